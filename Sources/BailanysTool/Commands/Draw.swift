import ArgumentParser
import Bailanys

/// `bailanys draw KIND -o FILE`: a picture.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws part of the graph as PNG, SVG, PDF or DOT.",
    discussion: """
      signatures     who signed with whom
      positions      who holds which post where
      events         events and who took part in them
      mentions       who is named together with whom
      around NAME    an entity and what it is tied to
      path A B       how two entities are connected
      """)

  /// The kinds of picture.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case signatures, positions, events, mentions, around, path

    var names: Int {
      switch self {
      case .around: 1
      case .path: 2
      default: 0
      }
    }
  }

  @Argument(help: "signatures, positions, events, mentions, around or path.") var kind: Kind
  @Argument(help: "The name for around, the two names for path.") var names: [String] = []
  @Option(name: .shortAndLong, help: "The picture's file; its suffix gives the format; - is standard output.")
  var output: String
  @Option(name: .long, help: "png, svg, pdf or gv, where the file has no such suffix.") var format: PictureFormat?
  @Option(name: .long, help: "The most nodes to show.") var limit = 60
  @Option(name: .long, help: "For around: how many steps, 1 or 2.") var radius = 1
  @Option(name: .long, help: "dot, neato, fdp, sfdp, twopi or circo, instead of what suits the picture.") var engine:
    LayoutEngine?
  @Option(name: .long, help: "The picture's title.") var title: String?
  @Option(name: .long, help: "kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).") var language: Language?
  @OptionGroup var source: GraphOptions

  func validate() throws {
    guard names.count == kind.names else {
      throw ValidationError(
        ["draw \(kind.rawValue) takes no name.", "draw around takes one name.", "draw path takes two names."][
          kind.names])
    }
    guard limit >= 2 else { throw ValidationError("--limit takes 2 or more.") }
    guard (1...2).contains(radius) else { throw ValidationError("--radius takes 1 or 2.") }
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
    let graph = try source.load()
    let options = PictureOptions(
      language: language ?? Language.preferred ?? .kk, limit: limit, engine: engine, title: title)
    let drawing = try graph.drawing(of: picture(in: graph), options: options)
    let rendered = try drawing.render(as: format)
    for note in rendered.notes { Terminal.complain(note) }
    try OutputFile(output).write(rendered.data)
  }

  private func picture(in graph: RelationshipGraph) throws -> PictureKind {
    switch kind {
    case .signatures: return .signatures
    case .positions: return .positions
    case .events: return .events
    case .mentions: return .mentions
    case .around: return .around(try graph.entity(named: names[0]).id, radius: radius)
    case .path:
      let (from, to) = try graph.twoEntities(named: names[0], names[1])
      guard let path = try graph.paths(from: from.id, to: to.id).first else {
        throw Failure(.noAnswer, Words.noConnection(from.name, to.name)(language ?? Language.preferred ?? .en))
      }
      return .path(from: from.id, hops: path.hops.map(\.relationships))
    }
  }
}

extension PictureFormat: ExpressibleByArgument {}
extension LayoutEngine: ExpressibleByArgument {}
