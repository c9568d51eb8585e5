/// Random numbers that a seed decides, the same on every machine. (G. L. Steele, D. Lea, C. H. Flood: Fast splittable
/// pseudorandom number generators, 2014.)
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Begins the numbers of a seed.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// A number from 0 to below `bound`, which is above 0; of bounds below 2³², all but evenly.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  /// A number from 0 to below 1.
  @inline(__always)
  mutating func unit() -> Double { Double(next() &>> 11) * 0x1p-53 }
}
