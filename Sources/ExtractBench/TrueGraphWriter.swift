import Foundation

/// Writes what made articles tell as FollowTheMoney lines: `entities.jsonl`, `events.jsonl` and `relations.jsonl`.
///
/// All three together are a graph that `bailanys import` reads.
struct TrueGraphWriter {
  private let world: SyntheticWorld
  private let entities: FileHandle
  private var events: BufferedLines
  private var relations: BufferedLines
  private var eventCount = 0
  /// The people and institutions that any article names, and the people whose post it tells.
  private var people: [Bool]
  private var holders: [Bool]
  private var institutions: [Bool]

  init(of world: SyntheticWorld, into folder: URL) throws {
    self.world = world
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    entities = try newFile(folder.appendingPathComponent("entities.jsonl"))
    events = BufferedLines(try newFile(folder.appendingPathComponent("events.jsonl")))
    relations = BufferedLines(try newFile(folder.appendingPathComponent("relations.jsonl")))
    people = Array(repeating: false, count: world.people.count)
    holders = people
    institutions = Array(repeating: false, count: world.institutions.count)
  }

  /// Adds what an article tells.
  mutating func add(_ article: SyntheticArticle) throws {
    for person in article.people { people[person] = true }
    for person in article.holders {
      holders[person] = true
      institutions[world.people[person].employer] = true
    }
    for fact in article.facts { try add(fact, of: article) }
  }

  private mutating func add(_ fact: SyntheticArticle.Fact, of article: SyntheticArticle) throws {
    switch fact {
    case .statement: break
    case .meeting(let host, let guest):
      try add("meeting", article, [("attendee", personID(host)), ("attendee", personID(guest))])
    case .appointment(let person): try add("appointment", article, [("appointee", personID(person))])
    case .gathering(let organizer, let attendees):
      institutions[organizer] = true
      let guests = attendees.map { ("attendee", personID($0)) }
      try add("forum", article, [("organizer", institutionID(organizer))] + guests)
    case .signing(let sides, let signatories):
      for side in sides { institutions[side] = true }
      try add(
        "signing", article,
        sides.map { ("party", institutionID($0)) } + signatories.map { ("signatory", personID($0)) })
    }
  }

  private mutating func add(_ type: String, _ article: SyntheticArticle, _ parts: [(role: String, who: String)]) throws
  {
    eventCount += 1
    let id = "event-\(eventCount)"
    try events.add(
      Self.line(id, "Event", [("date", article.date), ("name", type), ("proof", article.id), ("topics", type)]))
    for (place, part) in parts.enumerated() {
      try relations.add(
        Self.line(
          "\(id)-\(place + 1)", "UnknownLink",
          [("object", id), ("proof", article.id), ("role", part.role), ("subject", part.who)]))
    }
  }

  /// Writes the posts and the entities.
  mutating func finish() throws {
    for (number, person) in world.people.enumerated() where holders[number] {
      try relations.add(
        Self.line(
          "post-\(number)", "Employment",
          [("employee", personID(number)), ("employer", institutionID(person.employer)), ("role", person.post)]))
    }
    var lines = BufferedLines(entities)
    for (number, person) in world.people.enumerated() where people[number] {
      try lines.add(Self.line(personID(number), "Person", [("name", person.name)]))
    }
    for (number, institution) in world.institutions.enumerated() where institutions[number] {
      try lines.add(Self.line(institutionID(number), "Organization", [("name", institution.name)]))
    }
    try lines.close()
    try events.close()
    try relations.close()
  }

  private func personID(_ number: Int) -> String { "person-\(number)" }
  private func institutionID(_ number: Int) -> String { "institution-\(number)" }

  private static func line(_ id: String, _ schema: String, _ properties: [(String, String)]) -> String {
    let values = properties.map { "\"\($0)\":[\($1.jsonQuoted)]" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"properties\":{\(values)},\"schema\":\"\(schema)\"}\n"
  }
}

/// Lines on their way to a file.
struct BufferedLines {
  private let file: FileHandle
  private var bytes = Data()

  init(_ file: FileHandle) { self.file = file }

  mutating func add(_ line: String) throws {
    bytes += line.utf8
    if bytes.count > 1 << 20 { try flush() }
  }

  private mutating func flush() throws {
    try file.write(contentsOf: bytes)
    bytes = Data()
  }

  mutating func close() throws {
    try flush()
    try file.close()
  }
}
