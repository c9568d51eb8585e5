import NewsCorpus
import RelationModel
import Testing

@Suite("People in a text") struct PersonTests {
  @Test(arguments: [
    // The seven cases
    NamingCase("Данияр Сарманов жиынды ашты.", "Данияр Сарманов"),
    NamingCase("Бұл – Данияр Сармановтың еңбегі.", "Данияр Сарманов"),
    NamingCase("Сыйлық Данияр Сармановқа берілді.", "Данияр Сарманов"),
    NamingCase("Оқырмандар Данияр Сармановты құттықтады.", "Данияр Сарманов"),
    NamingCase("Біз кеше Данияр Сармановпен сөйлестік.", "Данияр Сарманов"),
    NamingCase("Бүгін Данияр Сармановтан хат келді.", "Данияр Сарманов"),
    NamingCase("Кітап Данияр Сармановта қалды.", "Данияр Сарманов"),
    NamingCase("Бұл – Айгүл Есенованың еңбегі.", "Айгүл Есенова"),
    NamingCase("Сыйлық Айгүл Есеноваға берілді.", "Айгүл Есенова"),
    NamingCase("Біз кеше Айгүл Есеновамен сөйлестік.", "Айгүл Есенова"),
    NamingCase("Бұл – Ерлан Тоқтарбайдың еңбегі.", "Ерлан Тоқтарбай"),
    NamingCase("Сыйлық Марат Әлімжанға берілді.", "Марат Әлімжан"),
    // Initials
    NamingCase("Жиынға Д. Сарманов келді.", "Д. Сарманов"),
    NamingCase("Жиынға Д.Сарманов келді.", "Д. Сарманов"),
    NamingCase("Жиынға Д.Б. Сарманов келді.", "Д.Б. Сарманов"),
    NamingCase("Жиынға Д. Сарманов пен А. Есенова келді.", "Д. Сарманов", "А. Есенова"),
    NamingCase("Сыйлық Ю.Пакқа берілді.", "Ю. Пак"),
    // Patronymics
    NamingCase("Жиынға Данияр Сейдірұлы Сарманов келді.", "Данияр Сарманов"),
    NamingCase("Жиынға Сарманов Данияр Сейдірұлы келді.", "Данияр Сарманов"),
    NamingCase("Жиынға Айгүл Маратқызы келді.", "Айгүл Маратқызы"),
    NamingCase("Жиынға Иван Петрович Сидоров келді.", "Иван Сидоров"),
    // Foreign names after a title
    NamingCase("Жиынға директор Хироши Накамура келді.", "Хироши Накамура"),
    NamingCase("Жиынға министр Педро Алварес Гонсалес келді.", "Педро Алварес Гонсалес"),
    NamingCase("Жиынға профессор Джон Смит келді.", "Джон Смит"),
    // Several
    NamingCase(
      "Жиынға Данияр Сарманов, Айгүл Есенова және Бану Тоқтарова қатысты.", "Данияр Сарманов", "Айгүл Есенова",
      "Бану Тоқтарова"),
    NamingCase("Данияр Сарманов пен Айгүл Есенова келді.", "Данияр Сарманов", "Айгүл Есенова"),
    NamingCase("Данияр Сарманов Айгүл Есеноваға гүл сыйлады.", "Данияр Сарманов", "Айгүл Есенова"),
    NamingCase("Айгүл Есенова Данияр Сармановты қарсы алды.", "Айгүл Есенова", "Данияр Сарманов"),
    // In the middle of other capitals
    NamingCase("Кеше Данияр Сарманов келді.", "Данияр Сарманов"),
    NamingCase("Астанада Данияр Сарманов сөз сөйледі.", "Данияр Сарманов"),
    NamingCase("«Біз дайынбыз», – деді Айгүл Есенова.", "Айгүл Есенова"),
  ])
  func finds(naming: NamingCase) {
    let record = read(naming.text)
    #expect(record.personNames == naming.names)
    #expect(record.institutionNames == [])
  }

