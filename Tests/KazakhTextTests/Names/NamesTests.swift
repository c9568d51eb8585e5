import KazakhText
import Testing

@Suite struct FoldingKeyTests {
  @Test(arguments: [
    ["Әлия Сәрсенбаева", "Алия Сарсенбаева", "Aliya Sarsenbayeva", "Äliya Särsenbaeva", "ӘЛИЯ СӘРСЕНБАЕВА"],
    ["Жұлдыз Өмірбекова", "Жулдыз Омирбекова", "Zhuldyz Omirbekova", "Juldyz Ömirbekova"],
    ["Нұрсұлтан Хасенов", "Нурсултан Хасенов", "Nursultan Khasenov"],
    ["Юлия Цой", "Yuliya Tsoy", "Yulia Tsoi"],
    ["Ержан Құдайбергенов", "Ержан Кудайбергенов", "Yerzhan Kudaibergenov", "Erjan Qudaibergenov"],
    ["Дмитрий Ёлкин", "Дмитрий Елкин", "Dmitry Yelkin", "Dmitriy Elkin"],
    ["Иван Щербаков", "Ivan Shcherbakov"],
    ["Жансая Қуанышева", "Жансая Куанышева", "Zhansaya Kuanysheva"],
    ["Айгүл", "Айгуль", "Aigul", "Aygul"],
    ["Іңкәр", "Инкар", "Inkar"],
    ["Уәлихан", "Уалихан", "Ualikhan", "Walikhan"],
    ["Шыңғыс", "Шынгыс", "Shyngys"],
    ["Дина Ахметова", "Dina Akhmetova"],
    ["Жұмабекова", "Джумабекова", "Zhumabekova", "Dzhumabekova"],
    ["Қаныш Есенов", "Kanysh Yessenov", "Qanysh Esenov"],
    ["«Литер» газеті", "ЛИТЕР газеті", "\"литер\"  газеті", "“Литер” Газеті."],
    ["O’Brien", "O'Brien", "OBrien"],
    ["Нұр-Али", "Нұр Али", "Нур–Али"],
    ["ай", "аи\u{306}"],
  ])
  func isTheSameForSpellingsOfOneName(spellings: [String]) {
    #expect(Set(spellings.map { foldingKey($0) }).count == 1, "\(spellings.map { foldingKey($0) })")
  }

  @Test(arguments: [["Алексей", "Aleksey", "Alexey"], ["Александр", "Aleksandr", "Alexandr"]])
  func readsTheLatinX(spellings: [String]) {
    #expect(Set(spellings.map { foldingKey($0) }).count == 1, "\(spellings.map { foldingKey($0) })")
  }

  @Test(arguments: [
    ("Айгүл", "Айжан"), ("Серік Асанов", "Берік Асанов"), ("Қанат", "Қайнар"), ("Нұрлан", "Нұрбол"), ("Ли", "Лю"),
    ("Ким", "Кан"),
    ("Сарманов", "Сарманова"), ("Болат", "Бұлат"), ("Данияр", "Дания"), ("Ахметов", "Ахмедов"), ("Ерлан", "Ержан"),
    ("Марат", "Мұрат"),
    ("Мәдениет министрлігі", "Әділет министрлігі"), ("5-мектеп", "55-мектеп"), ("Асан", "Ахан"), ("Жанат", "Қанат"),
    ("Шолпан", "Чолпан"),
  ])
  func differsForDifferentNames(one: String, other: String) {
    #expect(foldingKey(one) != foldingKey(other))
  }

  @Test(arguments: ["", " ", "–", "«»", "😀", "\u{301}", "中文"]) func isEmptyWithoutLettersItKnows(text: String) {
    #expect(foldingKey(text) == "")
  }

  @Test func isLowerCaseASCIIWithSingleSpaces() {
    for text in Self.randomTexts {
      let key = foldingKey(text)
      #expect(key.utf8.allSatisfy { $0 == 32 || (48...57).contains($0) || (97...122).contains($0) }, "\(text)")
      #expect(!key.contains("  ") && key.first != " " && key.last != " ", "\(text)")
      #expect(foldingKey(text.uppercased()) == key, "\(text)")
    }
  }

  static let randomTexts: [String] = {
    var generator = SeededGenerator(seed: 9)
    let alphabet = Array("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘҚҒ abcqwxyzh019-–.«»'’😀中\n")
    return (0..<300).map { _ in
      String(
        (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) })
    }
  }()
}

