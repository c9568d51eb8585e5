import ArgumentParser
import Foundation
import KazakhText

/// `tagger-training train`: writes a model.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Teaches a model and writes it.")

  @OptionGroup var options: TrainingOptions
  @Option(name: .shortAndLong, help: "The file to write.") var output: String

  func run() throws {
    let (inputs, extra) = try options.read()
    let sentences = try TrainingInputs.sentences(of: inputs.sentences) + extra
    let about = try InputText.text(of: inputs.about)
    let bytes = try inputs.training.model(sentences, lists: try inputs.lists(), about: about)
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(sentences.count) sentences, \(bytes.count) bytes")
  }
}
