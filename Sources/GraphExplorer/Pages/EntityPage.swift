import GraphDrawing
import GraphReports
import NetworkAnalysis
import RelationModel

extension Explorer {
  /// `/entity/ID`: everything that is known of a person, an institution or an event.
  func entityPage(_ visit: Visit, _ id: String) async throws -> Response {
    let entity = try visit.entity(id)
    let ties = visit.graph.relationships(of: entity.id)
    let picture = PictureRequest(kind: .around(entity.id, radius: 1), limit: 24)
    let ranks = try await visit.part("ranks-part", within: visit.partPatience, Words.stillCounted) {
      try await visit.ranks(of: entity)
    }
    let parts: [Markup] = [
      visit.facts(of: entity), visit.names(of: entity), visit.offices(of: entity, ties),
      try await figure(visit, picture, named: "around", Words.picture), visit.events(of: entity, ties),
      visit.structure(of: entity, ties), visit.coMentions(of: entity, ties), ranks,
      visit.trend(of: ties), try visit.evidenceList(of: entity, ties),
    ]
    return visit.page(entity.name, kicker: visit.kindName(of: entity), parts.joined())
  }
}

extension Visit {
  fileprivate func facts(of entity: Entity) -> Markup {
    let connect = link(Address("path", query: ["from": entity.id.rawValue]))
    let link: Markup = "<p><a href=\"\(connect)\">\(self(Words.howConnected))</a></p>\n"
    guard let event = entity.event else { return link }
    let rows = [
      event.date.map { (Words.date, language.date($0)) }, event.place.map { (Words.place, $0) },
    ].compactMap { $0 }.map { name, value -> Markup in "<div><dt>\(self(name))</dt><dd>\(value)</dd></div>" }
    return "<dl class=\"facts\">\(rows)</dl>\n\(link)"
  }

  fileprivate func names(of entity: Entity) -> Markup {
    func list(_ heading: Phrase, _ names: [String]) -> Markup {
      guard !names.isEmpty else { return "" }
      let items = names.prefix(100).map { "<li>\($0)</li>" as Markup }
      return "<h3>\(self(heading))</h3>\n<ul class=\"names\"\(articleLanguage)>\(items)</ul>\n"
    }
    let forms = entity.forms.filter { $0 != entity.name && !entity.aliases.contains($0) }
    guard !forms.isEmpty || !entity.aliases.isEmpty else { return "" }
    return
      "<details class=\"about\"><summary>\(self(Words.names)) (\(entity.aliases.count + forms.count))</summary>\n\(list(Words.aliases, entity.aliases))\(list(Words.forms, forms))</details>\n"
  }

  /// Posts over time: the latest first.
  fileprivate func offices(of entity: Entity, _ ties: [Relationship]) -> Markup {
    let posts = ties.filter { $0.kind == .position }.sorted { left, right in
      let (one, other) = (left.dates?.upperBound, right.dates?.upperBound)
      guard one != other else { return left.id < right.id }
      guard let one else { return false }
      return other.map { one > $0 } ?? true
    }
    guard !posts.isEmpty else { return "" }
    let shown = posts.prefix(most("offices", usual: 20))
    let rows = shown.map { post -> [Markup] in
      [
        "\(post.label(in: language))", post.other(than: entity.id).flatMap { link(to: $0) } ?? "—",
        "\(span(post.dates))", post.evidence.last.map { citation($0) } ?? "",
      ]
    }
    let isPerson = entity.kind == .person
    let heading = isPerson ? Words.offices : Words.holders
    return section(
      heading, id: "offices",
      table(
        self(heading),
        [
          Column(Words.post), Column(isPerson ? Words.institution : Words.person), Column(Words.known),
          Column(Words.proof),
        ], rows, isOfCards: true) + extent(shown.count, of: posts.count, all: "offices"))
  }

  /// The dates from the first to the last.
  func span(_ dates: ClosedRange<PartialDate>?) -> String {
    guard let dates else { return "—" }
    let first = language.date(dates.lowerBound)
    return dates.lowerBound == dates.upperBound ? first : "\(first) – \(language.date(dates.upperBound))"
  }

  /// The events that an entity had a part in, or who had a part in an event.
  fileprivate func events(of entity: Entity, _ ties: [Relationship]) -> Markup {
    let parts = ties.filter { [.signatory, .party, .participant, .appointee].contains($0.kind) }
      .sorted { left, right in
        let (one, other) = (graph[left.target]?.event?.date, graph[right.target]?.event?.date)
        if one != other { return other.map { second in one.map { $0 > second } ?? false } ?? true }
        return left.id < right.id
      }
    guard !parts.isEmpty else { return "" }
    let shown = parts.prefix(most("events", usual: 25))
    let items = shown.map { part -> Markup in
      let other = part.other(than: entity.id).flatMap { graph[$0] }
      let side = part.side.flatMap { link(to: $0) }.map { " (\($0))" as Markup }
      return
        "<li>\(other.map { link(to: $0) }) <span class=\"role\">\(part.label(in: language))</span>\(side)\(part.evidence.first.map { quote($0, marking: [entity] + [other].compactMap { $0 }) })</li>\n"
    }
    let heading = entity.kind == .event ? Words.participants : Words.events
    return section(
      heading, id: "events", "<ul class=\"ties\">\(items)</ul>" + extent(shown.count, of: parts.count, all: "events"))
  }

