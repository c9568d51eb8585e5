/// What stems do before endings, and back again.
///
/// Each change stands here once for writing and once for reading, so that the two cannot part.
enum StemChanges {
  // MARK: - Before every ending

  /// The stem as it stands before endings: съезд and журналист lose their last consonant, процесс one of two (съезге, журналистер,
  /// процеске), and і stands after -ск and -кт (Минскіде, субъектінің).
  @inline(__always)
  static func prepare(_ stem: inout [UInt8]) {
    guard stem.count > 4 else { return }
    let tail = stem.withUnsafeBufferPointer { $0.tail(stem.count) }
    // All end in т, к, д, с, л, м.
    switch tail & 0xFFFF {
    case Code.t where ist.ends(tail), Code.d where zd.ends(tail): stem.removeLast(2)
    case Code.t where jointed.contains(where: { $0.ends(tail) }), Code.k where sk.ends(tail):
      stem.append(narrowFront)
    case Code.s, Code.l, Code.m:
      if doubled.contains(where: { $0.full.ends(tail) }) { stem.removeLast(2) }
    default: break
    }
  }

  /// Whether a stem changes, or stays as it is, against the rule, and is also met the other way: процесске, журналистке, мүлігі, тарабы.
  static func isOptional(_ stem: WordBytes, before possessor: Possessor) -> Bool {
    guard stem.count > 4 else { return false }
    let tail = stem.tail(stem.count)
    switch tail & 0xFFFF {
    case Code.t: return possessor == .none && ist.ends(tail) || jointed.contains { $0.ends(tail) }
    case Code.k where sk.ends(tail): return true
    case Code.s, Code.l, Code.m: return doubled.contains { $0.full.ends(tail) }
    case Code.q, Code.k, Code.p, Code.n, Code.z:
      return firm.contains { $0.ends(tail) } || stem.count <= 10 && shortened.contains { stem.elementsEqual($0.full) }
    default: return false
    }
  }

  /// Calls with every stem that could stand behind one met before endings, itself first.
  @inline(__always)
  static func unprepared(_ stem: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    body(&stem)
    guard stem.count > 4 else { return }
    let tail = stem.withUnsafeBufferPointer { $0.tail(stem.count) }
    switch tail & 0xFFFF {
    case Code.i where ski.ends(tail) || jointedWithVowel.contains { $0.ends(tail) }:
      stem.removeLast(2)
      body(&stem)
      stem.append(narrowFront)
    case Code.s where lostT.ends(tail): with(letter.t, on: &stem, body)
    case Code.z where lostD.contains { $0.ends(tail) }: with(letter.d, on: &stem, body)
    default: break
    }
    for pair in doubled where pair.single.ends(tail) { with(pair.letter, on: &stem, body) }
  }

  @inline(__always)
  private static func with(_ letter: Ending, on stem: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    stem.append(letter)
    body(&stem)
    stem.removeLast(2)
  }

  private static let letter = (
    t: Ending("т"), d: Ending("д"), soft: Ending("ь"), q: Ending("қ"), k: Ending("к"), g: Ending("г"), p: Ending("п"),
    b: Ending("б"), gh: Ending("ғ")
  )
  private static let narrowFront = Ending("і")
  private static let ist = Ending("ист")
  private static let zd = Ending("зд")
  private static let sk = Ending("ск")
  private static let ski = Ending("скі")
  private static let lostT = Ending("ис")
  private static let lostD = [Ending("ъез"), Ending("оез")]
  private static let jointed = [Ending("акт"), Ending("ъект")]
  private static let jointedWithVowel = [Ending("акті"), Ending("екті")]

  private struct Doubled: Sendable {
    let full: Ending
    let single: Ending
    let letter: Ending

    /// `single` without its last letter again.
    init(_ single: String) {
      self.single = Ending(String(single.suffix(4)))
      letter = Ending(String(single.suffix(1)))
      full = Ending(String((single + single.suffix(1)).suffix(4)))
    }
  }

  /// Ends of loan words that write their last letter once before endings.
  private static let doubled = ["оцес", "грес", "спрес", "клас", "ромис", "етал", "с-хол", "лограм"].map { Doubled($0) }

  // MARK: - Before a vowel

