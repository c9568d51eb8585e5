import ArgumentParser
import Bailanys

/// `bailanys path A B`: how two entities are connected.
struct Path: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Shows how two people, institutions or events are connected, hop by hop, with the sentences that prove it.",
    discussion: JSONShape.help(
      "{from: ENTITY, to: ENTITY, paths: [{hops: [{from: ENTITY, to: ENTITY, relationships: [RELATIONSHIP]}]}]}",
      JSONShape.entity, JSONShape.relationship, JSONShape.evidence))

  @Argument(help: "A name in any spelling, or an id.") var first: String
  @Argument(help: "Another name or id.") var second: String
  @Option(
    name: .shortAndLong,
    help: "How many different ways to show, the best first: few steps, and stated ties before co-mentions.") var count =
    1
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count takes a number from 1 to 100.") }
  }

  func run() throws {
    let graph = try options.source.load()
    let (from, to) = try graph.twoEntities(named: first, second)
    let paths = try graph.paths(from: from.id, to: to.id, count: count)
    switch options.format {
    case .json:
      try sayJSON(
        PathAnswer(from: EntityAnswer(from), to: EntityAnswer(to), paths: paths.map { PathAnswer.Way($0, in: graph) }))
    case .text: say(paths, from, to)
    }
    if paths.isEmpty { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private func say(_ paths: [ConnectionPath], _ from: Entity, _ to: Entity) {
    let language = options.spoken
    if paths.isEmpty { Terminal.say(Words.noConnection(printable(from.name), printable(to.name))(language)) }
    for (number, path) in paths.enumerated() {
      if paths.count > 1 { Terminal.say((number == 0 ? "" : "\n") + "\(Words.path(language)) \(number + 1)") }
      Terminal.say(printable(path.hops[0].from.name))
      for hop in path.hops {
        Terminal.say(wrapped("\(arrow(hop)) \(label(hop, language)) \(arrow(hop)) \(name(hop.to))", indent: 2))
        Terminal.say(wrapped("«\(hop.evidence.quote)»", indent: 6))
        Terminal.say("      — " + citation(hop.evidence))
      }
    }
  }

  private func label(_ hop: PathHop, _ language: Language) -> String {
    guard let best = hop.relationships.first else { return "" }
    let count = hop.relationships.reduce(0) { $0 + $1.evidence.count }
    return "[" + printable(best.label(in: language)) + (count > 1 ? " ×\(count)" : "") + "]"
  }

  private func arrow(_ hop: PathHop) -> String {
    guard let best = hop.relationships.first, best.kind.isDirected else { return "—" }
    return best.source == hop.from.id ? "→" : "←"
  }

  private func name(_ entity: Entity) -> String {
    entity.name + (entity.event?.date.map { " (\($0))" } ?? "")
  }
}

extension RelationshipGraph {
  /// The two entities that two names stand for; throws where they stand for the same one.
  func twoEntities(named first: String, _ second: String) throws -> (Entity, Entity) {
    let (one, other) = (try entity(named: first), try entity(named: second))
    guard one.id != other.id else {
      throw Failure(.usage, "Both names stand for “\(one.name)” [\(one.id)]; give two different ones.")
    }
    return (one, other)
  }
}

/// The JSON answer of `path`.
struct PathAnswer: Encodable {
  struct Hop: Encodable {
    let from: EntityAnswer
    let to: EntityAnswer
    let relationships: [RelationshipAnswer]
  }
  struct Way: Encodable {
    let hops: [Hop]

    init(_ path: ConnectionPath, in graph: RelationshipGraph) {
      hops = path.hops.map { hop in
        Hop(
          from: EntityAnswer(hop.from), to: EntityAnswer(hop.to),
          relationships: hop.relationships.map { RelationshipAnswer($0, in: graph) })
      }
    }
  }
  let from: EntityAnswer
  let to: EntityAnswer
  let paths: [Way]
}
