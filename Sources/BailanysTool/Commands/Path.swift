import ArgumentParser
import Bailanys

/// `bailanys path A B`: how two entities are connected.
struct Path: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Shows how two people, institutions or events are connected, hop by hop, with the sentences that prove it.",
    discussion: JSONShape.help(
      """
      {from: ENTITY, to: ENTITY, paths: [{hops: [{from: ENTITY, to: ENTITY, statement, best: EVIDENCE, \
      relationships: [RELATIONSHIP]}]}], leftOut: LEFT}
      """,
      JSONShape.entity, JSONShape.relationship, JSONShape.evidence, JSONShape.status, JSONShape.leftOut))

  @Argument(help: "A name in any spelling, or an id.") var first: String
  @Argument(help: "Another name or id.") var second: String
  @Option(
    name: .shortAndLong,
    help: "How many different ways to show, the best first: few steps, and stated ties before co-mentions.") var count =
    1
  @Option(name: .long, help: "Somebody or something to pass through; give it again for another; the order is free.")
  var via: [String] = []
  @Option(name: .long, help: "How many steps a way has at most.") var maxLength: Int?
  @Option(
    name: .long, help: "Say of each step whether it held at that day, month or year: certain, possible or unknown.",
    transform: PartialDate.argument) var at: PartialDate?
  @OptionGroup var route: RouteOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count takes a number from 1 to 100.") }
    guard maxLength ?? 1 > 0 else { throw ValidationError("--max-length takes 1 or more.") }
    guard via.count <= 6 else { throw ValidationError("--via can be given up to 6 times.") }
  }

  func run() throws {
    // The one shortest way is found without reading the whole graph; other questions turn on more of it.
    let part = try count == 1 && at == nil && !isRestricted ? options.source.file().connecting(first, second) : nil
    if part == nil { for name in [first, second] { try options.source.file().check(name) } }
    let graph = try part?.graph ?? options.source.load()
    let (from, to) = try part.map { ($0.first, $0.second) } ?? graph.twoEntities(named: first, second)
    let between = try via.map { try graph.entity(named: $0) }
    if let end = between.first(where: { $0.id == from.id || $0.id == to.id }) {
      throw Failure(.usage, "“\(end.name)” [\(end.id)] is an end of the way; --via names others.")
    }
    let restrictions = try route.restrictions(in: graph)
    try route.check(restrictions, allow: [from, to] + between)
    let found = try graph.paths(
      from: from.id, to: to.id, count: count,
      restrictions: PathRestrictions(restrictions, via: between.map(\.id), maxLength: maxLength))
    switch options.format {
    case .json: try sayJSON(PathAnswer(from, to, found, in: graph, at: at, language: options.spoken))
    case .text:
      let proof = EvidenceText(graph: graph, language: options.spoken)
      proof.tellLeftOut(found.restricted)
      HopsText(proof: proof, date: at).say(found.paths, from, to, isRestricted: isRestricted)
    }
    if found.paths.isEmpty { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private var isRestricted: Bool {
    !via.isEmpty || maxLength != nil || !route.avoid.isEmpty || route.throughHubs == .no || route.ties.kinds != nil
      || route.ties.from != nil || route.ties.to != nil
  }
}

/// Steps from one entity to the next, as a terminal answer.
struct HopsText {
  let proof: EvidenceText
  /// The date for which the status of each step is said.
  let date: PartialDate?

  private var language: Language { proof.language }

  func say(_ paths: [ConnectionPath], _ from: Entity, _ to: Entity, isRestricted: Bool) {
    if paths.isEmpty {
      let phrase = isRestricted ? Words.noSuchWay : Words.noConnection
      Terminal.say(phrase(printable(from.name), printable(to.name))(language))
    }
    if let date, !paths.isEmpty { Terminal.say(Words.asOf(language.date(date))(language) + "\n") }
    for (number, path) in paths.enumerated() {
      let chain = path.entities.map(\.name).joined(separator: " — ")
      let heading = paths.count > 1 ? "\(Words.way(number + 1)(language)), " : ""
      if number > 0 { Terminal.say() }
      Terminal.say(wrapped("\(heading)\(Words.steps(path.hops.count, language)): \(chain)", indent: 0))
      say(path.hops)
    }
  }

  /// Says steps; a sentence that proves two in a row is quoted once.
  func say(_ hops: [PathHop]) {
    for (place, hop) in hops.enumerated() {
      // For a date, sentences are chosen for it.
      let isQuoted = date == nil && place > 0 && hops[place - 1].evidence.isSameSentence(as: hop.evidence)
      say(hop, number: place + 1, isQuoted: isQuoted)
    }
  }

  /// Says a step: what its best relationship says, the sentence that proves it, and what else joins the two.
  private func say(_ hop: PathHop, number: Int, isQuoted: Bool) {
    guard let best = hop.relationships.first else { return }
    Terminal.say("\n" + wrapped("\(number). \(proof.statement(best)).", indent: 2))
    let status = date.flatMap { proof.graph.status(of: best, at: $0) }
    if date != nil {
      Terminal.say(wrapped(status.map { proof.status($0, of: best) } ?? TimeStatus.otherTime(language), indent: 5))
    }
    let evidence = status.flatMap { best.bestEvidence(for: $0) } ?? hop.evidence
    proof.say(evidence, of: best.evidence, isQuoted: isQuoted, indent: 5)
    let others = hop.relationships.dropFirst().map { other in
      other.label(in: language) + " (" + proof.amount(other.evidence) + ")"
    }
    if !others.isEmpty {
      Terminal.say(wrapped("\(Words.also(language)): " + others.joined(separator: "; "), indent: 5))
    }
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

/// A step in a JSON answer.
struct HopAnswer: Encodable {
  let from: EntityAnswer
  let to: EntityAnswer
  let statement: String?
  let best: EvidenceAnswer
  let relationships: [RelationshipAnswer]

  init(_ hop: PathHop, in graph: RelationshipGraph, at date: PartialDate? = nil, language: Language) {
    from = EntityAnswer(hop.from)
    to = EntityAnswer(hop.to)
    statement = hop.relationships.first?.statement(in: graph, language: language)
    best = EvidenceAnswer(hop.evidence, in: graph)
    relationships = hop.relationships.map { RelationshipAnswer($0, in: graph, at: date) }
  }
}

/// The JSON answer of `path`.
struct PathAnswer: Encodable {
  struct Way: Encodable {
    let hops: [HopAnswer]
  }
  let from: EntityAnswer
  let to: EntityAnswer
  let paths: [Way]
  let leftOut: LeftOutAnswer

  init(
    _ from: Entity, _ to: Entity, _ found: RestrictedPaths, in graph: RelationshipGraph, at date: PartialDate?,
    language: Language
  ) {
    self.from = EntityAnswer(from)
    self.to = EntityAnswer(to)
    paths = found.paths.map { path in
      Way(hops: path.hops.map { HopAnswer($0, in: graph, at: date, language: language) })
    }
    leftOut = LeftOutAnswer(found.restricted)
  }
}
