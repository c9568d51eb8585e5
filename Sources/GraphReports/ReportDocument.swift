import Foundation
import NetworkAnalysis
import RelationModel

extension GraphReport {
  /// The version of the JSON form; it grows when a field changes its meaning or goes.
  public static let jsonVersion = 1

  /// The report as JSON with sorted keys, as `report.schema.json` beside this file describes it; the same report gives the
  /// same bytes.
  ///
  /// - Throws: what `JSONEncoder` throws: a figure that is no number cannot be written.
  /// - Complexity: O(*n*) time and space in the size of the report.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return PlainJSON.escaped(try encoder.encode(ReportDocument(self))) + Data("\n".utf8)
  }
}

/// The JSON form of a report.
struct ReportDocument: Encodable {
  let format = "bailanys-report"
  let version = GraphReport.jsonVersion
  let title: String
  let language: Language
  let origin: Origin
  let summary: String
  let statistics: GraphStatistics
  let significantMentions: Int
  let exactness: [String: Measured]
  let parts: [Part]
  let keyEntities: [Key]
  let stability: Stability
  let brokers: [BrokerRow]
  let communities: CommunityList
  let signings: Cut<SigningRow>
  let signedWith: Cut<SignedRow>
  let positions: Cut<Statement>
  let events: Cut<EventRow>
  let strongestTies: [TieRow]
  let newestTies: [TieRow]
  let changes: Changes?
  let questions: Questions?
  let evidence: [Cited]
  let singleSource: SingleSource
  let identityDoubts: [[Name]]
  let caveats: [String]

  init(_ report: GraphReport) {
    let facts = report.facts
    let numbers = EvidenceNumbers(report.evidence, originals: facts.originals)
    let limit = report.rowLimit
    title = report.title
    language = report.language
    origin = Origin(report)
    summary = facts.sentence(in: report.language)
    statistics = facts.statistics
    significantMentions = facts.significantMentions
    exactness = Dictionary(
      uniqueKeysWithValues: facts.exactness.map { ($0.rawValue, Measured($1)) }
        + [("distances", Measured(facts.distanceExactness))])
    parts = facts.parts.prefix(10).map(Part.init)
    keyEntities = facts.keyEntities.map { Key($0, facts.stability) }
    stability = Stability(
      articlesLeftOut: facts.stability.articles, measures: facts.stability.measures.map(\.rawValue))
    brokers = facts.brokers.map(BrokerRow.init)
    communities = CommunityList(facts.communities)
    signings = Cut(facts.signings, limit) { SigningRow($0, numbers) }
    signedWith = Cut(facts.signedTies, limit) { SignedRow($0, numbers) }
    positions = Cut(facts.positions, limit) { Statement($0, numbers) }
    events = Cut(facts.events, limit) { EventRow($0, numbers) }
    strongestTies = facts.strongestTies.map { TieRow($0, numbers) }
    newestTies = facts.newestTies.map { TieRow($0, numbers) }
    changes = facts.changes.map { Changes($0, limit, numbers) }
    questions =
      report.scope.questions.isEmpty ? nil : Questions(facts.questions, numbers)
    evidence = report.evidence.map(Cited.init)
    singleSource = SingleSource(relationships: facts.singleSource, of: facts.typedRelationships)
    identityDoubts = facts.identityDoubts.prefix(limit).map { [Name($0.first), Name($0.second)] }
    caveats = ReportPhrases.caveats.map { $0(report.language) }
  }
}

/// The numbers of sentences in the evidence list, and which articles are reprints.
struct EvidenceNumbers {
  private let numbers: [CitedSentence: Int]
  private let originals: [SourceArticle.ID: SourceArticle.ID]

  init(_ cited: [CitedEvidence], originals: [SourceArticle.ID: SourceArticle.ID]) {
    self.originals = originals
    numbers = Dictionary(cited.map { (CitedSentence($0.evidence), $0.number) }, uniquingKeysWith: min)
  }

  /// Whether all evidence is in one article and its reprints, as `RelationshipGraph.isSingleSource` has it.
  func isSingleSource(_ evidence: [Evidence]) -> Bool {
    Set(evidence.map { originals[$0.article] ?? $0.article }).count == 1
  }

  /// The numbers of those that are in the list, ascending.
  func of(_ evidence: some Sequence<Evidence>) -> [Int] {
    Set(evidence.compactMap { numbers[CitedSentence($0)] }).sorted()
  }
}

extension ReportDocument {
  /// A list of which not more is given than the report shows.
  struct Cut<Row: Encodable>: Encodable {
    let total: Int
    let rows: [Row]

    init<Fact>(_ facts: [Fact], _ limit: Int, _ row: (Fact) -> Row) {
      total = facts.count
      rows = facts.prefix(limit).map(row)
    }
  }

  struct Name: Encodable {
    let id: EntityID
    let kind: EntityKind
    let name: String

    init(_ entity: Entity) { (id, kind, name) = (entity.id, entity.kind, entity.name) }
  }

