import ArgumentParser
import Bailanys
import Foundation

/// `bailanys retract ARTICLE`: takes an article back, and with it all that rested on it.
struct Retract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes an article out of the graph, with all that rested on it alone, and says what fell.",
    discussion: """
      All products in the folder are made anew. The retraction is kept in graph.sqlite: later builds into the folder leave \
      the article out too, and whatever has its text. --restore takes the article in again.

      """
        + JSONShape.help(
          "{articles: [ARTICLE], entities: [ENTITY], relationships: [TIE], weakened: [TIE], arisen: [ENTITY], evidence: count}",
          JSONShape.entity, "TIE: {kind, source: id, target: id, role, evidence: how many pieces it lost}"))

  @Argument(help: "The article's id.") var article: String
  @Option(name: .long, help: "The folder of the graph and its products.") var into = "Graphs/sample"
  @Option(name: .long, help: "Why; kept with the retraction.") var because: String?
  @Flag(name: .long, help: "Take the article in again.") var restore = false
  @Option(name: .long, help: "Answer as text or as JSON.") var format: AnswerFormat = .text
  @Option(
    name: .long, help: "The language of the answer: kk, ru or en (default: $BAILANYS_LANGUAGE, or else en).")
  var language: Language?

  func run() throws {
    let folder = ProductFolder(path: into)
    // Before a folder is made for nothing.
    _ = try folder.graph.manifest()
    let judgements = try BuildJudgements(keptIn: folder.graph)
    try folder.replaceProducts { kept, staging in
      let build = try rebuild(folder.graph, kept, judgements.lines)
      let products = try BuildProducts(
        build: build, language: try products(of: folder.graph), places: judgements.places,
        threads: ProcessInfo.processInfo.activeProcessorCount)
      // What the build left out is not made now.
      let hasReport = FileManager.default.fileExists(atPath: into + "/report.md")
      return (build, try hasReport ? products.write(into: staging) : products.writeGraph(into: staging))
    } then: { build, _, loss in
      switch format {
      case .json:
        judgements.complain(of: build)
        try sayJSON(LossAnswer(loss))
      case .text:
        say(loss)
        judgements.report(build)
      }
    }
  }

  private func rebuild(
    _ graph: GraphFile, _ kept: ProductFolder.Kept, _ judgements: [NumberedJudgement]
  ) throws -> CorpusBuild {
    let inputs = try graph.inputs()
    let isRetracted = kept.retractions.contains { $0.article == article }
    guard isRetracted || inputs.contains(where: { $0.article == article }) else {
      throw Failure(.noAnswer, "There is no article “\(article)” in the graph of “\(into)”.")
    }
    guard isRetracted == restore else {
      throw Failure(.noAnswer, "The article “\(article)” is \(restore ? "not retracted" : "retracted already").")
    }
    var retractions = kept.retractions.filter { $0.article != article }
    if !restore { retractions.append(Retraction(article: article, because: because)) }
    return try CorpusBuild(of: inputs, keptIn: kept.records, judgements: judgements, retractions: retractions)
  }

  /// The language that the products are in.
  private func products(of graph: GraphFile) throws -> Language {
    BuildManifest(try graph.manifest())[.language].flatMap(Language.init) ?? .kk
  }

  private func say(_ loss: GraphLoss) {
    let spoken = language ?? Language.preferred ?? .en
    if restore { return Terminal.say(Words.restored(article)(spoken)) }
    LossText(loss: loss, language: spoken).say()
  }
}
