import NetworkAnalysis
import RelationModel

/// Turns facts into chapters, and numbers the evidence as it is cited.
struct ReportWriter {
  let graph: RelationshipGraph
  /// The graph before articles were left out, for the names of those who are only in these.
  let whole: RelationshipGraph
  let facts: ReportFacts
  let origin: ReportOrigin
  let scope: ReportScope
  let manifest: ReportManifest
  let pictures: [ReportPicture]
  let language: Language
  let rowLimit: Int
  var register = EvidenceRegister()

  mutating func sections() -> [ReportSection] {
    ReportSection.Topic.allCases.compactMap { topic in
      let blocks = blocks(topic)
      return blocks.isEmpty
        ? nil : ReportSection(topic: topic, heading: ReportPhrases.heading(topic)(language), blocks: blocks)
    }
  }

  private mutating func blocks(_ topic: ReportSection.Topic) -> [ReportSection.Block] {
    switch topic {
    case .origin: [.list(originLines())]
    case .summary: [paragraph(facts.sentence(in: language))]
    case .size: sizeBlocks()
    case .components: componentBlocks()
    case .keys: keyBlocks()
    case .stability: stabilityBlocks()
    case .brokers: brokerBlocks()
    case .communities: communityBlocks()
    case .signings: signingBlocks()
    case .positions: positionBlocks()
    case .events: eventBlocks()
    case .ties: tieBlocks()
    case .changes: changeBlocks()
    case .questions: questionBlocks()
    case .pictures: pictures.map { .picture($0) }
    case .evidence: evidenceBlocks()
    case .caveats: caveatBlocks()
    }
  }

  // MARK: - Pieces that many chapters are made of

  func name(_ entity: EntityID) -> String { (graph[entity] ?? whole[entity])?.name ?? entity.rawValue }

  func names(_ names: [String]) -> String { names.isEmpty ? "—" : names.joined(separator: "; ") }

  /// The first names of a list, and how many more there are.
  func names(_ names: [String], limit: Int) -> String {
    guard names.count > limit else { return self.names(names) }
    let rest = ReportPhrases.more(language.number(names.count - limit))(language)
    return self.names(Array(names.prefix(limit))) + "; " + rest
  }

  func text(_ phrase: Phrase) -> ReportText { ReportText(phrase(language)) }

  func number(_ value: Int) -> ReportText { ReportText(value, in: language) }

  func number(_ value: Double, digits: Int) -> ReportText {
    ReportText(language.number(value, digits: digits), sortKey: .number(value))
  }

  func paragraph(_ words: String) -> ReportSection.Block { .paragraph(ReportText(words)) }

  func paragraph(_ phrase: Phrase) -> ReportSection.Block { .paragraph(text(phrase)) }

  func heading(_ phrase: Phrase) -> ReportSection.Block { .heading(phrase(language)) }

  func columns(_ titles: Phrase...) -> [ReportTable.Column] { titles.map { .init($0(language)) } }

  func trailing(_ titles: Phrase...) -> [ReportTable.Column] { titles.map { .init($0(language), .trailing) } }

  /// The table, and a line that says so where it does not show all.
  func table(_ columns: [ReportTable.Column], _ rows: [[ReportText]], of count: Int) -> [ReportSection.Block] {
    let table = ReportSection.Block.table(ReportTable(columns: columns, rows: rows))
    if rows.count == count { return [table] }
    return [table, paragraph(ReportPhrases.shown(language.number(rows.count), of: language.number(count)))]
  }

  // MARK: - Evidence

  /// References to the oldest sentences in each of some lists of evidence, so that each of them is proved.
  ///
  /// - Parameter source: the graph that the evidence is of; nil: the one reported on.
  mutating func references(
    _ lists: [[Evidence]], limit: Int, in source: RelationshipGraph? = nil
  ) -> ReportText {
    let numbers = lists.flatMap { register.numbers(of: $0, limit: limit, graph: source ?? graph) }
    let references = ReportText.references(Set(numbers).sorted())
    return (source ?? graph).isSingleSource(lists.joined()) ? references + singleSourceSign : references
  }

  /// The sentence that proves something best, in quotation marks, with its reference.
  mutating func quote(_ evidence: Evidence) -> ReportText {
    let numbers = register.numbers(of: [evidence], limit: 1, graph: graph)
    return ReportText([.quote(language.quoted(evidence.quote))]) + .references(numbers)
  }

  /// The sign of what rests on a single article.
  var singleSourceSign: ReportText {
    ReportText([.sign(ReportPhrases.singleSourceSign, meaning: ReportPhrases.singleSourceMeaning(language))])
  }
}

/// What makes two pieces of evidence one citation.
struct CitedSentence: Hashable {
  private let article: SourceArticle.ID
  private let number: Int
  private let quote: String

  init(_ evidence: Evidence) { (article, number, quote) = (evidence.article, evidence.sentence, evidence.quote) }
}

/// The numbers under which sentences are cited, in the order in which they are cited first.
struct EvidenceRegister {
  private var numbers: [CitedSentence: Int] = [:]
  private(set) var cited: [CitedEvidence] = []

  /// The numbers of the first distinct sentences, ascending.
  mutating func numbers(of evidence: [Evidence], limit: Int, graph: RelationshipGraph) -> [Int] {
    var sentences: [CitedSentence] = []
    for piece in evidence {
      let sentence = CitedSentence(piece)
      guard sentences.count < limit, !sentences.contains(sentence) else { continue }
      sentences.append(sentence)
      if numbers[sentence] == nil {
        numbers[sentence] = cited.count + 1
        cited.append(
          CitedEvidence(number: cited.count + 1, evidence: piece, article: graph.article(piece.article)))
      }
    }
    return sentences.compactMap { numbers[$0] }.sorted()
  }
}
