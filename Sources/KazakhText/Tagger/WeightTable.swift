/// The weights of features, as a hash table of short rows: for each feature the tags that it speaks for or against.
///
/// A feature's hash chooses a bucket; the bucket's features lie together, each with a fingerprint of 16 bits and the number
/// of its entries; an entry is a tag in the low 6 bits and a weight above.
package struct WeightTable {
  /// How many bits of an entry hold the tag.
  package static let tagBits: UInt16 = 6
  /// The largest weight; the smallest is its negative.
  package static let largest = 511

  /// Where each bucket's features and entries begin, in turns; one pair more than there are buckets.
  let starts: UnsafeBufferPointer<UInt32>
  let fingerprints: UnsafeBufferPointer<UInt16>
  let counts: UnsafeBufferPointer<UInt8>
  let entries: UnsafeBufferPointer<UInt16>

  /// How many buckets there are.
  var bucketCount: Int { starts.count / 2 - 1 }

  /// The bucket of a feature.
  @inline(__always)
  package static func bucket(of feature: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: feature.multipliedFullWidth(by: UInt64(count)).high)
  }

  /// Adds a feature's weights to a row of scores, one a tag.
  @inline(__always)
  func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Float>) {
    let bucket = Self.bucket(of: feature, in: bucketCount)
    let end = Int(starts[2 &* bucket &+ 2])
    var place = Int(starts[2 &* bucket])
    var entry = Int(starts[2 &* bucket &+ 1])
    let print = UInt16(truncatingIfNeeded: feature)
    while place < end {
      let count = Int(counts[place])
      if fingerprints[place] == print {
        for next in entry..<(entry &+ count) {
          let packed = entries[next]
          scores[Int(packed & 63)] += Float(Int16(bitPattern: packed) >> 6)
        }
        return
      }
      entry &+= count
      place &+= 1
    }
  }

  /// Whether every place that the table names lies within it.
  var isSound: Bool {
    guard starts.count >= 4, starts.count % 2 == 0, fingerprints.count == counts.count else { return false }
    guard starts[0] == 0, starts[1] == 0 else { return false }
    for bucket in 0..<bucketCount {
      let (first, last) = (Int(starts[2 * bucket]), Int(starts[2 * bucket + 2]))
      guard first <= last, last <= counts.count else { return false }
      var entry = Int(starts[2 * bucket + 1])
      for place in first..<last { entry += Int(counts[place]) }
      guard entry == Int(starts[2 * bucket + 3]) else { return false }
    }
    guard Int(starts[starts.count - 1]) == entries.count, Int(starts[starts.count - 2]) == counts.count else {
      return false
    }
    return entries.allSatisfy { Int($0 & 63) < TagNumbers.stride }
  }
}
