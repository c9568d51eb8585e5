import Bailanys

/// How two graphs differ, as an answer.
struct ComparisonText {
  private let comparison: GraphComparison
  private let earlier: RelationshipGraph
  private let later: RelationshipGraph
  private let limit: Int
  private let language: Language

  init(earlier: RelationshipGraph, later: RelationshipGraph, limit: Int, language: Language) {
    comparison = GraphComparison(from: earlier, to: later)
    self.earlier = earlier
    self.later = later
    self.limit = limit
    self.language = language
  }

  var answer: ComparisonAnswer { ComparisonAnswer(comparison, earlier: earlier, later: later, language: language) }

  func say() {
    let coverage = comparison.coverage
    Terminal.say(
      wrapped(
        Words.comparedArticles(
          earlier: coverage.earlier, later: coverage.later, news: coverage.news, found: coverage.foundAfterwards,
          gone: coverage.gone)(language), indent: 0))
    say(Words.newTies, comparison.new, later)
    say(Words.goneTies, comparison.gone, earlier)
    say(Words.strengthened, comparison.strengthened, later)
    say(Words.weakened, comparison.weakened, later)
    say(Words.newEntities, comparison.newEntities)
    say(Words.goneEntities, comparison.goneEntities)
  }

  private func say(_ heading: Phrase, _ changes: [RelationshipChange], _ graph: RelationshipGraph) {
    sayList(heading(language), changes, limit: limit) { change in
      let proof = EvidenceText(
        graph: change.evidence.allSatisfy({ graph.article($0.article) != nil }) ? graph : earlier, language: language)
      Terminal.say("\n" + wrapped("• \(proof.statement(change.relationship)).", indent: 4))
      let weights = "\(change.earlierWeight.formatted) → \(change.laterWeight.formatted)"
      Terminal.say(wrapped("\(Words.cause(change.cause)(language)); \(Words.weight(language)) \(weights)", indent: 6))
      if let evidence = change.evidence.first { proof.say(evidence, of: change.evidence, indent: 6) }
    }
  }

  private func say(_ heading: Phrase, _ entities: [Entity]) {
    sayList(heading(language), entities, limit: limit) { entity in
      Terminal.say(wrapped("\(entity.name)  [\(entity.id)]", indent: 4))
    }
  }
}

extension Words {
  static let goneTies = Phrase(kk: "жойылған қатынастар", ru: "исчезнувшие связи", en: "ties that are gone")
  static let goneEntities = Phrase(kk: "енді жоқтар", ru: "исчезли", en: "no longer there")
  static let strengthened = Phrase(kk: "күшейгендер", ru: "усилились", en: "stronger")
  static let weakened = Phrase(kk: "әлсірегендер", ru: "ослабли", en: "weaker")
  static let weight = Phrase(kk: "салмағы", ru: "вес", en: "weight")

  static func cause(_ cause: ChangeCause) -> Phrase {
    switch cause {
    case .news: Phrase(kk: "жаңалық", ru: "новость", en: "news")
    case .coverage: Phrase(kk: "басқа мақалалардан", ru: "из других статей", en: "from other articles")
    case .reading: Phrase(kk: "басқаша оқылған", ru: "прочитано иначе", en: "read otherwise")
    }
  }

  static func comparedArticles(earlier: Int, later: Int, news: Int, found: Int, gone: Int) -> Phrase {
    Phrase(
      kk: "Мақалалар: бұрын \(earlier), қазір \(later); жаңасы \(news), кейін табылғаны \(found), жойылғаны \(gone).",
      ru: "Статей: было \(earlier), стало \(later); новых \(news), найденных позже \(found), исчезло \(gone).",
      en:
        "Articles: \(earlier) before, \(later) now; \(news) are news, \(found) were found afterwards, \(gone) are gone."
    )
  }
}
