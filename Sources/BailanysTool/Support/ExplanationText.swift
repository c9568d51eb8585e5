import Bailanys

/// Explained articles for a terminal.
struct ExplanationText {
  let explanations: [ArticleExplanation]
  let language: Language
  let inColor: Bool

  init(_ explanations: [ArticleExplanation], _ language: Language, inColor: Bool) {
    self.explanations = explanations
    self.language = language
    self.inColor = inColor
  }

  var text: String { explanations.map(text(of:)).joined(separator: "\n") }

  private func text(of explanation: ArticleExplanation) -> String {
    let sentences = explanation.sentences.map { sentence in
      let lines = names(sentence) + sentence.events.map(line) + sentence.findings.map(line)
      return ([marked(sentence)] + lines.map { "    " + $0 }).joined(separator: "\n")
    }
    return ([style("1", printable(explanation.article))] + sentences).joined(separator: "\n") + "\n"
  }

  private func marked(_ sentence: ArticleExplanation.Sentence) -> String {
    var text = ""
    var end = sentence.text.startIndex
    for mark in sentence.marks {
      text += printable(String(sentence.text[end..<mark.text.startIndex]))
      let name = printable(String(mark.text))
      text += inColor ? style(mark.kind == .person ? "34" : "33", name) : "[\(name)]"
      end = mark.text.endIndex
    }
    return text + printable(String(sentence.text[end...]))
  }

  /// The names of a sentence in the nominative, each once, with what tells that they are names.
  private func names(_ sentence: ArticleExplanation.Sentence) -> [String] {
    var seen = Set<String>()
    let names = sentence.marks.filter { seen.insert($0.entity).inserted }.map { mark in
      printable(mark.entity) + (mark.rule.map { style("2", " (\($0.id), \($0.share)%)") } ?? "")
    }
    return names.isEmpty ? [] : [names.joined(separator: "; ")]
  }

  private func line(_ event: ArticleExplanation.Happening) -> String {
    style("1", printable(event.summary(in: language))) + why(event.rule)
  }

  private func line(_ finding: ArticleExplanation.Finding) -> String {
    printable("\(finding.source) — \(finding.label(in: language)) → \(finding.target)") + why(finding.rule)
  }

  private func why(_ rule: ExtractionRule?) -> String {
    rule.map { style("2", "  (\($0.id), \($0.share)%: \($0.meaning(language)))") } ?? ""
  }

  private func style(_ code: String, _ text: String) -> String { inColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

extension ArticleExplanation.Finding {
  /// The post's title, the part in the event, or the kind of tie, for readers.
  func label(in language: Language) -> String {
    if kind == .position { return role ?? kind.name(language) }
    return role.flatMap { ParticipantRole(rawValue: $0) }?.name(language) ?? kind.name(language)
  }
}

extension ArticleExplanation.Happening {
  /// The event with its kind, date and place, as far as they are told.
  func summary(in language: Language) -> String {
    ["\(label) (\(type.name(language)))", date?.description, place].compactMap { $0 }.joined(separator: ", ")
  }
}

extension ExtractionRule {
  /// The confidence in whole per cent.
  var share: Int { Int((confidence * 100).rounded()) }
}