@Suite struct AsciiSlugTests {
  @Test(arguments: [
    ("Айбек Сарманов", "aibek-sarmanov"),
    ("Ғылым және жоғары білім министрлігі", "gylym-zhane-zhogary-bilim-ministrligi"),
    ("«Литер» газеті", "liter-gazeti"), ("Шаңырақ", "shangyraq"), ("Ёлкин", "iolkin"), ("Щука", "shchuka"),
    ("Подъезд пен ель", "podezd-pen-el"),
    ("Цех", "tsekh"), ("Һәм үй, ұй, өй", "ham-ui-ui-oi"), ("Müller Straße", "muller-strasse"),
    ("Çelik Şahin Ğ ı", "chelik-shahin-g-i"),
    ("O’Brien", "obrien"), ("№5 мектеп", "5-mektep"), ("ҚР 2025", "qr-2025"), ("a--b  c", "a-b-c"), ("--a--", "a"),
    ("", ""), ("😀", ""), ("–", ""),
    ("中文", ""), ("a中b", "a-b"), ("йо\u{301}", "io"),
  ])
  func transliterates(text: String, slug: String) {
    #expect(asciiSlug(text) == slug)
  }

  @Test(arguments: [
    ("alma-beta-gamma", 15, "alma-beta-gamma"), ("alma-beta-gamma", 14, "alma-beta"), ("alma-beta-gamma", 8, "alma"),
    ("alma", 2, "al"), ("alma", 0, ""),
  ])
  func cutsAfterAWholeWord(text: String, limit: Int, slug: String) {
    #expect(asciiSlug(text, limit: limit) == slug)
  }

  @Test func isAnIDOfALimitedLength() {
    for text in FoldingKeyTests.randomTexts {
      for limit in [80, 10, 3] {
        let slug = asciiSlug(text, limit: limit)
        #expect(slug.utf8.count <= limit)
        #expect(slug.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }, "\(text)")
        #expect(!slug.contains("--") && slug.first != "-" && slug.last != "-", "\(text)")
        #expect(asciiSlug(slug, limit: limit) == slug)
      }
    }
  }
}

@Suite struct PersonNameTests {
  @Test(
    arguments: [
      ("Айгүл Есенова", "Айгүл", nil, "Есенова", []),
      ("Айгүл Маратқызы Есенова", "Айгүл", "Маратқызы", "Есенова", []),
      ("Есенова Айгүл Маратқызы", "Айгүл", "Маратқызы", "Есенова", []),
      ("Айгүл Маратқызы", "Айгүл", "Маратқызы", nil, []),
      ("Данияр Сейдірұлы Сарманов", "Данияр", "Сейдірұлы", "Сарманов", []),
      ("Иван Петрович Сидоров", "Иван", "Петрович", "Сидоров", []),
      ("Сидоров Иван Петрович", "Иван", "Петрович", "Сидоров", []),
      ("Иван Петрович", "Иван", "Петрович", nil, []),
      ("Мария Ивановна", "Мария", "Ивановна", nil, []),
      ("Ю.Ли", nil, nil, "Ли", ["Ю"]),
      ("Ю. Ли", nil, nil, "Ли", ["Ю"]),
      ("Қ.Б. Есенов", nil, nil, "Есенов", ["Қ", "Б"]),
      ("Қ. Б. Есенов", nil, nil, "Есенов", ["Қ", "Б"]),
      ("Қ.Б.Есенов", nil, nil, "Есенов", ["Қ", "Б"]),
      ("Қ.-Ж. Есенов", nil, nil, "Есенов", ["Қ", "Ж"]),
      ("Есенов Қ.Б.", nil, nil, "Есенов", ["Қ", "Б"]),
      ("Есенов Қ.", nil, nil, "Есенов", ["Қ"]),
      ("Есенов", nil, nil, "Есенов", []),
      ("Айгүл", "Айгүл", nil, nil, []),
      ("Педро Алварес Гонсалес", "Педро", nil, "Алварес Гонсалес", []),
      ("Ким Чен Су", "Ким", nil, "Чен Су", []),
      ("  Айгүл   Есенова ", "Айгүл", nil, "Есенова", []),
      ("", nil, nil, nil, []),
      (" . ", nil, nil, nil, []),
    ] as [(String, String?, String?, String?, [String])])
  func takesApart(text: String, given: String?, patronymic: String?, surname: String?, initials: [String]) {
    let name = PersonName(text)
    #expect(name.given == given)
    #expect(name.patronymic == patronymic)
    #expect(name.surname == surname)
    #expect(name.initials == initials)
  }

  @Test func readsASurnameBeforeAGivenName() {
    #expect(PersonName("Есенова Айгүл") == PersonName("Айгүл Есенова"))
  }

