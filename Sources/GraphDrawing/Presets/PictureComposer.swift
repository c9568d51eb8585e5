import RelationModel

/// What the presets have in common: how entities and ties look, which are shown, and the words around them.
struct PictureComposer {
  let graph: RelationshipGraph
  let options: PictureOptions
  /// The addresses of the articles that have one.
  private let urls: [SourceArticle.ID: String]

  init(graph: RelationshipGraph, options: PictureOptions) {
    self.graph = graph
    self.options = options
    urls = Dictionary(
      graph.articles.compactMap { article in article.url.map { (article.id, $0) } }, uniquingKeysWith: { one, _ in one }
    )
  }

  var language: Language { options.language }
  var limit: Int { max(options.limit, 2) }
}

/// An edge to be: two nodes and the relationships that it stands for.
struct Tie {
  var source: Drawing.Node.ID
  var target: Drawing.Node.ID
  var relationships: [Relationship]
  var weight: Double
  var label: String?
  var line: Drawing.Line = .solid
  var arrow: Drawing.Arrow = .none
  /// The width of the edge in points; where nil, what suits the line.
  var width: Double?
  /// Ties of a higher rank are shown before all others.
  var rank = 0

  /// Whether nothing states it: it is only counted.
  var isCounted: Bool { relationships.allSatisfy { !$0.kind.isTyped } }
}

/// The ties that a picture shows.
struct TieSelection {
  let ties: [Tie]
  /// The ids of the nodes at their ends, sorted.
  let nodes: [Drawing.Node.ID]
  /// How many nodes there would be without a limit.
  let nodeCount: Int
}

// MARK: - Choosing

extension PictureComposer {
  /// The strongest ties whose ends fit into the limit, as `drawing(of:options:)` states.
  ///
  /// - Complexity: O(*m* log *m*) for *m* ties.
  func strongest(_ ties: [Tie]) -> TieSelection {
    let ends = NumberedEnds(ties)
    let reach = ends.pairs.map { ends.strength[$0.source] + ends.strength[$0.target] }
    let ranked = ties.indices.sorted { left, right in
      let (one, other) = (ties[left], ties[right])
      if one.rank != other.rank { return one.rank > other.rank }
      if one.weight != other.weight { return one.weight > other.weight }
      if reach[left] != reach[right] { return reach[left] > reach[right] }
      return one.isBefore(other)
    }
    var isShown = ends.ids.map { _ in false }
    var count = 0
    for row in ranked where count < limit {
      let (source, target) = ends.pairs[row]
      let more = (isShown[source] ? 0 : 1) + (isShown[target] || source == target ? 0 : 1)
      guard count + more <= limit else { continue }
      isShown[source] = true
      isShown[target] = true
      count += more
    }
    let chosen = zip(ties, ends.pairs).filter { isShown[$0.1.source] && isShown[$0.1.target] }.map(\.0)
    return TieSelection(
      ties: chosen.sorted { $0.isBefore($1) },
      nodes: zip(ends.ids, isShown).filter(\.1).map(\.0).sorted(by: byBytes), nodeCount: ends.ids.count)
  }
}

/// The ends of ties by numbers, with the summed weights of each end's ties.
private struct NumberedEnds {
  var ids: [Drawing.Node.ID] = []
  var strength: [Double] = []
  var pairs: [(source: Int, target: Int)] = []

  init(_ ties: [Tie]) {
    var numbers: [Drawing.Node.ID: Int] = [:]
    pairs.reserveCapacity(ties.count)
    for tie in ties {
      let ends = [tie.source, tie.target].map { id in
        if let number = numbers[id] { return number }
        numbers[id] = ids.count
        ids.append(id)
        strength.append(0)
        return ids.count - 1
      }
      for end in ends { strength[end] += tie.weight }
      pairs.append((ends[0], ends[1]))
    }
  }
}

extension Tie {
  func isBefore(_ other: Tie) -> Bool {
    if source != other.source { return byBytes(source, other.source) }
    if target != other.target { return byBytes(target, other.target) }
    return byBytes(label ?? "", other.label ?? "")
  }
}

// MARK: - Looks

extension PictureComposer {
  /// People are blue ellipses, institutions orange boxes, events green hexagons.
  static func look(of kind: EntityKind) -> (shape: Drawing.Shape, tone: Drawing.Tone) {
    switch kind {
    case .person: (.ellipse, .category(0))
    case .institution: (.box, .category(1))
    case .event: (.hexagon, .category(2))
    }
  }

