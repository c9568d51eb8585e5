import ArgumentParser
import Dispatch
import Foundation
import KazakhText
import Synchronization

/// `tagger-training validate`: teaches on all parts but one and measures on that one, in turns.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures by cross-validation over blocks of sentences.")

  @OptionGroup var options: TrainingOptions
  @Option(name: .long, help: "Into how many parts the sentences are cut.") var parts = 10
  @Option(name: .long, help: "How many of the parts are held out in turn.") var folds = 10
  @Option(name: .long, help: "How many numbers of sentences a block spans.") var span = Folds.blockSpan
  @Option(name: .long, help: "A file for the sentences with what was found, for a look at the errors.") var errors:
    String?

  func run() throws {
    let (inputs, extra) = try options.read()
    let data = try TrainingInputs.sentences(of: inputs.sentences)
    let part = Folds.parts(of: data, count: parts, span: span)
    let lists = try inputs.lists()
    let training = inputs.training
    let results = Mutex<[Int: Result<FoldResult, any Error>]>([:])
    let queue = DispatchQueue(label: "folds", attributes: .concurrent)
    let group = DispatchGroup()
    let gate = DispatchSemaphore(value: 2)
    for fold in 0..<folds {
      gate.wait()
      queue.async(group: group) {
        defer { gate.signal() }
        let known = data.indices.filter { part[$0] != fold }.map { data[$0] }
        let held = data.indices.filter { part[$0] == fold }.map { data[$0] }
        let result = Result {
          let bytes = try training.model(known + extra, lists: lists, about: "")
          return FoldResult(EntityTagger(try TaggerModel(bytes)), on: held, size: bytes.count)
        }
        results.withLock { $0[fold] = result }
      }
    }
    group.wait()
    try report(results.withLock { $0 }.mapValues { try $0.get() })
  }

  private func report(_ results: [Int: FoldResult]) throws {
    var total = EntityScore()
    var micros: [String] = []
    var errors = ""
    for fold in results.keys.sorted() {
      guard let result = results[fold] else { continue }
      total.add(result.score)
      micros.append(String(format: "%.1f", result.score.micro.f1 * 100))
      errors += result.errors
    }
    func row(_ name: String, _ counts: EntityScore.Counts) -> String {
      name.padding(toLength: 14, withPad: " ", startingAt: 0)
        + String(
          format: "%6d %6d %6d  %.2f  %.2f  %.2f", counts.gold, counts.predicted, counts.right,
          counts.precision * 100, counts.recall * 100, counts.f1 * 100)
    }
    for kind in EntityScore.averaged { print(row(kind.rawValue, total[kind])) }
    print(row("micro", total.micro), " folds", micros.joined(separator: " "), " bytes", results[0]?.size ?? 0)
    if let path = self.errors { try errors.write(toFile: path, atomically: true, encoding: .utf8) }
  }
}

/// What one part gave.
struct FoldResult: Sendable {
  let score: EntityScore
  let errors: String
  let size: Int

  init(_ tagger: EntityTagger, on sentences: [TaggedSentence], size: Int) {
    var score = EntityScore()
    var errors = ""
    for (sentence, found) in zip(sentences, tagger.entities(in: sentences.map(\.words))) {
      let gold = sentence.entities
      score.add(found, gold: gold)
      let kinds = Set(EntityScore.averaged)
      let missed = Set(gold).subtracting(found).filter { kinds.contains($0.kind) }
      let invented = Set(found).subtracting(gold).filter { kinds.contains($0.kind) }
      guard !missed.isEmpty || !invented.isEmpty else { continue }
      errors += sentence.words.joined(separator: " ") + "\n"
      for (sign, entities) in [("-", missed), ("+", invented)] {
        for entity in entities.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
          errors += "  \(sign) \(entity.kind.rawValue) \(sentence.words[entity.range].joined(separator: " "))\n"
        }
      }
    }
    self.score = score
    self.errors = errors
    self.size = size
  }
}
