import ArgumentParser
import Bailanys

/// `bailanys between GROUP GROUP`: the ties that cross from one group to another.
struct Between: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the ties between two groups of people and institutions, with the sentences.",
    discussion: """
      A GROUP is one name, or several with + or commas between them. An institution stands for itself, the people who hold a post in it \
      and the institutions that are part of it, with their people; --only-named leaves these out. @person, @institution and @event stand \
      for all others of that kind, and for nobody else. Ties are relationships, and events that one of each group took part in, such as a signing. Who belongs to \
      both groups is listed as such. \
      \(JSONShape.help(
        """
        {first: [MEMBER], second: [MEMBER], both: [{entity: ENTITY, first: RELATIONSHIP, second: RELATIONSHIP}], ties: [{first: ENTITY, \
        second: ENTITY, strength, relationships: [RELATIONSHIP], events: [{event: ENTITY, first: RELATIONSHIP, second: \
        RELATIONSHIP}]}], leftOut: LEFT}
        """,
        "MEMBER: {entity: ENTITY, membership: RELATIONSHIP}", JSONShape.entity, JSONShape.relationship,
        JSONShape.evidence, JSONShape.leftOut))
      """)

  @Argument(help: "A group, such as \"Қорғаныс министрлігі\" or \"Аида Балаева + Асқар Омаров\".") var first: String
  @Argument(help: "Another group.") var second: String
  @Flag(name: .long, help: "Take institutions without their people and parts.") var onlyNamed = false
  @Option(name: .long, help: "The most ties to list in a text answer.") var limit = 20
  @OptionGroup var route: RouteOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes 1 or more.") }
    guard !first.hasPrefix("@") || first != second else {
      throw ValidationError("“\(first)” cannot be set against itself.")
    }
  }

  func run() throws {
    let graph = try options.source.load()
    let named = try [first, second].map { try graph.entities(ofGroup: $0) }
    let restrictions = try route.restrictions(in: graph)
    try route.check(restrictions, allow: named[0] + named[1])
    let restricted = try graph.restricted(by: restrictions, sparing: named.joined().map(\.id))
    // Who belongs to a group does not hang on the kinds of ties and the dates asked for.
    let avoided = restrictions.selection.avoided.union(restricted.hubs.map(\.entity.id))
    var groups = try zip([first, second], named).map { text, named in
      try members(named, of: text, graph).filter { !avoided.contains($0.entity.id) }
    }
    // All of a kind are set against the others of that kind; they do not belong to the other group for being named in it.
    for (place, text) in [first, second].enumerated() where text.hasPrefix("@") {
      let others = Set(groups[1 - place].map(\.entity.id))
      groups[place].removeAll { others.contains($0.entity.id) }
    }
    let found = restricted.graph.ties(between: groups[0], and: groups[1])
    switch options.format {
    case .json: try sayJSON(BetweenAnswer(found, restricted, in: graph))
    case .text: say(found, restricted, graph)
    }
    if found.ties.isEmpty, found.both.isEmpty { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  /// All institutions stand for themselves alone; with their people, they would leave hardly anybody to set against them.
  private func members(_ named: [Entity], of text: String, _ graph: RelationshipGraph) throws -> [GroupMember] {
    if onlyNamed || text.hasPrefix("@") { return named.map { GroupMember(entity: $0) } }
    return try graph.group(of: named.map(\.id))
  }

  private func say(_ found: GroupTies, _ restricted: RestrictedGraph, _ graph: RelationshipGraph) {
    let language = options.spoken
    let proof = EvidenceText(graph: graph, language: language)
    proof.tellLeftOut(restricted)
    for (number, members) in [found.first, found.second].enumerated() {
      let names = members.prefix(12).map(\.entity.name).joined(separator: "; ") + (members.count > 12 ? " …" : "")
      Terminal.say(wrapped("\(Words.group(number + 1)(language)) (\(members.count)): \(names)", indent: 0))
    }
    if !found.both.isEmpty { Terminal.say("\n\(Words.inBoth(language)):") }
    for member in found.both {
      Terminal.say("\n" + wrapped(member.entity.name, indent: 2))
      proof.say([member.first, member.second].compactMap { $0 }, indent: 4)
    }
    if found.ties.isEmpty { return Terminal.say("\n" + Words.noCrossing(language)) }
    let more = found.ties.count > limit ? " (\(limit)/\(found.ties.count))" : ""
    Terminal.say("\n\(Words.crossing(language))\(more):")
    for tie in found.ties.prefix(limit) {
      Terminal.say("\n" + wrapped("\(tie.first.name) — \(tie.second.name)", indent: 2))
      // That two are named together says nothing beside an event of both.
      let best = tie.relationships.prefix(1).filter { $0.kind.isTyped || tie.events.isEmpty }
      proof.say(best + tie.events.flatMap { [$0.first, $0.second] }, indent: 4)
    }
  }
}

extension RelationshipGraph {
  /// The entities that a group is named by: one name, several with + or commas between them, or all of a kind.
  fileprivate func entities(ofGroup text: String) throws -> [Entity] {
    if text.hasPrefix("@") {
      guard let kind = EntityKind(rawValue: String(text.dropFirst())) else {
        throw Failure(.usage, "“\(text)” is no group; write @person, @institution or @event, or names.")
      }
      return entities.filter { $0.kind == kind }
    }
    do {
      return [try entity(named: text)]
    } catch {
      // A name may itself hold a comma, so it is taken apart only where it is none.
      let names = text.split { $0 == "+" || $0 == "," }.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      guard error.code == .unknown, names.count > 1 else { throw error }
      return try names.map { try entity(named: String($0)) }
    }
  }
}

extension Words {
  static let inBoth = Phrase(
    kk: "Екі топқа да жататындар", ru: "Принадлежат к обеим группам", en: "Members of both groups")
  static let crossing = Phrase(
    kk: "Екі топтың арасындағы байланыстар", ru: "Связи между группами", en: "Ties between the groups")
  static let noCrossing = Phrase(
    kk: "Екі топтың арасында байланыс табылмады.", ru: "Связей между группами не найдено.",
    en: "No ties between the groups were found.")

  static func group(_ number: Int) -> Phrase {
    Phrase(kk: "\(number)-топ", ru: "Группа \(number)", en: "Group \(number)")
  }
}

/// The JSON answer of `between`.
struct BetweenAnswer: Encodable {
  struct Member: Encodable {
    let entity: EntityAnswer
    let membership: RelationshipAnswer?
  }
  struct Shared: Encodable {
    let entity: EntityAnswer
    let first: RelationshipAnswer?
    let second: RelationshipAnswer?
  }
  struct Joint: Encodable {
    let event: EntityAnswer
    let first: RelationshipAnswer
    let second: RelationshipAnswer
  }
  struct Crossing: Encodable {
    let first: EntityAnswer
    let second: EntityAnswer
    let strength: Double
    let relationships: [RelationshipAnswer]
    let events: [Joint]
  }
  let first: [Member]
  let second: [Member]
  let both: [Shared]
  let ties: [Crossing]
  let leftOut: LeftOutAnswer

  init(_ found: GroupTies, _ restricted: RestrictedGraph, in graph: RelationshipGraph) {
    func answer(_ tie: Relationship) -> RelationshipAnswer { RelationshipAnswer(tie, in: graph) }
    func members(_ members: [GroupMember]) -> [Member] {
      members.map { Member(entity: EntityAnswer($0.entity), membership: $0.membership.map(answer)) }
    }
    first = members(found.first)
    second = members(found.second)
    both = found.both.map {
      Shared(entity: EntityAnswer($0.entity), first: $0.first.map(answer), second: $0.second.map(answer))
    }
    ties = found.ties.map { tie in
      Crossing(
        first: EntityAnswer(tie.first), second: EntityAnswer(tie.second), strength: tie.strength,
        relationships: tie.relationships.map(answer),
        events: tie.events.map {
          Joint(event: EntityAnswer($0.event), first: answer($0.first), second: answer($0.second))
        })
    }
    leftOut = LeftOutAnswer(restricted)
  }
}
