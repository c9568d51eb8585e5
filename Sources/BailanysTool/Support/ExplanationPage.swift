import Bailanys

/// Explained articles as one page for a browser, with nothing to load.
struct ExplanationPage {
  let explanations: [ArticleExplanation]
  let language: Language

  init(_ explanations: [ArticleExplanation], _ language: Language) {
    self.explanations = explanations
    self.language = language
  }

  var html: String {
    let articles = explanations.map(article).joined(separator: "\n")
    let title = explanations.count == 1 ? explanations[0].article : "Bailanys"
    return """
      <!DOCTYPE html>
      <html lang="kk">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      body { font: 1rem/1.6 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
      mark { border-radius: .2rem; padding: 0 .15rem; color: inherit }
      mark.person { background: #d6eaf8; border-bottom: 2px solid #0072b2 }
      mark.institution { background: #fdebd0; border-bottom: 2px solid #b87900 }
      ul { margin: .2rem 0 1rem; padding-left: 1.2rem; font-size: .9rem; color: #444 }
      small { color: #666 }
      </style>
      </head>
      <body>
      \(articles)
      </body>
      </html>

      """
  }

  private func article(_ explanation: ArticleExplanation) -> String {
    let sentences = explanation.sentences.map { sentence in
      "<p>\(marked(sentence))</p>" + list(sentence)
    }
    return "<article>\n<h1>\(Self.escaped(explanation.title.isEmpty ? explanation.article : explanation.title))</h1>\n"
      + sentences.joined(separator: "\n") + "\n</article>"
  }

  private func marked(_ sentence: ArticleExplanation.Sentence) -> String {
    var html = ""
    var end = sentence.text.startIndex
    for mark in sentence.marks {
      html += Self.escaped(sentence.text[end..<mark.text.startIndex])
      let why = mark.rule.map { " · \($0.meaning(language)) · \($0.share)%" } ?? ""
      html +=
        "<mark class=\"\(mark.kind.rawValue)\" title=\"\(Self.escaped(mark.entity + why))\">\(Self.escaped(mark.text))</mark>"
      end = mark.text.endIndex
    }
    return html + Self.escaped(sentence.text[end...])
  }

  private func list(_ sentence: ArticleExplanation.Sentence) -> String {
    let events = sentence.events.map { item("<strong>\(Self.escaped($0.summary(in: language)))</strong>", $0.rule) }
    let findings = sentence.findings.map { finding in
      item(Self.escaped("\(finding.source) — \(finding.label(in: language)) → \(finding.target)"), finding.rule)
    }
    let items = events + findings
    return items.isEmpty ? "" : "\n<ul>\n" + items.joined(separator: "\n") + "\n</ul>"
  }

  private func item(_ html: String, _ rule: ExtractionRule?) -> String {
    let why = rule.map { " <small>\(Self.escaped($0.meaning(language))) · \($0.id) · \($0.share)%</small>" } ?? ""
    return "<li>\(html)\(why)</li>"
  }

  /// The text as HTML shows it, without what would turn the direction of writing around.
  private static func escaped(_ text: some StringProtocol) -> String { HTML.escaped(printable(String(text))) }
}
