import KazakhText

/// A distinct word of the articles, with all that depends on its letters alone.
///
/// Made once, however often it is written; most decisions of the reading are looked up here.
final class Lexeme: Sendable {
  /// The word as it is written.
  let text: String
  let lower: Word
  /// The word in the letters in which it is written, for lookup.
  let written: Word
  /// What the morphology says of it; empty for what is no word.
  let readings: [NominalForm]
  /// What the word lists and the endings say of it.
  let traits: Traits
  /// What the word tells of by itself.
  let signs: Signs
  /// The phrases that it may open.
  let phrases: [Signs.Phrase]
  /// The reading as a head noun of institutions.
  let headForm: NominalForm?
  /// The reading as the last word of a post, in the nominative.
  let titleForm: NominalForm?
  /// What it is called, where it is an abbreviation that may name an institution.
  let abbreviation: Abbreviation?
  /// The oblique case that its endings say it stands in, were it no name.
  let oblique: GrammaticalCase?
  /// The post to which a word in -лыққа, -лығына is an appointment: директорлығына, вице-президенттікке.
  let office: Word?
  /// The nominatives that it may stand for as a person's name, the likeliest first; empty for words without a capital letter.
  let names: [NameReading]
  /// The same nominatives, for lookup.
  let nominatives: [Word]
  /// The word without its case ending by each of its readings, in its own letters; empty for words without a capital letter.
  let bases: [Word]

  /// Longer words are no words, and are not taken apart.
  private static let longest = 120

