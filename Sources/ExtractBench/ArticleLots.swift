import Benchmarking
import Foundation
import KazakhText
import NewsCorpus

/// The articles that are measured: one lot for every round, or the same in each.
struct ArticleLots {
  /// Where they come from, for readers.
  let source: String
  /// The articles, by round; one lot where every round reads the same.
  let lots: [[Article]]

  /// The articles of files and folders, which every round reads: what an extractor keeps of words is there from the first round on.
  init(files: [String]) throws {
    source = files.joined(separator: " ")
    lots = [try files.flatMap(Self.read)]
  }

  /// Made articles, of which every round reads others, as from a stream of news.
  init(_ maker: SyntheticArticleMaker, articles: Int, rounds: Int) throws {
    source = "made articles, seed \(maker.seed), each read once"
    lots = try withScratchFolder { folder in
      let file = folder.appendingPathComponent("made.jsonl").path
      return try (0...rounds).map { round in
        try Bench.write(round * articles..<(round + 1) * articles, of: maker, to: file)
        return try Self.read(file)
      }
    }
  }

  private static func read(_ path: String) throws -> [Article] {
    try CorpusReader(path).compactMap { item in if case .article(let article) = item { article } else { nil } }
  }

  /// Reads lot after lot; the first round warms up and does not count.
  func measured(rounds: Int) -> SpeedFigures {
    let extractor = ArticleExtractor()
    let clock = ContinuousClock()
    var measured: [SpeedFigures.Round] = []
    var found = 0
    for round in 0...rounds {
      let lot = lots[round % lots.count]
      let begun = (clock.now, ProcessFigures.processorSeconds)
      for article in lot { found += extractor.record(of: article).sentences.count }
      let seconds = ProcessFigures.processorSeconds - begun.1
      let elapsed = (clock.now - begun.0) / .seconds(1)
      let paragraphs = lot.flatMap(\.paragraphs)
      measured.append(
        SpeedFigures.Round(
          articles: lot.count, tokens: paragraphs.reduce(0) { $0 + Tokenizer().tokens(of: $1.text).count },
          bytes: paragraphs.reduce(0) { $0 + $1.text.utf8.count }, seconds: seconds, elapsedSeconds: elapsed))
    }
    return SpeedFigures(source: source, measured, sentences: found)
  }
}
