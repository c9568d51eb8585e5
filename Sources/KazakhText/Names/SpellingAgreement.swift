/// How far two names agree as spellings of one.
public enum SpellingAgreement: Int, Comparable, Sendable, Codable {
  /// They are two names.
  case different
  /// They can be one name, spelt by ear or by the rules of another language: Жақыпов and Джакупов, Сейдірұлы and Сейдирович.
  case possible
  /// Letter by letter they are one name: their folding keys are the same.
  case same

  /// The order of the cases: different, possible, same.
  public static func < (left: SpellingAgreement, right: SpellingAgreement) -> Bool { left.rawValue < right.rawValue }
}

/// How far two names agree, word by word.
///
/// Looser than `foldingKey`: it knows in which ways Russian and Latin writing spell Kazakh sounds (ы as у, ө as у, қ as х, ә as е, у as в), and
/// allows a little of it for each word, more for longer ones. Words must come in the same order and number. What agrees possibly is a candidate
/// for a closer look, not a fact: names that differ by one such letter alone can be two names.
///
/// - Parameters:
///   - left: a name.
///   - right: another.
/// - Complexity: O(*n* · *m*) time in the lengths of words that stand in the same place.
public func spellingAgreement(_ left: String, _ right: String) -> SpellingAgreement {
  if foldingKey(left) == foldingKey(right) { return foldingKey(left).isEmpty ? .different : .same }
  let (left, right) = (spellingWords(left), spellingWords(right))
  guard !left.isEmpty, left.count == right.count else { return .different }
  return zip(left, right).allSatisfy { areSpellingsOfOneWord($0, $1) } ? .possible : .different
}

/// A key that names share which `spellingAgreement` calls possibly one, for looking candidates up: `Жақыпов` and `Джакупов` have `jkp`.
///
/// It keeps the consonants of the words alone, without -ұлы, -ович, -ов and their feminines, and makes those one that change in spelling; many
/// different names share it too.
///
/// - Parameter text: a name.
/// - Complexity: O(*n*) time and space in the length of the text.
public func soundKey(_ text: String) -> String {
  let parts = text.unicodeScalars.split { !isLetter($0) && !isDigit($0) && !"'’ʼ".unicodeScalars.contains($0) }
  return parts.map { Patronymic(String($0)).stem }.filter { !$0.isEmpty }.map { soundKey(of: $0) }.joined(
    separator: " ")
}

private func soundKey(of word: [SpellingLetter]) -> String {
  var key: [UInt8] = []
  for (place, letter) in word.enumerated() {
    guard let byte = soundByte(letter, at: place, in: word), byte != key.last else { continue }
    key.append(byte)
  }
  return String(decoding: key.isEmpty ? [UInt8(ascii: "*")] : key, as: UTF8.self)
}

/// The letter of a consonant or digit in a sound key; nil for vowels and for what can go.
private func soundByte(_ letter: SpellingLetter, at place: Int, in word: [SpellingLetter]) -> UInt8? {
  if letter.isVowel || letter == .v { return nil }
  // Мұхаметжан is Мұхамеджан.
  if letter == .t || letter == .d, place + 1 < word.count, word[place + 1] == .j { return nil }
  if letter.rawValue >= SpellingLetter.digit0.rawValue { return 48 + letter.rawValue - SpellingLetter.digit0.rawValue }
  switch letter {
  case .g: return UInt8(ascii: "g")
  case .d: return UInt8(ascii: "d")
  case .j: return UInt8(ascii: "j")
  case .k, .h: return UInt8(ascii: "k")
  case .l: return UInt8(ascii: "l")
  case .m: return UInt8(ascii: "m")
  case .n: return UInt8(ascii: "n")
  case .b, .p, .f: return UInt8(ascii: "p")
  case .r: return UInt8(ascii: "r")
  case .s, .z: return UInt8(ascii: "s")
  case .t: return UInt8(ascii: "t")
  case .ts: return UInt8(ascii: "c")
  default: return UInt8(ascii: "x")
  }
}

/// Whether two words can be spellings of one.
func areSpellingsOfOneWord(_ left: [SpellingLetter], _ right: [SpellingLetter]) -> Bool {
  if left == right { return true }
  let length = min(left.count, right.count)
  guard length <= 60, max(left.count, right.count) - length <= 3 else { return false }
  let limit = length < 4 ? 2 : length == 4 ? 4 : length == 5 ? 5 : 9
  return spellingDistance(left, right, limit: limit) <= limit
}

/// The least cost of turning one word into the other by the ways in which sounds are spelt; more than the limit where there is none.
func spellingDistance(_ left: [SpellingLetter], _ right: [SpellingLetter], limit: Int) -> Int {
  var rows = SpellingRows(right)
  for index in left.indices { if rows.add(index, of: left) > limit { return limit + 1 } }
  return rows.total
}

