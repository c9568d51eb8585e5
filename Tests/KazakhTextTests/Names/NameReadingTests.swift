import KazakhText
import Testing

@Suite struct NameReadingTests {
  private static let inflected: [(form: String, name: String, grammaticalCase: GrammaticalCase)] = [
    // Surnames without -ов and -ев
    ("Полешконың", "Полешко", .genitive), ("Полешкоға", "Полешко", .dative), ("Қыдырәліге", "Қыдырәлі", .dative),
    ("Қыдырәлінің", "Қыдырәлі", .genitive), ("Қыдырәлімен", "Қыдырәлі", .instrumental),
    ("Қыдырәліні", "Қыдырәлі", .accusative),
    ("Мамедлидің", "Мамедли", .genitive), ("Мамедлимен", "Мамедли", .instrumental),
    ("Жексенбаймен", "Жексенбай", .instrumental),
    ("Жексенбайдың", "Жексенбай", .genitive), ("Жексенбайға", "Жексенбай", .dative),
    ("Жексенбайдан", "Жексенбай", .ablative),
    ("Цзиньпинмен", "Цзиньпин", .instrumental), ("Цзиньпиннің", "Цзиньпин", .genitive),
    ("Гутерриштің", "Гутерриш", .genitive),
    ("Гутерришпен", "Гутерриш", .instrumental), ("Гутерришке", "Гутерриш", .dative),
    ("Азулемен", "Азуле", .instrumental),
    ("Азуленің", "Азуле", .genitive), ("Азулеге", "Азуле", .dative), ("Нұртілеудің", "Нұртілеу", .genitive),
    ("Нұртілеумен", "Нұртілеу", .instrumental), ("Нұртілеуге", "Нұртілеу", .dative),
    ("Меркельмен", "Меркель", .instrumental),
    ("Меркельге", "Меркель", .dative), ("Меркельдің", "Меркель", .genitive), ("Трамптың", "Трамп", .genitive),
    ("Трамппен", "Трамп", .instrumental), ("Трампқа", "Трамп", .dative), ("Байденнің", "Байден", .genitive),
    ("Байденге", "Байден", .dative), ("Байденмен", "Байден", .instrumental), ("Макронды", "Макрон", .accusative),
    ("Макронның", "Макрон", .genitive), ("Ердоғанмен", "Ердоған", .instrumental), ("Ердоғанды", "Ердоған", .accusative),
    ("Зеленскийге", "Зеленский", .dative), ("Зеленскиймен", "Зеленский", .instrumental),
    ("Лукашенкомен", "Лукашенко", .instrumental),
    ("Лукашенконы", "Лукашенко", .accusative), ("Порошенкоға", "Порошенко", .dative),
    ("Пашинянның", "Пашинян", .genitive),
    ("Саркисянды", "Саркисян", .accusative), ("Кэмеронмен", "Кэмерон", .instrumental),
    ("Джоковичті", "Джокович", .accusative),
    ("Лидің", "Ли", .genitive), ("Лимен", "Ли", .instrumental), ("Цойға", "Цой", .dative), ("Кимнің", "Ким", .genitive),
    ("Калатравамен", "Калатрава", .instrumental), ("Такэмимен", "Такэми", .instrumental),
    ("Бейсембектің", "Бейсембек", .genitive),
    ("Қасымбекке", "Қасымбек", .dative), ("Әбдіғалидың", "Әбдіғали", .genitive), ("Бөкейханға", "Бөкейхан", .dative),
    ("Тоқтарбаймен", "Тоқтарбай", .instrumental), ("Имнадземен", "Имнадзе", .instrumental),
    ("Иваненкоға", "Иваненко", .dative),
    ("Руханиге", "Рухани", .dative), ("Тусктің", "Туск", .genitive), ("Росспен", "Росс", .instrumental),
    ("Борелльмен", "Борелль", .instrumental), ("Шольцке", "Шольц", .dative),
    ("Пупар-Лафаржді", "Пупар-Лафарж", .accusative),
    // -ов, -ев, -ин in both harmonies
    ("Буштан", "Буш", .ablative), ("Муннан", "Мун", .ablative), ("Итодан", "Ито", .ablative),
    ("Блэрды", "Блэр", .accusative),
    ("Каоны", "Као", .accusative), ("Соарешты", "Соареш", .accusative), ("Мангольдті", "Мангольд", .accusative),
    ("Тоқаевтың", "Тоқаев", .genitive), ("Тоқаевтан", "Тоқаев", .ablative), ("Тоқаевта", "Тоқаев", .locative),
    ("Мәсімовтың", "Мәсімов", .genitive), ("Мәсімовтің", "Мәсімов", .genitive), ("Шөкеевты", "Шөкеев", .accusative),
    ("Біртановқа", "Біртанов", .dative), ("Маминге", "Мамин", .dative), ("Қариннің", "Қарин", .genitive),
    ("Балаевамен", "Балаева", .instrumental), ("Мағзумовада", "Мағзумова", .locative), ("Путиннен", "Путин", .ablative),
    // -ұлы, -қызы
    ("Сейдірұлының", "Сейдірұлы", .genitive), ("Сейдірұлына", "Сейдірұлы", .dative),
    ("Сейдірұлын", "Сейдірұлы", .accusative),
    ("Сейдірұлында", "Сейдірұлы", .locative), ("Сейдірұлынан", "Сейдірұлы", .ablative),
    ("Сейдірұлымен", "Сейдірұлы", .instrumental),
    ("Маратқызының", "Маратқызы", .genitive), ("Маратқызына", "Маратқызы", .dative),
    ("Маратқызын", "Маратқызы", .accusative),
    ("Маратқызында", "Маратқызы", .locative), ("Маратқызынан", "Маратқызы", .ablative),
    ("Маратқызымен", "Маратқызы", .instrumental),
    ("Құдайбердіұлының", "Құдайбердіұлы", .genitive), ("Петровичке", "Петрович", .dative),
    ("Ивановнаның", "Ивановна", .genitive),
    // Given names, also with hyphens
    ("Абайдың", "Абай", .genitive), ("Димашты", "Димаш", .accusative), ("Қасым-Жомартқа", "Қасым-Жомарт", .dative),
    ("Нұр-Алидің", "Нұр-Али", .genitive), ("Әл-Фарабидің", "Әл-Фараби", .genitive), ("Ләззатты", "Ләззат", .accusative),
    // Whole names, compound surnames, Latin letters
    ("Бауыржан Полешконың", "Бауыржан Полешко", .genitive), ("Дархан Қыдырәліге", "Дархан Қыдырәлі", .dative),
    ("Си Цзиньпинмен", "Си Цзиньпин", .instrumental), ("Қ.К. Тоқаевпен", "Қ.К. Тоқаев", .instrumental),
    ("Педро Алварес Гонсалеспен", "Педро Алварес Гонсалес", .instrumental),
    ("Урсула фон дер Ляйенге", "Урсула фон дер Ляйен", .dative),
    ("Николай Римский-Корсаковтың", "Николай Римский-Корсаков", .genitive),
    ("Антуан де Сент-Экзюперидің", "Антуан де Сент-Экзюпери", .genitive),
    ("Мұқан қызына", "Мұқан қызы", .dative), ("Antonio Guterres-тің", "Antonio Guterres", .genitive),
    ("Emmanuel Macron-мен", "Emmanuel Macron", .instrumental), ("ТОҚАЕВТЫҢ", "ТОҚАЕВ", .genitive),
  ]

