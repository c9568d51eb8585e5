/// What stands after a stem: number, possessor and case.
struct Inflection: Hashable, Sendable {
  var isPlural = false
  var possessor = Possessor.none
  var grammaticalCase = GrammaticalCase.nominative
  var isAttributive = false

  /// Whether nothing stands after the stem.
  var isBare: Bool { !isPlural && possessor == .none && grammaticalCase == .nominative }
}

/// How a stem takes its endings where more than one way is in use.
struct EndingStyle: Hashable, Sendable {
  /// Whether the endings have back vowels; nil: as the stem's letters say.
  var isBack: Bool?
  /// Whether a stem that has a way of its own is written like the others: процесске, Росстың, мүлігі.
  var isRegular = false
}

/// Writes nouns: the one place that knows which ending follows which sound.
///
/// It works on UTF-8 and keeps its memory from word to word.
struct NominalWriter {
  /// What was written last.
  private(set) var word: [UInt8] = []

  /// Writes a stem with its endings.
  ///
  /// - Complexity: O(*n*) in the length of the stem.
  mutating func write(_ stem: WordBytes, _ form: Inflection, _ style: EndingStyle = EndingStyle()) {
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: stem)
    guard !form.isBare else { return }
    let back = style.isBack ?? KazakhText.isBack(stem)
    if !style.isRegular { StemChanges.prepare(&word) }
    append(form, back: back, isRegular: style.isRegular, after: word.withUnsafeBufferPointer { finalSound($0) })
  }

  /// Appends number, possessor and case to what stands there.
  private mutating func append(_ form: Inflection, back: Bool, isRegular: Bool, after sound: FinalSound) {
    var sound = sound
    if form.isPlural {
      word.append(Endings.plural(after: sound, back: back))
      sound = .glide
    }
    if form.possessor != .none {
      if sound != .vowel { StemChanges.voice(&word, isRegular: isRegular) }
      sound = append(form.possessor, back: back, after: sound)
    }
    appendCase(form, back: back, after: sound)
    if form.isAttributive { word.append(back ? Endings.attributive.back : Endings.attributive.front) }
  }

  /// Appends a possessive ending and returns its last sound.
  private mutating func append(_ possessor: Possessor, back: Bool, after sound: FinalSound) -> FinalSound {
    word.append(Endings.possessive(possessor, afterVowel: sound == .vowel, back: back))
    switch possessor {
    case .third, .none: return .vowel
    case .firstSingular, .secondSingular: return .nasal
    case .firstPlural, .secondPolite: return .sibilant
    }
  }

  private mutating func appendCase(_ form: Inflection, back: Bool, after sound: FinalSound) {
    guard form.grammaticalCase != .nominative else { return }
    word.append(Endings.ending(of: form.grammaticalCase, afterPossessor: form.possessor, sound: sound, back: back))
  }
}

/// The endings as tables, by sound and harmony.
enum Endings {
  static let attributive = (back: Ending("ғы"), front: Ending("гі"))

  /// -лар after vowels and р й у и, -дар after other voiced sounds, -тар after voiceless ones.
  static func plural(after sound: FinalSound, back: Bool) -> Ending {
    switch sound {
    case .vowel, .glide: back ? plurals[0] : plurals[1]
    case .lateral, .nasal, .sibilant: back ? plurals[2] : plurals[3]
    case .voiceless: back ? plurals[4] : plurals[5]
    }
  }

  /// лар лер дар дер тар тер
  static let plurals = ["лар", "лер", "дар", "дер", "тар", "тер"].map { Ending($0) }

  static func possessive(_ possessor: Possessor, afterVowel: Bool, back: Bool) -> Ending {
    possessives[Int(place(of: possessor)) * 4 + (afterVowel ? 2 : 0) + (back ? 0 : 1)]
  }

  private static func place(of possessor: Possessor) -> Int {
    switch possessor {
    case .none, .third: 0
    case .firstSingular: 1
    case .firstPlural: 2
    case .secondSingular: 3
    case .secondPolite: 4
    }
  }

  /// After a consonant back, front, after a vowel back, front.
  private static let possessives = [
    "ы", "і", "сы", "сі", "ым", "ім", "м", "м", "ымыз", "іміз", "мыз", "міз", "ың", "ің", "ң", "ң", "ыңыз", "іңіз",
    "ңыз",
    "ңіз",
  ].map { Ending($0) }

  static func ending(
    of grammaticalCase: GrammaticalCase, afterPossessor possessor: Possessor, sound: FinalSound, back: Bool
  )
    -> Ending
  {
    if possessor == .third, let ending = afterThird(grammaticalCase, back: back) { return ending }
    let row = sound == .vowel ? 0 : sound == .nasal ? 1 : sound == .voiceless ? 3 : sound == .sibilant ? 4 : 2
    let column = back ? 0 : 1
    switch grammaticalCase {
    case .nominative: preconditionFailure("the nominative has no ending")
    case .genitive: return genitives[row * 2 + column]
    case .dative:
      let bare = possessor == .firstSingular || possessor == .secondSingular
      return bare ? datives[4 + column] : datives[(sound == .voiceless ? 2 : 0) + column]
    case .accusative: return accusatives[row * 2 + column]
    case .locative: return locatives[(sound == .voiceless ? 2 : 0) + column]
    case .ablative: return ablatives[row * 2 + column]
    case .instrumental:
      return sound == .sibilant ? instrumentals[1] : sound == .voiceless ? instrumentals[2] : instrumentals[0]
    }
  }

  private static func afterThird(_ grammaticalCase: GrammaticalCase, back: Bool) -> Ending? {
    switch grammaticalCase {
    case .dative: thirds[back ? 0 : 1]
    case .accusative: thirds[2]
    case .locative: thirds[back ? 3 : 4]
    case .ablative: thirds[back ? 5 : 6]
    default: nil
    }
  }

  // Rows: after a vowel, a nasal, another voiced sound, a voiceless one, ж or з; in each the back and the front ending.
  private static let genitives = rows("ның нің ның нің дың дің тың тің дың дің")
  private static let accusatives = rows("ны ні ды ді ды ді ты ті ды ді")
  private static let ablatives = rows("дан ден нан нен дан ден тан тен дан ден")
  private static let datives = rows("ға ге қа ке а е")
  private static let locatives = rows("да де та те")
  private static let instrumentals = rows("мен бен пен")
  private static let thirds = rows("на не н нда нде нан нен")

  private static func rows(_ text: String) -> [Ending] { text.split(separator: " ").map { Ending(String($0)) } }
}
