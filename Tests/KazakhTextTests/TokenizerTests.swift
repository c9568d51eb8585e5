import KazakhText
import Testing

@Suite struct TokenizerTests {
  /// The tokens of a text with a letter for each kind: word, initial, number, «open, »close, dash, mark.
  private func kinds(_ text: String) -> String {
    Tokenizer().tokens(of: text).map { token in
      switch token.kind {
      case .word: "w"
      case .initial: "i"
      case .number: "n"
      case .openQuote: "o"
      case .closeQuote: "c"
      case .dash: "d"
      case .mark: "m"
      }
    }.joined()
  }

  private func texts(_ text: String) -> [String] { Tokenizer().tokens(of: text).map(\.text) }

  @Test(
    arguments: [
      ("", [], ""),
      (" \n\t\u{A0}\u{200B}\u{FEFF}", [], ""),
      ("Сәлем", ["Сәлем"], "w"),
      ("Бұл – кітап.", ["Бұл", "–", "кітап", "."], "wdwm"),
      ("Бұл - кітап", ["Бұл", "-", "кітап"], "wdw"),
      ("Бұл—кітап", ["Бұл", "—", "кітап"], "wdw"),
      // Initials
      ("Ю.Ли", ["Ю.", "Ли"], "iw"),
      ("Ю. Ли", ["Ю.", "Ли"], "iw"),
      ("Қ.К. Тоқаев", ["Қ.", "К.", "Тоқаев"], "iiw"),
      ("Қ. К. Тоқаев", ["Қ.", "К.", "Тоқаев"], "iiw"),
      ("Қ.-Ж. Сарманов", ["Қ.-Ж.", "Сарманов"], "iw"),
      ("Ә.Құрманғали келді", ["Ә.", "Құрманғали", "келді"], "iww"),
      ("Бұл – А.", ["Бұл", "–", "А", "."], "wdwm"),
      ("2023 ж. Астана", ["2023", "ж", ".", "Астана"], "nwmw"),
      ("А. деген", ["А", ".", "деген"], "wmw"),
      // Hyphens and apostrophes stay inside
      ("Нұр-Сұлтан", ["Нұр-Сұлтан"], "w"),
      ("сондай-ақ", ["сондай-ақ"], "w"),
      ("ТАСС-тың", ["ТАСС-тың"], "w"),
      ("ҚХА-ның", ["ҚХА-ның"], "w"),
      ("Қасым-Жомарт-тың", ["Қасым-Жомарт-тың"], "w"),
      ("Кот-д’Ивуар", ["Кот-д’Ивуар"], "w"),
      ("O'Brien", ["O'Brien"], "w"),
      ("аяқ- қол", ["аяқ", "-", "қол"], "wdw"),
      ("МИР24", ["МИР24"], "w"),
      ("COVID-19", ["COVID-19"], "w"),
      // Domains and Latin
      ("El.kz", ["El.kz"], "w"),
      ("gov.kz сайты", ["gov.kz", "сайты"], "ww"),
      ("BAQ.KZ", ["BAQ.KZ"], "w"),
      ("El.kz-тің", ["El.kz-тің"], "w"),
      ("Келді.Кетті", ["Келді", ".", "Кетті"], "wmw"),
      // Numbers
      ("2025", ["2025"], "n"),
      ("13.01.2023 18:19", ["13.01.2023", "18:19"], "nn"),
      ("2,5 млн", ["2,5", "млн"], "nw"),
      ("20%-ындай", ["20%-ындай"], "n"),
      ("20%", ["20%"], "n"),
      ("1990-жылдары", ["1990-жылдары"], "n"),
      ("2020–2025", ["2020–2025"], "n"),
      ("5/6", ["5/6"], "n"),
      ("2025.", ["2025", "."], "nm"),
      ("2025,", ["2025", ","], "nm"),
      ("1 200 000", ["1", "200", "000"], "nnn"),
      // Quotation marks
      ("«Егемен Қазақстан»", ["«", "Егемен", "Қазақстан", "»"], "owwc"),
      ("“Литер”", ["“", "Литер", "”"], "owc"),
      ("\"Литер\" газеті", ["\"", "Литер", "\"", "газеті"], "owcw"),
      ("(\"Литер\")", ["(", "\"", "Литер", "\"", ")"], "mowcm"),
      ("«Литер»дің", ["«", "Литер", "»", "дің"], "owcw"),
      ("\"", ["\""], "o"),
      // Marks
      ("а,б;в:г", ["а", ",", "б", ";", "в", ":", "г"], "wmwmwmw"),
      ("№5 (бес)", ["№", "5", "(", "бес", ")"], "mnmwm"),
      ("иә!?", ["иә", "!", "?"], "wmm"),
      ("…", ["…"], "m"),
      ("👍🏽 жарайды", ["👍", "🏽", "жарайды"], "mmw"),
    ] as [(String, [String], String)])
  func cuts(text: String, expected: [String], kinds expectedKinds: String) {
    #expect(texts(text) == expected)
    #expect(kinds(text) == expectedKinds)
  }

