import RelationModel

/// A small world of invented people, institutions and events, the same at every call.
enum SampleGraph {
  static let people = [
    "Айбек Нұрсейітов", "Әсел Қуанышбаева", "Бауыржан Өтегенұлы", "Гүлнәр Сәрсенбайқызы", "Дәурен Жаңабаев",
    "Еркеғали Шыңғысов", "Жібек Мұқанова", "Зәуреш Ыбырайымова", "Ілияс Төлегенов", "Кәмила Ғабдуллина",
    "Қайсар Әбдіхалықов", "Ләззат Үмбетова", "Мирас Һаситұлы", "Назерке Оңғарбаева", "Олжас Байшоланов",
    "Өмірзақ Қожағұлов", "Перизат Сағындықова", "Рүстем Әлімжан", "Сәуле Тұрғанбекқызы", "Тимур Хан",
    "Ұлжан Есенғалиева", "Фариза Көшербай", "Шыңғыс Дүйсенбіұлы", "Ырысты Молдағали", "Іңкәр Бөкенбаева",
  ]

  static let institutions = [
    "Қазақстан Республикасының Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі",
    "Мәдениет және ақпарат министрлігі", "Қорғаныс министрлігі", "«Жетісу» ұлттық университеті",
    "Алтай облысының әкімдігі", "«Сарыарқа» әлеуметтік-кәсіпкерлік корпорациясы", "«Тұлпар» ұлттық компаниясы",
    "Ғылым және жоғары білім министрлігінің Тіл саясаты комитеті", "«Самал» банкі", "Ұлттық кітапхана",
    "«Өркен» қоғамдық қоры", "Көлік министрлігі", "«Каспий жолы» теміржол компаниясы",
    "Түрік кооперация және үйлестіру агенттігі", "«Көгілдір аспан» әуе компаниясы", "Орман шаруашылығы институты",
    "Шығыс медицина университеті", "«Ақ жол» логистика орталығы", "Денсаулық сақтау министрлігі",
    "Халықаралық түркі академиясы",
  ]

  static let signings: [(name: String, year: Int, month: Int, day: Int, sides: [(institution: Int, person: Int?)])] = [
    ("Цифрлық құзыреттер туралы меморандум", 2024, 2, 14, [(0, 0), (3, 3)]),
    ("Мәдени мұраны цифрландыру келісімі", 2024, 3, 5, [(0, 0), (9, 8)]),
    ("Ынтымақтастық туралы меморандум", 2023, 11, 20, [(1, 1), (13, 13)]),
    ("Әскери-патриоттық тәрбие жоспары", 2024, 5, 7, [(2, 2), (1, 1)]),
    ("Инвестициялық келісім", 2022, 9, 30, [(4, 4), (5, 5), (6, 6)]),
    ("Теміржол тасымалы туралы шарт", 2023, 6, 12, [(11, 10), (12, 11)]),
    ("Қосымша келісім", 2024, 6, 12, [(11, 10), (12, 11)]),
    ("Оқу бағдарламалары туралы келісім", 2023, 1, 18, [(16, 15), (3, 3)]),
    ("Денсаулық сақтау кадрларын даярлау", 2023, 4, 3, [(18, 18), (16, 15)]),
    ("Әуе қатынасы туралы хаттама", 2022, 12, 1, [(14, nil), (11, 10)]),
    ("Логистика хабын салу келісімі", 2024, 8, 22, [(17, 16), (12, 12)]),
    ("Терминология жобасы", 2025, 1, 28, [(7, 7), (19, 19)]),
    ("Ағаш отырғызу туралы меморандум", 2025, 4, 15, [(15, nil), (4, nil)]),
    ("Қайырымдылық келісімі", 2025, 2, 9, [(10, 9), (8, 17)]),
    ("Грант туралы шарт", 2025, 9, 3, [(13, 14), (3, 20)]),
  ]

  private static let posts = [
    "министр", "бірінші вице-министр", "басқарма төрағасы", "ректор", "облыс әкімі", "бас директордың орынбасары",
    "комитет төрағасы", "атқарушы директор",
  ]

  private static let forums = [
    "«Ұлы дала» медиафорумы", "Түркі кітапханашыларының конференциясы", "Көлік дәлізі жөніндегі кеңес",
    "Цифрлық апта",
  ]

