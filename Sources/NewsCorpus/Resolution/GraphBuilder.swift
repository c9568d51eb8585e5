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
  private var records = RecordShelf()
  private var reprints = ReprintFinder()

  /// Makes a builder without records.
  public init(options: Options = Options()) { self.options = options }

  /// Adds what one article says.
  public mutating func add(_ record: ExtractionRecord) {
    records.append(record)
    reprints.add(record)
  }

  /// The graph of all records added.
  ///
  /// - Throws: `GraphError` where two records have the same id.
  /// - Complexity: O(*n* log *n*) time in the number of mentions, beside O(*k*²) for the *k* entities of each article, which all are
  ///   co-mentioned.
  public func graph() throws(GraphError) -> RelationshipGraph { try graph(applying: []).graph }

  /// The graph of all records added, with judgements about who is who.
  ///
  /// The order of judgements does not matter, but that of two that contradict each other the first holds; a judgement that takes
  /// apart what automatic merging joined counts as made before all that join. A judgement that contradicts an earlier one,
  /// names what is not there, or has the articles against it and is not forced, is not applied.
  ///
  /// - Parameters:
  ///   - judgements: the judgements in their order.
  ///   - threads: on how many processors articles are compared, and entities made and named; the graph does not depend on it.
  /// - Throws: `GraphError` where two records have the same id.
  /// - Complexity: that of `graph()`, twice where a judgement joins two entities; beside it O(*j* · (*j* + *n*)) for *j* judgements.
  public func graph(
    applying judgements: [NumberedJudgement], threads: Int = 1
  ) throws(GraphError) -> JudgedGraph {
    let judged = try rows(applying: judgements, threads: threads)
    return JudgedGraph(
      graph: RelationshipGraph(judged.rows), objections: judged.objections, ignored: judged.ignored)
  }

  /// The rows of the graph of all records added, with judgements about who is who: they are made of what is on the disk, and take a
  /// fraction of the memory of a graph.
  ///
  /// - Parameters:
  ///   - judgements: the judgements in their order.
  ///   - threads: on how many processors articles are compared, and entities made and named; the graph does not depend on it.
  /// - Throws: `GraphError` where two records have the same id.
  /// - Complexity: that of `graph(applying:threads:)`.
  public func rows(applying judgements: [NumberedJudgement], threads: Int = 1) throws(GraphError) -> JudgedRows {
    let originals = reprints.originals(threads: threads)
    var records = records
    records.sort()
    if let place = records.indices.dropFirst().first(where: { records.ids[$0 - 1] == records.ids[$0] }) {
      throw GraphError(.repeatedID, "two articles have the id “\(records.ids[place])”")
    }
    let (merged, ignored, objections) = entities(of: records, judgements, originals, threads)
    let (kept, gone) = assembled(records, merged, originals, threads).leavingOut(ignored)
    return JudgedRows(rows: kept, objections: objections, ignored: gone)
  }

  /// Who is who, who is left out, and which judgements were not applied.
  private func entities(
    of records: RecordShelf, _ judgements: [NumberedJudgement], _ originals: [SourceArticle.ID: SourceArticle.ID],
    _ threads: Int
  ) -> (JudgedIdentities.Entities, ignored: [(id: EntityID, number: Int)], [JudgementObjection]) {
    if judgements.isEmpty { return (JudgedIdentities.automatic(records, threads: threads), [], []) }
    var identities = JudgedIdentities(records, judgements, threads: threads)
    if identities.joinsAny {
      let apart = RelationshipGraph(assembled(records, identities.unjoined, originals, threads))
      identities.join { apart.mergeConflicts($0, $1) }
    }
    let (merged, ignored) = identities.merged()
    return (merged, ignored, identities.objections)
  }

  private func assembled(
    _ records: RecordShelf, _ kinds: JudgedIdentities.Entities,
    _ originals: [SourceArticle.ID: SourceArticle.ID], _ threads: Int
  ) -> AssembledGraph {
    var assembly = GraphAssembly(
      options: options, people: kinds.people, institutions: kinds.institutions, events: kinds.events)
    records.makeAhead(threads: threads, { $1 }) { place, record in assembly.add(record, at: place) }
    return assembly.graph(of: records, originals: originals, threads: threads)
  }
}

/// Gives every entity an id of its own: the kind and the slug of its name, and a number where that is taken.
struct IDMaker {
  private var taken: Set<String> = []

  mutating func id(_ kind: EntityKind, _ name: String) -> EntityID { id(kind, slug: asciiSlug(name)) }

  mutating func id(_ kind: EntityKind, slug: String) -> EntityID {
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
    var groups: [[Int]] = []
    var places = [Int32](repeating: 0, count: parents.count)
    for element in parents.indices {
      let root = root(of: element)
      if root == element {
        places[element] = Int32(groups.count)
        groups.append([element])
      } else {
        groups[Int(places[root])].append(element)
      }
    }
    return groups
  }
}
