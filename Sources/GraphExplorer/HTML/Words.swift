import RelationModel

/// The words of the pages, in the three languages.
enum Words {
  static let skip = Phrase(kk: "Мазмұнға өту", ru: "Перейти к содержанию", en: "Skip to the content")
  static let sections = Phrase(kk: "Бөлімдер", ru: "Разделы", en: "Sections")
  static let language = Phrase(kk: "Тіл", ru: "Язык", en: "Language")
  static let home = Phrase(kk: "Басты бет", ru: "Главная страница", en: "Home")
  static let notFound = Phrase(kk: "Табылмады", ru: "Не найдено", en: "Not found")
  static let problem = Phrase(kk: "Жауап беру мүмкін болмады", ru: "Ответить не удалось", en: "No answer")
  static let search = Phrase(kk: "Іздеу", ru: "Искать", en: "Search")
  static let searchLabel = Phrase(
    kk: "Адам, мекеме немесе оқиға", ru: "Человек, организация или событие", en: "Person, institution or event")
  static let suggestions = Phrase(kk: "Ұсыныстар", ru: "Подсказки", en: "Suggestions")
  static let signed = Phrase(kk: "Кім кіммен қол қойды", ru: "Кто с кем подписал", en: "Who signed with whom")
  static let howConnected = Phrase(kk: "Қалай байланысты?", ru: "Как связаны?", en: "How are they connected?")
  static let rankings = Phrase(kk: "Рейтингтер", ru: "Рейтинги", en: "Rankings")
  static let communities = Phrase(kk: "Қауымдастықтар", ru: "Сообщества", en: "Communities")
  static let report = Phrase(kk: "Есеп", ru: "Отчёт", en: "Report")
  static let homeTitle = Phrase(kk: "Жаңалықтардағы байланыстар", ru: "Связи в новостях", en: "Connections in the news")
  static let nothingFound = Phrase(kk: "Ештеңе табылмады.", ru: "Ничего не найдено.", en: "Nothing found.")
  static let searchTitle = Phrase(kk: "Іздеу нәтижесі", ru: "Результаты поиска", en: "Search results")
  static let date = Phrase(kk: "Күні", ru: "Дата", en: "Date")
  static let place = Phrase(kk: "Орны", ru: "Место", en: "Place")
  static let names = Phrase(kk: "Атаулары мен мәтіндегі түрлері", ru: "Названия и формы", en: "Names and forms")
  static let aliases = Phrase(kk: "Басқа атаулары", ru: "Другие названия", en: "Also called")
  static let forms = Phrase(
    kk: "Мәтіндерде кездескен түрлері", ru: "Формы, встреченные в текстах", en: "Forms met in the texts")
  static let offices = Phrase(kk: "Лауазымдары", ru: "Должности", en: "Offices")
  static let holders = Phrase(kk: "Лауазымды адамдары", ru: "Должностные лица", en: "People in office")
  static let structure = Phrase(kk: "Құрылымы", ru: "Структура", en: "Structure")
  static let events = Phrase(kk: "Оқиғалар", ru: "События", en: "Events")
  static let participants = Phrase(kk: "Қатысушылар", ru: "Участники", en: "Participants")
  static let coMentions = Phrase(
    kk: "Бірге жиі аталатындар", ru: "Чаще всего упоминаются вместе", en: "Most often named together with")
  static let ranks = Phrase(kk: "Рейтингтегі орны", ru: "Места в рейтингах", en: "Ranks")
  static let trend = Phrase(kk: "Мақалалардағы аталуы", ru: "Упоминания по времени", en: "Mentions over time")
  static let evidence = Phrase(kk: "Дәлелдер", ru: "Свидетельства", en: "Evidence")
  static let picture = Phrase(kk: "Суреті", ru: "Схема", en: "Picture")
  static let post = Phrase(kk: "Лауазымы", ru: "Должность", en: "Office")
  static let institution = Phrase(kk: "Мекеме", ru: "Организация", en: "Institution")
  static let person = Phrase(kk: "Адам", ru: "Человек", en: "Person")
  static let known = Phrase(kk: "Белгілі кезеңі", ru: "Известно на", en: "Known at")
  static let proof = Phrase(kk: "Дәлел", ru: "Свидетельство", en: "Evidence")
  static let name = Phrase(kk: "Атауы", ru: "Название", en: "Name")
  static let strength = Phrase(kk: "Күші", ru: "Сила", en: "Strength")
  static let kind = Phrase(kk: "Түрі", ru: "Вид", en: "Kind")
  static let measure = Phrase(kk: "Өлшем", ru: "Мера", en: "Measure")
  static let rank = Phrase(kk: "Орны", ru: "Место", en: "Rank")
  static let value = Phrase(kk: "Мәні", ru: "Значение", en: "Value")
  static let meaning = Phrase(kk: "Мағынасы", ru: "Что это значит", en: "What it means")
  static let month = Phrase(kk: "Айы", ru: "Месяц", en: "Month")
  static let year = Phrase(kk: "Жылы", ru: "Год", en: "Year")
  static let articles = Phrase(kk: "Мақала", ru: "Статьи", en: "Articles")
  static let more = Phrase(kk: "Бәрін көрсету", ru: "Показать все", en: "Show all")
  static let next = Phrase(kk: "Келесі", ru: "Дальше", en: "Next")
  static let previous = Phrase(kk: "Алдыңғы", ru: "Назад", en: "Previous")
  static let pages = Phrase(kk: "Беттер", ru: "Страницы", en: "Pages")
  static let from = Phrase(kk: "Кімнен немесе неден", ru: "От кого или от чего", en: "From")
  static let to = Phrase(kk: "Кімге немесе неге", ru: "До кого или до чего", en: "To")
  static let show = Phrase(kk: "Көрсету", ru: "Показать", en: "Show")
  static let ways = Phrase(kk: "Неше жол", ru: "Сколько путей", en: "How many ways")
  static let notThrough = Phrase(kk: "Кімді айналып өту керек", ru: "В обход кого", en: "Not through")
  static let since = Phrase(kk: "Осы күннен бастап", ru: "С даты", en: "Since")
  static let until = Phrase(kk: "Осы күнге дейін", ru: "По дату", en: "Until")
  static let publisher = Phrase(kk: "Басылым", ru: "Издание", en: "Publisher")
  static let any = Phrase(kk: "Бәрі", ru: "Все", en: "All")
  static let statedOnly = Phrase(
    kk: "Тек мәтінде айтылған байланыстар", ru: "Только связи, о которых сказано в тексте",
    en: "Only ties that a text states")
  static let leastSignings = Phrase(kk: "Кемінде неше рет", ru: "Не менее скольких раз", en: "At least how many times")
  static let filters = Phrase(kk: "Сүзгілер", ru: "Фильтры", en: "Filters")
  static let way = Phrase(kk: "Жол", ru: "Путь", en: "Way")
  static let connect = Phrase(kk: "Байланысын табу", ru: "Найти связь", en: "Find the connection")
  static let pathPrompt = Phrase(
    kk: "Екі атауды жазыңыз: араларын жалғайтын қадамдар дәлел сөйлемдерімен бірге көрсетіледі.",
    ru: "Введите два названия: будут показаны шаги между ними и предложения, которые их подтверждают.",
    en: "Write two names: the steps between them are shown, with the sentences that prove them.")
  static let severalNames = Phrase(
    kk: "Бұл атау бірнешеуіне сай келеді. Қайсысы?", ru: "Это имя подходит нескольким. Кто имеется в виду?",
    en: "Several go by that name. Which one?")
  static let unknownName = Phrase(
    kk: "Бұл атау табылмады. Мүмкін, мыналардың бірі шығар:", ru: "Такого названия нет. Возможно, это одно из них:",
    en: "That name is not there. Perhaps one of these:")
  static let sameEntity = Phrase(
    kk: "Екі атау да бір нәрсені білдіреді.", ru: "Оба названия обозначают одно и то же.",
    en: "Both names stand for the same one.")
  static let document = Phrase(kk: "Құжат", ru: "Документ", en: "Document")
  static let noSignings = Phrase(
    kk: "Мұндай қол қою табылмады.", ru: "Таких подписаний не найдено.", en: "No such signing was found.")
  static let community = Phrase(kk: "Қауымдастық", ru: "Сообщество", en: "Community")
  static let download = Phrase(kk: "Жүктеп алу", ru: "Скачать", en: "Download")
  static let table = Phrase(kk: "Кесте", ru: "Таблица", en: "Table")
  static let original = Phrase(kk: "Мақаланың түпнұсқасы", ru: "Оригинал статьи", en: "The article on the web")
  static let noText = Phrase(
    kk: "Мұнда мақаланың өз мәтіні емес, дәлел ретінде алынған сөйлемдері ғана бар.",
    ru: "Полного текста здесь нет — только предложения, взятые как свидетельства.",
    en: "The article's own text is not here, only the sentences taken as evidence.")
  static let found = Phrase(kk: "Мақалада табылғандар", ru: "Что найдено в статье", en: "Found in the article")
  static let article = Phrase(kk: "Мақала", ru: "Статья", en: "Article")
  static let pictureFailed = Phrase(
    kk: "Суретті салу мүмкін болмады.", ru: "Схему нарисовать не удалось.", en: "The picture could not be drawn.")
  static let pictureLater = Phrase(
    kk: "Сурет әлі салынып жатыр.", ru: "Схема ещё рисуется.", en: "The picture is still being drawn.")
  static let stillCounted = Phrase(
    kk: "Бұл бөлік әлі есептеліп жатыр.", ru: "Эта часть ещё считается.", en: "This part is still being worked out.")
  static let again = Phrase(kk: "Бетті жаңарту", ru: "Обновить страницу", en: "Load the page again")
  static let contents = Phrase(kk: "Мазмұны", ru: "Содержание", en: "Contents")

