import Bailanys

/// The words of answers about connections and time.
extension Words {
  static let steps = CountedNoun(kk: "қадам", ru: ("шаг", "шага", "шагов"), en: ("step", "steps"))
  static let pieces = CountedNoun(
    kk: "дәлел", ru: ("свидетельство", "свидетельства", "свидетельств"), en: ("piece of evidence", "pieces of evidence")
  )
  static let independent = CountedNoun(
    kk: "тәуелсіз мақала", ru: ("независимая статья", "независимые статьи", "независимых статей"),
    en: ("independent article", "independent articles"))
  static func way(_ number: Int) -> Phrase {
    Phrase(kk: "\(number)-жол", ru: "Путь \(number)", en: "Way \(number)")
  }

  static let sameSentence = Phrase(kk: "сол сөйлем", ru: "то же предложение", en: "the same sentence")
  static let also = Phrase(kk: "сондай-ақ", ru: "также", en: "also")

  // MARK: What was left out

  static func hubsLeftOut(_ names: String) -> Phrase {
    Phrase(
      kk: "Бәрімен дерлік байланысты болғандықтан жолға алынбағандар (байланыс саны): \(names).",
      ru: "Обойдены как связанные почти со всеми (число связей): \(names).",
      en: "Passed by as hubs, who join almost everybody (number of ties): \(names).")
  }

  static func datesLeftOut(undated: Int, unclear: Int) -> Phrase {
    Phrase(
      kk: "Мерзімге қарай ескерілмеген дәлелдер: мерзімі жоқ – \(undated), мерзімі дәл емес – \(unclear).",
      ru: "Не учтены из-за срока: свидетельств без даты — \(undated), с неточной датой — \(unclear).",
      en:
        "Not counted because of the dates asked: \(undated) pieces of evidence without a date, \(unclear) with one too rough."
    )
  }

  // MARK: Time

  static func told(_ dates: String) -> Phrase {
    Phrase(kk: "деректер: \(dates)", ru: "по сообщениям: \(dates)", en: "told of: \(dates)")
  }

  static func asOf(_ date: String) -> Phrase {
    Phrase(kk: "Сұралған мерзім: \(date)", ru: "На дату: \(date)", en: "As of \(date)")
  }
}
