import RelationModel

/// The bytes of one article and where they are in the corpus: what is read of it before its text is taken apart.
struct RawArticle {
  let path: String
  /// The line, from 1, in a file of many articles.
  let line: Int?
  let format: ArticleFormat
  /// Of the file or the line; of a feed's item what it says, as JSON.
  let bytes: [UInt8]

  /// The SHA-256 of the bytes, as 64 hexadecimal digits.
  var hash: String { SHA256.hash(bytes) }

  /// Takes the text apart; throws the reason where that cannot be done.
  func draft() throws(SkippedArticle.Reason) -> ArticleDraft {
    switch format {
    case .plainText: ArticleDraft(plain: try ArticleFormat.text(of: bytes))
    case .markdown: try ArticleDraft(markdown: ArticleFormat.text(of: bytes))
    case .jsonLines: try ArticleDraft(jsonLine: bytes)
    case .page: try ArticleDraft(page: bytes)
    case .feed: ArticleDraft(item: try FeedItem(bytes))
    }
  }
}

/// The articles of a corpus one after the other, as bytes.
struct RawArticles: IteratorProtocol {
  /// An article, or the reason why there is none.
  enum Item {
    case article(RawArticle)
    case skipped(SkippedArticle)
  }

  /// How many files have been read to their end.
  private(set) var filesRead = 0
  private let files: CorpusFiles
  private let limits: CorpusReader.Limits
  private var lines: JSONLinesFile?
  private var feed: FeedFile?

  init(files: CorpusFiles, limits: CorpusReader.Limits) {
    self.files = files
    self.limits = limits
  }

  mutating func next() -> Item? {
    while true {
      if let item = lines?.next() { return item }
      if let item = feed?.next() { return item }
      if lines != nil || feed != nil {
        lines = nil
        feed = nil
        filesRead += 1
      }
      guard filesRead < files.paths.count else { return nil }
      if let item = open(files.paths[filesRead]) {
        filesRead += 1
        return item
      }
    }
  }

  /// The one item of a file, or nil where it has several, which are then begun.
  private mutating func open(_ path: String) -> Item? {
    do {
      let file = try InputFile(path: files.fullPath(path))
      let format = ArticleFormat(path: path)
      guard format != .jsonLines else {
        lines = JSONLinesFile(path: path, file: file, limit: limits.articleBytes)
        return nil
      }
      let bytes = try file.readAll(limit: limits.articleBytes)
      let sniffed = (format ?? .plainText).sniffed(bytes)
      if sniffed == .feed {
        feed = try FeedFile(path: path, bytes: bytes)
        return nil
      }
      return .article(RawArticle(path: path, line: nil, format: sniffed, bytes: bytes))
    } catch {
      return .skipped(SkippedArticle(path: path, reason: error))
    }
  }
}
