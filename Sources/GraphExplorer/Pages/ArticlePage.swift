import Foundation
import GraphReports
import NewsCorpus
import RelationModel

extension Explorer {
  /// `/article/ID`: the text with everything that was found in it, and why.
  func articlePage(_ visit: Visit, _ id: String) async throws -> Response {
    guard let article = visit.graph.article(id) else { throw PageError.notFound }
    let ties = try await visit.snapshot.relationships(in: id)
    let text: Markup
    if let explanation = try? await articles.explanation(of: article) {
      text = visit.text(explanation)
    } else {
      text = visit.quotes(of: id, ties)
    }
    let about = article.publishers + [article.date.map { visit.language.date($0) }].compactMap { $0 }
    return visit.page(
      article.title.isEmpty ? article.id : article.title, kicker: visit(Words.article),
      "<p class=\"extent\">\(about.joined(separator: ", "))\(visit.original(article))</p>\n\(text)\(visit.found(in: id, ties))"
    )
  }
}

extension Visit {
  /// The link to the article on the web; nothing where the address is none of the web, whatever the graph's file says.
  fileprivate func original(_ article: SourceArticle) -> Markup {
    guard let url = article.url, url.lowercased().hasPrefix("https://") || url.lowercased().hasPrefix("http://") else {
      return ""
    }
    return " · <a rel=\"noreferrer external\" href=\"\(url)\">\(self(Words.original))</a>"
  }

  fileprivate func text(_ explanation: ArticleExplanation) -> Markup {
    let sentences = explanation.sentences.enumerated().map { number, sentence -> Markup in
      let events = sentence.events.map { event -> Markup in
        let details = [event.date.map { language.date($0) }, event.place].compactMap { $0 }.joined(separator: ", ")
        return
          "<li><strong>\(self(event.type.name))</strong>: \(event.label)\(details.isEmpty ? "" : " (\(details))")\(event.rule.map { why($0) })</li>"
      }
      let findings = sentence.findings.map { finding -> Markup in
        "<li>\(name(finding.source)) — \(label(of: finding)) → \(name(finding.target))\(finding.rule.map { why($0) })</li>"
      }
      let list: Markup = events.isEmpty && findings.isEmpty ? "" : "<ul class=\"findings\">\(events)\(findings)</ul>"
      return "<div class=\"sentence\" id=\"s\(number)\"><p\(articleLanguage)>\(marked(sentence))</p>\(list)</div>\n"
    }
    return "<div class=\"text\">\n\(sentences)</div>\n"
  }

  private func label(of finding: ArticleExplanation.Finding) -> String {
    if finding.kind == .participant, let role = finding.role.flatMap(ParticipantRole.init) { return self(role.name) }
    return finding.role ?? self(finding.kind.name)
  }

  /// A name, leading to the one entity that it stands for.
  private func name(_ name: String, kinds: Set<EntityKind> = Set(EntityKind.allCases)) -> Markup {
    guard case .found(let entity) = snapshot.names.lookUp(name, kinds: kinds) else { return "\(name)" }
    return "<a href=\"\(link(Address("entity", entity.id.rawValue)))\"\(articleLanguage)>\(name)</a>"
  }

  private func marked(_ sentence: ArticleExplanation.Sentence) -> Markup {
    var result: Markup = ""
    var end = sentence.text.startIndex
    for mark in sentence.marks {
      let rule = mark.rule.map { " · \(self($0.meaning)) · \(Int(($0.confidence * 100).rounded()))%" } ?? ""
      let shown: Markup =
        "<mark class=\"\(mark.kind.rawValue)\" title=\"\(mark.entity)\(rule)\">\(mark.text)</mark>"
      result = result + "\(sentence.text[end..<mark.text.startIndex])\(linked(shown, mark))"
      end = mark.text.endIndex
    }
    return result + "\(sentence.text[end...])"
  }

  private func linked(_ shown: Markup, _ mark: ArticleExplanation.Mark) -> Markup {
    guard case .found(let entity) = snapshot.names.lookUp(mark.entity, kinds: [mark.kind]) else { return shown }
    return "<a href=\"\(link(Address("entity", entity.id.rawValue)))\">\(shown)</a>"
  }

  /// The sentences that prove something, where the text itself is not at hand.
  fileprivate func quotes(of article: SourceArticle.ID, _ ties: [Relationship]) -> Markup {
    var entities: [Int: Set<EntityID>] = [:]
    var quotes: [Int: String] = [:]
    for tie in ties {
      for evidence in tie.evidence where evidence.article == article {
        quotes[evidence.sentence] = evidence.quote
        entities[evidence.sentence, default: []].formUnion([tie.source, tie.target])
      }
    }
    let items = quotes.sorted { $0.key < $1.key }.prefix(500).map { number, quote -> Markup in
      let named = (entities[number] ?? []).sorted().compactMap { graph[$0] }
      return "<div class=\"sentence\" id=\"s\(number)\"><p\(articleLanguage)>\(marked(quote, named))</p></div>\n"
    }
    return "<p class=\"extent\">\(self(Words.noText))</p>\n<div class=\"text\">\(Array(items))</div>\n"
  }

  /// What the graph has of the article: what it states, and whom it names.
  fileprivate func found(in article: SourceArticle.ID, _ ties: [Relationship]) -> Markup {
    let stated = ties.filter(\.kind.isTyped)
    let items = stated.prefix(200).map { tie -> Markup in
      let rules = Set(tie.evidence.filter { $0.article == article }.map(\.rule)).sorted()
        .compactMap(ExtractionRule.named)
      let sentence = tie.evidence.first { $0.article == article }?.sentence ?? 0
      return
        "<li><a href=\"#s\(sentence)\">\(tie.statement(in: graph, language: language))</a>\(rules.map { why($0) })</li>\n"
    }
    let ids = Set(ties.flatMap { [$0.source, $0.target] }).sorted()
    let entities = ids.prefix(300).compactMap { link(to: $0) }.map { "<li>\($0)</li>" as Markup }
    guard !ids.isEmpty else { return "" }
    return section(
      Words.found, id: "found",
      "\(items.isEmpty ? "" : "<ul class=\"statements\">\(Array(items))</ul>")<ul class=\"columns\">\(entities)</ul>")
  }
}
