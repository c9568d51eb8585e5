import Bailanys

/// What is new and gone since a date, as a terminal answer.
struct ChangesText {
  let changes: RecentChanges
  let graph: RelationshipGraph
  let limit: Int
  let language: Language

  private var proof: EvidenceText { EvidenceText(graph: graph, language: language) }

  func say() {
    sayCoverage()
    say(Words.newTies, changes.newTies.filter { !$0.isFromNewOutlets && $0.relationship.kind.isTyped }, sayNew)
    say(Words.newMentions, changes.newTies.filter { !$0.isFromNewOutlets && !$0.relationship.kind.isTyped }, sayNew)
    say(Words.newFromNewOutlets, changes.newTies.filter(\.isFromNewOutlets), sayNew)
    say(Words.newEntities, changes.newEntities) { entity in
      let date = entity.event?.date.map { " (\($0))" } ?? ""
      Terminal.say(
        wrapped("\(entity.name)\(date) — \(entity.event?.type.name(language) ?? entity.kind.name(language))", indent: 4)
      )
    }
    say(Words.replaced, changes.replaced, sayQuiet)
    say(Words.unmentioned(changes.quietDays), changes.unmentioned, sayQuiet)
    if changes.uncovered > 0 { Terminal.say("\n" + wrapped(Words.uncovered(changes.uncovered)(language), indent: 0)) }
    if changes.undated > 0 { Terminal.say("\n" + wrapped(Words.undatedTies(changes.undated)(language), indent: 0)) }
  }

  private func sayCoverage() {
    Terminal.say(
      wrapped(
        Words.coverage(
          since: changes.since.description, before: changes.articlesBefore, after: changes.articlesSince,
          unclear: changes.articlesUnclear)(language), indent: 0))
    if !changes.newOutlets.isEmpty {
      Terminal.say(wrapped(Words.newOutlets(changes.newOutlets.joined(separator: "; "))(language), indent: 0))
    }
    if !changes.goneOutlets.isEmpty {
      Terminal.say(wrapped(Words.goneOutlets(changes.goneOutlets.joined(separator: "; "))(language), indent: 0))
    }
  }

  private func say<Item>(_ heading: Phrase, _ items: [Item], _ sayItem: (Item) -> Void) {
    guard !items.isEmpty else { return }
    Terminal.say("\n" + wrapped("\(heading(language)) (\(items.count)):", indent: 2))
    for item in items.prefix(limit) { sayItem(item) }
    if items.count > limit { Terminal.say("    … \(items.count - limit)") }
  }

  private func sayNew(_ tie: NewTie) {
    Terminal.say("\n" + wrapped("• \(proof.statement(tie.relationship)).", indent: 4))
    proof.say(tie.relationship, indent: 6)
  }

  private func sayQuiet(_ tie: QuietTie) {
    Terminal.say("\n" + wrapped("• \(proof.statement(tie.relationship)).", indent: 4))
    proof.say(tie.last, indent: 6)
    guard let successor = tie.successor else { return }
    Terminal.say(wrapped(Words.now(successor.holder.name)(language), indent: 6))
    proof.say(successor.evidence, indent: 6)
  }
}

/// How two graphs differ, as an answer.
struct ComparisonText {
  private let comparison: GraphComparison
  private let earlier: RelationshipGraph
  private let later: RelationshipGraph
  private let limit: Int
  private let language: Language

  init(earlier: RelationshipGraph, later: RelationshipGraph, limit: Int, language: Language) {
    comparison = GraphComparison(from: earlier, to: later)
    self.earlier = earlier
    self.later = later
    self.limit = limit
    self.language = language
  }

  var answer: ComparisonAnswer { ComparisonAnswer(comparison, earlier: earlier, later: later, language: language) }

  func say() {
    let coverage = comparison.coverage
    Terminal.say(
      wrapped(
        Words.comparedArticles(
          earlier: coverage.earlier, later: coverage.later, news: coverage.news, found: coverage.foundAfterwards,
          gone: coverage.gone)(language), indent: 0))
    say(Words.newTies, comparison.new, later)
    say(Words.goneTies, comparison.gone, earlier)
    say(Words.strengthened, comparison.strengthened, later)
    say(Words.weakened, comparison.weakened, later)
    say(Words.newEntities, comparison.newEntities)
    say(Words.goneEntities, comparison.goneEntities)
  }

  private func say(_ heading: Phrase, _ changes: [RelationshipChange], _ graph: RelationshipGraph) {
    guard !changes.isEmpty else { return }
    Terminal.say("\n  \(heading(language)) (\(changes.count)):")
    for change in changes.prefix(limit) {
      let proof = EvidenceText(
        graph: change.evidence.allSatisfy({ graph.article($0.article) != nil }) ? graph : earlier, language: language)
      Terminal.say("\n" + wrapped("• \(proof.statement(change.relationship)).", indent: 4))
      let weights = "\(change.earlierWeight.formatted) → \(change.laterWeight.formatted)"
      Terminal.say(wrapped("\(Words.cause(change.cause)(language)); \(Words.weight(language)) \(weights)", indent: 6))
      if let evidence = change.evidence.first { proof.say(evidence, of: change.evidence, indent: 6) }
    }
    if changes.count > limit { Terminal.say("    … \(changes.count - limit)") }
  }

