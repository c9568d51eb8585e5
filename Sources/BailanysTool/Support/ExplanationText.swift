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
      ([marked(sentence)] + sentence.findings.map { "    " + line($0) }).joined(separator: "\n")
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

  private func line(_ finding: ArticleExplanation.Finding) -> String {
    let says = printable("\(finding.source) — \(finding.label(in: language)) → \(finding.target)")
    guard let rule = finding.rule else { return says }
    return says + style("2", "  (\(rule.id), \(rule.share)%: \(rule.meaning(language)))")
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

extension ExtractionRule {
  /// The confidence in whole per cent.
  var share: Int { Int((confidence * 100).rounded()) }
}
