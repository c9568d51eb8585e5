import NetworkAnalysis
import RelationModel

/// The texts of a report; those of single chapters stand beside the code that writes them.
enum ReportPhrases {
  // MARK: Headings

  static func heading(_ topic: ReportSection.Topic) -> Phrase {
    switch topic {
    case .origin: Phrase(kk: "Қалай жасалды", ru: "Как это сделано", en: "How it was made")
    case .summary: Phrase(kk: "Қысқаша", ru: "Коротко", en: "In brief")
    case .size: Phrase(kk: "Көлемі", ru: "Объём", en: "Size")
    case .components: Phrase(kk: "Байланысқан бөліктер", ru: "Связные части", en: "Connected parts")
    case .keys:
      Phrase(
        kk: "Негізгі адамдар мен мекемелер", ru: "Ключевые люди и организации", en: "Key people and institutions")
    case .stability: Phrase(kk: "Орындардың тұрақтылығы", ru: "Устойчивость мест", en: "How stable the ranks are")
    case .brokers: Phrase(kk: "Делдалдар", ru: "Посредники", en: "Brokers")
    case .communities: Phrase(kk: "Топтар", ru: "Сообщества", en: "Communities")
    case .signings: Phrase(kk: "Кім кіммен қол қойды", ru: "Кто с кем подписал", en: "Who signed with whom")
    case .positions: Phrase(kk: "Лауазымдар", ru: "Должности", en: "Positions")
    case .events: Phrase(kk: "Оқиғалар мен қатысушылар", ru: "События и участники", en: "Events and participants")
    case .ties:
      Phrase(
        kk: "Ең берік және ең жаңа байланыстар", ru: "Самые прочные и самые новые связи",
        en: "Strongest and newest ties")
    case .changes:
      Phrase(
        kk: "Алдыңғы есептен бері не өзгерді", ru: "Что изменилось с прошлого отчёта",
        en: "What has changed since the earlier report")
    case .questions: Phrase(kk: "Сұрақтарға жауап", ru: "Ответы на вопросы", en: "Questions asked")
    case .pictures: Phrase(kk: "Суреттер", ru: "Рисунки", en: "Pictures")
    case .evidence: Phrase(kk: "Дәлелдер", ru: "Подтверждения", en: "Evidence")
    case .caveats: Phrase(kk: "Ескертпелер", ru: "Оговорки", en: "Caveats")
    }
  }

  // MARK: How it was made

  static let articles = Phrase(kk: "Мақалалар", ru: "Статьи", en: "Articles")
  static let undated = Phrase(kk: "мерзімі белгісізі", ru: "без даты", en: "undated")
  static let dates = Phrase(kk: "Мерзімі", ru: "Даты", en: "Dates")
  static let publishers = Phrase(kk: "Басылымдар", ru: "Издания", en: "Publishers")
  static let skipped = Phrase(kk: "Өткізіп жіберілгені", ru: "Пропущено", en: "Skipped")
  static let thresholds = Phrase(kk: "Шектер", ru: "Пороги", en: "Thresholds")
  static let options = Phrase(kk: "Баптаулар", ru: "Настройки", en: "Options")
  static let tool = Phrase(kk: "Құрал", ru: "Программа", en: "Tool")
  static let tieRule = Phrase(
    kk: "мәтінде тікелей айтылған әр қатынас және салмағы 1-ден кем емес бірге аталу (бір ортақ сөйлем немесе бес"
      + " ортақ мақала) байланыс болып саналады",
    ru: "связью считается всё, что прямо сказано в тексте, и совместное упоминание весом не меньше 1 (одно общее"
      + " предложение или пять общих статей)",
    en: "a tie is whatever a text states, and a co-mention of weight 1 or more (one shared sentence, or five shared"
      + " articles)")
  static let none = Phrase(kk: "жоқ", ru: "нет", en: "none")

  // MARK: In brief

