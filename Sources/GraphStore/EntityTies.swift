import GRDB
import RelationModel

/// The relationships of one entity as rows: what each ties it to and how strongly, without what proves it.
///
/// The most named entity of a large graph has hundreds of thousands, of which an answer or a picture shows a few: these are chosen here, and
/// only their sentences are read.
struct EntityTies {
  /// A relationship by numbers.
  struct Tie {
    let number: Int
    let kind: RelationshipKind
    /// What it ties the entity to.
    let other: Int
  }

  /// In the order of their ids.
  let ties: [Tie]
  private let proofs: RowCursor
  private let weights: FindingWeights

  init(of entity: Int, in database: Database) throws {
    var ties: [Tie] = []
    for (end, other) in [("source", "target"), ("target", "source")] {
      let rows = try RowCursor("SELECT number, kind, \(other) FROM relationship WHERE \(end) = ?1", database)
      rows.begin(with: entity)
      while try rows.next() {
        ties.append(
          Tie(number: try rows.number(0), kind: try KindNumbers.kind(rows.number(1)), other: try rows.number(2)))
      }
    }
    self.ties = ties.sorted { $0.number < $1.number }
    weights = try FindingWeights(database)
    proofs = try RowCursor("SELECT finding FROM proof WHERE relationship = ?1 ORDER BY passage, finding", database)
  }

  /// The sum of the weights of what proves a relationship, added up in the order in which a graph does.
  private func weight(of tie: Tie) throws -> Double {
    proofs.begin(with: tie.number)
    var sum = 0.0
    while try proofs.next() { sum += try weights.weight(of: proofs.number(0)) }
    return sum
  }

  /// How many relationships of each kind there are.
  var counts: [RelationshipKind: Int] { Dictionary(ties.map { ($0.kind, 1) }, uniquingKeysWith: +) }

  /// The first relationships of each kind, and of the co-mentions the strongest.
  ///
  /// - Complexity: O(*n* log *n*) time for the *n* co-mentions and what proves them.
  func first(_ limits: TieLimits) throws -> [Int] {
    var counts: [RelationshipKind: Int] = [:]
    let stated = ties.filter { tie in
      counts[tie.kind, default: 0] += 1
      return tie.kind.isTyped && counts[tie.kind, default: 0] <= limits.stated
    }
    let coMentions = limits.coMentions > 0 ? ties.filter { !$0.kind.isTyped } : []
    let strongest = try coMentions.map {
      (end: $0.number, strength: TieStrength(isStated: false, weight: try weight(of: $0)))
    }
    return stated.map(\.number) + TieStrength.ranked(strongest).prefix(max(0, limits.coMentions))
  }

  /// What the entity is tied to, the most strongly tied first: so many in this order, the others in any.
  ///
  /// - Complexity: O(*n* log *n*) time for the *n* relationships, and for what proves them; for what proves those that are stated alone, where
  ///   these lead to as many.
  func neighbours(first count: Int) throws -> [Int] {
    let stated = Set(ties.lazy.filter(\.kind.isTyped).map(\.other))
    // Whatever is stated comes before whatever is counted.
    let areEnough = stated.count >= count
    return TieStrength.ranked(
      try ties.map { tie in
        let isTold = tie.kind.isTyped || (!areEnough && !stated.contains(tie.other))
        return (tie.other, TieStrength(isStated: tie.kind.isTyped, weight: isTold ? try weight(of: tie) : 0))
      })
  }

  /// The relationships with some of those that it is tied to.
  func numbers(with others: Set<Int>) -> [Int] { ties.filter { others.contains($0.other) }.map(\.number) }
}

/// How many relationships of an entity are read.
public struct TieLimits: Hashable, Sendable {
  /// The most of each kind that a text states, in the order of their ids.
  public var stated: Int
  /// The most co-mentions, the strongest first.
  public var coMentions: Int

  /// Makes limits.
  public init(stated: Int, coMentions: Int) { (self.stated, self.coMentions) = (stated, coMentions) }
}
