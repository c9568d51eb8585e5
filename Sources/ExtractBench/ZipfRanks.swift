/// Ranks drawn by Zipf's law: rank *r*, from 0, comes up in proportion to 1 / (*r* + *q*).
///
/// A few names fill the news and most come up once; so do words. Source: G. K. Zipf 1949, with B. Mandelbrot's shift *q*.
struct ZipfRanks: Sendable {
  private let sums: [Double]

  /// Ranks below `count`, which is above 0.
  init(count: Int, shift: Double = 2.7) {
    var sum = 0.0
    sums = (0..<count).map { rank in
      sum += 1 / (Double(rank) + shift)
      return sum
    }
  }

  /// A rank, in O(log *n*) time.
  func rank(using random: inout SeededRandom) -> Int {
    let drawn = Double.random(in: 0..<(sums.last ?? 1), using: &random)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
