import Foundation
import GraphReports
import NewsCorpus
import RelationModel

/// Who may be one and the same, and what readers decide about it.
final class JudgementRoom: Sendable {
  private let file: JudgementFile?
  private let judge: String?
  private let reason: String?
  private let today: @Sendable () -> PartialDate?
  /// One judgement is written after the other.
  private let worker = Worker("bailanys.judgements")
  private let finder = Worker("bailanys.doubts")
  private let doubts = Cache<[IdentityDoubt]>(capacity: 1)

  init(_ options: Explorer.Options) {
    file = options.judgements.map(JudgementFile.init)
    judge = options.judge
    reason = options.reason
    today = options.today
  }

  /// Whether judgements can be written.
  var isOpen: Bool { file != nil }
  /// Where they are written, for readers.
  var path: String { file?.path ?? "" }

  /// The judgements that there are.
  func judgements() async throws -> [NumberedJudgement] {
    try await worker.run { [file] in try file?.read().judgements ?? [] }
  }

  /// The pairs that are in doubt and not yet judged.
  func openDoubts(_ snapshot: Snapshot) async throws -> [IdentityDoubt] {
    let all = try await doubts.value(snapshot.edition) { [finder] in
      try await finder.run { snapshot.graph.identityDoubts() }
    }
    var decided = DecidedPairs(try await judgements(), in: snapshot.graph)
    return all.filter { decided.decision($0.first.id, $0.second.id) == nil }
  }

  /// Writes what was decided about a pair and gives the judgement's number.
  func decide(_ verdict: Judgement.Verdict, _ one: Entity, _ other: Entity, score: Double?, _ graph: RelationshipGraph)
    async throws -> Int
  {
    try await worker.run { [file, judge, reason, today] in
      guard let file else { throw PageError.notFound }
      var decided = DecidedPairs(try file.read().judgements, in: graph)
      guard decided.decision(one.id, other.id) == nil else { throw PageError(status: 409, reason: Words.judgedAlready) }
      guard one.kind == other.kind else { throw PageError(status: 409, reason: Words.judgedAlready) }
      if verdict == .same, let conflict = graph.mergeConflicts(one.id, other.id).first {
        throw PageError(status: 409, reason: Words.conflict(conflict.kind.name))
      }
      return try file.append(
        Judgement(
          verdict, [.init(one, in: graph), .init(other, in: graph)], who: judge, when: today(), why: reason,
          score: score))
    }
  }

  /// Takes a judgement back, where it is still the one that the reader saw.
  func undo(_ number: Int, seen: String) async throws {
    try await worker.run { [file] in
      guard let line = try file?.read().judgements.first(where: { $0.number == number }),
        Self.mark(of: line.judgement) == seen
      else { throw PageError(status: 409, reason: Words.judgementGone) }
      _ = try file?.remove(number)
    }
  }

  /// What tells a judgement from another that has taken its line.
  static func mark(of judgement: Judgement) -> String {
    let subjects = judgement.subjects.map { $0.id?.rawValue ?? $0.name }
    return ([judgement.verdict.rawValue] + subjects).joined(separator: " ")
  }
}

extension Explorer {
  /// `/doubts`: the pairs that may be one and the same, each with two buttons.
  func doubtsPage(_ visit: Visit) async throws -> Response {
    let kind: EntityKind? = try visit.choice("kind", of: EntityKind.self)
    let open = try await visit.part("open", within: visit.contentPatience, Words.stillCounted) { [judgements] in
      let doubts = try await judgements.openDoubts(visit.snapshot).filter { kind == nil || $0.first.kind == kind }
      return try visit.list(of: doubts, isOpen: judgements.isOpen)
    }
    let done = try await visit.request["done"].flatMap { Int($0) }.asyncMap { number in
      try await self.judgements.judgements().first { $0.number == number }
    }
    let judged = try await judgements.judgements().filter { [.same, .different].contains($0.judgement.verdict) }
    return visit.page(
      visit(Words.doubts), in: .doubts,
      """
      <p class="lead">\(visit.withCode(judgements.isOpen ? Words.doubtsLead(judgements.path) : Words.doubtsClosed))</p>
      \(done.flatMap { $0 }.map { visit.decided($0) })
      \(visit.request["undone"] == nil ? "" : "<p class=\"done\" role=\"status\">\(visit(Words.undone))</p>")
      \(open)
      \(visit.judged(judged, besides: done.flatMap { $0 }))
      """)
  }

