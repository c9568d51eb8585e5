import GraphAlgorithms
import RelationModel

/// A way to say how important an entity is in a network.
///
/// This is the one list from which commands, reports and pages learn of a measure. Strength, PageRank, eigenvector and
/// Katz centrality, constraint and effective size go by the weights of ties; the others count every tie once. Hubs and
/// authorities are none of them, since ties have no direction and both would say what eigenvector centrality says.
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
  /// How well tied it is to those who are well tied themselves; the highest is 1.
  case eigenvector
  /// How many chains of ties lead to it, long ones counting less.
  case katz
  /// The number of steps to the farthest entity that it can reach.
  case eccentricity
  /// The largest *k* such that it is in a group in which everyone has *k* ties or more.
  case coreNumber = "core-number"
  /// How many pairs of its contacts are tied to each other.
  case triangles
  /// The share of the pairs of its contacts that are.
  case clustering
  /// How much its contacts are bound to each other; low for brokers.
  case constraint
  /// How many of its contacts do not repeat others; high for brokers.
  case effectiveSize = "effective-size"

  /// The measures by which key entities are chosen: the higher, the more important.
  public static let keyMeasures: [CentralityMeasure] = [
    .degree, .strength, .pageRank, .betweenness, .closeness, .harmonic,
  ]

  /// The measure's name for readers.
  public var name: Phrase {
    switch self {
    case .degree: Phrase(kk: "байланыс саны", ru: "число связей", en: "degree")
    case .strength: Phrase(kk: "байланыс күші", ru: "сила связей", en: "strength")
    case .pageRank: Phrase(kk: "PageRank", ru: "PageRank", en: "PageRank")
    case .betweenness: Phrase(kk: "делдалдық", ru: "посредничество", en: "betweenness")
    case .closeness: Phrase(kk: "жақындық", ru: "близость", en: "closeness")
    case .harmonic: Phrase(kk: "гармоникалық жақындық", ru: "гармоническая близость", en: "harmonic closeness")
    case .eigenvector:
      Phrase(kk: "меншікті вектор мәні", ru: "собственный вектор", en: "eigenvector centrality")
    case .katz: Phrase(kk: "Кац орталықтығы", ru: "центральность Каца", en: "Katz centrality")
    case .eccentricity: Phrase(kk: "эксцентриситет", ru: "эксцентриситет", en: "eccentricity")
    case .coreNumber: Phrase(kk: "өзек нөмірі", ru: "номер ядра", en: "core number")
    case .triangles: Phrase(kk: "үшбұрыш саны", ru: "число треугольников", en: "triangles")
    case .clustering: Phrase(kk: "кластерлену", ru: "кластеризация", en: "clustering")
    case .constraint: Phrase(kk: "Бёрт шектеуі", ru: "ограниченность по Бёрту", en: "constraint")
    case .effectiveSize:
      Phrase(kk: "ортаның тиімді көлемі", ru: "эффективный размер окружения", en: "effective size")
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
    case .eigenvector:
      Phrase(
        kk: "Өздері де мықты байланысқандармен қаншалықты тығыз байланысқан; ең үлкен мәні — 1.",
        ru: "Насколько сильны связи с теми, у кого и самих сильные связи; наибольшее значение — 1.",
        en: "How well tied it is to those who are well tied themselves; the highest value is 1.")
    case .katz:
      Phrase(
        kk: "Оған қанша байланыс тізбегі апарады; тізбек ұзарған сайын салмағы азаяды.",
        ru: "Сколько цепочек связей ведёт сюда; чем длиннее цепочка, тем меньше она значит.",
        en: "How many chains of ties lead to it; the longer a chain, the less it counts.")
    case .eccentricity:
      Phrase(
        kk: "Байланыс жолдары бар өзгелердің ең алысына дейін неше қадам.",
        ru: "Сколько шагов до самого далёкого из тех, с кем есть путь по связям.",
        en: "How many steps it is to the farthest of those it can reach.")
    case .coreNumber:
      Phrase(
        kk: "Желінің қаншалықты қалың ортасында: өзі енетін, әр мүшесінің топ ішінде кемінде k байланысы бар топтар"
          + " үшін ең үлкен k.",
        ru: "Насколько глубоко в гуще сети: наибольшее k, при котором есть группа с этим участником, где у каждого не"
          + " меньше k связей внутри группы.",
        en: "How deep in the thick of the network it is: the largest k such that it is in a group in which everyone has"
          + " k ties or more within the group.")
    case .triangles:
      Phrase(
        kk: "Онымен байланысқандардың қанша жұбы өзара да байланысты.",
        ru: "Сколько пар из тех, с кем есть связь, связаны и между собой.",
        en: "How many pairs of those it is tied to are tied to each other as well.")
    case .clustering:
      Phrase(
        kk: "Онымен байланысқандар жұптарының қандай үлесі өзара да байланысты: 0-ден 1-ге дейін.",
        ru: "Какая доля пар из тех, с кем есть связь, связаны и между собой: от 0 до 1.",
        en: "What share of the pairs of those it is tied to are tied to each other as well, from 0 to 1.")
    case .constraint:
      Phrase(
        kk: "Онымен байланысқандар өзара қаншалықты байланысты: топтарды жалғайтын делдалдарда төмен, бір топ"
          + " ішіндегілерде жоғары.",
        ru: "Насколько связаны между собой те, с кем есть связь: мало у посредников между кругами, много у тех, кто"
          + " внутри одного круга.",
        en: "How much those it is tied to are bound to each other: low for brokers between circles, high inside one.")
    case .effectiveSize:
      Phrase(
        kk: "Онымен байланысқандардың қаншасы бірін-бірі қайталамайды: топтарды жалғайтын делдалдарда жоғары.",
        ru: "Сколько из тех, с кем есть связь, не повторяют друг друга: много у посредников между кругами.",
        en: "How many of those it is tied to do not merely repeat each other: high for brokers between circles.")
    }
  }
}

