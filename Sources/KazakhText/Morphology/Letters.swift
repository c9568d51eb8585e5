/// How a stem's last sound chooses the first letter of an ending.
enum FinalSound {
  /// а ә е о ө ұ ү ы і э я ё
  case vowel
  /// р й у и ю: plural -лар
  case glide
  /// л: plural -дар
  case lateral
  /// м н ң: genitive -ның, ablative -нан
  case nasal
  /// ж з: instrumental -бен
  case sibilant
  /// Voiceless consonants, and б в г д, which are spoken so at the end of a word.
  case voiceless
}

extension Unicode.Scalar {
  /// Whether the vowel asks for endings with а, ы (true) or е, і (false); nil where it is no vowel or takes after the one before.
  fileprivate var isBackVowel: Bool? {
    switch self {
    case "а", "о", "ұ", "ы", "я", "ё", "a", "o": true
    case "ә", "е", "ө", "ү", "і", "э", "e", "i": false
    default: nil
    }
  }
}

/// Whether a lower-case stem takes endings with back vowels.
///
/// The last vowel decides. A final и, у or ю takes after the vowel before it; и before a consonant is front, as in loan words
/// (Парижде, Путиннің), but back before қ and ғ and in тарих; stems in ь and a few other loan words (банкі, паркі) are front.
func isBack(_ stem: String) -> Bool {
  if stem.hasSuffix("ь") || frontLoans.contains(stem) { return false }
  if ["иқ", "иғ", "тарих"].contains(where: { stem.hasSuffix($0) }) { return true }
  let scalars = Array(stem.unicodeScalars)
  for (place, scalar) in scalars.enumerated().reversed() {
    if let back = scalar.isBackVowel { return back }
    if scalar == "и", place < scalars.count - 1 { return false }
  }
  return scalars.contains { "ую".unicodeScalars.contains($0) }
}

/// Loan words with back vowels that take front endings.
private let frontLoans: Set<String> = [
  "банк", "парк", "полк", "танк", "ранг", "округ", "бланк", "франк", "цех", "съезд", "съез",
]

/// Whether both kinds of endings occur after the stem: Russian names (Назарбаевтың, Медведевтің; Бектеновке, Қариннен) and stems
/// without a clear vowel.
func isHarmonyFree(_ stem: String) -> Bool {
  if ["ев", "ов", "ин", "ль", "рь", "ий", "и"].contains(where: { stem.hasSuffix($0) }) { return true }
  // A last и, у or ю leaves it open: Парижде, Қалидың.
  if let vowel = stem.unicodeScalars.last(where: { $0.isBackVowel != nil || "иую".unicodeScalars.contains($0) }),
    "июу".unicodeScalars.contains(vowel)
  {
    return true
  }
  return !stem.unicodeScalars.contains { $0.isBackVowel != nil }
}

/// How the last sound of a lower-case stem behaves before endings.
func finalSound(_ stem: String) -> FinalSound {
  var scalars = stem.unicodeScalars.reversed().makeIterator()
  guard var last = scalars.next() else { return .vowel }
  if last == "ь" || last == "ъ" { last = scalars.next() ?? last }
  switch last {
  case "а", "ә", "е", "о", "ө", "ұ", "ү", "ы", "і", "э", "я", "ё", "a", "e", "o", "i": return .vowel
  case "р", "й", "у", "и", "ю", "r", "y", "u", "w": return .glide
  case "л", "l": return .lateral
  case "м", "н", "ң", "m", "n": return .nasal
  case "ж", "з", "z", "j": return .sibilant
  default: return .voiceless
  }
}
