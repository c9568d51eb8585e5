import Testing

@testable import KazakhText

@Suite struct ViterbiDecoderTests {
  private let stride = TagNumbers.stride

  /// The best score of all allowed rows of tags, by trying each.
  private func best(_ scores: [Float], _ steps: [Float], _ count: Int) -> Float {
    func search(_ place: Int, _ before: Int) -> Float {
      if place == count { return 0 }
      var top = -Float.infinity
      for tag in 0..<TagNumbers.count
      where before == TagNumbers.count ? isOpening(tag) : TagNumbers.allows(before, then: tag) {
        let score = scores[place * stride + tag] + steps[before * stride + tag] + search(place + 1, tag)
        top = max(top, score)
      }
      return top
    }
    return search(0, TagNumbers.count)
  }

  private func isOpening(_ tag: Int) -> Bool { tag == 0 || tag % 2 == 1 }

  private func decode(_ scores: [Float], _ steps: [Float], _ count: Int) -> [Int] {
    var tags = [UInt8](repeating: 0, count: count)
    steps.withUnsafeBufferPointer { steps in
      scores.withUnsafeBufferPointer { scores in
        tags.withUnsafeMutableBufferPointer { tags in
          guard let steps = steps.baseAddress, let scores = scores.baseAddress, let tags = tags.baseAddress else {
            return
          }
          var decoder = ViterbiDecoder(transitions: steps)
          decoder.decode(scores, count: count, into: tags)
        }
      }
    }
    return tags.map { Int($0) }
  }

  private func score(_ tags: [Int], _ scores: [Float], _ steps: [Float]) -> Float {
    var sum: Float = 0
    var before = TagNumbers.count
    for (place, tag) in tags.enumerated() {
      sum += scores[place * stride + tag] + steps[before * stride + tag]
      before = tag
    }
    return sum
  }

  private func isAllowed(_ tags: [Int]) -> Bool {
    guard let first = tags.first else { return true }
    return isOpening(first) && zip(tags, tags.dropFirst()).allSatisfy { TagNumbers.allows($0, then: $1) }
  }

  @Test func findsTheBestAllowedRow() {
    var generator = SeededGenerator(seed: 11)
    for count in [1, 2, 2, 3] {
      let scores = (0..<(count * stride)).map { _ in Float(Int.random(in: -50...50, using: &generator)) }
      let steps = (0..<ViterbiDecoder.transitionCount).map { _ in Float(Int.random(in: -40...40, using: &generator)) }
      let tags = decode(scores, steps, count)
      #expect(isAllowed(tags))
      #expect(score(tags, scores, steps) == best(scores, steps, count))
    }
  }

  @Test func neverBreaksTheSchemeHoweverMuchTheScoresAskFor() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let count = Int.random(in: 1...30, using: &generator)
      var scores = [Float](repeating: 0, count: count * stride)
      for place in 0..<count { scores[place * stride + 2 * Int.random(in: 1...25, using: &generator)] = 1000 }
      #expect(isAllowed(decode(scores, [Float](repeating: 0, count: ViterbiDecoder.transitionCount), count)))
    }
  }

  @Test func equalPathsGiveTheSameAnswer() {
    let flat = [Float](repeating: 0, count: 5 * stride)
    #expect(decode(flat, [Float](repeating: 0, count: ViterbiDecoder.transitionCount), 5) == [0, 0, 0, 0, 0])
  }
}
