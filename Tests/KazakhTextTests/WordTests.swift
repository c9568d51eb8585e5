import KazakhText
import Testing

@Suite("Words compared by their bytes") struct WordTests {
  @Test func equalWhereTheBytesAre() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("абвгғдеәіңү-1zя".unicodeScalars)
    var words: [String] = []
    for length in 0..<40 {
      for _ in 0..<20 {
        words.append(
          String(String.UnicodeScalarView((0..<length).map { _ in letters.randomElement(using: &generator) ?? "а" })))
      }
    }
    for (left, right) in zip(words, words.shuffled(using: &generator)) {
      #expect((Word(left) == Word(right)) == (Array(left.utf8) == Array(right.utf8)))
      #expect((Word(left) < Word(right)) == (left < right))
    }
    #expect(Set(words.map { Word($0) }).count == Set(words.map { Array($0.utf8) }).count)
  }

  @Test(arguments: ["", "министр", "Сыртқы істер министрлігі", "ITS", "ǅ", "ΑΣ", "İstanbul", "№5", "Ёлка", "ЄҐ"])
  func lowerCaseIsUnicodes(text: String) {
    #expect(Word(lowercasing: text).text == text.lowercased())
  }

  @Test func lowerCaseIsUnicodesForEveryLetter() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "а\(scalar)я"
      #expect(Word(lowercasing: text).text.unicodeScalars.elementsEqual(text.lowercased().unicodeScalars), "\(value)")
    }
  }

  @Test func beginningsAndEnds() {
    let word: Word = "министрлігінің"
    #expect(word.begins(with: "министр"))
    #expect(word.begins(with: ""))
    #expect(!word.begins(with: "министрлігініңде"))
    #expect(word.ends(with: "нің"))
    #expect(!word.ends(with: "ның"))
    #expect(word.equals("министрлігінің"))
    #expect(!word.equals("министрлігіні"))
    #expect(word.count == 14)
    #expect(word.description == word.text)
    #expect(["бір", "министрлігінің"].contains(word))
  }
}
