/// Finds names in the sentences of Kazakh news: people, organisations, offices, places, buildings, events, dates and more.
///
/// A linear model over hashed features, decoded by Viterbi's algorithm; it was trained as an averaged structured
/// perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models", EMNLP 2002). Words must be cut as in
/// KazNERD: every punctuation mark is a word of its own, an ending after a hyphen stays on its word.
public struct EntityTagger: Sendable {
  private let model: TaggerModel

  /// A tagger with the model that the package ships.
  ///
  /// - Throws: `TaggerModelError` where the model is not beside the program, or damaged.
  /// - Complexity: O(*n*) time in the size of the model; a few milliseconds.
  public init() throws(TaggerModelError) {
    self.init(try TaggerModel(try ModelBytes.shipped()))
  }

  /// A tagger with the model in a file.
  ///
  /// - Throws: `TaggerModelError` where the file cannot be read, is no model, or is damaged.
  public init(contentsOf path: String) throws(TaggerModelError) {
    self.init(try TaggerModel(try ModelBytes.file(path)))
  }

  /// A tagger with a model.
  package init(_ model: TaggerModel) { self.model = model }

  /// What the model was trained on, and under which licences.
  public var about: String { model.about }

  /// The names in a sentence, in order.
  ///
  /// - Parameter words: the words and marks of the sentence.
  /// - Complexity: O(*n*) time in the length of the sentence.
  public func entities(in words: [String]) -> [NamedEntity] { entities(in: [words])[0] }

  /// The names in each of the sentences, in order.
  ///
  /// - Complexity: O(*n*) time in the length of the sentences.
  public func entities(in sentences: [[String]]) -> [[NamedEntity]] {
    withExtendedLifetime(model) {
      var session = TaggerSession(model)
      return sentences.map { EntityTag.entities(in: session.tags(of: $0)) }
    }
  }

  /// The tag of each word of a sentence.
  ///
  /// - Complexity: O(*n*) time in the length of the sentence.
  public func tags(of words: [String]) -> [EntityTag] {
    withExtendedLifetime(model) {
      var session = TaggerSession(model)
      return session.tags(of: words)
    }
  }
}
