import Foundation
import KazakhText

/// What a model is made from and how it learns: the content of `inputs.json`.
///
/// Paths are relative to the folder in which the program is started.
struct TrainingInputs: Decodable {
  /// A word list and what it is about, by its name in `NameClass.named`.
  struct Names: Decodable {
    let `class`: String
    let file: String
  }

  /// IOB2 files that take turns at being held out.
  let sentences: [String]
  /// More IOB2 files, which are never held out.
  let extra: [String]
  /// Lists of names.
  let names: [Names]
  /// Clusters of the beginnings of words.
  let stemClusters: String
  /// Clusters of words spelt as in Russian.
  let wordClusters: String
  /// The letter cases in which words occur.
  let casings: String
  /// A file with what the model says of its sources.
  let about: String
  /// How often each sentence is seen.
  let epochs: Int
  /// The share of features hidden at each look, from 0 to 1.
  let dropout: Double
  /// By how much the right tag must win.
  let margin: Float
  /// The seeds of the runs that are averaged.
  let seeds: [UInt64]
  /// How often a feature must occur.
  let minimum: Int
  /// Weights below this share of the largest are dropped.
  let threshold: Float

  /// Reads the file at a path.
  static func read(_ path: String) throws(TrainingInputError) -> TrainingInputs {
    let text = try InputText.text(of: path)
    do {
      return try JSONDecoder().decode(TrainingInputs.self, from: Data(text.utf8))
    } catch {
      throw TrainingInputError(.malformed, path, reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    func place(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "item \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "“\(key.stringValue)” is missing" + (context.codingPath.isEmpty ? "" : " in \(place(context))")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "\(place(context)) has a value of another kind"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(place(context)) has a value that does not fit"
    default: return "it is not JSON"
    }
  }

  /// How the model is trained.
  var training: Training {
    var training = Training()
    training.settings = PerceptronSettings(epochs: epochs, dropout: dropout, margin: margin)
    training.seeds = seeds
    training.minimum = minimum
    training.packing.threshold = threshold
    return training
  }

  /// The word lists of the model.
  func lists() throws(TrainingInputError) -> LexiconBuilder {
    var builder = LexiconBuilder()
    for list in names {
      guard let known = NameClass.named.first(where: { $0.name == list.class }) else {
        throw TrainingInputError(.malformed, list.file, "“\(list.class)” is no class of names")
      }
      builder.add(names: try InputText.text(of: list.file), as: known.value)
    }
    try add(stemClusters) { try builder.add(stemClusters: $0) }
    try add(wordClusters) { try builder.add(wordClusters: $0) }
    try add(casings) { try builder.add(casings: $0) }
    return builder
  }

  private func add(_ path: String, _ body: (String) throws -> Void) throws(TrainingInputError) {
    let text = try InputText.text(of: path)
    do {
      try body(text)
    } catch {
      throw TrainingInputError(.malformed, path, "\(error)")
    }
  }

  /// The sentences of IOB2 files, in order.
  static func sentences(of files: [String]) throws(TrainingInputError) -> [TaggedSentence] {
    var sentences: [TaggedSentence] = []
    for file in files {
      let text = try InputText.text(of: file)
      let found: [TaggedSentence]
      do {
        found = try TaggedSentence.sentences(ofIOB2: text)
      } catch {
        throw TrainingInputError(.malformed, file, "line \(error.line), \(error.reason)")
      }
      guard !found.isEmpty else { throw TrainingInputError(.empty, file) }
      sentences += found
    }
    return sentences
  }

  /// The IOB2 files of a folder, in the order of their names.
  static func annotations(in folder: String) throws(TrainingInputError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw TrainingInputError(.unreadable, folder)
    }
    let files = names.filter { $0.hasSuffix(".iob2") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !files.isEmpty else { throw TrainingInputError(.empty, folder) }
    return files.map { "\(folder)/\($0)" }
  }
}
