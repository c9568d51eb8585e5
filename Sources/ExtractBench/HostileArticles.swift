import Foundation

/// Makes files that no newsroom would send: runs of one letter, shuffled and broken articles, bytes that are no text.
///
/// Input *k* of a seed is the same however many were made before it.
struct HostileArticles: Sendable {
  let seed: UInt64
  /// Real articles, which are cut, doubled, shuffled and misspelt.
  let samples: [String]
  /// About how long an input is, in bytes; one in fifty is twenty times as long.
  var size = 3_000

  /// The input with a number, from 0.
  func input(_ number: Int) -> HostileInput {
    var random = SeededRandom(seed: seed, number: number)
    let size = random.happens(1, of: 50) ? size * 20 : size
    var text = text(size, &random)
    for _ in 0..<random.pick([0, 0, 1, 2, 6]) { text = HostileMutation.random(&random).applied(to: text, &random) }
    switch random.below(6) {
    case 0: return HostileInput(ending: "md", bytes: HostileFile.markdown(text, &random))
    case 1, 2: return HostileInput(ending: "jsonl", bytes: HostileFile.jsonLines(text, &random))
    default: return HostileInput(ending: "txt", bytes: HostileFile.plain(text, &random))
    }
  }

  private func text(_ size: Int, _ random: inout SeededRandom) -> [Unicode.Scalar] {
    switch random.below(8) {
    case 0: return run(size, &random)
    case 1: return soup(size, &random)
    case 2: return names(size, &random)
    case 3: return Array(longWord(size, &random).unicodeScalars)
    case 4: return randomScalars(size / 3, &random)
    default: return mutated(&random)
    }
  }

  /// One thing, or two things by turns, over and over.
  private func run(_ size: Int, _ random: inout SeededRandom) -> [Unicode.Scalar] {
    var unit = random.pick(HostileFragments.all)
    if random.happens(1, of: 2) { unit += random.pick(HostileFragments.all) }
    if random.happens(1, of: 2) { unit += " " }
    return Array(String(repeating: unit, count: size / max(1, unit.utf8.count)).unicodeScalars)
  }

  /// Words of real articles and fragments in no order.
  private func soup(_ size: Int, _ random: inout SeededRandom) -> [Unicode.Scalar] {
    let words = random.pick(samples).split(separator: " ").map(String.init) + HostileFragments.all
    let spaces = random.happens(1, of: 3) ? ["", " ", "\n", "\u{A0}", "\u{200B}"] : [" "]
    var text = ""
    while text.utf8.count < size { text += random.pick(words) + random.pick(spaces) }
    return Array(text.unicodeScalars)
  }

  /// Very many names in one sentence.
  private func names(_ size: Int, _ random: inout SeededRandom) -> [Unicode.Scalar] {
    let joints = [", ", " және ", " мен ", " ", "; ", " – "]
    var maker = WorldMaker(random: SeededRandom(seed: random.next()))
    let kinds = SyntheticWorld.Institution.Kind.allCases.count
    var text = ""
    while text.utf8.count < size {
      let body = maker.institution(random.below(SyntheticWords.fields.count + kinds * 3))
      let person = maker.person(of: body, number: 0)
      switch random.below(5) {
      case 0: text += body.name
      case 1: text += person.post + " " + person.name
      case 2: text += "\(person.given.prefix(1)).\(person.surname)"
      default: text += person.name
      }
      text += random.pick(joints)
    }
    return Array((text + random.pick(["қол қойды.", "қатысты.", "кездесті", "арасында", ""])).unicodeScalars)
  }

  /// One word without an end, of letters that belong together or of look-alikes.
  private func longWord(_ size: Int, _ random: inout SeededRandom) -> String {
    let letters = random.pick([
      ["а", "б"], ["А", "A", "а", "a"], ["қ", "ы"], ["лар", "ы", "ның"], ["о", "o", "ο"], ["-", "а"],
    ])
    var word = ""
    while word.utf8.count < size { word += random.pick(letters) }
    return random.pick(["", "Айгүл ", "«"]) + word + random.pick(["", " министрлігі", " қол қойды.", "»"])
  }

  private func randomScalars(_ count: Int, _ random: inout SeededRandom) -> [Unicode.Scalar] {
    let ranges: [ClosedRange<UInt32>] = [
      0x01...0x7F, 0xA0...0x17F, 0x300...0x36F, 0x400...0x52F, 0x590...0x6FF, 0x2000...0x206F, 0x4E00...0x4F00,
      0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F300...0x1F6FF, 0xE0000...0xE01EF, 0x20...0x20,
    ]
    return (0..<count).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: random.pick(ranges), using: &random))
    }
  }

  /// A real article after one to twelve mutations.
  private func mutated(_ random: inout SeededRandom) -> [Unicode.Scalar] {
    var text = Array(random.pick(samples).unicodeScalars)
    for _ in 0..<(1 + random.below(12)) { text = HostileMutation.random(&random).applied(to: text, &random) }
    return text
  }
}

/// Pieces of text that rules look for, and letters that look like others, join others, or show nothing.
enum HostileFragments {
  static let all = [
    "а", "А", "1", "0", ".", ",", "…", "!", "?", "«", "»", "„", "“", "”", "\"", "'", "’", "(", ")", "[", "]", "<", ">",
    "-", "–",
    "—", "*", "_", "#", "|", "&", "%", "№", "\u{301}", "\u{308}", "\u{0}", "\u{7}", "\u{AD}", "\u{200B}", "\u{200D}",
    "\u{200F}", "\u{202E}", "\u{2060}", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{A0}", "\u{FE0F}", "\r", "\r\n", "\n",
    "\n\n", "\t",
    "😀", "👨‍👩‍👧", "İ", "ß", "ﬁ", "ǅ", "K", "ё", "Ё", "ь", "ъ", "қ", "Қ", "i", "ı", "І", "A", "B", "C", "E", "K", "O", "P",
    "X",
    "А.", "Қ.К.", "Қ.-Ж.", "А.М. ", "А-", "-А", "ның", "-ның", "дағы", "лар", "ЛАР", "«а»", "(А)", "( ", "№1", "1.1.",
    "20%-ындай",
    "министрлігі", "министрі", "министрінің орынбасары", "қол қойды", "қол қойылды", "арасында", "және", "мен", "пен",
    "бен", "атындағы",
    "жанындағы", "тарапынан", "атынан", "ЖШС", "АҚ", "ҚР", "Қазақстан", "Қытай", "Президент", "болып тағайындалды",
    "қызметіне", "деп хабарлайды",
    "деп хабарлайды Kazinform.", "деді", "атап өтті", "айтуынша", "комитеті", "газеті", "университеті", "ректоры",
    "директоры", "басқарды",
    "кездесті", "қатысты", "ол", "Ол", "оның", "бұрынғы", "(бұдан әрі – Министр)", "меморандум", "жарлық", "форум",
    "Айгүл", "Есенова",
    "Айгүл Есенова", "Сейдірұлы", "Есенқызы", "Нұр-Сұлтан", "ТАСС-тың", "MNU", "Green", "El.kz",
    "2024 жылғы 14 наурызда", "14.03.2024",
    "31.02.2024", "Фото: ", "http://a.kz/", "a@b.kz", "Оқи отырыңыз", "Бөлісу", "<p>", "</p>", "<br/>", "&nbsp;",
    "&#1072;", "![", "](", "---",
    "```", "> ", "# ", "- ", "1. ",
  ]
}