  /// The node of an entity, of the size and colour that the options ask for; an event's date stands below its name.
  func node(_ entity: Entity, scale: Double? = nil) -> Drawing.Node {
    let (shape, tone) = Self.look(of: entity.kind)
    let date = entity.event?.date.map { "\n" + PicturePhrases.date($0, in: language) } ?? ""
    return Drawing.Node(
      id: entity.id.rawValue, label: entity.name + date, shape: shape,
      tone: options.communities.isEmpty ? tone : communityTone(of: entity.id),
      scale: measuredScale(of: entity.id) ?? scale ?? 1, tooltip: entity.name)
  }

  /// From 0.85 for nothing to 1.75 for the most; the area, not the width, grows with the measure.
  private func measuredScale(of entity: EntityID) -> Double? {
    guard let most = options.sizes.values.max(), most > 0 else { return nil }
    return 0.85 + 0.9 * (max(options.sizes[entity] ?? 0, 0) / most).squareRoot()
  }

  /// The colour of the community that an entity is in: grey beyond the eighth.
  func communityTone(of entity: EntityID) -> Drawing.Tone {
    options.communities.prefix(8).firstIndex { $0.contains(entity) }.map { .category($0) } ?? .neutral
  }

  /// The edge of a tie, with its first sentence and where that stands as tooltip, and the sentence's article as link.
  private func edge(_ tie: Tie, references: [Int]) -> Drawing.Edge {
    let (first, url) = firstEvidence(of: tie)
    return Drawing.Edge(
      source: tie.source, target: tie.target, label: tie.label, line: tie.line,
      width: tie.width ?? (tie.line == .faint ? 0.8 : 1.3),
      tooltip: first.map { "\(quotation($0)) (\($0.article), \($0.provenance(language)))" },
      url: url, arrow: tie.arrow, references: references)
  }

  /// The first sentence that proves a tie, and the address of the first article of those that have one.
  ///
  /// Many who signed much together are tied by thousands of sentences, so they are neither copied nor sorted.
  private func firstEvidence(of tie: Tie) -> (evidence: Evidence?, url: String?) {
    let ties = tie.relationships
    var first: Evidence?
    var linked: (evidence: Evidence, url: String)?
    for row in ties.indices {
      // The evidence of a relationship is sorted.
      guard let evidence = ties[row].evidence.first else { continue }
      if first.map({ evidence < $0 }) ?? true { first = evidence }
      for place in ties[row].evidence.indices {
        if let linked, linked.evidence < ties[row].evidence[place] { break }
        guard let url = urls[ties[row].evidence[place].article] else { continue }
        linked = (ties[row].evidence[place], url)
        break
      }
    }
    return (first, linked?.url)
  }

  /// The sentence in quotation marks, with outlet and date.
  func quotation(_ evidence: Evidence) -> String {
    let origin = [evidence.publisher, evidence.date.map { PicturePhrases.date($0, in: language) }].compactMap { $0 }
    let marks = language == .en ? ("“", "”") : ("«", "»")
    return ([marks.0 + evidence.quote + marks.1] + (origin.isEmpty ? [] : [origin.joined(separator: ", ")]))
      .joined(separator: " – ")
  }
}

// MARK: - Words

