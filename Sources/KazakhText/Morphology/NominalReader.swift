/// Finds the readings of one word.
///
/// Endings are taken off from the right — case, possessor, plural —, the stem is put back as a dictionary lists it, and what
/// `NominalWriter` makes of the result is compared with the word.
struct NominalReader {
  private let word: WordBytes
  private var writer = NominalWriter()
  private var forms: [NominalForm] = []

  init(_ word: WordBytes) { self.word = word }

  mutating func run() -> [NominalForm] {
    forms.reserveCapacity(6)
    forms.append(NominalForm(stem: Word(bytes: word)))
    guard word.count > 2, word.holdsLetter else { return word.holdsLetter ? forms : [] }
    var stem: [UInt8] = []
    stem.reserveCapacity(word.count + 8)
    readPossessive(before: word.count, Inflection(), &stem)
    let tail = word.tail(word.count)
    readCases(tail, end: word.count, isAttributive: false, &stem)
    if Endings.attributive.back.ends(tail) || Endings.attributive.front.ends(tail) {
      readCases(word.tail(word.count - 4), end: word.count - 4, isAttributive: true, &stem)
    }
    return forms
  }

  // MARK: - Case

  private struct CaseEnding: Sendable {
    let ending: Ending
    let grammaticalCase: GrammaticalCase

    init(_ text: String, _ grammaticalCase: GrammaticalCase) {
      ending = Ending(text)
      self.grammaticalCase = grammaticalCase
    }
  }

  private mutating func readCases(_ tail: UInt64, end: Int, isAttributive: Bool, _ stem: inout [UInt8]) {
    for entry in Self.caseEndings(tail) where entry.ending.ends(tail) {
      let body = end - entry.ending.length
      guard word.holdsTwoLetters(body), !isAttributive || entry.grammaticalCase == .locative else { continue }
      readPossessive(
        before: body, Inflection(grammaticalCase: entry.grammaticalCase, isAttributive: isAttributive), &stem)
    }
  }

  /// The endings with the last letter of a tail.
  private static func caseEndings(_ tail: UInt64) -> [CaseEnding] {
    switch tail & 0xFFFF {
    case Code.ng: genitives
    case Code.y, Code.i: accusatives
    case Code.n: inN
    case Code.a, Code.e: inVowels
    default: []
    }
  }

  private static let genitives = ["ның", "дың", "тың", "нің", "дің", "тің"].map { CaseEnding($0, .genitive) }
  private static let accusatives = ["ны", "ды", "ты", "ні", "ді", "ті"].map { CaseEnding($0, .accusative) }
  private static let inN =
    ["нан", "дан", "тан", "нен", "ден", "тен"].map { CaseEnding($0, .ablative) } + [CaseEnding("н", .accusative)]
    + ["мен", "бен", "пен"].map { CaseEnding($0, .instrumental) }
  private static let inVowels =
    ["на", "а"].map { CaseEnding($0, .dative) } + ["да", "та", "нда"].map { CaseEnding($0, .locative) }
    + ["не", "е"].map { CaseEnding($0, .dative) } + ["де", "те", "нде"].map { CaseEnding($0, .locative) }
    + ["ға", "қа", "ге", "ке"].map { CaseEnding($0, .dative) }

  // MARK: - Possessor

  private struct PossessiveEnding: Sendable {
    let ending: Ending
    let possessor: Possessor

    init(_ text: String, _ possessor: Possessor) {
      ending = Ending(text)
      self.possessor = possessor
    }
  }

  private mutating func readPossessive(before end: Int, _ form: Inflection, _ stem: inout [UInt8]) {
    set(&stem, end)
    readPlural(form, &stem)
    let tail = word.tail(end)
    for entry in Self.possessiveEndings(tail) where entry.ending.ends(tail) {
      let body = end - entry.ending.length
      guard word.holdsTwoLetters(body) else { continue }
      var form = form
      form.possessor = entry.possessor
      set(&stem, body)
      StemChanges.unvoiced(&stem) { readPlural(form, &$0) }
    }
  }

  private func set(_ stem: inout [UInt8], _ end: Int) {
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: word.head(end))
  }

  private static func possessiveEndings(_ tail: UInt64) -> [PossessiveEnding] {
    switch tail & 0xFFFF {
    case Code.y, Code.i: thirds
    case Code.m: firsts
    case Code.z: inZ
    case Code.ng: seconds
    default: []
    }
  }

  private static let thirds = ["сы", "сі", "ы", "і"].map { PossessiveEnding($0, .third) }
  private static let firsts = ["м", "ым", "ім"].map { PossessiveEnding($0, .firstSingular) }
  private static let inZ =
    ["мыз", "міз", "ымыз", "іміз"].map { PossessiveEnding($0, .firstPlural) }
    + ["ңыз", "ңіз", "ыңыз", "іңіз"].map { PossessiveEnding($0, .secondPolite) }
  private static let seconds = ["ң", "ың", "ің"].map { PossessiveEnding($0, .secondSingular) }

  // MARK: - Number and stem

  private mutating func readPlural(_ form: Inflection, _ stem: inout [UInt8]) {
    readStem(form, &stem)
    let tail = stem.withUnsafeBufferPointer { $0.tail(stem.count) }
    guard stem.count > 8, let plural = Endings.plurals.first(where: { $0.ends(tail) }) else { return }
    stem.removeLast(plural.length)
    var form = form
    form.isPlural = true
    readStem(form, &stem)
    stem.append(plural)
  }

  private mutating func readStem(_ form: Inflection, _ stem: inout [UInt8]) {
    if form.isBare { return }
    StemChanges.unprepared(&stem) { stem in
      stem.withUnsafeBufferPointer { keep($0, form) }
    }
  }

  /// Keeps a reading that gives the word.
  private mutating func keep(_ stem: WordBytes, _ inflection: Inflection) {
    guard stem.holdsLetter, writes(stem, inflection) else { return }
    let form = NominalForm(stem: Word(bytes: stem), inflection)
    if !forms.contains(form) { forms.append(form) }
  }

  private mutating func writes(_ stem: WordBytes, _ form: Inflection) -> Bool {
    if gives(stem, form, EndingStyle()) { return true }
    let isOptional = StemChanges.isOptional(stem, before: form.possessor)
    if isOptional, gives(stem, form, EndingStyle(isRegular: true)) { return true }
    guard isHarmonyFree(stem) else { return false }
    let other = !isBack(stem)
    return gives(stem, form, EndingStyle(isBack: other))
      || isOptional && gives(stem, form, EndingStyle(isBack: other, isRegular: true))
      || !stem.holdsVowel && takesAnyEnding(stem, form)
  }

  /// Whether an abbreviation, which is spelt aloud letter by letter, stands before an ending of any sound: ҚРның, ҚТЖда.
  private func takesAnyEnding(_ stem: WordBytes, _ form: Inflection) -> Bool {
    guard stem.count >= 4, word.starts(with: stem) else { return false }
    let ending = String(decoding: word[stem.count...], as: UTF8.self)
    return EndingChains.inflections[ending]?.contains(form) ?? false
  }

  private mutating func gives(_ stem: WordBytes, _ form: Inflection, _ style: EndingStyle) -> Bool {
    writer.write(stem, form, style)
    return writer.word.count == word.count && writer.word.withUnsafeBufferPointer { $0.elementsEqual(word) }
  }
}
