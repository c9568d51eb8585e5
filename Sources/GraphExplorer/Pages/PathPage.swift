import GraphReports
import NetworkAnalysis
import NewsCorpus
import RelationModel

extension Explorer {
  /// `/path`: how two entities are connected.
  func pathPage(_ visit: Visit) async throws -> Response {
    let from = visit.named("from")
    let to = visit.named("to")
    let filter = try visit.filter()
    let count = try visit.number("count", in: 1...10, default: 1)
    let avoided = visit.named("not")
    let via = visit.namedViaPoints
    let date = try visit.date("at")
    let body = visit.pathForm(from, to, avoided, via, count)
    guard let from, let to else {
      return visit.page(visit(Words.howConnected), in: .path, body + "<p>\(visit(Words.pathPrompt))</p>")
    }
    let doubtful =
      [("from", visit.request["from"], from), ("to", visit.request["to"], to)]
      + (avoided.map { [("not", visit.request["not"], $0)] } ?? []) + via.map { ("via", $0.text, $0.lookup) }
    let questions = doubtful.compactMap { visit.question($0.0, $0.1 ?? "", $0.2) }
    guard questions.isEmpty, case .found(let first) = from, case .found(let second) = to else {
      return visit.page(visit(Words.howConnected), in: .path, body + questions.joined())
    }
    guard first.id != second.id else {
      return visit.page(visit(Words.howConnected), in: .path, body + "<p>\(visit(Words.sameEntity))</p>")
    }
    var question = PathQuestion(from: first.id, to: second.id, count: count, filter: filter)
    if case .found(let entity)? = avoided { question.avoided = [entity.id] }
    question.via = via.compactMap { if case .found(let entity) = $0.lookup { entity.id } else { nil } }
    question.throughHubs = visit.request["hubs"] != "no"
    let ways = try await visit.part("ways", within: visit.contentPatience, Words.stillCounted) { [self, question] in
      try await self.ways(visit, question, first, second, at: date)
    }
    return visit.page(
      visit(Words.connection(first.name, second.name)), in: .path, kicker: visit(Words.howConnected), body + ways)
  }

  /// The ways between two entities, each with its picture.
  private func ways(
    _ visit: Visit, _ question: PathQuestion, _ first: Entity, _ second: Entity, at date: PartialDate?
  ) async throws -> Markup {
    let paths = try await visit.snapshot.paths(question)
    if paths.isEmpty { return "<p>\(visit(Words.noConnection(first.name, second.name)))</p>" }
    var parts: [Markup] = []
    for (number, path) in paths.enumerated() {
      let picture = PictureRequest(kind: .path(question, way: number + 1), filter: question.filter)
      parts.append(visit.way(path, number: paths.count > 1 ? number + 1 : nil, at: date))
      parts.append(try await figure(visit, picture, named: "way\(number + 1)", Words.picture))
    }
    return parts.joined()
  }
}

extension Visit {
  /// What a name or id of the query stands for; nil where there is none.
  func named(_ field: String) -> NameLookup? {
    guard let text = request[field] else { return nil }
    if let entity = graph[EntityID(rawValue: text)] { return .found(entity) }
    return snapshot.names.lookUp(String(text.prefix(300)))
  }

  /// What the names or ids stand for that every way is to pass, as many as are sought at once.
  var namedViaPoints: [(text: String, lookup: NameLookup)] {
    request.query.filter { $0.name == "via" && !$0.value.isEmpty }.prefix(7).map { field in
      if let entity = graph[EntityID(rawValue: field.value)] { return (field.value, .found(entity)) }
      return (field.value, snapshot.names.lookUp(String(field.value.prefix(300))))
    }
  }

  /// A text as the form shows it: an id as the name that it stands for, where that name leads back to it.
  private func shown(_ text: String?, _ lookup: NameLookup?) -> String {
    if case .found(let entity)? = lookup, case .found(entity) = snapshot.names.lookUp(entity.name) {
      return entity.name
    }
    return text ?? ""
  }

  fileprivate func pathForm(
    _ from: NameLookup?, _ to: NameLookup?, _ avoided: NameLookup?, _ via: [(text: String, lookup: NameLookup)],
    _ count: Int
  ) -> Markup {
    let passed = (via.prefix(6).map { shown($0.text, $0.lookup) } + (via.count < 6 ? [""] : [])).enumerated().map {
      field("via", Words.via, value: $1, suggests: true, number: $0 + 1)
    }
    let counts = [1, 2, 3, 5, 10].map { (value: $0 == 1 ? "" : String($0), name: String($0)) }
    let isOpen: Markup =
      ["not", "via", "hubs", "at", "since", "until", "publisher", "stated"].contains { request[$0] != nil }
      ? " open" : ""
    return form(
      to: "path", Words.howConnected, button: Words.connect,
      """
      \(field("from", Words.from, value: shown(request["from"], from), suggests: true))
      \(field("to", Words.to, value: shown(request["to"], to), suggests: true))
      \(choice("count", Words.ways, counts, chosen: count == 1 ? "" : String(count)))
      <details\(isOpen)><summary>\(self(Words.filters))</summary><div class="filters">
      \(passed)
      \(field("not", Words.notThrough, value: shown(request["not"], avoided), suggests: true))
      \(sourceFields)
      \(field("at", Words.asOfDate, hint: "2025-03"))
      \(tick("stated", Words.statedOnly))
      \(tick("hubs", Words.withoutHubs, value: "no"))
      </div></details>
      """)
  }

