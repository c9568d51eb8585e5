import ArgumentParser
import KazakhText

/// `tagger-training`: teaches the tagger of `KazakhText` and measures it.
@main
struct TaggerTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger-training",
    abstract: "Teaches the named-entity tagger and measures it.",
    discussion: """
      Start it in the package's folder. The model that the package ships is made by

        swift run -c release tagger-training train --annotations ../annotations \\
          --output Sources/KazakhText/Resources/entity-tagger.model

      from the files and with the settings that Sources/TaggerTraining/inputs.json names. The same inputs give the same \
      bytes. Sources/TaggerTraining/README.md says what the inputs are and how good the model is.
      """,
    subcommands: [Train.self, Validate.self, Measure.self])
}

/// What `train` and `validate` read.
struct TrainingOptions: ParsableArguments {
  @Option(name: .long, help: "The list of inputs and settings.") var inputs = "Sources/TaggerTraining/inputs.json"
  @Option(name: .long, help: "A folder whose .iob2 files are learnt from too, in the order of their names.")
  var annotations: String?

  /// The inputs, with the annotated sentences that are never held out.
  func read() throws(TrainingInputError) -> (inputs: TrainingInputs, extra: [TaggedSentence]) {
    let inputs = try TrainingInputs.read(inputs)
    let annotated = if let annotations { try TrainingInputs.annotations(in: annotations) } else { [String]() }
    return (inputs, try TrainingInputs.sentences(of: inputs.extra + annotated))
  }
}
