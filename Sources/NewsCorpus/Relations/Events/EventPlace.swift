import KazakhText

/// Where a sentence says that something happened.
enum EventPlace {
  /// The city that stands in the locative, or whose `қаласында` does.
  static func city(in resolved: ResolvedSentence) -> String? {
    let sentence = resolved.sentence
    for index in 0..<sentence.count where sentence.isCapitalised(index) && !resolved.isName(index) {
      if let form = sentence.reading(
        index, where: { $0.grammaticalCase == .locative && !$0.isAttributive && $0.possessor == .none })
      {
        let name = sentence.nominative(index, of: form)
        if Lexicon.isCity(name) { return name }
      }
      if ["қаласында", "қаласындағы"].contains(sentence.lower(index + 1)), Lexicon.isCity(sentence.tokens[index].text) {
        return sentence.tokens[index].text
      }
    }
    return nil
  }
}
