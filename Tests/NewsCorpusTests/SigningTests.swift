import NewsCorpus
import RelationModel
import Testing

@Suite("Signings in a text") struct SigningTests {
  /// Paragraphs and the pairs that they say signed with each other.
  struct SigningCase: Sendable, CustomTestStringConvertible {
    let paragraphs: [String]
    let pairs: [String]

    init(_ paragraphs: String..., pairs: [[String]]) {
      self.paragraphs = paragraphs
      self.pairs = pairs.map { $0.sorted().joined(separator: " ~ ") }.sorted()
    }

    var testDescription: String { paragraphs.joined(separator: " ") }
  }

  private static let forest = "Орман шаруашылығы министрлігі"
  private static let fish = "Балық шаруашылығы министрлігі"
  private static let university = "Көктөбе университеті"
  private static let company = "«Алтын дән» ЖШС"

  @Test(arguments: [
    // Between
    SigningCase(
      "Орман шаруашылығы министрлігі мен Балық шаруашылығы министрлігі арасында меморандум жасалды.",
      pairs: [[forest, fish]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында келісімге қол қойылды.", pairs: [[university, company]]),
    SigningCase(
      "Көктөбе университеті және «Алтын дән» ЖШС арасында келісімге қол қойылды.", pairs: [[university, company]]),
    SigningCase(
      "Көктөбе университеті, «Алтын дән» ЖШС және Орман шаруашылығы министрлігі арасында үшжақты келісімге қол қойылды.",
      pairs: [[university, company], [university, forest], [company, forest]]),
    // X with Y
    SigningCase("Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасты.", pairs: [[university, company]]),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС меморандумға қол қойды.", pairs: [[university, company]]),
    // On the part of
    SigningCase(
      "Құжатқа Орман шаруашылығы министрлігі тарапынан Данияр Сарманов, Көктөбе университеті тарапынан Айгүл Есенова қол қойды.",
      pairs: [["Данияр Сарманов", "Айгүл Есенова"], [forest, university]]),
    // By their heads
    SigningCase(
      "Меморандумға Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    // Over two sentences
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандум жасалды.",
      "Құжатқа Айгүл Есенова мен Ерлан Қайдаров қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандум жасалды.",
      "Құжатқа университет ректоры Айгүл Есенова мен серіктестік директоры Ерлан Қайдаров қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Жиында меморандумға қол қойылды.",
      "Құжатқа қол қойғандар – Көктөбе университетінің ректоры Айгүл Есенова және «Алтын дән» ЖШС директоры Ерлан Қайдаров.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Оған қол қойған тараптардың қатарында Көктөбе университеті мен «Алтын дән» ЖШС бар.",
      pairs: [[university, company]]),
    SigningCase(
      "Қазақстан тарапынан құжатты Көктөбе университетінің ректоры Айгүл Есенова, Өзбекстан тарапынан «Алтын дән» ЖШС директоры Ерлан Қайдаров бекітті.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Қалада меморандумға қол қойылды. Құжаттың тараптары – Көктөбе университеті және «Алтын дән» ЖШС.",
      "Меморандумға екі ұжымның басшылары қол қойды.",
      "Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров сөз сөйледі.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Құжатта Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаровтың қолтаңбасы бар.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандумға қол қойды.",
      "Екінші меморандум Көктөбе университеті мен Орман шаруашылығы министрлігі арасында жасалды.",
      pairs: [[university, company], [university, forest]]),
    // None
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС меморандумға қол қойған жоқ.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС келісім жасамады.", pairs: []),
    SigningCase("Екі министрлік арасында меморандумға қол қою жоспарлануда.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС ертең келісімге қол қоймақ.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС арасында келісімге қол қою жоспарланған.", pairs: []),
    SigningCase("Тараптар меморандумға қол қойды.", pairs: []),
    SigningCase("Мемлекет басшысы Данияр Сарманов Жарлыққа қол қойды.", pairs: []),
    SigningCase("Данияр Сарманов заңға қол қойды.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС бірлескен жиын өткізді.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС арасында достық матч өтті.", pairs: []),
    SigningCase("Айгүл Есенова мен Ерлан Қайдаров кездесті.", pairs: []),
  ])
  func finds(signing: SigningCase) {
    #expect(ArticleExtractor().record(of: article(signing.paragraphs)).signedPairs == signing.pairs)
  }

  @Test(arguments: [
    SigningCase(
      "Кеше Көктөбе университеті Орман шаруашылығы министрлігімен келісім жасасты.", pairs: [[university, forest]]),
    SigningCase(
      "Кеше «Алтын дән» ЖШС Орман шаруашылығы министрлігімен келісім жасасты.", pairs: [[company, forest]]),
    SigningCase("Кеше «Алтын дән» ЖШС Көктөбе университетімен келісім жасасты.", pairs: [[company, university]]),
    SigningCase(
      "Меморандумға Көктөбе университеті атынан Айгүл Есенова, «Алтын дән» ЖШС атынан Ерлан Қайдаров қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС басшылары меморандумға қол қойды.", pairs: [[university, company]]),
    SigningCase(
      "Меморандумға қол қойған Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров риза.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
  ])
  func findsMoreWaysToSayIt(signing: SigningCase) {
    #expect(ArticleExtractor().record(of: article(signing.paragraphs)).signedPairs == signing.pairs)
  }

  // MARK: - Several documents

  private static let bank = "Көктем банкі"
  private static let people = [["Айгүл Есенова", "Ерлан Қайдаров"], ["Данияр Сарманов", "Бану Тоқтарова"]]

  @Test(arguments: [
    // One sentence, two documents
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен, Орман шаруашылығы министрлігі Балық шаруашылығы министрлігімен меморандум жасасты.",
      pairs: [[university, company], [forest, fish]]),
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасса, Орман шаруашылығы министрлігі Көктем банкімен келісімге қол қойды.",
      pairs: [[university, company], [forest, bank]]),
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасты, ал Орман шаруашылығы министрлігі Көктем банкімен келісімге келді.",
      pairs: [[university, company], [forest, bank]]),
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасып, Көктем банкімен келісімге қол қойды.",
      pairs: [[university, company], [university, bank]]),
    // Signatories by the order of the documents
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен, Орман шаруашылығы министрлігі Балық шаруашылығы министрлігімен меморандум жасасты.",
      "Алғашқысына Айгүл Есенова мен Ерлан Қайдаров, екіншісіне Данияр Сарманов пен Бану Тоқтарова қол қойды.",
      pairs: [[university, company], [forest, fish]] + people),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандум жасасты.",
      "Орман шаруашылығы министрлігі мен Көктем банкі келісімге келді.",
      "Бірінші құжатқа Айгүл Есенова мен Ерлан Қайдаров қол қойды. Екінші құжатқа Данияр Сарманов пен Бану Тоқтарова қолтаңба қалдырды.",
      pairs: [[university, company], [forest, bank]] + people),
    // Each with its signatories
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандум жасасты. Құжатқа Айгүл Есенова мен Ерлан Қайдаров қол қойды.",
      "Келесі құжат – орман туралы келісім – Орман шаруашылығы министрлігі мен Көктем банкі арасында түзілді. Оған Данияр Сарманов пен Бану Тоқтарова қол қойды.",
      pairs: [[university, company], [forest, bank]] + people),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандум жасасты. Құжатқа Айгүл Есенова мен Ерлан Қайдаров қол қойды.",
      "Орман шаруашылығы министрлігі Көктем банкімен ұжымдық шартқа отырды. Шартқа Данияр Сарманов пен Бану Тоқтарова қол қойды.",
      pairs: [[university, company], [forest, bank]] + people),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандумға қол қойды.",
      "Екінші меморандум Көктем банкімен қызметкер даярлауды көздейді. Құжатқа Данияр Сарманов пен Бану Тоқтарова қолтаңбасын қойды.",
      pairs: [[university, company], [university, bank], ["Данияр Сарманов", "Бану Тоқтарова"]]),
    // With each apart
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен, Көктем банкімен және Орман шаруашылығы министрлігімен меморандум жасасты.",
      pairs: [[university, company], [university, bank], [university, forest]]),
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен және Көктем банкімен үшжақты келісімге қол қойды.",
      pairs: [[university, company], [university, bank], [company, bank]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға, Көктем банкі мен Орман шаруашылығы министрлігі арасында келісімге қол қойылды.",
      pairs: [[university, company], [forest, bank]]),
    SigningCase(
      "Қалада екі құжатқа қол қойылды. Біріншісі – Көктөбе университеті мен «Алтын дән» ЖШС арасындағы меморандум. Екіншісі – Көктем банкі мен Орман шаруашылығы министрлігі арасындағы келісім.",
      pairs: [[university, company], [forest, bank]]),
    SigningCase(
      "Біріншісі – Көктөбе университеті мен «Алтын дән» ЖШС арасындағы даулы келісім.", pairs: []),
    // One side in each clause
    SigningCase(
      "Меморандумға Көктөбе университетінің атынан Айгүл Есенова қол қойса, «Алтын дән» ЖШС атынан Ерлан Қайдаров қолтаңбасын қалдырды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Қазақстан Республикасының Орман шаруашылығы министрлігі мен Өзбекстан Республикасының Орман шаруашылығы министрлігі келісім жасасты. Қазақ тарапынан министр Данияр Сарманов, өзбек тарапынан министр Фаррух Каримов құжатқа қол қойды.",
      pairs: [
        ["Данияр Сарманов", "Фаррух Каримов"],
        [
          "Қазақстан Республикасының Орман шаруашылығы министрлігі",
          "Өзбекстан Республикасының Орман шаруашылығы министрлігі",
        ],
      ]),
  ])
  func tellsDocumentsApart(signing: SigningCase) {
    #expect(ArticleExtractor().record(of: article(signing.paragraphs)).signedPairs == signing.pairs)
  }

  @Test(arguments: [
    SigningCase(
      "Көктөбе университеті, «Алтын дән» ЖШС және Орман шаруашылығы министрлігі үшжақты келісім жасасты.",
      pairs: [[university, company], [university, forest], [company, forest]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында шарт түзілді.", pairs: [[university, company]]),
    SigningCase(
      "Көктөбе университеті «Алтын дән» ЖШС-мен келісімге келді.", pairs: [[university, company]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС-нің жол картасына Айгүл Есенова және Ерлан Қайдаров қолтаңба қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті мен облыстың Көктем банкі арасында келісім жасалды.", pairs: [[university, bank]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандум жасасты.",
      "Университет атынан қолтаңбаны ректор Айгүл Есенова, серіктестік атынан директор Ерлан Қайдаров қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандум жасасты.",
      "Құжатты Айгүл Есенова мен Ерлан Қайдаров бекітті.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    // Whom the sides sent
    SigningCase(
      "Меморандумға Көктөбе университетінен Айгүл Есенова, «Алтын дән» ЖШС-ден Ерлан Қайдаров қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті атынан құжатқа Айгүл Есенова, «Алтын дән» ЖШС атынан – Ерлан Қайдаров қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университетінің ректоры Айгүл Есенова «Алтын дән» ЖШС директоры Ерлан Қайдаровпен меморандумға қол қойды.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    SigningCase(
      "Көктөбе университеті мен «Алтын дән» ЖШС меморандум жасасты.",
      "Оны Көктөбе университеті тарапынан Айгүл Есенова, «Алтын дән» ЖШС тарапынан Ерлан Қайдаров бекітті.",
      pairs: [["Айгүл Есенова", "Ерлан Қайдаров"], [university, company]]),
    // None
    SigningCase("Айгүл Есенова Ерлан Қайдаровпен кездесіп, хаттамаға қол қойды.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС шеруге шығып, сахнаға келді.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС басшылары қонаққа отырды.", pairs: []),
    SigningCase("Орман шаруашылығы министрлігінде Көктөбе университетінің жоспары бекітілді.", pairs: []),
    SigningCase("Көктөбе университеті мен «Алтын дән» ЖШС уағдаласты.", pairs: []),
    SigningCase("Айгүл Есенова мен Ерлан Қайдаров дүкенге қолтаңбасын қалдыру үшін келді.", pairs: []),
    SigningCase("Құжатты Айгүл Есенова бекітті.", pairs: []),
  ])
  func knowsTheVerbsOfAgreement(signing: SigningCase) {
    #expect(ArticleExtractor().record(of: article(signing.paragraphs)).signedPairs == signing.pairs)
  }

  @Test func twoSignatoriesOfOneSideDidNotSignWithEachOther() {
    let record = read(
      "Меморандумға Көктөбе университетінің ректоры Айгүл Есенова, Көктөбе университетінің проректоры Бану Тоқтарова және «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды."
    )
    #expect(
      record.signedPairs
        == [
          ["Айгүл Есенова", "Ерлан Қайдаров"], ["Бану Тоқтарова", "Ерлан Қайдаров"], [Self.university, Self.company],
        ].map { $0.sorted().joined(separator: " ~ ") }.sorted())
  }

  @Test(arguments: [
    ("Тараптар 2019 жылы меморандумға қол қойған болатын.", "2019"),
    ("Көктөбе университеті «Алтын дән» ЖШС-мен 2022 жылы меморандум жасасқан еді.", "2022"),
    ("Тараптар 14 наурызда меморандумға қол қойды.", "2024-03-14"),
  ])
  func datesASigning(text: String, date: String) {
    #expect(read(text).events.map(\.date?.description) == [date])
  }

  @Test func aSigningOfNoKnownDayHasNone() {
    #expect(read("Тараптар 2024 жылға арналған жоспарға қол қойды.").events.map(\.date) == [nil])
  }

  @Test func tellsForWhomEachSigned() {
    let record = read(
      "Меморандумға Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды."
    )
    let sides = record.participants.filter { $0.role == .signatory }.map { "\($0.who): \($0.side ?? "–")" }
    #expect(sides == ["Айгүл Есенова: Көктөбе университеті", "Ерлан Қайдаров: «Алтын дән» ЖШС"])
  }

  @Test func whoSignsByThePostAloneIsItsOneHolder() {
    let record = read(
      "Орман шаруашылығы министрі Данияр Сарманов қонақты қабылдады.",
      "Орман шаруашылығы министрлігі мен «Алтын дән» ЖШС арасында хаттама жасалды.",
      "Оған министр мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.")
    let signatories = record.participants.filter { $0.role == .signatory }.map(\.who).sorted()
    #expect(signatories == ["Данияр Сарманов", "Ерлан Қайдаров"])
  }

  @Test func theSideThatIsLeftIsTheLastSignatorys() {
    let record = read(
      "Көктөбе университеті «Алтын дән» ЖШС-мен келісімге қол қойды.",
      "Құжатты бас директор Ерлан Қайдаров пен Көктөбе университетінің ректоры Айгүл Есенова бекітті.")
    let sides = record.participants.filter { $0.role == .signatory }.map { "\($0.who): \($0.side ?? "–")" }
    #expect(sides == ["Ерлан Қайдаров: «Алтын дән» ЖШС", "Айгүл Есенова: Көктөбе университеті"])
    #expect(record.posts.contains("Ерлан Қайдаров: бас директор @ «Алтын дән» ЖШС"))
  }

  @Test func aSealOfTheHandSignsToo() {
    let record = read(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында шартқа Айгүл Есенова мен Ерлан Қайдаров қол таңбасын түсірді.")
    #expect(record.participants.filter { $0.role == .signatory }.map(\.who) == ["Айгүл Есенова", "Ерлан Қайдаров"])
  }

  @Test func whoStoodByDidNotSign() {
    let record = read(
      "Данияр Сармановтың қатысуымен Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров келісімге қол қойды."
    )
    #expect(!record.participants.contains { $0.who == "Данияр Сарманов" && $0.role == .signatory })
  }

  @Test func knowsDatePlaceAndDocument() throws {
    let record = read(
      "2023 жылғы 14 наурызда Өскеменде Көктөбе университеті мен «Алтын дән» ЖШС арасында ынтымақтастық туралы меморандумға қол қойылды."
    )
    let event = try #require(record.events.first)
    #expect(event.type == .signing)
    #expect(event.date == PartialDate("2023-03-14"))
    #expect(event.place == "Өскемен")
    #expect(event.label.lowercased().contains("меморандум"))
  }

  @Test(
    arguments: [
      ("14 наурызда", "2024-05-20", "2024-03-14"), ("14 желтоқсанда", "2024-01-20", "2023-12-14"),
      ("2022 жылғы 14 наурызда", "2024-05-20", "2022-03-14"),
      ("31 ақпанда", "2024-05-20", nil), ("Кеше", "2024-05-20", nil),
    ] as [(String, String, String?)])
  func readsTheDay(words: String, articleDate: String, expected: String?) throws {
    let record = read(
      "\(words) Көктөбе университеті мен «Алтын дән» ЖШС арасында келісімге қол қойылды.", date: articleDate)
    let event = try #require(record.events.first)
    #expect(event.date == expected.flatMap { PartialDate($0) })
  }

  @Test func twoSigningsOfOneArticleAreTwoEvents() {
    let record = read(
      "Көктөбе университеті мен «Алтын дән» ЖШС арасында келісімге қол қойылды.",
      "Орман шаруашылығы министрлігі мен Балық шаруашылығы министрлігі арасында меморандум жасалды.")
    #expect(record.events.filter { $0.type == .signing }.count == 2)
    #expect(record.signedPairs.count == 2)
  }
}
