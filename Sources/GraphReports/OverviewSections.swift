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
    ]
    if let since = scope.since {
      let left = ReportPhrases.outside(language.number(facts.outsideArticles))(language)
      lines.append(line(ReportPhrases.since, "\(language.date(since)) (\(left))"))
    }
    let skipped = origin.skippedCount.map { count in
      self.count(count, with: origin.skipped.map { "\($0.name): \($0.reason)" }.joined(separator: "; "))
    }
    lines.append(line(ReportPhrases.skipped, skipped ?? ReportPhrases.unknown(language)))
    let duplicates = origin.duplicateCount.map { language.number($0) }
    lines.append(line(ReportPhrases.duplicates, duplicates ?? ReportPhrases.unknown(language)))
    let reprints = graph.reprints
    if !reprints.isEmpty {
      let list = reprints.map { "\($0.id) = \($0.original ?? "")" }.joined(separator: "; ")
      lines.append(line(ReportPhrases.reprints, count(reprints.count, with: list)))
    }
    lines.append(line(ReportPhrases.thresholds, ReportPhrases.tieRule(language)))
    if !origin.options.isEmpty { lines.append(line(ReportPhrases.options, origin.options)) }
    lines += buildLines().map(line)
    return lines + [line(ReportPhrases.tool, origin.generatedBy), line(ReportPhrases.manifest, manifest.hash)]
  }

  private func count(_ count: Int, with details: String) -> String {
    language.number(count) + (details.isEmpty ? "" : " (\(details))")
  }

  private func line(_ label: Phrase, _ text: String) -> ReportText { ReportText("\(label(language)): \(text)") }

  /// The size of the graph, with the test that co-mentions have to pass and what is estimated.
  func sizeBlocks() -> [ReportSection.Block] {
    let test = ReportPhrases.mentionTest(
      kept: language.number(facts.statistics.strongMentions),
      of: language.number(facts.statistics.relationships[.coMention]),
      significant: language.number(facts.significantMentions),
      level: language.number(ReportFacts.significance, digits: 2))
    let estimate = estimate(facts.distanceExactness).map { ReportPhrases.estimatedDistances($0) }
    return [.table(facts.statistics.table(in: language)), paragraph(test)] + (estimate.map { [paragraph($0)] } ?? [])
  }

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
        ([place + 1, part.members.count] + kinds.map(part.count)).map { number($0) }
          + [ReportText(part.members.prefix(3).map(\.name).joined(separator: "; "))]
      })
    return [.paragraph(ReportText(count(language))), .table(table)]
  }
}

extension ReportFacts {
  /// The graph in one paragraph of plain words.
  public func sentence(in language: Language) -> String {
    var sentences = [statistics.sentence(in: language)]
    if statistics.entities.total == 0 { return sentences[0] }
    for (kind, leaders) in [(EntityKind.person, mostTiedPeople), (.institution, mostTiedInstitutions)] {
      if let text = list(leaders, in: language) {
        sentences.append(ReportPhrases.mostTied(text, among: kind)(language))
      }
    }
    let signed =
      signings.isEmpty
      ? ReportPhrases.nothingSigned
      : ReportPhrases.signed(
        ReportPhrases.ofSignings(signings.count, language), ReportPhrases.pairs(signedTies.count, language))
    return (sentences + [signed(language)]).joined(separator: " ")
  }

  /// The first names with their common value, and how many more share it.
  private func list(_ leaders: [RankedEntity], in language: Language) -> String? {
    guard let value = leaders.first?.value else { return nil }
    var names = leaders.prefix(3).map(\.entity.name).joined(separator: ", ")
    if leaders.count > 3 { names += " " + ReportPhrases.more(language.number(leaders.count - 3))(language) }
    return "\(names) (\(language.number(value, digits: 0)))"
  }
}

extension GraphStatistics {
  /// How many relationships the texts state.
  var typedRelationships: Int { relationships.total - relationships[.coMention] }

  /// The size and the shape of the graph in a few sentences.
  public func sentence(in language: Language) -> String {
    guard entities.total > 0 else { return ReportPhrases.nothingFound(language) }
    var sentences = [
      ReportPhrases.named(
        ReportPhrases.inArticles(articles, language), ReportPhrases.people(entities[.person], language),
        ReportPhrases.institutions(entities[.institution], language), ReportPhrases.events(entities[.event], language)),
      ReportPhrases.stated(
        ReportPhrases.relationships(typedRelationships, language), ReportPhrases.ofPairs(strongMentions, language)),
    ]
    if network.largestComponent > 1 {
      sentences.append(
        ReportPhrases.connected(
          language.percent(network.largestShare), language.number(network.averageDistance, digits: 1)))
    }
    return sentences.map { $0(language) }.joined(separator: " ")
  }

  /// The size of the graph and the shape of its network, a row for each figure.
  public func table(in language: Language) -> ReportTable {
    ReportTable(
      columns: [.init(ReportPhrases.what(language)), .init(ReportPhrases.value(language), .trailing)],
      rows: (counts + shape(in: language)).map { label, figure in
        let text: ReportText =
          switch figure {
          case .count(let count): ReportText(count, in: language)
          case .share(let text), .measure(let text): ReportText(text)
          }
        return [ReportText(label(language)), text]
      })
  }

