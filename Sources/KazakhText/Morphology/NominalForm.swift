/// A noun taken apart: stem, number, possessor and case.
public struct NominalForm: Hashable, Sendable {
  /// The stem, in lower case: what a dictionary lists.
  public var stem: Word
  /// Whether it carries -лар.
  public var isPlural: Bool
  /// The possessive ending.
  public var possessor: Possessor
  /// The case ending.
  public var grammaticalCase: GrammaticalCase
  /// Whether -ғы follows a locative and makes an attribute of it (қаладағы, жанындағы).
  public var isAttributive: Bool

  /// Makes a form of its parts.
  ///
  /// - Parameters:
  ///   - stem: the stem, in lower case.
  ///   - isPlural: whether it carries -лар.
  ///   - possessor: the possessive ending.
  ///   - grammaticalCase: the case ending.
  ///   - isAttributive: whether -ғы follows; only a locative can carry it.
  public init(
    stem: Word, isPlural: Bool = false, possessor: Possessor = .none, grammaticalCase: GrammaticalCase = .nominative,
    isAttributive: Bool = false
  ) {
    self.stem = stem
    self.isPlural = isPlural
    self.possessor = possessor
    self.grammaticalCase = grammaticalCase
    self.isAttributive = isAttributive && grammaticalCase == .locative
  }

  init(stem: Word, _ inflection: Inflection) {
    self.init(
      stem: stem, isPlural: inflection.isPlural, possessor: inflection.possessor,
      grammaticalCase: inflection.grammaticalCase, isAttributive: inflection.isAttributive)
  }

  /// The word as it is written, in lower case, with the endings that the letters of the stem ask for.
  ///
  /// - Complexity: O(*n*) in the length of the stem.
  public var surface: String { surface(EndingStyle()) }

  /// The same with the harmony of the endings given: for stems after which both occur.
  func surface(back: Bool?) -> String { surface(EndingStyle(isBack: back)) }

  /// The word as it is written in a style.
  func surface(_ style: EndingStyle) -> String {
    var writer = NominalWriter()
    return stem.bytes { bytes in
      writer.write(bytes, inflection, style)
      return String(decoding: writer.word, as: UTF8.self)
    }
  }

  /// What stands after the stem.
  var inflection: Inflection {
    Inflection(
      isPlural: isPlural, possessor: possessor, grammaticalCase: grammaticalCase, isAttributive: isAttributive)
  }
}
