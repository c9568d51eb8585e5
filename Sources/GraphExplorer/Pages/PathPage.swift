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
    var body = visit.pathForm(from, to, avoided, count)
    guard let from, let to else {
      return visit.page(visit(Words.howConnected), in: .path, body + "<p>\(visit(Words.pathPrompt))</p>")
    }
    let doubtful = [("from", from), ("to", to)] + (avoided.map { [("not", $0)] } ?? [])
    let questions = doubtful.compactMap { visit.question($0.0, $0.1) }
    guard questions.isEmpty, case .found(let first) = from, case .found(let second) = to else {
      return visit.page(visit(Words.howConnected), in: .path, body + questions.joined())
    }
    guard first.id != second.id else {
      return visit.page(visit(Words.howConnected), in: .path, body + "<p>\(visit(Words.sameEntity))</p>")
    }
    var question = PathQuestion(from: first.id, to: second.id, count: count, filter: filter)
    if case .found(let entity)? = avoided { question.avoided = [entity.id] }
    let paths = try await visit.snapshot.paths(question)
    if paths.isEmpty { body = body + "<p>\(visit(Words.noConnection(first.name, second.name)))</p>" }
    for (number, path) in paths.enumerated() {
      body = body + visit.way(path, number: paths.count > 1 ? number + 1 : nil)
      let picture = PictureRequest(kind: .path(question, way: number + 1), filter: filter)
      body = body + (try await figure(visit, picture, named: "way\(number + 1)", Words.picture))
    }
    return visit.page(
      visit(Words.connection(first.name, second.name)), in: .path, kicker: visit(Words.howConnected), body)
  }
}

extension Visit {
  /// What a name or id of the query stands for; nil where there is none.
  func named(_ field: String) -> NameLookup? {
    guard let text = request[field] else { return nil }
    if let entity = graph[EntityID(rawValue: text)] { return .found(entity) }
    return snapshot.names.lookUp(String(text.prefix(300)))
  }

  fileprivate func pathForm(_ from: NameLookup?, _ to: NameLookup?, _ avoided: NameLookup?, _ count: Int) -> Markup {
    func shown(_ field: String, _ lookup: NameLookup?) -> String {
      // An id is shown as the name that it stands for, where that name leads back to it.
      if case .found(let entity)? = lookup, case .found(entity) = snapshot.names.lookUp(entity.name) {
        return entity.name
      }
      return request[field] ?? ""
    }
    let counts = [1, 2, 3, 5, 10].map { (value: $0 == 1 ? "" : String($0), name: String($0)) }
    let isOpen: Markup =
      ["not", "since", "until", "publisher", "stated"].contains { request[$0] != nil } ? " open" : ""
    return form(
      to: "path", Words.howConnected, button: Words.connect,
      """
      \(field("from", Words.from, value: shown("from", from), suggests: true))
      \(field("to", Words.to, value: shown("to", to), suggests: true))
      \(choice("count", Words.ways, counts, chosen: count == 1 ? "" : String(count)))
      <details\(isOpen)><summary>\(self(Words.filters))</summary><div class="filters">
      \(field("not", Words.notThrough, value: shown("not", avoided), suggests: true))
      \(sourceFields)
      \(tick("stated", Words.statedOnly))
      </div></details>
      """)
  }

  /// The choice that a name leaves; nil where it stands for one entity.
  fileprivate func question(_ field: String, _ lookup: NameLookup) -> Markup? {
    let (sentence, choices): (Phrase, [Entity])
    switch lookup {
    case .found: return nil
    case .ambiguous(let entities): (sentence, choices) = (Words.severalNames, entities)
    case .unknown(let entities): (sentence, choices) = (Words.unknownName, entities)
    }
    let items = choices.prefix(20).map { entity -> Markup in
      "<li><a href=\"\(link(address.setting(field, entity.id.rawValue)))\"\(articleLanguage)>\(entity.name)</a> <span class=\"kind\">\(kindName(of: entity))</span></li>"
    }
    return
      "<section class=\"choice\"><h2>\(request[field] ?? "")</h2><p>\(self(sentence))</p><ul>\(items)</ul></section>\n"
  }

  /// The steps of a way, each with the sentence that proves it.
  fileprivate func way(_ path: ConnectionPath, number: Int?) -> Markup {
    let steps = path.hops.map { hop -> Markup in
      let ties = hop.relationships.prefix(6).map { "<li>\($0.statement(in: graph, language: language))</li>" as Markup }
      return """
        <li><p class="step">\(link(to: hop.from)) <span aria-hidden="true">→</span> \(link(to: hop.to))</p>
        <ul class="statements">\(ties)</ul>
        \(quote(hop.evidence, marking: [hop.from, hop.to]))</li>

        """
    }
    let heading = number.map { "\(self(Words.way)) \($0)" } ?? self(Words.howConnected)
    return
      "<section><h2>\(heading) <span class=\"kind\">\(self(Words.steps(path.hops.count)))</span></h2>\n<ol class=\"way\">\(steps)</ol></section>\n"
  }
}