  /// A form of the page: a judgement, or its undoing. The guardian has seen the form's secret already.
  func change(_ visit: Visit) async throws -> Response {
    let form = visit.request.form ?? []
    func value(_ name: String) -> String { form.first { $0.name == name }?.value ?? "" }
    let back = Address("doubts", query: ["lang": Language(rawValue: value("lang"))?.rawValue])
    switch visit.request.path.dropFirst().first {
    case nil:
      guard let verdict = Judgement.Verdict(rawValue: value("verdict")), [.same, .different].contains(verdict),
        let first = visit.graph[EntityID(rawValue: value("first"))],
        let second = visit.graph[EntityID(rawValue: value("second"))], first.id != second.id
      else { throw PageError.bad(Words.noJudgement) }
      let doubt = try await judgements.openDoubts(visit.snapshot).first {
        [$0.first.id, $0.second.id] == [first.id, second.id]
      }
      let number = try await judgements.decide(verdict, first, second, score: doubt?.score, visit.graph)
      return .redirect(to: back.setting("done", String(number)).text)
    case "undo" where visit.request.path.count == 2:
      guard let number = Int(value("number")) else { throw PageError.bad(Words.noJudgement) }
      try await judgements.undo(number, seen: value("seen"))
      return .redirect(to: back.setting("undone", "1").text)
    default: throw PageError.notFound
    }
  }
}

extension Optional where Wrapped: Sendable {
  /// What a step that takes time makes of the value.
  fileprivate func asyncMap<Result>(_ step: (Wrapped) async throws -> Result) async rethrows -> Result? {
    guard let self else { return nil }
    return try await step(self)
  }
}

extension Visit {
  private var secrets: Markup {
    "<input type=\"hidden\" name=\"form-token\" value=\"\(formToken)\">\(hiddenLanguage)"
  }

  fileprivate func list(of doubts: [IdentityDoubt], isOpen: Bool) throws -> Markup {
    if doubts.isEmpty { return "<p>\(self(Words.noDoubts))</p>" }
    let size = 20
    let pages = (doubts.count + size - 1) / size
    // What was the last page may be empty after a judgement.
    let page = min(try number("page", in: 1...100_000, default: 1), pages)
    let items = doubts.dropFirst((page - 1) * size).prefix(size).map { doubt($0, isOpen: isOpen) }
    return """
      <p class="extent">\(self(Words.shown(items.count, of: doubts.count)))</p>
      \(items)
      \(pager(page: page, pages: pages))
      """
  }

  private func doubt(_ doubt: IdentityDoubt, isOpen: Bool) -> Markup {
    let sides = [doubt.first, doubt.second].map { entity -> Markup in
      let ties = graph.relationships(of: entity.id)
      let best = ties.first { $0.kind == .position } ?? ties.first { $0.kind.isTyped } ?? ties.first
      return "<div><h2>\(link(to: entity))</h2>\(best?.evidence.first.map { quote($0, marking: [entity]) })</div>"
    }
    let reasons = doubt.reasons.map { "<li>\(self($0.phrase))</li>" as Markup }
    let pair = "\(doubt.first.name) – \(doubt.second.name)"
    let buttons: Markup = """
      <form method="post" action="/doubts" aria-label="\(pair)">\(secrets)
      <input type="hidden" name="first" value="\(doubt.first.id.rawValue)"><input type="hidden" name="second" value="\(doubt.second.id.rawValue)">
      <button name="verdict" value="same">\(self(Words.same))</button>
      <button name="verdict" value="different">\(self(Words.different))</button></form>
      """
    return """
      <section class="doubt" aria-label="\(pair)">
      <div class="two">\(sides)</div>
      <p class="extent">\(self(Words.likeness)): \(language.percent(doubt.score))</p>
      <ul class="statements">\(reasons)</ul>
      \(isOpen ? buttons : nil)</section>

      """
  }

  /// The judgement that has just been written.
  fileprivate func decided(_ line: NumberedJudgement) -> Markup {
    "<div class=\"done\"><p role=\"status\">\(verdict(line)) \(effect(of: line))</p>\n\(undoing(line))</div>\n"
  }

  /// What has been judged, the latest first, and whether the pages show it already.
  fileprivate func judged(_ lines: [NumberedJudgement], besides done: NumberedJudgement?) -> Markup {
    let others = lines.filter { $0.number != done?.number }
    guard !others.isEmpty else { return "" }
    let shown = others.reversed().prefix(most("judged", usual: 20))
    let items = shown.map { line -> Markup in
      let by = [line.judgement.who, line.judgement.when.map { language.date($0) }].compactMap { $0 }
      return
        "<li><p>\(verdict(line)) <span class=\"extent\">\(by.joined(separator: ", "))</span></p><p>\(effect(of: line))</p>\(undoing(line))</li>\n"
    }
    return section(
      Words.judged, id: "judged",
      "<ul class=\"judged\">\(items)</ul>" + extent(shown.count, of: others.count, all: "judged"))
  }

