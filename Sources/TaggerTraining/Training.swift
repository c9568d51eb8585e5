import Dispatch
import Foundation
import KazakhText

/// From sentences and word lists to a model.
struct Training {
  var settings = PerceptronSettings()
  /// The seeds of the runs that are averaged.
  var seeds: [UInt64] = [1]
  /// How often a feature must occur.
  var minimum = 1
  var packing = WeightPacking()

  /// The bytes of the model that the sentences teach.
  func model(_ sentences: [TaggedSentence], lists: LexiconBuilder, about: String) throws -> [UInt8] {
    var sections = lists.sections(headsOf: sentences)
    sections[.about] = Array(about.utf8)
    let empty = WeightPacking().sections(
      LearntWeights(features: [], transitions: .init(repeating: 0, count: ViterbiDecoder.transitionCount)), hashes: [])
    let untaught = try TaggerModel(TaggerModelFile.bytes(of: sections.merging(empty) { first, _ in first }))
    let corpus = TrainingCorpus(sentences, lexicon: untaught.lexicon, minimum: minimum)
    withExtendedLifetime(untaught) {}
    let learnt = average(corpus)
    let weights = packing.sections(learnt, hashes: corpus.hashes)
    return TaggerModelFile.bytes(of: sections.merging(weights) { first, _ in first })
  }

  /// The sum of the runs with each seed, in the order of the seeds.
  private func average(_ corpus: TrainingCorpus) -> LearntWeights {
    var sum: LearntWeights?
    for seed in seeds {
      var perceptron = Perceptron(corpus, settings: settings, seed: seed)
      let learnt = perceptron.train(on: Array(0..<corpus.count))
      if sum == nil { sum = learnt } else { sum?.add(learnt) }
    }
    return sum ?? LearntWeights(features: [], transitions: [])
  }
}
