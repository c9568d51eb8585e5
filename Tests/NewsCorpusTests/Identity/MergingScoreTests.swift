import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

/// How well automatic merging tells who is who, and how many of the pairs that it leaves are found as candidates.
@Suite struct MergingScoreTests {
  /// Pairs merged that are one, merged that are two, and left that are one.
  struct Score: CustomStringConvertible {
    var right = 0
    var wrong = 0
    var missed = 0
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    var description: String {
      String(
        format: "precision %.3f (%d of %d), recall %.3f (%d of %d)", precision, right, right + wrong, recall, right,
        right + missed)
    }
  }

  /// What becomes of a list of pairs.
  struct Outcome {
    var score = Score()
    /// Of the pairs that are one and were not merged: how many are candidates.
    var candidates = 0
    /// Of the pairs that are two: how many are candidates with a score of a half or more.
    var falseCandidates = 0

    static func + (left: Outcome, right: Outcome) -> Outcome {
      Outcome(
        score: Score(
          right: left.score.right + right.score.right, wrong: left.score.wrong + right.score.wrong,
          missed: left.score.missed + right.score.missed), candidates: left.candidates + right.candidates,
        falseCandidates: left.falseCandidates + right.falseCandidates)
    }
  }

  private static let showsPairs = ProcessInfo.processInfo.environment["BAILANYS_SHOW_PAIRS"] != nil

  private func outcome(
    _ same: [NamePair], _ different: [NamePair], _ kind: EntityKind, showing: Bool
  ) throws -> Outcome {
    var outcome = Outcome()
    for pair in same {
      let (isMerged, score) = try pair.outcome(kind)
      outcome.score.right += isMerged ? 1 : 0
      outcome.score.missed += isMerged ? 0 : 1
      outcome.candidates += score == nil ? 0 : 1
      if showing, !isMerged { print("missed\(score == nil ? " and no candidate" : ""):\(pair)") }
    }
    for pair in different {
      let (isMerged, score) = try pair.outcome(kind)
      outcome.score.wrong += isMerged ? 1 : 0
      outcome.falseCandidates += (score ?? 0) >= 0.5 ? 1 : 0
      if showing, isMerged { print("wrongly merged:\(pair)") }
      if showing, let score, score >= 0.5 { print("false candidate \(score):\(pair)") }
    }
    return outcome
  }

  /// Pairs of two articles, each of which gives one of the names; each pair by itself. The rules were never mended on every third line.
  @Test func lists() throws {
    let people = (NamePair.pairs(samePeoplePairs), NamePair.pairs(differentPeoplePairs))
    let bodies = (NamePair.pairs(sameInstitutionPairs), NamePair.pairs(differentInstitutionPairs))
    var all = Outcome()
    for (name, kind, lists) in [("people", EntityKind.person, people), ("institutions", .institution, bodies)] {
      let open = try outcome(lists.0.open, lists.1.open, kind, showing: Self.showsPairs)
      let heldOut = try outcome(lists.0.heldOut, lists.1.heldOut, kind, showing: false)
      for (part, outcome) in [("open", open), ("held out", heldOut)] {
        print(
          "\(name), \(part): \(outcome.score); of \(outcome.score.missed) others \(outcome.candidates) are candidates;",
          "two taken for a likely pair: \(outcome.falseCandidates)")
        #expect(outcome.score.recall >= 0.84)
        #expect(outcome.score.precision >= 0.97)
      }
      all = all + open + heldOut
    }
    print("all: \(all.score)")
    #expect(all.score.precision >= 0.995)
    #expect(all.score.recall >= 0.9)
    #expect(Double(all.candidates) >= 0.75 * Double(all.score.missed))
  }

  /// All pairs of what two articles of the sample corpus name, as extracted; who is who is told by the hand-made records.
  @Test func corpus() throws {
    try expectBounds(LabelledCorpus(LabelledCorpus.sample), "sample corpus")
  }

  /// The same with five published articles, which are not in this repository; skipped where they are not there.
  @Test(.enabled(if: LabelledCorpus.published.isThere)) func publishedArticles() throws {
    try expectBounds(LabelledCorpus(LabelledCorpus.sample, LabelledCorpus.published), "with published articles")
  }