/// Three rows of the table of an edit distance.
private struct SpellingRows {
  private let right: [SpellingLetter]
  private var row: [Int]
  private var last: [Int]

  init(_ right: [SpellingLetter]) {
    self.right = right
    last = []
    row = [0]
    for place in right.indices { row.append(min(never, row[place] + droppingCost(place, in: right))) }
  }

  /// The cost of the words as far as they were read.
  var total: Int { row[right.count] }

  /// Reads one more letter of the left word and returns the least cost so far, that of the row before counted, since two letters can be one.
  mutating func add(_ index: Int, of left: [SpellingLetter]) -> Int {
    let drop = droppingCost(index, in: left)
    let spot = place(index, in: left)
    var next = [min(never, row[0] + drop)]
    next.reserveCapacity(row.count)
    for (j, other) in right.enumerated() {
      var cost = min(never, row[j] + swappingCost(left[index], other, at: spot), row[j + 1] + drop)
      cost = min(cost, next[j] + droppingCost(j, in: right))
      if index > 0, isSoft(other, left[index - 1], left[index]) { cost = min(cost, last[j] + 1) }
      if j > 0, isSoft(left[index], right[j - 1], other) { cost = min(cost, row[j - 1] + 1) }
      next.append(cost)
    }
    (last, row) = (row, next)
    return min(row.min() ?? never, last.min() ?? never)
  }

  /// Whether a vowel is spelt as two: ә as ya in Lyazzat, ү as yu.
  private func isSoft(_ vowel: SpellingLetter, _ first: SpellingLetter, _ second: SpellingLetter) -> Bool {
    first.isI && (vowel == .ae && second == .a || vowel == .ue && second == .u)
  }
}

private let never = 1000

/// What it costs to leave a letter out: ы, і and ұ between consonants (Бауыржан, Бауржан; Самұрық, Самрук) or before a name (Ысмайыл,
/// Смайыл), т before ж (Мұхаметжан).
private func droppingCost(_ place: Int, in word: [SpellingLetter]) -> Int {
  let letter = word[place]
  guard place + 1 < word.count else { return never }
  if letter.isI { return word[place + 1].isVowel || place > 0 && word[place - 1].isVowel ? 6 : 4 }
  if letter == .uh { return place > 0 ? 5 : never }
  if letter == .t || letter == .d { return word[place + 1] == .j ? 3 : never }
  if letter == .u { return place > 0 && word.count > 7 ? 6 : never }
  return never
}

/// Where in its word a letter stands.
private enum LetterPlace {
  /// At the beginning: Омаров is not Умаров.
  case first
  case middle
  /// Near the end of a long word, where -мен and -ман are one: Сүлеймен, Сулейман.
  case late
  /// At the very end of a long word: Казмунайгас.
  case last
}

private func place(_ index: Int, in word: [SpellingLetter]) -> LetterPlace {
  if index == 0 { return .first }
  guard word.count > 5 else { return .middle }
  return index + 1 == word.count ? .last : index + 3 >= word.count ? .late : .middle
}

/// What it costs to write one letter for the other.
private func swappingCost(_ left: SpellingLetter, _ right: SpellingLetter, at place: LetterPlace) -> Int {
  if left == right { return 0 }
  let (low, high) = left.rawValue < right.rawValue ? (left, right) : (right, left)
  if low.isVowel { return vowelCost(low, high, at: place) }
  switch (low, high) {
  case (.k, .h), (.p, .f): return 4
  case (.b, .p), (.ch, .sh): return 5
  case (.z, .s): return place == .last ? 5 : never
  default: return never
  }
}

private func vowelCost(_ low: SpellingLetter, _ high: SpellingLetter, at place: LetterPlace) -> Int {
  switch (low, high) {
  case (.a, .ae), (.i, .ih), (.i, .y), (.ih, .y), (.o, .oe), (.u, .uh), (.u, .ue), (.uh, .ue): 0
  case (.ae, .e): 1
  case (.a, .e): place == .late ? 8 : never
  case (.o, .u): place == .first ? never : 6
  case (.e, .ih): 3
  case (.e, .y): 4
  case (.e, .i): 5
  case (.oe, .u), (.oe, .ue): 2
  case (.o, .uh), (.oe, .uh): 3
  case (.y, .u), (.y, .uh), (.y, .ue): 3
  case (.ih, .u), (.ih, .uh), (.ih, .ue): 4
  case (.u, .v), (.uh, .v): 4
  case (.o, .ue): 5
  case (.i, .u), (.i, .ue), (.i, .uh), (.e, .oe): 6
  default: never
  }
}