  /// Yes-or-no properties of a word.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    /// A given name in the nominative.
    static let givenName = Traits(rawValue: 1)
    static let country = Traits(rawValue: 2)
    static let city = Traits(rawValue: 4)
    /// A country or city in some case.
    static let place = Traits(rawValue: 8)
    /// Never part of a name.
    static let stopWord = Traits(rawValue: 16)
    /// A given name that is an everyday noun as well.
    static let commonNoun = Traits(rawValue: 32)
    static let verbal = Traits(rawValue: 64)
    /// Ends as surnames do.
    static let surname = Traits(rawValue: 128)
    static let patronymic = Traits(rawValue: 256)
    /// The head noun of a post, without endings.
    static let title = Traits(rawValue: 512)
    static let rank = Traits(rawValue: 1024)
    /// The head noun of an institution, without endings.
    static let institution = Traits(rawValue: 2048)
    /// Ends as only words with a case ending do.
    static let sureEnding = Traits(rawValue: 4096)
    /// A small word in names, or one that begins with one: бин, кызы, әл-Марзуқи.
    static let namePart = Traits(rawValue: 8192)
    /// Says that something was not done.
    static let negative = Traits(rawValue: 1 << 14)
    /// In some form the head noun of a post.
    static let post = Traits(rawValue: 1 << 15)
    /// A verb of concluding: жасасты, түзілді.
    static let conclusion = Traits(rawValue: 1 << 16)
    /// In some form the head noun of an institution.
    static let institutionForm = Traits(rawValue: 1 << 27)
    /// In some form a decree or order.
    static let decree = Traits(rawValue: 1 << 17)
    /// қол, қолтаңба and their forms.
    static let signature = Traits(rawValue: 1 << 18)
    /// In some case the last word of a state's name.
    static let stateEnd = Traits(rawValue: 1 << 20)
    /// A verb of appointing, or a post in -лыққа.
    static let appointment = Traits(rawValue: 1 << 19)
    /// A noun that names a gathering, or a verb that tells of one: кездесті, қабылдады, ашылды.
    static let gathering = Traits(rawValue: 1 << 21)
    /// Tells of what is still to come: жоспарланған, өтеді, болашақ.
    static let planned = Traits(rawValue: 1 << 22)
    /// A journey, or those who make it: сапар, делегация.
    static let journey = Traits(rawValue: 1 << 23)
    /// The likeliest nominative ends as surnames do: Полешконың.
    static let surnameForm = Traits(rawValue: 1 << 24)
    /// The likeliest nominative is a patronymic.
    static let patronymicForm = Traits(rawValue: 1 << 25)
    /// The likeliest nominative is a given name.
    static let givenNameForm = Traits(rawValue: 1 << 26)
  }

  init(_ token: Token, _ analyzer: NominalAnalyzer) {
    text = token.text
    lower = token.lower
    written = Word(token.text)
    (signs, phrases) = Signs.opened(by: token.lower)
    let isWord = token.kind == .word && lower.text.utf8.count <= Self.longest
    readings = isWord ? analyzer.readings(of: lower.text) : []
    headForm = readings.first {
      InstitutionWords.isHead($0.stem) && !$0.isAttributive && ($0.possessor == .none || $0.possessor == .third)
    }
    titleForm = readings.first {
      TitleWords.heads.contains($0.stem) && $0.grammaticalCase == .nominative && !$0.isPlural
        && ($0.possessor == .none || $0.possessor == .third)
    }
    abbreviation = token.isAbbreviation ? Abbreviation(token, readings) : nil
    let isBare = isWord && analyzer.likeliest(of: lower.text)?.grammaticalCase == .nominative
    oblique = isBare ? nil : WordShape.oblique(readings)
    office = readings.lazy.compactMap(Self.office).first
    let isNamePart = isWord && Self.isNamePart(token, readings)
    names = isWord && token.isCapitalised || isNamePart ? PersonName.nominatives(of: token.text) : []
    nominatives = names.map { Word($0.name) }
    bases = token.isCapitalised ? readings.map { Word(token.nominative(of: $0)) } : []
    var traits = isWord ? Self.traits(of: token, readings) : []
    if isNamePart { traits.insert(.namePart) }
    if let name = names.first?.name { traits.formUnion(Self.forms(of: name)) }
    self.traits = traits
  }

  private static func traits(of token: Token, _ readings: [NominalForm]) -> Traits {
    let lower = token.lower
    var traits: Traits = []
    func note(_ trait: Traits, _ holds: Bool) { if holds { traits.insert(trait) } }
    note(.givenName, Lexicon.isGivenName(lower))
    note(.country, Lexicon.isCountry(lower))
    note(.city, Lexicon.isCity(lower))
    note(.stopWord, StopWords.all.contains(lower))
    note(.commonNoun, WordShape.isCommonNoun(lower))
    note(.verbal, WordShape.isVerbal(lower))
    note(.title, TitleWords.heads.contains(lower))
    note(.rank, TitleWords.ranks.contains(lower))
    note(.institution, InstitutionWords.heads.contains(lower))
    note(.negative, WordShape.isNegative(lower))
    note(.signature, lower.begins(with: "қол"))
    note(.conclusion, SigningFinder.conclusions.contains(lower))
    note(.appointment, AppointmentFinder.verbs.contains(lower) || readings.contains { office($0) != nil })
    for reading in readings {
      note(.post, TitleWords.heads.contains(reading.stem))
      note(.institutionForm, InstitutionWords.heads.contains(reading.stem))
      note(.decree, Decree.names.contains(reading.stem))
      note(.gathering, EventWords.kind(of: reading.stem) != nil)
      note(.journey, reading.stem == "сапар" || reading.stem == "делегация")
    }
    note(.gathering, EventWords.tellsOfGathering(lower))
    note(.planned, EventWords.isPlanned(lower))
    note(.surname, SurnameEndings.matches(lower.text))
    note(.patronymic, SurnameEndings.isPatronymic(lower.text))
    note(.stateEnd, readings.contains { Lexicon.endsCountry(Word(lowercasing: token.nominative(of: $0))) })
    guard token.isCapitalised else { return traits }
    note(.place, readings.contains { isPlace(token, $0) })
    note(.sureEnding, sureEndings.end(lower) && readings.contains { $0.grammaticalCase != .nominative })
    return traits
  }

  /// What the nominative of a name is.
  static func forms(of name: String) -> Traits {
    var traits: Traits = []
    if SurnameEndings.matches(name) { traits.insert(.surnameForm) }
    if SurnameEndings.isPatronymic(name) { traits.insert(.patronymicForm) }
    if Lexicon.isGivenName(name) { traits.insert(.givenNameForm) }
    return traits
  }

  private static func office(_ form: NominalForm) -> Word? {
    guard form.grammaticalCase == .dative, !form.isPlural, abstract.end(form.stem) else { return nil }
    let base = Word(String(form.stem.text.dropLast(3)))
    return TitleWords.heads.contains(base) ? base : nil
  }

  private static let abstract: Endings = ["лық", "лік", "дық", "дік", "тық", "тік"]

  private static func isNamePart(_ token: Token, _ readings: [NominalForm]) -> Bool {
    guard !token.isCapitalised else { return false }
    if nameParts.contains(token.lower) || readings.contains(where: { kinship.contains($0.stem) }) { return true }
    guard let hyphen = token.text.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
    let rest = token.text[token.text.index(after: hyphen)...].unicodeScalars
    return articles.contains(Word(String(token.text[..<hyphen]))) && rest.first?.properties.isUppercase == true
  }

  private static let nameParts: Set<Word> = ["бин", "ибн", "бинт", "фон", "ван", "дер", "дель", "дос", "дю"]
  private static let kinship: Set<Word> = ["кызы", "уулу", "оглу", "оглы", "гызы"]
  private static let articles: Set<Word> = [
    "әл", "ал", "аль", "эль", "ан", "аш", "ас", "ад", "ар", "ат", "аз", "эн", "эш",
  ]

  private static func isPlace(_ token: Token, _ form: NominalForm) -> Bool {
    guard form.possessor == .none, !form.isPlural else { return false }
    let name = Word(lowercasing: token.nominative(of: form))
    return Lexicon.isCountry(name)
      || (Lexicon.isCity(name) && (form.grammaticalCase == .locative || !Lexicon.isGivenName(name)))
  }

  private static let sureEndings: Endings = [
    "ның", "нің", "дың", "дің", "тың", "тің", "мен", "пен", "бен", "нан", "нен", "ына", "іне",
  ]
}

extension Lexeme {
  var isGivenName: Bool { traits.contains(.givenName) }
  var isCountry: Bool { traits.contains(.country) }
  var isCity: Bool { traits.contains(.city) }
  var isPlace: Bool { traits.contains(.place) }
  var isStopWord: Bool { traits.contains(.stopWord) }
  var isCommonNoun: Bool { traits.contains(.commonNoun) }
  var isVerbal: Bool { traits.contains(.verbal) }
  var isSurname: Bool { traits.contains(.surname) }
  var isNamePart: Bool { traits.contains(.namePart) }
  var isPatronymic: Bool { traits.contains(.patronymic) }
  var isTitle: Bool { traits.contains(.title) }
  var isRank: Bool { traits.contains(.rank) }
  var isInstitution: Bool { traits.contains(.institution) }
}

extension Token {
  /// The token without its case ending, in its own letter case.
  func nominative(of form: NominalForm) -> String {
    guard form.grammaticalCase != .nominative else { return text }
    if form.possessor == .none, !form.isPlural, lower.isStem(form.stem) { return prefix(form.stem.count) }
    var base = form
    base.grammaticalCase = .nominative
    base.isAttributive = false
    return prefix(base.surface.unicodeScalars.count)
  }
}
