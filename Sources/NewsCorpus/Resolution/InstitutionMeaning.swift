import KazakhText
import RelationModel

/// The words of an institution's name whatever its language, so that Министерство обороны РК and ҚР Қорғаныс министрлігі are one.
///
/// Words of a small lexicon stand for what they mean, other words for how they sound; their order does not count.
struct InstitutionMeaning: Hashable {
  /// What its words mean, in their order.
  private let spoken: [String]
  /// What its words mean, sorted.
  let words: [String]
  /// What its last word means: what kind of body it is.
  let head: String?
  /// The state; Kazakhstan where none is told.
  let state: String
  /// Whether the lexicon knows all its words, two at least.
  let isWhollyKnown: Bool

  /// The words as one text.
  var key: String { words.joined(separator: " ") }

  /// Takes a name in Kazakh, Russian or English apart.
  ///
  /// - Complexity: O(*n* · *m*) in the words of the name and of the lexicon.
  init(_ name: String) {
    let taken = InstitutionName.of(name)
    self.init(taken.bare, state: taken.state)
  }

  /// Takes a name without its state apart; Russian and English names may still tell one.
  init(_ bare: String, state: String?) {
    var told = state
    let full = Self.writtenOut(Self.writtenOut(bare))
    var text = " " + full.lowercased().filter { !"«»\"“”„".contains($0) } + " "
    for (form, meant) in Self.states where text.contains(" " + form + " ") {
      text = text.replacingWord(" " + form + " ", " ")
      told = meant
    }
    let state = told ?? "қазақстан"
    let parts = text.split(whereSeparator: { " ,()".contains($0) }).filter { !Self.silent.contains(String($0)) }
    let meant = parts.map { Self.meaning(of: Self.base(of: $0)) }
      // Of the state's bodies the state is told apart.
      .filter { $0.word != "kazakhstan" || state != "қазақстан" }
    self.state = state
    spoken = meant.map(\.word).filter { !$0.isEmpty }
    words = spoken.sorted()
    head = Set(words).isEmpty ? nil : meant.last?.word
    isWhollyKnown = meant.count >= 2 && meant.allSatisfy(\.isKnown)
  }

  /// Whether the two have the same words in some order.
  func isSameWords(as other: InstitutionMeaning) -> Bool { !words.isEmpty && words == other.words }

  /// Whether it is the body of a town, region or district.
  var isOfTown: Bool { words.contains { Self.places.contains($0) } }

  private static let places: Set<String> = ["city", "region", "district"]

  /// Whether one has all words of the other, two at least, in their order and with the same last one; bodies of one town or region and of all
  /// are not.
  func isPartly(_ other: InstitutionMeaning) -> Bool {
    let (short, long) = spoken.count < other.spoken.count ? (spoken, other.spoken) : (other.spoken, spoken)
    guard head == other.head, short.count >= 2, short.count < long.count else { return false }
    var rest = long[...]
    var others: [String] = []
    for word in short {
      guard let place = rest.firstIndex(of: word) else { return false }
      others += rest[..<place]
      rest = rest[(place + 1)...]
    }
    return rest.isEmpty && !others.contains { Self.places.contains($0) }
  }

  /// A word without what makes it an attribute: Алматыдағы, ҚазҰУ-дың, БҰҰ-ның.
  private static func base(of word: Substring) -> String {
    if let hyphen = word.lastIndex(of: "-"), endings.contains(String(word[word.index(after: hyphen)...])) {
      return String(word[..<hyphen])
    }
    for ending in endings where word.count > ending.count + 3 && word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return String(word)
  }

  private static let endings = [
    "ындағы", "індегі", "ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі", "ының", "інің", "ның", "нің", "дың", "дің",
    "тың", "тің",
  ]

  /// A name that is an abbreviation, or begins or ends with one, in full.
  private static func writtenOut(_ name: String) -> String {
    name.split(separator: " ").map { word in
      StateAbbreviations.fullNames[String(word)] ?? russianAbbreviations[String(word)] ?? String(word)
    }
    .joined(separator: " ")
  }

