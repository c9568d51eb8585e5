import ArgumentParser
import Bailanys
import Foundation

/// `bailanys extract FILE…`: what each article says, as extraction records.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what each article says as JSON: people, institutions, events, posts, parts and signings.")

  @Argument(help: "Articles, or folders of articles.") var files: [String]
  @Option(name: .long, help: "Write DIR/<id>.json for each article instead of a line each on standard output.")
  var outputDir: String?
  @Flag(name: .long, help: "End with an error where an article is skipped.") var strict = false

  func run() throws {
    if let outputDir { try OutputFile.makeFolder(outputDir) }
    let extractor = ArticleExtractor()
    var skipped = 0
    for file in files {
      for item in try CorpusReader(file) {
        switch item {
        case .article(let article): try write(extractor.record(of: article))
        case .skipped(let reason):
          skipped += 1
          Terminal.complain("skipped \(printable(reason.description))")
        }
      }
    }
    if strict, skipped > 0 { throw Failure(.badData, "\(skipped) of the articles were skipped.") }
  }

  private func write(_ record: ExtractionRecord) throws {
    if let outputDir {
      let name = record.id.replacingOccurrences(of: "/", with: "_") + ".json"
      return try OutputFile(URL(fileURLWithPath: outputDir).appendingPathComponent(name).path).write(jsonData(record))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Terminal.write(try encoder.encode(record) + Data("\n".utf8))
  }
}
