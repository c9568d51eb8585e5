import NewsCorpus
import RelationModel
import Testing

@Suite("Building a graph") struct GraphBuilderTests {
  private static let signing = [
    "2024 жылғы 14 наурызда Өскеменде Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға қол қойылды.",
    "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
    "Рәсімге Орман шаруашылығы министрлігінің Тоғай комитетінің төрағасы Данияр Сарманов қатысты.",
  ]
  private static let forum = [
    "Өскеменде халықаралық орман форумы өтті.",
    "Форумға Орман шаруашылығы министрі Бану Тоқтарова мен А. Есенова қатысты.",
    "«Орман көп», – деді Көктөбе университетінің ректоры Айгүл Есенова.",
  ]
  private static let appointment = [
    "Данияр Сарманов «Көктем» газетінің бас редакторы болып тағайындалды.", "Көктөбе университеті оны құттықтады.",
  ]

  private static let records: [ExtractionRecord] = [signing, forum, appointment, forum, ["Бұл жерде ешкім жоқ."]]
    .enumerated()
    .map { ArticleExtractor().record(of: article($1, id: "a\($0)", date: "2024-05-2\($0)")) }

  private static func graph(_ records: [ExtractionRecord], options: GraphBuilder.Options = .init()) throws
    -> RelationshipGraph
  {
    var builder = GraphBuilder(options: options)
    for record in records { builder.add(record) }
    return try builder.graph()
  }

  /// The graph of articles, each given as its paragraphs.
  private func graph(_ articles: [[String]], options: GraphBuilder.Options = .init()) throws -> RelationshipGraph {
    let records = articles.enumerated().map { ArticleExtractor().record(of: article($1, id: "a\($0)")) }
    return try Self.graph(records, options: options)
  }

  private func names(_ graph: RelationshipGraph, _ kind: EntityKind) -> [String] {
    graph.entities.filter { $0.kind == kind }.map(\.name).sorted()
  }

  // MARK: - The whole

  @Test(arguments: 0..<12)
  func isTheSameWhateverTheOrderOfRecords(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let shuffled = Self.records.shuffled(using: &generator)
    #expect(try Self.graph(shuffled) == Self.graph(Self.records))
  }