extension Network {
  /// The value of a measure for every node, in the order of `entities`.
  ///
  /// - Parameters:
  ///   - measure: what to compute.
  ///   - threads: how many threads to use where the measure can; the values are the same to the last bit.
  ///   - progress: is told the share that is done of a measure that may take long, and may stop it.
  /// - Throws: `NetworkError` where it was stopped, by the handler or with its task, where there is not one thread, or
  ///   where the network is of a shape in which eigenvector or Katz centrality are not found.
  /// - Complexity: O(*n* + *m*) for degree, strength and core number, times some hundred rounds for PageRank, eigenvector
  ///   and Katz centrality; O(*m*^1.5) for triangles and clustering, O(Σ degree²) for constraint and effective size,
  ///   O(*n* *m*) for the others.
  public func values(
    of measure: CentralityMeasure, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [Double] {
    do {
      switch measure {
      case .degree: return index.degrees().map(Double.init)
      case .strength: return index.strengths()
      case .pageRank: return try index.pageRank(damping: 0.85, tolerance: 1e-12, progress: progress)
      case .betweenness: return try index.betweenness(threads: threads, progress: progress)
      case .closeness: return try index.closeness(threads: threads, progress: progress)
      case .harmonic: return try index.harmonic(threads: threads, progress: progress)
      case .eigenvector: return try index.eigenvectorCentrality(progress: progress)
      case .katz: return try index.katzCentrality(progress: progress)
      case .eccentricity: return try index.eccentricities(threads: threads, progress: progress).map(Double.init)
      case .coreNumber: return index.coreNumbers().map(Double.init)
      case .triangles: return try index.clustering(threads: threads, progress: progress).triangles.map(Double.init)
      case .clustering: return try index.clustering(threads: threads, progress: progress).local
      case .constraint: return try index.brokerage(threads: threads, progress: progress).constraint
      case .effectiveSize: return try index.brokerage(threads: threads, progress: progress).effectiveSize
      }
    } catch {
      throw NetworkError(error)
    }
  }
}
