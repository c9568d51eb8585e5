import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// The ranks of key people and institutions; below them what each measure means.
  func keyBlocks() -> [ReportSection.Block] {
    let keys = facts.keyEntities
    if keys.isEmpty { return [paragraph(ReportPhrases.noKeyEntities)] }
    let meanings = CentralityMeasure.keyMeasures.map { measure in
      let estimate = estimate(facts.exactness[measure] ?? .exact).map { " " + $0 } ?? ""
      return ReportText("\(measure.name(language).capitalizedFirst): \(measure.meaning(language))\(estimate)")
    }
    let lists = ReportText(
      "\(ReportPhrases.topLists(language)): \(ReportPhrases.topListsMeaning(CentralityMeasure.keyMeasures.count)(language))"
    )
    return [.table(keys.table(in: language)), paragraph(ReportPhrases.rankNote), .list(meanings + [lists])]
  }

  /// A sentence on how a value was estimated; nil for exact ones.
  func estimate(_ exactness: Exactness) -> String? {
    switch exactness {
    case .exact: nil
    case .sampledSources(let count): ReportPhrases.sampledSources(language.number(count))(language)
    case .sampledPaths(let count): ReportPhrases.sampledPaths(language.number(count))(language)
    case .notFound, .cancelled: ReportPhrases.notFound(language)
    }
  }

  /// The intervals that the ranks of key people and institutions stay within when an article is left out.
  func stabilityBlocks() -> [ReportSection.Block] {
    let keys = facts.keyEntities
    let measures = facts.stability.measures
    if keys.isEmpty { return [paragraph(ReportPhrases.noKeyEntities)] }
    let intervals = keys.map { key in
      measures.compactMap { facts.stability.ranks(of: key.entity.id, by: $0) }
    }
    let rows = zip(keys, intervals).map { key, ranks in
      [ReportText(key.entity.name), text(key.entity.kind.name)] + ranks.map(interval)
    }
    let all = intervals.flatMap(\.self)
    let fixed = all.count { $0.lowerBound == $0.upperBound }
    var blocks = [
      paragraph(ReportPhrases.stability(ReportPhrases.articlesLeftOut(facts.stability.articles, language))),
      .table(
        ReportTable(
          columns: columns(ReportPhrases.name, ReportPhrases.type)
            + measures.map { .init($0.name(language).capitalizedFirst, .trailing) }, rows: rows)),
      paragraph(ReportPhrases.fixedRanks(language.number(fixed), of: language.number(all.count))),
    ]
    let skipped = CentralityMeasure.keyMeasures.filter { !measures.contains($0) }
    if !skipped.isEmpty {
      blocks.append(
        paragraph(ReportPhrases.notTested(skipped.map { $0.name(language) }.joined(separator: ", "))))
    }
    return blocks
  }

  private func interval(_ ranks: ClosedRange<Int>) -> ReportText {
    let first = language.number(ranks.lowerBound)
    return ReportText(
      ranks.lowerBound == ranks.upperBound ? first : "\(first)–\(language.number(ranks.upperBound))",
      sortKey: .number(Double(ranks.lowerBound) + Double(ranks.upperBound) / 1e6))
  }
}

extension [KeyEntity] {
  /// A row for each entity: its kind, its rank and value by every measure, and in how many of these lists it is in the
  /// top ten.
  public func table(in language: Language) -> ReportTable {
    ReportTable(
      columns: [.init(ReportPhrases.name(language)), .init(ReportPhrases.type(language))]
        + CentralityMeasure.keyMeasures.map { .init($0.name(language).capitalizedFirst, .trailing) }
        + [.init(ReportPhrases.topLists(language), .trailing)],
      rows: map { key in
        [ReportText(key.entity.name), ReportText(key.entity.kind.name(language))]
          + zip(CentralityMeasure.keyMeasures, key.places).map { measure, place in
            ReportText(
              "\(language.number(place.rank)) (\(language.number(place.value, digits: measure.digits)))",
              sortKey: .number(Double(place.rank)))
          } + [ReportText(key.topTenCount, in: language)]
      })
  }
}

