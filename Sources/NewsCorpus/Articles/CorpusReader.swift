import Foundation
import RelationModel

/// Reads the articles of a file or a folder one by one.
///
/// A folder is read with the folders in it, in the order of the bytes of the relative paths; hidden files are passed over, and a
/// folder reached in two ways (symbolic links) is read once. Read are `.txt`, `.md` with YAML front matter, `.jsonl` or `.ndjson`
/// with an article a line (`id`, `date`, `title`, `url`, `publisher`, `text`), `.html` pages as browsers save them (`.htm`, `.xhtml`), and feeds
/// (`.xml`, `.rss`, `.atom`, `.rdf`) with an article an item; `README.md` and files of other kinds are counted in `ignored`, and so is the
/// folder `X_files` that a browser puts beside the page `X.html`.
///
/// ```swift
/// for item in try CorpusReader("Corpus/articles") {
///   switch item {
///   case .article(let article): print(article.id, article.title)
///   case .skipped(let skipped): print("skipped", skipped)
///   }
/// }
/// ```
///
/// Time is linear in the bytes read. Space is that of one article at the limit, and some bytes for each file name and each article
/// already read.
public struct CorpusReader: Sequence, Sendable {
  /// How much is read at most.
  public struct Limits: Hashable, Sendable {
    /// The largest article, in bytes: of the file, or of the JSON line.
    public var articleBytes: Int

    /// Makes limits; an article may have 10 MB by default.
    public init(articleBytes: Int = 10_000_000) { self.articleBytes = articleBytes }
  }

  /// Files of one kind that are not read.
  public struct IgnoredFiles: Hashable, Sendable {
    /// The ending in lower case without its dot, empty for none, or `readme.md`.
    public let ending: String
    /// How many files.
    public let count: Int
  }

  /// The files to read, relative to the folder, in the order in which they are read.
  public var files: [String] { found.paths }
  /// The files that are not read, by ending, in the order of its bytes.
  public var ignored: [IgnoredFiles] {
    found.ignored.map { IgnoredFiles(ending: $0.key, count: $0.value) }
      .sorted { byBytes($0.ending, $1.ending) }
  }

  /// How many bytes the files have, as far as the system tells; each file is asked.
  public var bytes: Int {
    files.reduce(0) { sum, file in
      var status = stat()
      return sum + (stat(found.fullPath(file), &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  let found: CorpusFiles
  let limits: Limits

  /// Finds the files to read, and reads none yet.
  ///
  /// - Parameters:
  ///   - path: a file or a folder.
  ///   - limits: how large an article may be.
  /// - Throws: `CorpusError` where there is no such file, where it cannot be opened, or where nothing in it is of a kind that is read.
  public init(_ path: String, limits: Limits = Limits()) throws(CorpusError) {
    found = try CorpusFiles(path)
    self.limits = limits
    guard files.isEmpty else { return }
    let others = ignored.map { "\($0.ending.isEmpty ? "—" : $0.ending): \($0.count)" }.joined(separator: ", ")
    throw CorpusError(.nothingToRead, path, cause: others.isEmpty ? nil : others)
  }

  /// Begins to read, from the first file.
  public func makeIterator() -> Iterator { Iterator(files: found, limits: limits) }

  /// The articles in their order.
  public struct Iterator: IteratorProtocol {
    /// How many files have been read to their end.
    public var filesRead: Int { articles.filesRead }

    private var articles: RawArticles
    private var seen = SeenArticles()

    init(files: CorpusFiles, limits: Limits) { articles = RawArticles(files: files, limits: limits) }

    /// The next article, or the next that was skipped; nil at the end.
    public mutating func next() -> CorpusItem? {
      switch articles.next() {
      case nil: return nil
      case .skipped(let skipped): return .skipped(skipped)
      case .article(let raw):
        do {
          return .article(try raw.draft().article(path: raw.path, line: raw.line, keptApartBy: &seen))
        } catch {
          return .skipped(SkippedArticle(path: raw.path, line: raw.line, reason: error))
        }
      }
    }
  }
}
