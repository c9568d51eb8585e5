/// How a stem's last sound chooses the first letter of an ending.
enum FinalSound: UInt8 {
  /// а ә е о ө ұ ү ы і э я ё
  case vowel
  /// р й у и ю: plural -лар
  case glide
  /// л: plural -дар
  case lateral
  /// м н ң: genitive -ның, ablative -нан
  case nasal
  /// ж з: instrumental -бен
  case sibilant
  /// Voiceless consonants, and б в г д, which are spoken so at the end of a word.
  case voiceless
}

/// What a letter says of the harmony of the endings after it.
enum VowelKind: UInt8 {
  case none
  /// а о ұ ы я ё: endings with а and ы
  case back
  /// ә е ө ү і э: endings with е and і
  case front
  /// и у ю: the vowel before decides, or the letter after
  case open
}

/// The UTF-8 bytes of a lower-case word; they outlive the reading of them.
typealias WordBytes = UnsafeBufferPointer<UInt8>

extension WordBytes {
  /// The scalar value of the letter that ends before an offset, and where the letter begins.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func letter(before end: Int) -> (scalar: UInt32, start: Int) {
    let last = UInt32(self[end - 1])
    if last < 0x80 { return (last, end - 1) }
    if end >= 2, self[end - 2] & 0xE0 == 0xC0 { return (UInt32(self[end - 2] & 0x1F) << 6 | last & 0x3F, end - 2) }
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (0xFFFF, start)
  }

  /// The bytes before an offset.
  @inline(__always)
  func head(_ end: Int) -> WordBytes { WordBytes(rebasing: self[..<end]) }

  /// The eight bytes before an offset, the last one lowest; zeros where the word is shorter.
  @inline(__always)
  func tail(_ end: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in Swift.max(0, end - 8)..<end { bits = bits << 8 | UInt64(self[index]) }
    return bits
  }

  /// Whether at least two letters stand before an offset.
  @inline(__always)
  func holdsTwoLetters(_ end: Int) -> Bool { end > 2 || end == 2 && self[0] < 0x80 }

  /// Whether a vowel is among the letters.
  var holdsVowel: Bool {
    var place = count
    while place > 0 {
      let (scalar, start) = letter(before: place)
      if LetterTable.vowel(scalar) != .none { return true }
      place = start
    }
    return false
  }

  /// Whether a letter of any script is among the bytes.
  var holdsLetter: Bool {
    for byte in self {
      // Latin letters; the first bytes of Cyrillic ones.
      if (0x61...0x7A).contains(byte) || (0xD0...0xD3).contains(byte) || (0x41...0x5A).contains(byte) { return true }
    }
    return String(decoding: self, as: UTF8.self).unicodeScalars.contains { isLetter($0) }
  }
}

/// A short piece of a word — an ending, or the end of a stem — of at most eight bytes in one integer, so that comparing it is one
/// comparison.
struct Ending: Sendable, Hashable {
  let bits: UInt64
  let mask: UInt64
  /// The number of bytes.
  let length: Int

  init(_ text: String) {
    precondition((1...8).contains(text.utf8.count))
    bits = text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    length = text.utf8.count
    mask = length == 8 ? .max : 1 << (8 * UInt64(length)) - 1
  }

  /// Whether a word with this tail ends so.
  @inline(__always)
  func ends(_ tail: UInt64) -> Bool { tail & mask == bits }
}

/// The scalar values of letters that decide something by themselves.
enum Letter {
  /// ь
  static let soft: UInt32 = 0x44C
  /// ъ
  static let hard: UInt32 = 0x44A
  /// и
  static let i: UInt32 = 0x438
  /// в
  static let v: UInt32 = 0x432
  /// қ
  static let q: UInt32 = 0x49B
  /// ғ
  static let gh: UInt32 = 0x493
  /// к
  static let k: UInt32 = 0x43A
  /// г
  static let g: UInt32 = 0x433
  /// х
  static let h: UInt32 = 0x445
  /// а
  static let a: UInt32 = 0x430
  /// ш
  static let sh: UInt32 = 0x448
}