  private func say(_ heading: Phrase, _ entities: [Entity]) {
    guard !entities.isEmpty else { return }
    Terminal.say("\n  \(heading(language)) (\(entities.count)):")
    for entity in entities.prefix(limit) { Terminal.say(wrapped("\(entity.name)  [\(entity.id)]", indent: 4)) }
    if entities.count > limit { Terminal.say("    … \(entities.count - limit)") }
  }
}

extension Words {
  static let newTies = Phrase(kk: "жаңа қатынастар", ru: "новые связи", en: "new ties")
  static let newMentions = Phrase(
    kk: "бірге алғаш аталғандар", ru: "впервые упомянуты вместе", en: "named together for the first time")
  static let newFromNewOutlets = Phrase(
    kk: "бұрын оқылмаған басылымдардан ғана белгілі (жаңа болмауы да мүмкін)",
    ru: "известно только из изданий, которых раньше не было (может быть и не новым)",
    en: "known only from outlets not read before (may not be new)")
  static let newEntities = Phrase(kk: "алғаш аталғандар", ru: "названы впервые", en: "named for the first time")
  static let replaced = Phrase(
    kk: "лауазымда енді басқа адам аталады", ru: "в должности теперь назван другой",
    en: "another is named in the post now")
  static let goneTies = Phrase(kk: "жойылған қатынастар", ru: "исчезнувшие связи", en: "ties that are gone")
  static let goneEntities = Phrase(kk: "енді жоқтар", ru: "исчезли", en: "no longer there")
  static let strengthened = Phrase(kk: "күшейгендер", ru: "усилились", en: "stronger")
  static let weakened = Phrase(kk: "әлсірегендер", ru: "ослабли", en: "weaker")
  static let weight = Phrase(kk: "салмағы", ru: "вес", en: "weight")

  static func unmentioned(_ days: Int) -> Phrase {
    Phrase(
      kk:
        "өздері аталғанымен, бұл қатынасы мерзімге дейінгі \(days) күнде де, содан бері де айтылмаған (аяқталды деген сөз емес)",
      ru:
        "сами упоминаются, но об этой связи не сообщалось больше \(days) дней до даты и после неё (это не значит, что её нет)",
      en: "not mentioned since, nor in the \(days) days before, though both are (which does not mean that it has ended)"
    )
  }

  static func uncovered(_ count: Int) -> Phrase {
    Phrase(
      kk: "Тағы \(count) ескі қатынас туралы бұл мерзімнен бергі мақалалар ештеңе айтпайды: тараптары аталмаған.",
      ru: "Ещё о \(count) прежних связях статьи с этой даты ничего не говорят: их участники не упоминаются.",
      en: "Of \(count) more old ties the articles since tell nothing: an end of each is not named in them.")
  }

  static func undatedTies(_ count: Int) -> Phrase {
    Phrase(
      kk: "Мерзімі белгісіз не дәл емес болғандықтан жаңа деп саналмаған қатынастар: \(count).",
      ru: "Не сочтены новыми, так как их дата неизвестна или неточна: \(count).",
      en: "Not counted as new, since their dates are not known or too rough: \(count).")
  }

  static func coverage(since: String, before: Int, after: Int, unclear: Int) -> Phrase {
    Phrase(
      kk:
        "\(since) мерзімінен бергі мақалалар: \(after); оған дейінгісі: \(before); мерзімі белгісіз не дәл емес: \(unclear).",
      ru: "Статей с \(since): \(after); до этого: \(before); без даты или с неточной: \(unclear).",
      en: "Articles from \(since) on: \(after); before: \(before); without a date, or with one too rough: \(unclear).")
  }

  static func newOutlets(_ names: String) -> Phrase {
    Phrase(
      kk: "Бұрын оқылмаған басылымдар: \(names).", ru: "Издания, которых раньше не было: \(names).",
      en: "Outlets not read before: \(names).")
  }

  static func goneOutlets(_ names: String) -> Phrase {
    Phrase(
      kk: "Содан бері мақаласы жоқ басылымдар: \(names).", ru: "Издания, от которых с тех пор нет статей: \(names).",
      en: "Outlets without articles since: \(names).")
  }

  static func now(_ name: String) -> Phrase {
    Phrase(kk: "Енді: \(name)", ru: "Теперь: \(name)", en: "Now: \(name)")
  }

  static func cause(_ cause: ChangeCause) -> Phrase {
    switch cause {
    case .news: Phrase(kk: "жаңалық", ru: "новость", en: "news")
    case .coverage: Phrase(kk: "басқа мақалалардан", ru: "из других статей", en: "from other articles")
    case .reading: Phrase(kk: "басқаша оқылған", ru: "прочитано иначе", en: "read otherwise")
    }
  }

  static func comparedArticles(earlier: Int, later: Int, news: Int, found: Int, gone: Int) -> Phrase {
    Phrase(
      kk: "Мақалалар: бұрын \(earlier), қазір \(later); жаңасы \(news), кейін табылғаны \(found), жойылғаны \(gone).",
      ru: "Статей: было \(earlier), стало \(later); новых \(news), найденных позже \(found), исчезло \(gone).",
      en:
        "Articles: \(earlier) before, \(later) now; \(news) are news, \(found) were found afterwards, \(gone) are gone."
    )
  }
}
