/// Kazakh in the Latin alphabet of 2021, there and back.
///
/// The alphabet has 31 letters (a ä b d e f g ğ h ı i j k l m n ñ o ö p q r s ş t u ū ü v y z). Cyrillic letters of loan words that it leaves
/// out are written as state news writes them: ё io, ц ts, ч ch, щ şş, э e, ю iu, я ia; ь and ъ go.
///
/// Sources: the table of April 2021; for reading also the letters of the versions of 2017, 2018 and 2019 (ŋ ń á ǵ ó ú ý ç sh, apostrophes).
public enum KazakhLatin {
  /// A Cyrillic text in Latin letters: `Қасым-Жомарт Тоқаев` is `Qasym-Jomart Toqaev`.
  ///
  /// What is no Cyrillic letter stays as it is. Words in capitals stay so.
  ///
  /// - Parameter text: any text.
  /// - Complexity: O(*n*) time and space in the length of the text.
  public static func latin(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      guard let letters = latinOfCyrillic[scalar] else {
        result.append(scalar)
        continue
      }
      // Щука is Şşuka, ЩУКА ŞŞUKA.
      let shouts = letters.count > 1 && isAmongCapitals(place, scalars)
      result.append(
        contentsOf: shouts ? Array(String(String.UnicodeScalarView(letters)).uppercased().unicodeScalars) : letters)
    }
    return String(result)
  }

  /// A Latin text in Kazakh Cyrillic letters: `Qasym-Jomart Toqaev` is `Қасым-Жомарт Тоқаев`.
  ///
  /// Where one Latin spelling stands for several Cyrillic ones the commoner is taken: i is й after a vowel, else и; ia, iu, io are я, ю, ё;
  /// h is х, e is е. A text written by `latin(_:)` therefore comes back with the same letters but for и after a vowel, һ, э, щ, ъ and ь, and is
  /// written the same again.
  ///
  /// - Parameter text: any text.
  /// - Complexity: O(*n*) time and space in the length of the text.
  public static func cyrillic(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      let (letter, length) = cyrillicLetter(at: place, in: scalars, after: result.last)
      if let letter { result.append(letter) }
      place += length
    }
    return String(result)
  }

  // MARK: - To Latin

  private static func isAmongCapitals(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[place].properties.isUppercase else { return false }
    return [place - 1, place + 1].contains { scalars.indices.contains($0) && scalars[$0].properties.isUppercase }
  }

  private static let latinOfCyrillic: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for pair in pairs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      let latin = Array(scalars.dropFirst())
      table[scalars[0]] = latin
      guard let capital = String(scalars[0]).uppercased().unicodeScalars.first else { continue }
      table[capital] = capitalised(latin)
    }
    return table
  }()

  private static func capitalised(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = letters.first else { return [] }
    if first == "i" { return ["İ"] + letters.dropFirst() }
    return Array(String(first).uppercased().unicodeScalars) + letters.dropFirst()
  }

  /// Each Cyrillic letter with its Latin ones.
  private static let pairs =
    "аa әä бb вv гg ғğ дd еe ёio жj зz иi йi кk қq лl мm нn ңñ оo өö пp рr сs тt уu ұū үü фf хh һh цts чch шş щşş ъ ыy іı ь эe юiu яia"

  // MARK: - To Cyrillic

  /// The Cyrillic letter of the Latin ones that begin at a place, and how many these are; no letter for apostrophes.
  private static func cyrillicLetter(
    at place: Int, in scalars: [Unicode.Scalar], after last: Unicode.Scalar?
  ) -> (Unicode.Scalar?, Int) {
    let scalar = scalars[place]
    let isCapital = scalar.properties.isUppercase
    func cased(_ letter: Unicode.Scalar) -> Unicode.Scalar {
      isCapital ? String(letter).uppercased().unicodeScalars.first ?? letter : letter
    }
    let small = lowercase(scalar)
    if place + 1 < scalars.count, let joined = digraph(small, lowercase(scalars[place + 1])) {
      return (cased(joined), 2)
    }
    if small == "i" { return (cased(isVowel(last) ? "й" : "и"), 1) }
    if isApostrophe(scalar), place > 0, lowercase(scalars[place - 1]).properties.isAlphabetic { return (nil, 1) }
    return (cyrillicOfLatin[small].map { cased($0) } ?? scalar, 1)
  }

  /// The capital I of the alphabet is ı, and İ is i.
  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "I": "ı"
    case "İ": "i"
    default: String(scalar).lowercased().unicodeScalars.first ?? scalar
    }
  }

  private static func digraph(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first, second) {
    case ("i", "a"), ("ı", "a"): "я"
    case ("i", "u"), ("ı", "u"): "ю"
    case ("i", "o"), ("ı", "o"): "ё"
    case ("t", "s"): "ц"
    case ("c", "h"): "ч"
    case ("s", "h"): "ш"
    default: withApostrophe(first, second)
    }
  }

  /// The letters of 2017: a' is ә, i' й, y' у.
  private static func withApostrophe(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    guard isApostrophe(second) else { return nil }
    switch first {
    case "a": return "ә"
    case "g": return "ғ"
    case "n": return "ң"
    case "o": return "ө"
    case "u": return "ү"
    case "y": return "у"
    case "s": return "ш"
    case "c": return "ч"
    default: return nil
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }

  private static func isVowel(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return "аәеоөұүыіуАӘЕОӨҰҮЫІУ".unicodeScalars.contains(scalar)
  }

  private static let cyrillicOfLatin: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "ä": "ә", "á": "ә", "ə": "ә", "b": "б", "c": "к", "ç": "ч", "d": "д", "e": "е", "é": "е", "f": "ф",
    "g": "г", "ğ": "ғ", "ǵ": "ғ", "h": "х", "ı": "і", "ï": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н",
    "ñ": "ң", "ŋ": "ң", "ń": "ң", "o": "о", "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р", "s": "с", "ş": "ш",
    "š": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү", "v": "в", "w": "у", "y": "ы", "ý": "у", "z": "з",
    "ž": "ж",
  ]
}
