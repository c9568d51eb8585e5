/// The lines of a file one after the other, in memory that depends on the longest line allowed and not on the file.
struct FileLineStream {
  /// The next line without its LF, or that it is longer than the limit.
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private let file: InputFile
  private let limit: Int
  private var chunk: ArraySlice<UInt8> = []

  /// Reads lines of at most `limit` bytes.
  init(file: InputFile, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// Whether the next line has been read to its end, so that nobody waits for it.
  var holdsLine: Bool { chunk.contains(UInt8(ascii: "\n")) }

  /// The next line, or nil at the end of the file.
  mutating func next() throws(SkippedArticle.Reason) -> Line? {
    var line: [UInt8] = []
    var length = 0
    while true {
      if chunk.isEmpty { chunk = try file.read()[...] }
      guard !chunk.isEmpty else { return length == 0 ? nil : ended(line, length) }
      let end = chunk.firstIndex(of: UInt8(ascii: "\n"))
      let piece = chunk[..<(end ?? chunk.endIndex)]
      length += piece.count
      if length <= limit { line += piece }
      chunk = chunk[(end.map { $0 + 1 } ?? chunk.endIndex)...]
      if end != nil { return ended(line, length) }
    }
  }

  private func ended(_ line: [UInt8], _ length: Int) -> Line { length <= limit ? .bytes(line) : .tooLong }
}
