import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// How the report was made: one line for each fact.
  func originLines() -> [ReportText] {
    let statistics = facts.statistics
    var articles = language.number(statistics.articles)
    if facts.undatedArticles > 0 {
      articles += " (\(ReportPhrases.undated(language)): \(language.number(facts.undatedArticles)))"
    }
    var dates = ReportPhrases.none(language)
    if let first = statistics.firstDate, let last = statistics.lastDate {
      dates = first == last ? language.date(first) : "\(language.date(first)) – \(language.date(last))"
    }
    let publishers = statistics.publishers
    var lines = [
      line(ReportPhrases.articles, articles),
      line(ReportPhrases.dates, dates),
      line(
        ReportPhrases.publishers,
        count(publishers.count, with: publishers.joined(separator: ", "))),
      line(
        ReportPhrases.skipped,
        count(origin.skipped.count, with: origin.skipped.map { "\($0.name): \($0.reason)" }.joined(separator: "; "))),
      line(ReportPhrases.thresholds, ReportPhrases.tieRule(language)),
    ]
    if !origin.options.isEmpty { lines.append(line(ReportPhrases.options, origin.options)) }
    return lines + [line(ReportPhrases.tool, origin.generatedBy)]
  }

  private func count(_ count: Int, with details: String) -> String {
    language.number(count) + (details.isEmpty ? "" : " (\(details))")
  }

  private func line(_ label: Phrase, _ text: String) -> ReportText { ReportText("\(label(language)): \(text)") }

  /// The parts of the network.
  func componentBlocks() -> [ReportSection.Block] {
    let network = facts.statistics.network
    let count = ReportPhrases.parts(language.number(network.components), isolated: language.number(network.isolated))
    guard !facts.parts.isEmpty else {
      return [.paragraph(ReportText(ReportPhrases.noKeyEntities(language)))]
    }
    let kinds = EntityKind.allCases
    let table = ReportTable(
      columns: [.init(ReportPhrases.number(language), .trailing), .init(ReportPhrases.size(language), .trailing)]
        + kinds.map { .init(ReportPhrases.count($0)(language), .trailing) }
        + [.init(ReportPhrases.leadingMembers(language))],
      rows: facts.parts.prefix(10).enumerated().map { place, part in
        ([place + 1, part.members.count] + kinds.map(part.count)).map { ReportText(language.number($0)) }
          + [ReportText(part.members.prefix(3).map(\.name).joined(separator: "; "))]
      })
    return [.paragraph(ReportText(count(language))), .table(table)]
  }
}

extension ReportFacts {
  /// The graph in one paragraph of plain words.
  public func sentence(in language: Language) -> String {
    guard statistics.entities.total > 0 else { return ReportPhrases.nothingFound(language) }
    let network = statistics.network
    var sentences = [
      ReportPhrases.named(
        ReportPhrases.inArticles(statistics.articles, language),
        ReportPhrases.people(statistics.entities[.person], language),
        ReportPhrases.institutions(statistics.entities[.institution], language),
        ReportPhrases.events(statistics.entities[.event], language)),
      ReportPhrases.stated(
        ReportPhrases.relationships(typedRelationships, language),
        ReportPhrases.ofPairs(statistics.strongMentions, language)),
    ]
    if network.largestComponent > 1 {
      sentences.append(
        ReportPhrases.connected(
          language.percent(network.largestShare), language.number(network.averageDistance, digits: 1)))
    }
    for (kind, leaders) in [(EntityKind.person, mostTiedPeople), (.institution, mostTiedInstitutions)] {
      if let text = list(leaders, in: language) { sentences.append(ReportPhrases.mostTied(text, among: kind)) }
    }
    sentences.append(
      signings.isEmpty
        ? ReportPhrases.nothingSigned
        : ReportPhrases.signed(
          ReportPhrases.ofSignings(signings.count, language), ReportPhrases.pairs(signedTies.count, language)))
    return sentences.map { $0(language) }.joined(separator: " ")
  }

  /// The first names with their common value, and how many more share it.
  private func list(_ leaders: [RankedEntity], in language: Language) -> String? {
    guard let value = leaders.first?.value else { return nil }
    var names = leaders.prefix(3).map(\.entity.name).joined(separator: ", ")
    if leaders.count > 3 { names += " " + ReportPhrases.more(language.number(leaders.count - 3))(language) }
    return "\(names) (\(language.number(value, digits: 0)))"
  }

  /// The size of the graph and the shape of its network, a row for each figure.
  public func sizeTable(in language: Language) -> ReportTable {
    let network = statistics.network
    let entities = EntityKind.allCases.map { (ReportPhrases.count($0), language.number(statistics.entities[$0])) }
    let typed = RelationshipKind.allCases.filter(\.isTyped).map {
      (ReportPhrases.count($0), language.number(statistics.relationships[$0]))
    }
    let rest: [(Phrase, String)] = [
      (ReportPhrases.typedRelationships, language.number(typedRelationships)),
      (ReportPhrases.count(.coMention), language.number(statistics.relationships[.coMention])),
      (ReportPhrases.strongMentions, language.number(statistics.strongMentions)),
      (ReportPhrases.evidencePieces, language.number(statistics.evidence)),
      (ReportPhrases.tiedPairs, language.number(network.edges)),
      (ReportPhrases.density, language.number(network.density, digits: 4)),
      (ReportPhrases.components, language.number(network.components)),
      (ReportPhrases.largestComponent, language.number(network.largestComponent)),
      (ReportPhrases.largestShare, language.percent(network.largestShare)),
      (ReportPhrases.isolated, language.number(network.isolated)),
      (ReportPhrases.averageDistance, language.number(network.averageDistance, digits: 1)),
      (ReportPhrases.diameter, language.number(network.diameter)),
      (ReportPhrases.transitivity, language.number(network.transitivity, digits: 3)),
      (ReportPhrases.averageClustering, language.number(network.averageClustering, digits: 3)),
    ]
    return ReportTable(
      columns: [.init(ReportPhrases.what(language)), .init(ReportPhrases.value(language), .trailing)],
      rows: (entities + typed + rest).map { [ReportText($0(language)), ReportText($1)] })
  }
}