  static let inArticles = CountedNoun(
    kk: "мақалада", ru: ("статье", "статьях", "статьях"), en: ("article", "articles"))
  static let people = CountedNoun(kk: "адам", ru: ("человек", "человека", "человек"), en: ("person", "people"))
  static let institutions = CountedNoun(
    kk: "мекеме", ru: ("организация", "организации", "организаций"), en: ("institution", "institutions"))
  static let events = CountedNoun(kk: "оқиға", ru: ("событие", "события", "событий"), en: ("event", "events"))
  static let relationships = CountedNoun(
    kk: "қатынас", ru: ("связь", "связи", "связей"), en: ("relationship", "relationships"))
  static let ofPairs = CountedNoun(kk: "жұп", ru: ("пары", "пар", "пар"), en: ("pair", "pairs"))
  static let ofSignings = CountedNoun(
    kk: "қол қою оқиғасы", ru: ("подписании", "подписаниях", "подписаниях"), en: ("signing", "signings"))
  static let pairs = CountedNoun(kk: "жұп", ru: ("пара", "пары", "пар"), en: ("pair", "pairs"))

  static func named(_ articles: String, _ people: String, _ institutions: String, _ events: String) -> Phrase {
    Phrase(
      kk: "\(articles) \(people), \(institutions) және \(events) аталған.",
      ru: "В \(articles) упоминаются \(people), \(institutions) и \(events).",
      en: "Named in \(articles): \(people), \(institutions) and \(events).")
  }

  static func stated(_ relationships: String, _ pairs: String) -> Phrase {
    Phrase(
      kk: "Мәтіндерде \(relationships) тікелей айтылған; бұдан бөлек \(pairs) бірге жиі аталғандықтан байланысты деп"
        + " саналды.",
      ru: "Прямо из текстов следует \(relationships); кроме того, у \(pairs) совместных упоминаний достаточно, чтобы"
        + " считать их связью.",
      en: "The texts state \(relationships); besides, co-mentions of enough weight tie \(pairs).")
  }

  static func connected(_ share: String, _ distance: String) -> Phrase {
    Phrase(
      kk:
        "Аталғандардың \(share)-ы бір желіге бірігеді; ондағы кез келген екеуінің арасы – орта есеппен \(distance) қадам.",
      ru: "В одну сеть объединены \(share) названных; среднее расстояние в ней — \(distance) шага.",
      en: "One network holds \(share) of those named; two of its members are \(distance) steps apart on average.")
  }

  static func mostTied(_ leaders: String, among kind: EntityKind) -> Phrase {
    switch kind {
    case .person:
      Phrase(
        kk: "Адамдар арасында байланысы ең көбі: \(leaders).", ru: "Больше всего связей среди людей: \(leaders).",
        en: "Most ties among the people: \(leaders).")
    case .institution:
      Phrase(
        kk: "Мекемелер арасында байланысы ең көбі: \(leaders).",
        ru: "Больше всего связей среди организаций: \(leaders).",
        en: "Most ties among the institutions: \(leaders).")
    case .event:
      Phrase(
        kk: "Оқиғалар арасында байланысы ең көбі: \(leaders).", ru: "Больше всего связей среди событий: \(leaders).",
        en: "Most ties among the events: \(leaders).")
    }
  }

  static func more(_ count: String) -> Phrase {
    Phrase(kk: "тағы \(count)", ru: "и ещё \(count)", en: "and \(count) more")
  }

  static func signed(_ signings: String, _ pairs: String) -> Phrase {
    Phrase(
      kk: "Мақалаларда \(signings) бар, бір-бірімен қол қойғандар: \(pairs).",
      ru: "Статьи рассказывают о \(signings); подписали друг с другом: \(pairs).",
      en: "The articles tell of \(signings); signed with each other: \(pairs).")
  }

  static let nothingSigned = Phrase(
    kk: "Мақалаларда қол қою туралы айтылмаған.", ru: "О подписаниях в статьях не говорится.",
    en: "The articles tell of no signing.")
  static let nothingFound = Phrase(
    kk: "Мақалалардан ешкім де, ештеңе де табылмады.", ru: "В статьях никто и ничто не найдены.",
    en: "Nobody and nothing was found in the articles.")

  // MARK: Size

  static let what = Phrase(kk: "Көрсеткіш", ru: "Показатель", en: "Figure")
  static let value = Phrase(kk: "Мәні", ru: "Значение", en: "Value")

