/// Takes nouns apart: every reading that, written out again, gives the word.
///
/// The analyser knows the endings, vowel harmony and the change of consonants, but no dictionary: `министрлігінің` is
/// `министрлік` with a possessive and a genitive, and also the bare stem `министрлігінің`. Who asks chooses, with a
/// lexicon or the context. Endings after a hyphen (ТАСС-тың, ҚХА-ның) and after a quotation mark are read the same way, whatever
/// the harmony, since abbreviations are read aloud letter by letter.
public struct NominalAnalyzer: Sendable {
  /// Makes an analyser.
  public init() {}

  /// The readings of a lower-case word, the least taken apart first.
  ///
  /// - Complexity: O(*n*) time in the length of the word, with a constant number of endings tried.
  public func readings(of word: String) -> [NominalForm] {
    if let hyphened = hyphenReadings(of: word) { return [NominalForm(stem: word)] + hyphened }
    var readings: [NominalForm] = []
    for ending in Self.caseEndings(of: word) {
      let body = String(word.dropLast(ending.length))
      for form in possessiveReadings(of: body, as: ending) where isGenuine(form, for: word) { readings.append(form) }
    }
    var seen = Set<NominalForm>()
    return readings.filter { seen.insert($0).inserted }
  }

  /// The word without its case ending, number and possessor left as they are; nil where the ending does not fit.
  ///
  /// `министрлігінің` and the genitive give `министрлігі`.
  public func base(of word: String, in grammaticalCase: GrammaticalCase) -> String? {
    let forms = readings(of: word).filter { $0.grammaticalCase == grammaticalCase && !$0.isAttributive }
    // газетінде is газеті rather than a stem газетін.
    if let form = forms.first(where: { $0.possessor == .third }) ?? forms.first {
      var base = form
      base.grammaticalCase = .nominative
      let surface = base.surface
      return word.hasPrefix(surface) ? surface : base.surface(back: !isBack(form.stem))
    }
    return nil
  }

  // MARK: - Endings

  private struct CaseEnding {
    let grammaticalCase: GrammaticalCase
    let isAttributive: Bool
    let length: Int
  }

  private static let endings: [(text: String, grammaticalCase: GrammaticalCase, isAttributive: Bool)] = {
    var list: [(String, GrammaticalCase, Bool)] = []
    for (wide, narrow) in [("а", "ы"), ("е", "і")] {
      for first in ["н", "д", "т"] {
        list.append((first + narrow + "ң", .genitive, false))
        list.append((first + narrow, .accusative, false))
        list.append((first + wide + "н", .ablative, false))
      }
      list += [("н" + wide, .dative, false), (wide, .dative, false)]
      for first in ["д", "т", "нд"] {
        list.append((first + wide, .locative, false))
        list.append((first + wide + (wide == "а" ? "ғы" : "гі"), .locative, true))
      }
    }
    list += [("ға", .dative, false), ("қа", .dative, false), ("ге", .dative, false), ("ке", .dative, false)]
    list += [("н", .accusative, false)]
    list += [("мен", .instrumental, false), ("бен", .instrumental, false), ("пен", .instrumental, false)]
    return list.map { (text: $0.0, grammaticalCase: $0.1, isAttributive: $0.2) }
  }()

  private static func caseEndings(of word: String) -> [CaseEnding] {
    [CaseEnding(grammaticalCase: .nominative, isAttributive: false, length: 0)]
      + endings.filter { word.hasSuffix($0.text) && word.count > $0.text.count + 1 }
      .map { CaseEnding(grammaticalCase: $0.grammaticalCase, isAttributive: $0.isAttributive, length: $0.text.count) }
  }