  static func footer(articles: Int) -> Phrase {
    Phrase(
      kk: "Барлығы \(Language.kk.number(articles)) мақаладан алынды.",
      ru: "Взято из статей: \(Language.ru.number(articles)).",
      en: "Taken from \(Language.en.number(articles)) \(articles == 1 ? "article" : "articles").")
  }
  static func shown(_ count: Int, of total: Int) -> Phrase {
    Phrase(
      kk: "\(Language.kk.number(total)) ішінен \(Language.kk.number(count)) көрсетілді",
      ru: "показано \(Language.ru.number(count)) из \(Language.ru.number(total))",
      en: "\(Language.en.number(count)) of \(Language.en.number(total)) shown")
  }
  static func rank(_ rank: Int, of count: Int) -> Phrase {
    Phrase(
      kk: "\(Language.kk.number(count)) ішінде \(Language.kk.number(rank))-орын",
      ru: "\(Language.ru.number(rank))-е из \(Language.ru.number(count))",
      en: "\(Language.en.number(rank)) of \(Language.en.number(count))")
  }
  static func noConnection(_ first: String, _ second: String) -> Phrase {
    Phrase(
      kk: "«\(first)» мен «\(second)» арасында мұндай байланыс жоқ.",
      ru: "Между «\(first)» и «\(second)» такой связи нет.",
      en: "There is no such connection between “\(first)” and “\(second)”.")
  }
  static func connection(_ first: String, _ second: String) -> Phrase {
    Phrase(kk: "\(first) – \(second)", ru: "\(first) – \(second)", en: "\(first) – \(second)")
  }
  static func steps(_ count: Int) -> Phrase {
    Phrase(
      kk: "\(count) қадам", ru: "шагов: \(count)", en: count == 1 ? "1 step" : "\(count) steps")
  }
  static func members(people: Int, institutions: Int, events: Int) -> Phrase {
    Phrase(
      kk: "адам – \(people), мекеме – \(institutions), оқиға – \(events)",
      ru: "людей — \(people), организаций — \(institutions), событий — \(events)",
      en: "people: \(people), institutions: \(institutions), events: \(events)")
  }
}
