import ArgumentParser
import Bailanys
import Foundation

/// `bailanys draw KIND -o FILE`: a picture.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws part of the graph as PNG, SVG, PDF or DOT.",
    discussion: """
      signatures       who signed with whom
      parties          which institutions signed with each other
      positions        who holds which post where
      events           events and who took part in them
      timeline         events month by month
      mentions         who is named together with whom
      communities      groups of those who are named together most
      comparison A B   what changed between two periods: 2023 2024, or 2023-01..2023-06 2023-07..
      around NAME      an entity and what it is tied to
      path A B         how two entities are connected

      Numbers in brackets on lines stand for sentences. Up to 12 of them stand below the picture; a longer list goes into
      a file beside it: who.png has who.sources.txt.
      """)

  /// The kinds of picture.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case signatures, parties, positions, events, timeline, mentions, communities, comparison, around, path

    var names: Int {
      switch self {
      case .around: 1
      case .path, .comparison: 2
      default: 0
      }
    }

    var usage: String {
      switch self {
      case .around: "draw around takes one name."
      case .path: "draw path takes two names."
      case .comparison: "draw comparison takes two periods, such as 2023 2024."
      default: "draw \(rawValue) takes no name."
      }
    }
  }

  /// What the nodes' colours mean.
  enum Colouring: String, ExpressibleByArgument, CaseIterable {
    case kind, community
  }

  @Argument(
    help:
      "signatures, parties, positions, events, timeline, mentions, communities, comparison, around or path.")
  var kind: Kind
  @Argument(help: "The name for around, the two names for path, the two periods for comparison.")
  var names: [String] = []
  @Option(name: .shortAndLong, help: "The picture's file; its suffix gives the format; - is standard output.")
  var output: String
  @Option(name: .long, help: "png, svg, pdf or gv, where the file has no such suffix.") var format: PictureFormat?
  @Option(name: .long, help: "The most nodes to show.") var limit = 60
  @Option(name: .long, help: "For around: how many steps, 1 or 2.") var radius = 1
  @Option(name: .long, help: "dot, neato, fdp, sfdp, twopi or circo, instead of what suits the picture.") var engine:
    LayoutEngine?
  @Option(name: .long, help: "print, screen or dark.") var theme = Drawing.Theme.print
  @Option(name: .long, help: "What the nodes' colours mean: kind or community.") var colorBy = Colouring.kind
  @Option(name: .long, help: "A measure that the nodes grow with, as rank knows it: degree, pagerank and so on.")
  var sizeBy: CentralityMeasure?
  @Flag(name: .long, inversion: .prefixedNo, help: "Numbers on lines that stand for the sentences that prove them.")
  var numbers = true
  @Option(name: .long, help: "The picture's title.") var title: String?
  @Option(name: .long, help: "kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).") var language: Language?
  @Option(
    name: .long,
    help: "An earlier SVG of ours, or its layout as JSON: what was there stays in its place.")
  var keepLayout: String?
  @Option(name: .long, help: "Also write the layout, as JSON, into this file.") var saveLayout: String?
  @Option(name: .long, help: "The dots per inch of a PNG, at most 1200.") var dpi = 144.0
  @Option(name: .long, help: "The most pixels that a PNG is wide or high, 100 to 32767.") var maxPixels = 8_000
  @Option(name: .long, help: "Give up after so many seconds.") var timeout: Double?
  @OptionGroup var source: GraphOptions

  func validate() throws {
    guard names.count == kind.names else { throw ValidationError(kind.usage) }
    if kind == .comparison, let wrong = names.first(where: { Period($0) == nil }) {
      throw ValidationError("“\(wrong)” is no period: write 2023, 2023-05, or 2023-01..2023-06.")
    }
    guard limit >= 2 else { throw ValidationError("--limit takes 2 or more.") }
    guard (1...2).contains(radius) else { throw ValidationError("--radius takes 1 or 2.") }
    guard dpi > 0, dpi <= 1_200 else { throw ValidationError("--dpi takes more than 0 and at most 1200.") }
    guard (100...32_767).contains(maxPixels) else { throw ValidationError("--max-pixels takes 100 to 32767.") }
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout takes more than 0 and at most 86400 seconds.")
    }
    if let format, let suffixFormat, format != suffixFormat {
      throw ValidationError(
        "“\(output)” ends as .\(suffixFormat.fileSuffix) files do, but --format says \(format.fileSuffix).")
    }
    guard pictureFormat != nil else {
      throw ValidationError(
        output == "-"
          ? "Standard output has no suffix: say --format png, svg, pdf or gv."
          : "The format of “\(output)” is not known: end its name with .png, .svg, .pdf or .gv, or say --format.")
    }
  }

  private var pictureFormat: PictureFormat? {
    format ?? suffixFormat
  }

  private var suffixFormat: PictureFormat? {
    guard output != "-", let dot = output.lastIndex(of: ".") else { return nil }
    return PictureFormat(fileSuffix: String(output[output.index(after: dot)...]).lowercased())
  }

  func run() throws {
    guard let format = pictureFormat else { return }
    let limit = timeout.map { TimeLimit(seconds: $0, sentence: givenUp(after: $0)) }
    defer { limit?.lift() }
    let part = try part()
    let graph = try part?.graph ?? source.load()
    var options = try options(for: graph)
    options.reached = part?.reached
    let drawing = try graph.drawing(of: picture(in: graph, around: part?.entity), options: options)
    let caution = caution(drawing)
    defer { caution?.lift() }
    let rendered = try drawing.render(
      as: format, resolution: dpi, maximumPixels: maxPixels, keeping: earlierLayout())
    for note in rendered.notes { Terminal.complain(note) }
    let manifest = try source.manifest(of: language ?? Language.preferred ?? .kk)
    try OutputFile(output).write(manifest.stamped(rendered.data, as: format))
    if let saveLayout { try OutputFile(saveLayout).write(rendered.layout.json) }
    if let list = drawing.sourceList, OutputFile(output).isRegular {
      try OutputFile(SourceList.path(beside: output)).write(manifest.stamped(list))
    }
  }

  /// What of the graph the picture shows, where that can be read without the rest: colours and sizes may turn on all of it.
  private func part() throws -> Surroundings? {
    guard kind == .around, radius == 1, colorBy == .kind, sizeBy == nil else { return nil }
    let part = try source.file().surroundings(named: names[0], limit: limit)
    if part == nil { try source.file().check(names[0]) }
    return part
  }

  /// A time limit where an engine was asked for that may be at work for hours, and none was given.
  private func caution(_ drawing: Drawing) -> TimeLimit? {
    guard timeout == nil, let engine, let most = engine.mostNodes, drawing.nodes.count > most else { return nil }
    Terminal.complain(
      "\(engine.rawValue) may be at work on \(drawing.nodes.count) nodes for long; it is given 300 seconds (--timeout)."
    )
    return TimeLimit(seconds: 300, sentence: givenUp(after: 300))
  }

  private func givenUp(after seconds: Double) -> String {
    let whole = seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    let other = engine == .sfdp ? "" : ", for --engine sfdp, which is made for large networks"
    return "The picture was not ready after \(whole) seconds and was given up; nothing was written. "
      + "Ask for fewer nodes (--limit \(max(2, min(limit / 2, 200))))\(other), or give it more time (--timeout)."
  }

  private func earlierLayout() throws -> DrawingLayout? {
    guard let keepLayout else { return nil }
    guard let data = FileManager.default.contents(atPath: keepLayout) else {
      throw Failure(.noInput, "“\(keepLayout)” could not be read; --keep-layout takes an SVG of ours or its layout.")
    }
    return try DrawingLayout(reading: data)
  }

  private func options(for graph: RelationshipGraph) throws -> PictureOptions {
    let needsCommunities = kind == .communities || colorBy == .community
    return PictureOptions(
      language: language ?? Language.preferred ?? .kk, limit: limit, engine: engine, title: title, theme: theme,
      numbersSources: numbers, sizes: try sizeBy.map { try sizes(by: $0, in: graph) } ?? [:],
      communities: needsCommunities ? try communities(of: graph) : [])
  }

  private func sizes(by measure: CentralityMeasure, in graph: RelationshipGraph) throws -> [EntityID: Double] {
    let ranking = try Network(graph).ranking(by: measure)
    return Dictionary(uniqueKeysWithValues: ranking.map { ($0.entity.id, $0.value) })
  }

  /// The communities of those who are named together, the largest first, then by the smallest id.
  private func communities(of graph: RelationshipGraph) throws -> [[EntityID]] {
    let network = Network(graph, projection: .mentions)
    let labels = try network.index.leidenCommunities().labels
    let members = Dictionary(grouping: network.entities.indices) { labels[$0] }.values
    return members.map { rows in rows.map { network.entities[$0].id }.sorted() }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  private func picture(in graph: RelationshipGraph, around found: Entity?) throws -> PictureKind {
    switch kind {
    case .signatures: return .signatures
    case .parties: return .parties
    case .positions: return .positions
    case .events: return .events
    case .timeline: return .timeline
    case .mentions: return .mentions
    case .communities: return .communities
    case .comparison:
      let periods = names.compactMap { Period($0) }
      return .comparison(earlier: periods[0], later: periods[1])
    case .around: return .around(try (found ?? graph.entity(named: names[0])).id, radius: radius)
    case .path:
      let (from, to) = try graph.twoEntities(named: names[0], names[1])
      guard let path = try graph.paths(from: from.id, to: to.id).first else {
        throw Failure(.noAnswer, Words.noConnection(from.name, to.name)(language ?? Language.preferred ?? .en))
      }
      return .path(from: from.id, hops: path.hops.map(\.relationships))
    }
  }
}

/// The numbered list of sources that goes with a picture.
enum SourceList {
  /// `who.sources.txt` beside `who.png`.
  static func path(beside picture: String) -> String {
    (picture as NSString).deletingPathExtension + ".sources.txt"
  }
}

extension PictureFormat: ExpressibleByArgument {}
extension LayoutEngine: ExpressibleByArgument {}
extension Drawing.Theme: ExpressibleByArgument {}