  /// The stem before a vowel: қ, к, п soften (орталығ-, мектеб-), ь goes, and some stems lose their last vowel (халқ-).
  ///
  /// - Parameters:
  ///   - stem: the stem.
  ///   - isRegular: whether words that stay firm or lose a vowel are written like the others: тарабы, мүлігі.
  @inline(__always)
  static func voice(_ stem: inout [UInt8], isRegular: Bool) {
    guard stem.count >= 4 else { return }
    let tail = stem.withUnsafeBufferPointer { $0.tail(stem.count) }
    switch tail & 0xFFFF {
    case Code.q, Code.k, Code.p, Code.n, Code.z: break
    case Code.soft: return stem.removeLast(2)
    default: return
    }
    if !isRegular, stem.count <= 10, shorten(&stem) { return }
    guard isRegular || !firm.contains(where: { $0.ends(tail) }), !stem.withUnsafeBufferPointer({ isLoanCluster($0) })
    else { return }
    switch tail & 0xFFFF {
    case Code.q: replaceLast(of: &stem, with: letter.gh)
    case Code.k: replaceLast(of: &stem, with: letter.g)
    case Code.p: replaceLast(of: &stem, with: letter.b)
    default: break
    }
  }

  /// Calls with every stem that could stand behind one met before a vowel: орталығ- → орталық, мектеб- → мектеп, халқ- → халық.
  @inline(__always)
  static func unvoiced(_ stem: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    guard stem.count >= 2 else { return body(&stem) }
    let tail = stem.withUnsafeBufferPointer { $0.tail(stem.count) }
    switch tail & 0xFFFF {
    case Code.gh: replaced(&stem, letter.q, letter.gh, body)
    case Code.g: replaced(&stem, letter.k, letter.g, body)
    default: break
    }
    body(&stem)
    switch tail & 0xFFFF {
    case Code.b: replaced(&stem, letter.p, letter.b, body)
    case Code.l, Code.r: with(letter.soft, on: &stem, body)
    default: break
    }
    if stem.count <= 8, let word = shortened.first(where: { $0.short == tail }) {
      let short = stem
      stem.removeAll(keepingCapacity: true)
      stem.append(contentsOf: word.full)
      body(&stem)
      stem = short
    }
  }

  @inline(__always)
  private static func replaced(
    _ stem: inout [UInt8], _ letter: Ending, _ original: Ending, _ body: (inout [UInt8]) -> Void
  ) {
    replaceLast(of: &stem, with: letter)
    body(&stem)
    replaceLast(of: &stem, with: original)
  }

  @inline(__always)
  private static func replaceLast(of stem: inout [UInt8], with letter: Ending) {
    stem.removeLast(2)
    stem.append(letter)
  }

  /// Whether к stands after a consonant and the vowel before it is back or и, as only in loan words: паркі, циркі.
  private static func isLoanCluster(_ stem: WordBytes) -> Bool {
    let (last, start) = stem.letter(before: stem.count)
    guard last == Letter.k, start >= 4 else { return false }
    let (before, vowelEnd) = stem.letter(before: start)
    guard LetterTable.vowel(before) == .none, vowelEnd > 0 else { return false }
    let vowel = LetterTable.vowel(stem.letter(before: vowelEnd).scalar)
    return vowel == .back || vowel == .open
  }

  private static func shorten(_ stem: inout [UInt8]) -> Bool {
    guard shortened.contains(where: { $0.full == stem }) else { return false }
    stem.removeSubrange((stem.count - 4)..<(stem.count - 2))
    return true
  }

  private struct Shortened: Sendable {
    let full: [UInt8]
    /// The bytes of the stem without its last vowel.
    let short: UInt64

    init(_ full: String) {
      self.full = Array(full.utf8)
      let scalars = Array(full.unicodeScalars)
      var letters = String.UnicodeScalarView(scalars.dropLast(2))
      letters.append(scalars[scalars.count - 1])
      short = Ending(String(letters)).bits
    }
  }

  /// Stems that lose their last vowel before a possessive ending.
  private static let shortened = [
    "халық", "орын", "ерін", "мұрын", "көрік", "қырық", "қауіп", "әріп", "ауыз", "мойын", "қойын", "ерік", "құлық",
    "ғұрып", "мүлік", "қалып", "қарын", "парық", "бөрік", "құлып",
  ].map { Shortened($0) }

  /// Ends of loan words whose last consonant stays as it is.
  private static let firm = ["тарап", "аңқ", "блок", "цип", "тип", "этап", "клип"].map { Ending(String($0.suffix(4))) }
}