  private func possessiveReadings(of body: String, as ending: CaseEnding) -> [NominalForm] {
    func form(_ stem: String, _ possessor: Possessor) -> [NominalForm] {
      pluralReadings(of: stem).flatMap { Self.untrimmed($0) }.map {
        NominalForm(
          stem: $0.stem, isPlural: $0.isPlural, possessor: possessor, grammaticalCase: ending.grammaticalCase,
          isAttributive: ending.isAttributive)
      }
    }
    var forms = form(body, .none)
    // Минскіде: -ск takes і before endings.
    if body.hasSuffix("скі"), ending.length > 0 { forms += form(String(body.dropLast()), .none) }
    for (text, possessor) in Self.possessiveEndings where body.hasSuffix(text) && body.count > text.count + 1 {
      for stem in Self.restored(String(body.dropLast(text.count))) { forms += form(stem, possessor) }
    }
    return forms
  }

  /// съез- and журналис- before an ending can stand for съезд and журналист.
  private static func untrimmed(_ reading: (stem: String, isPlural: Bool)) -> [(stem: String, isPlural: Bool)] {
    let consonant = reading.stem.hasSuffix("ис") ? "т" : reading.stem.hasSuffix("съез") ? "д" : ""
    return consonant.isEmpty ? [reading] : [reading, (stem: reading.stem + consonant, isPlural: reading.isPlural)]
  }

  private static let possessiveEndings: [(String, Possessor)] = [
    ("сы", .third), ("сі", .third), ("ы", .third), ("і", .third), ("м", .firstSingular), ("ым", .firstSingular),
    ("ім", .firstSingular), ("мыз", .firstPlural), ("міз", .firstPlural), ("ымыз", .firstPlural),
    ("іміз", .firstPlural),
    ("ң", .secondSingular), ("ың", .secondSingular), ("ің", .secondSingular),
  ]

  /// The stems that could stand behind one met before a vowel: орталығ- → орталық, мектеб- → мектеп, халқ- → халық.
  private static func restored(_ stem: String) -> [String] {
    var stems = [stem]
    let head = String(stem.dropLast())
    switch stem.unicodeScalars.last {
    case "л", "р": stems.append(stem + "ь")
    case "ғ": stems.insert(head + "қ", at: 0)
    case "г": stems.insert(head + "к", at: 0)
    case "б": stems.append(head + "п")
    default: break
    }
    return stems + NominalForm.shortened.filter { $0.value == stem }.map(\.key).sorted()
  }

  private func pluralReadings(of body: String) -> [(stem: String, isPlural: Bool)] {
    var readings = [(stem: body, isPlural: false)]
    for ending in ["лар", "лер", "дар", "дер", "тар", "тер"] where body.hasSuffix(ending) && body.count > 4 {
      readings.append((stem: String(body.dropLast(3)), isPlural: true))
    }
    return readings
  }

  private func isGenuine(_ form: NominalForm, for word: String) -> Bool {
    guard form.stem.unicodeScalars.contains(where: { isLetter($0) }) else { return false }
    if form.surface == word { return true }
    return isHarmonyFree(form.stem) && form.surface(back: !isBack(form.stem)) == word
  }

  /// `тасс-тың` is `тасс` in the genitive: whatever case ending stands alone after the last hyphen.
  private func hyphenReadings(of word: String) -> [NominalForm]? {
    guard let hyphen = word.lastIndex(of: "-"), hyphen != word.startIndex else { return nil }
    let ending = String(word[word.index(after: hyphen)...])
    let matches = Self.hyphenEndings.filter { $0.0 == ending }
    guard !matches.isEmpty else { return nil }
    let stem = String(word[..<hyphen])
    return matches.map { NominalForm(stem: stem, possessor: $0.2, grammaticalCase: $0.1, isAttributive: $0.3) }
  }

  private static let hyphenEndings: [(String, GrammaticalCase, Possessor, Bool)] =
    endings.filter { $0.text.count >= 2 && !($0.text == "на" || $0.text == "не") }
    .map { ($0.text, $0.grammaticalCase, Possessor.none, $0.isAttributive) }
    + [
      ("сы", .nominative, .third, false), ("сі", .nominative, .third, false), ("сының", .genitive, .third, false),
      ("сінің", .genitive, .third, false), ("ы", .nominative, .third, false), ("і", .nominative, .third, false),
    ]
}
