import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// What is known of those asked about, and what connects them; nothing where nobody was asked about.
  mutating func questionBlocks() -> [ReportSection.Block] {
    let questions = facts.questions
    var blocks: [ReportSection.Block] = []
    for connection in questions.connections { blocks += connectionBlocks(connection) }
    for profile in questions.profiles { blocks += profileBlocks(profile) }
    if !questions.unknown.isEmpty {
      blocks.append(paragraph(ReportPhrases.notInReport(names(questions.unknown.map(name)))))
    }
    return blocks
  }

  private mutating func connectionBlocks(_ connection: AskedConnection) -> [ReportSection.Block] {
    let title = heading(ReportPhrases.howConnected(connection.from, connection.to))
    if connection.paths.isEmpty {
      return [title, paragraph(ReportPhrases.notConnected(connection.from, connection.to))]
    }
    var blocks = [title]
    for (number, path) in connection.paths.enumerated() {
      let steps = ReportPhrases.steps(path.hops.count, language)
      blocks += [
        paragraph(ReportPhrases.way(language.number(number + 1), steps, chain(path))),
        .steps(path.hops.map { hop($0) }),
      ]
    }
    return blocks
  }

  /// The names passed, with dashes between them.
  private func chain(_ path: ConnectionPath) -> String { path.entities.map(\.name).joined(separator: " – ") }

  /// A step in words: what its best relationship says, the sentence that says so, and how many others there are.
  private mutating func hop(_ hop: PathHop) -> ReportText {
    guard let best = hop.relationships.first else { return ReportText("\(hop.from.name) – \(hop.to.name)") }
    var line = ReportText(best.statement(in: graph, language: language) + ":") + quote(hop.evidence)
    if graph.isSingleSource(hop.relationships.lazy.flatMap(\.evidence)) { line = line + singleSourceSign }
    let others = hop.relationships.reduce(0) { $0 + $1.evidence.count } - 1
    return others > 0 ? line + text(ReportPhrases.otherEvidence(language.number(others))) : line
  }

  private mutating func profileBlocks(_ profile: EntityProfile) -> [ReportSection.Block] {
    let summary = ReportPhrases.profile(
      profile.entity, contacts: ReportPhrases.contacts(profile.contacts, language),
      aliases: profile.entity.aliases.isEmpty ? nil : names(profile.entity.aliases, limit: 5))
    let shown =
      profile.statements.prefix(min(rowLimit, Self.statementLimit))
      + profile.mentions.prefix(min(rowLimit, Self.mentionLimit))
    let lines = shown.map { relationship in
      ReportText(relationship.statement(in: graph, language: language))
        + references([relationship.evidence], limit: 2)
    }
    let all = profile.statements.count + profile.mentions.count
    return [.heading(profile.entity.name), paragraph(summary)] + (lines.isEmpty ? [] : [.list(Array(lines))])
      + (lines.count < all
        ? [paragraph(ReportPhrases.shown(language.number(lines.count), of: language.number(all)))] : [])
  }

  private static var statementLimit: Int { 15 }
  private static var mentionLimit: Int { 5 }
}

extension ReportPhrases {
  static let steps = CountedNoun(kk: "қадам", ru: ("шаг", "шага", "шагов"), en: ("step", "steps"))
  static let contacts = CountedNoun(
    kk: "тікелей байланысы", ru: ("прямая связь", "прямые связи", "прямых связей"), en: ("direct tie", "direct ties"))

  static func howConnected(_ from: Entity, _ to: Entity) -> Phrase {
    Phrase(
      kk: "\(from.withConjunction) \(to.name) қалай байланысқан?", ru: "Как связаны: \(from.name) и \(to.name)?",
      en: "How are \(from.name) and \(to.name) connected?")
  }

  static func notConnected(_ from: Entity, _ to: Entity) -> Phrase {
    Phrase(
      kk: "Бұл мақалаларда \(from.form(.genitive)) \(to.form(.instrumental)) байланысы табылмады.",
      ru: "В этих статьях связи нет: \(from.name) и \(to.name).",
      en: "These articles connect \(from.name) with \(to.name) in no way.")
  }

  static func way(_ number: String, _ steps: String, _ chain: String) -> Phrase {
    Phrase(
      kk: "\(number)-жол, \(steps): \(chain)", ru: "Путь \(number), \(steps): \(chain)",
      en: "Way \(number), \(steps): \(chain)")
  }

  static func otherEvidence(_ count: String) -> Phrase {
    Phrase(
      kk: "(бұдан басқа дәлелдер: \(count))", ru: "(других подтверждений: \(count))",
      en: "(further pieces of evidence: \(count))")
  }

  static func profile(_ entity: Entity, contacts: String, aliases: String?) -> Phrase {
    Phrase(
      kk: "Графта \(entity.form(.genitive)) \(contacts) бар." + (aliases.map { " Басқа атаулары: \($0)." } ?? ""),
      ru: "В графе: \(contacts)." + (aliases.map { " Другие названия: \($0)." } ?? ""),
      en: "In the graph: \(contacts)." + (aliases.map { " Other names: \($0)." } ?? ""))
  }

  static func notInReport(_ ids: String) -> Phrase {
    Phrase(
      kk: "Бұл есеп қамтыған мақалаларда аталмағандар: \(ids).", ru: "В статьях этого отчёта не названы: \(ids).",
      en: "Not named in the articles of this report: \(ids).")
  }
}
