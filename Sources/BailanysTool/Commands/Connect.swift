import ArgumentParser
import Bailanys

/// `bailanys connect A B C…`: the network that joins several entities.
struct Connect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Shows a short network that joins several people, institutions or events, tie by tie, with the sentences.",
    discussion: """
      The network is a tree: there is one way between each two, and it is at most twice as long as the shortest there is. \
      \(JSONShape.help(
        """
        {ends: [ENTITY], intermediaries: [ENTITY], connected, hops: [{from: ENTITY, to: ENTITY, statement, best: EVIDENCE, \
        relationships: [RELATIONSHIP]}], leftOut: LEFT}
        """, JSONShape.entity, JSONShape.relationship, JSONShape.evidence, JSONShape.leftOut))
      """)

  @Argument(help: "Names in any spelling, or ids.") var names: [String]
  @OptionGroup var route: RouteOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard (2...50).contains(names.count) else { throw ValidationError("connect takes from 2 to 50 names.") }
  }

  func run() throws {
    let graph = try options.source.load()
    let ends = try names.map { try graph.entity(named: $0) }
    guard Set(ends.map(\.id)).count > 1 else {
      throw Failure(.usage, "All names stand for “\(ends[0].name)” [\(ends[0].id)]; give different ones.")
    }
    let restrictions = try route.restrictions(in: graph)
    try route.check(restrictions, allow: ends)
    let restricted = try graph.restricted(by: restrictions, sparing: ends.map(\.id))
    let connection = try restricted.graph.connection(of: ends.map(\.id))
    switch options.format {
    case .json:
      try sayJSON(ConnectAnswer(connection, of: ends, restricted, in: graph, language: options.spoken))
    case .text: say(connection, ends, restricted, graph)
    }
    if connection == nil { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private func say(
    _ connection: Connection?, _ ends: [Entity], _ restricted: RestrictedGraph, _ graph: RelationshipGraph
  ) {
    let language = options.spoken
    let proof = EvidenceText(graph: graph, language: language)
    proof.tellLeftOut(restricted)
    guard let connection else {
      let names = ends.map { printable($0.name) }.joined(separator: "; ")
      return Terminal.say(Words.notAllConnected(names)(language))
    }
    let joiners = connection.intermediaries.map(\.name).joined(separator: "; ")
    Terminal.say(wrapped(Words.joined(joiners)(language), indent: 0))
    HopsText(proof: proof, date: nil).say(walk(connection.hops, from: ends[0].id))
  }
}

/// The steps of a tree in the order in which one comes to them from an entity, each branch to its end.
private func walk(_ hops: [PathHop], from start: EntityID) -> [PathHop] {
  var rest = hops
  var ordered: [PathHop] = []
  var trail = [start]
  while let place = trail.last {
    if let next = rest.firstIndex(where: { $0.from.id == place || $0.to.id == place }) {
      let hop = rest.remove(at: next)
      ordered.append(hop)
      trail.append(hop.from.id == place ? hop.to.id : hop.from.id)
    } else {
      trail.removeLast()
    }
  }
  return ordered
}

extension Words {
  static func joined(_ names: String) -> Phrase {
    if names.isEmpty {
      return Phrase(kk: "Бір-бірімен тікелей байланысты.", ru: "Связаны напрямую.", en: "They are tied directly.")
    }
    return Phrase(kk: "Байланыстыратындар: \(names)", ru: "Связующие звенья: \(names)", en: "Joined by: \(names)")
  }

  static func notAllConnected(_ names: String) -> Phrase {
    Phrase(
      kk: "Бұл графта (берілген шарттарда) бәрін байланыстыратын желі жоқ: \(names).",
      ru: "В этом графе (при этих условиях) нет сети, которая связала бы всех: \(names).",
      en: "In this graph (and under these conditions) nothing connects all of: \(names).")
  }
}

/// The JSON answer of `connect`.
struct ConnectAnswer: Encodable {
  let ends: [EntityAnswer]
  let intermediaries: [EntityAnswer]
  let connected: Bool
  let hops: [HopAnswer]
  let leftOut: LeftOutAnswer

  init(
    _ connection: Connection?, of ends: [Entity], _ restricted: RestrictedGraph, in graph: RelationshipGraph,
    language: Language
  ) {
    self.ends = (connection?.ends ?? ends).map { EntityAnswer($0) }
    intermediaries = (connection?.intermediaries ?? []).map { EntityAnswer($0) }
    connected = connection != nil
    hops = (connection?.hops ?? []).map { HopAnswer($0, in: graph, language: language) }
    leftOut = LeftOutAnswer(restricted)
  }
}
