import ArgumentParser
import Bailanys

/// `bailanys timeline NAME`: what is known of an entity, by date.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what is known of a person or institution by date: events, signings, posts, with the sentences.",
    discussion: JSONShape.help(
      """
      {entity: ENTITY, entries: [{date, occasion: event|firstMention|lastMention|coMention, isFirstOfKind, statement, evidence: EVIDENCE, \
      relationship: RELATIONSHIP}], leftOut: LEFT}; a post is known at the dates of its evidence, its first mention is not its beginning
      """, JSONShape.entity, JSONShape.relationship, JSONShape.evidence, JSONShape.leftOut))

  @Argument(help: "A name in any spelling, or an id.") var name: String
  @OptionGroup var ties: TieOptions
  @OptionGroup var options: QueryOptions

  func run() throws {
    let graph = try options.source.load()
    let entity = try graph.entity(named: name)
    let restricted = try graph.restricted(by: TieRestrictions(try ties.selection()))
    let entries = try restricted.graph.timeline(of: entity.id)
    switch options.format {
    case .json:
      try sayJSON(
        TimelineAnswer(
          entity: EntityAnswer(entity),
          entries: entries.map { TimelineAnswer.Entry($0, in: graph, language: options.spoken) },
          leftOut: LeftOutAnswer(restricted)))
    case .text: say(entries, entity, restricted, graph)
    }
    if entries.isEmpty { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private func say(
    _ entries: [TimelineEntry], _ entity: Entity, _ restricted: RestrictedGraph, _ graph: RelationshipGraph
  ) {
    let language = options.spoken
    let proof = EvidenceText(graph: graph, language: language)
    proof.tellLeftOut(restricted)
    Terminal.say(printable(entity.name))
    if entries.isEmpty { Terminal.say(Words.nothingFound(language)) }
    for entry in entries {
      let occasion = Words.occasion(entry.occasion).map { " [\($0(language))]" } ?? ""
      let first = entry.isFirstOfKind && entry.occasion == .event ? " [\(Words.firstOfKind(language))]" : ""
      let statement = entry.relationship.statement(in: graph, language: language, isDated: false)
      let date = entry.date?.description ?? "—"
      Terminal.say("\n" + wrapped("\(date)  \(statement)\(occasion)\(first)", indent: 2))
      proof.say(entry.evidence, of: entry.relationship.evidence, indent: 6)
    }
  }
}

extension Words {
  static let firstOfKind = Phrase(kk: "мұндай алғашқы дерек", ru: "первое такого рода", en: "first of its kind")

  /// What an entry of a timeline is, where its sentence does not tell.
  static func occasion(_ occasion: TimelineEntry.Occasion) -> Phrase? {
    switch occasion {
    case .event: nil
    case .firstMention: Phrase(kk: "алғашқы дерек", ru: "первое сообщение", en: "first mention")
    case .lastMention: Phrase(kk: "соңғы дерек", ru: "последнее сообщение", en: "last mention")
    case .coMention: Phrase(kk: "алғаш бірге аталуы", ru: "первое совместное упоминание", en: "first co-mention")
    }
  }
}

/// The JSON answer of `timeline`.
struct TimelineAnswer: Encodable {
  struct Entry: Encodable {
    let date: PartialDate?
    let occasion: TimelineEntry.Occasion
    let isFirstOfKind: Bool
    let statement: String
    let evidence: EvidenceAnswer
    let relationship: RelationshipAnswer

    init(_ entry: TimelineEntry, in graph: RelationshipGraph, language: Language) {
      date = entry.date
      occasion = entry.occasion
      isFirstOfKind = entry.isFirstOfKind
      statement = entry.relationship.statement(in: graph, language: language, isDated: false)
      evidence = EvidenceAnswer(entry.evidence, in: graph)
      relationship = RelationshipAnswer(entry.relationship, in: graph)
    }
  }
  let entity: EntityAnswer
  let entries: [Entry]
  let leftOut: LeftOutAnswer
}