extension [RankedEntity] {
  /// A ranking as a table to embed: rank, name, value.
  ///
  /// - Parameter measure: what it is a ranking by.
  public func table(by measure: CentralityMeasure, in language: Language) -> ReportTable {
    ReportTable(
      columns: [
        .init(ReportPhrases.number(language), .trailing), .init(ReportPhrases.name(language)),
        .init(measure.name(language).capitalizedFirst, .trailing),
      ],
      rows: map { ranked in
        [
          ReportText(ranked.rank, in: language), ReportText(ranked.entity.name),
          ReportText(language.number(ranked.value, digits: measure.digits), sortKey: .number(ranked.value)),
        ]
      })
  }
}

extension CentralityMeasure {
  /// How many digits after the decimal point tell values apart.
  fileprivate var digits: Int {
    switch self {
    case .degree, .coreNumber, .triangles, .eccentricity: 0
    case .strength, .betweenness, .harmonic, .katz, .effectiveSize: 1
    case .closeness, .eigenvector, .clustering, .constraint: 3
    case .pageRank: 4
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ReportPhrases {
  static let name = Phrase(kk: "Атауы", ru: "Название", en: "Name")
  static let topLists = Phrase(
    kk: "Неше тізімнің алғашқы ондығында", ru: "В скольких списках в первой десятке",
    en: "Lists with a place in the top ten")

  static func topListsMeaning(_ count: Int) -> Phrase {
    Phrase(
      kk: "Осы \(count) өлшемнің нешеуінде алғашқы он орынның бірін алады.",
      ru: "По скольким из этих \(count) показателей место не ниже десятого.",
      en: "By how many of these \(count) measures it is among the first ten.")
  }

  static let rankNote = Phrase(
    kk: "Әр бағанда – өз түріндегілердің арасындағы орны, жақша ішінде – мәні. Тең мәндердің орны бірдей.",
    ru: "В каждом столбце — место среди своего вида, в скобках — значение. Равные значения делят место.",
    en: "Each column gives the rank among those of its kind and, in brackets, the value. Equal values share a rank.")

  static func sampledSources(_ count: String) -> Phrase {
    Phrase(
      kk: "Шамамен алынған: кездейсоқ таңдалған \(count) түйіннен өлшенген қашықтықтар бойынша.",
      ru: "Приближённо: по расстояниям от случайных узлов, числом \(count).",
      en: "An estimate, from the distances of \(count) entities drawn at random.")
  }

  static func sampledPaths(_ count: String) -> Phrase {
    Phrase(
      kk: "Шамамен алынған: кездейсоқ таңдалған \(count) жол бойынша.",
      ru: "Приближённо: по случайным путям, числом \(count).",
      en: "An estimate, from \(count) paths drawn at random.")
  }

  static let notFound = Phrase(
    kk: "Мәні табылмады: кестедегі 0 ештеңе білдірмейді.", ru: "Не найдено: 0 в таблице ничего не значит.",
    en: "It was not found: 0 in the table means nothing.")

  static let articlesLeftOut = CountedNoun(
    kk: "мақала", ru: ("статья", "статьи", "статей"), en: ("article", "articles"))

  static func stability(_ articles: String) -> Phrase {
    Phrase(
      kk: "Әр бағанда – мақалалардың кез келген біреуі алынып тасталғанда орын қай аралықта қалатыны. Тексеру үшін"
        + " бір-бірден алынғаны: \(articles). Аралық тар болса, орынға сенуге болады; кең болса, ол бір-екі мақалаға ғана"
        + " сүйенеді.",
      ru:
        "В каждом столбце — промежуток, в котором остаётся место, если убрать любую одну статью. Проверено поочерёдно:"
        + " \(articles). Узкий промежуток — месту можно верить; широкий — оно держится на одной-двух статьях.",
      en: "Each column gives the interval within which the rank stays when any one article is left out. Left out in"
        + " turn: \(articles). Trust a narrow interval; a wide one rests on an article or two.")
  }

  static func fixedRanks(_ fixed: String, of all: String) -> Phrase {
    Phrase(
      kk: "Кестедегі орындар: \(all); соның ішінде ешбір жеке мақалаға тәуелді емесі: \(fixed).",
      ru: "Мест в таблице: \(all); из них ни от одной отдельной статьи не зависят: \(fixed).",
      en: "Ranks in the table: \(all); of these, depending on no single article: \(fixed).")
  }

  static func notTested(_ measures: String) -> Phrase {
    Phrase(
      kk: "Граф үлкен болғандықтан тексерілмеген өлшемдер: \(measures).",
      ru: "Из-за размера графа не проверены показатели: \(measures).",
      en: "The graph is too large to test these measures: \(measures).")
  }
}
