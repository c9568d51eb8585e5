import Foundation
import RelationModel

/// Reads FollowTheMoney JSON lines into a graph.
///
/// What this package wrote comes back as it was. Of files of others, people, organisations, events, documents and the
/// relationships between them are read; all else is counted.
struct FollowTheMoneyReader {
  private typealias Line = FollowTheMoneyLines.Line

  private let file: String
  private var draft: GraphDraft
  private var entities: [String: EntityID] = [:]
  private var articles: [String: SourceArticle.ID] = [:]
  /// For whom the signatory of a link signed, by the link's id.
  private var sides: [String: String] = [:]
  private var data = Data()

  init(file: String) {
    self.file = file
    draft = GraphDraft(file: file)
  }

  /// The draft of the graph that the bytes tell of.
  func draft(of data: Data, from start: Int) throws(ExchangeError) -> GraphDraft {
    let lines = try FollowTheMoneyLines(data, from: start, file: file).lines
    var reader = self
    reader.data = data
    for line in lines { reader.addNode(line) }
    for line in lines where line.entity.schema == "Representation" {
      guard let link = line.entity["recordId"].first, let client = line.entity["client"].first else { continue }
      reader.sides[link] = client
    }
    let ids = Set(lines.map(\.entity.id))
    for line in lines { reader.addLinks(line, ids) }
    let pairs = reader.draft.pairs
    for line in lines where line.entity.schema == "Event" { reader.addParticipants(line, unless: pairs) }
    let backed = reader.draft.articlesOfEntities
    for line in lines { reader.checkMention(line, backed) }
    return reader.draft
  }

  // MARK: - Articles and entities

  private mutating func addNode(_ line: Line) {
    let schema = line.entity.schema
    for property in line.entity.properties.keys where !Self.properties.contains(property) {
      draft.leaveOut("property \(property)")
    }
    if FollowTheMoneySchemata.documents.contains(schema) {
      addArticle(line)
    } else if schema == "Person" {
      addEntity(line, .person)
    } else if schema == "Event" {
      addEntity(line, .event)
    } else if FollowTheMoneySchemata.institutions.contains(schema) {
      addEntity(line, .institution)
    } else if Self.ends[schema] == nil, !Self.mentions.contains(schema) {
      draft.leaveOut("schema \(schema)")
    }
  }

  private mutating func addArticle(_ line: Line) {
    var article = line.supplement.article ?? SourceArticle(line.entity)
    if !draft.add(article) {
      article = SourceArticle(
        id: line.entity.id + "-" + stableHash(line.entity.id, article.id).prefix(8), title: article.title,
        date: article.date, publishers: article.publishers, url: article.url, path: article.path)
      _ = draft.add(article)
    }
    articles[line.entity.id] = article.id
  }

  private mutating func addEntity(_ line: Line, _ kind: EntityKind) {
    if let entity = line.supplement.entity, entity.kind == kind, draft.add(entity) {
      entities[line.entity.id] = entity.id
      return
    }
    let entity = Entity(id: draft.freeID(for: line.entity.id), kind: kind, line.entity)
    _ = draft.add(entity)
    entities[line.entity.id] = entity.id
  }

  // MARK: - Relationships

  private mutating func addLinks(_ line: Line, _ ids: Set<String>) {
    guard let ends = Self.ends[line.entity.schema] else { return }
    if line.entity.schema == "Representation" {
      let isPart = line.entity["recordId"].first.map(ids.contains) ?? false
      if !isPart { draft.leaveOut("schema Representation") }
      return
    }
    for source in line.entity[ends.source] {
      for target in line.entity[ends.target] {
        guard let from = entities[source], let to = entities[target] else {
          draft.leaveOut("\(line.entity.schema) of what is not in the file")
          continue
        }
        addLink(line, from, to)
      }
    }
    if line.entity[ends.source].isEmpty || line.entity[ends.target].isEmpty {
      draft.leaveOut("\(line.entity.schema) without both of its ends")
    }
  }

  private mutating func addLink(_ line: Line, _ source: EntityID, _ target: EntityID) {
    let details = line.supplement.relationship
    let ids =
      details.map { [.init(kind: $0.kind, source: source, target: target, role: $0.role)] }
      ?? readings(of: line.entity, source, target)
    if ids.isEmpty { draft.leaveOut("\(line.entity.schema) that states no relationship of a graph") }
    let side = (details?.side ?? sides[line.entity.id]).flatMap { entities[$0] }
    for id in ids {
      let known = details?.evidence ?? []
      draft.add(Relationship(id: id, side: side, evidence: known.isEmpty ? evidence(line) : known))
    }
  }

