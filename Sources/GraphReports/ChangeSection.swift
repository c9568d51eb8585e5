import KazakhText
import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// What has changed since an earlier graph; nothing where there is none to compare with.
  mutating func changeBlocks() -> [ReportSection.Block] {
    guard let changes = facts.changes else { return [] }
    let comparison = changes.comparison
    var blocks = [
      heading(ReportPhrases.coverage), .list(coverageLines(comparison.coverage)),
      heading(ReportPhrases.relationChanges),
      paragraph(ReportPhrases.causes), .table(causeTable(comparison)),
      .list([
        line(ReportPhrases.newEntities, comparison.newEntities),
        line(ReportPhrases.goneEntities, comparison.goneEntities),
      ]),
    ]
    blocks += changeTable(ReportPhrases.newTies, comparison.new, in: graph)
    blocks += changeTable(ReportPhrases.goneTies, comparison.gone, in: changes.earlier)
    blocks += changeTable(ReportPhrases.strongerTies, comparison.strengthened, in: graph)
    return blocks + moveBlocks(changes)
  }

  private func coverageLines(_ coverage: CoverageChange) -> [ReportText] {
    let figures: [(Phrase, Int)] = [
      (ReportPhrases.earlierArticles, coverage.earlier), (ReportPhrases.laterArticles, coverage.later),
      (ReportPhrases.commonArticles, coverage.common),
      (ReportPhrases.newsArticles(coverage.earlierEnd.map { language.date($0) }), coverage.news),
      (ReportPhrases.foundArticles, coverage.foundAfterwards), (ReportPhrases.goneArticles, coverage.gone),
    ]
    let publishers = [
      (ReportPhrases.newPublishers, coverage.newPublishers), (ReportPhrases.gonePublishers, coverage.gonePublishers),
    ].filter { !$0.1.isEmpty }
    return figures.map { ReportText("\($0(language)): \(language.number($1))") }
      + publishers.map { ReportText("\($0(language)): \($1.joined(separator: ", "))") }
  }

  private func line(_ label: Phrase, _ entities: [Entity]) -> ReportText {
    let named = entities.filter { $0.kind != .event }.map(\.name)
    let list = named.isEmpty ? "" : " (\(names(named, limit: 12)))"
    return ReportText("\(label(language)): \(language.number(entities.count))\(list)")
  }

  /// How many ties have changed, by why.
  private func causeTable(_ comparison: GraphComparison) -> ReportTable {
    let sorts = [
      (ReportPhrases.newTies, comparison.new), (ReportPhrases.goneTies, comparison.gone),
      (ReportPhrases.strongerTies, comparison.strengthened), (ReportPhrases.weakerTies, comparison.weakened),
    ]
    return ReportTable(
      columns: columns(ReportPhrases.change) + trailing(ReportPhrases.all)
        + ChangeCause.allCases.map { .init(ReportPhrases.cause($0)(language).capitalizedFirst, .trailing) },
      rows: sorts.map { sort, changes in
        [text(sort), number(changes.count)]
          + ChangeCause.allCases.map { number(ChangeAccount.count(changes, $0)) }
      })
  }

  /// Some of the changes of one sort, the stated ones first, with what proves them.
  private mutating func changeTable(
    _ title: Phrase, _ changes: [RelationshipChange], in source: RelationshipGraph
  ) -> [ReportSection.Block] {
    if changes.isEmpty { return [] }
    let ordered =
      changes.filter(\.relationship.kind.isTyped) + changes.filter { !$0.relationship.kind.isTyped }
    let columns =
      columns(ReportPhrases.relation) + trailing(ReportPhrases.earlierWeight, ReportPhrases.laterWeight)
      + columns(ReportPhrases.reason, ReportPhrases.evidence)
    let rows = ordered.prefix(min(rowLimit, Self.changeLimit)).map { change in
      [
        ReportText(change.relationship.statement(in: source, language: language)),
        number(change.earlierWeight, digits: 1), number(change.laterWeight, digits: 1),
        text(ReportPhrases.cause(change.cause)), references([change.evidence], limit: 2, in: source),
      ]
    }
    return [heading(title)] + table(columns, rows, of: changes.count)
  }

  /// How many changes of one sort are shown at most.
  private static var changeLimit: Int { 25 }

  /// How the ranks of key people and institutions have moved.
  private func moveBlocks(_ changes: ChangeAccount) -> [ReportSection.Block] {
    if changes.entities.isEmpty { return [] }
    let columns =
      columns(ReportPhrases.name, ReportPhrases.type)
      + CentralityMeasure.keyMeasures.map { .init($0.name(language).capitalizedFirst, .trailing) }
    let rows = changes.entities.map { entity in
      [ReportText(entity.name), text(entity.kind.name)] + (changes.moves[entity.id] ?? []).map(move)
    }
    return [
      heading(ReportPhrases.rankMoves), paragraph(ReportPhrases.rankMovesNote),
      .table(ReportTable(columns: columns, rows: rows)),
    ]
  }

  /// The earlier rank, in brackets the one on common articles where it differs, and the later one.
  private func move(_ move: RankMove) -> ReportText {
    func rank(_ rank: Int?) -> String { rank.map { language.number($0) } ?? "—" }
    let middle = move.common != move.earlier && move.common != move.later ? " (\(rank(move.common)))" : ""
    let words =
      move.earlier == move.later && middle.isEmpty
      ? rank(move.later) : "\(rank(move.earlier))\(middle) → \(rank(move.later))"
    return ReportText(words, sortKey: .number(Double(move.later ?? .max)))
  }
}

