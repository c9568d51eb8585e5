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

  @OptionGroup var lists: NameListOptions

  func run() throws {
    if let outputDir { try OutputFile.makeFolder(outputDir) }
    let extractor = ArticleExtractor(names: try lists.load())
    var skipped = 0
    var written: Set<Article.ID> = []
    func skip(_ reason: String) {
      skipped += 1
      Terminal.complain("skipped " + reason)
    }
    for file in files {
      for item in try CorpusReader(file) {
        switch item {
        case .article(let article) where outputDir != nil && !written.insert(article.id).inserted:
          skip("\(article.path) of \(file): \(article.id).json has been written for another article")
        case .article(let article): try write(extractor.record(of: article))
        case .skipped(let reason): skip(reason.description)
        }
      }
    }
    if strict, skipped > 0 { throw Failure(.badData, "\(skipped) of the articles were skipped.") }
  }

  private func write(_ record: ExtractionRecord) throws {
    if let outputDir {
      return try OutputFile((outputDir as NSString).appendingPathComponent(record.id + ".json")).write(jsonData(record))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Terminal.write(PlainJSON.escaped(try encoder.encode(record)) + Data("\n".utf8))
  }
}
