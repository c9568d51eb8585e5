import KazakhText
import Testing

@Suite struct TaggedSentenceTests {
  @Test func readsSentencesAndTheirNames() throws {
    let text = "AID12 O\nАсан B-PERSON\nкелді O\n\n\nBID12\nТараз\tx\tB-GPE\r\n. O\n"
    let sentences = try TaggedSentence.sentences(ofIOB2: text)
    #expect(sentences.map(\.id) == ["AID12", "BID12"])
    #expect(sentences.map(\.words) == [["Асан", "келді"], ["Тараз", "."]])
    #expect(sentences[1].tags == [.begin(.gpe), .outside])
    #expect(sentences[0].entities == [NamedEntity(0..<1, .person)])
  }

  @Test func aWordThatLooksLikeANameOfASentenceStaysAWordInside() throws {
    let sentences = try TaggedSentence.sentences(ofIOB2: "Ол O\nCOVID19 B-DISEASE\n\nCOVID19 B-DISEASE\n")
    #expect(sentences.map(\.words) == [["Ол", "COVID19"], ["COVID19"]])
  }

  @Test(arguments: [
    ("Асан\n", 1, "there is no tag"), ("Асан B-PERSON\nкелді\n", 2, "there is no tag"),
    ("\nАсан B-PER\n", 2, "“B-PER” is no tag"), ("Асан PERSON O B\n", 1, "“B” is no tag"),
  ])
  func namesTheFirstBadLine(text: String, line: Int, reason: String) {
    let error = #expect(throws: TaggedTextError.self) { try TaggedSentence.sentences(ofIOB2: text) }
    #expect(error?.line == line)
    #expect(error?.reason == reason)
  }

  @Test(arguments: ["", "\n\n", " \t\n"])
  func emptyTexts(text: String) throws { #expect(try TaggedSentence.sentences(ofIOB2: text).isEmpty) }
}
