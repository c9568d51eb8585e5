import ArgumentParser
import Bailanys
import Foundation

/// `bailanys report -o report.md`: a report to publish.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a report on the graph in Markdown.",
    discussion:
      "Its pictures go beside it: report.md shows report-signatures.png and others. On standard output it has none.")

  @Option(name: .shortAndLong, help: "Where to write it; - is standard output.") var output = "-"
  @Option(name: .long, help: "The report's title.") var title: String?
  @Flag(name: .long, inversion: .prefixedNo, help: "Draw the pictures beside the report.") var pictures = true
  @Option(name: .long, help: "kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).") var language: Language?
  @OptionGroup var source: GraphOptions

  func run() throws {
    let language = language ?? Language.preferred ?? .kk
    let graph = try source.load()
    let report = GraphReport(
      graph, title: title ?? Product.reportTitle(language), origin: ReportOrigin(generatedBy: Product.tool),
      pictures: pictures && output != "-" ? try draw(graph, language) : [], language: language)
    try OutputFile(output).write(Data(report.markdown().utf8))
  }

  /// Draws the pictures beside the report, named after it.
  private func draw(_ graph: RelationshipGraph, _ language: Language) throws -> [ReportPicture] {
    let stem = (output as NSString).deletingPathExtension
    return try Product.pictures.map { picture in
      let drawing = try graph.drawing(of: picture.kind, options: PictureOptions(language: language))
      let rendered = try drawing.render(as: .png)
      let path = "\(stem)-\(picture.name).png"
      for note in rendered.notes { Terminal.complain("\(path): \(note)") }
      try OutputFile(path).write(rendered.data)
      return ReportPicture(caption: drawing.title ?? picture.name, file: (path as NSString).lastPathComponent)
    }
  }
}
