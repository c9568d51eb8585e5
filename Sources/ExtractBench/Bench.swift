import ArgumentParser
import Foundation

/// `extract-bench`: tokens a second on one core; beside python-crfsuite; memory; or articles to try all that on.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measures speed and memory, or makes articles.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Articles, folders of them, or JSON Lines (default: Corpus/articles, and articles made for this).")
  var files: [String] = []
  @Option(name: .long, help: "How often the files are read, or how many lots of made articles; one more warms up.")
  var rounds = 5
  @Option(name: .long, help: "How many made articles a lot has; a lot is read once. 0 for none.") var articles = 500
  @Option(name: .long, help: "The seed of the made articles.") var seed: UInt64 = 1
  @Option(name: .long, help: "text or json.") var format = Format.text
  @Option(name: .long, help: "Run python-crfsuite on the same tokens too, taught on this IOB2 file.")
  var againstCrfsuite: String?
  @Option(name: .long, help: "The interpreter that has python-crfsuite.") var python = "python3"
  @Flag(name: .long, help: "Measure the memory that a file of articles and one of four times as many take.")
  var memory = false
  @Option(name: .long, help: "Make this many articles as JSON Lines, and measure nothing.") var make: Int?
  @Option(name: .shortAndLong, help: "With --make, the file to write (default: standard output).") var output: String?
  @Option(name: .long, help: "With --make, a new folder for an archive of short articles and the true graph beside it.")
  var into: String?

  func validate() throws {
    guard rounds > 0, articles >= 0, make ?? 0 >= 0 else { throw ValidationError("Numbers must not be negative.") }
    guard !files.isEmpty || articles > 0 || againstCrfsuite == nil else {
      throw ValidationError("--against-crfsuite needs articles.")
    }
  }

  func run() throws {
    if let make, let into { return try SyntheticArchive(seed: seed, articles: make).write(into: into) }
    let maker = SyntheticArticleMaker(seed: seed)
    if let make { return try Self.write(0..<make, of: maker, to: output) }
    var report = BenchReport()
    let lots = try ArticleLots(files: files.isEmpty ? ["Corpus/articles"] : files)
    report.speed.append(lots.measured(rounds: rounds))
    var compared = lots
    if files.isEmpty, articles > 0 {
      compared = try ArticleLots(maker, articles: articles, rounds: rounds)
      report.speed.append(compared.measured(rounds: rounds))
    }
    if let againstCrfsuite {
      let pipeline = CRFSuitePipeline(python: python, training: againstCrfsuite)
      report.crfsuite = try pipeline.measured(
        on: compared.lots[compared.lots.count - 1], rounds: rounds, against: report.speed[report.speed.count - 1])
    }
    if memory { report.memory = try MemoryFigures.measured(maker, articles: max(articles, 500)) }
    print(try format == .json ? report.json() : report.text())
  }

  /// Writes articles one after the other.
  static func write(_ numbers: Range<Int>, of maker: SyntheticArticleMaker, to path: String?) throws {
    var handle = FileHandle.standardOutput
    if let path {
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw BenchFailure("“\(path)” could not be written.")
      }
      handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
    for number in numbers { try handle.write(contentsOf: try maker.line(number)) }
  }
}
