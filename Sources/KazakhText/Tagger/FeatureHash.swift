/// Hashes of words and features: 64 bits, the same on every machine and in every run.
package enum FeatureHash {
  /// Where the hash of a row of letters begins.
  package static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of a row of which `hash` is the hash of all but the last item.
  ///
  /// One multiplication and a fold, as in wyhash (Wang Yi).
  @inline(__always)
  package static func mix(_ hash: UInt64, _ item: UInt64) -> UInt64 {
    let product = (hash ^ item &+ 0xD6E8_FEB8_6659_FD93).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// The hash of a text's letters, in lower case.
  package static func word(_ text: some StringProtocol) -> UInt64 {
    let table = LetterShapes.shared
    var hash = seed
    for scalar in text.unicodeScalars { hash = mix(hash, UInt64(table.lower(scalar.value))) }
    return hash
  }

  /// The same with the letters that Russian spelling does without replaced by their neighbours: ә by а, қ by к.
  package static func foldedWord(_ text: some StringProtocol) -> UInt64 {
    let table = LetterShapes.shared
    var hash = seed
    for scalar in text.unicodeScalars { hash = mix(hash, UInt64(table.folded(table.lower(scalar.value)))) }
    return hash
  }

  /// The hash of a text's letters from the last to the first, in lower case: how endings are kept.
  package static func ending(_ text: some StringProtocol) -> UInt64 {
    let table = LetterShapes.shared
    var hash = seed
    for scalar in text.unicodeScalars.reversed() { hash = mix(hash, UInt64(table.lower(scalar.value))) }
    return hash
  }
}
