import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// The sentences cited, each with its article.
  func evidenceBlocks() -> [ReportSection.Block] {
    if register.cited.isEmpty { return [paragraph(ReportPhrases.noEvidence)] }
    return [.evidence(register.cited.map(citation))]
  }

  /// The quoted sentence, the article's title (a link where its address is known), the publisher and the date; where it
  /// stands and what found it.
  private func citation(_ cited: CitedEvidence) -> ReportText {
    let title = cited.article.map { $0.title.isEmpty ? $0.id : $0.title } ?? cited.evidence.article
    let publisher = cited.evidence.publisher ?? cited.article?.publishers.first
    let details = [publisher, (cited.evidence.date ?? cited.article?.date).map { language.date($0) }]
    let tail = details.compactMap { $0 }.map { ", " + $0 }.joined()
    return ReportText(
      [
        .quote(language.quoted(cited.evidence.quote)), .text(" — "), reference(title, url: cited.article?.url),
        .text(tail + " (\(cited.evidence.article), \(cited.evidence.provenance(language)))"),
      ])
  }

  /// Only addresses of the web become links.
  private func reference(_ title: String, url: String?) -> ReportText.Run {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return .text(title) }
    return .link(title, url: url)
  }

  /// What a reader must know before trusting the report.
  func caveatBlocks() -> [ReportSection.Block] {
    let single = ReportPhrases.singleSource(
      language.number(facts.singleSource), of: language.number(facts.typedRelationships))
    let estimated = CentralityMeasure.keyMeasures.filter { facts.exactness[$0] ?? .exact != .exact }
    var lines = ReportPhrases.caveats + [single]
    if !estimated.isEmpty {
      lines.append(ReportPhrases.estimates(estimated.map { $0.name(language) }.joined(separator: ", ")))
    }
    return [.list(lines.map(text))] + doubtBlocks()
  }

  /// Who may be one and the same.
  private func doubtBlocks() -> [ReportSection.Block] {
    let doubts = facts.identityDoubts
    if doubts.isEmpty { return [heading(ReportPhrases.doubts), paragraph(ReportPhrases.noDoubts)] }
    let shown = doubts.prefix(Self.doubtLimit).map { doubt in
      ReportText("\(doubt.first.name) – \(doubt.second.name)")
    }
    let note = ReportPhrases.openDoubts(language.number(doubts.count))
    let rest = ReportPhrases.shown(language.number(shown.count), of: language.number(doubts.count))
    return [heading(ReportPhrases.doubts), paragraph(note), .list(Array(shown))]
      + (shown.count < doubts.count ? [paragraph(rest)] : [])
  }

  /// How many doubts are named at most.
  private static var doubtLimit: Int { 20 }
}

extension ReportPhrases {
  static let singleSourceSign = "†"
  static let singleSourceMeaning = Phrase(
    kk: "тек бір мақалаға сүйенеді", ru: "опирается только на одну статью", en: "rests on a single article")

  static func singleSource(_ single: String, of all: String) -> Phrase {
    Phrase(
      kk: "† белгісі: тек бір мақалаға сүйенеді. Мұндай қатынастар: \(single); тікелей айтылған қатынастар, барлығы:"
        + " \(all).",
      ru: "Знак †: опирается только на одну статью. Таких связей: \(single); прямо названных связей всего: \(all).",
      en: "The sign †: rests on a single article. Such relationships: \(single); stated relationships in all: \(all).")
  }

  static func estimates(_ measures: String) -> Phrase {
    Phrase(
      kk: "Граф үлкен болғандықтан шамамен есептелген өлшемдер: \(measures).",
      ru: "Из-за размера графа приближённо посчитаны: \(measures).",
      en: "Estimated, the graph being large: \(measures).")
  }

  static let doubts = Phrase(kk: "Кім екені анықталмағандар", ru: "Сомнения в тождестве", en: "Open doubts of identity")
  static let noDoubts = Phrase(
    kk: "Аттары бір адамды не мекемені білдіруі мүмкін жұптар табылмады.",
    ru: "Пар, чьи имена могут обозначать одно и то же, не найдено.",
    en: "No two names were found that may stand for one and the same.")

  static func openDoubts(_ count: String) -> Phrase {
    Phrase(
      kk: "Аттары бір адамды не бір мекемені білдіруі мүмкін жұптар: \(count). Бөлек саналған, тексеріңіз:",
      ru: "Пар, чьи имена могут обозначать одно и то же: \(count). Они посчитаны раздельно, проверьте:",
      en: "Pairs whose names may stand for one and the same: \(count). They are counted apart; check them:")
  }
}
