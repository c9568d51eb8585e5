import Foundation

/// The kinds of files that articles come in, told by the ending of the file name whatever its letter case.
///
/// Pages, feeds and plain texts are often called by each other's names, so between these what a file begins with decides.
enum ArticleFormat {
  case plainText
  case markdown
  case jsonLines
  /// An HTML page.
  case page
  /// RSS, Atom or RDF: several articles.
  case feed

  /// The format of a file, or nil for one that is not read.
  init?(path: String) {
    switch (path as NSString).pathExtension.lowercased() {
    case "txt": self = .plainText
    case "md": self = .markdown
    case "jsonl", "ndjson": self = .jsonLines
    case "html", "htm", "xhtml": self = .page
    case "xml", "rss", "atom", "rdf": self = .feed
    default: return nil
    }
  }

  /// The format of a file with this ending and this beginning.
  func sniffed(_ bytes: [UInt8]) -> ArticleFormat {
    guard self != .markdown, self != .jsonLines else { return self }
    // UTF-16 is told by its mark, and holds a NUL in each letter of ASCII.
    let head = String(decoding: bytes.prefix(2_000).filter { $0 != 0 }, as: UTF8.self).lowercased()
    let start = Self.afterPrologue(head)
    if Self.feeds.contains(where: start.hasPrefix) { return .feed }
    if start.hasPrefix("<html") || start.hasPrefix("<head") || start.hasPrefix("<body") { return .page }
    // A page may be a piece without a head; a text may speak of marks, and begins with none.
    let isMarkup = start.unicodeScalars.first == "<"
    return switch self {
    case .page: isMarkup || Self.holdsElement(bytes) ? .page : .plainText
    case .feed: isMarkup ? .feed : .plainText
    default: self
    }
  }

  private static let feeds = ["<rss", "<feed", "<rdf:rdf"]

  /// What comes after white space, a byte order mark, comments, `<?xml …?>` and `<!doctype …>`.
  private static func afterPrologue(_ head: String) -> Substring {
    var rest = head[...].trimmed
    while true {
      if rest.hasPrefix("\u{FFFD}") {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("<!--"), let end = rest.range(of: "-->") {
        rest = rest[end.upperBound...].trimmed
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") || rest.hasPrefix("]"), let end = rest.firstIndex(of: ">")
      {
        rest = rest[rest.index(after: end)...].trimmed
      } else {
        return rest
      }
    }
  }

  /// Whether there is a closing mark anywhere.
  private static func holdsElement(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "/") }
  }

  /// The text of the bytes; throws where they are blank, hold NUL, or are not UTF-8.
  static func text(of bytes: [UInt8]) throws(SkippedArticle.Reason) -> String {
    guard !bytes.contains(0) else { throw .binary }
    let text = String(decoding: bytes, as: UTF8.self)
    // What is not UTF-8 was replaced, and so differs.
    guard text.utf8.elementsEqual(bytes) else { throw .notUTF8 }
    guard !text[...].trimmed.isEmpty else { throw .empty }
    return text
  }
}
