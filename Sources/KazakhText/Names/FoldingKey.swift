/// A key that is the same for the Kazakh, Russian and Latin spellings of a name, as far as letters can tell.
///
/// `Қасым-Жомарт Тоқаев`, `Касым-Жомарт Токаев`, `Qasym-Jomart Toqaev` and `Kassym-Jomart Tokayev` share one key. Letter case,
/// quotation marks and punctuation do not count; words are parted by single spaces. The key is for finding, not for showing: two
/// names with one key may be two names.
///
/// - Complexity: O(*n*) time and space in the length of the text.
public func foldingKey(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  for scalar in ScalarTable.shared.lowercased(text).unicodeScalars {
    if let folded = foldedLetters(scalar) {
      for place in 0..<folded.count { key.append(folded.letters[place]) }
    } else if key.last != space, !key.isEmpty, scalar.properties.generalCategory != .nonspacingMark {
      key.append(space)
    }
  }
  if key.last == space { key.removeLast() }
  unify(&key)
  return String(decoding: key, as: UTF8.self)
}

private let space: UInt8 = 32

/// At most two ASCII letters.
private struct FoldedLetters: Sendable {
  var count = 0
  var letters: SIMD2<UInt8> = [0, 0]

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      letters[count] = byte
      count += 1
    }
  }
}

/// The ASCII letters of a lower-case letter or digit; nil for what parts words.
private func foldedLetters(_ scalar: Unicode.Scalar) -> FoldedLetters? {
  if scalar.value < foldedBelow500.count { return foldedBelow500[Int(scalar.value)] }
  return scalar == "’" ? FoldedLetters([]) : nil
}

/// Makes one of the ways in which Latin letters spell the same sound, and of doubled letters.
private func unify(_ key: inout [UInt8]) {
  let present = key.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1 & 63) }
  for entry in latinSpellings where present & entry.needed == entry.needed || entry.isMade { entry.replace(in: &key) }
  var count = 0
  for byte in key where count == 0 || byte != key[count - 1] || (48...57).contains(byte) {
    key[count] = byte
    count += 1
  }
  key.removeLast(key.count - count)
}

/// Two or more letters that spell what others spell too.
private struct LatinSpelling: Sendable {
  let spelling: [UInt8]
  let sound: [UInt8]
  /// Its letters as bits, to see fast that a key has none.
  let needed: UInt64
  /// Whether replacing others can make its letters.
  let isMade: Bool

  init(_ spelling: String, _ sound: String, isMade: Bool = false) {
    self.spelling = Array(spelling.utf8)
    self.sound = Array(sound.utf8)
    needed = spelling.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    self.isMade = isMade
  }

  /// Writes the sound wherever the spelling stands, from left to right.
  func replace(in key: inout [UInt8]) {
    guard let first = key.firstIndex(of: spelling[0]), key.count >= spelling.count else { return }
    var result = Array(key[..<first])
    result.reserveCapacity(key.count + 4)
    var place = first
    while place < key.count {
      if key[place] == spelling[0], key[place...].starts(with: spelling) {
        result.append(contentsOf: sound)
        place += spelling.count
      } else {
        result.append(key[place])
        place += 1
      }
    }
    key = result
  }
}

/// In the order in which they are replaced. ye and yi are made of letters that stand there; ie can come of ye beside i.
private let latinSpellings: [LatinSpelling] = [
  LatinSpelling("dzh", "j"), LatinSpelling("zh", "j"), LatinSpelling("dj", "j", isMade: true),
  LatinSpelling("shch", "sh"), LatinSpelling("kh", "h"), LatinSpelling("ph", "f"), LatinSpelling("ck", "k"),
  LatinSpelling("ng", "n"), LatinSpelling("q", "k"), LatinSpelling("w", "u"), LatinSpelling("x", "ks"),
  LatinSpelling("yo", "io"), LatinSpelling("ya", "ia"), LatinSpelling("yu", "iu", isMade: true),
  LatinSpelling("ye", "e"),
  LatinSpelling("ie", "e"), LatinSpelling("y", "i"),
]

/// The folded letters of each scalar below U+0500.
private let foldedBelow500: [FoldedLetters?] = {
  var table = [FoldedLetters?](repeating: nil, count: 0x500)
  for byte in UInt8(48)...57 { table[Int(byte)] = FoldedLetters([byte]) }
  for byte in UInt8(97)...122 { table[Int(byte)] = FoldedLetters([byte]) }
  for pair in foldedPairs.split(separator: " ") {
    guard let letter = pair.unicodeScalars.first else { continue }
    table[Int(letter.value)] = FoldedLetters(String(pair.unicodeScalars.dropFirst()).utf8)
  }
  for silent in "ъь'ʼ".unicodeScalars { table[Int(silent.value)] = FoldedLetters([]) }
  return table
}()

/// Letters with what they fold to.
private let foldedPairs =
  "аa әa бb вv гg ғg дd еe ёe жj зz иi йi кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хh һh цts чch шsh щsh ыi іi эe юiu яia "
  + "äa áa àa âa əa ğg ñn ŋn öo óo üu ūu úu ıi ïi íi şsh šsh çch čch žj ée èe"

/// The letters of Kazakh alone as the Russian ones that stand for them: қғәіңөүұһ → кгаиноууx; of a lower-case word.
///
/// - Complexity: O(*n*) in the length of the word.
func foldedToRussian(_ lower: String) -> String {
  var bytes = Array(lower.utf8)
  var isFolded = false
  for place in bytes.indices.dropLast() where bytes[place] == 0xD2 || bytes[place] == 0xD3 || bytes[place] == 0xD1 {
    guard let letter = russianOfKazakh[UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])] else { continue }
    bytes[place] = UInt8(letter >> 8)
    bytes[place + 1] = UInt8(letter & 0xFF)
    isFolded = true
  }
  return isFolded ? String(decoding: bytes, as: UTF8.self) : lower
}

/// By the two bytes of each letter in UTF-8.
private let russianOfKazakh: [UInt16: UInt16] = {
  func code(_ letter: Character) -> UInt16 { String(letter).utf8.reduce(0) { $0 << 8 | UInt16($1) } }
  return Dictionary(uniqueKeysWithValues: zip("қғәіңөүұһё".map(code), "кгаиноуухе".map(code)))
}()
