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

  /// The key of each band of a set's signature.
  ///
  /// - Complexity: O(*n*) time in the elements, times the length of the signature.
  func keys(of set: [UInt32]) -> [UInt64] {
    var signature = [UInt32](repeating: .max, count: factors.count)
    signature.withUnsafeMutableBufferPointer { signature in
      factors.withUnsafeBufferPointer { factors in
        offsets.withUnsafeBufferPointer { offsets in
          for element in set {
            for row in 0..<signature.count {
              signature[row] = min(signature[row], element &* factors[row] &+ offsets[row])
            }
          }
        }
      }
    }
    return (0..<Self.bands).map { band in
      signature[(band * Self.rows)..<((band + 1) * Self.rows)].reduce(0) { Shingles.mixed($0 &* 31 &+ UInt64($1)) }
    }
  }
}
