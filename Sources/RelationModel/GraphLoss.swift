/// What a graph had that a later one has not: what fell with the articles that are gone.
public struct GraphLoss: Hashable, Sendable {
  /// A relationship that lost evidence and stands all the same.
  public struct Weakened: Hashable, Sendable {
    /// The relationship, as it is now.
    public let relationship: Relationship
    /// How many pieces of evidence it lost.
    public let evidence: Int
  }

  /// The articles that are gone, by id.
  public let articles: [SourceArticle]
  /// The entities that are gone, by id; one that has another id now stands among them and among `arisen`.
  public let entities: [Entity]
  /// The entities that were not there before, by id: those that other articles call otherwise, or hold apart.
  public let arisen: [Entity]
  /// The relationships that are gone, in the order of the graph.
  public let relationships: [Relationship]
  /// The relationships that rest on less, in the order of the graph.
  public let weakened: [Weakened]
  /// How many pieces of evidence are gone.
  public let evidence: Int

  /// Whether nothing is gone.
  public var isEmpty: Bool { articles.isEmpty && entities.isEmpty && relationships.isEmpty && weakened.isEmpty }

  /// The loss of nothing.
  public init() {
    articles = []
    entities = []
    arisen = []
    relationships = []
    weakened = []
    evidence = 0
  }

  /// Compares two graphs.
  ///
  /// - Complexity: O(*n*) time and space in the parts and pieces of evidence of both.
  public init(from earlier: RelationshipGraph, to later: RelationshipGraph) {
    articles = earlier.articles.filter { later.article($0.id) == nil }
    entities = earlier.entities.filter { later[$0.id] == nil }
    arisen = later.entities.filter { earlier[$0.id] == nil }
    let now = Dictionary(later.relationships.map { ($0.id, $0) }) { first, _ in first }
    var (gone, weakened, lost) = ([Relationship](), [Weakened](), 0)
    for relationship in earlier.relationships {
      guard let left = now[relationship.id] else {
        gone.append(relationship)
        lost += relationship.evidence.count
        continue
      }
      // A reprint that has come to count in place of its original is still there.
      let kept = Set(left.evidence.map(\.place))
      let fallen = relationship.evidence.count { !kept.contains($0.place) }
      if fallen > 0 { weakened.append(Weakened(relationship: left, evidence: fallen)) }
      lost += fallen
    }
    relationships = gone
    self.weakened = weakened
    evidence = lost
  }
}
