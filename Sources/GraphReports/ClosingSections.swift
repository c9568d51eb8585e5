import RelationModel

extension ReportWriter {
  /// The sentences cited, each with its article.
  func evidenceBlocks() -> [ReportSection.Block] {
    if register.cited.isEmpty { return [.paragraph(ReportText(ReportPhrases.noEvidence(language)))] }
    return [.evidence(register.cited.map(citation))]
  }

  /// The quoted sentence, the article's title (a link where its address is known), the publisher and the date.
  private func citation(_ cited: CitedEvidence) -> ReportText {
    let words = cited.evidence.quote
    // Marks of another form stand round a quote that has its own.
    let quote = language == .en || words.contains("«") ? "“\(words)”" : "«\(words)»"
    let title = cited.article.map { $0.title.isEmpty ? $0.id : $0.title } ?? cited.evidence.article
    let publisher = cited.evidence.publisher ?? cited.article?.publishers.first
    let details = [publisher, (cited.evidence.date ?? cited.article?.date).map { language.date($0) }]
    let tail = details.compactMap { $0 }.map { ", " + $0 }.joined()
    return ReportText([.text(quote + " — "), reference(title, url: cited.article?.url), .text(tail)])
  }

  /// Only addresses of the web become links.
  private func reference(_ title: String, url: String?) -> ReportText.Run {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return .text(title) }
    return .link(title, url: url)
  }

  /// What a reader must know before trusting the report.
  func caveatLines() -> [ReportText] {
    let single = ReportPhrases.singleSource(
      language.number(facts.singleSource), of: language.number(facts.typedRelationships))
    return (ReportPhrases.caveats + [single]).map { ReportText($0(language)) }
  }
}
