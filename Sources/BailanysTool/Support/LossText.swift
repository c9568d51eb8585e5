import Bailanys

/// What fell with articles that are gone, in words.
struct LossText {
  let loss: GraphLoss
  let language: Language

  func say() {
    Terminal.say(LossWords.heading(loss)(language))
    list(LossWords.articles, loss.articles.map { "\($0.title)  [\($0.id)]" })
    list(LossWords.entities, loss.entities.map { "\($0.name)  [\($0.id)]" })
    list(LossWords.relationships, loss.relationships.map { words($0) })
    list(LossWords.weakened, loss.weakened.map { "\(words($0.relationship)): −\($0.evidence)" })
    list(LossWords.arisen, loss.arisen.map { "\($0.name)  [\($0.id)]" })
  }

  private func list(_ heading: Phrase, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    Terminal.say("\n  \(heading(language)) (\(lines.count)):")
    for line in lines { Terminal.say(wrapped(line, indent: 4)) }
  }

  private func words(_ relationship: Relationship) -> String {
    "\(relationship.source) — \(relationship.label(in: language)) — \(relationship.target)"
  }
}

/// The same as JSON.
struct LossAnswer: Encodable {
  struct Tie: Encodable {
    let kind: RelationshipKind
    let source: EntityID
    let target: EntityID
    let role: String?
    /// How many pieces of evidence it lost.
    let evidence: Int

    init(_ relationship: Relationship, evidence: Int) {
      kind = relationship.kind
      source = relationship.source
      target = relationship.target
      role = relationship.role
      self.evidence = evidence
    }
  }

  let articles: [SourceArticle]
  let entities: [EntityAnswer]
  let relationships: [Tie]
  let weakened: [Tie]
  let arisen: [EntityAnswer]
  let evidence: Int

  init(_ loss: GraphLoss) {
    articles = loss.articles
    entities = loss.entities.map(EntityAnswer.init)
    relationships = loss.relationships.map { Tie($0, evidence: $0.evidence.count) }
    weakened = loss.weakened.map { Tie($0.relationship, evidence: $0.evidence) }
    arisen = loss.arisen.map(EntityAnswer.init)
    evidence = loss.evidence
  }
}

private enum LossWords {
  static let articles = Phrase(kk: "мақалалар", ru: "статьи", en: "articles")
  static let entities = Phrase(
    kk: "адамдар, мекемелер мен оқиғалар", ru: "люди, организации и события", en: "people, institutions and events")
  static let relationships = Phrase(kk: "қатынастар", ru: "отношения", en: "relationships")
  static let weakened = Phrase(
    kk: "дәлелі азайған қатынастар", ru: "отношения, у которых стало меньше свидетельств",
    en: "relationships that rest on less")
  static let arisen = Phrase(
    kk: "атауы өзгергендер немесе бөлінгендер", ru: "названы иначе или разделены",
    en: "called otherwise or held apart now")

  static func heading(_ loss: GraphLoss) -> Phrase {
    let (articles, entities) = (loss.articles.count, loss.entities.count)
    let (ties, evidence) = (loss.relationships.count, loss.evidence)
    return Phrase(
      kk:
        "Графтан алынғаны: мақала – \(articles), адам, мекеме мен оқиға – \(entities), қатынас – \(ties), дәлел – \(evidence).",
      ru:
        "Из графа убрано: статей – \(articles), людей, организаций и событий – \(entities), отношений – \(ties), свидетельств – \(evidence).",
      en:
        "Fallen from the graph: articles – \(articles), people, institutions and events – \(entities), relationships – \(ties), pieces of evidence – \(evidence)."
    )
  }
}
