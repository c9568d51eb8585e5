/// A word or phrase in lower-case letters that is compared by its bytes.
///
/// Strings compare and hash with Unicode's equivalences, letter by letter; what the rules of a language look up is in composed letters
/// already, and a word that knows its own hash is compared many times as fast. A literal is a word: `word == "министр"`.
public struct Word: Sendable, ExpressibleByStringLiteral {
  /// Its letters.
  public let text: String
  /// A hash of its bytes, the same in every run.
  package let key: UInt64

  /// Takes a text as it is; lower-case letters are the caller's matter.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ text: String) {
    self.text = text
    key = text.utf8.withContiguousStorageIfAvailable(Self.key) ?? Array(text.utf8).withUnsafeBufferPointer(Self.key)
  }

  /// Takes a text in lower case.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(lowercasing text: String) { self.init(ScalarTable.shared.lowercased(text)) }

  /// Makes a word of a literal.
  public init(stringLiteral value: String) { self.init(value) }

  init(bytes: UnsafeBufferPointer<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    key = Self.key(of: bytes)
  }

  /// The hash of bytes, eight at a time.
  static func key(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = FeatureHash.seed ^ UInt64(bytes.count)
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return hash }
    var place = 0
    while place + 8 <= bytes.count {
      hash = FeatureHash.mix(hash, base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return FeatureHash.mix(hash, rest)
  }
}

extension Word: Hashable {
  /// Whether two words have the same bytes.
  public static func == (left: Word, right: Word) -> Bool { left.key == right.key && left.text == right.text }

  /// Hashes the word's own hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// What sets and dictionaries ask for: the word's own hash, which is mixed well already.
  public func _rawHashValue(seed: Int) -> Int {
    Int(truncatingIfNeeded: FeatureHash.mix(key, UInt64(truncatingIfNeeded: seed)))
  }
}

extension Word: Comparable {
  /// The order of the letters' code points.
  public static func < (left: Word, right: Word) -> Bool { left.text < right.text }
}

extension Word: CustomStringConvertible {
  /// Its letters.
  public var description: String { text }
}

extension Word {
  /// Whether it has no letters.
  public var isEmpty: Bool { text.isEmpty }

  /// The number of its letters, combining marks counted too.
  ///
  /// - Complexity: O(*n*) in its bytes.
  public var count: Int { text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// Whether it begins with the bytes of a literal.
  ///
  /// - Complexity: O(*m*) in the bytes of the beginning.
  public func begins(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { part in
      text.utf8.count >= part.count && bytes { $0.prefix(part.count).elementsEqual(part) }
    }
  }

  /// Whether it ends with the bytes of a literal.
  ///
  /// - Complexity: O(*m*) in the bytes of the end.
  public func ends(with suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { part in
      text.utf8.count >= part.count && bytes { $0.suffix(part.count).elementsEqual(part) }
    }
  }

  /// Whether it has the bytes of a literal.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func equals(_ literal: StaticString) -> Bool {
    literal.withUTF8Buffer { part in text.utf8.count == part.count && bytes { $0.elementsEqual(part) } }
  }

  /// Whether a hyphen follows a stem in it: `қха-ның`.
  package func isStem(_ stem: Word) -> Bool {
    let length = stem.text.utf8.count
    return text.utf8.count > length
      && bytes { word in
        stem.bytes { word[length] == UInt8(ascii: "-") && word.prefix(length).elementsEqual($0) }
      }
  }

  /// Lends its bytes.
  package func bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }
}

extension Array where Element == StaticString {
  /// Whether a word is one of the literals: `["мен", "пен"].contains(word)`.
  ///
  /// - Complexity: O(*n*) in the literals.
  package func contains(_ word: Word) -> Bool { contains { word.equals($0) } }
}

extension Set where Element == Word {
  /// The words of a text, at its white space.
  package init(words text: String) { self = Set(text.split(whereSeparator: \.isWhitespace).map { Word(String($0)) }) }
}
