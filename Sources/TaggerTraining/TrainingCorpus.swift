import KazakhText

/// Sentences as rows of small numbers: features of each word, and tags.
struct TrainingCorpus {
  /// The numbers of the features of all words, one after another.
  var features: ContiguousArray<Int32> = []
  /// Where the features of each word begin; one more than there are words.
  var wordStarts: ContiguousArray<Int> = [0]
  /// The number of each word's tag.
  var tags: ContiguousArray<UInt8> = []
  /// Where each sentence begins, in words; one more than there are sentences.
  var sentenceStarts: ContiguousArray<Int> = [0]
  /// The hash of each feature, by its number.
  var hashes: ContiguousArray<UInt64> = []

  /// How many sentences there are.
  var count: Int { sentenceStarts.count - 1 }
  /// How many different features there are.
  var featureCount: Int { hashes.count }

  /// The sentences in numbers; features that occur less often than `minimum` are left out.
  init(_ sentences: [TaggedSentence], lexicon: TaggerLexicon, minimum: Int) {
    var reader = SentenceFeatures(lexicon: lexicon)
    var numbers = FeatureNumbers()
    for sentence in sentences {
      reader.visit(sentence.words) { _, found in
        for feature in found { features.append(numbers.number(of: feature)) }
        wordStarts.append(features.count)
      }
      for tag in sentence.tags { tags.append(UInt8(TagNumbers.number(tag))) }
      sentenceStarts.append(tags.count)
    }
    hashes = numbers.hashes
    prune(minimum, numbers.counts)
  }

  private mutating func prune(_ minimum: Int, _ counts: ContiguousArray<Int32>) {
    guard minimum > 1 else { return }
    var renumbered = ContiguousArray<Int32>(repeating: -1, count: hashes.count)
    var kept: ContiguousArray<UInt64> = []
    for (number, count) in counts.enumerated() where count >= minimum {
      renumbered[number] = Int32(kept.count)
      kept.append(hashes[number])
    }
    var target = 0
    var begin = 0
    for word in 0..<(wordStarts.count - 1) {
      let end = wordStarts[word + 1]
      for place in begin..<end where renumbered[Int(features[place])] >= 0 {
        features[target] = renumbered[Int(features[place])]
        target += 1
      }
      begin = end
      wordStarts[word + 1] = target
    }
    features.removeLast(features.count - target)
    hashes = kept
  }
}

/// Gives features numbers in the order in which they are met.
struct FeatureNumbers {
  private(set) var hashes: ContiguousArray<UInt64> = []
  private(set) var counts: ContiguousArray<Int32> = []
  private var slots = ContiguousArray<Int32>(repeating: -1, count: 1 << 20)

  mutating func number(of hash: UInt64) -> Int32 {
    if hashes.count * 2 > slots.count { grow() }
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] >= 0 {
      let number = slots[place]
      if hashes[Int(number)] == hash {
        counts[Int(number)] += 1
        return number
      }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Int32(hashes.count)
    hashes.append(hash)
    counts.append(1)
    return slots[place]
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Int32(number)
    }
  }
}
