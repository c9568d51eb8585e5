import Bailanys

/// The words of terminal answers, in the three languages.
enum Words {
  static let aliases = Phrase(kk: "басқа атаулары", ru: "другие названия", en: "also")
  static let positions = Phrase(kk: "лауазымдары", ru: "должности", en: "positions")
  static let holders = Phrase(kk: "лауазымды адамдары", ru: "должностные лица", en: "people in office")
  static let events = Phrase(kk: "оқиғалар", ru: "события", en: "events")
  static let participants = Phrase(kk: "қатысушылар", ru: "участники", en: "participants")
  static let parts = Phrase(kk: "құрамы", ru: "структура", en: "structure")
  static let mentions = Phrase(
    kk: "бірге жиі аталатындар", ru: "чаще всего упоминаются вместе", en: "most often named together with")
  static let parties = Phrase(kk: "тараптар", ru: "стороны", en: "sides")
  static let signatories = Phrase(kk: "қол қойғандар", ru: "подписали", en: "signed by")
  static let noSignings = Phrase(
    kk: "Қол қойылған құжат табылмады.", ru: "Подписаний не найдено.", en: "No signing found.")
  static let nothingFound = Phrase(kk: "Ештеңе табылмады.", ru: "Ничего не найдено.", en: "Nothing found.")
  static let step = Phrase(kk: "қадам", ru: "шаг", en: "step")
  static let place = Phrase(kk: "орны", ru: "место", en: "place")
  static let rank = Phrase(kk: "орын", ru: "ранг", en: "rank")
  static let evidence = Phrase(kk: "дәлел", ru: "свидетельств", en: "evidence")

  static func more(_ count: Int, option: String) -> Phrase {
    Phrase(
      kk: "тағы \(count) (\(option) барын көрсетеді)", ru: "ещё \(count) (покажет \(option))",
      en: "and \(count) more (\(option) lists them)")
  }

  static func restored(_ article: String) -> Phrase {
    Phrase(
      kk: "«\(article)» мақаласы графқа қайтарылды.", ru: "Статья «\(article)» возвращена в граф.",
      en: "The article “\(article)” is in the graph again.")
  }

  static func noConnection(_ first: String, _ second: String) -> Phrase {
    Phrase(
      kk: "«\(first)» мен «\(second)» арасында бұл графта байланыс жоқ.",
      ru: "В этом графе «\(first)» и «\(second)» никак не связаны.",
      en: "In this graph, “\(first)” and “\(second)” are not connected.")
  }

  static func noSuchWay(_ first: String, _ second: String) -> Phrase {
    Phrase(
      kk: "«\(first)» мен «\(second)» арасында бұл шарттарға сай жол жоқ.",
      ru: "Пути между «\(first)» и «\(second)», отвечающего этим условиям, в графе нет.",
      en: "In this graph, no way that keeps to these conditions connects “\(first)” and “\(second)”.")
  }
}
