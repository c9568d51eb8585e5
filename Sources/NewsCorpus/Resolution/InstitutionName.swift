import KazakhText
import Synchronization

/// The name of an institution taken apart, so that its forms can be compared.
///
/// `Қазақстан Республикасының Қорғаныс министрлігі` is the state `қазақстан` and the core `қорғаныс министрлігі`; the core has its inner
/// genitives turned into plain izafet (`Парламентінің Сенаты` → `парламенті сенаты`), no quotation marks, and is in lower case.
///
/// Taking a name apart costs; names met before are kept, so that it is done once for each.
final class InstitutionName: Sendable {
  /// The state it is said to belong to, in lower case; Kazakhstan in all its forms is `қазақстан`.
  let state: String?
  /// The rest of the name, normalised.
  let core: String
  /// The core, for lookup.
  let key: Word
  /// The rest of the name, as written.
  let bare: String
  /// Every key under which the institution may be met in one article: the core, what the quotation marks hold, the proper name before a
  /// common head noun, and the name without the body that it stands under («X жанындағы»).
  let keys: Set<Word>
  /// What stands between the quotation marks.
  let quoted: String?
  /// `ТАСС` of ТАСС ақпарат агенттігі, `Green Tal` of Green Tal әлеуметтік шеберханасы: abbreviations and Latin words before lower-case ones.
  let properName: String?
  /// The initial letters of the name's words, as abbreviations are made: `Сыртқы істер министрлігі` → `СІМ`; conjunctions left out. Where it is
  /// called after somebody or stands under another body, also the initials of what follows.
  let initials: Set<String>
  /// The words of which abbreviations are made, in each way in which they are.
  private let abbreviated: [[String]]
  /// The stem of the head noun, where the name ends with one.
  let headNoun: String?
  /// The city that is all that stands before the head noun: `Шанхай` of Шанхай университеті.
  let cityBeforeHead: String?
  /// Whether anything beside the state makes it a name: a capital letter or a quotation mark.
  let hasProperWord: Bool
  /// Whether a body inside another is named by the other's name and a head of its own: `Amanat фракциясы`, `«Самал» банкінің филиалы`.
  let isPart: Bool
  /// Whether it is the local body of a national one: қалалық Қазақстан халқы Ассамблеясы.
  let isLocal: Bool
  /// The core with its head noun bare, where an adjective stands before it: Ұлттық Банк for Ұлттық Банкі.
  let bareHead: String?
  /// Парламенті Мәжілісі and Мәжіліс are one chamber; so are the other bodies of which a state has one.
  let parliamentaryBody: String?

  /// Other nominatives in which it is written: without the state, by what the quotation marks hold, by the proper name.
  let spellings: [String]
  /// The name without its state, with each way to write Kazakhstan before it.
  let spellingsWithState: [String]

  private static let capacity = 5_000
  /// Longer names hardly come again.
  private static let longest = 300
  private static let known = Mutex<[Word: InstitutionName]>([:])

  /// A name taken apart; names met before are not taken apart again.
  static func of(_ name: String) -> InstitutionName {
    let word = Word(name)
    if let found = known.withLock({ $0[word] }) { return found }
    let made = InstitutionName(name)
    guard name.utf8.count <= longest else { return made }
    known.withLock { known in
      if known.count >= capacity { known.removeAll(keepingCapacity: true) }
      known[word] = made
    }
    return made
  }

  private init(_ name: String) {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let (state, length) = Self.state(of: words)
    let parts = InstitutionNameParts(
      core: Self.normalised(words.dropFirst(length).map { $0 }), bare: words.dropFirst(length).joined(separator: " "))
    bare = parts.bare
    core = parts.core
    key = Word(core)
    let namesake = words.lastIndex(of: "атындағы").map { Array(words[($0 + 1)...]) } ?? []
    let (ownState, ownLength) = Self.state(of: namesake)
    self.state = state ?? ownState ?? Self.statesOfBodies[core]
    var keys = parts.allKeys
    // Әлішер Науаи атындағы Өзбекстан Ұлттық кітапханасы: a state has one.
    if ownState != nil { keys.insert(Self.normalised(Array(namesake.dropFirst(ownLength)))) }
    quoted = Self.quoted(in: name)
    // «Қазақстанның Даму Банкі» АҚ
    if !parts.isPart, let quoted { keys.insert(Self.normalised(Self.withoutState(quoted))) }
    self.keys = Set(keys.map { Word($0) })
    cityBeforeHead = parts.cityBeforeHead
    properName = parts.properName
    abbreviated = parts.abbreviatedWords
    initials = parts.initials
    headNoun = words.last.flatMap { InstitutionNameParts.headStem(of: $0.lowercased()) }
    hasProperWord = bare.contains { $0.isUppercase || "«“\"".contains($0) }
    isPart = parts.isPart
    isLocal = ["қалалық ", "облыстық ", "аудандық "].contains { parts.core.begins(with: $0) }
    bareHead = parts.bareHead
    spellings = Self.spellings(of: name, parts.bare, quoted: quoted, proper: properName)
    spellingsWithState = ["Қазақстан Республикасы ", "Қазақстан Республикасының ", "ҚР "].map { $0 + parts.bare }
    parliamentaryBody = parts.parliamentaryBody
  }

  /// Bodies that only one state has.
  private static let statesOfBodies = [
    "мемлекеттік дума": "ресей", "мемлекеттік думасы": "ресей", "бундестаг": "германия",
  ]

  /// Whether it is the body of one town, region or district: Алматы қаласының әкімдігі.
  var isOfTown: Bool { core.split(separator: " ").dropFirst().dropLast().contains { Self.places.contains(String($0)) } }

