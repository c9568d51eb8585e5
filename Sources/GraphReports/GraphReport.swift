import RelationModel
import WorkerThreads

/// A sentence that a report cites.
public struct CitedEvidence: Hashable, Sendable {
  /// Its number in the report, from 1.
  public let number: Int
  /// The sentence.
  public let evidence: Evidence
  /// The article it stands in.
  public let article: SourceArticle?
}

/// Something that was to be read and was not.
public struct SkippedSource: Hashable, Sendable {
  /// Its file, or whatever it is known by.
  public let name: String
  /// Why it was skipped, in words.
  public let reason: String

  /// Names something skipped and the reason.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// How a report came about, beyond what the graph tells.
public struct ReportOrigin: Hashable, Sendable {
  /// The tool that made it and its version.
  public var generatedBy: String
  /// The options it was made with, as text; may be empty.
  public var options: String
  /// What was to be read and was not.
  public var skipped: [SkippedSource]
  /// How much was to be read and was not; nil where that is not known.
  public var skippedCount: Int?
  /// How many of those had the same text as another; nil where that is not known.
  public var duplicateCount: Int?
  /// How the graph was made; nil where that is not known.
  public var build: BuildManifest?

  /// States how a report came about.
  ///
  /// - Parameter skippedCount: nil: as many as `skipped` names.
  public init(
    generatedBy: String, options: String = "", skipped: [SkippedSource] = [], skippedCount: Int? = nil,
    duplicateCount: Int? = nil, build: BuildManifest? = nil
  ) {
    self.generatedBy = generatedBy
    self.options = options
    self.skipped = skipped
    self.skippedCount = skippedCount ?? (skipped.isEmpty ? nil : skipped.count)
    self.duplicateCount = duplicateCount
    self.build = build
  }
}

/// A report on a relationship graph, to publish as it is or to take pieces from.
///
/// The same graph and the same texts give the same report, to the byte.
public struct GraphReport: Sendable {
  /// The title.
  public let title: String
  /// The language of the report's own words; names and quotes stay as they are.
  public let language: Language
  /// How it came about.
  public let origin: ReportOrigin
  /// What went into it.
  public let manifest: ReportManifest
  /// Everything the report states, as values.
  public let facts: ReportFacts
  /// The chapters, in order; a chapter on what was not asked for, or without pictures, is left out.
  public private(set) var sections: [ReportSection]
  /// The sentences cited, by number.
  public let evidence: [CitedEvidence]

  let scope: ReportScope
  let rowLimit: Int

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - graph: what to report on.
  ///   - title: the report's title.
  ///   - origin: the tool, its options, and what was skipped.
  ///   - scope: since when, compared with what, and about whom.
  ///   - pictures: what pictures to show, in order.
  ///   - language: the language of the report's own words.
  ///   - rowLimit: how many rows a table of signings, positions, events or changes shows at most; the report says when it
  ///     shows fewer than there are.
  /// - Complexity: O(*n* *m*) time for *n* entities and *m* relationships up to the limits of the scope, above them about
  ///   O(*n* + *m*); rank stability takes as long as `RelationshipGraph.rankStability` says.
  public init(
    _ graph: RelationshipGraph, title: String, origin: ReportOrigin, scope: ReportScope = ReportScope(),
    pictures: [ReportPicture] = [], language: Language = .kk, rowLimit: Int = 200
  ) {
    let shown = scope.since.map(graph.since) ?? graph
    let (facts, manifest) = inParallel {
      ReportFacts(shown, scope: scope, outside: graph.articles.count - shown.articles.count)
    } and: {
      ReportManifest(
        graph, title: title, origin: origin, scope: scope, pictures: pictures, language: language,
        rowLimit: max(0, rowLimit))
    }
    self.init(
      graph, shown: shown, facts: facts, manifest: manifest, title: title, origin: origin, scope: scope,
      pictures: pictures, language: language, rowLimit: rowLimit)
  }

  /// Writes a report of a graph alone out of its facts, as `init(_:title:origin:scope:pictures:language:rowLimit:)` would.
  ///
  /// - Parameter facts: what `ReportFacts` takes from the graph.
  package init(
    _ graph: RelationshipGraph, facts: ReportFacts, title: String, origin: ReportOrigin, pictures: [ReportPicture] = [],
    language: Language
  ) {
    let manifest = ReportManifest(
      graph, title: title, origin: origin, scope: ReportScope(), pictures: pictures, language: language, rowLimit: 200)
    self.init(
      graph, shown: graph, facts: facts, manifest: manifest, title: title, origin: origin, scope: ReportScope(),
      pictures: pictures, language: language, rowLimit: 200)
  }

  private init(
    _ graph: RelationshipGraph, shown: RelationshipGraph, facts: ReportFacts, manifest: ReportManifest, title: String,
    origin: ReportOrigin, scope: ReportScope, pictures: [ReportPicture], language: Language, rowLimit: Int
  ) {
    var writer = ReportWriter(
      graph: shown, whole: graph, facts: facts, origin: origin, scope: scope, manifest: manifest, pictures: pictures,
      language: language, rowLimit: max(0, rowLimit))
    self.title = title
    self.language = language
    self.origin = origin
    self.manifest = manifest
    self.scope = scope
    self.rowLimit = max(0, rowLimit)
    self.facts = facts
    sections = writer.sections()
    evidence = writer.register.cited
  }

  /// The report with other pictures in place of its own; without their chapter where there are none.
  package func showing(_ pictures: [ReportPicture]) -> GraphReport {
    var report = self
    report.sections = sections.compactMap { section in
      guard section.topic == .pictures else { return section }
      if pictures.isEmpty { return nil }
      return ReportSection(topic: .pictures, heading: section.heading, blocks: pictures.map { .picture($0) })
    }
    return report
  }

  /// The chapter on a topic; nil where the report has none.
  public func section(_ topic: ReportSection.Topic) -> ReportSection? { sections.first { $0.topic == topic } }
}
