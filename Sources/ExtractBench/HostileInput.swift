import Foundation
import NewsCorpus

/// A file that was made to break the reading, and what breaks as it is read.
struct HostileInput: Sendable {
  /// The ending of the file, which tells how it is read.
  let ending: String
  let bytes: [UInt8]

  /// Writes the file, reads it as a corpus, extracts a record of every article, and says which laws they break.
  ///
  /// - Parameters:
  ///   - extractor: one that has read other articles: what it keeps of them must change no record.
  ///   - folder: where the file is written for a moment.
  func brokenLaws(_ extractor: ArticleExtractor, in folder: URL) throws -> [String] {
    let file = folder.appendingPathComponent("hostile." + ending)
    try Data(bytes).write(to: file)
    var articles: [Article] = []
    for case .article(let article) in try CorpusReader(file.path) { articles.append(article) }
    let broken = articles.flatMap(brokenLaws)
    if articles.isEmpty {
      // What no corpus may hold, such as NUL, a user of the library may still hand to the extractor.
      let text = String(decoding: bytes, as: UTF8.self)
      articles = [Article(id: "a", title: "", path: "a", paragraphs: [.init(text: text, start: 0, role: .body)])]
    }
    return broken + articles.flatMap { Self.brokenLaws(extractor, $0) }
  }

  private static func brokenLaws(_ extractor: ArticleExtractor, _ article: Article) -> [String] {
    let record = extractor.record(of: article)
    let isAlike = ArticleExtractor().record(of: article) == record
    return RecordLaws(record, of: article, buildsGraph: record.mayHaveGraph).broken
      + (isAlike ? [] : ["the record depends on what the extractor has read before"])
  }

  /// The paragraphs of a plain file are pieces of it, in order.
  private func brokenLaws(of article: Article) -> [String] {
    guard !article.paragraphs.isEmpty else { return ["an article has no paragraph"] }
    var before = 0
    for paragraph in article.paragraphs {
      guard paragraph.start >= before, !paragraph.text.isEmpty else { return ["paragraphs overlap or are empty"] }
      before = paragraph.start + paragraph.text.utf8.count
      // A text that begins as a page does is read as one; its paragraphs are pieces of the extracted text.
      guard ending == "txt", !bytes.starts(with: Array("<html>".utf8)) else { continue }
      guard before <= bytes.count, bytes[paragraph.start..<before].elementsEqual(paragraph.text.utf8) else {
        return ["a paragraph is not the text of its place"]
      }
    }
    return []
  }
}

extension ExtractionRecord {
  /// Whether a graph of it is small enough to be built for every input: each two entities of an article are tied.
  var mayHaveGraph: Bool { people.count + institutions.count < 150 }
}