  @Test func closesLowQuotationMarks() {
    #expect(kinds("„Литер“ газеті") == "owcw")
  }

  @Test(arguments: [
    "«Егемен Қазақстан» газетінің бас редакторы Қ.К. Тоқаев – 20%-ындай, El.kz.",
    "ғәіңөұүһ ҒӘІҢӨҰҮҺ", "a👩‍👩‍👧b 🇰🇿 ё\u{308}", "", "\u{301}\u{301}а\u{301}", "тест\r\nжол\u{2028}соңы", "ﬁ ß 𝔘 𐍈",
  ])
  func placesAreUTF8BytesOfTheText(text: String) {
    let bytes = Array(text.utf8)
    for offset in [0, 7] {
      var end = offset
      for token in Tokenizer().tokens(of: text, at: offset) {
        #expect(token.start >= end)
        let slice = bytes[(token.start - offset)..<(token.end - offset)]
        #expect(String(decoding: slice, as: UTF8.self) == token.text)
        #expect(Array(token.text.utf8) == Array(slice))
        let between = String(decoding: bytes[(end - offset)..<(token.start - offset)], as: UTF8.self)
        #expect(
          between.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF || $0.value == 0x200B })
        end = token.end
      }
    }
  }

  @Test func everyScalarBelongsToOneToken() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("аәбқҚЖa A.-–’'«»\"0129%,:/()…!? \n\u{301}😀з".unicodeScalars)
    for _ in 0..<400 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        if let scalar = alphabet.randomElement(using: &generator) { view.append(scalar) }
      }
      let text = String(view)
      let tokens = Tokenizer().tokens(of: text)
      let joined = tokens.flatMap { Array($0.text.unicodeScalars) }
      #expect(joined == view.filter { !$0.properties.isWhitespace }, "\(text)")
      #expect(tokens.allSatisfy { !$0.text.isEmpty && $0.end - $0.start == $0.text.utf8.count }, "\(text)")
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(text)")
    }
  }

  @Test(arguments: [
    ("ҚР", true), ("ТАСС-тың", true), ("МИР24", true), ("ҚазҰУ", true), ("БҰҰ-ның", true), ("Қазақстан", false),
    ("ТасС", true),
    ("А", false), ("сөз", false), ("Нұр-Сұлтан", false), ("AMANAT", true), ("iPhone", false), ("ҰҒА", true),
  ])
  func knowsAbbreviations(word: String, isAbbreviation: Bool) throws {
    let token = try #require(Tokenizer().tokens(of: word).first)
    #expect(token.isAbbreviation == isAbbreviation)
  }

  @Test(arguments: [
    ("Астана", true, false), ("астана", false, false), ("Google", true, true), ("google", false, true),
    ("Ғылым", true, false),
    ("2025", false, false), ("«", false, false), ("Ünal", true, true),
  ])
  func knowsCapitalsAndLatin(word: String, isCapitalised: Bool, isLatin: Bool) throws {
    let token = try #require(Tokenizer().tokens(of: word).first)
    #expect(token.isCapitalised == isCapitalised)
    #expect(token.isLatin == isLatin)
  }

  @Test func lowersKazakhLetters() {
    #expect(Tokenizer().tokens(of: "ҒӘІҢӨҰҮҚҺ").map(\.lower) == ["ғәіңөұүқһ"])
  }
}
