import ArgumentParser
import Foundation
import KazakhText

/// `tagger-training train`: writes a model.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Teaches a model and writes it.")

  @OptionGroup var options: TrainingOptions
  @Option(name: .shortAndLong, help: "The file to write.") var output: String
  @Option(name: .long, help: "A file with what the model should say of its sources.") var about: String?

  func run() throws {
    let sentences = try options.sentences(options.data + options.extra).map {
      WeightedSentence($0.sentence, weight: $0.weight)
    }
    let about = try about.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    let bytes = try options.training().model(sentences, lists: try options.lists(), about: about)
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(sentences.count) sentences, \(bytes.count) bytes")
  }
}
