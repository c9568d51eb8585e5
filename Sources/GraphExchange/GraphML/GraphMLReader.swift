import Foundation
import RelationModel

/// Reads GraphML into a graph.
///
/// What this package wrote comes back as it was. Of files of others, nodes with a `kind` (or none: an institution) and
/// edges with a `kind` that a graph knows are read; all else is counted.
struct GraphMLReader {
  private let file: String
  private var draft: GraphDraft
  private var entities: [String: EntityID] = [:]
  private var sides: [String: EntityID] = [:]

  init(file: String) {
    self.file = file
    draft = GraphDraft(file: file)
  }

  /// The draft of the graph that the bytes tell of.
  func draft(of data: Data) throws(ExchangeError) -> GraphDraft {
    let document = try GraphMLDocument(data, file: file)
    var reader = self
    try reader.addArticles(document)
    for node in document.nodes { try reader.addNode(node) }
    for (number, edge) in document.edges.enumerated() { try reader.addEdge(edge, number) }
    return reader.draft
  }

  private mutating func addArticles(_ document: GraphMLDocument) throws(ExchangeError) {
    guard let text = document.graph.values["articles"] else { return }
    let articles = try decoded([SourceArticle].self, text, "articles", line: document.graph.line)
    for article in articles {
      guard draft.add(article) else {
        throw malformed("the article “\(article.id)” is there twice", document.graph.line)
      }
    }
  }

  private mutating func addNode(_ node: GraphMLDocument.Part) throws(ExchangeError) {
    // igraph names nodes anew and keeps their ids as an attribute; it writes missing attributes as empty texts.
    let values = node.values.filter { !$0.value.isEmpty }
    let name = values["id"] ?? node.id
    let kind = try values["kind"].map { text throws(ExchangeError) in
      try word(EntityKind.self, text, "kind of a node", node.line)
    }
    let date = try values["date"].map { text throws(ExchangeError) in try self.date(text, node.line) }
    let type = try values["type"].map { text throws(ExchangeError) in
      try word(EventType.self, text, "type of an event", node.line)
    }
    var event: EventDetails?
    if type != nil || kind == .event && (date != nil || values["place"] != nil) {
      event = EventDetails(type: type ?? .other, date: date, place: values["place"])
    }
    guard entities[node.id] == nil else { throw malformed("the node “\(node.id)” is there twice", node.line) }
    let entity = Entity(
      id: draft.freeID(for: name), kind: kind ?? .institution, name: values["name"] ?? values["label"] ?? name,
      aliases: JoinedList.split(values["aliases"] ?? ""), forms: JoinedList.split(values["forms"] ?? ""), event: event)
    _ = draft.add(entity)
    entities[node.id] = entity.id
    sides[name] = entity.id
    countUnread(
      values,
      known: event == nil ? Self.properties : Self.properties.union(["type", "date", "place"]), of: "node")
  }

  /// What is read of every node.
  private static let properties: Set<String> = ["id", "kind", "name", "label", "aliases", "forms"]

  private mutating func addEdge(_ edge: GraphMLDocument.Part, _ number: Int) throws(ExchangeError) {
    let values = edge.values.filter { !$0.value.isEmpty }
    guard let source = entities[edge.source], let target = entities[edge.target] else {
      throw malformed("an edge joins “\(edge.source)” and “\(edge.target)”, but not both are nodes", edge.line)
    }
    guard let kind = values["kind"].flatMap(RelationshipKind.init) else {
      return draft.leaveOut("edge of the kind “\(values["kind"] ?? "")”")
    }
    let side = try values["side"].map { text throws(ExchangeError) -> EntityID in
      guard let side = sides[text] else { throw malformed("the side “\(text)” is not among the nodes", edge.line) }
      return side
    }
    let evidence =
      try values["evidence"].map { text throws(ExchangeError) in
        try decoded([Evidence].self, text, "evidence", line: edge.line)
      } ?? [self.evidence(edge, number)]
    draft.add(
      Relationship(
        id: .init(kind: kind, source: source, target: target, role: values["role"]), side: side,
        evidence: evidence))
    countUnread(
      values,
      known: [
        "id", "kind", "role", "side", "evidence", "label", "directed", "weight", "sentences", "articles",
        "independent_articles", "urls",
        "first_date",
        "last_date", "quote",
      ], of: "edge")
  }

  /// The evidence of an edge that brings none: the file, of which each edge is a sentence.
  private mutating func evidence(_ edge: GraphMLDocument.Part, _ number: Int) -> Evidence {
    let article = SourceArticle(id: "import-" + stableHash(file), title: file, path: file)
    _ = draft.add(article)
    let weight = edge.values["weight"].flatMap(Double.init) ?? 1
    return Evidence(
      article: article.id, sentence: number, start: 0, end: 0, quote: edge.values["quote"] ?? "",
      rule: "import.graphml",
      weight: weight.isFinite && weight > 0 ? weight : 1)
  }

  private mutating func countUnread(_ values: [String: String], known: Set<String>, of part: String) {
    for name in values.keys where !known.contains(name) { draft.leaveOut("attribute \(name) of a \(part)") }
  }

  // MARK: - Values

  private func decoded<Value: Decodable>(
    _ type: Value.Type, _ text: String, _ name: String, line: Int
  ) throws(ExchangeError) -> Value {
    do {
      return try JSONText.decoder().decode(type, from: Data(text.utf8))
    } catch {
      throw malformed("in “\(name)”, \(JSONText.words(for: error))", line)
    }
  }

  private func word<Word: RawRepresentable>(
    _ type: Word.Type, _ text: String, _ what: String, _ line: Int
  ) throws(ExchangeError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw malformed("“\(text)” is no \(what)", line) }
    return word
  }

  private func date(_ text: String, _ line: Int) throws(ExchangeError) -> PartialDate {
    guard let date = PartialDate(text) else { throw malformed("“\(text)” is not a date", line) }
    return date
  }

  private func malformed(_ cause: String, _ line: Int) -> ExchangeError {
    ExchangeError(.malformed, file, line: line, cause: cause)
  }
}
