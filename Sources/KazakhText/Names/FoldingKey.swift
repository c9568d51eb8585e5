/// A key that is the same for the Kazakh, Russian and Latin spellings of a name, as far as letters can tell.
///
/// `Қасым-Жомарт Тоқаев`, `Касым-Жомарт Токаев`, `Qasym-Jomart Toqaev` and `Kassym-Jomart Tokayev` share one key. Letter case,
/// quotation marks and punctuation do not count; words are parted by single spaces. The key is for finding, not for showing: two
/// names with one key may be two names.
///
/// - Complexity: O(*n*) time and space in the length of the text.
public func foldingKey(_ text: String) -> String {
  var key: [UInt8] = []
  for scalar in text.lowercased().unicodeScalars {
    if let folded = foldedCyrillic[scalar] {
      key.append(contentsOf: folded.utf8)
    } else if let folded = foldedLatin[scalar] {
      key.append(contentsOf: folded.utf8)
    } else if (97...122).contains(scalar.value) || (48...57).contains(scalar.value) {
      key.append(UInt8(scalar.value))
    } else if key.last != 32, !key.isEmpty, scalar.properties.generalCategory != .nonspacingMark {
      key.append(32)
    }
  }
  if key.last == 32 { key.removeLast() }
  return unified(key)
}

/// Makes one of the ways in which Latin letters spell the same sound, and of doubled letters.
private func unified(_ key: [UInt8]) -> String {
  var text = String(decoding: key, as: UTF8.self)
  for (spelling, sound) in latinSpellings { text = replacing(spelling, with: sound, in: text) }
  var result = ""
  for character in text where character != result.last || character.isNumber { result.append(character) }
  return result
}

private func replacing(_ part: String, with other: String, in text: String) -> String {
  let pattern = Array(part.utf8)
  let bytes = Array(text.utf8)
  guard pattern.count <= bytes.count else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if index + pattern.count <= bytes.count, bytes[index..<(index + pattern.count)].elementsEqual(pattern) {
      result.append(contentsOf: other.utf8)
      index += pattern.count
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private let latinSpellings: [(String, String)] = [
  ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("shch", "sh"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("ng", "n"),
  ("q", "k"), ("w", "u"), ("x", "ks"),
  ("yo", "io"), ("ya", "ia"), ("yu", "iu"), ("ye", "e"), ("ie", "e"), ("y", "i"),
]

private let foldedCyrillic: [Unicode.Scalar: String] = [
  "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z",
  "и": "i",
  "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r",
  "с": "s",
  "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh",
  "ъ": "", "ы": "i", "і": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
]

private let foldedLatin: [Unicode.Scalar: String] = [
  "ä": "a", "á": "a", "à": "a", "â": "a", "ə": "a", "ğ": "g", "ñ": "n", "ŋ": "n", "ö": "o", "ó": "o", "ü": "u",
  "ū": "u",
  "ú": "u", "ı": "i", "ï": "i", "í": "i", "ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "j", "é": "e", "è": "e",
  "'": "", "’": "", "ʼ": "",
]

/// The letters of Kazakh alone as the Russian ones that stand for them: қғәіңөүұһ → кгаиноууx; of a lower-case word.
func foldedToRussian(_ lower: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in lower.unicodeScalars { folded.append(russianOfKazakh[scalar] ?? scalar) }
  return String(folded)
}

private let russianOfKazakh: [Unicode.Scalar: Unicode.Scalar] = [
  "қ": "к", "ғ": "г", "ә": "а", "і": "и", "ң": "н", "ө": "о", "ү": "у", "ұ": "у", "һ": "х", "ё": "е",
]
