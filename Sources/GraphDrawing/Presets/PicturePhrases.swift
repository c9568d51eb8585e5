import RelationModel

/// The words that pictures add to the names in them.
enum PicturePhrases {
  static let signatures = Phrase(
    kk: "Кім кіммен қол қойды", ru: "Кто с кем подписал документы", en: "Who signed with whom")
  static let positions = Phrase(
    kk: "Кім қандай қызмет атқарады", ru: "Кто какую должность занимает", en: "Who holds which post")
  static let events = Phrase(
    kk: "Оқиғалар және оларға қатысқандар", ru: "События и их участники", en: "Events and who took part in them")
  static let mentions = Phrase(
    kk: "Кім кіммен бірге аталады", ru: "Кто с кем упоминается", en: "Who is named together with whom")
  static let nothing = Phrase(
    kk: "Мақалалардан мұндай байланыс табылмады", ru: "В статьях таких связей не найдено",
    en: "The articles tell of no such ties")
  static let signedTogether = Phrase(
    kk: "бірге қол қойды", ru: "подписали вместе", en: "signed with each other")
  static let unnamedSignatory = Phrase(
    kk: "қол қоюшы аталмаған", ru: "подписавший не назван", en: "signatory not named")
  static let holdsPost = Phrase(kk: "лауазымы", ru: "должность", en: "post")
  static let tookPart = Phrase(kk: "қатысты", ru: "участие", en: "took part")
  static let namedTogether = Phrase(
    kk: "бірге аталды (жуан сызық – жиірек)", ru: "упомянуты вместе (толще – чаще)",
    en: "named together (thicker: more often)")
  static let statedTie = Phrase(
    kk: "мақалада айтылған байланыс", ru: "связь, названная в статье", en: "tie that an article states")
  static let onlyNamedTogether = Phrase(
    kk: "тек бірге аталды", ru: "только упомянуты вместе", en: "only named together")

  static let parties = Phrase(
    kk: "Қай мекеме қай мекемемен қол қойды", ru: "Какие организации подписали документы друг с другом",
    en: "Which institutions signed with each other")
  static let communities = Phrase(
    kk: "Өзара жиі байланысқан топтар", ru: "Сообщества: кто теснее связан друг с другом",
    en: "Communities: who is tied most closely")
  static let timeline = Phrase(kk: "Оқиғалар айлар бойынша", ru: "События по месяцам", en: "Events month by month")
  static let sameParticipant = Phrase(
    kk: "сол қатысушының келесі оқиғасы", ru: "следующее событие того же участника",
    en: "next event of the same participant")
  static let tiedInAnyWay = Phrase(
    kk: "байланысты (жуан сызық – жиірек)", ru: "связаны (толще – чаще)", en: "tied (thicker: more often)")
  static let colourIsCommunity = Phrase(kk: "түсі – тобы", ru: "цвет – сообщество", en: "colour: community")
  static let doubtful = Phrase(
    kk: "жоспарланған немесе анық емес", ru: "запланировано или неточно", en: "planned or uncertain")
  static let newName = Phrase(
    kk: "тек кейінгі кезеңде аталған", ru: "назван лишь в позднем периоде", en: "named in the later period only")
  static let goneName = Phrase(
    kk: "тек алдыңғы кезеңде аталған", ru: "назван лишь в раннем периоде", en: "named in the earlier period only")
  static let newTie = Phrase(kk: "жаңа байланыс", ru: "новая связь", en: "new tie")
  static let goneTie = Phrase(
    kk: "кейін айтылмаған байланыс", ru: "связь, о которой больше не пишут", en: "tie no longer told of")
  static let keptTie = Phrase(kk: "екі кезеңде де бар", ru: "есть в обоих периодах", en: "in both periods")
  static let keptMention = Phrase(
    kk: "екі кезеңде де бірге аталған", ru: "упомянуты вместе в обоих", en: "named together in both periods")

  static func comparison(_ earlier: Period, _ later: Period, _ language: Language) -> Phrase {
    let (one, other) = (words(for: earlier, in: language), words(for: later, in: language))
    return Phrase(
      kk: "Не өзгерді: \(one) → \(other)", ru: "Что изменилось: \(one) → \(other)",
      en: "What changed: \(one) → \(other)")
  }

