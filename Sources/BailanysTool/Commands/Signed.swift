import ArgumentParser
import Bailanys

/// `bailanys signed [NAME]`: who signed what with whom.
struct Signed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists who signed what with whom, when, with the sentence that says so.",
    discussion: JSONShape.help(
      "[{event: ENTITY, parties: [MEMBER], signatories: [MEMBER], pairs: [[id, id]]}], the oldest first",
      "MEMBER: {entity: ENTITY, side: id, evidence: [EVIDENCE]}", JSONShape.entity, JSONShape.evidence))

  @Argument(help: "A person or institution, in any spelling; all signings where none is named.") var name: String?
  @OptionGroup var options: QueryOptions

  func run() throws {
    let graph = try options.source.load()
    let entity = try name.map { try graph.entity(named: $0, kinds: [.person, .institution]) }
    let signings = graph.signings.filter { signing in
      guard let id = entity?.id else { return true }
      return (signing.signatories + signing.parties).contains { $0.source == id || $0.side == id }
    }
    switch options.format {
    case .json: try sayJSON(signings.map { SigningAnswer($0, in: graph) })
    case .text: say(signings, graph)
    }
    if signings.isEmpty, entity != nil { throw ExitCode(Failure.Code.noAnswer.rawValue) }
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
      if let proof = (signing.signatories + signing.parties).first?.evidence.first {
        Terminal.say(wrapped("«\(proof.quote)»", indent: 4))
        Terminal.say("    — " + citation(proof))
      }
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

/// The JSON answer of `signed`: one object a signing.
struct SigningAnswer: Encodable {
  struct Member: Encodable {
    let entity: EntityAnswer
    let side: EntityID?
    let evidence: [EvidenceAnswer]
  }
  let event: EntityAnswer
  let parties: [Member]
  let signatories: [Member]
  let pairs: [[EntityID]]

  init(_ signing: Signing, in graph: RelationshipGraph) {
    func members(_ relationships: [Relationship]) -> [Member] {
      relationships.compactMap { relationship in
        graph[relationship.source].map {
          Member(
            entity: EntityAnswer($0), side: relationship.side,
            evidence: relationship.evidence.map { EvidenceAnswer($0, in: graph) })
        }
      }
    }
    event = EntityAnswer(signing.event)
    parties = members(signing.parties)
    signatories = members(signing.signatories)
    pairs = signing.pairs.map { [$0.first, $0.second] }
  }
}
