import RelationModel

/// What a graph tells of each entity beside its names, as far as it bears on who is who.
struct EntityTraces {
  /// The articles that prove anything of an entity.
  private(set) var articles: [EntityID: Set<SourceArticle.ID>] = [:]
  /// How many pieces of evidence an entity has.
  private(set) var evidence: [EntityID: Int] = [:]
  /// The titles of a person's posts, by institution; of an institution, its people's.
  private(set) var posts: [EntityID: [EntityID: Set<String>]] = [:]

  /// - Parameter entities: whose traces are wanted.
  /// - Complexity: O(*n*) time in the pieces of evidence.
  init(_ graph: RelationshipGraph, of entities: Set<EntityID>) {
    for tie in graph.relationships {
      let ends = [tie.source, tie.target].filter(entities.contains)
      if ends.isEmpty { continue }
      let sources = tie.evidence.map(\.article)
      for end in ends {
        articles[end, default: []].formUnion(sources)
        evidence[end, default: 0] += tie.evidence.count
      }
      if tie.kind == .position {
        posts[tie.source, default: [:]][tie.target, default: []].insert((tie.role ?? "").lowercased())
        posts[tie.target, default: [:]][tie.source, default: []].insert((tie.role ?? "").lowercased())
      }
    }
  }

  /// How many articles name both.
  func sharedArticles(_ one: EntityID, _ other: EntityID) -> Int {
    articles[one, default: []].intersection(articles[other, default: []]).count
  }

  /// Whom or what both hold posts with, by id, and a title that both have there.
  func sharedPosts(_ one: EntityID, _ other: EntityID) -> [(with: EntityID, title: String?)] {
    let (mine, theirs) = (posts[one] ?? [:], posts[other] ?? [:])
    return mine.keys.filter { theirs[$0] != nil }.sorted().map { with in
      (with, mine[with, default: []].intersection(theirs[with, default: []]).min())
    }
  }
}