  @Test(
    arguments: [
      ("Айгүл Есенова", "Айгүл Есенова", "А. Есенова"),
      ("Есенова Айгүл Маратқызы", "Айгүл Маратқызы Есенова", "А. Есенова"),
      ("Қ.Б.Есенов", "Қ.Б. Есенов", "Қ.Б. Есенов"), ("Есенов Қ.", "Қ. Есенов", "Қ. Есенов"),
      ("Айгүл Маратқызы", "Айгүл Маратқызы", nil), ("Есенов", "Есенов", nil), ("", "", nil),
    ] as [(String, String, String?)])
  func writesFullAndShort(text: String, full: String, short: String?) {
    #expect(PersonName(text).full == full)
    #expect(PersonName(text).abbreviated == short)
  }

  private static let compatible = [
    ("Айгүл Есенова", "Айгүл Есенова"), ("Айгүл Есенова", "А. Есенова"), ("Айгүл Есенова", "А.М. Есенова"),
    ("Айгүл Маратқызы Есенова", "А.М. Есенова"),
    ("Айгүл Маратқызы Есенова", "Айгүл Есенова"), ("Есенова Айгүл Маратқызы", "Айгүл Есенова"),
    ("Айгүл Маратқызы", "Айгүл Маратқызы Есенова"),
    ("Есенова", "Айгүл Есенова"), ("Есенова", "А. Есенова"), ("Есенова А.", "Айгүл Есенова"),
    ("Айгүл Есенова", "Айгуль Есенова"), ("Айгүл Есенова", "Aigul Yessenova"),
    ("Бэлла Есенова", "Белла Есенова"), ("Әлия Есенова", "Алия Есенова"), ("Нұр-Али Сарманов", "Н. Сарманов"),
    ("Нұр-Али Сарманов", "Н.-А. Сарманов"),
    ("Юлия Цой", "Ю.Цой"), ("Айгүл Есенова", "АЙГҮЛ ЕСЕНОВА"), ("А. Есенова", "А.М. Есенова"),
    ("Қаныш Есенов", "К. Есенов"),
  ]

  private static let incompatible = [
    ("Айгүл Есенова", "Бану Есенова"), ("Айгүл Есенова", "Б. Есенова"), ("Айгүл Есенова", "Айгүл Сарманова"),
    ("Айгүл Есенова", "Айгүл Есенов"),
    ("Айгүл Маратқызы Есенова", "Айгүл Болатқызы Есенова"), ("Айгүл Маратқызы", "Айгүл Болатқызы"), ("Айгүл", "Айгүл"),
    ("Айгүл", "Айгүл Есенова"),
    ("А. Есенов", "Б. Есенов"), ("Есенов", "Сарманов"), ("", ""), ("", "Айгүл Есенова"),
    ("Айгүл Маратқызы", "Сарманова"), ("Айгүл Есенова", "А. Сарманова"),
  ]

  @Test(arguments: compatible) func canBeOnePerson(one: String, other: String) {
    #expect(PersonName(one).isCompatible(with: PersonName(other)))
    #expect(PersonName(other).isCompatible(with: PersonName(one)))
  }

  @Test(arguments: incompatible) func cannotBeOnePerson(one: String, other: String) {
    #expect(!PersonName(one).isCompatible(with: PersonName(other)))
    #expect(!PersonName(other).isCompatible(with: PersonName(one)))
  }

  @Test(arguments: [
    ("Ерлан Есенов", "Ержан Есенов"), ("Серік Есенов", "Берік Есенов"), ("Марат Есенов", "Мұрат Есенов"),
    ("Нұрлан Есенов", "Нұржан Есенов"),
    ("Айжан Есенова", "Айдан Есенова"), ("Жанат Есенов", "Қанат Есенов"), ("Арман Есенов", "Арлан Есенов"),
  ])
  func differentGivenNamesAreNoSpellingsOfOne(one: String, other: String) {
    #expect(!PersonName(one).isCompatible(with: PersonName(other)))
  }

  @Test(arguments: [
    ("Айгүл Маратқызы Есенова", "А.Б. Есенова"), ("А.М. Есенова", "А.Б. Есенова"),
  ])
  func theSecondInitialCounts(one: String, other: String) {
    #expect(!PersonName(one).isCompatible(with: PersonName(other)))
  }