extension ReportPhrases {
  static let coverage = Phrase(kk: "Қамту", ru: "Охват", en: "Coverage")
  static let relationChanges = Phrase(kk: "Байланыстар", ru: "Связи", en: "Ties")
  static let earlierArticles = Phrase(
    kk: "Алдыңғы графтағы мақалалар", ru: "Статей в прошлом графе", en: "Articles, earlier graph")
  static let laterArticles = Phrase(
    kk: "Қазіргі графтағы мақалалар", ru: "Статей в нынешнем графе", en: "Articles, this graph")
  static let commonArticles = Phrase(kk: "Екеуіне де ортағы", ru: "Общих для обоих", en: "In both")
  static let foundArticles = Phrase(
    kk: "Бұрынғы мерзімнің кейін қосылған не мерзімі белгісіз мақалалары",
    ru: "Добавлено статей прежнего времени и без даты", en: "Added from the earlier time, or undated")
  static let goneArticles = Phrase(kk: "Енді жоғы", ru: "Больше нет", en: "No longer there")
  static let newPublishers = Phrase(kk: "Жаңа басылымдар", ru: "Новые издания", en: "New outlets")
  static let gonePublishers = Phrase(kk: "Енді жоқ басылымдар", ru: "Выбывшие издания", en: "Outlets no longer there")
  static let newEntities = Phrase(kk: "Жаңадан аталғандар", ru: "Названы впервые", en: "Named for the first time")
  static let goneEntities = Phrase(kk: "Енді аталмайтындар", ru: "Больше не названы", en: "No longer named")
  static let newTies = Phrase(kk: "Жаңа байланыстар", ru: "Новые связи", en: "New ties")
  static let goneTies = Phrase(kk: "Жойылған байланыстар", ru: "Исчезнувшие связи", en: "Ties that are gone")
  static let strongerTies = Phrase(kk: "Күшейген байланыстар", ru: "Окрепшие связи", en: "Ties that grew stronger")
  static let weakerTies = Phrase(kk: "Әлсіреген байланыстар", ru: "Ослабшие связи", en: "Ties that grew weaker")
  static let change = Phrase(kk: "Өзгеріс", ru: "Изменение", en: "Change")
  static let all = Phrase(kk: "Барлығы", ru: "Всего", en: "All")
  static let reason = Phrase(kk: "Себебі", ru: "Причина", en: "Cause")
  static let earlierWeight = Phrase(kk: "Бұрынғы салмағы", ru: "Прежний вес", en: "Earlier weight")
  static let laterWeight = Phrase(kk: "Қазіргі салмағы", ru: "Нынешний вес", en: "Weight now")
  static let rankMoves = Phrase(kk: "Орындардың ауысуы", ru: "Как сместились места", en: "How the ranks moved")

  static func newsArticles(_ date: String?) -> Phrase {
    guard let date else { return Phrase(kk: "Жаңадан шыққаны", ru: "Вышло новых", en: "Published since") }
    return Phrase(
      kk: "\(declined(date, in: .ablative)) кейін шыққаны", ru: "Вышло новых (после: \(date))",
      en: "Published after \(date)")
  }

  static func cause(_ cause: ChangeCause) -> Phrase {
    switch cause {
    case .news: Phrase(kk: "жаңалық", ru: "новости", en: "news")
    case .coverage: Phrase(kk: "қамту", ru: "охват", en: "coverage")
    case .reading: Phrase(kk: "оқылуы", ru: "прочтение", en: "reading")
    }
  }

  static let causes = Phrase(
    kk: "Себептері: «жаңалық» – оны алдыңғы графтың соңғы мақаласынан кейін шыққан мақалалар ғана айтады; «қамту» – екі"
      + " графтың біріне ғана кірген, бірақ сол мерзімдегі мақала айтады, яғни өмір емес, мақалалар жинағы өзгерген;"
      + " «оқылуы» – екеуіне де кірген мақала басқаша оқылған немесе біреу басқа біреумен біріктірілген не ажыратылған.",
    ru: "Причины: «новости» — об этом говорят только статьи, вышедшие после последней статьи прошлого графа; «охват» —"
      + " говорит статья того же времени, вошедшая лишь в один из графов: изменилась не жизнь, а набор статей;"
      + " «прочтение» — статья, общая для обоих, прочитана иначе, либо кто-то объединён с кем-то или отделён от него.",
    en:
      "Causes: “news”: only articles that appeared after the earlier graph's last one tell it; “coverage”: an article of"
      + " the same time tells it that only one of the graphs has: not the world has changed but the collection;"
      + " “reading”: an article of both is read otherwise, or somebody was joined with or parted from somebody.")
  static let rankMovesNote = Phrase(
    kk:
      "Бұрынғы орны → қазіргі орны. Жақша ішінде – екі графқа ортақ мақалалар бойынша қазіргі орны (басқаша болса): оған"
      + " дейінгі өзгеріс – басқаша оқудан, одан кейінгісі – мақалалар жинағынан. Сызықша – ол кезде аталмаған.",
    ru: "Прежнее место → нынешнее. В скобках — нынешнее место по одним лишь общим статьям, если оно иное: до него место"
      + " сдвинуло прочтение, после него — набор статей. Прочерк — не был назван.",
    en:
      "Earlier rank → rank now. In brackets, where it differs, the rank now on the articles of both alone: up to it the"
      + " reading has moved the rank, from there the collection. A dash: not named.")
}
