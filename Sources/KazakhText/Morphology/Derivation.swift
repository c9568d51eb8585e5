/// An ending that makes a new word of a noun.
public enum Derivation: String, Codable, Sendable, CaseIterable {
  /// -лы, -лі: what has it (маңызды, сапалы, талантты)
  case having
  /// -сыз, -сіз: what lacks it (сапасыз)
  case lacking
  /// -лық, -лік: what belongs to it, or the office of one (қазақстандық, мемлекеттік, министрлік)
  case belonging
  /// -дағы, -дегі: what is there (қаладағы, жанындағы)
  case located
  /// -ғы, -гі: what is of that time or side (жылғы, кешкі, ішкі)
  case timed
  /// -нікі: what is somebody's own (баланікі, министрліктікі)
  case owned
  /// -ша, -ше: in the manner or the words of it (қазақша, айтуынша, мәліметінше)
  case manner
}

/// A word that was made of a noun by an ending which makes words.
public struct DerivedWord: Hashable, Sendable {
  /// The noun, as it stands before the ending: a locative before -ғы, possessed before -ша in айтуынша.
  public var base: NominalForm
  /// What the ending makes of it.
  public var derivation: Derivation

  /// Makes a word of its parts.
  ///
  /// - Parameters:
  ///   - base: the noun before the ending.
  ///   - derivation: the ending.
  public init(base: NominalForm, derivation: Derivation) {
    self.base = base
    self.derivation = derivation
  }

  /// The word as it is written, in lower case.
  ///
  /// - Complexity: O(*n*) in the length of the stem.
  public var surface: String { surface(EndingStyle()) }

  func surface(_ style: EndingStyle) -> String {
    if derivation == .located {
      var form = base
      form.grammaticalCase = .locative
      form.isAttributive = true
      return form.surface(style)
    }
    let back = style.isBack ?? base.isBack
    let link = derivation == .manner && base.possessor == .third ? "н" : ""
    let before = base.beforeEnding(style) + link
    return before + derivation.ending(after: finalSound(of: before), back: back)
  }
}

extension Derivation {
  /// The ending after a sound.
  func ending(after sound: FinalSound, back: Bool) -> String {
    switch self {
    case .having: initial(sound) + (back ? "ы" : "і")
    case .belonging: initial(sound) + (back ? "ық" : "ік")
    case .lacking: back ? "сыз" : "сіз"
    case .located: back ? "дағы" : "дегі"
    case .timed: sound == .voiceless ? (back ? "қы" : "кі") : (back ? "ғы" : "гі")
    case .owned: sound == .vowel ? "нікі" : sound == .voiceless ? "тікі" : "дікі"
    case .manner: back ? "ша" : "ше"
    }
  }

  /// л, д or т, as in the plural.
  private func initial(_ sound: FinalSound) -> String {
    switch sound {
    case .vowel, .glide: "л"
    case .lateral, .nasal, .sibilant: "д"
    case .voiceless: "т"
    }
  }

  /// Every form of the ending.
  fileprivate var endings: Set<String> {
    Set(
      [FinalSound.vowel, .glide, .lateral, .nasal, .sibilant, .voiceless].flatMap { sound in
        [ending(after: sound, back: true), ending(after: sound, back: false)]
      })
  }

  /// Every ending that makes words, with what it makes.
  fileprivate static let all: [(derivation: Derivation, ending: String)] = allCases.filter { $0 != .located }.flatMap {
    derivation in
    derivation.endings.sorted().map { (derivation, $0) }
  }
}

extension NominalForm {
  fileprivate var isBack: Bool {
    stem.bytes { KazakhText.isBack($0) }
  }

  /// The form as it stands before one more ending: with what stems do before every ending.
  fileprivate func beforeEnding(_ style: EndingStyle) -> String {
    guard inflection.isBare, !style.isRegular else { return surface(style) }
    var stem = Array(stem.text.utf8)
    StemChanges.prepare(&stem)
    return String(decoding: stem, as: UTF8.self)
  }
}

private func finalSound(of word: String) -> FinalSound {
  var word = word
  return word.withUTF8 { finalSound($0) }
}

extension NominalAnalyzer {
  /// The nouns that a lower-case word can have been made of: қазақстандық of қазақстан, айтуынша of айтуы.
  ///
  /// Only the last ending that makes words is taken off, and no case ending: ask for the stem of a reading to read қазақстандықтардың.
  /// As with `readings(of:)` every word found gives the word again, and who asks chooses among them.
  ///
  /// - Parameter word: one word in lower case, without case endings.
  /// - Complexity: O(*n*) time in the length of the word, with a constant number of endings tried.
  public func derivations(of word: String) -> [DerivedWord] {
    var found = readings(of: word).filter(\.isAttributive).map { form in
      var base = form
      base.isAttributive = false
      return DerivedWord(base: base, derivation: .located)
    }
    for (derivation, ending) in Derivation.all where word.ends(with: ending) {
      for base in bases(of: String(word.dropLast(ending.count)), derivation) {
        let derived = DerivedWord(base: base, derivation: derivation)
        if gives(derived, word), !found.contains(derived) { found.append(derived) }
      }
    }
    return found
  }

  /// What can stand before the ending.
  private func bases(of rest: String, _ derivation: Derivation) -> [NominalForm] {
    guard rest.unicodeScalars.count >= 2 else { return [] }
    if derivation == .manner, rest.ends(with: "н") {
      let possessed = readings(of: String(rest.dropLast())).filter {
        $0.possessor == .third && $0.grammaticalCase == .nominative
      }
      if !possessed.isEmpty { return possessed + [NominalForm(stem: Word(rest))] }
    }
    return readings(of: rest).filter { form in
      guard form.grammaticalCase == .nominative else { return false }
      return derivation == .owned || derivation == .manner || form.inflection.isBare
    } + stems(before: rest)
  }

  /// журналис- and съез- before an ending that makes words.
  private func stems(before rest: String) -> [NominalForm] {
    var bytes = Array(rest.utf8)
    var stems: [NominalForm] = []
    StemChanges.unprepared(&bytes) { stem in
      if stem.count != rest.utf8.count { stems.append(NominalForm(stem: Word(String(decoding: stem, as: UTF8.self)))) }
    }
    return stems
  }

  private func gives(_ derived: DerivedWord, _ word: String) -> Bool {
    if derived.surface == word { return true }
    let other = derived.base.stem.bytes { isHarmonyFree($0) ? !isBack($0) : nil }
    return other.map { derived.surface(EndingStyle(isBack: $0)) == word } ?? false
  }
}