  @Test(arguments: [
    ("Сейдірұлы", true), ("Маратқызы", true), ("Петрович", true), ("Ивановна", true), ("Сергеевич", true),
    ("ЕСЕНҰЛЫ", true), ("ұлы", false), ("қызы", false), ("Есенов", false), ("", false),
    ("Құрметті", false),
  ])
  func knowsPatronymics(word: String, expected: Bool) {
    #expect(SurnameEndings.isPatronymic(word) == expected)
  }

  @Test(arguments: [
    ("Сарманов", true), ("Есенова", true), ("Иваненко", true), ("Тоқтарбай", true), ("Сейдірұлы", true),
    ("Қосжан", true), ("Аубакирова", true), ("Министрлік", false), ("Қазақстан", false),
    ("Ли", false), ("", false), ("Астана", false),
  ])
  func knowsSurnameEndings(word: String, expected: Bool) {
    #expect(SurnameEndings.matches(word) == expected)
  }
}

@Suite struct EditDistanceTests {
  /// The distance by its definition: the cheapest way to change the first letters.
  private func bruteForce(_ left: Substring, _ right: Substring) -> Int {
    guard let a = left.first else { return right.count }
    guard let b = right.first else { return left.count }
    let (l, r) = (left.dropFirst(), right.dropFirst())
    if a == b { return bruteForce(l, r) }
    return 1 + min(bruteForce(l, r), bruteForce(l, right), bruteForce(left, r))
  }

  @Test func agreesWithTheDefinition() {
    var generator = SeededGenerator(seed: 1)
    func word() -> String {
      String((0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in "аәбғ".randomElement(using: &generator) })
    }
    for _ in 0..<500 {
      let (left, right) = (word(), word())
      let distance = bruteForce(left[...], right[...])
      for limit in 0...7 {
        #expect(
          editDistance(left, right, atMost: limit) == (distance <= limit ? distance : nil), "\(left) \(right) \(limit)")
      }
    }
  }

  @Test(
    arguments: [
      ("", "", 0, 0), ("а", "", 1, 1), ("а", "", 0, nil), ("Есенов", "Есенова", 1, 1), ("Ахметов", "Ахмедов", 2, 1),
      ("кітап", "мектеп", 6, 4), ("а", "а", -1, nil), ("а", "б", -1, nil), ("", "", -1, nil),
    ] as [(String, String, Int, Int?)])
  func counts(left: String, right: String, limit: Int, expected: Int?) {
    #expect(editDistance(left, right, atMost: limit) == expected)
  }
}

@Suite struct LexiconTests {
  @Test(arguments: [
    "Айгүл", "айгүл", "АЙГҮЛ", "Данияр", "Гульмира", "Дмитрий", "Әлия", "Алия", "Бэлла", "Белла", "Ерлан", "Юлия",
  ])
  func knowsGivenNames(word: String) { #expect(Lexicon.isGivenName(word)) }

  @Test(arguments: ["", "Министрлік", "Қазақстан", "Есенов", "Айгүлдің", "Айгүл Есенова", "жаңалық", "кітап"])
  func knowsWhatIsNoGivenName(word: String) { #expect(!Lexicon.isGivenName(word)) }

  @Test(arguments: [
    "Қазақстан", "қазақстан", "ҚАЗАҚСТАН", "Ресей", "Ресей Федерациясы", "Корея Республикасы", "Өзбекстан", "АҚШ",
    "Біріккен Араб Әмірліктері", "Үндістан",
  ])
  func knowsCountries(name: String) { #expect(Lexicon.isCountry(name)) }

  @Test(arguments: ["", "Астана", "Министр", "Қазақстанның", "Ресей федерациясы министрлігі"])
  func knowsWhatIsNoCountry(name: String) { #expect(!Lexicon.isCountry(name)) }

  @Test(arguments: [
    "Астана", "астана", "Алматы", "Шымкент", "Өскемен", "Ақтөбе", "Қызылорда", "Мәскеу", "Ташкент", "Бейжің", "Париж",
  ])
  func knowsCities(name: String) { #expect(Lexicon.isCity(name)) }

  @Test(arguments: ["", "Министр", "Астанада", "Қала", "Есенов"])
  func knowsWhatIsNoCity(name: String) { #expect(!Lexicon.isCity(name)) }

  @Test(arguments: ["Қазақстан", "Германия", "Ресей", "Қытай", "Өзбекстан", "Қырғызстан", "Белгісіз қала"])
  func takesNoCountryForACity(name: String) {
    #expect(!Lexicon.isCity(name))
  }

  @Test(arguments: ["жалған Bidi", "жалған акцент", "әлем"])
  func takesNoEntryOfASoftwareListForACountry(name: String) {
    #expect(!Lexicon.isCountry(name))
  }
}
