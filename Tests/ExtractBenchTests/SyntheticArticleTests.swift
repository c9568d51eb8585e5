import Foundation
import KazakhText
import NewsCorpus
import Testing

@testable import extract_bench

@Suite struct SyntheticArticleTests {
  @Test func oneSeedMakesTheSameArticles() throws {
    let maker = SyntheticArticleMaker(seed: 3)
    #expect(try maker.line(5) == SyntheticArticleMaker(seed: 3).line(5))
    #expect(maker.article(5).text != SyntheticArticleMaker(seed: 4).article(5).text)
    #expect(Set((0..<50).map { maker.article($0).text }).count == 50)
  }

  @Test func articlesAreAboutAsLongAsNews() {
    let maker = SyntheticArticleMaker(seed: 1)
    let articles = (0..<60).map(maker.article)
    let words = articles.map { $0.text.split(whereSeparator: \.isWhitespace).count }
    #expect(words.allSatisfy { (225...340).contains($0) })
    let tokens = articles.map { Tokenizer().tokens(of: $0.text) }
    let sentences = tokens.reduce(0) { $0 + SentenceSplitter().sentences(of: $1).count }
    #expect((8...25).contains(words.reduce(0, +) / sentences))
    #expect(articles.allSatisfy { !$0.facts.isEmpty })
  }

  @Test func madeArticlesAreRead() throws {
    try withScratchFolder { folder in
      let file = folder.appendingPathComponent("made.jsonl").path
      try Bench.write(0..<20, of: SyntheticArticleMaker(seed: 1), to: file)
      let articles = try CorpusReader(file).compactMap { item in
        if case .article(let article) = item { article } else { nil }
      }
      #expect(articles.count == 20)
      #expect(articles.allSatisfy { $0.date != nil && !$0.publishers.isEmpty })
      let records = articles.prefix(4).map(ArticleExtractor().record)
      #expect(records.allSatisfy { !$0.people.isEmpty })
    }
  }

  @Test func ranksFollowZipfsLaw() {
    var random = SeededRandom(seed: 1)
    let ranks = ZipfRanks(count: 1000, shift: 1)
    var counts = [Int](repeating: 0, count: 1000)
    for _ in 0..<100_000 { counts[ranks.rank(using: &random)] += 1 }
    // 1 / (r + 1): rank 9 comes up a tenth as often as rank 0.
    #expect(abs(Double(counts[0]) / Double(counts[9]) - 10) < 1.5)
    #expect(abs(Double(counts[0]) / 100_000 - 1 / 7.485) < 0.005)
  }
}

@Suite struct SyntheticArchiveTests {
  /// Every file of an archive, by its path.
  private func files(_ seed: UInt64, _ articles: Int) throws -> [String: Data] {
    try withScratchFolder { folder in
      try SyntheticArchive(seed: seed, articles: articles).write(into: folder.path)
      let paths = ["articles/part-00001.jsonl", "truth/entities.jsonl", "truth/events.jsonl", "truth/relations.jsonl"]
      return try Dictionary(
        uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
    }
  }

  @Test func oneSeedMakesTheSameBytes() throws {
    #expect(try files(2, 30) == files(2, 30))
    #expect(try files(2, 30) != files(3, 30))
  }

  @Test func articlesAreAboutAKilobyteLong() throws {
    let bytes = try files(1, 200)["articles/part-00001.jsonl"]?.count ?? 0
    #expect((800...1300).contains(bytes / 200))
  }

  @Test func aLineIsWhatJSONReads() throws {
    let article = SyntheticArticleMaker(seed: 1).article(0)
    let read = try JSONDecoder().decode([String: String].self, from: article.line)
    #expect(read["text"] == article.text)
    #expect(read["title"] == article.title)
    #expect("a\"\\\n\u{1}".jsonQuoted == #""a\"\\\n\u0001""#)
  }
}
