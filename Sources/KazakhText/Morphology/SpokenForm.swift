/// How abbreviations, Latin words and numbers are read aloud, as far as the ending after them goes by it.
enum SpokenForm {
  /// A lower-case Cyrillic word that sounds at its end as the given one does; nil for words of small Cyrillic letters, which need none.
  static func of(_ word: String) -> String? {
    guard let last = word.unicodeScalars.last(where: { isLetter($0) || isDigit($0) || $0 == "%" }) else { return nil }
    if last == "%" { return "пайыз" }
    if isDigit(last) { return number(word) }
    if isCyrillic(last) {
      let part = word.split(separator: "-").last.map(String.init) ?? word
      return isAbbreviation(part) ? cyrillicAbbreviation(part) : nil
    }
    return LatinSound.spoken(word)
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400..<0x530).contains(scalar.value) }

  /// Two capitals or more, the last letter one of them: СІМ, ҚазҰУ; ҚазАқпарат takes endings as a word does.
  private static func isAbbreviation(_ word: String) -> Bool {
    guard let last = word.unicodeScalars.last, last.properties.isUppercase else { return false }
    return word.unicodeScalars.count { $0.properties.isUppercase } >= 2
  }

  // MARK: - Abbreviations

  /// Read as a word where a vowel stands before the last consonant (СІМ, БАҚ, ОПЕК, ТАСС), else by the name of its last letter.
  private static func cyrillicAbbreviation(_ word: String) -> String {
    let lower = word.lowercased()
    if wordlike.contains(lower) { return lower }
    let letters = Array(lower.unicodeScalars)
    guard let last = letters.last else { return lower }
    if LetterTable.vowel(last.value) != .none { return lower }
    var place = letters.count - 2
    if place > 0, letters[place] == last { place -= 1 }
    let isSyllable = place >= 0 && (LetterTable.vowel(letters[place].value) != .none || letters[place] == "й")
    if letters.count > 2, isSyllable, !spelt.contains(lower) {
      return lower
    }
    return letterName(last)
  }

  private static let wordlike: Set<String> = ["ақш"]
  private static let spelt: Set<String> = ["аақ"]

  /// A word that ends as the name of the letter does in the usage of state news: эм, эн, эл; front after к and с; else back.
  private static func letterName(_ letter: Unicode.Scalar) -> String {
    switch letter {
    case "м": "эм"
    case "н": "эн"
    case "л": "эл"
    case "к", "с": "ке"
    default: "қа"
    }
  }

  // MARK: - Numbers

  /// The last numeral word of a number: 2025 ends in бес, 1990 in тоқсан, 2000 in мың.
  private static func number(_ text: String) -> String {
    let digits = text.unicodeScalars.reversed().prefix { isDigit($0) }.map { Int($0.value) - 48 }
    guard let place = digits.firstIndex(where: { $0 != 0 }) else { return "нөл" }
    switch place {
    case 0: return units[digits[0]]
    case 1: return tens[digits[1]]
    case 2: return "жүз"
    case 3..<6: return "мың"
    case 6..<9: return "миллион"
    default: return place < 12 ? "миллиард" : "триллион"
    }
  }

  private static let units = ["нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"]
  private static let tens = [
    "нөл", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
  ]
}

/// How words in Latin letters are read by speakers of Kazakh, roughly: enough for the ending.
enum LatinSound {
  /// A lower-case Cyrillic word that sounds alike at its end.
  static func spoken(_ word: String) -> String {
    let part = word.split(whereSeparator: { $0 == "-" || $0 == "." }).last.map(String.init) ?? word
    if isSpelt(part), let last = part.lowercased().last, let name = letterNames[last] { return name }
    let lower = part.lowercased()
    if lower.unicodeScalars.contains(where: { kazakhLetters.contains($0) }) { return KazakhLatin.cyrillic(lower) }
    return respelt(silentEndDropped(lower))
  }

  private static let kazakhLetters = Set("qäğıñŋöşüūáǵńóúý".unicodeScalars)

  /// Abbreviations without a vowel inside, and those of three letters or fewer, are read letter by letter: IT, BBC, CNN.
  private static func isSpelt(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard scalars.count >= 2, scalars.allSatisfy({ $0.properties.isUppercase }) else { return false }
    return scalars.count <= 3 || !scalars.dropLast().contains { "AEIOU".unicodeScalars.contains($0) }
  }

  private static let letterNames: [Character: String] = [
    "a": "эй", "b": "би", "c": "си", "d": "ди", "e": "и", "f": "эф", "g": "джи", "h": "эйч", "i": "ай", "j": "джей",
    "k": "кей", "l": "эл", "m": "эм", "n": "эн", "o": "о", "p": "пи", "q": "кью", "r": "ар", "s": "эс", "t": "ти",
    "u": "ю", "v": "ви", "w": "дабл", "x": "икс", "y": "уай", "z": "зет",
  ]

  /// A last e after a consonant is silent where the word has another vowel, and lengthens the one before (Space, Globe, Time); so is a last h
  /// after a vowel (Sarah).
  private static func silentEndDropped(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 3, let last = letters.last else { return word }
    let before = letters[letters.count - 2]
    if last == "h", "aeiou".contains(before) { return String(letters.dropLast()) }
    guard last == "e", !"aeiouy".contains(before), letters.dropLast().contains(where: { "aeiouy".contains($0) }) else {
      return word
    }
    letters.removeLast()
    let vowel = letters.count - 2
    if vowel > 0, letters[vowel] == "a" { letters.insert("i", at: vowel + 1) }
    if vowel > 0, letters[vowel] == "i" { letters[vowel] = "y" }
    return String(letters)
  }

  private static func respelt(_ word: String) -> String {
    var result = ""
    var rest = Substring(word)
    while let first = rest.first {
      if let (spelling, sound) = spellings.first(where: { rest.begins(with: $0.0) && isOneSound($0.0, in: rest) }) {
        result += sound
        rest = rest.dropFirst(spelling.count)
      } else {
        let isLast = rest.dropFirst().isEmpty
        if first == "y" {
          result += endsInVowel(result) ? "й" : isLast ? "и" : "ы"
        } else if first == "i", isLast, endsInVowel(result) {
          result += "й"
        } else {
          result += letters[first] ?? plain(first)
        }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// ai and ay sound so before a consonant only: Daily, but Dubai, Tokayev.
  private static func isOneSound(_ spelling: String, in rest: Substring) -> Bool {
    guard spelling == "ai" || spelling == "ay" else { return true }
    return rest.dropFirst(2).first.map { !"aeiouy".contains($0) } ?? false
  }

  private static func endsInVowel(_ text: String) -> Bool {
    text.unicodeScalars.last.map { LetterTable.vowel($0.value) != .none } ?? false
  }

  /// Letters with marks sound as those without: é, ç, š.
  private static func plain(_ letter: Character) -> String {
    asciiSlug(String(letter)).compactMap { letters[$0] }.joined()
  }

  private static let spellings: [(String, String)] = [
    ("sh", "ш"), ("ch", "ч"), ("th", "т"), ("ph", "ф"), ("ck", "к"), ("oo", "у"), ("ee", "и"), ("ea", "и"),
    ("ai", "ей"),
    ("ay", "ей"), ("ei", "ей"), ("ey", "ей"), ("ow", "оу"), ("ou", "у"),
  ]

  private static let letters: [Character: String] = [
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "у", "x": "кс", "z": "з",
  ]
}
