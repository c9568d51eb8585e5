/// How well found names agree with marked ones: counts of exact spans for each kind.
///
/// A found name is right where a marked one has the same first and last word and the same kind (the measure of
/// CoNLL-2003, Tjong Kim Sang and De Meulder).
public struct EntityScore: Hashable, Sendable {
  /// Counts and the measures made of them.
  public struct Counts: Hashable, Sendable {
    /// How many names are marked.
    public var gold = 0
    /// How many were found.
    public var predicted = 0
    /// How many of those are right.
    public var right = 0

    /// No names yet.
    public init() {}

    /// The share of the found names that are right; 0 where none was found.
    public var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
    /// The share of the marked names that were found; 0 where none is marked.
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    /// The harmonic mean of precision and recall; 0 where nothing is right.
    public var f1: Double { right == 0 ? 0 : 2 * Double(right) / Double(gold + predicted) }

    /// Adds other counts.
    public static func += (counts: inout Counts, other: Counts) {
      counts.gold += other.gold
      counts.predicted += other.predicted
      counts.right += other.right
    }
  }

  /// The seven kinds over which the average is taken.
  public static let averaged: [NamedEntity.Kind] = [
    .person, .organisation, .position, .gpe, .location, .facility, .event,
  ]

  private var counts: [NamedEntity.Kind: Counts] = [:]
  /// How many sentences were compared.
  public private(set) var sentences = 0

  /// Nothing compared yet.
  public init() {}

  /// Compares the names found in a sentence with the marked ones.
  public mutating func add(_ found: [NamedEntity], gold: [NamedEntity]) {
    sentences += 1
    let marked = Set(gold)
    for entity in gold { counts[entity.kind, default: Counts()].gold += 1 }
    for entity in found {
      counts[entity.kind, default: Counts()].predicted += 1
      if marked.contains(entity) { counts[entity.kind, default: Counts()].right += 1 }
    }
  }

  /// Adds the counts of another comparison.
  public mutating func add(_ other: EntityScore) {
    sentences += other.sentences
    for (kind, more) in other.counts { counts[kind, default: Counts()] += more }
  }

  /// The counts of one kind.
  public subscript(kind: NamedEntity.Kind) -> Counts { counts[kind] ?? Counts() }

  /// The counts of the seven kinds together: the micro-average.
  public var micro: Counts {
    Self.averaged.reduce(into: Counts()) { $0 += self[$1] }
  }
}