  /// The relationships that a link without a supplement means.
  private func readings(
    of line: FollowTheMoneyEntity, _ source: EntityID, _ target: EntityID
  ) -> [Relationship.ID] {
    func made(_ kind: RelationshipKind, _ role: String? = nil) -> Relationship.ID {
      if kind == .coMention, target < source { return .init(kind: kind, source: target, target: source, role: role) }
      return .init(kind: kind, source: source, target: target, role: role)
    }
    let roles = line["role"]
    switch (line.schema, draft.entity(source)?.kind, draft.entity(target)?.kind) {
    case ("UnknownLink", _, .event):
      return (roles.isEmpty ? [""] : roles).map { role in
        if let kind = RelationshipKind(rawValue: role), Self.partsInEvents.contains(kind) { return made(kind) }
        return made(.participant, role.isEmpty || role == RelationshipKind.participant.rawValue ? nil : role)
      }
    case ("UnknownLink", _, _):
      return roles.contains(RelationshipKind.coMention.rawValue) ? [made(.coMention)] : []
    case ("Membership", .institution, .institution): return [made(.partOf)]
    case (_, .person, .institution):
      return roles.isEmpty ? [made(.position)] : roles.map { made(.position, $0) }
    default: return []
    }
  }

  /// Who an event names as organiser or involved, where no link says so.
  private mutating func addParticipants(_ line: Line, unless pairs: Set<SigningPair>) {
    guard let event = entities[line.entity.id] else { return }
    for (property, role) in [("organizer", ParticipantRole.organizer), ("involved", .attendee)] {
      for member in line.entity[property] {
        guard let id = entities[member] else {
          draft.leaveOut("Event with a participant that is not in the file")
          continue
        }
        guard id != event, !pairs.contains(SigningPair(id, event)) else { continue }
        draft.add(
          Relationship(
            id: .init(kind: .participant, source: id, target: event, role: role.rawValue), evidence: evidence(line)))
      }
    }
  }

  // MARK: - Evidence

  /// The evidence of a line that brings none of ours: the documents or addresses that it names, or else the line itself.
  private mutating func evidence(_ line: Line) -> [Evidence] {
    let entity = line.entity
    let date = PartialDate(followTheMoney: entity["date"] + entity["startDate"])
    let quote = (entity["summary"] + entity["description"]).first ?? ""
    func evidence(_ article: SourceArticle.ID, _ quote: String, _ bytes: Range<Int> = 0..<0) -> Evidence {
      Evidence(
        article: article, sentence: 0, start: bytes.lowerBound, end: bytes.upperBound, quote: quote, date: date,
        publisher: entity["publisher"].first, rule: "import.followthemoney")
    }
    let proofs = entity["proof"].compactMap { articles[$0] }
    if !proofs.isEmpty { return proofs.map { evidence($0, quote) } }
    let addresses = entity["sourceUrl"]
    if !addresses.isEmpty {
      return addresses.map { address in
        let article = SourceArticle(id: "source-" + stableHash(address), title: address, url: address, path: file)
        _ = draft.add(article)
        return evidence(article.id, quote)
      }
    }
    let article = SourceArticle(id: "import-" + stableHash(file), title: file, path: file)
    _ = draft.add(article)
    let text = String(decoding: data.dropFirst(line.bytes.lowerBound).prefix(line.bytes.count), as: UTF8.self)
    return [evidence(article.id, text, line.bytes)]
  }

  /// A mention says what evidence says; one that no evidence backs is lost.
  private mutating func checkMention(_ line: Line, _ backed: [EntityID: Set<SourceArticle.ID>]) {
    guard Self.mentions.contains(line.entity.schema) else { return }
    for name in line.entity["resolved"] + line.entity["entity"] {
      for document in line.entity["document"] {
        if let entity = entities[name], let article = articles[document], backed[entity]?.contains(article) == true {
          continue
        }
        draft.leaveOut("\(line.entity.schema) that no relationship rests on")
      }
    }
  }

  // MARK: - Words of FollowTheMoney

  private static let ends: [String: (source: String, target: String)] = [
    "Membership": ("member", "organization"), "Directorship": ("director", "organization"),
    "Employment": ("employee", "employer"), "Representation": ("agent", "client"),
    "UnknownLink": ("subject", "object"),
  ]
  private static let mentions: Set<String> = ["Mention", "Documentation"]
  private static let partsInEvents: Set<RelationshipKind> = [.signatory, .party, .appointee]
  /// The properties that are read, or made anew at an export.
  private static let properties: Set<String> = [
    "name", "alias", "weakAlias", "previousName", "keywords", "date", "startDate", "location", "title", "publishedAt",
    "publisher", "fileName", "sourceUrl", "language", "country", "organizer", "involved", "proof", "role", "summary",
    "description", "recordId", "member", "organization", "director", "employee", "employer", "agent", "client",
    "subject",
    "object", "document", "entity", "resolved", "detectedSchema",
  ]
}
