/// The articles of a JSON Lines file, read line by line.
struct JSONLinesFile {
  private let path: String
  private var stream: FileLineStream
  private let limit: Int
  private var line = 0
  private var hasEnded = false
  private var isEmpty = true

  /// Whether the next line is there already.
  var holdsLine: Bool { stream.holdsLine }

  init(path: String, file: InputFile, firstLine: Int = 1, limit: Int) {
    self.path = path
    self.limit = limit
    line = firstLine - 1
    stream = FileLineStream(file: file, limit: limit)
  }

  /// The next article or skipped line; nil at the end. Blank lines are passed over; a file of nothing else is skipped as empty.
  mutating func next() -> RawArticles.Item? {
    while !hasEnded {
      do {
        guard let next = try stream.next() else { break }
        line += 1
        if let item = item(next) {
          isEmpty = false
          return item
        }
      } catch {
        hasEnded = true
        return .skipped(SkippedArticle(path: path, line: line + 1, reason: error))
      }
    }
    defer {
      hasEnded = true
      isEmpty = false
    }
    return isEmpty ? .skipped(SkippedArticle(path: path, reason: .empty)) : nil
  }

  /// What a line holds, or nil where it is blank.
  private func item(_ line: FileLineStream.Line) -> RawArticles.Item? {
    guard case .bytes(var bytes) = line else {
      return .skipped(SkippedArticle(path: path, line: self.line, reason: .tooLarge(limit: limit)))
    }
    if self.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    do {
      _ = try ArticleFormat.text(of: bytes)
    } catch .empty {
      return nil
    } catch {
      return .skipped(SkippedArticle(path: path, line: self.line, reason: error))
    }
    return .article(RawArticle(path: path, line: self.line, format: .jsonLines, bytes: bytes))
  }
}
