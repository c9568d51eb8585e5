import ArgumentParser
import Bailanys

/// `bailanys signed [NAME]`: who signed what with whom.
struct Signed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists who signed what with whom, when, with the sentence that says so.",
    discussion: JSONShape.help(
      "[{event: ENTITY, parties: [MEMBER], signatories: [MEMBER], pairs: [[id, id]]}], the oldest first",
      "MEMBER: {entity: ENTITY, side: id, evidence: [EVIDENCE], independentArticles}",
      "With --at also status: STATUS of the signing", JSONShape.entity, JSONShape.evidence, JSONShape.status))

  @Argument(help: "A person or institution, in any spelling; all signings where none is named.") var name: String?
  @Option(
    name: .long,
    help: """
      Only what was signed on that day or in that month or year; it is said whether that is certain, possible or, where there is no \
      date, unknown.
      """,
    transform: PartialDate.argument) var at: PartialDate?
  @OptionGroup var options: QueryOptions

  func run() throws {
    let graph = try options.source.load()
    let entity = try name.map { try graph.entity(named: $0, kinds: [.person, .institution]) }
    let signings = graph.signings.filter { signing in
      guard let id = entity?.id else { return true }
      return (signing.signatories + signing.parties).contains { $0.source == id || $0.side == id }
    }.filter { at == nil || graph.status(of: $0, at: at) != nil }
    switch options.format {
    case .json: try sayJSON(signings.map { SigningAnswer($0, in: graph, at: at) })
    case .text: say(signings, graph)
    }
    if signings.isEmpty, entity != nil || at != nil { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private func say(_ signings: [Signing], _ graph: RelationshipGraph) {
    let language = options.spoken
    if signings.isEmpty { Terminal.say(Words.noSignings(language)) }
    for (number, signing) in signings.enumerated() {
      let event = signing.event
      let place = event.event?.place.map { " (\(printable($0)))" } ?? ""
      Terminal.say(
        "\(number == 0 ? "" : "\n")\(event.event?.date?.description ?? "—")  \(printable(event.name))\(place)")
      sayMembers(Words.parties(language), signing.parties, graph)
      sayMembers(Words.signatories(language), signing.signatories, graph)
      let proof = EvidenceText(graph: graph, language: language)
      if let status = graph.status(of: signing, at: at), let tie = (signing.parties + signing.signatories).first {
        Terminal.say(wrapped(proof.status(status, of: tie), indent: 2))
      }
      for evidence in signing.bestEvidence { proof.say(evidence, indent: 4) }
      let all = (signing.signatories + signing.parties).flatMap(\.evidence)
      Terminal.say(wrapped(proof.amount(Array(Set(all))), indent: 2))
    }
  }

  private func sayMembers(_ heading: String, _ members: [Relationship], _ graph: RelationshipGraph) {
    guard !members.isEmpty else { return }
    let names = members.compactMap { member in
      graph[member.source].map { $0.name + (member.side.flatMap { graph[$0] }.map { " (\($0.name))" } ?? "") }
    }
    Terminal.say(wrapped("\(heading): " + names.joined(separator: " — "), indent: 2))
  }
}

extension Signing {
  /// The sentences that prove best who signed and for whom, each once, in their order.
  fileprivate var bestEvidence: [Evidence] {
    var places: Set<[String]> = []
    return (signatories + parties).compactMap(\.bestEvidence).sorted().filter {
      places.insert([$0.article, "\($0.start)", "\($0.end)"]).inserted
    }
  }
}

extension RelationshipGraph {
  /// Whether a document was signed at a date; nil where it was at another, or none is asked for.
  func status(of signing: Signing, at date: PartialDate?) -> TimeStatus? {
    guard let date, let tie = (signing.parties + signing.signatories).first else { return nil }
    return status(of: tie, at: date)
  }
}

/// The JSON answer of `signed`: one object a signing.
struct SigningAnswer: Encodable {
  struct Member: Encodable {
    let entity: EntityAnswer
    let side: EntityID?
    let evidence: [EvidenceAnswer]
    let independentArticles: Int
  }
  let event: EntityAnswer
  let parties: [Member]
  let signatories: [Member]
  let pairs: [[EntityID]]
  let status: StatusAnswer?

  init(_ signing: Signing, in graph: RelationshipGraph, at date: PartialDate? = nil) {
    func members(_ relationships: [Relationship]) -> [Member] {
      relationships.compactMap { relationship in
        graph[relationship.source].map {
          Member(
            entity: EntityAnswer($0), side: relationship.side,
            evidence: relationship.evidence.map { EvidenceAnswer($0, in: graph) },
            independentArticles: graph.independentArticles(of: relationship.evidence))
        }
      }
    }
    event = EntityAnswer(signing.event)
    parties = members(signing.parties)
    signatories = members(signing.signatories)
    status = graph.status(of: signing, at: date).map(StatusAnswer.init)
    pairs = signing.pairs.map { [$0.first, $0.second] }
  }
}
