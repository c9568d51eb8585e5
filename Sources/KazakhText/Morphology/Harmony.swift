/// Whether a lower-case stem takes endings with back vowels.
///
/// The last vowel decides. A final у or ю takes after the vowel before it; a final и, and и before a consonant, is front, as in loan words and
/// foreign names (Парижде, Путиннің, Фарабидің), but back in тарих; all stems in қ and ғ are back. Surnames in -ов take after the vowel before it
/// (Қасымовтың, Ахметовтің), those in -ев are front unless а stands before it (Тоқаевтың, Медведевтің). Stems in ь, loan words in к or г
/// after a consonant (банкі, Нью-Йоркте, Гонконгте) and a few others are front.
///
/// Source: the orthographic rules; for surnames the usage of state news, where 633 of 641 after -аев are back, 113 of 147 after -е-ов and
/// 163 of 165 in -ин front.
///
/// - Complexity: O(*n*) in the length of the stem, and O(1) where one of its last letters is a vowel.
func isBack(_ stem: WordBytes) -> Bool {
  guard stem.count > 0 else { return false }
  let tail = stem.tail(stem.count)
  if let settled = settledHarmony(stem, tail) { return settled }
  var place = stem.count
  var sawOpen = false
  while place > 0 {
    let (scalar, start) = stem.letter(before: place)
    switch LetterTable.vowel(scalar) {
    case .back: return true
    case .front: return false
    case .open:
      if scalar == Letter.i { return false }
      sawOpen = true
    case .none: break
    }
    place = start
  }
  return sawOpen
}

/// What the end of a stem alone says of its harmony.
private func settledHarmony(_ stem: WordBytes, _ tail: UInt64) -> Bool? {
  switch stem.letter(before: stem.count).scalar {
  case Letter.soft: return false
  case Letter.v:
    guard surnameEnd.ov.ends(tail) || surnameEnd.ev.ends(tail), stem.count > 4 else { return nil }
    return isBackSurname(stem, inOv: surnameEnd.ov.ends(tail))
  case Letter.q, Letter.gh: return true
  case Letter.k, Letter.g:
    let before = stem.count > 2 ? stem.letter(before: stem.count - 2).scalar : 0
    if LetterTable.vowel(before) == .none, LetterTable.sound(before) != .vowel, before >= 0x400 { return false }
    return frontEnds.contains { $0.ends(tail) } ? false : nil
  case Letter.h:
    if oldLoan.ends(tail) { return true }
    return frontEnds.contains { $0.ends(tail) } ? false : nil
  default: return nil
  }
}

private func isBackSurname(_ stem: WordBytes, inOv: Bool) -> Bool {
  var place = stem.count - 4
  while place > 0 {
    let (scalar, start) = stem.letter(before: place)
    let kind = LetterTable.vowel(scalar)
    if kind != .none { return inOv ? kind != .front : scalar == Letter.a }
    place = start
  }
  return inOv
}

private let surnameEnd = (ov: Ending("ов"), ev: Ending("ев"))
private let oldLoan = Ending("арих")
private let frontEnds = [Ending("круг"), Ending("цех")]

/// Whether both kinds of endings occur after the stem: Russian names (Назарбаевтың, Мәсімовтың; Бектеновке, Қариннен), loan words in
/// -к and -г after a consonant (Гонконгта), and stems without a clear vowel.
///
/// - Complexity: O(*n*) in the length of the stem.
func isHarmonyFree(_ stem: WordBytes) -> Bool {
  guard stem.count > 0 else { return true }
  let tail = stem.tail(stem.count)
  if freeEnds.contains(where: { $0.ends(tail) }) { return true }
  if settledHarmony(stem, tail) == false { return true }
  var place = stem.count
  while place > 0 {
    let (scalar, start) = stem.letter(before: place)
    switch LetterTable.vowel(scalar) {
    // A last и, у or ю leaves it open: Парижде, Қалидың.
    case .open: return true
    case .back, .front: return scalar < 0x80
    case .none: break
    }
    place = start
  }
  return true
}

private let freeEnds = ["ев", "ов", "ин", "ль", "рь", "ий", "и"].map { Ending($0) }
