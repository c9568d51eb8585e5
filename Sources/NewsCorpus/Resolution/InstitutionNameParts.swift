import KazakhText

/// What is derived from the two halves of a name.
struct InstitutionNameParts {
  let core: String
  let bare: String

  var allKeys: Set<String> {
    var keys: Set<String> = [core]
    let words = core.split(separator: " ").map(String.init)
    if let under = words.lastIndex(of: "жанындағы"), under < words.count - 1 {
      keys.insert(words[(under + 1)...].joined(separator: " "))
    }
    if !isPart {
      if let quoted = InstitutionName.quoted(in: bare) { keys.insert(quoted.lowercased()) }
      if let proper = properName { keys.insert(proper.lowercased()) }
    }
    if let bareHead { keys.insert(bareHead) }
    if let namesake = words.firstIndex(of: "атындағы"), namesake > 0,
      let head = Self.headStem(of: words[words.count - 1])
    {
      keys.insert(Self.withoutInitials(words[namesake - 1]) + " " + head)  // Сәтбаев университеті
      if words.count > namesake + 3 { keys.insert(words[(namesake + 1)...].joined(separator: " ")) }
      let proper = words[(namesake + 1)...].dropLast().filter { !Self.generic.contains($0) }
      if !proper.isEmpty { keys.insert((proper + [head]).joined(separator: " ")) }  // Еуразия университеті
    }
    if words.count > 2, ["облыстық", "қалалық", "аудандық"].contains(words[1]) {
      keys.insert(words[1...].joined(separator: " "))
    }
    if let body = parliamentaryBody { keys.insert(body) }
    return keys
  }

  var isPart: Bool {
    let words = core.split(separator: " ").map(String.init)
    let analyzer = NominalAnalyzer()
    guard let last = words.last else { return false }
    if analyzer.readings(of: last).contains(where: { InstitutionWords.partHeads.contains($0.stem) }) { return true }
    guard let close = bare.lastIndex(where: { "»”\"".contains($0) }) else { return false }
    return bare[close...].split(separator: " ").dropFirst().dropLast().contains { word in
      analyzer.readings(of: word.lowercased()).contains {
        InstitutionWords.heads.contains($0.stem) && $0.grammaticalCase == .genitive
      }
    }
  }

  var cityBeforeHead: String? {
    let words = bare.split(separator: " ")
    return words.count == 2 && Lexicon.isCity(String(words[0])) ? String(words[0]) : nil
  }

  var bareHead: String? {
    var words = core.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.popLast() else { return nil }
    let form = NominalAnalyzer().readings(of: last).first {
      InstitutionWords.heads.contains($0.stem) && $0.possessor == .third && $0.grammaticalCase == .nominative
    }
    return form.map { (words + [$0.stem.text]).joined(separator: " ") }
  }

  /// The surname of `ә.қастеев`.
  private static func withoutInitials(_ word: String) -> String {
    word.split(separator: ".").last.map(String.init) ?? word
  }

  /// Adjectives that say what kind of university or institute it is.
  private static let generic: Set<String> = [
    "ұлттық", "мемлекеттік", "техникалық", "зерттеу", "педагогикалық", "медицина", "аграрлық", "өңірлік", "қазақ",
  ]

  static func headStem(of word: String) -> String? {
    NominalAnalyzer().readings(of: word).first { InstitutionWords.heads.contains($0.stem) }?.stem.text
  }

  var parliamentaryBody: String? {
    let words = core.split(separator: " ").map(String.init)
    guard let last = words.last, words.dropLast().allSatisfy({ $0 == "парламент" }) else { return nil }
    return NominalAnalyzer().readings(of: last).first { InstitutionWords.stateBodies.contains($0.stem) }?.stem.text
  }

  var properName: String? {
    let words = bare.split(separator: " ").map(String.init)
    let proper = words.prefix { word in
      guard let first = word.unicodeScalars.first else { return false }
      let isLatin = first.value < 0x250 && first.properties.isUppercase
      return isLatin || (word.count >= 2 && word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" })
    }
    let rest = words.dropFirst(proper.count)
    guard !proper.isEmpty, !rest.isEmpty, rest.allSatisfy({ $0.first?.isLowercase == true }),
      !rest.contains("жанындағы")
    else { return nil }
    let analyzer = NominalAnalyzer()
    let hasInnerHead = rest.dropLast().contains { word in
      analyzer.readings(of: word).contains { InstitutionWords.heads.contains($0.stem) }
    }
    guard !hasInnerHead else { return nil }
    return proper.joined(separator: " ")
  }

  var initials: Set<String> {
    Set(abbreviatedWords.map(Self.initials)).filter { $0.count > 2 }
  }

  /// The words without conjunctions, all of them and those after `атындағы` or `жанындағы`.
  var abbreviatedWords: [[String]] {
    let words = bare.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    let last = words.lastIndex { ["атындағы", "жанындағы"].contains($0) }
    return ([words] + (last.map { [Array(words[($0 + 1)...])] } ?? [])).map { words in
      words.map { String($0.drop { !$0.isLetter }) }
        .filter { !$0.isEmpty && !["және", "мен", "пен", "жөніндегі", "атындағы"].contains($0.lowercased()) }
    }
  }

  private static func initials(of words: [String]) -> String {
    words.compactMap { word in word.first { $0.isLetter } }.map { $0.uppercased() }.joined()
  }
}

extension String {
  /// The text without the invisible separator that marks its end, and the space before it.
  var replacingSeparator: String { hasSuffix(" \u{2063}") ? String(dropLast(2)) : self }
}

extension String {
  /// The text with one part, where it occurs, replaced by another.
  func replacingWord(_ part: String, _ other: String) -> String {
    guard let place = firstRange(of: part) else { return self }
    return String(self[..<place.lowerBound]) + other + String(self[place.upperBound...])
  }

  /// The place after a word, where more of the text follows.
  func range(ofWord word: String) -> String.Index? {
    let parts = split(separator: " ")
    guard let place = parts.firstIndex(where: { $0 == word }), place + 1 < parts.count else { return nil }
    return parts[place + 1].startIndex
  }
}
