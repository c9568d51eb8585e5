import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

/// Five real articles, which may not be part of the repository: they lie in `../shared/seeds` beside it, where they lie at all.
private let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("shared/seeds").path

@Suite(
  "Five real articles (read only where ../shared/seeds is there)",
  .enabled(if: FileManager.default.fileExists(atPath: seeds), "../shared/seeds is not there"))
struct SeedArticlesTests {
  @Test("Date, title and paragraphs are those that a reader sees")
  func seedArticles() throws {
    var found: [String] = []
    for case .article(let article) in try CorpusReader(seeds) {
      let headlines = article.paragraphs.filter { $0.role == .headline }
      let body = article.paragraphs.filter { $0.role == .body }
      found.append(
        "\(article.id) \(article.date?.description ?? "-") title \(article.title.utf8.count) headlines "
          + "\(headlines.map(\.start)) body \(body.count) from \(body.first?.start ?? -1) to \(body.last?.start ?? -1)")
    }
    #expect(
      found == [
        "000 2025-12-18 title 172 headlines [] body 16 from 17 to 7137",
        "001 2025-09-29 title 111 headlines [] body 17 from 17 to 9823",
        "002 2022-02-17 title 44 headlines [0] body 10 from 294 to 5935",
        "003 2022-04-20 title 46 headlines [44] body 6 from 150 to 3153",
        "004 2023-01-13 title 121 headlines [22, 145] body 10 from 444 to 6035",
      ])
  }
}
