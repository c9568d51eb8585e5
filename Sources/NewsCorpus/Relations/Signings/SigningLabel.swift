import KazakhText

/// What a signing is called: by its document.
extension SigningFinder {
  /// The document with what modifies it, in the nominative.
  func label(_ trigger: Trigger, _ resolved: ResolvedSentence) -> String {
    let sentence = resolved.sentence
    guard let document = trigger.document, let form = sentence.reading(document, in: EventWords.documents) else {
      return "Құжатқа қол қою"
    }
    var start = document
    while start > 0, document - start < 5 {
      let token = sentence.tokens[start - 1]
      guard token.kind == .word, !token.isCapitalised, !resolved.isName(start - 1),
        !token.lower.begins(with: "арасында"),
        token.lower != "құжатқа", !sentence.words[start - 1].isVerbal || token.lower == "бірлескен"
      else { break }
      // The subject of the sentence ends here: екі елдің медиасы | меморандум жасасты.
      let isPossessed =
        sentence.reading(start - 1) { $0.possessor == .third && $0.grammaticalCase == .nominative } != nil
      if isPossessed, !["туралы", "жөніндегі"].contains(token.lower) { break }
      if WordShape.oblique(sentence, start - 1) == .instrumental { break }
      if [
        "мен", "пен", "бен", "жылы", "жылғы", "тарапынан", "кезінде", "барысында", "аясында", "шеңберінде",
        "қатысуымен",
      ].contains(token.lower) {
        break
      }
      start -= 1
    }
    while start < document,
      ["туралы", "жөніндегі", "жөнінде", "жылдың", "жылға", "ниет"].contains(sentence.lower(start))
    { start += 1 }
    // What was to be opened or founded is a name outside the phrase: [Орталықты] ашу туралы келісім.
    if start < document, sentence.lower(start).ends(with: "у"),
      ["туралы", "жөніндегі"].contains(sentence.lower(start + 1))
    {
      start = document
    }
    let text = start == document ? form.stem.text : sentence.nominativeText(start..<(document + 1), last: form)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
