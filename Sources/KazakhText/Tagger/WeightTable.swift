/// The weights of features, as a hash table of short rows: for each feature the tags that it speaks for or against.
///
/// A feature's hash chooses a bucket; the features of a bucket lie together, each with its fingerprint of 16 bits, the
/// number of its entries, and the entries: a tag in the low 6 bits and a weight above.
package struct WeightTable {
  /// How many bits of an entry hold the tag.
  package static let tagBits: UInt16 = 6
  /// The largest weight; the smallest is its negative.
  package static let largest = 511

  /// Where each bucket begins among the rows; one more than there are buckets.
  private let starts: UnsafeBufferPointer<UInt32>
  private let rows: UnsafeBufferPointer<UInt16>

  /// A table in memory that somebody else owns; nil where a place that it names lies outside it.
  init?(starts: UnsafeBufferPointer<UInt32>, rows: UnsafeBufferPointer<UInt16>) {
    self.starts = starts
    self.rows = rows
    guard isSound else { return nil }
  }

  /// The bucket of a feature.
  @inline(__always)
  package static func bucket(of feature: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: feature.multipliedFullWidth(by: UInt64(count)).high)
  }

  /// Adds the weights of features to a row of scores, one a tag.
  ///
  /// In rounds of eight, each first finding its buckets, so that the memory's answers are waited for together.
  func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>) {
    let buckets = starts.count &- 1
    var place = 0
    while place &+ 8 <= features.count {
      var begins = SIMD8<UInt32>()
      var ends = SIMD8<UInt32>()
      var prints = SIMD8<UInt16>()
      for lane in 0..<8 {
        let bucket = Self.bucket(of: features[place &+ lane], in: buckets)
        begins[lane] = starts[bucket]
        ends[lane] = starts[bucket &+ 1]
      }
      for lane in 0..<8 where begins[lane] < ends[lane] { prints[lane] = rows[Int(begins[lane])] }
      for lane in 0..<8 where begins[lane] < ends[lane] {
        add(features[place &+ lane], Int(begins[lane]), Int(ends[lane]), prints[lane], scores)
      }
      place &+= 8
    }
    while place < features.count {
      let bucket = Self.bucket(of: features[place], in: buckets)
      let (begin, end) = (Int(starts[bucket]), Int(starts[bucket &+ 1]))
      if begin < end { add(features[place], begin, end, rows[begin], scores) }
      place &+= 1
    }
  }

  @inline(__always)
  private func add(
    _ feature: UInt64, _ begin: Int, _ end: Int, _ first: UInt16, _ scores: UnsafeMutablePointer<Int32>
  ) {
    let wanted = UInt16(truncatingIfNeeded: feature)
    var place = begin
    var print = first
    while true {
      let last = place &+ 2 &+ Int(rows[place &+ 1])
      if print == wanted {
        for next in (place &+ 2)..<last {
          let packed = rows[next]
          scores[Int(packed & 63)] &+= Int32(Int16(bitPattern: packed) >> 6)
        }
        return
      }
      place = last
      if place >= end { return }
      print = rows[place]
    }
  }

  /// Whether every place that the table names lies within it.
  private var isSound: Bool {
    guard starts.count >= 2, starts[0] == 0, Int(starts[starts.count - 1]) == rows.count else { return false }
    for bucket in 0..<(starts.count - 1) {
      var place = Int(starts[bucket])
      let end = Int(starts[bucket + 1])
      guard place <= end, end <= rows.count else { return false }
      while place < end {
        guard place + 1 < end, place + 2 + Int(rows[place + 1]) <= end else { return false }
        let last = place + 2 + Int(rows[place + 1])
        for next in (place + 2)..<last where Int(rows[next] & 63) >= TagNumbers.count { return false }
        place = last
      }
    }
    return true
  }
}
