import RelationModel

/// A graph in the making, out of a file in which ids are of any shape and parts may be missing.
struct GraphDraft {
  /// The file's name.
  let file: String
  private var articles: [SourceArticle.ID: SourceArticle] = [:]
  private var entities: [EntityID: Entity] = [:]
  /// What is told of each relationship, in the order of the file; sorted once, at the end.
  private var relationships: [Relationship.ID: (side: EntityID?, evidence: [Evidence])] = [:]
  /// The last id that was tried for each text.
  private var lastIDs: [String: EntityID] = [:]
  /// What has no place in a graph, and how often it was met.
  private(set) var leftOut: [String: Int] = [:]

  init(file: String) { self.file = file }

  /// Counts what has no place in a graph.
  mutating func leaveOut(_ what: String, count: Int = 1) {
    if count > 0 { leftOut[what, default: 0] += count }
  }

  /// The id that an entity of the file is to have: the file's own where it is of our shape and free.
  mutating func freeID(for text: String) -> EntityID {
    let kept = text.lowercased().utf8.map { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        ? Character(UnicodeScalar(byte)) : "-"
    }
    let words = String(kept).split(separator: "-").joined(separator: "-")
    var id = EntityID(rawValue: words.isEmpty ? stableHash(text) : words)
    if String(kept) == text { id = EntityID(rawValue: text) }
    id = lastIDs[text] ?? id
    defer { lastIDs[text] = id }
    while entities[id] != nil { id = EntityID(rawValue: "\(words)-\(stableHash(id.rawValue, text).prefix(8))") }
    return id
  }

  /// Adds an article; false where there is one of its id.
  mutating func add(_ article: SourceArticle) -> Bool {
    guard articles[article.id] == nil else { return false }
    articles[article.id] = article
    return true
  }

  /// Adds an entity; false where there is one of its id.
  mutating func add(_ entity: Entity) -> Bool {
    guard entities[entity.id] == nil else { return false }
    entities[entity.id] = entity
    return true
  }

  /// The entity of an id.
  func entity(_ id: EntityID) -> Entity? { entities[id] }

  /// Adds a relationship, or its evidence where there is one of its id.
  ///
  /// An article that evidence names and the file does not describe is known by its id alone.
  mutating func add(_ relationship: Relationship) {
    guard relationship.source != relationship.target, !relationship.evidence.isEmpty else {
      return leaveOut("relationship of an entity with itself, or without evidence")
    }
    for evidence in relationship.evidence where articles[evidence.article] == nil {
      articles[evidence.article] = SourceArticle(id: evidence.article, title: "", path: "")
    }
    let known = relationships[relationship.id]?.side
    if let known, let other = relationship.side, other != known { leaveOut("another side of a relationship") }
    relationships[relationship.id, default: (nil, [])].side = known ?? relationship.side
    relationships[relationship.id, default: (nil, [])].evidence += relationship.evidence
  }

  /// The pairs of entities that relationships join.
  var pairs: Set<SigningPair> { Set(relationships.keys.map { SigningPair($0.source, $0.target) }) }

  /// The articles that relationships of each entity rest on.
  var articlesOfEntities: [EntityID: Set<SourceArticle.ID>] {
    var articles: [EntityID: Set<SourceArticle.ID>] = [:]
    for (id, told) in relationships {
      for entity in [id.source, id.target] {
        articles[entity, default: []].formUnion(told.evidence.map(\.article))
      }
    }
    return articles
  }

  /// The graph of all that was added; evidence that was added twice, the same in all that it says, is in it once, and is counted.
  mutating func graph() throws(ExchangeError) -> RelationshipGraph {
    let joined = relationships.map { Relationship(id: $0, side: $1.side, evidence: $1.evidence) }
    let repeated =
      relationships.values.reduce(0) { $0 + $1.evidence.count } - joined.reduce(0) { $0 + $1.evidence.count }
    leaveOut("evidence that is there already", count: repeated)
    do {
      return try RelationshipGraph(
        articles: Array(articles.values), entities: Array(entities.values), relationships: joined)
    } catch {
      throw ExchangeError(.noGraph, file, cause: error.context)
    }
  }
}