  /// Where the name of a body follows without a mark between.
  @Test(arguments: [
    ("Данияр Сәтбек Сыртқы істер министрі болып тағайындалды.", ["Данияр Сәтбек"], ["Сыртқы істер министрлігі"]),
    (
      "Бүгін Ерлан Алмасбек Қаржы министрі Айгүл Есеновамен кездесті.", ["Ерлан Алмасбек", "Айгүл Есенова"],
      ["Қаржы министрлігі"]
    ),
    (
      "Айжан Дүйсенқызы Қайбас университетінің проректоры болып тағайындалды.", ["Айжан Дүйсенқызы"],
      ["Қайбас университеті"]
    ),
    (
      "Бүгін Алмас Байжан Жастар және отбасы істері комитетінің төрағасы Мұрат Әлімжанмен кездесті.",
      ["Алмас Байжан", "Мұрат Әлімжан"], ["Жастар және отбасы істері комитеті"]
    ),
    (
      "Юрий Құрманұлы Ким Логистика және көлік комитетінің төрағасы болып тағайындалды.", ["Юрий Ким"],
      ["Логистика және көлік комитеті"]
    ),
    (
      "«Көктем» газетінің тілшісі Қайрат Шалбұл Орман шаруашылығы министрлігінің өкілімен кездесті.",
      ["Қайрат Шалбұл"], ["«Көктем» газеті", "Орман шаруашылығы министрлігі"]
    ),
    ("Марат Мұзбек Көктөбе ауданының әкімі болып тағайындалды.", ["Марат Мұзбек"], ["Көктөбе ауданының әкімдігі"]),
    ("Дархан Қалиұлы Бек облыс әкімі болып тағайындалды.", ["Дархан Бек"], []),
  ])
  func namesEndWhereThatOfABodyBegins(sentence: String, people: [String], institutions: [String]) {
    let record = read(sentence)
    #expect(record.personNames == people)
    #expect(record.institutions.map(\.name) == institutions)
  }

  @Test(arguments: [
    "Бүгін Астанада Наурыз мерекесі тойланды.",
    "Қазақстан Республикасының Тәуелсіздік күні аталып өтті.",
    "«Қызыл алма» фестивалі өтті.",
    "«Абай жолы» романы оқылды.",
    "Жібек жолы қайта жанданды.",
    "Сырдария өзені тасыды.",
    "Алматы облысында қар жауды.",
    "Қош келдіңіз, Құрметті қонақтар!",
    "Білім күніне орай мереке өтті.",
    "Жаңа Жыл келді.",
    "Ресей мен Қытай келісті.",
    "Сәуір айында күн жылынды.",
    "Жұлдыз жарқырап тұр.",
    "Бақыт деген не?",
    "«Жібек» маркасы танымал.",
    "",
  ])
  func findsNone(text: String) {
    #expect(read(text).personNames == [])
  }

  @Test func joinsEveryFormOfOneName() throws {
    let record = read(
      "Данияр Сейдірұлы Сарманов жиын ашты.", "Кейін Д. Сарманов сөз алды.", "Сармановтың айтуынша, жұмыс көп.",
      "Данияр Сейдірұлы қонақтарға рақмет айтты.", "Жиынды Данияр Сарманов жапты.")
    #expect(record.personNames == ["Данияр Сарманов"])
    let person = try #require(record.people.first)
    #expect(person.mentions.map(\.sentence) == [0, 1, 2, 3, 4])
    #expect(Set(person.aliases).isSuperset(of: ["Данияр Сейдірұлы Сарманов", "Данияр Сейдірұлы", "Д. Сарманов"]))
  }

  @Test(arguments: [
    ["Данияр Сарманов келді.", "Сарманов сөз сөйледі."],
    ["Д. Сарманов келді.", "Данияр Сарманов сөз сөйледі."],
    ["Сармановтың сөзі ұнады.", "Данияр Сарманов рақмет айтты."],
    ["Айгүл Есенова келді.", "Айгуль Есенова сөз сөйледі."],
    ["Бэлла Есенова келді.", "Белла Есенова сөз сөйледі."],
    ["Қаныш Есенов келді.", "К. Есенов сөз сөйледі."],
    ["Данияр Сарманов келді.", "Д.С. Сарманов сөз сөйледі."],
  ])
  func isOnePerson(paragraphs: [String]) {
    let record = ArticleExtractor().record(of: article(paragraphs))
    #expect(record.people.count == 1, "\(record.personNames)")
    #expect(record.people.first?.mentions.count == 2)
  }