  /// Some hundreds of articles about a few people, of which some are known by initials or in other letters, and some articles are reprints.
  private static func manyRecords() -> [ExtractionRecord] {
    var generator = SeededGenerator(seed: 11)
    let given = ["Айгүл", "Айгуль", "Ерлан", "Данияр", "Бану", "А.", "Е."]
    let surnames = ["Есенова", "Қайдаров", "Кайдаров", "Сарманов", "Тоқтарова"]
    let bodies = ["Көктөбе университеті", "Орман шаруашылығы министрлігі", "«Алтын дән» ЖШС", "Тоғай комитеті", "ОШМ"]
    let drafts = (0..<40).map { number in
      func any(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
      let people = (0..<3).map { _ in any(given) + " " + any(surnames) }
      let text = [
        "2024 жылғы \(number % 20 + 1) наурызда \(any(bodies)) мен \(any(bodies)) арасында меморандумға қол қойылды.",
        "Құжатқа Көктөбе университетінің ректоры \(people[0]) мен «Алтын дән» ЖШС директоры \(people[1]) қол қойды.",
        "Рәсімге Орман шаруашылығы министрі \(people[2]) қатысты.",
      ]
      return ArticleExtractor().record(of: article(text, id: "a\(number)", date: "2024-03-2\(number % 9)"))
    }
    return (0..<700).map { number in
      var record = drafts[Int.random(in: drafts.indices, using: &generator)]
      record.id = "b\(number)"
      record.date = PartialDate("2024-03-\(10 + number % 19)")
      // So many people that they are made by the hundred.
      let syllables = ["а", "ба", "ге", "да", "ми", "са", "ту", "ша", "лы", "ке"]
      let ending = syllables[number / 100] + syllables[number / 10 % 10] + syllables[number % 10]
      if var person = record.people.first {
        person.name = "Сағи Мұрат\(ending)ов"
        person.aliases = []
        record.people.append(person)
      }
      return record
    }
  }

  /// Nor does it depend on the processors that compare articles, whether people judged or not.
  @Test func threadsChangeNothing() throws {
    var builder = GraphBuilder()
    for record in Self.manyRecords() { builder.add(record) }
    let plain = try builder.graph(applying: [])
    let people = plain.graph.entities.filter { $0.kind == .person }
    try #require(people.count > 700 && plain.graph.entities.contains { $0.kind == .event })
    let judgements = [
      NumberedJudgement(
        number: 1,
        judgement: try Judgement(
          .same, [.init(people[0], in: plain.graph), .init(people[1], in: plain.graph)], isForced: true)),
      NumberedJudgement(number: 2, judgement: try Judgement(.ignore, [.init(people[2], in: plain.graph)])),
    ]
    let judged = try builder.graph(applying: judgements)
    #expect(judged.objections.isEmpty && judged.graph != plain.graph)
    for threads in [2, 5] {
      #expect(try builder.graph(applying: [], threads: threads) == plain, "\(threads)")
      #expect(try builder.graph(applying: judgements, threads: threads) == judged, "\(threads)")
    }
    // Where nothing is judged, entities are not made again; where nothing comes of it, they are.
    let idle = NumberedJudgement(number: 1, judgement: try Judgement(.ignore, [.init(id: nil, name: "Ешкім")]))
    #expect(try builder.graph(applying: [idle], threads: 2).graph == plain.graph)
  }

  @Test func isTheSameEveryTime() throws {
    let graphs = try (0..<3).map { _ in try graph([Self.signing, Self.forum, Self.appointment]) }
    #expect(graphs[0] == graphs[1] && graphs[1] == graphs[2])
  }

  /// Among thousands of articles one is misread: what it calls a ministry is not what the ministry is called.
  @Test func oneMisreadArticleRenamesNobody() throws {
    let usual = (0..<24).map {
      ArticleExtractor().record(of: article(["Қаржы министрлігі жиын өткізді."], id: "a\($0)"))
    }
    var strange = usual[0]
    let ministry = try #require(strange.institutions.first)
    strange.id = "b"
    strange.institutions[0].name = "«Дәнкен» ЖШС Қаржы министрлігі"
    strange.institutions[0].aliases = [ministry.name]
    let graph = try Self.graph(usual + [strange])
    #expect(names(graph, .institution) == ["Қаржы министрлігі"])
    let aliases = graph.entities.first { $0.kind == .institution }?.aliases ?? []
    #expect(aliases.contains("«Дәнкен» ЖШС Қаржы министрлігі"))
    // Of a few articles, the fullest name counts.
    #expect(try names(Self.graph(usual.prefix(5) + [strange]), .institution) == ["«Дәнкен» ЖШС Қаржы министрлігі"])
  }

  @Test func mayBeEmpty() throws {
    #expect(try Self.graph([]).entities.isEmpty)
    let bare = try graph([["Бұл жерде ешкім жоқ."]])
    #expect(bare.articles.count == 1 && bare.entities.isEmpty && bare.relationships.isEmpty)
  }

  @Test func refusesTheSameArticleTwice() throws {
    let error = #expect(throws: GraphError.self) { try Self.graph([Self.records[0], Self.records[0]]) }
    #expect(error?.code == .repeatedID)
  }

  @Test func everyRelationshipIsProvedByASentenceOfItsArticle() throws {
    let graph = try Self.graph(Self.records)
    let records = Dictionary(uniqueKeysWithValues: Self.records.map { ($0.id, $0) })
    #expect(graph.relationships.count > 20)
    for relationship in graph.relationships {
      #expect(!relationship.evidence.isEmpty)
      for evidence in relationship.evidence {
        let record = try #require(records[evidence.article])
        let sentence = try #require(
          record.sentences.indices.contains(evidence.sentence) ? record.sentences[evidence.sentence] : nil)
        #expect(evidence.quote == sentence.text)
        #expect(evidence.start == sentence.start && evidence.end == sentence.end)
        #expect(evidence.date == record.date)
        #expect(!evidence.rule.isEmpty)
        #expect(evidence.weight > 0 && evidence.confidence > 0 && evidence.confidence <= 1)
      }
    }
  }