extension PictureComposer {
  /// The drawing with headline, caption, legend and source; a sentence stands in it where there are no nodes.
  ///
  /// - Parameter readsInOrder: whether the ties are read one after the other, so that their sentences are numbered in
  ///   that order and not by date.
  func drawing(
    nodes: [Drawing.Node], ties: [Tie], groups: [Drawing.Group] = [], title: Phrase, caption: [String] = [],
    legend: [Drawing.LegendEntry], engine: LayoutEngine, direction: Drawing.Direction = .right,
    layers: [[Drawing.Node.ID]] = [], readsInOrder: Bool = false
  ) -> Drawing {
    let drawn = readsInOrder ? ties : Backbone(ties).legible(ties, among: nodes.map(\.id))
    let caption = caption + backboneCaption(drawn.count, of: ties.count)
    let ties = drawn.map(withDoubt)
    let sources = SourceNumbers(
      ties, graph, isWanted: options.numbersSources || readsInOrder, readsInOrder: readsInOrder,
      language: language, words: quotation)
    let source = options.sourceLine ?? source(of: ties)
    let doubt = ties.contains { $0.line == .dashed } ? [(Drawing.Line.dashed, PicturePhrases.doubtful)] : []
    return Drawing(
      nodes: nodes.isEmpty ? [nothing] : nodes, edges: zip(ties, sources.numbers).map { edge($0, references: $1) },
      groups: groups, title: options.title ?? title(language),
      caption: caption.isEmpty ? nil : caption.joined(separator: ". "),
      legend: nodes.isEmpty ? [] : legend + doubt.map { .init(.line($0.0), $0.1(language)) },
      references: sources.references, sourceListNote: PicturePhrases.sourceList(sources.references.count)(language),
      source: source,
      summary: ([PicturePhrases.summary(nodes.count, ties.count)(language)] + caption + [source].compactMap { $0 })
        .joined(separator: ". "),
      engine: options.engine ?? engine, adaptsEngine: options.engine == nil, direction: direction, layers: layers,
      theme: options.theme)
  }

  private var nothing: Drawing.Node {
    Drawing.Node(id: "nothing", label: PicturePhrases.nothing(language), shape: .plain, tone: .neutral, scale: 1.3)
  }

  /// The tie with a broken line where all that it stands for is planned or uncertain.
  private func withDoubt(_ tie: Tie) -> Tie {
    guard tie.line == .solid, !tie.relationships.isEmpty, tie.relationships.allSatisfy(isDoubtful) else { return tie }
    var tie = tie
    tie.line = .dashed
    return tie
  }

  /// Whether a relationship is planned, its event being later than all that tells of it, or uncertain, each of its
  /// sentences having been understood by a rule that is right in less than three of four cases.
  private func isDoubtful(_ relationship: Relationship) -> Bool {
    guard relationship.kind.isTyped else { return false }
    if relationship.evidence.allSatisfy({ $0.confidence < 0.75 }) { return true }
    guard let event = graph[relationship.target]?.event?.date else { return false }
    let told = relationship.evidence.map(\.date)
    return told.allSatisfy { $0.map { Period(first: event, last: nil).beginsAfter($0) } ?? false }
  }

  /// "N of M shown", where not all are.
  func caption(_ selection: TieSelection) -> [String] {
    selection.nodes.count < selection.nodeCount
      ? [PicturePhrases.shown(selection.nodes.count, of: selection.nodeCount)(language)] : []
  }

  /// The legend's entries for the kinds of entity that are there, then the lines.
  func legend(
    of entities: [Entity], lines: [(Drawing.Line, Phrase)], explainsColours: Bool = true
  ) -> [Drawing.LegendEntry] {
    let kinds = Set(entities.map(\.kind))
    var signs = EntityKind.allCases.filter(kinds.contains).map { kind in
      let (shape, tone) = Self.look(of: kind)
      return Drawing.LegendEntry(.node(shape, options.communities.isEmpty ? tone : .neutral), kind.name(language))
    }
    if explainsColours, !options.communities.isEmpty {
      signs.append(.init(.node(.box, .category(2)), PicturePhrases.colourIsCommunity(language)))
    }
    return signs + lines.map { Drawing.LegendEntry(.line($0.0), $0.1(language)) }
  }

  /// How many articles the ties rest on, and from when to when; nil where there are none.
  private func source(of ties: [Tie]) -> String? {
    var articles: Set<SourceArticle.ID> = []
    var dates: (first: PartialDate, last: PartialDate)?
    for relationships in ties.map(\.relationships) {
      for row in relationships.indices {
        // In place, since there may be hundreds of thousands.
        for place in relationships[row].evidence.indices {
          articles.insert(relationships[row].evidence[place].article)
          guard let date = relationships[row].evidence[place].date else { continue }
          dates = dates.map { (min($0.first, date), max($0.last, date)) } ?? (date, date)
        }
      }
    }
    guard !articles.isEmpty else { return nil }
    let ends = [dates?.first, dates?.last].compactMap { $0 }.map { PicturePhrases.date($0, in: language) }
    let range = ends.first.map { first in ends.last == first ? first : "\(first) – \(ends.last ?? first)" }
    return PicturePhrases.source(articles: articles.count, dates: range)(language)
  }
}
