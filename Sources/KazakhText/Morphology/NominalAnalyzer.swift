/// Takes nouns apart: every reading that, written out again, gives the word.
///
/// The analyser knows the endings, vowel harmony and the change of consonants, but no dictionary: `министрлігінің` is
/// `министрлік` with a possessive and a genitive, and also the bare stem `министрлігінің`. Who asks chooses, with a
/// lexicon or the context. Endings after a hyphen (ТАСС-тың, ҚХА-ның, 2025-ке), after a quotation mark («Литер»дің) and after Latin
/// letters (Euronewsтің) are read the same way, whatever the harmony, since abbreviations and foreign words are read aloud in many ways.
public struct NominalAnalyzer: Sendable {
  /// Makes an analyser.
  public init() {}

  /// The readings of a lower-case word, the least taken apart first.
  ///
  /// - Parameter word: one word in lower case, with what hangs on it.
  /// - Complexity: O(*n*) time in the length of the word, with a constant number of endings tried.
  public func readings(of word: String) -> [NominalForm] {
    if let parted = partedReadings(of: word) { return [NominalForm(stem: Word(word))] + parted }
    var word = word
    return word.withUTF8 { bytes in
      var reader = NominalReader(bytes)
      return reader.run()
    }
  }

  /// What a separate ending makes of the stem before it: дің of «Литер»дің, ның of 25%-ның.
  ///
  /// - Parameters:
  ///   - ending: the ending alone, in lower case; a hyphen before it does not count.
  ///   - stem: what it stands after.
  /// - Returns: the readings, none where the ending is no ending of nouns.
  /// - Complexity: O(1).
  public func readings(ofEnding ending: String, after stem: String) -> [NominalForm] {
    let bare = ending.first == "-" ? String(ending.dropFirst()) : ending
    return (EndingChains.inflections[bare] ?? []).map { NominalForm(stem: Word(stem), $0) }
  }

  /// The word without its case ending, number and possessor left as they are; nil where the ending does not fit.
  ///
  /// `министрлігінің` and the genitive give `министрлігі`.
  ///
  /// - Parameters:
  ///   - word: one word in lower case.
  ///   - grammaticalCase: the case to take off.
  /// - Complexity: O(*n*) time in the length of the word.
  public func base(of word: String, in grammaticalCase: GrammaticalCase) -> String? {
    let forms = readings(of: word).filter { $0.grammaticalCase == grammaticalCase && !$0.isAttributive }
    // газетінде is газеті rather than a stem газетін.
    guard let form = forms.first(where: { $0.possessor == .third }) ?? forms.first else { return nil }
    var base = form
    base.grammaticalCase = .nominative
    let styles = [EndingStyle(), EndingStyle(isBack: true), EndingStyle(isBack: false)]
    let surfaces = styles.flatMap { style in
      [base.surface(style), base.surface(EndingStyle(isBack: style.isBack, isRegular: true))]
    }
    return surfaces.first { word.begins(with: $0) } ?? surfaces[0]
  }

  /// `тасс-тың` is `тасс` in the genitive: whatever endings stand alone after the last hyphen, a closing quotation mark, or Latin letters.
  private func partedReadings(of word: String) -> [NominalForm]? {
    guard let part = PartedWord(word), let inflections = EndingChains.inflections[part.ending] else { return nil }
    return inflections.map { NominalForm(stem: Word(part.stem), $0) }
  }
}

/// A word with a visible seam between the stem and what hangs on it.
struct PartedWord {
  let stem: String
  let ending: String

  /// Parts a lower-case word at its last hyphen, quotation mark, or passage from Latin to Cyrillic letters; nil where it has none.
  init?(_ word: String) {
    let bytes = word.utf8
    // Hyphens and Latin letters are ASCII; »’ ” begin with 0xC2 or 0xE2.
    guard bytes.contains(where: { $0 < 0x80 || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    guard let seam = word.unicodeScalars.lastIndex(where: { !Self.isCyrillic($0) }) else { return nil }
    let scalars = word.unicodeScalars
    ending = String(scalars[scalars.index(after: seam)...])
    let sign = scalars[seam]
    let head = scalars[..<seam]
    if "-‑–".unicodeScalars.contains(sign) {
      stem = Self.unquoted(head)
    } else if Self.quotes.contains(sign) {
      stem = Self.unquoted(scalars[...seam])
    } else if isLetter(sign) || isDigit(sign) || sign == "%" {
      stem = String(scalars[...seam])
    } else {
      return nil
    }
    if stem.isEmpty || ending.isEmpty { return nil }
  }

  private static let quotes = "«»“”„\"".unicodeScalars

  /// What stands between quotation marks, or all of what has none at its end.
  private static func unquoted(_ text: Substring.UnicodeScalarView) -> String {
    guard let last = text.last, quotes.contains(last) else { return String(text) }
    return String(text.dropLast().drop { quotes.contains($0) })
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400..<0x530).contains(scalar.value) }
}

/// Every ending that can stand alone, with what it says.
enum EndingChains {
  /// Made by writing every form after stems of each last sound in both harmonies.
  static let inflections: [String: [Inflection]] = {
    var chains: [String: [Inflection]] = [:]
    for grammaticalCase in GrammaticalCase.allCases {
      for possessor in Possessor.allCases {
        for isPlural in [false, true] {
          for isAttributive in grammaticalCase == .locative ? [false, true] : [false] {
            let form = Inflection(
              isPlural: isPlural, possessor: possessor, grammaticalCase: grammaticalCase, isAttributive: isAttributive)
            for chain in suffixes(of: form) where !(chains[chain]?.contains(form) ?? false) {
              chains[chain, default: []].append(form)
            }
          }
        }
      }
    }
    for (ending, form) in afterPossessed where !(chains[ending]?.contains(form) ?? false) {
      chains[ending, default: []].append(form)
    }
    for short in ["", "а", "е", "м", "ң"] { chains[short] = nil }
    return chains
  }()

  /// The endings of a case alone, after any sound.
  static func endings(of grammaticalCase: GrammaticalCase) -> [String] { bare[grammaticalCase] ?? [] }

  private static let bare: [GrammaticalCase: [String]] = Dictionary(
    uniqueKeysWithValues: GrammaticalCase.allCases.dropFirst().map { grammaticalCase in
      (grammaticalCase, Array(Set(suffixes(of: Inflection(grammaticalCase: grammaticalCase)))).sorted())
    })

  /// What stands after a possessive ending that is written before the seam («Ана тілі»нде) or only spoken (БҰҰ-на).
  private static let afterPossessed: [(String, Inflection)] =
    ["а", "е"].flatMap { vowel in
      let attribute = vowel == "а" ? "ғы" : "гі"
      return [
        ("н" + vowel, Inflection(possessor: .third, grammaticalCase: .dative)),
        ("нд" + vowel, Inflection(possessor: .third, grammaticalCase: .locative)),
        ("нд" + vowel + attribute, Inflection(possessor: .third, grammaticalCase: .locative, isAttributive: true)),
        ("н" + vowel + "н", Inflection(possessor: .third, grammaticalCase: .ablative)),
      ]
    } + [("н", Inflection(possessor: .third, grammaticalCase: .accusative))]

  private static func suffixes(of form: Inflection) -> [String] {
    ["а", "ар", "ал", "ам", "аз", "ас", "е", "ер", "ел", "ем", "ез", "ес"].map { stem in
      String(NominalForm(stem: Word(stem), form).surface.dropFirst(stem.count))
    }
  }
}
