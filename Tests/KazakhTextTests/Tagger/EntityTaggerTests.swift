import Foundation
import KazakhText
import Testing

/// The model that the package ships, on sentences written for the tests with invented names.
@Suite struct EntityTaggerTests {
  private static let tagger = Result { try EntityTagger() }

  private var tagger: EntityTagger { get throws { try Self.tagger.get() } }

  private func sample() throws -> [TaggedSentence] {
    let file = try #require(Bundle.module.url(forResource: "Samples/names", withExtension: "iob2"))
    return try TaggedSentence.sentences(ofIOB2: try String(contentsOf: file, encoding: .utf8))
  }

  @Test func scoreOnOwnSentences() throws {
    let sentences = try sample()
    var score = EntityScore()
    for (sentence, found) in zip(sentences, try tagger.entities(in: sentences.map(\.words))) {
      score.add(found, gold: sentence.entities)
    }
    #expect(score.micro.gold == 42)
    #expect(score.micro.f1 >= 0.9)
    #expect(score[.person].f1 >= 0.9)
    #expect(score[.gpe].f1 >= 0.9)
  }

  @Test func sentencesTogetherAndAloneGiveTheSame() throws {
    let sentences = try sample().map(\.words)
    #expect(try tagger.entities(in: sentences) == sentences.map { try tagger.entities(in: $0) })
  }

  /// A run that has read other sentences, in any order and over and over, answers as a fresh one does.
  @Test func earlierSentencesChangeNothing() throws {
    var generator = SeededGenerator(seed: 4)
    let sentences = try sample().map(\.words)
    let alone = try sentences.map { try tagger.entities(in: $0) }
    let order = (0..<4).flatMap { _ in sentences.indices.shuffled(using: &generator) }
    let together = try tagger.entities(in: order.map { sentences[$0] })
    #expect(together == order.map { alone[$0] })
  }

  @Test func runsAtTheSameTimeGiveTheSame() async throws {
    let (tagger, sentences) = (try tagger, try sample().map(\.words))
    let alone = tagger.entities(in: sentences)
    await withTaskGroup(of: [[NamedEntity]].self) { group in
      for _ in 0..<4 { group.addTask { tagger.entities(in: sentences) } }
      for await found in group { #expect(found == alone) }
    }
  }

  @Test func saysWhatItWasTrainedOn() throws {
    for source in ["KazNERD", "CC BY 4.0", "NTREX", "GeoNames", "natasha"] {
      #expect(try tagger.about.contains(source))
    }
  }

  @Test(arguments: [
    [], [""], ["", "", ""], ["."], ["\u{0}"], ["\u{301}"], ["😀", "👩‍👩‍👧‍👦"], ["а-", "-а", "-", "--"], ["«", "»", "«", "\""],
    ["»", "»"], [String(repeating: "а", count: 100_000)], [String(repeating: "-", count: 1000)],
    [String(repeating: "Қ", count: 64)], [String(repeating: "0", count: 65)], ["\u{FFFD}", "\u{10FFFF}"],
  ])
  func anyWordsAreRead(words: [String]) throws {
    #expect(try tagger.tags(of: words).count == words.count)
  }

  @Test func manyKindsOfWordsAreReadInAnyOrder() throws {
    var generator = SeededGenerator(seed: 9)
    let parts = [
      "Қазақстан", "«", "»", "\"", "министрлігі", "Абай", "2020", "COVID-19-дан", ",", ".", "(", ")", "–", "облысы",
      "x", "",
      "Нұр-Сұлтан", "ҚР", "мен", "президенті", "ӘБВ", "ﬀ", "İ", "ß",
    ]
    for _ in 0..<60 {
      let words = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }
      let entities = try tagger.entities(in: words)
      for entity in entities {
        #expect(entity.range.lowerBound >= 0 && entity.range.upperBound <= words.count && !entity.range.isEmpty)
      }
      for (first, second) in zip(entities, entities.dropFirst()) {
        #expect(first.range.upperBound <= second.range.lowerBound)
      }
    }
  }

  @Test func aLongSentenceIsRead() throws {
    let words = (0..<3000).map { $0 % 2 == 0 ? "«" : "Абай" }
    #expect(try tagger.tags(of: words).count == 3000)
  }
}
