/// A name in one of the seven cases: `Сыртқы істер министрлігі` in the dative is `Сыртқы істер министрлігіне`.
///
/// The last word takes the ending. A head noun with a possessive ending (министрлігі, газеті, ұлы) takes the endings that follow one; any
/// other word takes them as its letters ask. After abbreviations, Latin letters and digits the ending stands after a hyphen and follows how
/// they are read aloud (СІМ-нің, ТМД-ға, Euronews-тің, 2025-ке); after a quotation mark it stands at once («Литер»дің). A name that ends
/// in another mark, or holds no letter, stays as it is. For people use `PersonName.declined(_:)`.
///
/// Source: the orthographic rules of 1983 and the Kazakh academic grammar of 2002; for abbreviations, where they leave it open, the
/// endings that state news most often writes.
///
/// - Parameters:
///   - name: a name or any noun phrase in the nominative.
///   - grammaticalCase: the case.
/// - Complexity: O(*n*) in the length of the name.
public func declined(_ name: String, in grammaticalCase: GrammaticalCase) -> String {
  DeclinedName(name, isPerson: false).form(in: grammaticalCase)
}

/// A name with what its ending goes by.
struct DeclinedName {
  /// The name up to its last word.
  private let head: Substring
  /// The last word, which takes the ending.
  private let word: String
  private let isPerson: Bool

  /// Takes a name in the nominative apart.
  init(_ name: String, isPerson: Bool) {
    let start = startOfLastWord(name)
    head = name[..<start]
    word = String(name[start...])
    self.isPerson = isPerson
  }

  func form(in grammaticalCase: GrammaticalCase) -> String {
    head + (grammaticalCase == .nominative ? word : declinedWord(grammaticalCase))
  }

  private func declinedWord(_ grammaticalCase: GrammaticalCase) -> String {
    guard let last = word.unicodeScalars.last else { return word }
    if "»”\"".unicodeScalars.contains(last) {
      let inner = word.unicodeScalars.filter { isLetter($0) || isDigit($0) || $0 == "-" || $0 == "." }
      let text = String(String.UnicodeScalarView(inner))
      guard !text.isEmpty else { return word }
      return word + Self.ending(of: grammaticalCase, spoken: spoken(text), isPossessed: isPossessed(text))
    }
    if let spoken = SpokenForm.of(word) {
      return word + "-" + Self.ending(of: grammaticalCase, spoken: spoken, isPossessed: false)
    }
    guard isLetter(last) else { return word }
    return inflected(grammaticalCase)
  }

  private func spoken(_ text: String) -> String { SpokenForm.of(text) ?? text.lowercased() }

  /// A word of small Cyrillic letters with its ending, the capitals kept.
  private func inflected(_ grammaticalCase: GrammaticalCase) -> String {
    let lower = word.lowercased()
    if isPossessed(lower) {
      return word + Self.ending(of: grammaticalCase, spoken: lower, isPossessed: true)
    }
    let form = NominalForm(stem: Word(lower), grammaticalCase: grammaticalCase)
    let surface = form.surface(EndingStyle(isRegular: isPerson)).unicodeScalars
    var kept = String.UnicodeScalarView()
    var rest = surface.startIndex
    for (scalar, small) in zip(word.unicodeScalars, lower.unicodeScalars) {
      guard rest < surface.endIndex, surface[rest] == small else { break }
      kept.append(scalar)
      rest = surface.index(after: rest)
    }
    return String(kept) + String(surface[rest...])
  }

  /// Whether the word carries a possessive ending: a head noun (министрлігі), a patronymic (Сейдірұлы).
  private func isPossessed(_ word: String) -> Bool {
    let lower = word.lowercased()
    if ["ұлы", "қызы"].contains(where: { lower.ends(with: $0) }) { return lower.unicodeScalars.count > 4 || isPerson }
    guard !isPerson, lower.ends(with: "ы") || lower.ends(with: "і") else { return false }
    guard let form = NominalAnalyzer().likeliest(of: lower) else { return false }
    return form.possessor == .third && form.grammaticalCase == .nominative
  }

  /// The bare ending after what is read aloud as a Cyrillic word.
  private static func ending(of grammaticalCase: GrammaticalCase, spoken: String, isPossessed: Bool) -> String {
    var spoken = spoken
    return spoken.withUTF8 { bytes in
      var ending: [UInt8] = []
      ending.append(
        Endings.ending(
          of: grammaticalCase, afterPossessor: isPossessed ? .third : .none, sound: finalSound(bytes),
          back: isBack(bytes)))
      return String(decoding: ending, as: UTF8.self)
    }
  }
}
