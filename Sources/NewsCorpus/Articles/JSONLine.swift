import Foundation

/// One line of JSON Lines: an article as an object with `text` and, where known, `id`, `date`, `title`, `url` and `publisher`.
struct JSONLine {
  let metadata: ArticleMetadata
  let text: String

  /// Reads a line of UTF-8; throws the reason where it is no such object.
  init(_ line: [UInt8]) throws(SkippedArticle.Reason) {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)) else { throw .notJSON }
    guard let text = record.text else { throw .missingText }
    self.text = try ArticleFormat.text(of: Array(text.utf8))
    metadata = record.metadata
  }
}

private struct Record: Decodable {
  var metadata = ArticleMetadata()
  let text: String?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    text = try? object.decode(String.self, forKey: .text)
    for key in Key.allCases where key != .text {
      if let value = try? object.decode(Value.self, forKey: key) { metadata.set(key.rawValue, to: value.texts) }
    }
  }

  enum Key: String, CodingKey, CaseIterable { case id, date, title, url, publisher, publishers, text }

  /// A string, a list of strings, or a whole number, as ids and years are often written.
  struct Value: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        texts = [text]
      } else if let number = try? value.decode(Int.self) {
        texts = [String(number)]
      } else {
        texts = try value.decode([String].self)
      }
    }
  }
}
