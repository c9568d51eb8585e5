import NetworkAnalysis
import RelationModel

/// Turns facts into chapters, and numbers the evidence as it is cited.
struct ReportWriter {
  let graph: RelationshipGraph
  let facts: ReportFacts
  let origin: ReportOrigin
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
    case .summary: [.paragraph(ReportText(facts.sentence(in: language)))]
    case .size: [.table(facts.sizeTable(in: language))]
    case .components: componentBlocks()
    case .people: keyBlocks(facts.keyPeople, ReportPhrases.person, isLast: facts.keyInstitutions.isEmpty)
    case .institutions: keyBlocks(facts.keyInstitutions, ReportPhrases.institution, isLast: true)
    case .signings: signingBlocks()
    case .positions: positionBlocks()
    case .events: eventBlocks()
    case .pictures: pictures.map { .picture($0) }
    case .evidence: evidenceBlocks()
    case .caveats: [.list(caveatLines())]
    }
  }

  func name(_ entity: EntityID) -> String { graph[entity]?.name ?? entity.rawValue }

  func date(_ date: PartialDate?) -> String { date.map { language.date($0) } ?? "—" }

  /// References to the oldest sentences in each of some lists of evidence, so that each of them is proved.
  mutating func references(_ lists: [[Evidence]], limit: Int) -> ReportText {
    let numbers = lists.flatMap { register.numbers(of: $0, limit: limit, graph: graph) }
    return .references(Set(numbers).sorted())
  }
}

/// The numbers under which sentences are cited, in the order in which they are cited first.
struct EvidenceRegister {
  private struct Sentence: Hashable {
    let article: SourceArticle.ID
    let number: Int
    let quote: String
  }

  private var numbers: [Sentence: Int] = [:]
  private(set) var cited: [CitedEvidence] = []

  /// The numbers of the first distinct sentences, ascending.
  mutating func numbers(of evidence: [Evidence], limit: Int, graph: RelationshipGraph) -> [Int] {
    var sentences: [Sentence] = []
    for piece in evidence {
      let sentence = Sentence(article: piece.article, number: piece.sentence, quote: piece.quote)
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
