import ArgumentParser
import Benchmarking
import Foundation
import NewsCorpus

/// How much memory a streaming run over a file of articles took.
struct MemoryFigures: Codable {
  let articles: Int
  let fileBytes: Int
  /// The largest resident set, in bytes.
  let peakResidentBytes: Int
  /// From the file to records as JSON, by the clock.
  let elapsedSeconds: Double

  var text: String {
    String(
      format: "streaming %6d articles (%.1f MB of JSON Lines) to records as JSON: peak resident set %.1f MB, %.1f s",
      articles, Double(fileBytes) / 1e6, Double(peakResidentBytes) / 1e6, elapsedSeconds)
  }

  /// Runs over *n*, 4 *n* and 16 *n* articles, each in a process of its own.
  static func measured(_ maker: SyntheticArticleMaker, articles: Int) throws -> [MemoryFigures] {
    try [1, 4, 16].map { times in
      try withScratchFolder { folder in
        let file = folder.appendingPathComponent("made.jsonl").path
        try Bench.write(0..<articles * times, of: maker, to: file)
        let run = try ChildRun(["stream", file])
        guard run.end == .exited(0) else { throw BenchFailure("The streaming run \(run.end).") }
        return try run.decoded(as: MemoryFigures.self)
      }
    }
  }
}

/// `extract-bench stream FILE`: what `--memory` runs in a process of its own.
struct Stream: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a file article by article, writes every record to nowhere, and prints the memory it took.")

  @Argument(help: "Articles, as a file or a folder.") var file: String
  @Flag(name: .long, help: "Read the articles only, and extract nothing.") var readOnly = false

  func run() throws {
    let begun = ContinuousClock.now
    let extractor = ArticleExtractor()
    let encoder = JSONEncoder()
    let nowhere = FileHandle.nullDevice
    var articles = 0
    for case .article(let article) in try CorpusReader(file) {
      if !readOnly { try nowhere.write(contentsOf: try encoder.encode(extractor.record(of: article))) }
      articles += 1
    }
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    let figures = MemoryFigures(
      articles: articles, fileBytes: size ?? 0, peakResidentBytes: ProcessFigures.peakResidentBytes,
      elapsedSeconds: (ContinuousClock.now - begun) / .seconds(1))
    print(String(decoding: try encoder.encode(figures), as: UTF8.self))
  }
}
