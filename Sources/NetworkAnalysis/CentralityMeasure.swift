import GraphAlgorithms
import RelationModel

/// A way to say how important an entity is in a network.
///
/// This is the one list from which commands and reports learn of a measure. Degree, strength and PageRank go by the
/// network's edges and weights; betweenness, closeness and harmonic closeness count every edge as one step.
public enum CentralityMeasure: String, CaseIterable, Sendable {
  /// The number of entities it is tied to.
  case degree
  /// The sum of the weights of its ties.
  case strength
  /// How often a random walk along the ties comes by.
  case pageRank = "pagerank"
  /// How many shortest paths between others pass through it; each unordered pair once.
  case betweenness
  /// How near it is to those it can reach, after Wasserman and Faust.
  case closeness
  /// The sum of 1 / distance to the others.
  case harmonic

  /// The measure's name for readers.
  public var name: Phrase {
    switch self {
    case .degree: Phrase(kk: "байланыс саны", ru: "число связей", en: "degree")
    case .strength: Phrase(kk: "байланыс күші", ru: "сила связей", en: "strength")
    case .pageRank: Phrase(kk: "PageRank", ru: "PageRank", en: "PageRank")
    case .betweenness: Phrase(kk: "делдалдық", ru: "посредничество", en: "betweenness")
    case .closeness: Phrase(kk: "жақындық", ru: "близость", en: "closeness")
    case .harmonic: Phrase(kk: "гармоникалық жақындық", ru: "гармоническая близость", en: "harmonic closeness")
    }
  }

  /// What the measure says, in one sentence for a reader.
  public var meaning: Phrase {
    switch self {
    case .degree:
      Phrase(
        kk: "Қанша адаммен, мекемемен және оқиғамен тікелей байланысы бар.",
        ru: "Со сколькими людьми, организациями и событиями есть прямая связь.",
        en: "How many people, institutions and events it is directly tied to.")
    case .strength:
      Phrase(
        kk: "Тікелей байланыстарының жалпы салмағы: оларды растайтын сөйлем көп болған сайын артады.",
        ru: "Общий вес прямых связей: чем больше предложений их подтверждает, тем он выше.",
        en: "The total weight of its direct ties: the more sentences prove them, the higher.")
    case .pageRank:
      Phrase(
        kk: "Байланыстан байланысқа кездейсоқ өтіп жүрген оқырман оған қаншалықты жиі тап болады; маңызды көршілер"
          + " оның мәнін арттырады.",
        ru: "Как часто сюда попадает читатель, случайно переходящий от связи к связи; важные соседи повышают значение.",
        en: "How often a reader who follows ties at random comes to it; important neighbours raise it.")
    case .betweenness:
      Phrase(
        kk: "Өзгелердің арасындағы ең қысқа жолдардың қаншасы ол арқылы өтеді.",
        ru: "Сколько кратчайших путей между остальными проходит здесь.",
        en: "How many of the shortest paths between others pass through it.")
    case .closeness:
      Phrase(
        kk: "Байланыс жолдары бар өзгелерге орта есеппен қаншалықты жақын.",
        ru: "Насколько близко в среднем до остальных, с кем есть путь по связям.",
        en: "How near it is, on average, to the others it can reach.")
    case .harmonic:
      Phrase(
        kk:
          "Өзгелерге дейінгі қашықтыққа кері шамалардың қосындысы: жақындары көп қосады, жол жоқтары ештеңе қоспайды.",
        ru: "Сумма величин, обратных расстояниям до остальных: близкие прибавляют много, недостижимые — ничего.",
        en: "The sum of 1 / distance to the others: near ones add much, those out of reach nothing.")
    }
  }
}

extension Network {
  /// The value of a measure for every node, in the order of `entities`.
  ///
  /// - Complexity: O(*n* + *m*) for degree and strength, times some 170 rounds for PageRank; O(*n* *m*) for the others.
  public func values(of measure: CentralityMeasure) -> [Double] {
    switch measure {
    case .degree: index.degrees().map(Double.init)
    case .strength: index.strengths()
    case .pageRank: index.pageRank()
    case .betweenness: index.betweenness()
    case .closeness: index.closeness()
    case .harmonic: index.harmonic()
    }
  }
}
