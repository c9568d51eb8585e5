import Bailanys

/// What proves something, as lines of a terminal answer.
struct EvidenceText {
  let graph: RelationshipGraph
  let language: Language

  /// Says the sentence, where it stands, which rule found it, and how much else proves the same.
  ///
  /// - Parameters:
  ///   - all: all the evidence for the same; nil where no count is to be given.
  ///   - isQuoted: whether the sentence stands right above already.
  func say(_ evidence: Evidence, of all: [Evidence]? = nil, isQuoted: Bool = false, indent: Int) {
    if !isQuoted { Terminal.say(wrapped("«\(evidence.quote)»", indent: indent)) }
    let same = isQuoted ? Words.sameSentence(language) + ": " : ""
    let count = all.map { "; " + amount($0) } ?? ""
    Terminal.say(wrapped("— \(same)\(citation(evidence))\(count)", indent: indent))
  }

  /// Says what relationships tell, each with what proves it best; a sentence that proves two in a row is quoted once.
  func say(_ relationships: some Sequence<Relationship>, indent: Int) {
    var last: Evidence?
    for relationship in relationships {
      guard let best = relationship.bestEvidence else { continue }
      Terminal.say(wrapped("• \(statement(relationship)).", indent: indent))
      let isQuoted = last.map(best.isSameSentence) ?? false
      say(best, of: relationship.evidence, isQuoted: isQuoted, indent: indent + 2)
      last = best
    }
  }

  /// Says what proves a relationship best.
  func say(_ relationship: Relationship, indent: Int) {
    guard let best = relationship.bestEvidence else { return }
    say(best, of: relationship.evidence, indent: indent)
  }

  /// What a relationship says, with the date of its event, or the dates at which it is told of.
  func statement(_ relationship: Relationship) -> String {
    let sentence = relationship.statement(in: graph, language: language, isDated: false)
    let event = relationship.kind.isTyped ? graph[relationship.target]?.event?.date : nil
    let dates = event.map { [$0] } ?? relationship.dates.map { [$0.lowerBound, $0.upperBound] } ?? []
    let distinct = dates.count == 2 && dates[0] == dates[1] ? [dates[0]] : dates
    if distinct.isEmpty { return sentence }
    let span = distinct.map(language.date).joined(separator: " – ")
    return "\(sentence) (\(event == nil ? Words.told(span)(language) : span))"
  }

  /// Where a quote stands and how it was found.
  func citation(_ evidence: Evidence) -> String {
    let source = [evidence.article, evidence.date?.description, evidence.publisher].compactMap { $0 }
    return source.joined(separator: ", ") + " (\(evidence.provenance(language)))"
  }

  /// How many pieces of evidence there are, and from how many articles that do not repeat each other.
  func amount(_ evidence: [Evidence]) -> String {
    let articles = graph.independentArticles(of: evidence)
    return Words.pieces(evidence.count, language) + ", " + Words.independent(articles, language)
  }

  /// Whether something held at a date, in words.
  func status(_ status: TimeStatus, of relationship: Relationship) -> String {
    graph.explanation(of: status, of: relationship, in: language)
  }

  /// Says on standard error what the restrictions of a question left out.
  func tellLeftOut(_ restricted: RestrictedGraph) {
    if !restricted.hubs.isEmpty {
      let names = restricted.hubs.map { "\($0.entity.name) (\($0.contacts))" }.joined(separator: "; ")
      Terminal.complain(Words.hubsLeftOut(names)(language))
    }
    let (undated, unclear) = (restricted.selected.undated, restricted.selected.unclear)
    if undated + unclear > 0 { Terminal.complain(Words.datesLeftOut(undated: undated, unclear: unclear)(language)) }
  }
}

extension Evidence {
  /// Whether two pieces of evidence are one sentence of one article.
  func isSameSentence(as other: Evidence) -> Bool {
    article == other.article && start == other.start && end == other.end
  }
}
