import KazakhText

/// What the endings of a word say when no dictionary knows it.
enum WordShape {
  /// Whether a lower-case word ends as participles, converbs and finite verbs do.
  static func isVerbal(_ word: String) -> Bool {
    guard word.count > 3, !nouns.contains(word) else { return false }
    return verbEndings.contains { word.ends(with: $0) }
  }

  /// Whether a finite verb or participle says that something was not done: қатыспады, басқармайды, қоймаған.
  static func isNegative(_ word: String) -> Bool {
    if word == "жоқ" || word == "емес" { return true }
    for ending in finiteEndings where word.ends(with: ending) {
      let stem = word.dropLast(ending.count)
      guard stem.count > 3, let suffix = stem.last, let before = stem.dropLast().last else { continue }
      // The negative is -ма; -ба after з, ж and nasals, -па after voiceless consonants: көбейді denies nothing.
      switch suffix {
      case "м": return true
      case "б": return "зжмнң".contains(before)
      case "п": return "тсшкқпхфц".contains(before)
      default: continue
      }
    }
    return false
  }

  private static let finiteEndings = ["айды", "ейді", "ады", "еді", "аған", "еген"]

  /// The oblique case that the word must stand in, or nil where it may be a bare noun or adjective.
  ///
  /// Words whose end only looks like a case ending — names of countries, cities and people, adjectives in -ды — are bare.
  static func oblique(_ sentence: SentenceReading, _ index: Int) -> GrammaticalCase? {
    let token = sentence.tokens[index]
    if Lexicon.isCountry(token.text) || Lexicon.isCity(token.text) || bareWords.contains(token.lower) { return nil }
    if token.isCapitalised, Lexicon.isGivenName(token.text) || namesRegion(sentence, index) { return nil }
    if InstitutionWords.heads.contains(token.lower) || TitleWords.heads.contains(token.lower) { return nil }
    let oblique = sentence.readings[index].filter { isPlausible($0) }
    return oblique.first?.grammaticalCase
  }

  /// Қарағанды облысы, Алакөл ауданы: whatever the word ends in, it is a name.
  private static func namesRegion(_ sentence: SentenceReading, _ index: Int) -> Bool {
    sentence.reading(index + 1) {
      ["облыс", "қала", "аудан", "ауыл", "кент"].contains($0.stem) && $0.possessor == .third
    }
      != nil
  }

  /// Whether the word stands in an oblique case.
  static func isCaseMarked(_ sentence: SentenceReading, _ index: Int) -> Bool { oblique(sentence, index) != nil }

  /// қазақстандық, ресейлік: tells where something is from, and names nothing.
  static func isOriginAdjective(_ word: String) -> Bool { origin(word) != nil }

  /// The country or city, in lower case, from which an adjective or the name of a people says that something is.
  static func origin(_ word: String) -> String? {
    if let state = statesOfPeoples[word] { return state }
    for ending in ["дық", "дік", "лық", "лік", "тық", "тік"] where word.ends(with: ending) {
      let stem = String(word.dropLast(3))
      if Lexicon.isCountry(stem) || Lexicon.isCity(stem) { return stem }
    }
    return nil
  }

  /// Whether a given name is also an everyday noun (саясат, білім), so that it proves no person.
  static func isCommonNoun(_ lower: String) -> Bool { commonNouns.contains(lower) }

  /// A case reading is believed where the stem is long enough, and for endings that many stems end in, only with a plural or possessive before it.
  private static func isPlausible(_ form: NominalForm) -> Bool {
    guard form.grammaticalCase != .nominative, form.stem.count >= 3 else { return false }
    if form.possessor != .none, form.possessor != .third {
      return false
    }
    if form.isPlural || form.possessor == .third { return true }
    switch form.grammaticalCase {
    case .accusative: return form.stem.count >= 4
    case .locative, .dative: return form.stem.count >= 3
    case .ablative: return form.stem.count >= 3
    default: return true
    }
  }

  private static let verbEndings = [
    "ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін", "ып", "іп", "ады", "еді", "айды", "ейді", "йды", "йді",
    "ғанын", "генін",
    "ғаны", "гені", "қаны", "кені", "ғандар", "гендер",
  ]

  private static let nouns: Set<String> = [
    "орган", "ұран", "талап", "мектеп", "кітап", "тәртіп", "сайып", "түрлі", "жекен",
  ]

  private static let bareWords: Set<String> = [
    "федералды", "жасанды", "белсенді", "маңызды", "тиімді", "сапалы", "жалпы", "медиа", "сауда", "фонд", "спорт",
    "орта",
    "қоғамдық", "астана", "дума", "туризм",
    "мәдениет", "ақпарат", "денсаулық", "қаржы", "әділет", "экология", "энергетика", "ауыл", "су", "индустрия",
    "сыртқы", "ішкі", "ана", "бала", "балалар", "ғылым",
    "білім", "жоғары", "жоғарғы", "төтенше", "жағдайлар", "орталық", "мемлекеттік", "ұлттық", "облыстық", "қалалық",
    "аудандық", "халықаралық", "республикалық", "көлік", "жазда",
    "еңбек", "қорғаныс", "байланыс", "даму", "цифрлық", "сандық", "қауіпсіздік", "мұнай", "газ", "темір", "жол",
    "теміржол", "кино", "опера", "дін", "істер", "істері", "тіл",
    "қарулы", "ерікті", "үйлестіру", "бүкіләлемдік", "дүниежүзілік", "әлемдік", "құқықтық", "кәсіпкерлер",
    "журналистер", "жастар", "әйелдер", "ардагерлер", "зияткерлік", "музыка", "өнер", "қазына", "қан",
  ]

  private static let commonNouns: Set<String> = [
    "саясат", "білім", "қазына", "болашақ", "мұрат", "сана", "бақыт", "қайрат", "ерік", "еңбек", "отан", "мәдениет",
    "ғылым", "айбын", "жібек", "арман", "құрмет", "бірлік", "достық",
    "ұлан", "асыл", "рухани", "жеңіс", "заман", "азат", "алтын", "күміс", "мереке", "наурыз", "береке", "ақ", "адал",
    "роза", "лаура", "маржан", "намыс", "талап", "тілек", "үміт", "шара", "сәуле", "жұлдыз",
    "шамшырақ", "тұмар", "нұр", "аманат", "тұран",
  ]

  private static let statesOfPeoples = [
    "қазақ": "қазақстан", "қырғыз": "қырғызстан", "өзбек": "өзбекстан", "тәжік": "тәжікстан",
    "түрікмен": "түрікменстан", "түрік": "түркия",
    "әзербайжан": "әзербайжан", "беларусь": "беларусь", "армян": "армения", "грузин": "грузия", "украин": "украина",
    "моңғол": "моңғолия",
    "неміс": "германия", "француз": "франция", "жапон": "жапония", "корей": "оңтүстік корея", "литва": "литва",
  ]
}
