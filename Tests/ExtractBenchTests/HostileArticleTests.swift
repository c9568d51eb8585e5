import Foundation
import NewsCorpus
import Testing

@testable import extract_bench

/// Hostile files are read and extracted without a trap, and their records keep their laws; `extract-bench fuzz` goes on with this for as
/// long as one likes.
@Suite struct HostileArticleTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpus/articles")

  /// The paragraphs of the sample corpus, which are short enough for an unoptimised build.
  private static func paragraphs() throws -> [String] {
    try CorpusReader(corpus.path).flatMap { item in
      guard case .article(let article) = item else { return [String]() }
      return article.paragraphs.map(\.text)
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func recordsKeepTheirLaws(seed: UInt64) throws {
    let articles = HostileArticles(seed: seed, samples: try Self.paragraphs(), size: 150)
    let extractor = ArticleExtractor()
    try withScratchFolder { folder in
      for number in 0..<60 {
        let broken = try articles.input(number).brokenLaws(extractor, in: folder)
        #expect(broken.isEmpty, "extract-bench fuzz --seed \(seed) --from \(number): \(broken)")
      }
    }
  }

  /// Real articles keep the laws too, or the laws are not what the record promises.
  @Test func recordsOfRealArticlesKeepTheirLaws() throws {
    let extractor = ArticleExtractor()
    for case .article(let article) in try Array(CorpusReader(Self.corpus.path)).prefix(10) {
      #expect(RecordLaws(extractor.record(of: article), of: article).broken.isEmpty, "\(article.id)")
    }
  }

  @Test func aFalseRecordBreaksLaws() throws {
    let text = "Құжатқа «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды."
    let article = Article(id: "a", title: "", path: "a", paragraphs: [.init(text: text, start: 7, role: .body)])
    let record = ArticleExtractor().record(of: article)
    #expect(RecordLaws(record, of: article).broken.isEmpty)
    let person = try #require(record.people.first)
    func breaks(_ change: (inout ExtractionRecord) -> Void) -> Bool {
      var changed = record
      change(&changed)
      return !RecordLaws(changed, of: article, buildsGraph: false).broken.isEmpty
    }
    #expect(breaks { $0.people[0].mentions[0].start += 1 })
    #expect(breaks { $0.people[0].mentions[0].end = 4000 })
    #expect(breaks { $0.people[0].mentions[0].sentence = 1 })
    #expect(breaks { $0.people[0].mentions[0].text = "Ерлан" })
    #expect(breaks { $0.people.append(person) })
    #expect(breaks { $0.sentences[0].start -= 1 })
    #expect(breaks { $0.signedWith.append([person.name, person.name]) })
    #expect(breaks { $0.signedWith.append([person.name, "Ешкім"]) })
    #expect(breaks { $0.positions[0].person = "Ешкім" })
  }

  @Test func oneSeedMakesTheSameFiles() {
    let articles = HostileArticles(seed: 9, samples: ["Айгүл Есенова келді. Ол кетті."], size: 200)
    for number in 0..<50 { #expect(articles.input(number).bytes == articles.input(number).bytes) }
    #expect(Set((0..<50).map { articles.input($0).bytes }).count > 45)
  }
}