  /// The whole sample.
  static func make() throws -> RelationshipGraph {
    var entities = people.indices.map(person) + institutions.indices.map(institution)
    var relationships: [Relationship] = []
    for (number, signing) in signings.enumerated() {
      let date = PartialDate(year: signing.year, month: signing.month, day: signing.day)
      let event = Entity(
        id: EntityID(rawValue: "event-signing-\(number + 10)"), kind: .event, name: signing.name,
        event: EventDetails(type: .signing, date: date))
      entities.append(event)
      for side in signing.sides {
        relationships.append(tie(.party, institution(side.institution), event, article: number))
        if let signatory = side.person {
          relationships.append(
            tie(.signatory, person(signatory), event, article: number, side: institution(side.institution).id))
        }
      }
    }
    for number in people.indices where number != 20 {
      let place = signings.lazy.flatMap(\.sides).first { $0.person == number }?.institution ?? number % 20
      relationships.append(
        tie(.position, person(number), institution(place), article: number % 15, role: posts[number % posts.count]))
    }
    for (number, name) in forums.enumerated() {
      let event = Entity(
        id: EntityID(rawValue: "event-forum-\(number)"), kind: .event, name: name,
        event: EventDetails(type: .forum, date: PartialDate(year: 2024, month: number + 3)))
      entities.append(event)
      let host = tie(.participant, institution(number * 5), event, article: number, role: "organizer")
      relationships.append(host)
      for guest in 0..<(4 + number) {
        let role = guest == 0 ? "speaker" : "attendee"
        relationships.append(
          tie(.participant, person((number * 6 + guest) % 25), event, article: number, role: role))
      }
    }
    var random = SplitMix(state: 7)
    var seen: Set<SigningPair> = []
    let named = entities.filter { $0.kind != .event }
    for _ in 0..<90 {
      let first = named[Int(random.next() % UInt64(named.count))]
      let second = named[Int(random.next() % 12) * 3 % named.count]
      guard first.id != second.id, seen.insert(SigningPair(first.id, second.id)).inserted else { continue }
      let weight = Double(1 + random.next() % 6)
      let (small, large) = first.id < second.id ? (first, second) : (second, first)
      relationships.append(tie(.coMention, small, large, article: Int(random.next() % 15), weight: weight))
    }
    return try RelationshipGraph(articles: (0..<15).map(article), entities: entities, relationships: relationships)
  }

  /// A network of many people with heavy tails, for sizes beyond the sample's.
  static func crowd(_ count: Int) throws -> RelationshipGraph {
    var random = SplitMix(state: 11)
    let crowd = (0..<count).map { number in
      let name = "\(people[number % 25].split(separator: " ")[0]) \(people[number * 7 % 25].split(separator: " ")[1])"
      return number % 4 == 0
        ? Entity(
          id: .init(rawValue: "institution-\(1000 + number)"), kind: .institution, name: institutions[number % 20])
        : Entity(id: .init(rawValue: "person-\(1000 + number)"), kind: .person, name: name)
    }
    var seen: Set<SigningPair> = []
    var ties: [Relationship] = []
    for number in 1..<count {
      for _ in 0..<2 {
        let other = Int(random.next() % UInt64(number)) * Int(random.next() % 100) / 100
        let pair = SigningPair(crowd[number].id, crowd[other].id)
        guard number != other, seen.insert(pair).inserted else { continue }
        ties.append(
          Relationship(
            id: .init(kind: .coMention, source: pair.first, target: pair.second),
            evidence: [evidence(article: number % 15, weight: Double(1 + random.next() % 5))]))
      }
    }
    return try RelationshipGraph(articles: (0..<15).map(article), entities: crowd, relationships: ties)
  }

  /// Two people who signed with each other and are named together, one of that name.
  static func onePair(name: String) throws -> RelationshipGraph {
    let one = Entity(id: EntityID(rawValue: "person-a"), kind: .person, name: name)
    let event = Entity(
      id: EntityID(rawValue: "event-a"), kind: .event, name: "Келісім",
      event: EventDetails(type: .signing, date: PartialDate(year: 2025, month: 3, day: 8)))
    return try RelationshipGraph(
      articles: [article(0)], entities: [one, person(1), event],
      relationships: [
        tie(.signatory, one, event, article: 0), tie(.signatory, person(1), event, article: 0),
        tie(.coMention, person(1), one, article: 0),
      ])
  }

  static func person(_ number: Int) -> Entity {
    Entity(id: EntityID(rawValue: "person-\(number + 10)"), kind: .person, name: people[number])
  }

  static func institution(_ number: Int) -> Entity {
    Entity(id: EntityID(rawValue: "institution-\(number + 10)"), kind: .institution, name: institutions[number])
  }

  static func article(_ number: Int) -> SourceArticle {
    SourceArticle(
      id: "article-\(number + 10)", title: "Мақала \(number)", date: PartialDate(year: 2024, month: 1 + number % 12),
      publishers: ["Дала хабары"], url: "https://example.org/kk/news?id=\(number)&lang=kk", path: "a/\(number).txt")
  }

  static func evidence(article number: Int, weight: Double = 1) -> Evidence {
    Evidence(
      article: article(number).id, sentence: 1, start: 0, end: 10,
      quote: "Құжатқа екі тарап қол қойып, алдағы ынтымақтастықтың бағыттарын айқындап алды.",
      date: article(number).date, publisher: "Дала хабары", rule: "sample", weight: weight)
  }

  static func tie(
    _ kind: RelationshipKind, _ source: Entity, _ target: Entity, article: Int, role: String? = nil,
    side: EntityID? = nil, weight: Double = 1
  ) -> Relationship {
    Relationship(
      id: .init(kind: kind, source: source.id, target: target.id, role: role), side: side,
      evidence: [evidence(article: article, weight: weight)])
  }
}

/// S. Vigna's SplitMix64: a stream of numbers that is the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
