import ArgumentParser
import Bailanys
import Foundation
import WorkerThreads

/// `bailanys report -o report.md`: a report to publish.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a report on the graph in Markdown, HTML or JSON.",
    discussion: """
      The ending of the file says the form; --format says it for standard output. A Markdown report's pictures go beside it: report.md \
      shows report-signatures.png and others; on standard output it has none. An HTML report is one file with its pictures inside. JSON \
      is as Sources/GraphReports/report.schema.json describes it.
      """)

  /// The form of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, json
  }

  @Option(name: .shortAndLong, help: "Where to write it; - is standard output.") var output = "-"
  @Option(name: .long, help: "md, html or json (default: by the ending of the file, or else md).") var format: Format?
  @Option(name: .long, help: "The report's title.") var title: String?
  @Option(
    name: .long, help: "Count only articles of that day or later: YYYY, YYYY-MM or YYYY-MM-DD.",
    transform: PartialDate.argument) var since: PartialDate?
  @Option(name: .long, help: "The graph file of an earlier report, to tell what has changed since.") var compare:
    String?
  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Names in any spelling, or ids: what is known of them, and how each two of them are connected.")
  var about: [String] = []
  @Flag(name: .long, inversion: .prefixedNo, help: "Draw the pictures.") var pictures = true
  @Option(name: .long, help: "kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).") var language: Language?
  @OptionGroup var source: GraphOptions

  func run() throws {
    let language = language ?? Language.preferred ?? .kk
    let graph = try source.load()
    var scope = ReportScope(
      since: since, earlier: try compare.map { try GraphFile(path: $0).read() },
      questions: try about.map { try graph.entity(named: $0).id })
    let (form, origin) = (try form(), try origin())
    let judgements = try JudgementOptions.known(to: source.file())
    // Either takes long on a large graph.
    let (drawn, doubts) = try inParallel {
      pictures ? try draw(since.map(graph.since) ?? graph, form, language) : []
    } and: {
      graph.identityDoubts(settledBy: judgements)
    }
    scope.identityDoubts = doubts
    let report = GraphReport(
      graph, title: title ?? Product.reportTitle(language), origin: origin, scope: scope, pictures: drawn,
      language: language)
    let text =
      switch form {
      case .md: Data(report.markdown().utf8)
      case .html: Data(report.html().utf8)
      case .json: try report.json()
      }
    try OutputFile(output).write(text)
  }

  /// The form asked for, or else that of the file's ending.
  private func form() throws -> Format {
    if let format { return format }
    let ending = (output as NSString).pathExtension.lowercased()
    if output == "-" || ending.isEmpty { return .md }
    switch ending {
    case "md", "markdown": return .md
    case "html", "htm": return .html
    case "json": return .json
    default:
      throw Failure(.usage, "“.\(ending)” is no form of a report; use .md, .html or .json, or say --format.")
    }
  }

  /// What the graph's file tells of its making.
  private func origin() throws -> ReportOrigin {
    let manifest = try source.file().manifest()
    var options: [String] = []
    if let since { options.append("--since \(since)") }
    if compare != nil { options.append("--compare") }
    if !about.isEmpty { options.append((["--about"] + about.map { "\"\($0)\"" }).joined(separator: " ")) }
    return ReportOrigin(
      generatedBy: Product.tool, options: options.joined(separator: " "),
      skippedCount: manifest["skipped"].flatMap { Int($0) }, duplicateCount: manifest["duplicates"].flatMap { Int($0) },
      build: BuildManifest(manifest))
  }

  /// Draws the pictures: into the report where it is one file, or else beside it, named after it.
  private func draw(_ graph: RelationshipGraph, _ form: Format, _ language: Language) throws -> [ReportPicture] {
    if form == .json || (form == .md && output == "-") { return [] }
    let stem = (output as NSString).deletingPathExtension
    return try Product.pictures.map { picture in
      let drawing = try graph.drawing(of: picture.kind, options: PictureOptions(language: language))
      let rendered = try drawing.render(as: form == .html ? .svg : .png)
      let path = "\(stem)-\(picture.name).\(rendered.format.fileSuffix)"
      for note in rendered.notes { Terminal.complain("\(path): \(note)") }
      if form == .md {
        try OutputFile(path).write(source.manifest(of: language).stamped(rendered.data, as: rendered.format))
      }
      return ReportPicture(
        caption: drawing.title ?? picture.name, file: (path as NSString).lastPathComponent,
        svg: form == .html ? String(decoding: rendered.data, as: UTF8.self) : nil)
    }
  }
}
