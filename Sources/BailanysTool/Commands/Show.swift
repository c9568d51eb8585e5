import ArgumentParser
import Bailanys

/// `bailanys show NAME`: what the graph knows of an entity.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what the graph knows of a person, institution or event.",
    discussion: JSONShape.help(
      "{entity: ENTITY, aliases: [name], forms: [name], formerIDs: [id], relationships: [RELATIONSHIP]}",
      JSONShape.entity, JSONShape.relationship, JSONShape.evidence, JSONShape.status))

  @Argument(help: "A name in any spelling, or an id.") var name: String
  @Option(name: .long, help: "How many co-mentions to list.") var mentions = 10
  @Option(
    name: .long, help: "How many posts, memberships and events to list in each section of the text; JSON has all.")
  var ties = 100
  @Option(
    name: .long,
    help: """
      Say of each post, membership and event whether it held at that day, month or year: certain, possible or unknown; what happened at \
      another time is left out.
      """,
    transform: PartialDate.argument) var at: PartialDate?
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard mentions >= 0 else { throw ValidationError("--mentions takes 0 or more.") }
    guard ties >= 1 else { throw ValidationError("--ties takes 1 or more.") }
  }

  func run() throws {
    // Most names are found without reading the whole graph; what held at a day depends on more of it.
    let limits = options.format == .text ? TieLimits(stated: ties, coMentions: mentions) : nil
    let part = try at == nil ? options.source.file().neighbourhood(named: name, limits: limits) : nil
    if part == nil { try options.source.file().check(name) }
    let graph = try part?.graph ?? options.source.load()
    let entity = try part?.entity ?? graph.entity(named: name)
    switch options.format {
    case .json: try sayJSON(ShowAnswer(entity, in: graph, at: at))
    case .text: say(entity, graph, counts: part?.counts)
    }
  }

  /// - Parameter counts: how many relationships there are of each kind, where the graph need not have all.
  private func say(_ entity: Entity, _ graph: RelationshipGraph, counts: [RelationshipKind: Int]?) {
    let language = options.spoken
    let known = graph.relationships(of: entity.id, at: at)
    let counts = counts ?? Dictionary(known.map { ($0.kind, 1) }, uniquingKeysWith: +)
    sayNames(of: entity)
    if let at { Terminal.say("\n" + Words.asOf(language.date(at))(language)) }
    let parts = RelationshipKind.allCases.filter { $0.isTyped && ![.position, .partOf].contains($0) }
    let sections = [
      (entity.kind == .person ? Words.positions : Words.holders, [.position]), (Words.parts, [.partOf]),
      (entity.kind == .event ? Words.participants : Words.events, parts),
    ]
    for (heading, kinds) in sections {
      let told = known.filter { kinds.contains($0.kind) }.prefix(ties)
      section(heading, Array(told), entity, graph)
      let rest = kinds.reduce(0) { $0 + (counts[$1] ?? 0) } - told.count
      if rest > 0 { Terminal.say(wrapped(Words.more(rest, option: "--ties")(language), indent: 4)) }
    }
    let together = known.filter { $0.kind == .coMention }.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
    section(Words.mentions, Array(together.prefix(mentions)), entity, graph)
  }

  private func sayNames(of entity: Entity) {
    let language = options.spoken
    Terminal.say(
      "\(printable(entity.name)) — \(entity.event?.type.name(language) ?? entity.kind.name(language))  [\(entity.id)]")
    if let details = entity.event {
      Terminal.say(
        "  " + [details.date?.description, details.place.map(printable)].compactMap { $0 }.joined(separator: ", "))
    }
    if !entity.aliases.isEmpty {
      Terminal.say(wrapped(Words.aliases(language) + ": " + entity.aliases.joined(separator: "; "), indent: 2))
    }
    if !entity.formerIDs.isEmpty {
      let ids = entity.formerIDs.map(\.rawValue).joined(separator: "; ")
      Terminal.say(wrapped(JudgementWords.formerIDs(language) + ": " + ids, indent: 2))
    }
  }

  private func section(
    _ heading: Phrase, _ ties: [Relationship], _ entity: Entity, _ graph: RelationshipGraph
  ) {
    guard !ties.isEmpty else { return }
    let proof = EvidenceText(graph: graph, language: options.spoken)
    Terminal.say("\n  \(heading(options.spoken)):")
    for tie in ties {
      guard let other = tie.other(than: entity.id).flatMap({ graph[$0] }) else { continue }
      let date = other.event?.date.map { "\($0)  " } ?? ""
      let amount = tie.kind == .coMention ? "×\(tie.weight.formatted)" : tie.label(in: options.spoken)
      Terminal.say(wrapped("\(date)\(other.name) — \(amount)", indent: 4))
      let status = at.flatMap { graph.status(of: tie, at: $0) }
      if let status { Terminal.say(wrapped(proof.status(status, of: tie), indent: 8)) }
      guard let best = status.flatMap({ tie.bestEvidence(for: $0) }) ?? tie.bestEvidence else { continue }
      proof.say(best, of: tie.evidence, indent: 8)
    }
  }
}

extension RelationshipGraph {
  /// An entity's relationships; where a date is asked for, without those that happened at another, and the surest first.
  func relationships(of entity: EntityID, at date: PartialDate?) -> [Relationship] {
    let ties = relationships(of: entity)
    guard let date else { return ties }
    let byCertainty = Dictionary(grouping: ties) { status(of: $0, at: date)?.certainty }
    return Certainty.allCases.flatMap { byCertainty[$0] ?? [] }
  }
}

extension Double {
  /// Up to two decimals, without trailing zeros.
  var formatted: String {
    guard let hundredths = Int(exactly: (self * 100).rounded()) else { return "\(self)" }
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The JSON answer of `show`.
struct ShowAnswer: Encodable {
  let entity: EntityAnswer
  let aliases: [String]
  let forms: [String]
  /// The ids that a judgement joined with this one; nil where none did.
  let formerIDs: [EntityID]?
  let relationships: [RelationshipAnswer]

  init(_ entity: Entity, in graph: RelationshipGraph, at date: PartialDate?) {
    self.entity = EntityAnswer(entity)
    aliases = entity.aliases
    forms = entity.forms
    formerIDs = entity.formerIDs.isEmpty ? nil : entity.formerIDs
    relationships = graph.relationships(of: entity.id, at: date).map { RelationshipAnswer($0, in: graph, at: date) }
  }
}
