import Testing

@testable import KazakhText

@Suite struct NominalAnalyzerTests {
  private let analyzer = NominalAnalyzer()

  @Test(arguments: Declension.all) func findsWhatWasDeclined(declension: Declension) {
    for (grammaticalCase, word) in zip(GrammaticalCase.allCases, declension.forms) {
      #expect(analyzer.readings(of: word).contains(declension.form(in: grammaticalCase)), "\(word)")
    }
  }

  @Test(arguments: Declension.loanWords + Declension.changingStems) func findsIrregularForms(declension: Declension) {
    for (grammaticalCase, word) in zip(GrammaticalCase.allCases, declension.forms) {
      #expect(analyzer.readings(of: word).contains(declension.form(in: grammaticalCase)), "\(word)")
    }
  }

  /// Made-up stems of one to four syllables, with and without vowel harmony, ending in any sound.
  private static let stems: [String] = {
    var generator = SeededGenerator(seed: 42)
    let consonants = Array("бвгғджзйкқлмнңпрстуфхһцчшщ")
    let vowels = Array("аәеоөұүыіэюяи")
    return (0..<300).map { _ in
      var stem = ""
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        stem.append(consonants.randomElement(using: &generator) ?? "т")
        stem.append(vowels.randomElement(using: &generator) ?? "а")
        if Bool.random(using: &generator) { stem.append(consonants.randomElement(using: &generator) ?? "р") }
      }
      return stem
    }
  }()

  @Test func findsEveryFormThatItsGrammarMakes() {
    for stem in Self.stems where !stem.hasSuffix("ск") {
      for isPlural in [false, true] {
        for possessor in Possessor.allCases {
          for grammaticalCase in GrammaticalCase.allCases {
            for isAttributive in [false, true] where !isAttributive || grammaticalCase == .locative {
              let form = NominalForm(
                stem: Word(stem), isPlural: isPlural, possessor: possessor, grammaticalCase: grammaticalCase,
                isAttributive: isAttributive)
              #expect(analyzer.readings(of: form.surface).contains(form), "\(form.surface) of \(stem)")
            }
          }
        }
      }
    }
  }

  @Test func everyReadingGivesTheWordAgain() {
    for stem in Self.stems.prefix(100) {
      for word in [
        stem, stem + "ның", stem + "лар", stem + "лары", stem + "ына", stem + "ндағы", stem + "тің", stem + "мен",
      ] {
        for form in analyzer.readings(of: word) {
          #expect([form.surface, form.surface(back: true), form.surface(back: false)].contains(word), "\(form)")
        }
      }
    }
  }

  @Test func readsEachWordFirstAsItStandsAndEachReadingOnce() {
    for word in Declension.all.flatMap(\.forms) + Self.stems {
      let readings = analyzer.readings(of: word)
      #expect(readings.first == NominalForm(stem: Word(word)))
      #expect(Set(readings).count == readings.count)
    }
  }

  @Test(arguments: [
    ("тасс-тың", "тасс", GrammaticalCase.genitive), ("қха-ның", "қха", .genitive), ("ақш-та", "ақш", .locative),
    ("бұұ-ға", "бұұ", .dative),
    ("бұұ-ны", "бұұ", .accusative), ("еқыұ-дан", "еқыұ", .ablative), ("юнеско-мен", "юнеско", .instrumental),
    ("itv-дің", "itv", .genitive),
    ("тәсс-пен", "тәсс", .instrumental), ("el.kz-тің", "el.kz", .genitive), ("сім-нің", "сім", .genitive),
    ("нато-дағы", "нато", .locative),
  ])
  func readsEndingsAfterAHyphen(word: String, stem: String, grammaticalCase: GrammaticalCase) {
    #expect(analyzer.readings(of: word).contains { $0.stem.text == stem && $0.grammaticalCase == grammaticalCase })
  }

  @Test(arguments: ["нұр-сұлтан", "жер-жер", "сондай-ақ", "-", "-ның", "а-", "--", "іс-шара"])
  func takesOtherHyphensForPartOfTheWord(word: String) {
    let readings = analyzer.readings(of: word)
    #expect(
      readings.allSatisfy { $0.grammaticalCase == .nominative && ($0.possessor == .none || $0.stem.text.contains("-")) }
    )
  }

  @Test(arguments: [
    ("назарбаевтың", "назарбаев"), ("медведевтің", "медведев"), ("сармановтың", "сарманов"), ("қариннің", "қарин"),
    ("пушкиннің", "пушкин"),
  ])
  func readsBothHarmoniesAfterRussianEndings(word: String, stem: String) {
    #expect(analyzer.readings(of: word).contains(NominalForm(stem: Word(stem), grammaticalCase: .genitive)))
  }

  @Test(arguments: [
    ("қаланің", "қала"), ("мектептың", "мектеп"), ("адамтың", "адам"), ("ауылның", "ауыл"), ("қызпен", "қыз"),
    ("кітаплар", "кітап"),
    ("министрлікі", "министрлік"), ("мектепі", "мектеп"),
  ])
  func doesNotReadWrongForms(word: String, stem: String) {
    #expect(!analyzer.readings(of: word).contains { $0.stem.text == stem })
  }

  @Test(
    arguments: [
      ("министрлігінің", .genitive, "министрлігі"), ("қаласының", .genitive, "қаласы"), ("қаланың", .genitive, "қала"),
      ("мектебіне", .dative, "мектебі"), ("мектепке", .dative, "мектеп"), ("халқын", .accusative, "халқы"),
      ("ассамблеясымен", .instrumental, "ассамблеясы"), ("министрліктермен", .instrumental, "министрліктер"),
      ("орталығынан", .ablative, "орталығы"), ("сармановтың", .genitive, "сарманов"),
      ("медведевтің", .genitive, "медведев"), ("тасс-тың", .genitive, "тасс"), ("қала", .nominative, "қала"),
      ("қала", .genitive, nil), ("қаланың", .dative, nil), ("", .genitive, nil), ("ның", .genitive, nil),
    ] as [(String, GrammaticalCase, String?)])
  func takesTheCaseEndingOff(word: String, grammaticalCase: GrammaticalCase, base: String?) {
    #expect(analyzer.base(of: word, in: grammaticalCase) == base)
  }

  @Test func takesTheLocativeEndingOffAPossessedNoun() {
    #expect(analyzer.base(of: "газетінде", in: .locative) == "газеті")
  }

  @Test(arguments: [
    "", " ", "-", "ы", "ның", "123", "😀", "\u{301}", "a\u{301}ның", "–", "\"", "мен", "пен", "ьь", "сы",
  ])
  func readsAnythingWithoutTrapping(word: String) {
    #expect(analyzer.readings(of: word).allSatisfy { $0.stem.text.utf8.count <= word.utf8.count + 4 })
  }

  @Test func triesAConstantNumberOfEndings() {
    for unit in ["а", "ның", "лар", "ы", "\u{301}", "q"] {
      #expect(analyzer.readings(of: String(repeating: unit, count: 20_000)).count <= 40)
    }
  }
}
