import RelationModel

/// An article of a corpus to hold quotes against: its bytes as they are now, whatever was read of them before.
public struct QuotedArticle: Sendable {
  /// The file, relative to the folder read.
  public let path: String
  /// The line, from 1, in a file of many articles.
  public let line: Int?
  /// The SHA-256 of the bytes, as 64 hexadecimal digits.
  public let hash: String
  /// Pieces of text and where they begin: of a plain text, the file itself.
  private let pieces: [(text: [UInt8], start: Int)]

  init(_ raw: RawArticle) {
    path = raw.path
    line = raw.line
    hash = raw.hash
    guard raw.format != .plainText else {
      pieces = [(raw.bytes, 0)]
      return
    }
    let paragraphs = (try? raw.draft())?.text.paragraphs ?? []
    pieces = paragraphs.map { (Array($0.text.utf8), $0.start) }
  }

  /// Whether the bytes from `start` up to `end` are the quote, whatever the white space.
  ///
  /// - Complexity: O(*p* + *n*) in the paragraphs of the article and the bytes of the quote.
  public func holds(_ quote: String, start: Int, end: Int) -> Bool {
    guard start <= end,
      let piece = pieces.last(where: { $0.start <= start }), end - piece.start <= piece.text.count
    else { return false }
    let text = String(decoding: piece.text[(start - piece.start)..<(end - piece.start)], as: UTF8.self)
    return Self.ink(text).elementsEqual(Self.ink(quote))
  }

  private static func ink(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.isSpace } }
}

extension CorpusReader {
  /// Calls `body` with every article that can be read, in the order of reading.
  ///
  /// - Throws: what `body` throws.
  /// - Complexity: O(*n*) time in the bytes of the corpus; one article is held in memory at a time.
  public func forEachQuoted(_ body: (QuotedArticle) throws -> Void) rethrows {
    var articles = RawArticles(files: found, limits: limits)
    while let item = articles.next() {
      if case .article(let raw) = item { try body(QuotedArticle(raw)) }
    }
  }
}