  private static func meaning(of word: String) -> (word: String, isKnown: Bool) {
    let closed = word + " "
    let known = closed.first.flatMap { meaningsByLetter[$0] } ?? []
    if let found = known.first(where: { closed.begins(with: $0.beginning) }) { return (found.meaning, true) }
    let sound = soundKey(word)
    // орталық, орталығы
    return (sound.last == "g" ? sound.dropLast() + "k" : sound, false)
  }

  /// The beginnings of words by their first letter, the longest first.
  private static let meaningsByLetter: [Character: [(beginning: String, meaning: String)]] = {
    let all = meanings.flatMap { meaning, beginnings in beginnings.map { (beginning: $0, meaning: meaning) } }
    return Dictionary(grouping: all) { $0.beginning.first ?? " " }
      .mapValues { $0.sorted { ($1.beginning.count, $0.beginning) < ($0.beginning.count, $1.beginning) } }
  }()

  /// Words that add nothing.
  private static let silent: Set<String> = [
    "және", "мен", "и", "and", "of", "the", "for", "по", "в", "на", "атындағы", "имени", "им.", "named", "after", "при",
    "жанындағы", "сақтау", "істері", "жөніндегі", "халықты", "населения", "республикасы", "республикасының",
    "республики",
  ]

  /// The states as Russian and English names tell them.
  private static let states: [(String, String)] = [
    ("республики казахстан", "қазақстан"), ("казахстана", "қазақстан"), ("рк", "қазақстан"),
    ("of the republic of kazakhstan", "қазақстан"), ("of kazakhstan", "қазақстан"), ("ҚР".lowercased(), "қазақстан"),
    ("российской федерации", "ресей"), ("рф", "ресей"), ("россии", "ресей"), ("республики беларусь", "беларусь"),
    ("кыргызской республики", "қырғызстан"), ("кыргызстана", "қырғызстан"), ("республики узбекистан", "өзбекстан"),
    ("узбекистана", "өзбекстан"), ("китая", "қытай"), ("турции", "түркия"), ("азербайджана", "әзербайжан"),
  ]

  /// Abbreviations that Russian texts use, with what they stand for.
  private static let russianAbbreviations = [
    "МИД": "министерство иностранных дел", "МВД": "министерство внутренних дел", "МО": "министерство обороны",
    "МЧС": "министерство по чрезвычайным ситуациям", "МОН": "министерство образования и науки",
    "НАН": "национальная академия наук", "РАН": "российская академия наук",
    "ЦИК": "центральная избирательная комиссия", "КНБ": "комитет национальной безопасности",
    "АНК": "ассамблея народа казахстана", "ООН": "организация объединенных наций",
    "СЦК": "служба центральных коммуникаций", "НПП": "национальная палата предпринимателей",
    "Минобороны": "министерство обороны", "Минфин": "министерство финансов", "МФА": "министерство иностранных дел",
    "Минздрав": "министерство здравоохранения", "ЮНЕСКО": "юнеско", "ЮНИСЕФ": "юнисеф",
  ]

