import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// Who stands between others.
  func brokerBlocks() -> [ReportSection.Block] {
    if facts.brokers.isEmpty { return [paragraph(ReportPhrases.noBrokers)] }
    let hidden = facts.brokers.filter(\.isHidden).map(\.broker.entity.name)
    let columns =
      columns(ReportPhrases.name, ReportPhrases.type)
      + trailing(
        CentralityMeasure.betweenness.name.capitalized, CentralityMeasure.degree.name.capitalized,
        ReportPhrases.effectiveSize, ReportPhrases.constraint, ReportPhrases.pieces)
      + columns(ReportPhrases.joinedCommunities)
    let rows = facts.brokers.map { account in
      let broker = account.broker
      return [
        ReportText(broker.entity.name), text(broker.entity.kind.name),
        ranked(account.betweennessRank, language.number(broker.betweenness, digits: 1)),
        ranked(account.degreeRank, language.number(broker.contacts)), number(broker.effectiveSize, digits: 1),
        number(broker.constraint, digits: 3), number(broker.pieces),
        ReportText(
          account.communities.map { language.number($0 + 1) }.joined(separator: ", "),
          sortKey: .number(Double(account.communities.count))),
      ]
    }
    let note = hidden.isEmpty ? ReportPhrases.noHiddenBrokers : ReportPhrases.hiddenBrokers(names(hidden))
    let meanings = ReportPhrases.brokerMeanings.map { name, meaning in
      ReportText("\(name(language)): \(meaning(language))")
    }
    return [
      paragraph(ReportPhrases.brokers), .table(ReportTable(columns: columns, rows: rows)), paragraph(note),
      .list(meanings),
    ]
  }

  private func ranked(_ rank: Int, _ value: String) -> ReportText {
    ReportText("\(language.number(rank)) (\(value))", sortKey: .number(Double(rank)))
  }

  /// The communities, with their members.
  func communityBlocks() -> [ReportSection.Block] {
    let communities = facts.communities.communities
    if communities.isEmpty { return [paragraph(ReportPhrases.noCommunities)] }
    let columns =
      trailing(ReportPhrases.number) + self.columns(ReportPhrases.communityLabel) + trailing(ReportPhrases.size)
      + trailing(ReportPhrases.membersByKind, ReportPhrases.innerTies, ReportPhrases.outerTies)
      + self.columns(ReportPhrases.members)
    let rows = communities.prefix(Self.communityLimit).enumerated().map { place, community in
      [number(place + 1), ReportText(community.label), number(community.members.count)]
        + [
          ReportText(EntityKind.allCases.map { language.number(community.count($0)) }.joined(separator: " + ")),
          number(community.innerTies), number(community.outerTies),
          ReportText(names(community.members.map(\.name), limit: 8)),
        ]
    }
    let summary = ReportPhrases.communities(
      ReportPhrases.communityCount(communities.count, language),
      language.number(facts.communities.modularity, digits: 2))
    return [paragraph(summary)] + table(columns, rows, of: communities.count)
      + [paragraph(ReportPhrases.communityNote)]
  }

  /// How many communities are shown at most.
  private static var communityLimit: Int { 15 }
}

extension Community {
  /// A short name: the two people or institutions with most ties inside, or else the first members.
  public var label: String {
    let leading = members.filter { $0.kind != .event }
    return (leading.isEmpty ? members : leading).prefix(2).map(\.name).joined(separator: " – ")
  }
}

extension Phrase {
  /// The phrase with its first letter as a capital.
  fileprivate var capitalized: Phrase {
    Phrase(kk: kk.capitalizedFirst, ru: ru.capitalizedFirst, en: en.capitalizedFirst)
  }
}

extension ReportPhrases {
  static let effectiveSize = Phrase(kk: "Тиімді мөлшері", ru: "Эффективный размер", en: "Effective size")
  static let constraint = Phrase(kk: "Шектелуі", ru: "Ограниченность", en: "Constraint")
  static let pieces = Phrase(kk: "Онсыз неше бөлік", ru: "Частей без него", en: "Pieces without it")
  static let joinedCommunities = Phrase(
    kk: "Жалғайтын топтары, №", ru: "Соединяет сообщества, №", en: "Joins communities no.")
  static let noBrokers = Phrase(
    kk: "Өзгелерді жалғап тұрған делдалдар табылмады.", ru: "Посредников не найдено.", en: "No brokers were found.")
  static let brokers = Phrase(
    kk: "Делдал – өзара байланысы жоқ адамдар мен мекемелерді жалғап тұрған буын. Кесте делдалдық мәнінің кемуі бойынша"
      + " реттелген.",
    ru: "Посредник соединяет тех, кто сам друг с другом не связан. Таблица упорядочена по убыванию посредничества.",
    en: "A broker joins people and institutions that are not tied to each other. The table goes by betweenness, the"
      + " highest first.")
  static let noHiddenBrokers = Phrase(
    kk: "Бұлардың ешқайсысының делдалдық бойынша орны байланыс саны бойынша орнынан онша жоғары емес.",
    ru: "Ни у кого из них место по посредничеству не намного выше, чем по числу связей.",
    en: "None of them ranks much higher by betweenness than by the number of ties.")