  struct Origin: Encodable {
    struct Skipped: Encodable {
      let name: String
      let reason: String
    }
    let tool: String
    let options: String
    let since: PartialDate?
    let undatedArticles: Int
    let articlesLeftOut: Int
    let skipped: [Skipped]
    let skippedCount: Int?
    let duplicateCount: Int?
    let leastMentionWeight: Double
    let manifest: [String]
    let manifestHash: String

    init(_ report: GraphReport) {
      tool = report.origin.generatedBy
      options = report.origin.options
      since = report.scope.since
      undatedArticles = report.facts.undatedArticles
      articlesLeftOut = report.facts.outsideArticles
      skipped = report.origin.skipped.map { Skipped(name: $0.name, reason: $0.reason) }
      skippedCount = report.origin.skippedCount
      duplicateCount = report.origin.duplicateCount
      leastMentionWeight = NetworkProjection.leastMentionWeight
      manifest = report.manifest.lines
      manifestHash = report.manifest.hash
    }
  }

  struct Measured: Encodable {
    let method: String
    let samples: Int?

    init(_ exactness: Exactness) {
      switch exactness {
      case .exact: (method, samples) = ("exact", nil)
      case .sampledSources(let count): (method, samples) = ("sampled-sources", count)
      case .sampledPaths(let count): (method, samples) = ("sampled-paths", count)
      case .notFound, .cancelled: (method, samples) = ("not-found", nil)
      }
    }
  }

  struct Part: Encodable {
    let size: Int
    let people: Int
    let institutions: Int
    let events: Int
    let leading: [Name]

    init(_ part: NetworkPart) {
      size = part.members.count
      (people, institutions, events) = (part.count(.person), part.count(.institution), part.count(.event))
      leading = part.members.prefix(3).map(Name.init)
    }
  }

  struct Place: Encodable {
    let rank: Int
    let value: Double
    /// The best and the worst rank when any one article is left out; not there where it was not tested.
    let best: Int?
    let worst: Int?
  }

  struct Key: Encodable {
    let entity: Name
    let places: [String: Place]
    let topTenLists: Int

    init(_ key: KeyEntity, _ stability: RankStability) {
      entity = Name(key.entity)
      topTenLists = key.topTenCount
      let places = zip(CentralityMeasure.keyMeasures, key.places).map { measure, place in
        let interval = stability.ranks(of: key.entity.id, by: measure)
        return (
          measure.rawValue,
          Place(rank: place.rank, value: place.value, best: interval?.lowerBound, worst: interval?.upperBound)
        )
      }
      self.places = Dictionary(uniqueKeysWithValues: places)
    }
  }

  struct Stability: Encodable {
    let articlesLeftOut: Int
    let measures: [String]
  }

  struct BrokerRow: Encodable {
    let entity: Name
    let betweenness: Double
    let betweennessRank: Int
    let contacts: Int
    let degreeRank: Int
    let effectiveSize: Double
    let constraint: Double
    let pieces: Int
    /// The numbers of the communities joined, from 1.
    let communities: [Int]

    init(_ account: BrokerAccount) {
      entity = Name(account.broker.entity)
      (betweenness, betweennessRank) = (account.broker.betweenness, account.betweennessRank)
      (contacts, degreeRank) = (account.broker.contacts, account.degreeRank)
      (effectiveSize, constraint) = (account.broker.effectiveSize, account.broker.constraint)
      pieces = account.broker.pieces
      communities = account.communities.map { $0 + 1 }
    }
  }

  struct CommunityList: Encodable {
    struct Row: Encodable {
      let number: Int
      let label: String
      let size: Int
      let innerTies: Int
      let outerTies: Int
      let members: [Name]
    }
    let modularity: Double
    let total: Int
    let rows: [Row]

    init(_ division: CommunityDivision) {
      modularity = division.modularity
      total = division.communities.count
      rows = division.communities.prefix(50).enumerated().map { place, community in
        Row(
          number: place + 1, label: community.label, size: community.members.count, innerTies: community.innerTies,
          outerTies: community.outerTies, members: community.members.prefix(100).map(Name.init))
      }
    }
  }

  struct SingleSource: Encodable {
    let relationships: Int
    let of: Int
  }

  struct Cited: Encodable {
    let number: Int
    let quote: String
    let article: String
    let title: String?
    let url: String?
    let date: PartialDate?
    let publisher: String?
    let sentence: Int
    let start: Int
    let end: Int
    let rule: String
    let confidence: Double

    init(_ cited: CitedEvidence) {
      let piece = cited.evidence
      (number, quote, article) = (cited.number, piece.quote, piece.article)
      (title, url) = (cited.article?.title, cited.article?.url)
      date = piece.date ?? cited.article?.date
      publisher = piece.publisher ?? cited.article?.publishers.first
      (sentence, start, end) = (piece.sentence, piece.start, piece.end)
      (rule, confidence) = (piece.rule, piece.confidence)
    }
  }
}