  private static func words(for period: Period, in language: Language) -> String {
    let ends = [period.first, period.last].map { $0.map { date($0, in: language) } ?? "…" }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " – ")
  }

  static func coverage(_ earlier: Int, _ later: Int) -> Phrase {
    Phrase(
      kk: "Алдыңғы кезеңде мақала саны – \(earlier), кейінгісінде – \(later)",
      ru: "Статей в раннем периоде – \(earlier), в позднем – \(later)",
      en: "Articles: \(earlier) in the earlier period, \(later) in the later")
  }

  static func backbone(_ shown: Int, of all: Int) -> Phrase {
    Phrase(
      kk: "Олардың арасындағы \(all) байланыстан ең мәнді \(shown) байланыс көрсетілді",
      ru: "Из \(all) связей между ними показано \(shown) самых значимых",
      en: "Of the \(all) ties between them the \(shown) most telling are drawn")
  }

  static func community(_ number: Int, _ names: String, _ size: Int) -> Phrase {
    Phrase(
      kk: "\(number)-топ (\(size)): \(names)", ru: "Группа \(number) (\(size)): \(names)",
      en: "Group \(number) (\(size)): \(names)")
  }

  static func eventsShown(_ shown: Int, of all: Int) -> Phrase {
    Phrase(
      kk: "Барлығы \(all) оқиға, көрсетілгені \(shown): қатысушысы көп, айы белгілі оқиғалар",
      ru: "Показано \(shown) из \(all) событий: с известным месяцем и наибольшим числом участников",
      en: "\(shown) of \(all) events shown: those of a known month with most participants")
  }

  static func sourceList(_ count: Int) -> Phrase {
    Phrase(
      kk: "[1]–[\(count)] нөмірлері: сурет қасындағы дереккөздер тізімінде",
      ru: "Номера [1]–[\(count)]: см. список источников рядом с рисунком",
      en: "Numbers [1]–[\(count)]: see the list of sources beside the picture")
  }

  static func summary(_ nodes: Int, _ ties: Int) -> Phrase {
    Phrase(
      kk: "Байланыстар суреті: түйін – \(nodes), байланыс – \(ties)",
      ru: "Схема связей: узлов – \(nodes), связей – \(ties)",
      en: "A diagram of relationships: nodes – \(nodes), ties – \(ties)")
  }

  /// A month in words, as it stands at an axis.
  static func month(_ date: PartialDate, in language: Language) -> String {
    let month = date.month.map { Language.months[$0 - 1](language) } ?? ""
    return language == .kk ? "\(date.year) жылғы\n\(month)" : "\(month)\n\(date.year)"
  }

  static func around(_ name: String) -> Phrase {
    Phrase(kk: "\(name): байланыстары", ru: "\(name): связи", en: "\(name): connections")
  }

  static func path(_ start: String, _ end: String) -> Phrase {
    Phrase(
      kk: "Қалай байланысқан: \(start) – \(end)", ru: "Как связаны: \(start) – \(end)",
      en: "How they are connected: \(start) – \(end)")
  }

  static func shown(_ shown: Int, of all: Int) -> Phrase {
    Phrase(
      kk: "Барлығы \(all), көрсетілгені \(shown): ең берік байланыстар",
      ru: "Показано \(shown) из \(all): самые прочные связи", en: "\(shown) of \(all) shown: the strongest ties")
  }

  static func oneSided(_ count: Int) -> Phrase {
    Phrase(
      kk: "Бір ғана тарапы аталған құжат көрсетілмеді: \(count)",
      ru: "Не показаны документы, где названа лишь одна сторона: \(count)",
      en: "Not shown, since only one side is named: \(count) \(count == 1 ? "document" : "documents")")
  }

  static func source(articles: Int, dates: String?) -> Phrase {
    let dates = dates.map { ", \($0)" } ?? ""
    return Phrase(
      kk: "Дереккөз: \(articles) мақала\(dates) · Bailanys", ru: "Источник: статей – \(articles)\(dates) · Bailanys",
      en: "Source: \(articles) \(articles == 1 ? "article" : "articles")\(dates) · Bailanys")
  }

  /// A date in figures, as readers of the language write it.
  static func date(_ date: PartialDate, in language: Language) -> String {
    guard let month = date.month else { return String(date.year) }
    if language == .en {
      let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      return ([date.day.map(String.init), names[month - 1], String(date.year)] as [String?]).compactMap { $0 }
        .joined(separator: " ")
    }
    return [date.day, month].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ".")
      + ".\(date.year)"
  }
}
