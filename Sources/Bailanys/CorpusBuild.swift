import NewsCorpus
import RelationModel

/// A graph built from a folder of articles, and what happened on the way.
///
/// ```swift
/// let build = try CorpusBuild(reading: "Corpus")
/// print(build.summary.articles, build.graph.entities.count)
/// ```
public struct CorpusBuild: Sendable {
  /// What was read and what was left out.
  public struct Summary: Hashable, Sendable {
    /// How many articles were read.
    public var articles = 0
    /// The articles that were skipped, in the order of reading.
    public var skipped: [SkippedArticle] = []
    /// The files that are no articles, by ending.
    public var ignored: [CorpusReader.IgnoredFiles] = []
  }

  /// How far a build has come.
  public struct Progress: Hashable, Sendable {
    /// How many files have been read to their end.
    public let filesRead: Int
    /// How many files there are.
    public let files: Int
    /// How many articles have been read.
    public let articles: Int
  }

  /// The graph.
  public let graph: RelationshipGraph
  /// What was read and what was left out.
  public let summary: Summary
  /// The judgements that were not applied, by number.
  public let objections: [JudgementObjection]
  /// The entities that judgements left out.
  public let ignored: [JudgedGraph.IgnoredEntity]

  /// Reads every article of a file or folder and builds the graph.
  ///
  /// The same articles give the same graph.
  ///
  /// - Parameters:
  ///   - path: a file or a folder of `.txt`, `.md`, `.jsonl` or `.ndjson` files.
  ///   - limits: how large an article may be.
  ///   - options: the weights of co-mentions.
  ///   - judgements: what people decided about who is who.
  ///   - progress: called after each article; throws to stop the build.
  /// - Throws: `CorpusError` where there is nothing to read, `GraphError`, and whatever `progress` throws.
  /// - Complexity: O(*n*) time in the bytes read, beside building the graph; the records of all articles are held in memory.
  public init(
    reading path: String, limits: CorpusReader.Limits = .init(), options: GraphBuilder.Options = .init(),
    judgements: [NumberedJudgement] = [],
    progress: (Progress) throws -> Void = { _ in }
  ) throws {
    let reader = try CorpusReader(path, limits: limits)
    let extractor = ArticleExtractor()
    var builder = GraphBuilder(options: options)
    var summary = Summary(ignored: reader.ignored)
    var items = reader.makeIterator()
    while let item = items.next() {
      switch item {
      case .article(let article):
        builder.add(extractor.record(of: article))
        summary.articles += 1
      case .skipped(let skipped): summary.skipped.append(skipped)
      }
      try progress(Progress(filesRead: items.filesRead, files: reader.files.count, articles: summary.articles))
    }
    let judged = try builder.graph(applying: judgements)
    graph = judged.graph
    objections = judged.objections
    ignored = judged.ignored
    self.summary = summary
  }
}
