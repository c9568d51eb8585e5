import KazakhText

/// What the endings of a word say when no dictionary knows it.
enum WordShape {
  /// Whether a lower-case word ends as participles, converbs and finite verbs do.
  static func isVerbal(_ word: Word) -> Bool {
    guard word.count > 3, !nouns.contains(word) else { return false }
    return verbEndings.end(word)
  }

  /// Whether a noun's attribute in the nominative ends as adjectives do: мемлекеттік, жоғарғы, ғылыми.
  static func isAdjective(_ word: Word) -> Bool { adjectiveEndings.end(word) }

  private static let adjectiveEndings: Endings = [
    "лық", "лік", "дық", "дік", "тық", "тік", "ғарғы", "йлау", "ттық", "лы", "лі", "ғылыми",
  ]

  /// Whether a finite verb or participle says that something was not done: қатыспады, басқармайды, қоймаған.
  static func isNegative(_ word: Word) -> Bool {
    if word == "жоқ" || word == "емес" { return true }
    for ending in finiteEndings where word.text.ends(with: ending) {
      let stem = word.text.dropLast(ending.count)
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
    let word = sentence.words[index]
    if word.isCountry || word.isCity || bareWords.contains(token.lower) { return nil }
    if token.isCapitalised, word.isGivenName || namesRegion(sentence, index) { return nil }
    return word.isInstitution || word.isTitle ? nil : word.oblique
  }

  /// The oblique case of the first reading that is believed.
  static func oblique(_ readings: [NominalForm]) -> GrammaticalCase? {
    readings.first(where: isPlausible)?.grammaticalCase
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
  static func isOriginAdjective(_ word: Word) -> Bool { origin(word) != nil }

  /// The country or city, in lower case, from which an adjective or the name of a people says that something is.
  static func origin(_ word: Word) -> String? {
    if let state = statesOfPeoples[word] { return state }
    guard originEndings.end(word) else { return nil }
    let stem = String(word.text.dropLast(3))
    return Lexicon.isCountry(Word(stem)) || Lexicon.isCity(Word(stem)) ? stem : nil
  }

  /// Whether a given name is also an everyday noun (саясат, білім), so that it proves no person.
  static func isCommonNoun(_ lower: Word) -> Bool { commonNouns.contains(lower) }

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

  private static let originEndings: Endings = ["дық", "дік", "лық", "лік", "тық", "тік"]

  private static let verbEndings: Endings = [
    "ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін", "ып", "іп", "ады", "еді", "айды", "ейді", "йды", "йді",
    "ғанын", "генін",
    "ғаны", "гені", "қаны", "кені", "ғандар", "гендер",
  ]

  private static let nouns: Set<Word> = [
    "орган", "ұран", "талап", "мектеп", "кітап", "тәртіп", "сайып", "түрлі", "жекен",
    "айып", "зайып", "кейіп", "кәсіп", "өнеркәсіп", "сынып", "сұрып", "тақырып", "ғұрып", "қалып", "қауіп", "әріп",
    "антиген", "мекен", "атамекен", "елдімекен", "дастарқан", "дүкен",
  ]

  private static let bareWords: Set<Word> = [
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

  private static let commonNouns: Set<Word> = [
    "саясат", "білім", "қазына", "болашақ", "мұрат", "сана", "бақыт", "қайрат", "ерік", "еңбек", "отан", "мәдениет",
    "ғылым", "айбын", "жібек", "арман", "құрмет", "бірлік", "достық",
    "ұлан", "асыл", "рухани", "жеңіс", "заман", "азат", "алтын", "күміс", "мереке", "наурыз", "береке", "ақ", "адал",
    "роза", "лаура", "маржан", "намыс", "талап", "тілек", "үміт", "шара", "сәуле", "жұлдыз",
    "шамшырақ", "тұмар", "нұр", "аманат", "тұран",
  ]

  private static let statesOfPeoples: [Word: String] = [
    "қазақ": "қазақстан", "қырғыз": "қырғызстан", "өзбек": "өзбекстан", "тәжік": "тәжікстан",
    "түрікмен": "түрікменстан", "түрік": "түркия",
    "әзербайжан": "әзербайжан", "беларусь": "беларусь", "армян": "армения", "грузин": "грузия", "украин": "украина",
    "моңғол": "моңғолия",
    "неміс": "германия", "француз": "франция", "жапон": "жапония", "корей": "оңтүстік корея", "литва": "литва",
  ]
}
