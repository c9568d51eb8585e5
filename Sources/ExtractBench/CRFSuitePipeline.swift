import Foundation
import KazakhText
import NewsCorpus

/// How fast python-crfsuite tags the same tokens.
struct CRFSuiteFigures: Codable {
  let tokens: Int
  let seconds: [Double]
  /// Of its fastest round.
  let tokensPerSecond: Double
  let medianTokensPerSecond: Double
  /// By how much the extractor is faster, each in its fastest round.
  let ratio: Double
  /// The same of the medians.
  let medianRatio: Double

  var text: String {
    String(
      format: """
        python-crfsuite on the same articles: %d tokens, features in Python, tagger in C, one core
          fastest  %8.3f s %9.0f tokens/s
          median            %9.0f tokens/s
        extraction is %.1f times as fast (fastest rounds), %.1f times (medians)
        """, tokens, seconds.min() ?? 0, tokensPerSecond, medianTokensPerSecond, ratio, medianRatio)
  }
}

/// The pipeline of the Python script beside this file, run on the tokens of articles.
struct CRFSuitePipeline {
  /// The script, from the top of the package.
  static let script = "Sources/ExtractBench/crfsuite_pipeline.py"

  let python: String
  let training: String

  private struct Printed: Decodable {
    let tokens: Int
    let seconds: [Double]
  }

  func measured(on articles: [Article], rounds: Int, against speed: SpeedFigures) throws -> CRFSuiteFigures {
    for file in [Self.script, training] where !FileManager.default.isReadableFile(atPath: file) {
      throw BenchFailure(
        "“\(file)” is not there; run this at the top of the package, with an IOB2 file to learn from.")
    }
    let printed = try printed(on: articles, rounds: rounds)
    let rates = printed.seconds.map { Double(printed.tokens) / $0 }.sorted(by: >)
    guard let fastest = rates.first else { throw BenchFailure("The Python pipeline measured nothing.") }
    return CRFSuiteFigures(
      tokens: printed.tokens, seconds: printed.seconds, tokensPerSecond: fastest,
      medianTokensPerSecond: rates[rates.count / 2], ratio: speed.fastest.tokensPerSecond / fastest,
      medianRatio: speed.median.tokensPerSecond / rates[rates.count / 2])
  }

  private func printed(on articles: [Article], rounds: Int) throws -> Printed {
    try withScratchFolder { folder in
      let tokens = folder.appendingPathComponent("tokens").path
      try Self.lines(of: articles).write(to: URL(fileURLWithPath: tokens))
      let options = ["--train", training, "--model", model, "--tokens", tokens, "--rounds", String(rounds)]
      let run = try ChildRun([python, Self.script] + options, of: URL(fileURLWithPath: "/usr/bin/env"))
      guard run.end == .exited(0) else {
        throw BenchFailure("“\(python) \(Self.script)” failed; what it needs stands at its beginning.")
      }
      return try run.decoded(as: Printed.self)
    }
  }

  /// The trained model, kept among the temporary files for other runs with the same script and training data.
  private var model: String {
    let stamps = [Self.script, training].map { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return String(describing: attributes?[.size] ?? "")
    }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("extract-bench-\(stamps.joined(separator: "-")).crfsuite").path
  }

  /// A token a line, and an empty line between sentences.
  private static func lines(of articles: [Article]) -> Data {
    var lines = Data()
    for paragraph in articles.flatMap(\.paragraphs) {
      let tokens = Tokenizer().tokens(of: paragraph.text)
      for sentence in SentenceSplitter().sentences(of: tokens) {
        for token in tokens[sentence] { lines += Data((token.text + "\n").utf8) }
        lines += Data("\n".utf8)
      }
    }
    return lines
  }
}
