import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// The strongest and the newest ties, each with the sentence that proves it best.
  mutating func tieBlocks() -> [ReportSection.Block] {
    if facts.strongestTies.isEmpty { return [paragraph(ReportPhrases.noTies)] }
    return [
      paragraph(ReportPhrases.tiesNote), heading(ReportPhrases.strongestTies), tieTable(facts.strongestTies),
      heading(ReportPhrases.newestTies), paragraph(ReportPhrases.newestNote), tieTable(facts.newestTies),
    ]
  }

  private mutating func tieTable(_ ties: [Tie]) -> ReportSection.Block {
    let columns =
      columns(ReportPhrases.oneSide, ReportPhrases.otherSide, ReportPhrases.relation)
      + trailing(ReportPhrases.weight, ReportPhrases.articles) + columns(ReportPhrases.firstTold, ReportPhrases.quote)
    var quoted: Set<String> = []
    let rows = ties.map { tie in
      // A sentence that proves several ties is quoted once.
      let isNew = quoted.insert(tie.evidence.quote).inserted
      let proof = quote(tie.evidence)
      return [
        ReportText(tie.first.name), ReportText(tie.second.name), ReportText(labels(tie)),
        number(tie.weight, digits: 1), tie.isSingleSource ? number(1) + singleSourceSign : number(tie.articles.count),
        ReportText(tie.dates?.lowerBound, in: language),
        isNew ? proof : ReportText([.text(ReportPhrases.sameSentence(language)), .text(" ")] + proof.runs.suffix(1)),
      ]
    }
    return .table(ReportTable(columns: columns, rows: rows))
  }

  /// What the relationships of a tie are called, each once.
  private func labels(_ tie: Tie) -> String {
    var seen: Set<String> = []
    return tie.relationships.map { $0.label(in: language) }.filter { seen.insert($0).inserted }
      .joined(separator: "; ")
  }
}

extension [Tie] {
  /// The ties as a table to embed: who with whom, weight, number of articles.
  public func table(in language: Language) -> ReportTable {
    ReportTable(
      columns: [ReportPhrases.oneSide, ReportPhrases.otherSide].map { .init($0(language)) }
        + [ReportPhrases.weight, ReportPhrases.articles].map { .init($0(language), .trailing) },
      rows: map { tie in
        [
          ReportText(tie.first.name), ReportText(tie.second.name),
          ReportText(language.number(tie.weight, digits: 1), sortKey: .number(tie.weight)),
          ReportText(tie.articles.count, in: language),
        ]
      })
  }
}

extension ReportPhrases {
  static let relation = Phrase(kk: "Қатынас", ru: "Связь", en: "Relation")
  static let weight = Phrase(kk: "Салмағы", ru: "Вес", en: "Weight")
  static let firstTold = Phrase(kk: "Алғаш айтылғаны", ru: "Впервые названа", en: "First told")
  static let quote = Phrase(kk: "Дәйексөз", ru: "Цитата", en: "Quote")
  static let sameSentence = Phrase(kk: "сол сөйлем", ru: "то же предложение", en: "the same sentence")
  static let strongestTies = Phrase(kk: "Ең берік байланыстар", ru: "Самые прочные связи", en: "Strongest ties")
  static let newestTies = Phrase(kk: "Ең жаңа байланыстар", ru: "Самые новые связи", en: "Newest ties")
  static let newestNote = Phrase(
    kk: "Алғаш айтылған күні бойынша; бір сөйлемнен ең көбі үш байланыс алынды.",
    ru: "По дате первого упоминания; из одного предложения взято не больше трёх связей.",
    en: "By the date when they were first told of; at most three from one sentence.")
  static let noTies = Phrase(
    kk: "Адамдар мен мекемелер арасында байланыс табылмады.", ru: "Связей между людьми и организациями не найдено.",
    en: "No ties among people and institutions were found.")
  static let tiesNote = Phrase(
    kk: "Адамдар мен мекемелердің өзара байланыстары, оқиғаларға қатысуы есептелмеген. Салмағы – оларды растайтын"
      + " сөйлемдер салмағының қосындысы; дәйексөз – ең сенімді дәлел.",
    ru: "Связи людей и организаций между собой, без участия в событиях. Вес — сумма весов подтверждающих предложений;"
      + " цитата — самое надёжное из них.",
    en: "Ties among people and institutions, without their parts in events. The weight is the sum of the weights of the"
      + " sentences that prove a tie; quoted is the surest of them.")
}