  private static let places: Set<String> = ["қала", "қаласы", "облыс", "облысы", "аудан", "ауданы", "ауыл", "ауылы"]

  /// Whether the state is Kazakhstan, or is not told, which in Kazakh newsrooms means the same.
  var isDomestic: Bool { state == nil || state == "қазақстан" }

  private static func withoutState(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    return Array(words.dropFirst(state(of: words).1))
  }

  private static func state(of words: [String]) -> (String?, Int) {
    for length in [3, 2, 1] where words.count > length {
      let candidate = words[..<length].joined(separator: " ")
      for form in forms(of: candidate) where Lexicon.isCountry(form) {
        // «Қазақстан халқы Ассамблеясы» names no body of the state but of its people.
        if words[length] == "халқы" { return (nil, 0) }
        let lower = form.lowercased()
        return (InstitutionWords.kazakhstan.contains(Word(lower)) ? "қазақстан" : shortState(lower), length)
      }
    }
    return (nil, 0)
  }

  /// Қырғыз Республикасы and Қырғызстан, Ресей Федерациясы, РФ and Ресей are one state each.
  private static func shortState(_ lower: String) -> String {
    if let short = formalNames[lower] { return short }
    for ending in [" республикасы", " федерациясы", " корольдігі"] where lower.ends(with: ending) {
      return String(lower.dropLast(ending.count))
    }
    return lower
  }

  private static let formalNames = [
    "рф": "ресей", "қырғыз республикасы": "қырғызстан", "қытай халық республикасы": "қытай", "қхр": "қытай",
    "түрік республикасы": "түркия",
    "корея республикасы": "оңтүстік корея", "америка құрама штаттары": "ақш",
  ]

  /// The nominative forms that the last word of a state's name can stand for.
  private static func forms(of name: String) -> [String] {
    var forms = [name]
    for ending in ["ның", "нің", "дың", "дің", "тың", "тің"] where name.ends(with: ending) {
      forms.append(String(name.dropLast(3)))
    }
    return forms
  }

  private static func normalised(_ words: [String]) -> String {
    let analyzer = NominalAnalyzer()
    var result: [String] = []
    for (place, word) in words.enumerated() {
      if words.count > 1, let full = expanded(word) {
        result.append(full)
        continue
      }
      var plain = word.lowercased().filter { !"«»\"“”„".contains($0) }
      if place < words.count - 1 { plain = izafetBase(plain, analyzer) }
      if word == "қ." { plain = "қаласы" }
      if !plain.isEmpty { result.append(plain) }
    }
    return result.joined(separator: " ")
  }

  /// A known abbreviation inside a name, written out: `СІМ Халықаралық ақпарат комитеті` is a committee of the ministry.
  private static func expanded(_ word: String) -> String? {
    let abbreviation = word.split(separator: "-").first.map(String.init) ?? word
    guard let full = StateAbbreviations.fullNames[abbreviation], !full.contains("-") else { return nil }
    return normalised(full.split(separator: " ").map(String.init) + ["\u{2063}"]).replacingSeparator
  }

  /// A word inside a name without a genitive ending; offices and institutions without their possessive ending too, since newsrooms
  /// write Президентінің, Президенті, Президенттің and Президент Әкімшілігі.
  private static func izafetBase(_ word: String, _ analyzer: NominalAnalyzer) -> String {
    let readings = analyzer.readings(of: word).filter {
      [.nominative, .genitive].contains($0.grammaticalCase) && !$0.isPlural
    }
    if let known = readings.first(where: { possessors.contains($0.stem) || InstitutionWords.heads.contains($0.stem) }) {
      return known.stem.text
    }
    guard let genitive = readings.first(where: { $0.grammaticalCase == .genitive && $0.stem.count > 1 }) else {
      return word
    }
    if Word(word).isStem(genitive.stem) { return genitive.stem.text }
    var base = genitive
    base.grammaticalCase = .nominative
    return base.surface
  }

  private static let possessors: Set<Word> = ["президент", "премьер-министр", "қала", "облыс", "аудан", "республика"]
}

extension InstitutionName {
  /// Whether an abbreviation takes the beginnings of the name's words, each a capital letter and perhaps more: ҚазҰУ of Қазақ ұлттық университеті.
  func isAbbreviated(as abbreviation: String) -> Bool {
    var parts: [String] = []
    for letter in abbreviation {
      if letter.isUppercase || parts.isEmpty {
        parts.append(String(letter))
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    guard parts.count > 1 else { return false }
    return abbreviated.contains { words in
      words.count == parts.count
        && zip(words, parts).allSatisfy { $0.lowercased().begins(with: $1.lowercased()) }
    }
  }

  private static func spellings(of name: String, _ bare: String, quoted: String?, proper: String?) -> [String] {
    var spellings = [bare] + [quoted, proper].compactMap { $0 }
    if let under = name.range(ofWord: "жанындағы") { spellings.append(String(name[under...])) }
    if name.contains(" қаласы ") { spellings.append(name.replacingWord(" қаласы ", " қаласының ")) }
    if name.contains(" қаласының ") { spellings.append(name.replacingWord(" қаласының ", " қаласы ")) }
    return spellings
  }

  /// What stands between the quotation marks of a name.
  static func quoted(in name: String) -> String? {
    guard let open = name.firstIndex(where: { "«“\"„".contains($0) }) else { return nil }
    let rest = name[name.index(after: open)...]
    guard let close = rest.firstIndex(where: { "»”\"".contains($0) }), close > rest.startIndex else { return nil }
    return String(rest[..<close])
  }
}
