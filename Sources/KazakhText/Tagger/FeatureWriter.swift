/// Collects features: hashes of a template's number and the values that fill it.
package struct FeatureWriter {
  /// The most features that a word can have.
  package static let most = 256

  private let features: UnsafeMutablePointer<UInt64>
  private(set) var count = 0

  init(_ features: UnsafeMutablePointer<UInt64>) { self.features = features }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    features[count] = FeatureHash.mix(template &* 0x9E37_79B9_7F4A_7C15, value)
    count &+= 1
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
    features[count] = FeatureHash.mix(FeatureHash.mix(template &* 0x9E37_79B9_7F4A_7C15, first), second)
    count &+= 1
  }

  /// Adds a feature for each bit of a mask.
  @inline(__always)
  mutating func addBits(_ template: UInt64, _ mask: UInt64) {
    var rest = mask
    while rest != 0 {
      add(template, UInt64(rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
    add(template, FeatureHash.mix(first &* 3, second), third)
  }
}
