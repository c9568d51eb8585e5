import ArgumentParser
import Bailanys

/// `bailanys stats`: the graph in figures.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells how large the graph is and how it hangs together.",
    discussion: JSONShape.help(
      "{articles, firstDate, lastDate, publishers, entities: {kind: count}, relationships: {kind: count}, strongMentions,"
        + " evidence, network: {nodes, edges, density, components, largestComponent, largestShare, isolated, averageDistance,"
        + " diameter, transitivity, averageClustering}}"))

  @OptionGroup var options: QueryOptions

  func run() throws {
    let graph = try options.source.load()
    switch options.format {
    case .json: try sayJSON(graph.statistics())
    case .text:
      let report = GraphReport(graph, title: "", origin: ReportOrigin(generatedBy: ""), language: options.spoken)
      let sections = [ReportSection.Topic.summary, .size, .components].compactMap { report.section($0)?.markdown() }
      Terminal.say(sections.joined(separator: "\n\n"))
    }
  }
}
