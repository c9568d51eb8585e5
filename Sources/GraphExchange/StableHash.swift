/// 32 hexadecimal digits that stand for texts: the same on every machine.
///
/// G. Fowler, L. C. Noll, K.-P. Vo: FNV-1a, 64 bits, twice with different beginnings. Texts are told apart by a byte that
/// no UTF-8 text holds.
func stableHash(_ texts: String...) -> String {
  var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142)
  for text in texts {
    for byte in Array(text.utf8) + [0xFF] {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
  return [first, second].map { number in
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, each at its first place.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
