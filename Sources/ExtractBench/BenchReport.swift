import Foundation

/// How fast articles become extraction records.
struct SpeedFigures: Codable {
  /// One round over one lot of articles.
  struct Round: Codable {
    let articles: Int
    let tokens: Int
    let bytes: Int
    /// The processor time, in seconds.
    let seconds: Double
    /// The time by the clock, in seconds.
    let elapsedSeconds: Double
    let tokensPerSecond: Double
    let megabytesPerSecond: Double

    init(articles: Int, tokens: Int, bytes: Int, seconds: Double, elapsedSeconds: Double) {
      self.articles = articles
      self.tokens = tokens
      self.bytes = bytes
      self.seconds = seconds
      self.elapsedSeconds = elapsedSeconds
      tokensPerSecond = Double(tokens) / max(seconds, 1e-9)
      megabytesPerSecond = Double(bytes) / 1e6 / max(seconds, 1e-9)
    }
  }

  let source: String
  let warmUp: Round
  let rounds: [Round]
  let fastest: Round
  let median: Round
  /// How many sentences all rounds found: what was read must be used, or it might not be read.
  let sentences: Int

  /// Takes the rounds in their order, at least two; the first has warmed up.
  init(source: String, _ all: [Round], sentences: Int) {
    self.source = source
    self.sentences = sentences
    warmUp = all[0]
    rounds = Array(all.dropFirst())
    let ranked = rounds.sorted { $0.tokensPerSecond > $1.tokensPerSecond }
    fastest = ranked[0]
    median = ranked[ranked.count / 2]
  }
}

/// What one run of the benchmark found.
struct BenchReport: Codable {
  var token = "a word, number, initial or mark as this tool's Tokenizer cuts them; white space is none"
  var time = "processor time of all threads; from the text of an article in memory to its extraction record"
  var speed: [SpeedFigures] = []
  var crfsuite: CRFSuiteFigures?
  var memory: [MemoryFigures]?

  /// The report as JSON.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The report for readers.
  func text() -> String {
    var lines = ["token: " + token, "time: " + time]
    for figures in speed {
      let round = figures.fastest
      lines.append("")
      lines.append(
        "\(figures.source): \(figures.rounds.count) rounds of \(round.articles) articles, \(round.tokens) tokens")
      for (name, round) in [("fastest", figures.fastest), ("median", figures.median), ("warm-up", figures.warmUp)] {
        lines.append(Self.line(name, round))
      }
    }
    if let crfsuite { lines += ["", crfsuite.text] }
    if let memory { lines += [""] + memory.map(\.text) }
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ round: SpeedFigures.Round) -> String {
    "  " + name.padding(toLength: 8, withPad: " ", startingAt: 0)
      + String(
        format: "%8.3f s %9.0f tokens/s %7.2f MB/s (%.3f s by the clock)", round.seconds, round.tokensPerSecond,
        round.megabytesPerSecond, round.elapsedSeconds)
  }
}
