import KazakhText
import Testing

@Suite struct SentenceSplitterTests {
  /// The sentences of a text, as they stand in it.
  private func sentences(_ text: String) -> [String] {
    let tokens = Tokenizer().tokens(of: text)
    let bytes = Array(text.utf8)
    return SentenceSplitter().sentences(of: tokens).map { range in
      String(decoding: bytes[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ["Жиын өтті.", "Оған ғалымдар келді."],
      ["Жиын өтті!", "Қашан?", "Кеше…", "Бүгін."],
      ["Жиын өтті?!", "Иә."],
      ["Жиынға А. Сарманов келді.", "Ол сөз сөйледі."],
      ["Жиынға Б.Қ. Есенов пен Ю.Ли келді.", "Олар сөз сөйледі."],
      ["Жиынға дәрігерлер, мұғалімдер, т.б. мамандар келді."],
      ["Жиын 2022 ж. өтті.", "Екіншісі 2023 жылы болды."],
      ["Көлемі 5 млн. теңге болды.", "Бұл көп."],
      ["Қала халқы 2,5 млн адам.", "Ауылда аз."],
      ["Бұл 13.01.2023 күні болды.", "Содан бері көп уақыт өтті."],
      ["«Біз дайынбыз», – деді Айбек Сарманов."],
      ["«Біз дайынбыз!» – деді Айбек Сарманов.", "Жиын аяқталды."],
      ["«Біз дайынбыз ба?» – деп сұрады ол.", "Ешкім жауап бермеді."],
      ["«Біз дайынбыз.", "Бастайық», – деді ол."],
      ["Ол келді.", "(Бұл туралы кейін.)", "Сосын кетті."],
      ["Сайтта El.kz деп жазылған.", "Онда жаңалық көп."],
      ["Ол: «Жұмыс бітті.»", "Сосын кетті."],
      ["– Қалайсың?", "– Жақсы."],
      ["Бұл – жаңалық."],
      ["жиын өтті. сосын тарқады."],
      ["Жиын өтті"],
      [],
      ["..."],
      ["Бағасы 5 тг. болды."],
      ["Қорытынды жасалды…", "Келесі жиын – ертең."],
      ["Ол кетті... бірақ қайтып келді."],
      ["Қатысушылар: екі ғалым."],
    ] as [[String]])
  func splits(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test func coversEveryTokenOnce() {
    var generator = SeededGenerator(seed: 3)
    let parts = [
      "Жиын", "өтті", ".", "!", "?", "…", "«", "»", "–", "деді", "А.", "Қ.К.", "Есенов", "(", ")", "2022", "ж.", "т.б.",
      ",", " ", "\n",
      "\"",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...20, using: &generator)).compactMap { _ in
        parts.randomElement(using: &generator)
      }.joined(separator: " ")
      let tokens = Tokenizer().tokens(of: text)
      let ranges = SentenceSplitter().sentences(of: tokens)
      #expect(ranges.flatMap { Array($0) } == Array(tokens.indices), "\(text)")
      #expect(ranges.allSatisfy { !$0.isEmpty }, "\(text)")
    }
  }

  @Test func endsASentenceAtAWordOfOneLetterOnlyWhereItIsShort() {
    // «т.» after a number is an abbreviation; a sentence does end in «ғ» or the like only by accident.
    #expect(sentences("Көлемі 20 т. құрайды. Бұл аз.").count == 2)
    #expect(sentences("XIX ғ. Бөкей ордасы құрылды. Бұл белгілі.").count == 2)
  }
}
