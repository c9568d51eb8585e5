import ArgumentParser
import Bailanys
import Foundation

/// `bailanys report -o report.md`: a report to publish.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes a report on the graph in Markdown.")

  @Option(name: .shortAndLong, help: "Where to write it; - is standard output.") var output = "-"
  @Option(name: .long, help: "The report's title.") var title: String?
  @Option(name: .long, help: "kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).") var language: Language?
  @OptionGroup var source: GraphOptions

  func run() throws {
    let language = language ?? Language.preferred ?? .kk
    let graph = try source.load()
    let report = GraphReport(
      graph, title: title ?? Product.reportTitle(language), origin: ReportOrigin(generatedBy: Product.tool),
      language: language)
    try OutputFile(output).write(Data(report.markdown().utf8))
  }
}
