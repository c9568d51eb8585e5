import ArgumentParser
import Benchmarking
import Foundation
import GraphReports
import RelationModel

/// Times a report on made-up news.
@main
struct ReportBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report-bench",
    abstract: "Times a report on a made-up graph, which a generator of a given seed makes; the making is not timed.")

  @Option(help: "How many people, institutions and events there are.") var entities = 100_000
  @Option(help: "How many relationships there are.") var relationships = 1_000_000
  @Option(help: "How many articles tell of them.") var articles = 50_000
  @Option(help: "The generator's seed.") var seed: UInt64 = 1
  @Option(help: "Where to write the report as HTML.") var output: String?

  func validate() throws {
    guard entities >= 100, articles > 0, (0...entities * 100).contains(relationships) else {
      throw ValidationError(
        "There are to be 100 entities at least, an article, and at most 100 relationships an entity.")
    }
  }

  func run() throws {
    var news = MadeUpNews(seed: seed, entities: entities, relationships: relationships, articles: articles)
    let graph = try news.graph()
    let clock = ContinuousClock()
    var report: GraphReport?
    let before = ProcessFigures.processorSeconds
    let writing = clock.measure {
      report = GraphReport(graph, title: "Есеп", origin: ReportOrigin(generatedBy: "report-bench"))
    }
    guard let report else { return }
    let processor = Duration.seconds(ProcessFigures.processorSeconds - before)
    var page = ""
    let forms = try clock.measure {
      page = report.html()
      _ = report.markdown()
      _ = try report.json()
    }
    print(
      "\(graph.entities.count) entities, \(graph.relationships.count) relationships, \(graph.articles.count) articles:",
      "report \(seconds(writing)) s (\(seconds(processor)) s of the processors), as HTML, Markdown and JSON \(seconds(forms)) s"
    )
    for (measure, exactness) in report.facts.exactness.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("  \(measure.rawValue): \(exactness)")
    }
    print("  rank stability: \(report.facts.stability.measures.map(\.rawValue).joined(separator: ", "))")
    if let output { try Data(page.utf8).write(to: URL(fileURLWithPath: output)) }
  }

  private func seconds(_ duration: Duration) -> String {
    let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