  fileprivate func structure(of entity: Entity, _ ties: [Relationship]) -> Markup {
    let parts = ties.filter { $0.kind == .partOf }
    guard !parts.isEmpty else { return "" }
    let shown = parts.prefix(most("structure", usual: 20))
    let items = shown.map { part -> Markup in
      "<li>\(part.statement(in: graph, language: language)): \(part.other(than: entity.id).flatMap { link(to: $0) })</li>\n"
    }
    return section(
      Words.structure, id: "structure",
      "<ul>\(items)</ul>" + extent(shown.count, of: parts.count, all: "structure"))
  }

  fileprivate func coMentions(of entity: Entity, _ ties: [Relationship]) -> Markup {
    let together = ties.filter { $0.kind == .coMention }.map { (tie: $0, weight: $0.weight) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.tie.id < $1.tie.id }
    guard !together.isEmpty else { return "" }
    let shown = together.prefix(most("mentions", usual: 15)).map(\.tie)
    let rows = shown.compactMap { tie -> [Markup]? in
      guard let other = tie.other(than: entity.id), let name = link(to: other) else { return nil }
      let proof = link(Address("path", query: ["from": entity.id.rawValue, "to": other.rawValue]))
      return [
        name, "\(graph[other].map { kindName(of: $0) } ?? "")", "\(language.number(tie.weight, digits: 1))",
        "\(span(tie.dates))", "<a href=\"\(proof)\">\(tie.evidence.count)</a>",
      ]
    }
    return section(
      Words.coMentions, id: "mentions",
      table(
        self(Words.coMentions),
        [
          Column(Words.name), Column(Words.kind), Column(Words.strength, isNumber: true), Column(Words.known),
          Column(Words.evidence, isNumber: true),
        ], rows) + extent(shown.count, of: together.count, all: "mentions"))
  }

  /// The entity's place among those of its kind by the key measures, with what each means.
  fileprivate func ranks(of entity: Entity) async throws -> Markup {
    var rows: [[Markup]] = []
    for measure in CentralityMeasure.keyMeasures {
      let ranking = try await snapshot.ranking(by: measure, kind: entity.kind)
      guard let place = try await snapshot.place(of: entity, by: measure) else { continue }
      let address = link(Address("rankings", query: ["by": measure.rawValue, "kind": entity.kind.rawValue]))
      rows.append([
        "<a href=\"\(address)\">\(self(measure.name))</a>", "\(self(Words.rank(place, of: ranking.count)))",
        "\(self(measure.meaning))",
      ])
    }
    guard !rows.isEmpty else { return "" }
    return section(
      Words.ranks, id: "ranks",
      table(self(Words.ranks), [Column(Words.measure), Column(Words.rank), Column(Words.meaning)], rows))
  }

  /// In how many articles of each month, or of each year where there are many, the entity is tied to anything.
  fileprivate func trend(of ties: [Relationship]) -> Markup {
    var dated: [SourceArticle.ID: PartialDate] = [:]
    for evidence in ties.flatMap(\.evidence) { dated[evidence.article] = evidence.date }
    let months = Dictionary(grouping: dated.values) {
      $0.month == nil ? "\($0.year)" : String($0.description.prefix(7))
    }
    let isByYear = months.count > 24
    let counts =
      isByYear ? Dictionary(grouping: dated.values) { "\($0.year)" }.mapValues(\.count) : months.mapValues(\.count)
    guard counts.count > 1, let most = counts.values.max() else { return "" }
    let rows = counts.sorted { $0.key < $1.key }.map { period, count -> [Markup] in
      [
        "\(PartialDate(period).map { language.date($0) } ?? period)",
        "<meter min=\"0\" max=\"\(most)\" value=\"\(count)\" aria-label=\"\(period)\">\(count)</meter> \(count)",
      ]
    }
    return section(
      Words.trend, id: "trend",
      table(self(Words.trend), [Column(isByYear ? Words.year : Words.month), Column(Words.articles)], rows))
  }

  /// Every sentence that proves something of the entity, the newest first.
  fileprivate func evidenceList(of entity: Entity, _ ties: [Relationship]) throws -> Markup {
    struct Place: Hashable {
      let article: String
      let sentence: Int
    }
    var seen: Set<Place> = []
    let all = ties.filter(\.kind.isTyped).flatMap(\.evidence).sorted().reversed().filter {
      seen.insert(Place(article: $0.article, sentence: $0.sentence)).inserted
    }
    let size = 20
    let pages = max(1, (all.count + size - 1) / size)
    let page = try number("page", in: 1...pages, default: 1)
    guard !all.isEmpty else { return "" }
    let items = all.dropFirst((page - 1) * size).prefix(size).map {
      "<li>\(quote($0, marking: [entity]))</li>\n" as Markup
    }
    return section(
      Words.evidence, id: "evidence",
      "<ol class=\"evidence\" start=\"\((page - 1) * size + 1)\">\(items)</ol>" + pager(page: page, pages: pages))
  }
}
