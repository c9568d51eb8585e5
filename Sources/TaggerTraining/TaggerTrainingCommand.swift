import ArgumentParser
import Foundation
import KazakhText

/// `tagger-training`: teaches the tagger of `KazakhText` and measures it.
@main
struct TaggerTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger-training",
    abstract: "Teaches the named-entity tagger and measures it.",
    subcommands: [Train.self, Validate.self, Measure.self])
}

/// What both commands read and how they learn.
struct TrainingOptions: ParsableArguments {
  @Option(name: .long, help: "An IOB2 file; with :0.5 behind it, its sentences count half.") var data: [String]
  @Option(name: .long, help: "More IOB2 files, which are never held out.") var extra: [String] = []
  @Option(name: .long, help: "A list of names as CLASS=FILE.") var names: [String] = []
  @Option(name: .long, help: "Clusters of the beginnings of words.") var stemClusters: String?
  @Option(name: .long, help: "Clusters of words spelt as in Russian.") var wordClusters: String?
  @Option(name: .long, help: "The letter cases in which words occur.") var casings: String?
  @Option(name: .long, help: "How often each sentence is seen.") var epochs = 12
  @Option(name: .long, help: "The share of features hidden at each look.") var dropout = 0.3
  @Option(name: .long, help: "By how much the right tag must win.") var margin: Float = 0
  @Option(name: .long, help: "How many runs are averaged.") var runs = 1
  @Option(name: .long, help: "How often a feature must occur.") var minimum = 1
  @Option(name: .long, help: "Weights below this share of the largest are dropped.") var threshold: Float = 0.0015

  func training() -> Training {
    var training = Training()
    training.settings = PerceptronSettings(epochs: epochs, dropout: dropout, margin: margin)
    training.seeds = (0..<runs).map { UInt64($0 + 1) }
    training.minimum = minimum
    training.packing.threshold = threshold
    return training
  }

  func lists() throws -> LexiconBuilder {
    var builder = LexiconBuilder()
    for option in names {
      let parts = option.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let known = NameClass.named.first(where: { $0.name == parts[0] }) else {
        throw ValidationError("“\(option)” is not CLASS=FILE.")
      }
      builder.add(names: try text(String(parts[1])), as: known.value)
    }
    if let stemClusters { builder.add(stemClusters: try text(stemClusters)) }
    if let wordClusters { builder.add(wordClusters: try text(wordClusters)) }
    if let casings { builder.add(casings: try text(casings)) }
    return builder
  }

  func sentences(_ files: [String]) throws -> [(sentence: TaggedSentence, weight: Float)] {
    try files.flatMap { file in
      let parts = file.split(separator: ":")
      let weight = parts.count == 2 ? Float(parts[1]) ?? 1 : 1
      return try TaggedSentence.sentences(ofIOB2: try text(String(parts[0]))).map { ($0, weight) }
    }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

extension WeightedSentence {
  init(_ sentence: TaggedSentence, weight: Float) {
    self.init(words: sentence.words, tags: sentence.tags, weight: weight)
  }
}
