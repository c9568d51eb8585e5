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

  static func certainty(_ certainty: Certainty) -> Phrase {
    switch certainty {
    case .certain: Phrase(kk: "анық", ru: "точно", en: "certain")
    case .possible: Phrase(kk: "мүмкін", ru: "возможно", en: "possible")
    case .unknown: Phrase(kk: "белгісіз", ru: "неизвестно", en: "unknown")
    }
  }

  static func reason(_ reason: TimeStatus.Reason, _ dates: [String], _ other: Entity?, isPost: Bool) -> Phrase {
    let list = dates.joined(separator: "; ")
    let span = dates.joined(separator: " – ")
    func post(_ kk: String, _ ru: String, _ en: String) -> Phrase {
      isPost ? Phrase(kk: ", " + kk, ru: ", " + ru, en: ", " + en) : Phrase(kk: "", ru: "", en: "")
    }
    switch reason {
    case .dated: return Phrase(kk: "дерек мерзімі: \(list)", ru: "дата сообщения: \(list)", en: "evidence of \(list)")
    case .roughlyDated:
      return Phrase(
        kk: "дерек мерзімі шамамен ғана белгілі: \(list)", ru: "дата сообщения известна лишь приблизительно: \(list)",
        en: "the evidence is only known to be of \(list)")
    case .toldAsPast:
      return Phrase(
        kk: "\(list) дерегі бұрынғы уақыт туралы айтады", ru: "сообщение говорит о прежнем времени: \(list)",
        en: "the evidence of \(list) tells of earlier times")
    case .between:
      let none = post("арасында басқа адам аталмаған", "другой между ними не назван", "no other holder known between")
      return Phrase(
        kk: "екі деректің аралығы (\(span))\(none.kk)", ru: "между двумя сообщениями (\(span))\(none.ru)",
        en: "between two mentions (\(span))\(none.en)")
    case .shortlyAfter:
      let none = post(
        "содан кейін басқа адам аталмаған", "другой после этого не назван", "no other holder known after it")
      return Phrase(
        kk: "соңғы дерек: \(list)\(none.kk)", ru: "последнее сообщение: \(list)\(none.ru)",
        en: "last told of on \(list)\(none.en)")
    case .shortlyBefore:
      let none = post("оған дейін басқа адам аталмаған", "другой до этого не назван", "no other holder known before it")
      return Phrase(
        kk: "алғашқы дерек: \(list)\(none.kk)", ru: "первое сообщение: \(list)\(none.ru)",
        en: "first told of on \(list)\(none.en)")
    case .otherHolder:
      let name = other?.name ?? "—"
      return Phrase(
        kk: "өз дерегі: \(list); бұл аралықта осы лауазымда \(name) аталған",
        ru: "своё сообщение: \(list); в этом промежутке в той же должности — \(name)",
        en: "told of on \(list), but \(name) is named in the same post in between")
    case .far:
      return Phrase(
        kk: "ең жақын дерек бір жылдан астам уақыт алшақ: \(list)",
        ru: "ближайшее сообщение отстоит больше чем на год: \(list)",
        en: "the nearest evidence is more than a year away: \(list)")
    case .undated:
      return Phrase(kk: "деректің мерзімі жоқ", ru: "у сообщений нет даты", en: "the evidence has no date")
    }
  }

  static let otherTime = Phrase(
    kk: "басқа уақытта болған", ru: "произошло в другое время", en: "happened at another time")

  static func asOf(_ date: String) -> Phrase {
    Phrase(kk: "Сұралған мерзім: \(date)", ru: "На дату: \(date)", en: "As of \(date)")
  }
}
