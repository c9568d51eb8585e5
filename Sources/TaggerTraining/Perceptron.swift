import KazakhText

/// How the perceptron is trained.
struct PerceptronSettings {
  /// How often each sentence is seen.
  var epochs = 12
  /// The share of features that are hidden from the learner at each look.
  var dropout = 0.3
  /// By how much the right tag of a word must win.
  var margin: Float = 0
}

/// Learnt weights before they are packed.
struct LearntWeights {
  /// A row of `TagNumbers.stride` weights for each feature.
  var features: ContiguousArray<Float>
  /// As `ViterbiDecoder` wants them.
  var transitions: ContiguousArray<Float>

  /// Adds the weights of another run.
  mutating func add(_ other: LearntWeights) {
    for place in features.indices { features[place] += other.features[place] }
    for place in transitions.indices { transitions[place] += other.transitions[place] }
  }
}

/// An averaged structured perceptron over a chain of tags.
///
/// Collins, "Discriminative Training Methods for Hidden Markov Models", EMNLP 2002. Each word's features are hidden at random
/// while it learns, so that no single one is relied on; the average over all steps is kept.
struct Perceptron {
  private let corpus: TrainingCorpus
  private let settings: PerceptronSettings
  private var random: SeededRandom
  private let stride = TagNumbers.stride

  init(_ corpus: TrainingCorpus, settings: PerceptronSettings, seed: UInt64) {
    self.corpus = corpus
    self.settings = settings
    random = SeededRandom(seed: seed)
  }

  /// Trains on the sentences of the given numbers.
  mutating func train(on sentences: [Int]) -> LearntWeights {
    let size = corpus.featureCount * stride
    let weights = WeightRows(featureCount: size)
    let sums = WeightRows(featureCount: size)
    defer {
      weights.free()
      sums.free()
    }
    var order = sentences
    var step: Float = 1
    for _ in 0..<settings.epochs {
      order.shuffle(using: &random)
      for sentence in order {
        learn(sentence, weights, sums, step)
        step += 1
      }
    }
    return average(weights, sums, step)
  }

  private func average(_ weights: WeightRows, _ sums: WeightRows, _ step: Float) -> LearntWeights {
    LearntWeights(
      features: ContiguousArray(zip(weights.features, sums.features).lazy.map { $0 - $1 / step }),
      transitions: ContiguousArray(zip(weights.transitions, sums.transitions).lazy.map { $0 - $1 / step }))
  }

  private mutating func learn(_ sentence: Int, _ weights: WeightRows, _ sums: WeightRows, _ step: Float) {
    let first = corpus.sentenceStarts[sentence]
    let count = corpus.sentenceStarts[sentence + 1] - first
    withUnsafeTemporaryAllocation(of: Float.self, capacity: count * stride) { scores in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * FeatureWriter.most) { kept in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 1) { starts in
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { found in
            guard let scores = scores.baseAddress, let kept = kept.baseAddress, let starts = starts.baseAddress,
              let found = found.baseAddress
            else { return }
            hide(first, count, kept, starts)
            score(first, count, kept, starts, weights, scores)
            var decoder = ViterbiDecoder(transitions: weights.steps)
            decoder.decode(scores, count: count, into: found)
            update(first, count, kept, starts, found, weights, sums, step)
          }
        }
      }
    }
  }

  /// Chooses the features of each word that the learner may see.
  private mutating func hide(
    _ first: Int, _ count: Int, _ kept: UnsafeMutablePointer<Int32>, _ starts: UnsafeMutablePointer<Int32>
  ) {
    let limit = UInt64(settings.dropout * 256)
    var next = 0
    var bits: UInt64 = 0
    var left = 0
    corpus.features.withUnsafeBufferPointer { features in
      for word in 0..<count {
        starts[word] = Int32(next)
        for place in corpus.wordStarts[first + word]..<corpus.wordStarts[first + word + 1] {
          if left == 0 {
            bits = random.next()
            left = 8
          }
          kept[next] = features[place]
          next &+= bits & 0xFF >= limit ? 1 : 0
          bits >>= 8
          left &-= 1
        }
      }
    }
    starts[count] = Int32(next)
  }

  private func score(
    _ first: Int, _ count: Int, _ kept: UnsafePointer<Int32>, _ starts: UnsafePointer<Int32>, _ weights: WeightRows,
    _ scores: UnsafeMutablePointer<Float>
  ) {
    for word in 0..<count {
      let row = scores + word * stride
      for tag in 0..<stride { row[tag] = settings.margin }
      row[Int(corpus.tags[first + word])] = 0
      for place in Int(starts[word])..<Int(starts[word + 1]) {
        let weights = weights.rows + Int(kept[place]) &* stride
        for tag in 0..<stride { row[tag] += weights[tag] }
      }
    }
  }

  private func update(
    _ first: Int, _ count: Int, _ kept: UnsafePointer<Int32>, _ starts: UnsafePointer<Int32>,
    _ found: UnsafePointer<UInt8>, _ weights: WeightRows, _ sums: WeightRows, _ step: Float
  ) {
    var goldBefore = TagNumbers.count
    var foundBefore = TagNumbers.count
    for word in 0..<count {
      let gold = Int(corpus.tags[first + word])
      let wrong = Int(found[word])
      if gold != wrong {
        for place in Int(starts[word])..<Int(starts[word + 1]) {
          let row = Int(kept[place]) &* stride
          weights.rows[row + gold] += 1
          weights.rows[row + wrong] -= 1
          sums.rows[row + gold] += step
          sums.rows[row + wrong] -= step
        }
      }
      if gold != wrong || goldBefore != foundBefore {
        weights.steps[goldBefore * stride + gold] += 1
        weights.steps[foundBefore * stride + wrong] -= 1
        sums.steps[goldBefore * stride + gold] += step
        sums.steps[foundBefore * stride + wrong] -= step
      }
      goldBefore = gold
      foundBefore = wrong
    }
  }
}

/// Weights of features and steps in memory of their own.
private struct WeightRows {
  let features: UnsafeMutableBufferPointer<Float>
  let transitions: UnsafeMutableBufferPointer<Float>
  let rows: UnsafeMutablePointer<Float>
  let steps: UnsafeMutablePointer<Float>

  init(featureCount: Int) {
    features = .allocate(capacity: max(featureCount, 1))
    features.initialize(repeating: 0)
    transitions = .allocate(capacity: ViterbiDecoder.transitionCount)
    transitions.initialize(repeating: 0)
    rows = features.baseAddress.unsafelyUnwrapped
    steps = transitions.baseAddress.unsafelyUnwrapped
  }

  func free() {
    features.deallocate()
    transitions.deallocate()
  }
}