  static func hiddenBrokers(_ names: String) -> Phrase {
    Phrase(
      kk: "Делдалдық бойынша орны байланыс саны бойынша орнынан кемінде бес саты жоғары: \(names).",
      ru: "По посредничеству хотя бы на пять мест выше, чем по числу связей: \(names).",
      en: "At least five ranks higher by betweenness than by the number of ties: \(names).")
  }

  static var brokerMeanings: [(Phrase, Phrase)] {
    [
      (effectiveSize, CentralityMeasure.effectiveSize.meaning), (constraint, CentralityMeasure.constraint.meaning),
      (
        pieces,
        Phrase(
          kk: "Ол болмаса, желідегі өз бөлігі неше бөлікке ыдырар еді; 1 – ыдырамайды, ал көп болса, ол – желінің"
            + " буын нүктесі.",
          ru: "На сколько частей без него распалась бы его часть сети; 1 — не распалась бы, больше — он точка"
            + " сочленения.",
          en:
            "Into how many pieces its part of the network would fall without it; 1: it would hold together, more: it is"
            + " an articulation point.")
      ),
      (
        joinedCommunities,
        Phrase(
          kk: "Өзі және тікелей байланысы барлар қай топтарға кіреді; нөмірлері келесі бөлімде.",
          ru: "В каких сообществах состоят он сам и те, с кем он связан; номера — в следующем разделе.",
          en: "The communities that it and those it is tied to are in; the numbers are those of the next chapter.")
      ),
    ]
  }

  static let communityCount = CountedNoun(
    kk: "топқа", ru: ("сообщество", "сообщества", "сообществ"), en: ("community", "communities"))
  static let communityLabel = Phrase(kk: "Топ", ru: "Сообщество", en: "Community")
  static let membersByKind = Phrase(
    kk: "Адам + мекеме + оқиға", ru: "Люди + организации + события", en: "People + institutions + events")
  static let innerTies = Phrase(kk: "Ішкі байланыс", ru: "Связей внутри", en: "Ties inside")
  static let outerTies = Phrase(kk: "Сыртқы байланыс", ru: "Связей наружу", en: "Ties to others")
  static let members = Phrase(kk: "Мүшелері", ru: "Участники", en: "Members")
  static let noCommunities = Phrase(
    kk: "Топтар табылмады.", ru: "Сообществ не найдено.", en: "No communities were found.")

  static func communities(_ count: String, _ modularity: String) -> Phrase {
    Phrase(
      kk: "Желі \(count) бөлінеді: әр топтың ішіндегі байланыс сыртқа шыққанынан тығызырақ. Модулярлығы –"
        + " \(modularity); 0,3-тен асса, мұндай бөліну кездейсоқ емес.",
      ru:
        "Сеть делится так: \(count), в каждом связи внутри плотнее, чем наружу. Модулярность — \(modularity); выше 0,3"
        + " такое деление не случайно.",
      en: "The network divides into \(count), each tied more closely inside than to others. Modularity: \(modularity);"
        + " above 0.3 the division is no accident.")
  }

  static let communityNote = Phrase(
    kk:
      "Топтар Лейден алгоритмімен табылған; атауы – ішкі байланысы ең көп екі мүшесі. Топқа бірге түсу – олардың бірге"
      + " аталатынын білдіреді, ұйымдасқанын емес.",
    ru: "Сообщества найдены алгоритмом Лейден; названы по двум участникам с наибольшим числом внутренних связей. Быть в"
      + " одном сообществе — значит упоминаться рядом, а не действовать сообща.",
    en:
      "Found by the Leiden algorithm, named after the two members with most ties inside. To be in one community is to be"
      + " named together, not to act together.")
}