  /// What words mean, by their beginnings in Kazakh, Russian and English; a space stands for the end of the word.
  private static let meanings: [(String, [String])] = [
    ("ministry", ["министрл", "министерств", "ministry"]), ("committee", ["комитет", "committee"]),
    ("university", ["университет", "university"]), ("academy", ["академия", "academy"]),
    ("institute", ["институт", "institute"]), ("bank", ["банк", "bank"]), ("fund", ["қор ", "қоры ", "фонд", "fund"]),
    ("commission", ["комиссия", "commission"]), ("chamber", ["палата", "chamber"]),
    ("court", ["сот ", "соты ", "суд ", "court"]),
    ("agency", ["агенттіг", "агентств", "agency"]), ("party", ["партия", "party"]),
    ("assembly", ["ассамбле", "assembly"]), ("parliament", ["парламент", "parliament"]),
    ("senate", ["сенат", "senate"]),
    ("mazhilis", ["мәжіліс", "мажилис", "mazhilis", "majilis"]),
    ("government", ["үкімет", "правительств", "government"]),
    ("administration", ["әкімшіліг", "администраци", "administration"]), ("akimat", ["әкімдіг", "акимат", "akimat"]),
    ("president", ["президент", "president"]), ("embassy", ["елшіліг", "посольств", "embassy"]),
    ("service", ["қызмет", "служб", "service"]), ("department", ["департамент", "department"]),
    ("prosecutor", ["прокуратур", "prosecutor"]), ("organization", ["ұйым", "организаци", "organi"]),
    ("union", ["одағ", "одақ", "союз", "union"]), ("center", ["орталы", "центр", "center", "centre", "central"]),
    ("communications", ["коммуникация", "коммуникаци", "communication"]),
    ("defence", ["қорғаныс", "оборон", "defen"]), ("protection", ["қорғау", "защит", "protection"]),
    ("foreign", ["сыртқы", "иностранн", "foreign"]), ("internal", ["ішкі", "внутренн", "internal"]),
    ("affairs", ["істер", "дел ", "affairs"]), ("culture", ["мәдениет", "культур", "culture"]),
    ("information", ["ақпарат", "информаци", "information"]), ("sport", ["спорт", "sport"]),
    ("science", ["ғылым", "наук", "science"]), ("education", ["білім", "образовани", "education"]),
    ("enlightenment", ["оқу-ағарту", "просвещени", "enlightenment"]), ("finance", ["қаржы", "финанс", "finance"]),
    ("economy", ["экономика", "экономик", "econom"]), ("health", ["денсаулық", "здравоохранени", "health"]),
    ("labour", ["еңбек", "труд", "labo"]), ("social", ["әлеуметтік", "социальн", "social"]),
    ("digital", ["цифрлық", "цифров", "digital"]), ("development", ["даму", "дамыту", "развити", "development"]),
    ("industry", ["өнеркәсіп", "промышленност", "industr"]), ("agriculture", ["ауыл", "сельск", "agricultur"]),
    ("economy-of", ["шаруашылы", "хозяйств"]), ("ecology", ["экология", "экологи", "ecolog"]),
    ("emergency", ["төтенше", "чрезвычайн", "emergenc"]), ("situations", ["жағдай", "ситуаци", "situation"]),
    ("security", ["қауіпсіздік", "безопасност", "security"]), ("national", ["ұлттық", "национальн", "national"]),
    ("state", ["мемлекеттік", "государственн", "state"]), ("people", ["халқы", "народ", "people"]),
    ("kazakh", ["қазақ ", "казахск", "kazakh "]), ("kazakhstan", ["қазақстан", "казахстан", "kazakhstan"]),
    ("international", ["халықаралық", "международн", "international"]),
    ("election", ["сайлау", "избирательн", "election"]),
    ("higher", ["жоғары", "высш", "higher"]), ("general", ["бас ", "генеральн", "general"]),
    ("city", ["қалас", "қалалық", "город", "city"]), ("region", ["облыс", "област", "region", "oblast"]),
    ("district", ["аудан", "район", "district"]),
    ("united", ["біріккен", "объединенн", "united"]), ("nations", ["ұлттар", "наци", "nations"]),
    ("entrepreneurs", ["кәсіпкер", "предпринимател", "entrepreneur"]),
    ("supreme", ["жоғарғы", "верховн", "supreme"]),
    ("constitutional", ["конституция", "конституцион", "constitution"]),
    ("turkic", ["түркі", "тюркск", "turkic"]), ("transport", ["көлік", "транспорт", "transport"]),
    ("energy", ["энергетика", "энергетик", "energy"]), ("trade", ["сауда", "торговл", "trade"]),
    ("justice", ["әділет", "юстици", "justice"]), ("tourism", ["туризм", "tourism"]),
  ]
}
