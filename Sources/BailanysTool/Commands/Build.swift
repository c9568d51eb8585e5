import ArgumentParser
import Bailanys
import Foundation

/// `bailanys build CORPUS --into DIR`: reads articles; writes the graph, pictures, a report and figures.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads articles and writes the graph, its pictures and a report into a folder.",
    discussion: """
      Everything is made in a hidden folder first and put in place when it is complete: a build that is stopped or fails leaves \
      the old files as they were.
      """)

  @Argument(help: "A folder of articles (.txt, .md, .jsonl, .ndjson), or one file.") var corpus: String
  @Option(name: .long, help: "The folder for the products.") var into: String
  @Option(
    name: .long,
    help: "The file of judgements about who is who (default: judgements.jsonl in the corpus, if it is there).")
  var judgements: String?
  @Flag(name: .long, help: "End with an error, and change nothing, where an article is skipped.") var strict = false
  @Option(
    name: .long, help: "The language of pictures and report: kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).")
  var language: Language?

  func run() throws {
    try StagingFolder.use(for: into) { staging in
      let judgements = try BuildJudgements(named: judgements, corpus: corpus, products: into)
      let build = try read(judgements)
      try check(build.summary)
      judgements.report(build)
      let files = try BuildProducts(
        build: build, language: language ?? Language.preferred ?? .kk, judgements: judgements
      ).write(into: staging)
      try staging.publish(files)
      BuildSummary(build: build, folder: into, files: files).say()
    }
  }

  /// Where nothing was read, or with `--strict` not all, nothing is written.
  private func check(_ summary: CorpusBuild.Summary) throws {
    guard summary.articles == 0 || (strict && !summary.skipped.isEmpty) else { return }
    for skipped in summary.skipped { Terminal.complain("skipped \(printable(skipped.description))") }
    throw summary.articles == 0
      ? Failure(.noInput, "None of the articles in “\(corpus)” could be read; nothing was written.")
      : Failure(.badData, "\(summary.skipped.count) of the articles were skipped; with --strict nothing is written.")
  }

  private func read(_ judgements: BuildJudgements) throws -> CorpusBuild {
    var bar = ProgressBar()
    defer { bar.clear() }
    return try CorpusBuild(reading: corpus, judgements: judgements.lines) { progress in
      bar.show(progress.filesRead, of: progress.files, "articles read: \(progress.articles)")
    }
  }
}
