import Foundation
import KazakhText
import RelationModel

/// The pairs that may be one and the same, and what was not looked into.
public struct IdentityDoubtSearch: Hashable, Sendable {
  /// The pairs, those first whose answer is worth most.
  public let doubts: [IdentityDoubt]
  /// How many people bear a name like those of more than 300 others, with whom they were not compared.
  public let uncompared: Int
}

extension RelationshipGraph {
  /// The pairs of people and of institutions that may be one and the same, those first whose answer is worth most.
  ///
  /// Candidates share a key: the sound of the surname, or of the given name and the beginning of the surname; of institutions the core of
  /// the name, an abbreviation, a proper name, or the name's words in one language. What is known of a pair is summed up as weights of
  /// evidence *w* (natural logarithms of odds, `IdentityDoubt.Reason.weight`), and the score is 1 / (1 + e^−Σ*w*). The value is the score times the
  /// pieces of evidence of that one of the two which has fewer: as much as would change hands. Pairs below a score of 0.2, and pairs that a judgement has
  /// settled, are left out. Equal values go by ids.
  ///
  /// - Parameters:
  ///   - kinds: people, institutions, or both.
  ///   - judgements: what has been decided, whether a build has applied it or not.
  /// - Complexity: O(*n* + *p*) for *n* names and pieces of evidence and *p* pairs that share a key; where more than 60 share one, only those
  ///   of a finer key are compared, and where more than 300 people share that, none: see `searchIdentityDoubts(kinds:settledBy:)`.
  public func identityDoubts(
    kinds: Set<EntityKind> = [.person, .institution], settledBy judgements: [NumberedJudgement] = []
  ) -> [IdentityDoubt] { searchIdentityDoubts(kinds: kinds, settledBy: judgements).doubts }

  /// The pairs that `identityDoubts(kinds:settledBy:)` gives, and how many people were not compared.
  public func searchIdentityDoubts(
    kinds: Set<EntityKind> = [.person, .institution], settledBy judgements: [NumberedJudgement] = []
  ) -> IdentityDoubtSearch {
    var found: [SigningPair: [IdentityDoubt.Reason]] = [:]
    var uncompared = 0
    if kinds.contains(.person) {
      let people = PersonCandidates(entities)
      found = people.reasons
      uncompared = people.uncompared.count
    }
    if kinds.contains(.institution) { found.merge(InstitutionCandidates(entities).reasons) { one, _ in one } }
    let traces = EntityTraces(self, of: Set(found.keys.lazy.flatMap { [$0.first, $0.second] }))
    var decided = DecidedPairs(judgements, in: self)
    let doubts = found.filter { decided.decision($0.key.first, $0.key.second) == nil }
      .compactMap { doubt($0.key, named: $0.value, traces) }
      .filter { $0.score >= 0.2 }
      .sorted { ($1.value, $1.score, $0.first.id, $0.second.id) < ($0.value, $0.score, $1.first.id, $1.second.id) }
    return IdentityDoubtSearch(doubts: doubts, uncompared: uncompared)
  }

  private func doubt(_ pair: SigningPair, named: [IdentityDoubt.Reason], _ traces: EntityTraces) -> IdentityDoubt? {
    guard let first = self[pair.first], let second = self[pair.second] else { return nil }
    let conflicts = mergeConflicts(first.id, second.id)
    if conflicts.contains(where: { $0.kind == .part }) { return nil }
    let reasons =
      named + postReasons(first, second, traces) + articleReasons(first, second, traces)
      + conflicts.map { .conflict($0) }
    // A short form stands beside the full name.
    let odds = reasons.filter { !(named == [.contained] && $0.isSharing) }.reduce(0) { $0 + $1.weight }
    let score = (1_000 / (1 + exp(-odds))).rounded() / 1_000
    let moved = Double(min(traces.evidence[first.id] ?? 0, traces.evidence[second.id] ?? 0))
    let value = (score * moved * 1_000).rounded() / 1_000
    return IdentityDoubt(first: first, second: second, score: score, value: value, reasons: reasons)
  }

  private func postReasons(_ one: Entity, _ other: Entity, _ traces: EntityTraces) -> [IdentityDoubt.Reason] {
    let shared = traces.sharedPosts(one.id, other.id)
    guard let best = shared.first(where: { $0.title != nil }) ?? shared.first, let with = self[best.with] else {
      return []
    }
    if one.kind == .institution { return [.official(with.name)] }
    return [best.title.map { .office(title: $0, institution: with.name) } ?? .institution(with.name)]
  }

  private func articleReasons(_ one: Entity, _ other: Entity, _ traces: EntityTraces) -> [IdentityDoubt.Reason] {
    let shared = traces.sharedArticles(one.id, other.id)
    return [shared == 0 ? .noSharedArticle : .sharedArticles(shared)]
  }
}

extension IdentityDoubt.Reason {
  fileprivate var isSharing: Bool {
    if case .sharedArticles = self { return true }
    return false
  }

  /// How much it speaks for the two being one: what it adds to the logarithm of the odds; set by hand, not learnt.
  var weight: Double {
    switch self {
    case .sameName: 2.5
    case .spelling: 1.5
    case .distance(let letters): letters == 1 ? 0 : -0.8
    case .initials: -0.5
    case .surname: -1.2
    case .otherFits(let count): -0.7 * log2(Double(count + 1))
    case .office: 2
    case .institution: 1.2
    case .official: 1.5
    case .abbreviation: 1.2
    case .translation: 2
    case .properName: 0.2
    case .contained: -0.7
    case .noSharedArticle: 0.2
    case .sharedArticles(let count): -0.8 * Double(min(count, 3))
    case .conflict(let conflict): conflict.kind == .posts ? -1.5 : -3
    }
  }
}
