/// One run of the tagger over sentences, with the working space that it uses again.
struct TaggerSession {
  private let model: TaggerModel
  private var features: SentenceFeatures
  private var decoder: ViterbiDecoder
  private var scores: [Float] = []
  private var numbers: [UInt8] = []

  init(_ model: TaggerModel) {
    self.model = model
    features = SentenceFeatures(lexicon: model.lexicon)
    decoder = ViterbiDecoder(transitions: model.transitions)
  }

  mutating func tags(of words: [String]) -> [EntityTag] {
    decode(words)
    return words.indices.map { Self.tags[Int(numbers[$0])] }
  }

  private static let tags = (0..<TagNumbers.count).map { TagNumbers.tag($0) }

  private mutating func decode(_ words: [String]) {
    let count = words.count
    let stride = TagNumbers.stride
    if numbers.count < count {
      numbers = [UInt8](repeating: 0, count: count)
      scores = [Float](repeating: 0, count: count * stride)
    }
    let weights = model.weights
    scores.withUnsafeMutableBufferPointer { scores in
      numbers.withUnsafeMutableBufferPointer { numbers in
        guard let scores = scores.baseAddress, let numbers = numbers.baseAddress else { return }
        features.visit(words) { place, found in
          let row = scores + place * stride
          row.update(repeating: 0, count: stride)
          for feature in found { weights.add(feature, to: row) }
        }
        decoder.decode(scores, count: count, into: numbers)
      }
    }
  }
}
