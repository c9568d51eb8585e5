import Foundation
import KazakhText
import Testing

/// The treebank, which may not be part of the repository: it lies in `../shared` beside it, or in the folder that BAILANYS_SHARED names.
private let treebank: URL = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let shared = ProcessInfo.processInfo.environment["BAILANYS_SHARED"].map { URL(fileURLWithPath: $0) }
  return (shared ?? root.deletingLastPathComponent().appendingPathComponent("shared"))
    .appendingPathComponent("language/text/kk_ktb-ud.conllu")
}()

/// A noun or name of the treebank with what its annotators say of it.
private struct GoldNoun {
  let word: String
  let form: NominalForm

  /// Reads a line of CoNLL-U; nil for other parts of speech and for nouns without a case.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10, ["NOUN", "PROPN"].contains(fields[3]), !fields[0].contains("-") else { return nil }
    let features = Dictionary(
      fields[5].split(separator: "|").map { $0.split(separator: "=") }.filter { $0.count == 2 }.map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    guard let name = features["Case"], let grammaticalCase = Self.cases[name] else { return nil }
    word = fields[1].lowercased()
    form = NominalForm(
      stem: Word(fields[2].lowercased()), isPlural: features["Number"] == "Plur", possessor: Self.possessor(features),
      grammaticalCase: grammaticalCase)
  }

  private static let cases: [Substring: GrammaticalCase] = [
    "Nom": .nominative, "Gen": .genitive, "Dat": .dative, "Acc": .accusative, "Loc": .locative, "Abl": .ablative,
    "Ins": .instrumental,
  ]

  private static func possessor(_ features: [Substring: Substring]) -> Possessor {
    switch features["Person[psor]"] {
    case "3": .third
    case "2": features["Polite"] == nil ? .secondSingular : .secondPolite
    case "1": features["Number[psor]"] == "Plur" ? .firstPlural : .firstSingular
    default: .none
    }
  }

  func hasEndings(of other: NominalForm) -> Bool {
    (form.isPlural, form.possessor, form.grammaticalCase) == (other.isPlural, other.possessor, other.grammaticalCase)
  }

  func isWhole(_ other: NominalForm) -> Bool { hasEndings(of: other) && form.stem == other.stem }
}

@Suite(
  "The nouns of UD Kazakh-KTB (read only where ../shared/language is there)",
  .enabled(if: FileManager.default.fileExists(atPath: treebank.path), "\(treebank.path) is not there"))
struct TreebankTests {
  private func nouns() throws -> [GoldNoun] {
    try String(contentsOf: treebank, encoding: .utf8).split(separator: "\n").compactMap { GoldNoun($0) }
  }

  private func share(_ nouns: some Collection<GoldNoun>, _ isRight: (GoldNoun) -> Bool) -> Double {
    Double(nouns.count(where: isRight)) / Double(nouns.count)
  }

  @Test func aReadingIsRight() throws {
    let analyzer = NominalAnalyzer()
    let nouns = try nouns()
    let endings = share(nouns) { noun in analyzer.readings(of: noun.word).contains { noun.hasEndings(of: $0) } }
    let whole = share(nouns) { noun in analyzer.readings(of: noun.word).contains { noun.isWhole($0) } }
    print("any reading of \(nouns.count) nouns: endings \(endings), with the lemma \(whole)")
    #expect(nouns.count == 3561)
    #expect(endings >= 0.997)
    #expect(whole >= 0.9925)
  }

  /// The weights of the endings were taken from the first half.
  @Test func theLikeliestReadingIsRight() throws {
    let analyzer = NominalAnalyzer()
    let nouns = try nouns()
    for part in [nouns[...], nouns[(nouns.count / 2)...]] {
      let endings = share(part) { noun in analyzer.likeliest(of: noun.word).map { noun.hasEndings(of: $0) } ?? false }
      let whole = share(part) { noun in analyzer.likeliest(of: noun.word).map { noun.isWhole($0) } ?? false }
      print("likeliest reading of \(part.count) nouns: endings \(endings), with the lemma \(whole)")
      #expect(endings >= 0.987)
      #expect(whole >= 0.98)
    }
  }
}