  /// The choice that a name leaves; nil where it stands for one entity.
  fileprivate func question(_ field: String, _ text: String, _ lookup: NameLookup) -> Markup? {
    let (sentence, choices): (Phrase, [Entity])
    switch lookup {
    case .found: return nil
    case .ambiguous(let entities): (sentence, choices) = (Words.severalNames, entities)
    case .unknown(let entities): (sentence, choices) = (Words.unknownName, entities)
    }
    let items = choices.prefix(20).map { entity -> Markup in
      "<li><a href=\"\(link(address.replacing(field, text, with: entity.id.rawValue)))\"\(articleLanguage)>\(entity.name)</a> <span class=\"kind\">\(kindName(of: entity))</span></li>"
    }
    return
      "<section class=\"choice\"><h2>\(text)</h2><p>\(self(sentence))</p><ul>\(items)</ul></section>\n"
  }

  /// Whether a tie held at a date.
  private func held(_ tie: Relationship?, _ date: PartialDate, _ status: TimeStatus?) -> Markup? {
    guard let tie else { return nil }
    let words = status.map { graph.explanation(of: $0, of: tie, in: language) } ?? self(TimeStatus.otherTime)
    return "<p class=\"held\"><strong>\(language.date(date))</strong>: \(words)</p>\n"
  }

  /// The steps of a way, each with the sentence that proves it, and for a date with whether it held then.
  fileprivate func way(_ path: ConnectionPath, number: Int?, at date: PartialDate?) -> Markup {
    let steps = path.hops.map { hop -> Markup in
      let ties = hop.relationships.prefix(6).map { "<li>\($0.statement(in: graph, language: language))</li>" as Markup }
      let best = hop.relationships.first
      let status = date.flatMap { date in best.flatMap { graph.status(of: $0, at: date) } }
      let evidence = status.flatMap { best?.bestEvidence(for: $0) } ?? hop.evidence
      return """
        <li><p class="step">\(link(to: hop.from)) <span aria-hidden="true">→</span> \(link(to: hop.to))</p>
        <ul class="statements">\(ties)</ul>
        \(date.flatMap { held(best, $0, status) })\(quote(evidence, marking: [hop.from, hop.to]))</li>

        """
    }
    let heading = number.map { "\(self(Words.way)) \($0)" } ?? self(Words.howConnected)
    return
      "<section><h2>\(heading) <span class=\"kind\">\(self(Words.steps(path.hops.count)))</span></h2>\n<ol class=\"way\">\(steps)</ol></section>\n"
  }
}

extension Address {
  /// The same view with another value of one of the fields of a name.
  fileprivate func replacing(_ name: String, _ value: String, with other: String) -> Address {
    var address = self
    guard let place = query.firstIndex(where: { $0.name == name && $0.value == value }) else { return address }
    address.query[place] = .init(name: name, value: other)
    return address
  }
}

extension Words {
  static let via = Phrase(kk: "Кім арқылы өту керек", ru: "Через кого", en: "By way of")
  static let withoutHubs = Phrase(
    kk: "Бәрімен дерлік байланысты тұлғалардан өтпеу", ru: "В обход тех, кто связан почти со всеми",
    en: "Not through those who join almost everybody")
  static let asOfDate = Phrase(
    kk: "Қай мерзімге тексеру керек", ru: "Проверить на дату", en: "Check whether it held at")
  static let contradiction = Phrase(
    kk: "Шарттар бір-біріне қайшы: сұралған атау екі рет берілген немесе айналып өтуге де көрсетілген.",
    ru: "Условия противоречат друг другу: кто-то назван дважды или его же надо обойти.",
    en: "The conditions contradict each other: somebody is named twice, or is to be passed by as well.")
  static let tooManyWays = Phrase(
    kk: "Бұл сұраққа тым көп жолды қарап шығу керек. Аз жол сұраңыз немесе шарттарды азайтыңыз.",
    ru: "Для этого пришлось бы перебрать слишком много путей. Запросите меньше путей или уберите часть условий.",
    en: "Too many ways would have to be looked through for that. Ask for fewer ways, or with fewer conditions.")
}