  @Test func quotesAreTheWordsOfTheText() throws {
    let text = Self.signing.joined(separator: "\n\n")
    for relationship in try graph([Self.signing]).relationships {
      for evidence in relationship.evidence {
        let bytes = Array(text.utf8)[evidence.start..<evidence.end]
        #expect(String(decoding: bytes, as: UTF8.self) == evidence.quote)
      }
    }
  }

  @Test func everyIDIsASCII() throws {
    for entity in try Self.graph(Self.records).entities {
      #expect(entity.id.rawValue.hasPrefix(entity.kind.rawValue + "-"))
      #expect(entity.id.rawValue.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) })
    }
  }

  @Test func holdsTypedRelationships() throws {
    let graph = try self.graph([Self.signing, Self.appointment])
    let ties = graph.relationships.filter { $0.kind != .coMention }.map {
      "\($0.kind) \(graph[$0.source]?.name ?? "?") → \(graph[$0.target]?.name ?? "?")"
    }
    #expect(ties.contains("position Айгүл Есенова → Көктөбе университеті"))
    #expect(ties.contains("position Ерлан Қайдаров → «Алтын дән» ЖШС"))
    #expect(ties.contains("position Данияр Сарманов → «Көктем» газеті"))
    #expect(
      ties.contains {
        $0.hasPrefix("partOf Орман шаруашылығы министрлігінің Тоғай комитеті → Орман шаруашылығы министрлігі")
      })
    #expect(ties.count { $0.hasPrefix("signatory ") } == 2)
    #expect(ties.count { $0.hasPrefix("party ") } == 2)
    #expect(ties.count { $0.hasPrefix("appointee Данияр Сарманов") } == 1)
    let signing = try #require(graph.signings.first)
    #expect(signing.pairs.count == 2)
    #expect(signing.event.event?.date == PartialDate("2024-03-14"))
  }

  // MARK: - Which events are one

  /// One side signs with another every day; and two articles on one signing, the second of which names a side more.
  @Test(arguments: [
    (
      [
        "Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға қол қойылды.",
        "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
      ],
      [
        "Көктөбе университеті мен «Күміс жол» ЖШС арасында меморандумға қол қойылды.",
        "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова мен «Күміс жол» ЖШС директоры Болат Сәрсенов қол қойды.",
      ], 2
    ),
    (
      [
        "Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға қол қойылды.",
        "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
      ],
      [
        "Кеше Көктөбе университеті, «Алтын дән» ЖШС және «Күміс жол» ЖШС меморандумға қол қойды.",
        "Құжатқа Айгүл Есенова, Ерлан Қайдаров және Болат Сәрсенов қол қойды.",
      ], 1
    ),
  ])
  func signingsOfOneSideAreToldApart(one: [String], other: [String], count: Int) throws {
    let graph = try self.graph([one, other])
    #expect(graph.signings.count == count, "\(graph.entities.filter { $0.kind == .event }.map(\.name))")
  }

  // MARK: - Who is who across articles

  @Test(arguments: [
    // Same full name, with another article's patronymic or spelling
    (["Айгүл Есенова келді."], ["Айгүл Есенова кетті."]),
    (["Айгүл Маратқызы Есенова келді."], ["Айгүл Есенова кетті."]),
    (["Бэлла Есенова келді."], ["Белла Есенова кетті."]),
    (["Айгүл Есенова келді."], ["Айгуль Есенова кетті."]),
    // Initials with the same office
    (["«Көктем» газетінің бас редакторы Айгүл Есенова келді."], ["«Көктем» газетінің бас редакторы А. Есенова кетті."]),
    (
      ["Көктөбе университетінің ректоры А. Есенова келді."],
      [
        "Көктөбе университетінің проректоры болған Айгүл Есенова кетті.",
        "Көктөбе университетінің ректоры Айгүл Есенова қайтты.",
      ]
    ),
  ])
  func isOnePersonInTwoArticles(one: [String], other: [String]) throws {
    #expect(names(try graph([one, other]), .person).count == 1)
    #expect(names(try graph([other, one]), .person).count == 1)
  }

  @Test(arguments: [
    // Namesake initials without an office in common
    (["Айгүл Есенова келді."], ["А. Есенова кетті."]),
    (["«Көктем» газетінің бас редакторы Айгүл Есенова келді."], ["Көктөбе университетінің ректоры А. Есенова кетті."]),
    (["А. Есенова келді."], ["А. Есенова кетті."]),
    // Other names
    (["Айгүл Есенова келді."], ["Айжан Есенова кетті."]), (["Ерлан Есенов келді."], ["Ержан Есенов кетті."]),
    (["Айгүл Маратқызы Есенова келді."], ["Айгүл Болатқызы Есенова кетті."]),
    (["Айгүл Есенова келді."], ["Айгүл Тоқтарова кетті."]),
  ])
  func isTwoPeopleInTwoArticles(one: [String], other: [String]) throws {
    #expect(names(try graph([one, other]), .person).count == 2)
    #expect(names(try graph([other, one]), .person).count == 2)
  }

  @Test func theFullestNameStandsForAPerson() throws {
    let graph = try self.graph([
      ["«Көктем» газетінің бас редакторы А. Есенова келді."], ["«Көктем» газетінің бас редакторы Айгүл Есенова кетті."],
    ])
    let person = try #require(graph.entities.first { $0.kind == .person })
    #expect(person.name == "Айгүл Есенова")
    #expect(person.id.rawValue == "person-aigul-esenova")
    #expect(person.aliases.contains("А. Есенова"))
  }

  @Test func aPatronymicThatFitsTwoJoinsNeither() throws {
    let graph = try self.graph([
      ["Айгүл Маратқызы Есенова келді."], ["Айгүл Болатқызы Есенова кетті."], ["Айгүл Есенова қайтты."],
    ])
    #expect(names(graph, .person).count >= 2)
    for person in graph.entities where person.kind == .person {
      #expect(
        !(person.aliases.contains("Айгүл Маратқызы Есенова") && person.aliases.contains("Айгүл Болатқызы Есенова")))
    }
  }

  @Test(arguments: [
    (["Орман шаруашылығы министрлігі жиналды."], ["Орман шаруашылығы министрлігінде жиын өтті."]),
    (["Орман шаруашылығы министрлігі жиналды."], ["Қазақстан Республикасының Орман шаруашылығы министрлігі жиналды."]),
    (
      ["ҚР Орман шаруашылығы министрлігі жиналды."],
      ["Қазақстан Республикасының Орман шаруашылығы министрлігі жиналды."]
    ),
    (["Орман шаруашылығы министрлігі жиналды."], ["Жиынға Орман шаруашылығы министрі Айгүл Есенова келді."]),
    (["«Көктем» газеті шықты."], ["\"Көктем\" газетінде жазылды."]),
    (["«Алтын дән» ЖШС ашылды."], ["«АЛТЫН ДӘН» ЖШС-ның цехы ашылды."]),
    (["Халықаралық жұлдыз агенттігі (ХЖАА) құрылды."], ["Бұл туралы ХЖАА мәлімдеді."]),
    (
      ["Өзбекстанның Орман шаруашылығы министрлігі жиналды."],
      ["Өзбекстан Республикасының Орман шаруашылығы министрлігі жиналды."]
    ),
    (["Көктөбе қаласының әкімдігі жиналды."], ["Көктөбе қаласы әкімдігі жиналды."]),
    (["Кеше Үкімет жаңа жоспар қабылдады."], ["Ол Қазақстан Республикасының Үкіметі туралы айтты."]),
    (["Кеше Ұлттық Банк мәлімдеді."], ["Ол Қазақстан Республикасының Ұлттық Банкінде істейді."]),
  ])
  func isOneInstitutionInTwoArticles(one: [String], other: [String]) throws {
    #expect(names(try graph([one, other]), .institution).count == 1)
    #expect(names(try graph([other, one]), .institution).count == 1)
  }

  @Test(arguments: [
    (["Орман шаруашылығы министрлігі жиналды."], ["Өзбекстанның Орман шаруашылығы министрлігі жиналды."]),
    (["Қазақстанның Орман шаруашылығы министрлігі жиналды."], ["Өзбекстанның Орман шаруашылығы министрлігі жиналды."]),
    (["Ресейдің Орман шаруашылығы министрлігі жиналды."], ["Өзбекстанның Орман шаруашылығы министрлігі жиналды."]),
    (["Орман шаруашылығы министрлігі жиналды."], ["Балық шаруашылығы министрлігі жиналды."]),
    (["«Көктем» газеті шықты."], ["«Самал» газеті шықты."]),
    (["Көктөбе университеті ашылды."], ["Самал университеті ашылды."]),
    (["Көктөбе қаласының әкімдігі жиналды."], ["Көктөбе ауданының әкімдігі жиналды."]),
    (["Кеше Халықтар достығы ұйымы (ХДҰ) жиналды."], ["Кеше облыстық Халықтар достығы ұйымы (ХДҰ) жиналды."]),
  ])
  func isTwoInstitutionsInTwoArticles(one: [String], other: [String]) throws {
    #expect(names(try graph([one, other]), .institution).count == 2)
    #expect(names(try graph([other, one]), .institution).count == 2)
  }

  @Test func aNewspaperAndATheatreOfOneNameAreTwo() throws {
    let graph = try graph([["«Көктем» газеті шықты."], ["«Көктем» театры ашылды."]])
    #expect(names(graph, .institution).count == 2)
  }

  @Test func onePostHasOneTitle() throws {
    let graph = try self.graph([
      ["Жиынға Орман шаруашылығы министрі Айгүл Есенова келді."],
      ["Орман шаруашылығы министрлігінде министр Айгүл Есенова сөз сөйледі."],
      ["Айгүл Есенова Орман шаруашылығы министрлігін басқарды."],
    ])
    #expect(graph.relationships.filter { $0.kind == .position }.map(\.role) == ["Орман шаруашылығы министрі"])
  }

  @Test func aDeputyIsNotTheMinister() throws {
    let graph = try self.graph([
      ["Жиынға Орман шаруашылығы министрі Айгүл Есенова келді."],
      ["Жиынға Орман шаруашылығы министрінің орынбасары Айгүл Есенова келді."],
    ])
    #expect(graph.relationships.filter { $0.kind == .position }.count == 2)
  }

  @Test func theFullestNameStandsForAnInstitution() throws {
    let graph = try self.graph([
      ["Орман шаруашылығы министрлігі жиналды."],
      ["Қазақстан Республикасының Орман шаруашылығы министрлігінде жиын өтті."],
    ])
    let ministry = try #require(graph.entities.first { $0.kind == .institution })
    #expect(ministry.name == "Қазақстан Республикасының Орман шаруашылығы министрлігі")
    #expect(ministry.id.rawValue == "institution-orman-sharuashylygy-ministrligi")
    #expect(
      ministry.forms == ["Орман шаруашылығы министрлігі", "Қазақстан Республикасының Орман шаруашылығы министрлігінде"])
  }

  @Test func oneSigningToldTwiceIsOneEvent() throws {
    let retold = [
      "14 наурызда Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасты.",
      "Құжатқа университет атынан Көктөбе университетінің ректоры Айгүл Есенова қол қойды.",
    ]
    let graph = try self.graph([Self.signing, retold])
    #expect(graph.signings.count == 1)
    let far = [
      "10 сәуірде Көктөбе университеті «Алтын дән» ЖШС-мен тағы бір меморандум жасасты.",
      "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова қол қойды.",
    ]
    #expect(try self.graph([Self.signing, far]).signings.count == 2)
  }

  /// Meetings three days apart from one to the next are not one meeting of a month.
  @Test(arguments: [
    ([1, 4, 7, 10, 13, 16, 19, 22, 25, 28], [[1, 4], [7, 10], [13, 16], [19, 22], [25, 28]]),
    // The nearest go together first.
    ([1, 4, 5, 6], [[1], [4, 5, 6]]), ([2, 3, 5], [[2, 3, 5]]), ([9, 9, 13], [[9, 9], [13]]),
  ])
  func meetingsDoNotChain(days: [Int], expected: [[Int]]) throws {
    // Other names of articles put them in another order.
    for isTurned in [false, true] {
      let records = days.enumerated().map { number, day in
        ArticleExtractor().record(
          of: article(
            ["Ерлан Қайдаров пен Айгүл Есенова кездесу өткізді."], id: "a\(10 + (isTurned ? -number : number))",
            date: "2024-01-\(day < 10 ? "0" : "")\(day)"))
      }
      let graph = try Self.graph(records)
      let meetings = graph.entities.filter { $0.kind == .event }.map { event in
        Set(graph.relationships(of: event.id).flatMap(\.evidence).map(\.article)).compactMap { id in
          graph.article(id)?.date?.day
        }.sorted()
      }
      #expect(meetings.sorted { $0[0] < $1[0] } == expected)
    }
  }

  // MARK: - Co-mentions

  @Test func aSentenceCountsOneAndAnArticleAFifth() throws {
    func weight(_ articles: [[String]], options: GraphBuilder.Options = .init()) throws -> Double? {
      try graph(articles, options: options).relationships.first { $0.kind == .coMention }?.weight
    }
    #expect(try weight([["Айгүл Есенова мен Ерлан Қайдаров келді."]]) == 1)
    #expect(try weight([["Айгүл Есенова мен Ерлан Қайдаров келді.", "Айгүл Есенова мен Ерлан Қайдаров кетті."]]) == 2)
    #expect(try weight([["Айгүл Есенова келді.", "Ерлан Қайдаров кетті."]]) == 0.2)
    #expect(
      try weight([
        ["Айгүл Есенова келді.", "Ерлан Қайдаров кетті."], ["Айгүл Есенова келді.", "Ерлан Қайдаров кетті."],
      ]) == 0.4)
    // A sentence together makes the article's fifth superfluous.
    #expect(
      try weight([["Айгүл Есенова келді.", "Ерлан Қайдаров кетті.", "Айгүл Есенова мен Ерлан Қайдаров күлді."]]) == 1)
    #expect(try weight([["Айгүл Есенова келді."], ["Ерлан Қайдаров кетті."]]) == nil)
    let heavy = GraphBuilder.Options(sentenceWeight: 3, articleWeight: 0.5)
    #expect(try weight([["Айгүл Есенова мен Ерлан Қайдаров келді."]], options: heavy) == 3)
    #expect(try weight([["Айгүл Есенова келді.", "Ерлан Қайдаров кетті."]], options: heavy) == 0.5)
  }

  @Test func coMentionsGoFromTheSmallerID() throws {
    for relationship in try Self.graph(Self.records).relationships where relationship.kind == .coMention {
      #expect(relationship.source < relationship.target)
      #expect(relationship.role == nil && relationship.side == nil)
    }
  }

  @Test func aBodyIsNotCoMentionedWithItsWhole() throws {
    let graph = try self.graph([["Орман шаруашылығы министрлігінің Тоғай комитеті тексеру жүргізді."]])
    #expect(graph.relationships.map(\.kind) == [.partOf])
  }
}
