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

  /// The pairs of one kind of list.
  private func score(
    _ same: [NamePair], _ different: [NamePair], _ kind: EntityKind, candidates: inout (found: Int, of: Int),
    verbose: Bool
  ) throws -> Score {
    var score = Score()
    for pair in same {
      let outcome = try pair.outcome(kind)
      if outcome.isMerged {
        score.right += 1
      } else {
        score.missed += 1
        candidates.of += 1
        candidates.found += outcome.score == nil ? 0 : 1
        if verbose { print("missed\(outcome.score == nil ? " and no candidate" : ""):\(pair)") }
      }
    }
    for pair in different where try pair.outcome(kind).isMerged {
      score.wrong += 1
      if verbose { print("wrongly merged:\(pair)") }
    }
    return score
  }

  @Test func lists() throws {
    let verbose = ProcessInfo.processInfo.environment["BAILANYS_SHOW_PAIRS"] != nil
    let people = (NamePair.pairs(samePeoplePairs), NamePair.pairs(differentPeoplePairs))
    let bodies = (NamePair.pairs(sameInstitutionPairs), NamePair.pairs(differentInstitutionPairs))
    for (name, kind, lists) in [("people", EntityKind.person, people), ("institutions", .institution, bodies)] {
      var open = (found: 0, of: 0)
      var heldOut = (found: 0, of: 0)
      let first = try score(lists.0.open, lists.1.open, kind, candidates: &open, verbose: verbose)
      let second = try score(lists.0.heldOut, lists.1.heldOut, kind, candidates: &heldOut, verbose: false)
      print("\(name), open: \(first); of the others candidates: \(open.found) of \(open.of)")
      print("\(name), held out: \(second); of the others candidates: \(heldOut.found) of \(heldOut.of)")
    }
  }

  @Test func corpus() throws {
    let verbose = ProcessInfo.processInfo.environment["BAILANYS_SHOW_PAIRS"] != nil
    let corpus = try LabelledCorpus()
    for kind in [EntityKind.person, .institution] {
      print("corpus, \(kind): \(corpus.score(kind, verbose: verbose))")
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

  private let labelled: [Labelled]

  init() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let gold = try GoldFolder(folder.appendingPathComponent("Corpus/gold").path)
    var builder = GraphBuilder()
    var records: [ExtractionRecord] = []
    for case .article(let article) in try CorpusReader(folder.appendingPathComponent("Corpus/articles").path) {
      records.append(ArticleExtractor().record(of: article))
      builder.add(records[records.count - 1])
    }
    let graph = try builder.graph()
    let identities = Self.identities()
    let sorted = records.sorted { $0.id < $1.id }
    let merged = JudgedIdentities(sorted, []).unjoined
    labelled = sorted.enumerated().flatMap { place, record -> [Labelled] in
      guard let known = gold.records[record.id] else { return [] }
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
