import Testing

@testable import KazakhText
@testable import tagger_training

/// A model learnt from a few sentences.
enum TinyModel {
  static let text = """
    Асан B-PERSON
    Төреханов I-PERSON
    Таразға B-GPE
    келді O
    . O

    Су B-ORGANISATION
    министрлігі I-ORGANISATION
    жиын O
    өткізді O
    . O

    Жер B-ORGANISATION
    министрлігі I-ORGANISATION
    Семейде B-GPE
    болды O
    . O
    """

  static func sentences() throws -> [TaggedSentence] { try TaggedSentence.sentences(ofIOB2: text) }

  static func lists() throws -> LexiconBuilder {
    var lists = LexiconBuilder()
    lists.add(names: "Тараз\nСемей\nБатыс Қазақстан облысы\n", as: .city)
    lists.add(names: "асан\n", as: .russianGiven)
    try lists.add(stemClusters: "келді 3 10\nболды 3 4\n")
    try lists.add(wordClusters: "асан 7\n")
    try lists.add(casings: "асан\tt\nжиын\tlt\n")
    return lists
  }

  static func bytes(seeds: [UInt64] = [1], epochs: Int = 5) throws -> [UInt8] {
    var training = Training()
    training.settings = PerceptronSettings(epochs: epochs, dropout: 0.3, margin: 4)
    training.seeds = seeds
    return try training.model(sentences(), lists: lists(), about: "a test")
  }
}

@Suite struct TrainingTests {
  @Test func theSameSeedsGiveTheSameBytes() throws {
    #expect(try TinyModel.bytes(seeds: [1, 2]) == TinyModel.bytes(seeds: [1, 2]))
    #expect(try TinyModel.bytes(seeds: [1]) != TinyModel.bytes(seeds: [2]))
  }

  @Test func learnsWhatItIsShown() throws {
    let tagger = EntityTagger(try TaggerModel(try TinyModel.bytes()))
    for sentence in try TinyModel.sentences() { #expect(tagger.tags(of: sentence.words) == sentence.tags) }
    #expect(tagger.about == "a test")
  }

  @Test func variantsOfASentenceAreHeldOutTogether() {
    let sentences = ["AID101", "BID101", "AID301", "AID502", "CID101"].map {
      TaggedSentence(id: $0, words: ["а"], tags: [.outside])
    }
    let parts = Folds.parts(of: sentences, count: 10)
    #expect(parts == [0, 0, 1, 2, 0])
    #expect(Folds.parts(of: sentences, count: 2) == [0, 0, 1, 0, 0])
  }

  @Test func headsAreStemsThatEndSeveralNames() throws {
    let masks = HeadNouns.masks(of: try TinyModel.sentences())
    #expect(masks.values.sorted() == [TaggerLexicon.headBit(.organisation)])
  }
}
