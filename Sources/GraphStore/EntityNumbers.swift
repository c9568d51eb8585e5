/// Numbers of entities, ascending, in few bytes: of each the difference from the one before it, in LEB128.
struct EntityNumbers {
  private(set) var bytes: [UInt8] = []
  private var last = 0

  init() {}

  /// Adds a number that is greater than those before it.
  mutating func append(_ number: Int) {
    var rest = number - last
    last = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The numbers in bytes; those up to the damage where they are damaged.
  static func decoded(_ bytes: some Sequence<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var (last, rest, shift) = (0, 0, 0)
    for byte in bytes {
      guard shift < 56 else { break }
      rest |= Int(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      let (next, isTooGreat) = last.addingReportingOverflow(rest)
      guard !isTooGreat else { break }
      last = next
      numbers.append(last)
      (rest, shift) = (0, 0)
    }
    return numbers
  }
}
