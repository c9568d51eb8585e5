import ArgumentParser
import Bailanys
import Foundation

/// `bailanys extract FILE…`: what each article says, as extraction records.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what each article says as JSON: people, institutions, events, posts, parts and signings.",
    discussion: """
      With --stdin-jsonl it stands between two pipes: a line comes in, a line goes out, in the same order. A line that is no article \
      goes to --rejects as {"line", "path", "reason"}. Each line stands for itself: one that comes twice is read twice.
      """)

  @Argument(help: "Articles, or folders of articles.") var files: [String] = []
  @Option(name: .long, help: "Write DIR/<id>.json for each article instead of a line each on standard output.")
  var outputDir: String?
  @Flag(name: .long, help: "End with an error where an article is skipped.") var strict = false

  @OptionGroup var lists: NameListOptions
  @OptionGroup(title: "Lines on standard input") var lines: LineOptions

  func validate() throws {
    if lines.stdinJSONL {
      guard files.isEmpty, outputDir == nil else {
        throw ValidationError(
          "With --stdin-jsonl articles come from standard input, and records go to standard output.")
      }
    } else if files.isEmpty {
      throw ValidationError("Name articles or folders of articles, or say --stdin-jsonl.")
    }
  }

  func run() throws {
    if lines.stdinJSONL { return try LineExtraction(options: lines, names: try lists.load(), isStrict: strict).run() }
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
    Terminal.write(try jsonLine(record))
  }
}
