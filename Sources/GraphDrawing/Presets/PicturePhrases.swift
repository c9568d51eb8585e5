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