/// The last two bytes of a word that ends in a letter: its UTF-8 code.
enum Code {
  /// т
  static let t: UInt64 = 0xD182
  /// д
  static let d: UInt64 = 0xD0B4
  /// к
  static let k: UInt64 = 0xD0BA
  /// с
  static let s: UInt64 = 0xD181
  /// л
  static let l: UInt64 = 0xD0BB
  /// м
  static let m: UInt64 = 0xD0BC
  /// қ
  static let q: UInt64 = 0xD29B
  /// п
  static let p: UInt64 = 0xD0BF
  /// н
  static let n: UInt64 = 0xD0BD
  /// з
  static let z: UInt64 = 0xD0B7
  /// і
  static let i: UInt64 = 0xD196
  /// ғ
  static let gh: UInt64 = 0xD293
  /// г
  static let g: UInt64 = 0xD0B3
  /// б
  static let b: UInt64 = 0xD0B1
  /// р
  static let r: UInt64 = 0xD180
  /// ь
  static let soft: UInt64 = 0xD18C
  /// ы
  static let y: UInt64 = 0xD18B
  /// ң
  static let ng: UInt64 = 0xD2A3
  /// а
  static let a: UInt64 = 0xD0B0
  /// е
  static let e: UInt64 = 0xD0B5
}

extension [UInt8] {
  /// Appends the bytes of an ending.
  @inline(__always)
  mutating func append(_ ending: Ending) {
    for place in (0..<ending.length).reversed() {
      append(UInt8(truncatingIfNeeded: ending.bits >> (8 * UInt64(place))))
    }
  }
}

/// What is known of the letters of Cyrillic and ASCII, by scalar value.
enum LetterTable {
  /// The sound at which a letter ends a stem.
  @inline(__always)
  static func sound(_ scalar: UInt32) -> FinalSound {
    scalar < 0x500 ? sounds[Int(scalar)] : .voiceless
  }

  /// What the letter says of harmony.
  @inline(__always)
  static func vowel(_ scalar: UInt32) -> VowelKind {
    scalar < 0x500 ? vowels[Int(scalar)] : .none
  }

  private static let sounds: [FinalSound] = table(.voiceless) { table in
    for scalar in "аәеоөұүыіэяёaeoi".unicodeScalars { table[Int(scalar.value)] = .vowel }
    for scalar in "рйуиюryuw".unicodeScalars { table[Int(scalar.value)] = .glide }
    for scalar in "лl".unicodeScalars { table[Int(scalar.value)] = .lateral }
    for scalar in "мнңmn".unicodeScalars { table[Int(scalar.value)] = .nasal }
    for scalar in "жзzj".unicodeScalars { table[Int(scalar.value)] = .sibilant }
  }

  private static let vowels: [VowelKind] = table(.none) { table in
    for scalar in "аоұыяёao".unicodeScalars { table[Int(scalar.value)] = .back }
    for scalar in "әеөүіэei".unicodeScalars { table[Int(scalar.value)] = .front }
    for scalar in "иую".unicodeScalars { table[Int(scalar.value)] = .open }
  }

  private static func table<Value>(_ value: Value, _ fill: (inout [Value]) -> Void) -> [Value] {
    var table = [Value](repeating: value, count: 0x500)
    fill(&table)
    return table
  }
}

/// How the last sound of a lower-case stem behaves before endings; a last ь or ъ does not count.
///
/// - Complexity: O(1).
func finalSound(_ stem: WordBytes) -> FinalSound {
  guard stem.count > 0 else { return .vowel }
  var (scalar, start) = stem.letter(before: stem.count)
  if scalar == Letter.soft || scalar == Letter.hard, start > 0 { (scalar, start) = stem.letter(before: start) }
  return LetterTable.sound(scalar)
}