  @Test(arguments: [
    ["Данияр Сарманов келді.", "Айбек Сарманов сөз сөйледі."],
    ["Данияр Сарманов келді.", "А. Сарманов сөз сөйледі."],
    ["Д. Сарманов келді.", "А. Сарманов сөз сөйледі."],
    ["Данияр Сарманов келді.", "Дина Сарманова сөз сөйледі."],
    ["Данияр Сейдірұлы Сарманов келді.", "Данияр Болатұлы Сарманов сөз сөйледі."],
    ["Айгүл Есенова келді.", "Айгүл Тоқтарова сөз сөйледі."],
  ])
  func areTwoPeople(paragraphs: [String]) {
    let record = ArticleExtractor().record(of: article(paragraphs))
    #expect(record.people.count == 2, "\(record.personNames)")
  }

  @Test(arguments: [
    ["Ерлан Есенов келді.", "Ержан Есенов сөз сөйледі."],
    ["Марат Есенов келді.", "Мұрат Есенов сөз сөйледі."],
    ["Серік Есенов келді.", "Берік Есенов сөз сөйледі."],
  ])
  func brothersAreTwoPeople(paragraphs: [String]) {
    let record = ArticleExtractor().record(of: article(paragraphs))
    #expect(record.people.count == 2, "\(record.personNames)")
  }

  @Test(arguments: [
    NamingCase("Сыйлық Айгүл Маратқызына берілді.", "Айгүл Маратқызы"),
    NamingCase("Сыйлық Данияр Сейдірұлына берілді.", "Данияр Сейдірұлы"),
  ])
  func takesTheEndingOffAPatronymic(naming: NamingCase) {
    #expect(read(naming.text).personNames == naming.names)
  }

  @Test func aSurnameMayComeFirst() throws {
    let record = read("Қонақтарды Есенова Айгүл қарсы алды.", "Кейін Айгүл Есенова сөз сөйледі.")
    #expect(record.personNames == ["Айгүл Есенова"])
  }

  @Test func aPatronymicInPlaceOfASurnameIsAbbreviatedToo() {
    let record = read("Жиынға Абзал Маратұлы келді.", "Кейін А. Маратұлы сөз сөйледі.")
    #expect(record.personNames == ["Абзал Маратұлы"])
  }

  @Test func twoInitialsOfACompoundGivenName() {
    let record = read("Жиынға Нұр-Әли Сарманов келді.", "Кейін Н.-Ә. Сарманов сөз сөйледі.")
    #expect(record.personNames == ["Нұр-Әли Сарманов"])
  }

  @Test func aGivenNameThatIsATitleToo() {
    let record = read("Құжатқа бас хатшы Сұлтан Қайдаров қол қойды.")
    #expect(record.personNames == ["Сұлтан Қайдаров"])
    #expect(record.posts == ["Сұлтан Қайдаров: бас хатшы @ –"])
  }

  @Test(arguments: ["Ол Абай Сарманов көшесінде тұрады.", "Ерлан Қайдаров атындағы алаңда той өтті."])
  func whatIsCalledAfterAPersonIsNone(text: String) {
    #expect(read(text).personNames == [])
  }

  @Test(arguments: [
    ("Жиынға комитет төрағасы Ғалым Нұржігіт келді.", "Ғалым Нұржігіт"),
    ("Жиынға вице-президент Пак Чон Хун келді.", "Пак Чон Хун"),
    ("Баяндама жасағандар: Тобиас Хартман (Көктөбе академиясының сарапшысы).", "Тобиас Хартман"),
  ])
  func namesThatNoListKnows(text: String, name: String) {
    #expect(read(text).personNames == [name])
  }

  @Test(arguments: [
    NamingCase("Жиынға Лейла әл-Кааби келді.", "Лейла әл-Кааби"),
    NamingCase("Жиынға Рашид бин Халифа келді.", "Рашид бин Халифа"),
    NamingCase("Жиынға Айнура Мамбет кызы келді.", "Айнура Мамбет кызы"),
    NamingCase("Бану Тоқтарова Бақыт Асанбек уулумен кездесті.", "Бану Тоқтарова", "Бақыт Асанбек уулу"),
    NamingCase("Құжатқа Ерлан Қайдаров пен Ван Сяодун қол қойды.", "Ерлан Қайдаров", "Ван Сяодун"),
    NamingCase("Жиынға ардагер журналистер Роза Тілеуқан мен Игорь Прохоров келді.", "Роза Тілеуқан", "Игорь Прохоров"),
    NamingCase("Жиынға Георгий Мен мен Роза Пен келді.", "Георгий Мен", "Роза Пен"),
    NamingCase("Ол академик Қаныш Сәтбаевтың шәкірті.", "Қаныш Сәтбаев"),
    NamingCase("Құжатқа академия ректоры Мейірбек Әшім қол қойды.", "Мейірбек Әшім"),
  ])
  func foreignNamesAndSmallWordsInNames(naming: NamingCase) {
    #expect(read(naming.text).personNames == naming.names)
  }

