import KazakhText
import Testing

/// Endings with a seam before them: after hyphens, quotation marks, digits, abbreviations and Latin words.
@Suite struct AttachedEndingTests {
  private let analyzer = NominalAnalyzer()

  @Test(arguments: [
    ("тасс-тың", "тасс", GrammaticalCase.genitive), ("сім-мен", "сім", .instrumental), ("қха-ның", "қха", .genitive),
    ("бұұ-ға", "бұұ", .dative), ("лукойл-мен", "лукойл", .instrumental), ("қр-да", "қр", .locative),
    ("ақш-қа", "ақш", .dative), ("тмд-ға", "тмд", .dative), ("жшс-нің", "жшс", .genitive),
    ("юнисеф-тің", "юнисеф", .genitive), ("еқыұ-дан", "еқыұ", .ablative), ("шоб-ты", "шоб", .accusative),
    ("баә-мен", "баә", .instrumental), ("жіө-дегі", "жіө", .locative), ("ақш-тағы", "ақш", .locative),
    ("2025-ке", "2025", .dative), ("46-ға", "46", .dative), ("100-ден", "100", .ablative), ("25%-ға", "25%", .dative),
    ("20-да", "20", .locative), ("3-тен", "3", .ablative), ("7-нің", "7", .genitive),
    ("euronews-тің", "euronews", .genitive), ("kazinform-ға", "kazinform", .dative),
    ("facebook-пен", "facebook", .instrumental), ("twitter-дегі", "twitter", .locative), ("cnn-де", "cnn", .locative),
    ("hbo-ның", "hbo", .genitive), ("el.kz-тің", "el.kz", .genitive), ("i-мен", "i", .instrumental),
    ("euronewsтің", "euronews", .genitive), ("kazinformға", "kazinform", .dative),
    ("microsoftпен", "microsoft", .instrumental),
    ("«литер»дің", "литер", .genitive), ("«литер»-дің", "литер", .genitive), ("«синьхуа»ның", "синьхуа", .genitive),
    ("«самұрық-қазына»ға", "самұрық-қазына", .dative), ("\"литер\"ден", "литер", .ablative),
    ("“айқын”да", "айқын", .locative), ("«ҚазТАГ»-тан", "ҚазТАГ", .ablative),
  ])
  func readsTheCase(word: String, stem: String, grammaticalCase: GrammaticalCase) {
    let readings = analyzer.readings(of: word)
    #expect(
      readings.contains { $0.stem.text == stem && $0.grammaticalCase == grammaticalCase && $0.possessor == .none },
      "\(readings)")
    #expect(readings.first == NominalForm(stem: Word(word)))
  }

  @Test(arguments: [
    ("қазақпараттың", "қазақпарат", GrammaticalCase.genitive), ("қазҰудың".lowercased(), "қазұу", .genitive),
    ("тасстың", "тасс", .genitive), ("сімге", "сім", .dative), ("еқыұға", "еқыұ", .dative),
    ("ақштан", "ақш", .ablative),
    ("юнескомен", "юнеско", .instrumental), ("лукойлмен", "лукойл", .instrumental), ("қтжда", "қтж", .locative),
    ("қрның", "қр", .genitive), ("ктждың", "ктж", .genitive),
  ])
  func readsEndingsRightAfterAnAbbreviation(word: String, stem: String, grammaticalCase: GrammaticalCase) {
    #expect(analyzer.readings(of: word).contains { $0.stem.text == stem && $0.grammaticalCase == grammaticalCase })
  }

  @Test(arguments: [
    ("жоо-лардың", "жоо", true, Possessor.none, GrammaticalCase.genitive),
    ("жоо-лары", "жоо", true, .third, .nominative),
    ("хқко-ларда", "хқко", true, .none, .locative), ("бақ-та", "бақ", false, .none, .locative),
    ("бақ-тары", "бақ", true, .third, .nominative), ("сім-і", "сім", false, .third, .nominative),
    ("сім-інде", "сім", false, .third, .locative), ("жіө-сі", "жіө", false, .third, .nominative),
    ("жіө-сінің", "жіө", false, .third, .genitive), ("ұбт-сынан", "ұбт", false, .third, .ablative),
    ("ақш-ың", "ақш", false, .secondSingular, .nominative), ("бұұ-на", "бұұ", false, .third, .dative),
    ("it-шілер", "it-ші", true, .none, .nominative), ("бақ-тардың", "бақ", true, .none, .genitive),
  ])
  func readsNumberAndPossessor(
    word: String, stem: String, isPlural: Bool, possessor: Possessor, grammaticalCase: GrammaticalCase
  ) {
    let form = NominalForm(stem: Word(stem), isPlural: isPlural, possessor: possessor, grammaticalCase: grammaticalCase)
    #expect(analyzer.readings(of: word).contains(form), "\(analyzer.readings(of: word))")
  }

  @Test(arguments: [
    ("дің", GrammaticalCase.genitive), ("-дің", .genitive), ("ға", .dative), ("мен", .instrumental), ("нан", .ablative),
    ("дегі", .locative), ("ты", .accusative),
  ])
  func readsASeparateEnding(ending: String, grammaticalCase: GrammaticalCase) {
    let readings = analyzer.readings(ofEnding: ending, after: "литер")
    #expect(
      readings.contains(NominalForm(stem: "литер", grammaticalCase: grammaticalCase, isAttributive: ending == "дегі")))
  }

  @Test(arguments: ["", "-", "газеті", "ақ", "шы", "а", "е", "м", "😀", "жылы"])
  func takesNoOtherWordForAnEnding(word: String) {
    #expect(analyzer.readings(ofEnding: word, after: "литер").isEmpty)
  }

  @Test(arguments: [
    "нұр-сұлтан", "сондай-ақ", "іс-шара", "ата-ана", "2025-2026", "covid-19", "«литер»", "\"", "»дің", "-тың", "а»",
    "–дан",
    "тау-кен", "55-ші", "е-үкімет",
  ])
  func partsNothingElse(word: String) {
    #expect(
      !analyzer.readings(of: word).contains { $0.grammaticalCase != .nominative }, "\(analyzer.readings(of: word))")
  }
}
