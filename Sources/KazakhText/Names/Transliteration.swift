/// Kazakh letters as ASCII ones, the form that ids use: `Бибігүл Жексенбай` becomes `bibigul-zheksenbai`.
///
/// Letters and digits stay or are transliterated, all else becomes single hyphens between them. The result is ASCII, in
/// lower case, and may be empty.
///
/// - Parameters:
///   - text: a name in Cyrillic or Latin letters.
///   - limit: the greatest length; a longer result is cut after a whole word where there is one.
/// - Complexity: O(*n*) time and space in the length of the text.
public func asciiSlug(_ text: String, limit: Int = 80) -> String {
  var slug = ""
  var needsHyphen = false
  for scalar in text.lowercased().unicodeScalars {
    guard let letters = asciiLetters(scalar) else {
      needsHyphen = !slug.isEmpty
      continue
    }
    if letters.isEmpty { continue }
    if needsHyphen { slug += "-" }
    needsHyphen = false
    slug += letters
  }
  guard slug.utf8.count > limit else { return slug }
  let cut = slug.prefix(limit)
  return String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
}

/// The ASCII letters of one lower-case letter or digit; empty for signs that are not spoken; nil for what parts words.
private func asciiLetters(_ scalar: Unicode.Scalar) -> String? {
  if let letters = asciiOfCyrillic[scalar] { return letters }
  if (97...122).contains(scalar.value) || (48...57).contains(scalar.value) { return String(scalar) }
  if scalar.properties.generalCategory == .nonspacingMark || scalar == "’" || scalar == "'" || scalar == "ʼ" {
    return ""
  }
  if let latin = asciiOfLatin[scalar] { return latin }
  let parts = String(scalar).decomposed.unicodeScalars
  guard let first = parts.first, parts.count > 1 else { return nil }
  return asciiLetters(first)
}

private let asciiOfCyrillic: [Unicode.Scalar: String] = [
  "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "io", "ж": "zh", "з": "z",
  "и": "i",
  "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ng", "о": "o", "ө": "o", "п": "p", "р": "r",
  "с": "s",
  "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
  "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
]

private let asciiOfLatin: [Unicode.Scalar: String] = [
  "ı": "i", "ğ": "g", "ŋ": "ng", "ş": "sh", "ç": "ch", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ə": "a",
]

extension String {
  /// The canonical decomposition of a short text, letter by letter, without Foundation.
  fileprivate var decomposed: String {
    switch self {
    case "ä", "á", "à", "â", "ã", "å", "ā", "ă", "ą": "a\u{301}"
    case "é", "è", "ê", "ë", "ē", "ė", "ę", "ě": "e\u{301}"
    case "í", "ì", "î", "ï", "ī", "į": "i\u{301}"
    case "ö", "ó", "ò", "ô", "õ", "ō", "ő": "o\u{301}"
    case "ü", "ú", "ù", "û", "ū", "ů", "ű": "u\u{301}"
    case "ñ", "ń", "ň": "n\u{301}"
    case "č", "ć": "c\u{301}"
    case "š", "ś": "s\u{301}"
    case "ž", "ź", "ż": "z\u{301}"
    case "ý", "ÿ": "y\u{301}"
    default: self
    }
  }
}
