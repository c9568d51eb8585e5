/// MinHash signatures (A. Broder, 1997): of two sets, the share of equal numbers in their signatures estimates the share that the sets have in
/// common (the Jaccard index). Seeded: the same set has the same signature everywhere.
struct MinHash: Sendable {
  /// How many numbers make a band; two sets with the Jaccard index *j* agree in a band with the probability *j* to this power.
  static let rows = 3
  /// How many bands a signature has. With 40 bands of three, sets that share a half meet in one of them with the probability 0.995, sets that
  /// share a third with 0.78, sets that share a hundredth with 0.00004.
  static let bands = 40

  private let factors: [UInt32]
  private let offsets: [UInt32]

  init(seed: UInt64 = 20_240_101) {
    var state = seed
    func next() -> UInt32 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return UInt32(truncatingIfNeeded: Shingles.mixed(state) >> 32)
    }
    factors = (0..<(Self.rows * Self.bands)).map { _ in next() | 1 }
    offsets = (0..<(Self.rows * Self.bands)).map { _ in next() }
  }

  /// The key of a band of a set's signature.
  ///
  /// - Complexity: O(*n*) time in the elements.
  func key(of set: [UInt32], band: Int) -> UInt64 {
    let first = band * Self.rows
    var (one, two, three) = (UInt32.max, UInt32.max, UInt32.max)
    for element in set {
      one = min(one, element &* factors[first] &+ offsets[first])
      two = min(two, element &* factors[first + 1] &+ offsets[first + 1])
      three = min(three, element &* factors[first + 2] &+ offsets[first + 2])
    }
    return [one, two, three].reduce(0) { Shingles.mixed($0 &* 31 &+ UInt64($1)) }
  }
}