  static func count(_ kind: EntityKind) -> Phrase {
    switch kind {
    case .person: Phrase(kk: "Адамдар", ru: "Люди", en: "People")
    case .institution: Phrase(kk: "Мекемелер", ru: "Организации", en: "Institutions")
    case .event: Phrase(kk: "Оқиғалар", ru: "События", en: "Events")
    }
  }

  static func count(_ kind: RelationshipKind) -> Phrase {
    switch kind {
    case .signatory: Phrase(kk: "Қойылған қолдар", ru: "Подписи", en: "Signatures")
    case .party: Phrase(kk: "Құжат тараптары", ru: "Стороны документов", en: "Parties to documents")
    case .participant: Phrase(kk: "Оқиғаларға қатысу", ru: "Участие в событиях", en: "Participations in events")
    case .appointee: Phrase(kk: "Тағайындаулар", ru: "Назначения", en: "Appointments")
    case .position: Phrase(kk: "Лауазымдар", ru: "Должности", en: "Positions")
    case .partOf: Phrase(kk: "Құрамына кіру", ru: "Вхождение в состав", en: "Institutions within institutions")
    case .coMention: Phrase(kk: "Бірге аталу", ru: "Совместные упоминания", en: "Co-mentions")
    }
  }

  static let typedRelationships = Phrase(
    kk: "Тікелей айтылған қатынастар, барлығы", ru: "Прямо названные связи, всего", en: "Stated relationships, in all")
  static let strongMentions = Phrase(
    kk: "Соның ішінде байланыс болып саналатыны", ru: "Из них считаются связью", en: "Of these, counted as ties")
  static let evidencePieces = Phrase(kk: "Дәлел сөйлемдер", ru: "Подтверждающие фрагменты", en: "Pieces of evidence")
  static let tiedPairs = Phrase(
    kk: "Желідегі байланысқан жұптар", ru: "Связанные пары в сети", en: "Tied pairs in the network")
  static let density = Phrase(
    kk: "Тығыздық (барлық мүмкін жұптардың ішіндегі үлесі)", ru: "Плотность (доля всех возможных пар)",
    en: "Density (share of all possible pairs)")
  static let components = Phrase(kk: "Бөліктер", ru: "Части", en: "Parts")
  static let largestComponent = Phrase(
    kk: "Ең үлкен бөліктің мөлшері", ru: "Размер наибольшей части", en: "Size of the largest part")
  static let largestShare = Phrase(
    kk: "Ең үлкен бөліктің үлесі", ru: "Доля наибольшей части", en: "Share of the largest part")
  static let isolated = Phrase(kk: "Байланысы жоқтар", ru: "Без связей", en: "Without ties")
  static let averageDistance = Phrase(
    kk: "Ең үлкен бөліктегі орташа қашықтық, қадам", ru: "Среднее расстояние в наибольшей части, шагов",
    en: "Average distance in the largest part, steps")
  static let diameter = Phrase(
    kk: "Ең үлкен бөліктегі ең алыс қашықтық, қадам", ru: "Наибольшее расстояние в наибольшей части, шагов",
    en: "Longest distance in the largest part, steps")
  static let transitivity = Phrase(
    kk: "Транзитивтілік (ортақ көршісі барлардың өзара байланысы)",
    ru: "Транзитивность (связаны ли между собой те, у кого общий сосед)",
    en: "Transitivity (how often those with a common neighbour are tied)")
  static let averageClustering = Phrase(
    kk: "Кластерлену коэффициенті, орташа", ru: "Коэффициент кластеризации, средний",
    en: "Clustering coefficient, average")

  // MARK: Components

  static func parts(_ parts: String, isolated: String) -> Phrase {
    Phrase(
      kk: "Бөліктер саны: \(parts), соның ішінде жеке тұрғаны: \(isolated). Ең үлкендері:",
      ru: "Частей: \(parts), из них одиночных: \(isolated). Наибольшие:",
      en: "Parts: \(parts), of which single entities: \(isolated). The largest:")
  }

  static let number = Phrase(kk: "№", ru: "№", en: "No.")
  static let size = Phrase(kk: "Мөлшері", ru: "Размер", en: "Size")
  static let leadingMembers = Phrase(
    kk: "Байланысы ең көп мүшелері", ru: "Участники с наибольшим числом связей", en: "Members with most ties")

