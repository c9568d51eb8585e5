import KazakhText
import RelationModel

/// Puts extraction records together into one graph: decides who is who across articles, and sums up the evidence.
///
/// The graph depends on the records alone, not on the order in which they are added. Near-duplicate articles are found (`ReprintFinder`): the
/// evidence of copies stays, and adds nothing to weights that the original has given.
public struct GraphBuilder: Sendable {
  /// What may be chosen about the building of a graph.
  public struct Options: Hashable, Codable, Sendable {
    /// What one sentence that names two entities adds to the weight of their co-mention.
    public var sentenceWeight: Double
    /// What one article that names two entities in different sentences adds.
    public var articleWeight: Double

    /// Makes options; a sentence counts 1 and an article 0.2 unless told otherwise.
    public init(sentenceWeight: Double = 1, articleWeight: Double = 0.2) {
      self.sentenceWeight = sentenceWeight
      self.articleWeight = articleWeight
    }
  }

  private let options: Options
  private var records: [ExtractionRecord] = []

  /// Makes a builder without records.
  public init(options: Options = Options()) { self.options = options }

  /// Adds what one article says.
  public mutating func add(_ record: ExtractionRecord) { records.append(record) }

  /// The graph of all records added.
  ///
  /// - Throws: `GraphError` where two records have the same id.
  /// - Complexity: O(*n* log *n*) time in the number of mentions, beside O(*k*²) for the *k* entities of each article, which all are
  ///   co-mentioned.
  public func graph() throws(GraphError) -> RelationshipGraph {
    let records = self.records.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let people = PersonMerger.merged(records)
    let institutions = InstitutionMerger.merged(records)
    let events = EventMerger.merged(records, people: people, institutions: institutions)
    let originals = ReprintFinder.originals(of: records)
    var assembly = GraphAssembly(
      options: options, people: people, institutions: institutions, events: events, originals: originals)
    for (place, record) in records.enumerated() { assembly.add(record, at: place) }
    return try RelationshipGraph(
      articles: records.map { $0.source(takenFrom: originals[$0.id]) },
      entities: people.entities + institutions.entities + events.entities,
      relationships: assembly.relationships)
  }
}

/// Entities merged across records: for every record, which entity each of its names stands for.
struct MergedEntities {
  /// The entities.
  var entities: [Entity] = []
  /// For each record, the entity of each canonical name (or event id) in it.
  var ids: [[String: EntityID]] = []
}

extension ExtractionRecord {
  /// The article as evidence refers to it.
  func source(takenFrom original: String?) -> SourceArticle {
    SourceArticle(
      id: id, title: title, date: date, publishers: publishers, url: url, path: path, original: original)
  }
}

/// Gives every entity an id of its own: the kind and the slug of its name, and a number where that is taken.
struct IDMaker {
  private var taken: Set<String> = []

  mutating func id(_ kind: EntityKind, _ name: String) -> EntityID {
    let slug = asciiSlug(name)
    let base = kind.rawValue + "-" + (slug.isEmpty ? "unnamed" : slug)
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return EntityID(rawValue: id)
  }
}

/// Joins numbers into groups; each group is named by its smallest number.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The smallest number of the group.
  mutating func root(of element: Int) -> Int {
    var root = element
    while parents[root] != root { root = parents[root] }
    var next = element
    while parents[next] != root {
      let parent = parents[next]
      parents[next] = root
      next = parent
    }
    return root
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  /// The groups, by their smallest number, each in ascending order.
  mutating func groups() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for element in parents.indices { groups[root(of: element), default: []].append(element) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
