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
    sayList(heading(language), items, limit: limit, sayItem)
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

/// Says a heading with how many items there are, and the first of them; nothing where there are none.
func sayList<Item>(_ heading: String, _ items: [Item], limit: Int, _ sayItem: (Item) -> Void) {
  guard !items.isEmpty else { return }
  Terminal.say("\n" + wrapped("\(heading) (\(items.count)):", indent: 2))
  for item in items.prefix(limit) { sayItem(item) }
  if items.count > limit { Terminal.say("    … \(items.count - limit)") }
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
}
