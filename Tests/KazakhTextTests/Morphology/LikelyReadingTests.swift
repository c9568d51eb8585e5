import KazakhText
import Testing

@Suite struct LikelyReadingTests {
  private let analyzer = NominalAnalyzer()

  @Test(arguments: [
    ("білім", "білім", Possessor.none, GrammaticalCase.nominative), ("білімін", "білім", .third, .accusative),
    ("келісімге", "келісім", .none, .dative), ("аудан", "аудан", .none, .nominative),
    ("министрлігінің", "министрлік", .third, .genitive), ("газетінде", "газет", .third, .locative),
    ("қаласы", "қала", .third, .nominative), ("қаланың", "қала", .none, .genitive), ("заң", "заң", .none, .nominative),
    ("алматыда", "алматы", .none, .locative), ("еліміздің", "ел", .firstPlural, .genitive),
    ("теңіз", "теңіз", .none, .nominative), ("халқына", "халық", .third, .dative),
    ("орталығымен", "орталық", .third, .instrumental), ("сарманұлы", "сарманұлы", .none, .nominative),
    ("тасс-тың", "тасс", .none, .genitive), ("президентке", "президент", .none, .dative),
    ("басшысы", "басшы", .third, .nominative), ("кездесуде", "кездесу", .none, .locative),
    ("қатынас", "қатынас", .none, .nominative), ("өнер", "өнер", .none, .nominative),
    ("мәжілісінде", "мәжіліс", .third, .locative), ("тарапынан", "тарап", .third, .ablative),
  ])
  func choosesWhatItMostOftenIs(word: String, stem: String, possessor: Possessor, grammaticalCase: GrammaticalCase) {
    let form = NominalForm(stem: Word(stem), possessor: possessor, grammaticalCase: grammaticalCase)
    #expect(analyzer.likeliest(of: word) == form)
  }

  @Test(arguments: ["министрліктеріне", "қалаларда", "тасс-тың", "", "-", "ьь", "123", "кітап"])
  func ranksEveryReadingOnce(word: String) {
    let ranked = analyzer.rankedReadings(of: word)
    #expect(Set(ranked) == Set(analyzer.readings(of: word)) && ranked.count == Set(ranked).count)
    #expect(ranked.first == analyzer.likeliest(of: word))
  }
}
