/// The sounds that a name's letters stand for, whatever alphabet it is written in.
///
/// Letters that spell one sound in Kazakh, Russian and Latin writing are one letter here (қ к q, х kh h, дж ж zh j, ый ий y); vowels that only
/// Kazakh has keep a letter of their own, since Russian spells each of them in several ways (ә а or е, ө о or у, ы ы, и or у).
enum SpellingLetter: UInt8 {
  case a, ae, e, i, ih, y, o, oe, u, uh, ue
  case b, v, g, d, j, z, k, l, m, n, p, r, s, t, f, h, ts, ch, sh
  case digit0, digit1, digit2, digit3, digit4, digit5, digit6, digit7, digit8, digit9

  /// и й і ы, which Russian and Latin writing mix.
  var isI: Bool { self == .i || self == .ih || self == .y }

  var isVowel: Bool { rawValue <= SpellingLetter.ue.rawValue }
}

/// The words of a name as sounds.
///
/// - Complexity: O(*n*) time and space in the length of the text.
func spellingWords(_ text: String) -> [[SpellingLetter]] {
  var words: [[SpellingLetter]] = []
  var scanner = SpellingScanner(text)
  while let word = scanner.next() { if !word.isEmpty { words.append(word) } }
  return words
}

private struct SpellingScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) { scalars = Array(text.lowercased().unicodeScalars) }

  /// The next word; nil at the end.
  mutating func next() -> [SpellingLetter]? {
    while place < scalars.count, isGap(scalars[place]) { place += 1 }
    guard place < scalars.count else { return nil }
    var word: [SpellingLetter] = []
    while place < scalars.count, !isGap(scalars[place]) { take(into: &word) }
    return word
  }

  private func isGap(_ scalar: Unicode.Scalar) -> Bool {
    SpellingTable.letters[scalar] == nil && !SpellingTable.silent.contains(scalar)
      && scalar.properties.generalCategory != .nonspacingMark
  }

  private mutating func take(into word: inout [SpellingLetter]) {
    for (spelling, letters) in SpellingTable.joined where scalars[place...].starts(with: spelling) {
      for letter in letters { append(letter, to: &word) }
      place += spelling.count
      return
    }
    let scalar = scalars[place]
    place += 1
    if let soft = softVowel(scalar, after: word.last) { return append(soft, to: &word) }
    for letter in SpellingTable.letters[scalar] ?? [] { append(letter, to: &word) }
  }

  /// я and ю right after a consonant are ә and ү: Ляззат is Ләззат, Гюльнар is Гүлнар.
  private func softVowel(_ scalar: Unicode.Scalar, after last: SpellingLetter?) -> SpellingLetter? {
    guard let last, !last.isVowel, place < 2 || scalars[place - 2] != "ь" else { return nil }
    return scalar == "я" ? .ae : scalar == "ю" ? .ue : nil
  }

  /// Doubled letters are one, as are ий, ый and йи; ие is е; ңғ, нг, ng are ң; and н before б and п sounds as м (Жанболат, Жамболат).
  private func append(_ letter: SpellingLetter, to word: inout [SpellingLetter]) {
    if let last = word.last {
      if last == .n, letter == .b || letter == .p { word[word.count - 1] = .m }
      if last == letter, letter.rawValue < SpellingLetter.digit0.rawValue { return }
      if last.isI && letter.isI || last == .n && letter == .g { return }
      if last.isI, letter == .e, word.count > 1 { word.removeLast() }
    }
    word.append(letter)
  }
}

private enum SpellingTable {
  /// Letters that do not sound.
  static let silent = Set("ъь'’ʼ".unicodeScalars)

  /// Spellings of several letters, longest first.
  static let joined: [([Unicode.Scalar], [SpellingLetter])] = [
    ("shch", [.sh]), ("дж", [.j]), ("dzh", [.j]), ("zh", [.j]), ("dj", [.j]), ("kh", [.h]), ("gh", [.g]), ("ph", [.f]),
    ("ck", [.k]), ("ch", [.ch]), ("sh", [.sh]), ("ts", [.ts]), ("yo", [.e]),
    ("ya", [.i, .a]),
    ("yu", [.i, .u]), ("ye", [.e]), ("oo", [.u]), ("ee", [.i]),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  static let letters: [Unicode.Scalar: [SpellingLetter]] = {
    var table: [Unicode.Scalar: [SpellingLetter]] = ["x": [.k, .s], "ю": [.i, .u], "я": [.i, .a]]
    let spelled: [(String, SpellingLetter)] = [
      ("аaáàâ", .a), ("әäə", .ae), ("еэёeéèê", .e), ("ийiïí", .i), ("іı", .ih), ("ыy", .y), ("оoóò", .o), ("өö", .oe),
      ("уuwú", .u), ("ұū", .uh), ("үü", .ue), ("бb", .b), ("вv", .v), ("гғgğǵ", .g), ("дd", .d), ("жjž", .j),
      ("зz", .z),
      ("кқkqc", .k), ("лl", .l), ("мm", .m), ("нңnñŋń", .n), ("пp", .p), ("рr", .r), ("сs", .s), ("тt", .t), ("фf", .f),
      ("хһh", .h), ("ц", .ts), ("чçč", .ch), ("шщşš", .sh),
    ]
    for (scalars, letter) in spelled { for scalar in scalars.unicodeScalars { table[scalar] = [letter] } }
    for digit in UInt8(0)...9 {
      table[Unicode.Scalar(48 + digit)] = SpellingLetter(rawValue: SpellingLetter.digit0.rawValue + digit).map { [$0] }
    }
    return table
  }()
}
