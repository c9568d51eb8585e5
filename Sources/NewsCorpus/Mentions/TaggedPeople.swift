import KazakhText

/// Asks the statistical tagger about capitalised words that no rule explains.
///
/// Rules know names by given names, endings and posts; of Эмре Йылдырым or Прия Рамачандран they know nothing, and the tagger, which has read
/// many sentences, often does.
struct TaggedPeople: Sendable {
  /// The tagger of the package, loaded when a name is first asked for.
  static let shared = TaggedPeople()

  private let tagger: EntityTagger

  /// The tagger of the package; nil where its model is not beside the program, so that names are told by rules alone.
  private init?() {
    guard let tagger = try? EntityTagger() else { return nil }
    self.tagger = tagger
  }

  /// The runs of a sentence that the tagger takes for a person's name, all of it and nothing more.
  ///
  /// - Complexity: O(*n*) in the tokens of the sentence; nothing is done where there is no run.
  func people(among runs: [Range<Int>], of sentence: SentenceReading) -> [Range<Int>] {
    let asked = runs.filter { run in
      run.count > 1 && run.count < 5 && run.allSatisfy { isAskable(sentence.tokens[$0]) }
    }
    guard !asked.isEmpty, !sentence.isInCapitals else { return [] }
    let found = tagger.entities(in: sentence.tokens.map(\.text)).filter { $0.kind == .person }.map(\.range)
    return asked.filter { found.contains($0) }
  }

  /// Words in Latin letters name newspapers and firms as often as people.
  private func isAskable(_ token: Token) -> Bool { token.kind == .word && token.isCapitalised && !token.isLatin }
}
