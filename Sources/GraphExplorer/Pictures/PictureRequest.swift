import GraphDrawing
import RelationModel

/// A picture that an address asks for.
struct PictureRequest: Hashable, Sendable {
  /// What it shows.
  enum Kind: Hashable, Sendable {
    case signatures, parties, positions, events, timeline, mentions, communities
    case around(EntityID, radius: Int)
    /// One of the ways between two entities, counted from 1.
    case path(PathQuestion, way: Int)

    var name: String {
      switch self {
      case .signatures: "signatures"
      case .parties: "parties"
      case .positions: "positions"
      case .events: "events"
      case .timeline: "timeline"
      case .mentions: "mentions"
      case .communities: "communities"
      case .around: "around"
      case .path: "path"
      }
    }
  }

  var kind: Kind
  /// The most nodes shown.
  var limit = 60
  /// Which articles and ties it rests on.
  var filter = Filter()
  /// How often two have to have signed together.
  var leastSignings = 1
  /// Whether people alone, or institutions alone, are shown as signing.
  var signers: EntityKind?
  /// The colours of a picture that stands by itself.
  var theme = Drawing.Theme.print

  init(kind: Kind, limit: Int = 60, filter: Filter = Filter(), leastSignings: Int = 1, signers: EntityKind? = nil) {
    self.kind = kind
    self.limit = limit
    self.filter = filter
    self.leastSignings = leastSignings
    self.signers = signers
  }

  /// The address of the picture as a file.
  func address(_ ending: String) -> Address {
    var address = Address(
      "picture", "\(kind.name).\(ending)",
      query: [
        "since": filter.since?.description, "until": filter.until?.description, "publisher": filter.publisher,
        "stated": filter.isStatedOnly ? "1" : nil, "limit": limit == 60 ? nil : String(limit),
        "least": leastSignings == 1 ? nil : String(leastSignings), "kind": signers?.rawValue,
        "theme": theme == .print ? nil : theme.rawValue,
      ])
    switch kind {
    case .around(let id, let radius):
      address.query.append(.init(name: "id", value: id.rawValue))
      if radius != 1 { address.query.append(.init(name: "radius", value: String(radius))) }
    case .path(let question, let way):
      address.query += question.fields
      if way != 1 { address.query.append(.init(name: "way", value: String(way))) }
    default: break
    }
    return address
  }
}

extension PathQuestion {
  /// The question as an address has it, without the filter.
  var fields: [Request.Field] {
    [Request.Field(name: "from", value: from.rawValue), .init(name: "to", value: to.rawValue)]
      + (count == 1 ? [] : [.init(name: "count", value: String(count))])
      + avoided.map { .init(name: "not", value: $0.rawValue) } + via.map { .init(name: "via", value: $0.rawValue) }
      + (throughHubs ? [] : [.init(name: "hubs", value: "no")])
  }
}

extension Visit {
  /// The picture that the address asks for.
  ///
  /// - Parameter name: The kind of picture.
  func picture(named name: String) throws(PageError) -> PictureRequest {
    var picture = PictureRequest(
      kind: try pictureKind(name), limit: try number("limit", in: 2...300, default: 60), filter: try filter(),
      leastSignings: try number("least", in: 1...1_000, default: 1))
    if ["signatures", "parties"].contains(name) { picture.signers = try choice("kind", of: EntityKind.self) }
    picture.theme = try choice("theme", of: Drawing.Theme.self) ?? .print
    return picture
  }

  private func pictureKind(_ name: String) throws(PageError) -> PictureRequest.Kind {
    switch name {
    case "signatures": return .signatures
    case "parties": return .parties
    case "positions": return .positions
    case "events": return .events
    case "timeline": return .timeline
    case "mentions": return .mentions
    case "communities": return .communities
    case "around":
      return .around(try entity(request["id"] ?? "").id, radius: try number("radius", in: 1...2, default: 1))
    case "path":
      let question = PathQuestion(
        from: try entity(request["from"] ?? "").id, to: try entity(request["to"] ?? "").id,
        count: try number("count", in: 1...10, default: 1), avoided: try entities("not"), via: try entities("via"),
        throughHubs: request["hubs"] != "no", filter: try filter())
      return .path(question, way: try number("way", in: 1...question.count, default: 1))
    default: throw .notFound
    }
  }

  /// The entities of a field that may be there several times, by id.
  private func entities(_ name: String) throws(PageError) -> [EntityID] {
    var ids: [EntityID] = []
    for field in request.query.prefix(40) where field.name == name && !field.value.isEmpty {
      ids.append(try entity(field.value).id)
    }
    return ids
  }
}
