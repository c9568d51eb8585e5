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
    let ids = Set(lines.map(\.entity.id))
    for line in lines where line.entity.schema == "Representation" { reader.addSide(line, ids) }
    for line in lines { reader.addLinks(line) }
    let pairs = reader.draft.pairs
    for line in lines where line.entity.schema == "Event" { reader.addParticipants(line, unless: pairs) }
    let backed = reader.draft.articlesOfEntities
    for line in lines { reader.checkMention(line, backed) }
    return reader.draft
  }

  // MARK: - Articles and entities

  private mutating func addNode(_ line: Line) {
    let schema = line.entity.schema
    countUnread(line.entity)
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
        date: article.date, publishers: article.publishers, url: article.url, path: article.path,
        original: article.original)
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

  /// For whom somebody signed, where that belongs to a link of the file.
  private mutating func addSide(_ line: Line, _ ids: Set<String>) {
    guard let link = line.entity["recordId"].first, ids.contains(link) else {
      return draft.leaveOut("schema Representation")
    }
    for property in ["recordId", "client"] {
      draft.leaveOut("another \(property) of a Representation", count: line.entity[property].count - 1)
    }
    guard let client = line.entity["client"].first else { return draft.leaveOut("Representation without a client") }
    guard entities[client] != nil else { return draft.leaveOut("Representation of what is not in the file") }
    if let other = sides[link], other != client { draft.leaveOut("another client of a Representation") }
    sides[link] = sides[link] ?? client
  }

  private mutating func addLinks(_ line: Line) {
    let schema = line.entity.schema
    guard schema != "Representation", let ends = Self.ends[schema] else { return }
    let (sources, targets) = (line.entity[ends.source], line.entity[ends.target])
    if sources.isEmpty || targets.isEmpty { draft.leaveOut("\(schema) without both of its ends") }
    let (known, others) = (sources.compactMap { entities[$0] }, targets.compactMap { entities[$0] })
    let count = known.count * others.count
    draft.leaveOut("\(schema) of what is not in the file", count: sources.count * targets.count - count)
    guard count > 0 else { return }
    let details = line.supplement.relationship
    let sideName = details?.side ?? sides[line.entity.id]
    let side = sideName.flatMap { entities[$0] }
    if sideName != nil, side == nil { draft.leaveOut("side that is not in the file") }
    var proof = details?.evidence ?? []
    for place in 0..<count {
      let (source, target) = (known[place / others.count], others[place % others.count])
      let ids =
        details.map { [.init(kind: $0.kind, source: source, target: target, role: $0.role)] }
        ?? readings(of: line.entity, source, target)
      if ids.isEmpty { draft.leaveOut("\(schema) that states no relationship of a graph") }
      if proof.isEmpty, !ids.isEmpty { proof = evidence(line) }
      for id in ids { draft.add(Relationship(id: id, side: side, evidence: proof)) }
      // The first pair is as large as the line, whatever it says.
      guard (place + 2) * max(1, ids.count) * max(1, proof.count) <= Self.maximalLinks else {
        return leaveOutBeyond(line, count - place - 1)
      }
    }
  }

  private mutating func leaveOutBeyond(_ line: Line, _ count: Int) {
    draft.leaveOut("\(line.entity.schema) beyond \(Self.maximalLinks) relationships of a line", count: count)
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
    var proof: [Evidence] = []
    var count = 0
    for (property, role) in [("organizer", ParticipantRole.organizer), ("involved", .attendee)] {
      for member in line.entity[property] {
        guard let id = entities[member] else {
          draft.leaveOut("Event with a participant that is not in the file")
          continue
        }
        guard id != event, !pairs.contains(SigningPair(id, event)) else { continue }
        if proof.isEmpty { proof = evidence(line) }
        count += 1
        guard count == 1 || count * proof.count <= Self.maximalLinks else {
          leaveOutBeyond(line, 1)
          continue
        }
        draft.add(
          Relationship(
            id: .init(kind: .participant, source: id, target: event, role: role.rawValue), evidence: proof))
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
    draft.leaveOut("proof that is not in the file", count: entity["proof"].count - proofs.count)
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
    let isLong = text.count > Self.maximalQuote
    return [evidence(article.id, isLong ? text.prefix(Self.maximalQuote - 1) + "…" : text, line.bytes)]
  }

  /// A mention says what evidence says; one that no evidence backs is lost.
  private mutating func checkMention(_ line: Line, _ backed: [EntityID: Set<SourceArticle.ID>]) {
    guard Self.mentions.contains(line.entity.schema) else { return }
    let (names, documents) = (line.entity["resolved"] + line.entity["entity"], line.entity["document"])
    guard names.count * documents.count <= Self.maximalLinks else {
      return leaveOutBeyond(line, names.count * documents.count)
    }
    for name in names {
      for document in documents {
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
  /// The properties that are read, or made anew at an export, by what a schema is read as.
  private static let names: Set<String> = ["name", "alias", "weakAlias", "previousName"]
  private static let provenance: Set<String> = [
    "proof", "sourceUrl", "publisher", "summary", "description", "date", "startDate",
  ]
  private static let documentProperties: Set<String> = [
    "title", "name", "date", "publishedAt", "publisher", "fileName", "sourceUrl",
  ]
  private static let mentionProperties: Set<String> = [
    "document", "resolved", "entity", "name", "detectedSchema", "role", "date",
  ]
  /// What every export says, where a graph does not.
  private static let constants = ["language": ["kaz"], "country": ["kz"]]

  /// The properties of a schema that are read; nil for one that is left out as a whole.
  private static func properties(of schema: String) -> Set<String>? {
    if FollowTheMoneySchemata.documents.contains(schema) { return documentProperties }
    if schema == "Person" || FollowTheMoneySchemata.institutions.contains(schema) { return names }
    if schema == "Event" { return names.union(provenance).union(["keywords", "location", "organizer", "involved"]) }
    if mentions.contains(schema) { return mentionProperties }
    return ends[schema].map { provenance.union([$0.source, $0.target, "role", "recordId"]) }
  }

  /// Counts what a line says and nobody reads.
  private mutating func countUnread(_ entity: FollowTheMoneyEntity) {
    guard let known = Self.properties(of: entity.schema) else { return }
    let hasConstants =
      FollowTheMoneySchemata.documents.contains(entity.schema)
      || FollowTheMoneySchemata.institutions.contains(entity.schema)
    for (property, values) in entity.properties where !known.contains(property) {
      if !hasConstants || values != Self.constants[property] { draft.leaveOut("property \(property)") }
    }
    guard entity.schema == "Event" else { return }
    let types = entity["keywords"].count { EventType(rawValue: $0) != nil }
    draft.leaveOut(
      "keywords of an Event that are no type of ours", count: entity["keywords"].count - min(1, types))
  }

  /// The most pieces of evidence that a line makes: it names pairs, of which there are many more than names.
  private static let maximalLinks = 20_000
  /// The most letters of a line that stand for it as a quote.
  private static let maximalQuote = 1_000
}
