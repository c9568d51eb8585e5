import ArgumentParser
import Bailanys
import Foundation

/// `bailanys build CORPUS --into DIR`: reads articles; writes the graph, pictures, a report and figures.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads articles and writes the graph, its pictures and a report into a folder.",
    discussion: """
      Everything is made in a hidden folder first and put in place when it is complete: a build that is stopped or fails leaves \
      the old files as they were. What was read of each article is kept in records.sqlite beside the graph, which may be \
      thrown away: the next build reads only articles that are new or changed.
      """)

  @Argument(help: "A folder of articles (.txt, .md, .jsonl, .html, .xml, .rss, .atom), or one file.") var corpus: String
  @Option(name: .long, help: "The folder for the products.") var into: String
  @Option(
    name: .long,
    help: "The file of judgements about who is who (default: judgements.jsonl in the corpus, if it is there).")
  var judgements: String?
  @Flag(name: .long, help: "End with an error, and change nothing, where an article is skipped.") var strict = false
  @Option(name: .long, help: "How many processors work (default: all); the products do not depend on it.")
  var threads: Int?
  @Flag(
    name: .long,
    help:
      "Write the graph alone: pictures, report and figures of a large archive are made by draw, report, stats and signed as they are needed."
  )
  var graphOnly = false
  @OptionGroup var lists: NameListOptions
  @Option(
    name: .long, help: "The language of pictures and report: kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).")
  var language: Language?

  func validate() throws {
    guard (1...256).contains(threads ?? 1) else { throw ValidationError("--threads takes a number from 1 to 256.") }
  }

  func run() throws {
    let judgements = try BuildJudgements(named: judgements, corpus: corpus, products: into)
    try ProductFolder(path: into).replaceProducts { folder, staging in
      let build = try read(folder, judgements.lines)
      try check(build.summary)
      let products = try BuildProducts(
        build: build, language: language ?? Language.preferred ?? .kk, places: judgements.places,
        threads: processors)
      return (build, try graphOnly ? products.writeGraph(into: staging) : products.write(into: staging))
    } then: { build, files, loss in
      tellStale(files)
      judgements.report(build)
      BuildSummary(build: build, folder: into, files: files).say()
      if !loss.isEmpty { LossText(loss: loss, language: language ?? Language.preferred ?? .en).say() }
    }
  }

  /// Says which products of an earlier build are in the folder still.
  private func tellStale(_ files: [String]) {
    guard graphOnly else { return }
    let folder = URL(fileURLWithPath: into)
    let stale = Product.files.filter { name in
      !files.contains(name) && FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }
    guard !stale.isEmpty else { return }
    Terminal.complain("Made of an earlier graph and left as they are: \(stale.joined(separator: ", "))")
  }

  /// Where nothing was read, or with `--strict` not all, nothing is written.
  private func check(_ summary: CorpusBuild.Summary) throws {
    let hasNone = summary.articles == 0 && summary.retracted.isEmpty
    guard hasNone || (strict && !summary.skipped.isEmpty) else { return }
    for skipped in summary.skipped { Terminal.complain("skipped \(printable(skipped.description))") }
    throw hasNone
      ? Failure(.noInput, "None of the articles in “\(corpus)” could be read; nothing was written.")
      : Failure(.badData, "\(summary.skipped.count) of the articles were skipped; with --strict nothing is written.")
  }

  private var processors: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  private func read(_ folder: ProductFolder.Kept, _ judgements: [NumberedJudgement]) throws -> CorpusBuild {
    var bar = ProgressBar()
    var pace = Pace()
    defer { bar.clear() }
    return try CorpusBuild(
      reading: corpus, names: try lists.load(), judgements: judgements, records: folder.records,
      retractions: folder.retractions, threads: processors
    ) { progress in
      guard let said = pace.text(progress.articles, done: progress.bytesRead, of: progress.bytes) else { return }
      bar.show(min(100, 100 * progress.bytesRead / max(1, progress.bytes)), of: 100, said)
    }
  }
}