  static let person = Phrase(kk: "Адам", ru: "Человек", en: "Person")
  static let institution = Phrase(kk: "Мекеме", ru: "Организация", en: "Institution")

  // MARK: Tables of relationships

  static let date = Phrase(kk: "Күні", ru: "Дата", en: "Date")
  static let document = Phrase(kk: "Құжат", ru: "Документ", en: "Document")
  static let oneSide = Phrase(kk: "Бір тарап", ru: "Одна сторона", en: "One side")
  static let otherSide = Phrase(kk: "Екінші тарап", ru: "Другая сторона", en: "Other side")
  static let documents = Phrase(kk: "Құжаттар", ru: "Документы", en: "Documents")
  static let signatories = Phrase(kk: "Қол қойғандар", ru: "Подписали", en: "Signatories")
  static let parties = Phrase(kk: "Тараптар", ru: "Стороны", en: "Parties")
  static let evidence = Phrase(kk: "Дәлел", ru: "Подтверждение", en: "Evidence")
  static let position = Phrase(kk: "Лауазымы", ru: "Должность", en: "Position")
  static let knownAt = Phrase(kk: "Қай күнгі дерек", ru: "Известно на дату", en: "Known at")
  static let event = Phrase(kk: "Оқиға", ru: "Событие", en: "Event")
  static let type = Phrase(kk: "Түрі", ru: "Вид", en: "Kind")
  static let place = Phrase(kk: "Орны", ru: "Место", en: "Place")
  static let participants = Phrase(kk: "Қатысушылар", ru: "Участники", en: "Participants")

  static func shown(_ shown: String, of all: String) -> Phrase {
    Phrase(
      kk: "Көрсетілгені: \(shown), барлығы: \(all).", ru: "Показано: \(shown), всего: \(all).",
      en: "Shown: \(shown) of \(all).")
  }

  static let noPositions = Phrase(
    kk: "Лауазымдар табылмады.", ru: "Должности не найдены.", en: "No positions were found.")
  static let noEvents = Phrase(
    kk: "Қатысушылары белгілі оқиғалар табылмады.", ru: "Событий с известными участниками не найдено.",
    en: "No events with known participants were found.")
  static let noKeyEntities = Phrase(
    kk: "Байланысы барлары табылмады.", ru: "Никого со связями не найдено.", en: "None with ties were found.")
  static let noEvidence = Phrase(
    kk: "Дәлел келтірілмеді.", ru: "Подтверждения не приводятся.", en: "No evidence is cited.")

  // MARK: Caveats

  static let caveats = [
    Phrase(
      kk: "Бірге аталу – қатынас емес: екі атаудың бір мәтінде кездесуі олардың байланысын дәлелдемейді.",
      ru: "Совместное упоминание — ещё не отношения: два имени в одном тексте не доказывают связи между ними.",
      en: "A co-mention is not a relation: two names in one text do not prove a connection."),
    Phrase(
      kk: "Мақалаларды бағдарлама оқыды, ол қателесуі мүмкін: жарияламас бұрын әр тұжырымды келтірілген сөйлеммен"
        + " салыстырыңыз.",
      ru: "Статьи читала программа, она может ошибаться: перед публикацией сверьте каждое утверждение с приведённым"
        + " предложением.",
      en: "A program read the articles, and it can err: before publishing, check each statement against the sentence"
        + " quoted."),
    Phrase(
      kk: "Аттас адамдар бір адам болып бірігіп, ал бір адам екі рет жазылып кетуі мүмкін.",
      ru: "Тёзки могли слиться в одного, а один человек — попасть в список дважды.",
      en: "Namesakes may have become one, and one person may be listed twice."),
    Phrase(
      kk: "Лауазым мақала жарияланған күнге ғана белгілі; кейін өзгеруі мүмкін.",
      ru: "Должность известна лишь на дату статьи и могла измениться позже.",
      en: "A position is known only at the date of its article and may have changed since."),
    Phrase(
      kk: "Орындар осы мақалалардың кім туралы және қандай байланыста жазғанын көрсетеді, өмірдегі ықпалды емес.",
      ru: "Места показывают, о ком и в каких связях пишут эти статьи, а не действительное влияние.",
      en: "The ranks show of whom these articles write and in what connections, not influence in real life."),
  ]
}
