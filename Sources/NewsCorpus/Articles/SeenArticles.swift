import Foundation

/// What was read before: tells an article that comes again, and keeps ids apart. Takes 16 bytes and an id for each article.
struct SeenArticles {
  private var texts: [TextDigest: Article.ID] = [:]
  private var ids: Set<Article.ID> = []
  private var lastSuffix: [Article.ID: Int] = [:]
  private let reserved: [TextDigest: Article.ID]

  /// Begins to read; a text for which an id is reserved gets that one, and no other text does.
  init(reserving reserved: [TextDigest: Article.ID] = [:]) {
    self.reserved = reserved
    ids = Set(reserved.values)
  }

  /// The id that a new article gets, or the earlier article with the same text.
  ///
  /// The same text means the same running text (headlines, where there is none), whatever the white space and the Unicode form. An
  /// id that is taken gets the first free one of `-2`, `-3`, ….
  mutating func admit(_ id: Article.ID, _ digest: TextDigest) throws(SkippedArticle.Reason) -> Article.ID {
    if let earlier = texts[digest] { throw .duplicate(of: earlier) }
    if let own = reserved[digest] {
      texts[digest] = own
      return own
    }
    var free = id
    while ids.contains(free) {
      let suffix = lastSuffix[id, default: 1] + 1
      lastSuffix[id] = suffix
      free = "\(id)-\(suffix)"
    }
    ids.insert(free)
    texts[digest] = free
    return free
  }
}

/// The 128-bit FNV-1a hash (Fowler, Noll and Vo) of a text: two texts of one digest are taken for the same.
struct TextDigest: Hashable, LosslessStringConvertible {
  private(set) var high: UInt64 = 0x6c62_272e_07bb_0142
  private(set) var low: UInt64 = 0x62b8_2175_6295_c58d

  init() {}

  /// A digest computed before.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads `description`; nil where it is none.
  init?(_ text: String) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// The digest as 32 hexadecimal digits.
  var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The digest of the words of an article.
  init(of paragraphs: [Article.Paragraph]) {
    let body = paragraphs.filter { $0.role == .body }
    for paragraph in body.isEmpty ? paragraphs : body {
      let text = paragraph.text.holdsMarks ? paragraph.text.precomposedStringWithCanonicalMapping : paragraph.text
      var isInWord = false
      for scalar in text.unicodeScalars {
        if !scalar.isSpace { add(scalar.utf8) } else if isInWord { add(Self.space) }
        isInWord = !scalar.isSpace
      }
      if isInWord { add(Self.space) }
    }
  }

  /// What stands between words, and behind the last.
  private static let space = CollectionOfOne(UInt8(ascii: " "))

  /// Takes further bytes in.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      // Times 2^88 + 0x13B, the prime of 128 bits.
      let before = low ^ UInt64(byte)
      let product = before.multipliedFullWidth(by: 0x13B)
      high = high &* 0x13B &+ product.high &+ before << 24
      low = product.low
    }
  }
}

extension String {
  /// Whether a letter may have another Unicode form: anything but Latin, Greek and Cyrillic letters in one piece, and punctuation.
  fileprivate var holdsMarks: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case ..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2030: false
      default: true
      }
    }
  }
}
