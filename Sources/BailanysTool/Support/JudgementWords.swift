import Bailanys

/// What `doubts` and `judge` say, in the three languages.
enum JudgementWords {
  static let noDoubts = Phrase(
    kk: "Күмәнді жұп жоқ.", ru: "Сомнительных пар нет.", en: "No pairs are in doubt.")
  static let noJudgements = Phrase(kk: "Шешім жоқ.", ru: "Решений нет.", en: "There are no judgements.")
  static let score = Phrase(kk: "ұқсастығы", ru: "сходство", en: "score")
  static let prompt = Phrase(
    kk: "Екеуі бір ме? [y] иә, [n] жоқ, [s] өткізіп жіберу, [q] тоқтату: ",
    ru: "Это одно и то же? [y] да, [n] нет, [s] пропустить, [q] выйти: ",
    en: "One and the same? [y] yes, [n] no, [s] skip, [q] quit: ")
  static let formerIDs = Phrase(
    kk: "шешіммен біріктірілгендер", ru: "объединено решением", en: "joined by judgement")
  static let forced = Phrase(kk: "мәжбүрлеп", ru: "принудительно", en: "forced")

  static func verdict(_ verdict: Judgement.Verdict) -> Phrase {
    switch verdict {
    case .same: Phrase(kk: "бір", ru: "одно и то же", en: "same")
    case .different: Phrase(kk: "бөлек", ru: "разные", en: "different")
    case .rename: Phrase(kk: "атын өзгерту", ru: "переименовать", en: "rename")
    case .ignore: Phrase(kk: "есепке алмау", ru: "не учитывать", en: "ignore")
    }
  }

  static func moved(_ count: Int) -> Phrase {
    Phrase(
      kk: "шешімге байланысты дәлел: \(count)", ru: "свидетельств зависит от решения: \(count)",
      en: count == 1 ? "1 piece of evidence depends on it" : "\(count) pieces of evidence depend on it")
  }

  static func shown(_ shown: Int, of all: Int) -> Phrase {
    Phrase(
      kk: "Барлық күмәнді жұп: \(all); көрсетілгені: \(shown).",
      ru: "Всего сомнительных пар: \(all); показано: \(shown).",
      en: "Pairs in doubt: \(all); shown: \(shown).")
  }

  static func uncompared(_ count: Int) -> Phrase {
    Phrase(
      kk: "Аты-жөні тым көп адамға ұқсас болғандықтан салыстырылмағандар: \(count).",
      ru: "Не сравнивались, поскольку похожие имена у слишком многих: \(count).",
      en: "Not compared, since too many others have a name like theirs: \(count).")
  }

  static func written(_ number: Int, _ path: String) -> Phrase {
    Phrase(
      kk: "№\(number) шешім «\(path)» файлына жазылды; келесі «bailanys build» оны қолданады.",
      ru: "Решение №\(number) записано в «\(path)»; следующий «bailanys build» его применит.",
      en: "Judgement \(number) was written to “\(path)”; the next “bailanys build” applies it.")
  }

  static func undone(_ number: Int, _ path: String) -> Phrase {
    Phrase(
      kk: "№\(number) шешім «\(path)» файлынан алынды; келесі «bailanys build» бұрынғы қалпына келтіреді.",
      ru: "Решение №\(number) удалено из «\(path)»; следующий «bailanys build» вернёт всё как было.",
      en: "Judgement \(number) was taken out of “\(path)”; the next “bailanys build” restores what was before.")
  }

  static func reviewed(_ same: Int, _ different: Int, _ skipped: Int) -> Phrase {
    Phrase(
      kk: "Бір деп жазылғаны: \(same); бөлек деп жазылғаны: \(different); өткізілгені: \(skipped).",
      ru: "Записано как одно: \(same); как разные: \(different); пропущено: \(skipped).",
      en: "Written as the same: \(same); as different: \(different); skipped: \(skipped).")
  }
}
