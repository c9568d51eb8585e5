import Bailanys

/// What proves something, as lines of a terminal answer.
struct EvidenceText {
  let graph: RelationshipGraph
  let language: Language

  /// Says the sentence, where it stands, which rule found it, and how much else proves the same.
  ///
  /// - Parameter all: all the evidence for the same; nil where no count is to be given.
  func say(_ evidence: Evidence, of all: [Evidence]? = nil, indent: Int) {
    Terminal.say(wrapped("«\(evidence.quote)»", indent: indent))
    let count = all.map { "; " + amount($0) } ?? ""
    Terminal.say(wrapped("— " + citation(evidence) + count, indent: indent))
  }

  /// Says what proves a relationship best.
  func say(_ relationship: Relationship, indent: Int) {
    guard let best = relationship.bestEvidence else { return }
    say(best, of: relationship.evidence, indent: indent)
  }

  /// Where a quote stands and how it was found.
  func citation(_ evidence: Evidence) -> String {
    let source = [evidence.article, evidence.date?.description, evidence.publisher].compactMap { $0 }
    let confidence = language.number(evidence.confidence, digits: 2)
    return source.joined(separator: ", ") + " ("
      + Words.found(
        sentence: evidence.sentence + 1, start: evidence.start, end: evidence.end, rule: evidence.rule, confidence)(
        language) + ")"
  }

  /// How many pieces of evidence there are, and from how many articles that do not repeat each other.
  func amount(_ evidence: [Evidence]) -> String {
    Words.amount(
      Words.pieces(evidence.count, language), Words.independent(graph.independentArticles(of: evidence).count, language)
    )(
      language)
  }

  /// Whether something held at a date, in words.
  func status(_ status: TimeStatus, of relationship: Relationship) -> String {
    let dates = status.dates.map(language.date)
    let other = status.otherHolder.flatMap { graph[$0] }
    let reason = Words.reason(status.reason, dates, other, isPost: relationship.kind == .position)
    return "\(Words.certainty(status.certainty)(language)): \(reason(language))"
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
