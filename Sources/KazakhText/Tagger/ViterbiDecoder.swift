/// Finds the best row of tags in which every inside tag follows its own kind.
///
/// Viterbi's algorithm over a chain of first order. Scores are whole numbers in floats, so sums are exact and the answer is
/// the same on every machine; of equal paths the one with the lower tag numbers, from the end, wins.
package struct ViterbiDecoder {
  private let chain: TagChain
  private var paths: [Float] = []

  /// A decoder.
  ///
  /// - Parameter transitions: a row of `TagNumbers.stride` scores for each tag before, one a tag after; the row behind the
  ///   last tag's is for the beginning of the sentence. Scores of forbidden steps are never read.
  package init(transitions: UnsafePointer<Float>) { chain = TagChain(transitions: transitions) }

  /// The length of the table of transitions.
  package static let transitionCount = (TagNumbers.count + 1) * TagNumbers.stride

  /// Decodes a sentence.
  ///
  /// - Parameters:
  ///   - scores: a row of `TagNumbers.stride` scores for each word.
  ///   - tags: receives the number of each word's tag.
  /// - Complexity: O(*n*) time in the number of words.
  package mutating func decode(
    _ scores: UnsafePointer<Float>, count: Int, into tags: UnsafeMutablePointer<UInt8>
  ) {
    guard count > 0 else { return }
    let stride = TagNumbers.stride
    let chain = chain
    if paths.count < count * stride { paths = [Float](repeating: 0, count: count * stride) }
    paths.withUnsafeMutableBufferPointer { buffer in
      guard let paths = buffer.baseAddress else { return }
      chain.begin(scores, paths)
      for place in 1..<max(count, 1) {
        chain.step(paths + (place - 1) * stride, scores + place * stride, paths + place * stride)
      }
      var best = 0
      let last = paths + (count - 1) * stride
      for tag in 1..<TagNumbers.count where last[tag] > last[best] { best = tag }
      tags[count - 1] = UInt8(best)
      var place = count - 1
      while place > 0 {
        best = chain.predecessor(of: best, paths + (place - 1) * stride)
        place -= 1
        tags[place] = UInt8(best)
      }
    }
  }
}

/// The steps from tag to tag and their scores.
private struct TagChain {
  private let transitions: UnsafePointer<Float>
  private let highest: [Float]
  private let lowest: [Float]

  init(transitions: UnsafePointer<Float>) {
    self.transitions = transitions
    let openings = (0..<TagNumbers.count).filter { $0 == 0 || $0 % 2 == 1 }
    highest = (0..<TagNumbers.count).map { tag in openings.map { transitions[tag * TagNumbers.stride + $0] }.max() ?? 0
    }
    lowest = (0..<TagNumbers.count).map { tag in openings.map { transitions[tag * TagNumbers.stride + $0] }.min() ?? 0 }
  }

  func begin(_ scores: UnsafePointer<Float>, _ path: UnsafeMutablePointer<Float>) {
    let row = transitions + TagNumbers.count * TagNumbers.stride
    for tag in 0..<TagNumbers.count {
      path[tag] = tag == 0 || tag % 2 == 1 ? scores[tag] + row[tag] : -.infinity
    }
  }

  func step(
    _ before: UnsafePointer<Float>, _ scores: UnsafePointer<Float>, _ path: UnsafeMutablePointer<Float>
  ) {
    let stride = TagNumbers.stride
    for tag in 0..<stride { path[tag] = -.infinity }
    var best = 0
    for tag in 1..<TagNumbers.count where before[tag] > before[best] { best = tag }
    let bound = before[best] + lowest[best]
    for tag in 0..<TagNumbers.count where before[tag] + highest[tag] >= bound {
      let row = transitions + tag * stride
      let score = before[tag]
      for next in 0..<stride {
        let sum = score + row[next]
        path[next] = sum > path[next] ? sum : path[next]
      }
    }
    path[0] += scores[0]
    var tag = 1
    while tag < TagNumbers.count {
      path[tag] += scores[tag]
      let opened = before[tag] + transitions[tag * stride + tag + 1]
      let held = before[tag + 1] + transitions[(tag + 1) * stride + tag + 1]
      path[tag + 1] = (opened > held ? opened : held) + scores[tag + 1]
      tag += 2
    }
  }

  func predecessor(of tag: Int, _ before: UnsafePointer<Float>) -> Int {
    let stride = TagNumbers.stride
    if tag > 0, tag % 2 == 0 {
      let opened = before[tag - 1] + transitions[(tag - 1) * stride + tag]
      let held = before[tag] + transitions[tag * stride + tag]
      return held > opened ? tag : tag - 1
    }
    var best = 0
    for other in 1..<TagNumbers.count
    where before[other] + transitions[other * stride + tag] > before[best] + transitions[best * stride + tag] {
      best = other
    }
    return best
  }
}
