import Foundation

/// The kinds of files that articles come in, told by the ending of the file name whatever its letter case.
enum ArticleFormat {
  case plainText
  case markdown
  case jsonLines

  /// The format of a file, or nil for one that is not read.
  init?(path: String) {
    switch (path as NSString).pathExtension.lowercased() {
    case "txt": self = .plainText
    case "md": self = .markdown
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
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