  private enum Figure {
    case count(Int)
    case share(String)
    case measure(String)
  }

  private var counts: [(Phrase, Figure)] {
    let mentions = relationships[.coMention]
    let entities: [(Phrase, Figure)] = EntityKind.allCases.map { (ReportPhrases.count($0), .count(self.entities[$0])) }
    let typed: [(Phrase, Figure)] = RelationshipKind.allCases.filter(\.isTyped).map {
      (ReportPhrases.count($0), .count(relationships[$0]))
    }
    return entities + typed + [
      (ReportPhrases.typedRelationships, .count(typedRelationships)),
      (ReportPhrases.count(.coMention), .count(mentions)),
      (ReportPhrases.strongMentions, .count(strongMentions)),
      (ReportPhrases.weakMentions, .count(mentions - strongMentions)),
      (ReportPhrases.evidencePieces, .count(evidence)),
    ]
  }

  private func shape(in language: Language) -> [(Phrase, Figure)] {
    [
      (ReportPhrases.tiedPairs, .count(network.edges)),
      (ReportPhrases.density, .measure(language.number(network.density, digits: network.nodes > 1_000 ? 6 : 4))),
      (ReportPhrases.components, .count(network.components)),
      (ReportPhrases.largestComponent, .count(network.largestComponent)),
      (ReportPhrases.largestShare, .share(language.percent(network.largestShare))),
      (ReportPhrases.isolated, .count(network.isolated)),
      (ReportPhrases.averageDistance, .measure(language.number(network.averageDistance, digits: 1))),
      (ReportPhrases.diameter, .count(network.diameter)),
      (ReportPhrases.transitivity, .measure(language.number(network.transitivity, digits: 3))),
      (ReportPhrases.averageClustering, .measure(language.number(network.averageClustering, digits: 3))),
    ]
  }
}

extension ReportPhrases {
  static let since = Phrase(kk: "Басталатын күні", ru: "Начиная с даты", en: "Since")
  static let unknown = Phrase(kk: "белгісіз", ru: "неизвестно", en: "unknown")
  static let duplicates = Phrase(
    kk: "Соның ішінде мәтіні қайталанғаны", ru: "Из них с повторяющимся текстом", en: "Of these, with a repeated text")
  static let reprints = Phrase(
    kk: "Өзге мақаланың көшірмесі дерлік, түпнұсқасымен бір болып саналатын мақалалар",
    ru: "Статьи, почти повторяющие другие и считающиеся с ними за одну",
    en: "Articles that nearly repeat others, and count as one with them")
  static let manifest = Phrase(
    kk: "Манифест хэші (SHA-256)", ru: "Хэш манифеста (SHA-256)", en: "Manifest hash (SHA-256)")
  static let weakMentions = Phrase(
    kk: "Соның ішінде ескерілмегені", ru: "Из них отброшено", en: "Of these, dropped")

  static func outside(_ count: String) -> Phrase {
    Phrase(
      kk: "одан бұрын шыққан не мерзімі белгісіз, есепке алынбаған мақалалар: \(count)",
      ru: "не учтены более ранние статьи и статьи без даты: \(count)",
      en: "left out, being earlier or undated: \(count)")
  }

  static func mentionTest(kept: String, of all: String, significant: String, level: String) -> Phrase {
    Phrase(
      kk: "Бірге аталудың сүзгісі – салмақ шегі: \(all) жұптың \(kept) жұбы салмағы 1-ден кем болмағандықтан байланыс"
        + " болып саналды, қалғаны ескерілмеді. Салыстыру үшін: айырма сүзгісінен (disparity filter, Serrano, Boguñá,"
        + " Vespignani, 2009; α = \(level)) \(significant) жұп өтеді, бұлар кездейсоқтыққа қарағанда берік.",
      ru: "Отбор совместных упоминаний — по порогу веса: \(kept) из \(all) весят не меньше 1 и считаются связью,"
        + " остальные отброшены. Для сравнения: фильтр различий (disparity filter, Serrano, Boguñá, Vespignani, 2009;"
        + " α = \(level)) проходят \(significant): они прочнее случайных.",
      en:
        "Co-mentions are kept by a threshold of weight: \(kept) of \(all) weigh 1 or more and count as ties, the others"
        + " are dropped. For comparison: \(significant) pass the disparity filter (Serrano, Boguñá, Vespignani, 2009;"
        + " α = \(level)), being stronger than chance would make them.")
  }

  static func estimatedDistances(_ estimate: String) -> Phrase {
    Phrase(
      kk: "Орташа және ең алыс қашықтық – бағалау; ең алыс қашықтық көрсетілгеннен кем емес. \(estimate)",
      ru: "Среднее и наибольшее расстояния — оценка; наибольшее не меньше указанного. \(estimate)",
      en: "The average and the longest distance are estimates; the longest is at least what is given. \(estimate)")
  }
}
