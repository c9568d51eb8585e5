import ArgumentParser

/// `extract-bench`: how fast articles become extraction records, in how much memory, and whether any text breaks that.
@main
struct ExtractBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract-bench",
    abstract: "Measures and tries the reading of articles: speed, memory, hostile texts.",
    subcommands: [
      Bench.self, Store.self, Stream.self, Linear.self, Fuzz.self, GuidedFuzz.self, Growth.self, Reprints.self,
      Score.self,
    ],
    defaultSubcommand: Bench.self)
}
