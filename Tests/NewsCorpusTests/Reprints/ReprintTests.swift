import RelationModel
import Testing

@testable import NewsCorpus

@Suite("Reprints") struct ReprintTests {
  private static func originals(_ articles: [(id: String, date: String?, sentences: [String])]) -> [String: String] {
    var finder = ReprintFinder()
    for article in articles {
      finder.add(
        article.id, date: article.date.flatMap { PartialDate($0) }, sentences: article.sentences.map { $0[...] })
    }
    return finder.originals()
  }

  @Test("A reprint is a copy of its original", arguments: ReprintPairs.same)
  func isReprint(pair: ReprintPair) {
    #expect(Self.originals([("a", "2024-05-01", pair.first), ("b", "2024-05-02", pair.second)]) == ["b": "a"])
  }

  @Test("What is told anew is an article of its own", arguments: ReprintPairs.different)
  func isNoReprint(pair: ReprintPair) {
    #expect(Self.originals([("a", "2024-05-01", pair.first), ("b", "2024-05-02", pair.second)]) == [:])
  }

  @Test("The earliest is the original, of one day the longest, then the first by id; an undated one comes last")
  func original() {
    let whole = ReprintPairs.forum
    let cut = Array(whole.prefix(7))
    #expect(Self.originals([("a", "2024-05-02", whole), ("b", "2024-05-01", whole)]) == ["a": "b"])
    #expect(Self.originals([("a", "2024-05-01", cut), ("b", "2024-05-01", whole)]) == ["a": "b"])
    #expect(Self.originals([("b", "2024-05-01", whole), ("a", "2024-05-01", whole)]) == ["b": "a"])
    #expect(Self.originals([("a", nil, whole), ("b", "2024-05-01", cut)]) == [:])
    #expect(Self.originals([("a", nil, cut), ("b", "2024-05-01", whole)]) == ["a": "b"])
  }

  @Test("The order of adding does not matter, and many copies have one original", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var articles: [(id: String, date: String?, sentences: [String])] = []
    for number in 0..<30 {
      let text = number % 3 == 0 ? ReprintPairs.forum : ReprintPairs.flood
      articles.append(("article-\(number)", "2024-05-\(10 + number % 20)", Array(text.prefix(text.count - number % 4))))
    }
    let expected = Self.originals(articles)
    articles.shuffle(using: &random)
    #expect(Self.originals(articles) == expected)
    #expect(Set(expected.values).isDisjoint(with: expected.keys))
    #expect(expected.count >= 26)
  }

  @Test("A reprint's evidence stays, counts once, and counts where the original is left out")
  func weight() throws {
    func record(_ id: String, _ date: String, _ sentences: [String]) -> ExtractionRecord {
      ArticleExtractor().record(
        of: article([sentences.joined(separator: " ")], id: id, title: "Тақырып \(id)", date: date))
    }
    var builder = GraphBuilder()
    builder.add(record("copy", "2024-05-02", ReprintPairs.forum))
    builder.add(record("original", "2024-05-01", ReprintPairs.forum))
    let graph = try builder.graph()
    var alone = GraphBuilder()
    alone.add(record("original", "2024-05-01", ReprintPairs.forum))
    let weights = try alone.graph().relationships.map(\.weight)

    #expect(graph.article("copy")?.original == "original")
    #expect(graph.reprints.map(\.id) == ["copy"])
    #expect(!graph.relationships.isEmpty)
    #expect(graph.relationships.map(\.weight) == weights)
    for tie in graph.relationships {
      #expect(Set(tie.evidence.map(\.article)) == ["original", "copy"])
      #expect(graph.independentArticles(of: tie.evidence) == 1)
      #expect(graph.isSingleSource(tie.evidence))
    }
    let later = graph.since(try #require(PartialDate("2024-05-02")))
    #expect(later.relationships.map(\.weight) == weights)
  }
}
