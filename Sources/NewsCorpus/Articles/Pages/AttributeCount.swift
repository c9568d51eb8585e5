/// How often a parser has to compare attributes, which it does pairwise within a mark.
///
/// Marks are not told from what looks like some in comments, scripts and values: a reading begins at each `<` before a name, and all go on
/// side by side, so that the parser's own is among them. Of the readings in one state, the one with the most attributes stands for all.
struct AttributeCount {
  /// The squares of the numbers of attributes, summed over marks.
  private(set) var comparisons = 0
  /// For each state, the size of the reading in it: a hundred for each attribute and one for each byte of its name, since the parser cuts
  /// names into pieces of a hundred bytes.
  private var sizes = SIMD16<Int>()
  /// The states that readings are in, a bit for each.
  private var open: UInt16 = 0

  /// Reads text in an encoding that has ASCII in it, in time linear in its bytes.
  init(_ bytes: [UInt8]) {
    var last: UInt8 = 0
    for byte in bytes {
      if last == UInt8(ascii: "<"), State.beginsName(byte) || byte >= 0x80 {
        if open & State.tag.bit == 0 { sizes[State.tag.rawValue] = 0 }
        open |= State.tag.bit
      }
      if open != 0 { read(byte) }
      last = byte
    }
    while let state = open.popLowestBit() { close(sizes[state]) }
  }

  private mutating func read(_ byte: UInt8) {
    var (next, nextSizes, closed): (UInt16, SIMD16<Int>, Int) = (0, SIMD16(), 0)
    while let state = open.popLowestBit() {
      var followers = State.followers[state << 8 | Int(byte)]
      if followers == 0 { closed = max(closed, sizes[state]) }
      next |= followers
      while let follower = followers.popLowestBit() {
        let growth = follower != State.name.rawValue ? 0 : state == follower ? 1 : 100
        nextSizes[follower] = max(nextSizes[follower], sizes[state] + growth)
      }
    }
    (open, sizes) = (next, nextSizes)
    close(closed)
  }

  private mutating func close(_ size: Int) { comparisons += (size / 100) * (size / 100) }

  /// Where a reading is in a mark, as libxml2 reads HTML; XML is stricter.
  private enum State: Int, CaseIterable {
    case tag, between, name, afterName, beforeValue, value, doubleQuoted, singleQuoted
    /// What is no attribute, up to the next blank.
    case other

    var bit: UInt16 { 1 << rawValue }

    /// The bits of the states that may follow each state at each byte; none where the mark ends.
    static let followers: [UInt16] = allCases.flatMap { state in
      (UInt8.min...UInt8.max).map { byte in state.followers(byte).reduce(0) { $0 | $1.bit } }
    }

    private func followers(_ byte: UInt8) -> [State] {
      switch (self, byte) {
      case (.doubleQuoted, _): [byte == UInt8(ascii: "\"") ? .between : self]
      case (.singleQuoted, _): [byte == UInt8(ascii: "'") ? .between : self]
      case (_, UInt8(ascii: ">")): []
      case (.beforeValue, 0x20), (.beforeValue, 0x09), (.beforeValue, 0x0A), (.beforeValue, 0x0D): [self]
      case (_, 0x20), (_, 0x09), (_, 0x0A), (_, 0x0D): [self == .name || self == .afterName ? .afterName : .between]
      case (.beforeValue, UInt8(ascii: "\"")): [.doubleQuoted]
      case (.beforeValue, UInt8(ascii: "'")): [.singleQuoted]
      case (.beforeValue, _), (.value, _): [.value]
      case (.other, _): [self]
      case (.name, UInt8(ascii: "=")), (.afterName, UInt8(ascii: "=")): [.beforeValue]
      default: namesAfter(byte)
      }
    }

    /// Letters beyond ASCII belong to names in XML alone. Of a name that is cut, the rest is an attribute, or none where it begins with a digit.
    private func namesAfter(_ byte: UInt8) -> [State] {
      let goesOn = byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      switch self {
      case .tag where Self.beginsName(byte) || goesOn || byte >= 0x80: return [.tag, .name, .other]
      case .name where goesOn: return [.name, .other]
      default: return byte >= 0x80 ? [.name, .other] : [Self.beginsName(byte) ? .name : .other]
      }
    }

    static func beginsName(_ byte: UInt8) -> Bool {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      return isLetter || [UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains(byte)
    }
  }
}

extension UInt16 {
  /// Takes out the lowest bit that is set and tells its place.
  fileprivate mutating func popLowestBit() -> Int? {
    guard self != 0 else { return nil }
    defer { self &= self - 1 }
    return trailingZeroBitCount
  }
}