  private func verdict(_ line: NumberedJudgement) -> Markup {
    let names = line.judgement.subjects.map(\.name).joined(separator: " – ")
    return "<strong>\(self(line.judgement.verdict == .same ? Words.same : Words.different))</strong>: \(names)."
  }

  /// Whether the graph shown has been made with a judgement.
  private func effect(of line: NumberedJudgement) -> Markup {
    let ids = line.judgement.subjects.compactMap(\.id)
    // Who has been joined is there once; who was kept apart stays apart.
    let isShown =
      line.judgement.verdict == .different || (ids.count > 1 && ids.count(where: { graph[$0] != nil }) < 2)
    return withCode(isShown ? Words.applied : Words.appliedLater)
  }

  private func undoing(_ line: NumberedJudgement) -> Markup {
    let names = line.judgement.subjects.map(\.name).joined(separator: " – ")
    return """
      <form method="post" action="/doubts/undo" aria-label="\(self(Words.undo)): \(names)">\(secrets)
      <input type="hidden" name="number" value="\(line.number)"><input type="hidden" name="seen" value="\(JudgementRoom.mark(of: line.judgement))">
      <button>\(self(Words.undo))</button></form>
      """
  }
}

extension Words {
  static let doubts = Phrase(kk: "Күмәнділер", ru: "Сомнения", en: "Doubts")
  static let same = Phrase(kk: "Екеуі бір", ru: "Одно и то же", en: "The same")
  static let different = Phrase(kk: "Екеуі бөлек", ru: "Разные", en: "Different")
  static let undo = Phrase(kk: "Шешімді қайтару", ru: "Отменить решение", en: "Undo")
  static let likeness = Phrase(
    kk: "Бір болу ықтималдығы", ru: "Вероятность, что это одно и то же", en: "How likely they are one")
  static let noDoubts = Phrase(kk: "Күмәнді жұп жоқ.", ru: "Сомнительных пар нет.", en: "No pairs are in doubt.")
  static let undone = Phrase(
    kk: "Шешім қайтарылды.", ru: "Решение отменено.", en: "The judgement was taken back.")
  static let judged = Phrase(kk: "Шешілгендер", ru: "Решённые", en: "Judged")
  static let applied = Phrase(
    kk: "Бұл беттер осы шешімге сай.", ru: "Страницы показаны с учётом этого решения.",
    en: "The pages show it so.")
  static let appliedLater = Phrase(
    kk: "Бұл беттерде екеуі әзірше бөлек тұр: шешім келесі `bailanys build` кезінде қолданылады.",
    ru: "На этих страницах они пока порознь: решение применит следующий `bailanys build`.",
    en: "On these pages the two still stand apart: the next `bailanys build` applies it.")
  static let doubtsClosed = Phrase(
    kk:
      "Бір болуы мүмкін адамдар мен мекемелер. Шешім жазу үшін серверді `--judgements ФАЙЛ` параметрімен іске қосыңыз.",
    ru:
      "Люди и организации, которые могут оказаться одним и тем же. Чтобы записывать решения, запустите сервер с `--judgements ФАЙЛ`.",
    en:
      "People and institutions that may be one and the same. To write judgements, start the server with `--judgements FILE`."
  )
  static let judgedAlready = Phrase(
    kk: "Бұл жұп туралы шешім бар немесе олар бір түрге жатпайды.",
    ru: "Об этой паре решение уже есть, или они разного вида.",
    en: "That pair has been judged already, or the two are of different kinds.")
  static let judgementGone = Phrase(
    kk: "Бұл шешім файлда енді жоқ.", ru: "Этого решения в файле уже нет.",
    en: "That judgement is not in the file any more.")
  static let noJudgement = Phrase(
    kk: "Бұл – шешім емес.", ru: "Это не решение.", en: "That is no judgement.")

  static func doubtsLead(_ path: String) -> Phrase {
    Phrase(
      kk:
        "Бір болуы мүмкін адамдар мен мекемелер; жауабы маңыздырақтары алдымен тұр. Шешімдер `\(path)` файлына жазылады.",
      ru:
        "Люди и организации, которые могут оказаться одним и тем же; сначала те, где ответ важнее. Решения пишутся в `\(path)`.",
      en:
        "People and institutions that may be one and the same, those first whose answer matters most. Judgements are written to `\(path)`."
    )
  }

  static func conflict(_ name: Phrase) -> Phrase {
    Phrase(
      kk: "Мақалалар бұған қайшы: \(name.kk). Сонда да жазу үшін: bailanys judge --same --force.",
      ru: "Статьи этому противоречат: \(name.ru). Всё равно записать: bailanys judge --same --force.",
      en: "The articles stand against it: \(name.en). To write it all the same: bailanys judge --same --force.")
  }
}