  @Test(arguments: inflected) func takesTheEndingOff(form: String, name: String, grammaticalCase: GrammaticalCase) {
    #expect(PersonName.nominatives(of: form).first == NameReading(name: name, grammaticalCase: grammaticalCase))
  }

  @Test(arguments: [
    "Кармен", "Армен", "Дастан", "Сұлтан", "Рабиға", "Дариға", "Аида", "Фарида", "Рашида", "Саида", "Құдайберді",
    "Аманкелді",
    "Сүлеймен", "Рустам", "Байден", "Жордан", "Ержан", "Айдан", "Тоқаев", "Есенова", "Ахметовна", "Сейдірұлы",
    "Маратқызы",
    "Шопен", "Бернанке", "Танака", "Онищенко", "Полешко", "Қыдырәлі", "Мамедли", "Жексенбай", "Нұртілеу", "Гутерриш",
    "Азуле",
    "Цзиньпин", "Ли", "Цой", "Ким", "Мирзиёев", "Рахмон", "Бердімұхамедов", "Алтынсарин", "Миранда", "Гарибальди",
    "Мадина",
    "Әлия", "Нұр-Сұлтан", "Қасым-Жомарт", "Сент-Экзюпери", "Guterres", "", "Қ.", "Ю.Ли",
  ])
  func leavesANominative(name: String) {
    #expect(PersonName.nominatives(of: name).first == NameReading(name: name, grammaticalCase: .nominative))
  }

  @Test func aKnownSurnameOutweighsAll() {
    #expect(PersonName.nominatives(of: "Крунода").first?.name == "Крунода")
    #expect(
      PersonName.nominatives(of: "Крунода", knowing: ["Круно"]).first
        == NameReading(name: "Круно", grammaticalCase: .locative))
  }

  @Test func everyReadingComesOnceAndTheWordAmongThem() {
    for (form, _, _) in Self.inflected {
      let names = PersonName.nominatives(of: form).map(\.name)
      #expect(Set(names).count == names.count && names.contains(form))
    }
  }

  /// A thousand surnames made of stems and endings, in all cases but the locative, in which people hardly stand.
  @Test func whatWasDeclinedComesBack() {
    let stems = [
      "Асан", "Серік", "Қалы", "Омар", "Мұхтар", "Бекен", "Жолдас", "Төле", "Ибраһим", "Өмірбек", "Сәкен", "Иван",
    ]
    let ends = [
      "ов", "ев", "ова", "ева", "ин", "ұлы", "қызы", "бай", "бек", "хан", "әлі", "енко", "ян", "швили", "ский", "ич",
    ]
    for stem in stems {
      for end in ends {
        let name = PersonName("Дана " + stem + end)
        for grammaticalCase in GrammaticalCase.allCases where grammaticalCase != .locative {
          let reading = PersonName.nominatives(of: name.declined(grammaticalCase)).first
          #expect(reading == NameReading(name: name.full, grammaticalCase: grammaticalCase))
        }
      }
    }
  }

  @Test func readsAnythingWithoutTrapping() {
    for text in FoldingKeyTests.randomTexts { #expect(!PersonName.nominatives(of: text).isEmpty) }
  }
}