  private func expectBounds(_ corpus: LabelledCorpus, _ name: String) throws {
    for kind in [EntityKind.person, .institution] {
      let score = corpus.score(kind, verbose: Self.showsPairs)
      print("\(name), \(kind): \(score)")
      #expect(score.precision >= 0.995)
      #expect(score.recall >= 0.9)
    }
  }
}

/// The entities that the extractor finds in the sample corpus, each with who it is by the hand-made records.
struct LabelledCorpus {
  private struct Labelled {
    let article: String
    let kind: EntityKind
    let identity: String
    let id: EntityID
    let name: String
  }

  /// Articles and the hand-made records of what they say.
  struct Source {
    let articles: URL
    let gold: URL
    var isThere: Bool { FileManager.default.fileExists(atPath: gold.path) }
  }

  private static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent()
  }
  private static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")
  static let sample = Source(
    articles: root.appendingPathComponent("Corpus/articles"), gold: root.appendingPathComponent("Corpus/gold"))
  static let published = Source(
    articles: shared.appendingPathComponent("seeds"), gold: shared.appendingPathComponent("gold/seeds"))

  private let labelled: [Labelled]

  init(_ sources: Source...) throws {
    var gold: [String: GoldRecord] = [:]
    var builder = GraphBuilder()
    var records: [ExtractionRecord] = []
    for source in sources {
      gold.merge(try GoldFolder(source.gold.path).records) { one, _ in one }
      for case .article(let article) in try CorpusReader(source.articles.path) {
        records.append(ArticleExtractor().record(of: article))
        builder.add(records[records.count - 1])
      }
    }
    let graph = try builder.graph()
    let identities = Self.identities()
    let sorted = records.sorted { $0.id < $1.id }
    let merged = JudgedIdentities(sorted, []).unjoined
    labelled = sorted.enumerated().flatMap { place, record -> [Labelled] in
      guard let known = gold[record.id] else { return [] }
      func label(_ name: String, _ aliases: [String], _ kind: EntityKind, _ entities: [GoldRecord.Named]?) -> Labelled?
      {
        let forms = Set(([name] + aliases).map(ComparableText.normalised))
        let own = entities?.filter { $0.forms.contains(ComparableText.normalised(name)) } ?? []
        let fits = own.isEmpty ? entities?.filter { !$0.forms.isDisjoint(with: forms) } ?? [] : own
        let ids = kind == .person ? merged.people.ids : merged.institutions.ids
        guard fits.count == 1, let id = ids[place][name], graph[id] != nil else { return nil }
        return Labelled(
          article: record.id, kind: kind, identity: identities[fits[0].name] ?? fits[0].name, id: id, name: name)
      }
      return record.people.compactMap { label($0.name, $0.aliases, .person, known.people) }
        + record.institutions.compactMap { label($0.name, $0.aliases, .institution, known.institutions) }
    }
  }

  /// The first name of each line for the others.
  private static func identities() -> [String: String] {
    var identities: [String: String] = [:]
    for line in corpusIdentities.split(separator: "\n") {
      let names = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for name in names { identities[name] = names[0] }
    }
    return identities
  }

  /// Of all pairs of entities of two articles.
  func score(_ kind: EntityKind, verbose: Bool) -> MergingScoreTests.Score {
    let mine = labelled.filter { $0.kind == kind }
    var score = MergingScoreTests.Score()
    var shown: Set<String> = []
    for (number, one) in mine.enumerated() {
      for other in mine[(number + 1)...] where one.article != other.article {
        switch (one.identity == other.identity, one.id == other.id) {
        case (true, true): score.right += 1
        case (true, false): score.missed += 1
        case (false, true): score.wrong += 1
        case (false, false): continue
        }
        if verbose, (one.identity == other.identity) != (one.id == other.id),
          shown.insert([one.name, other.name].sorted().joined()).inserted
        {
          print("\(one.identity == other.identity ? "missed" : "wrongly merged"): \(one.name) | \(other.name)")
        }
      }
    }
    return score
  }
}