  @Test(arguments: [
    ("Марапаттарды Ерлан Қайдаров табыс етті.", ["Ерлан Қайдаров"]),
    ("Бану Тоқтарова Ұлттық кітапханаға барды.", ["Бану Тоқтарова"]),
    ("Сенатор Людмила Гриценко Ш. Көктеубаев атындағы университет туралы айтты.", ["Людмила Гриценко"]),
    ("Ерлан Қайдаров пен Қырғыз Республикасының өкілі кездесті.", ["Ерлан Қайдаров"]),
    ("Ол Сәтбаев қаласында тұрады.", []),
  ])
  func whatStandsBesideANameIsNoPartOfIt(text: String, names: [String]) {
    #expect(read(text).personNames == names)
  }

  @Test(arguments: [
    ["Жиынға Мехмет Кемал Аксой келді.", "Мехмет Аксой сөз сөйледі."],
    ["Мехмет Аксой келді.", "Жиынды Мехмет Кемал Аксой ашты."],
    ["Жиынға Өмер Фарук Ялчынкая келді.", "Кейін Ө.Ф. Ялчынкая сөз сөйледі."],
    ["Жиынға Халид бин Саид әл-Харуси келді.", "Кейін Халид әл-Харуси сөз сөйледі."],
    ["Жиынға Антониу Гутерриш келді.", "Антониу Гутерреш сөз сөйледі."],
  ])
  func shortFormsAndSpellingsAreOnePerson(paragraphs: [String]) {
    #expect(ArticleExtractor().record(of: article(paragraphs)).people.count == 1)
  }

  @Test(arguments: [
    ["Жиынға Мехмет Кемал Аксой келді.", "Ахмет Аксой сөз сөйледі."],
    ["Жиынға Ерлан Қайдаров келді.", "Ерлан Қайдарова сөз сөйледі."],
    ["Жиынға Ерлан Сейдірұлы Қайдаров келді.", "Ерлан Болатұлы Қайдаров сөз сөйледі."],
  ])
  func othersAreTwo(paragraphs: [String]) {
    let record = ArticleExtractor().record(of: article(paragraphs))
    #expect(Set(record.people.map(\.name)).count == 2)
  }

  @Test func theTaggerKnowsNamesThatNoRuleExplains() {
    #expect(read("Кеште үнді биінің шебері Прия Рамачандран өнер көрсетті.").personNames == ["Прия Рамачандран"])
    #expect(read("Ол «Egemen Qazaqstan» мен Nur Otan туралы жазды.").personNames.isEmpty)
  }

  @Test func givenNameAndPatronymicMeanWhoWasNamedInFull() {
    let record = read("Жиынға әкім Нұрымбет Сақтаған келді.", "Нұрымбет Аманкелдіұлы сөз сөйледі.")
    #expect(record.personNames == ["Нұрымбет Сақтаған"])
  }

  @Test func theGreatPatrioticWarIsNoPerson() {
    #expect(read("Ұлы Отан соғысы туралы айтылды.").personNames == [])
  }

  @Test func theNameOfAnInstitutionIsNoPerson() {
    let record = read("Ол Сейдір Сарманов атындағы Көктөбе университетінде оқиды.")
    #expect(record.personNames == [])
  }

  @Test func mentionsStandWhereTheySay() throws {
    let paragraphs = ["«Ғылым – бұлақ», – деді Д.Б. Сарманов.", "Айгүл Есенованың сұрағына Сармановтың жауабы дайын."]
    let text = Array(paragraphs.joined(separator: "\n\n").utf8)
    let record = ArticleExtractor().record(of: article(paragraphs))
    let mentions = record.people.flatMap(\.mentions)
    #expect(mentions.map(\.text).sorted() == ["Айгүл Есенованың", "Д.Б. Сарманов", "Сармановтың"])
    for mention in mentions {
      #expect(String(decoding: text[mention.start..<mention.end], as: UTF8.self) == mention.text)
    }
  }
}
