/// One run of the tagger over sentences, with the working space that it uses again.
struct TaggerSession {
  private let weights: WeightTable
  private let phrases: FingerprintTable
  private var words: WordCache
  private var decoder: ViterbiDecoder
  private var space = SentenceSpace()
  private var features = [UInt64](repeating: 0, count: FeatureWriter.most)

  /// A run with a model, which must stay in memory.
  init(_ model: TaggerModel) {
    weights = model.weights
    phrases = model.lexicon.phrases
    words = WordCache(model)
    decoder = ViterbiDecoder(transitions: model.transitions)
  }

  /// The tag of each word.
  mutating func tags(of sentence: [String]) -> [EntityTag] {
    guard !sentence.isEmpty else { return [] }
    space.makeRoom(for: sentence.count)
    read(sentence)
    let count = sentence.count
    let (weights, phrases, words) = (weights, phrases, words)
    space.use { space in
      features.withUnsafeMutableBufferPointer { features in
        guard let found = features.baseAddress else { return }
        let rows = UnsafePointer(space.rows + 2 * WordAtoms.count)
        PhraseMarks.mark(rows: rows, count: count, phrases: phrases, into: space.phrases)
        let context = ContextFeatures(rows: rows, phrases: space.phrases, count: count)
        for place in 0..<count {
          let sums = space.sums
          sums.update(repeating: 0, count: TagNumbers.stride)
          let numbers = space.numbers + (place + 2)
          words.add(Int(numbers[0]), as: .own, to: sums)
          words.add(Int(numbers[-1]), as: .before, to: sums)
          words.add(Int(numbers[1]), as: .after, to: sums)
          words.add(Int(numbers[-2]), as: .secondBefore, to: sums)
          words.add(Int(numbers[2]), as: .secondAfter, to: sums)
          var writer = FeatureWriter(found)
          context.write(at: place, &writer)
          weights.add(UnsafeBufferPointer(start: found, count: writer.count), to: sums)
          let scores = space.scores + place * TagNumbers.stride
          for tag in 0..<TagNumbers.stride { scores[tag] = Float(sums[tag]) }
        }
        decoder.decode(space.scores, count: count, into: space.tags)
      }
    }
    return (0..<count).map { Self.tags[space.tag(at: $0)] }
  }

  private static let tags = (0..<TagNumbers.count).map { TagNumbers.tag($0) }

  /// Looks the words up and lays their atoms in a row, with the beginning and the end around them.
  private mutating func read(_ sentence: [String]) {
    words.makeRoom(for: sentence.count)
    let count = sentence.count
    space.use { space in
      for place in 0..<2 {
        space.numbers[place] = Int32(WordCache.beginning)
        space.numbers[count + 2 + place] = Int32(WordCache.end)
      }
      for (place, word) in sentence.enumerated() {
        var word = word
        space.numbers[place + 2] = Int32(word.withUTF8 { words.number(of: $0) })
      }
      for place in 0..<(count + 4) {
        words.copyAtoms(of: Int(space.numbers[place]), into: space.rows + place * WordAtoms.count)
      }
    }
  }
}

/// The working space for a sentence.
private struct SentenceSpace {
  /// Pointers to the space, for as long as it is used.
  struct View {
    /// Numbers of words, with two for the beginning before them and two for the end behind.
    let numbers: UnsafeMutablePointer<Int32>
    let rows: UnsafeMutablePointer<UInt64>
    let phrases: UnsafeMutablePointer<UInt32>
    let scores: UnsafeMutablePointer<Float>
    let sums: UnsafeMutablePointer<Int32>
    let tags: UnsafeMutablePointer<UInt8>
  }

  private var numbers: [Int32] = []
  private var rows: [UInt64] = []
  private var phrases: [UInt32] = []
  private var scores: [Float] = []
  private var sums = [Int32](repeating: 0, count: TagNumbers.stride)
  private var tags: [UInt8] = []

  mutating func makeRoom(for count: Int) {
    guard tags.count < count else { return }
    numbers = [Int32](repeating: 0, count: count + 4)
    rows = [UInt64](repeating: 0, count: (count + 4) * WordAtoms.count)
    phrases = [UInt32](repeating: 0, count: count)
    scores = [Float](repeating: 0, count: count * TagNumbers.stride)
    tags = [UInt8](repeating: 0, count: count)
  }

  func tag(at place: Int) -> Int { Int(tags[place]) }

  mutating func use(_ body: (View) -> Void) {
    numbers.withUnsafeMutableBufferPointer { numbers in
      rows.withUnsafeMutableBufferPointer { rows in
        phrases.withUnsafeMutableBufferPointer { phrases in
          scores.withUnsafeMutableBufferPointer { scores in
            sums.withUnsafeMutableBufferPointer { sums in
              tags.withUnsafeMutableBufferPointer { tags in
                guard let numbers = numbers.baseAddress, let rows = rows.baseAddress, let phrases = phrases.baseAddress,
                  let scores = scores.baseAddress, let sums = sums.baseAddress, let tags = tags.baseAddress
                else { return }
                body(
                  View(numbers: numbers, rows: rows, phrases: phrases, scores: scores, sums: sums, tags: tags))
              }
            }
          }
        }
      }
    }
  }
}
