import ArgumentParser
import Bailanys

/// `bailanys common A B`: what two entities are both tied with.
struct Common: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Lists what two have in common: events, signing partners, posts, ties with the same others; with the sentences of both.",
    discussion: JSONShape.help(
      """
      {first: ENTITY, second: ENTITY, direct: [RELATIONSHIP], common: [{ground: event|signingPartner|employer|whole|statement|mention, \
      entity: ENTITY, strength, first: [RELATIONSHIP], second: [RELATIONSHIP]}], leftOut: LEFT}
      """, JSONShape.entity, JSONShape.relationship, JSONShape.evidence, JSONShape.leftOut))

  @Argument(help: "A name in any spelling, or an id.") var first: String
  @Argument(help: "Another name or id.") var second: String
  @Option(name: .long, help: "The most to list of each kind in a text answer.") var limit = 10
  @OptionGroup var ties: TieOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes 1 or more.") }
  }

  func run() throws {
    let graph = try options.source.load()
    let (one, other) = try graph.twoEntities(named: first, second)
    let restricted = try graph.restricted(by: TieRestrictions(try ties.selection()))
    let common = try restricted.graph.commonGround(of: one.id, and: other.id)
    let direct = restricted.graph.tie(between: one.id, and: other.id)?.relationships ?? []
    switch options.format {
    case .json:
      func answers(_ ties: [Relationship]) -> [RelationshipAnswer] { ties.map { RelationshipAnswer($0, in: graph) } }
      try sayJSON(
        CommonAnswer(
          first: EntityAnswer(one), second: EntityAnswer(other), direct: answers(direct),
          common: common.map {
            .init(
              ground: $0.ground, entity: EntityAnswer($0.entity), strength: $0.strength, first: answers($0.first),
              second: answers($0.second))
          }, leftOut: LeftOutAnswer(restricted)))
    case .text: say(common, direct, one, other, restricted, graph)
    }
    if common.isEmpty { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private func say(
    _ common: [CommonTie], _ direct: [Relationship], _ one: Entity, _ other: Entity, _ restricted: RestrictedGraph,
    _ graph: RelationshipGraph
  ) {
    let language = options.spoken
    let proof = EvidenceText(graph: graph, language: language)
    proof.tellLeftOut(restricted)
    Terminal.say(wrapped("\(one.name) — \(other.name)", indent: 0))
    if let best = direct.first {
      Terminal.say("\n  \(Words.directly(language)):")
      proof.say([best], indent: 6)
    }
    if common.isEmpty { Terminal.say("\n  " + Words.nothingInCommon(language)) }
    for ground in CommonTie.Ground.allCases {
      let rows = common.filter { $0.ground == ground }
      guard !rows.isEmpty else { continue }
      let more = rows.count > limit ? " (\(limit)/\(rows.count))" : ""
      Terminal.say("\n  \(Words.ground(ground)(language))\(more):")
      for row in rows.prefix(limit) {
        let date = row.entity.event?.date.map { " (\(language.date($0)))" } ?? ""
        Terminal.say("\n" + wrapped(row.entity.name + date, indent: 4))
        proof.say([row.first.first, row.second.first].compactMap { $0 }, indent: 6)
      }
    }
  }
}

extension Words {
  static let directly = Phrase(kk: "тікелей байланысы", ru: "прямая связь", en: "tied directly")
  static let nothingInCommon = Phrase(
    kk: "Ортақ байланысы табылмады.", ru: "Ничего общего не найдено.", en: "Nothing in common was found.")

  static func ground(_ ground: CommonTie.Ground) -> Phrase {
    switch ground {
    case .event: Phrase(kk: "ортақ оқиғалар", ru: "общие события", en: "events of both")
    case .signingPartner:
      Phrase(
        kk: "екеуімен де құжатқа қол қойғандар", ru: "с кем подписывали документы и тот, и другой",
        en: "with whom both have signed")
    case .employer:
      Phrase(
        kk: "екеуі де лауазым атқарған мекемелер", ru: "где должность занимали оба", en: "where both have held a post")
    case .whole:
      Phrase(kk: "екеуі де құрамына кіретін мекемелер", ru: "в состав чего входят обе", en: "what both are part of")
    case .statement: Phrase(kk: "басқа ортақ байланыстар", ru: "другие общие связи", en: "other ties of both")
    case .mention:
      Phrase(kk: "екеуімен де бірге аталатындар", ru: "с кем упоминаются оба", en: "with whom both are named together")
    }
  }
}

/// The JSON answer of `common`.
struct CommonAnswer: Encodable {
  struct Row: Encodable {
    let ground: CommonTie.Ground
    let entity: EntityAnswer
    let strength: Double
    let first: [RelationshipAnswer]
    let second: [RelationshipAnswer]
  }
  let first: EntityAnswer
  let second: EntityAnswer
  let direct: [RelationshipAnswer]
  let common: [Row]
  let leftOut: LeftOutAnswer
}
