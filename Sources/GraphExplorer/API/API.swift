import Foundation
import GraphReports
import NetworkAnalysis
import NewsCorpus
import RelationModel

/// The answers under `/api/`, as `OpenAPI.swift` describes them.
struct API: Sendable {
  let explorer: Explorer
  let visit: Visit

  private var graph: RelationshipGraph { visit.graph }

  func answer() async throws -> Response {
    try check()
    let path = visit.request.path.dropFirst().map { $0 }
    switch (path.first, path.count) {
    case ("openapi.json", 1): return .asset(OpenAPI.document, type: Self.type)
    case ("statistics", 1): return try Self.json(try await visit.snapshot.statistics())
    case ("search", 1), ("suggest", 1): return try await found(path[0] == "suggest")
    case ("entity", 2): return try Self.json(EntityDescription(try visit.entity(path[1]), in: graph, most: most()))
    case ("article", 2): return try await article(path[1])
    case ("path", 1): return try await ways()
    case ("signed", 1): return try await signed()
    case ("rankings", 1): return try await ranking()
    case ("communities", 1): return try await communities()
    case ("doubts", 1): return try await doubts()
    case ("report", 1): return try await report()
    default: throw PageError.notFound
    }
  }

  static let type = "application/json"
  /// The most pieces of evidence that are written out of a relationship.
  static let mostEvidence = 20

  /// A value as JSON with sorted keys: the same value gives the same bytes.
  static func json(_ value: some Encodable, status: Int = 200) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(status: status, type: type, body: PlainJSON.escaped(try encoder.encode(value)) + Data("\n".utf8))
  }

  /// Why there is no answer, as JSON.
  static func problem(_ problem: PageError, _ language: Language) -> Response {
    (try? json(ProblemAnswer(status: problem.status, reason: problem.reason(language)), status: problem.status))
      ?? .text(problem.status, problem.reason(language))
  }

  private func most() throws -> Int { try visit.number("limit", in: 1...1_000, default: 100) }

  /// How many letters a parameter may have.
  private static let longest = ["q": 200, "from": 300, "to": 300, "not": 300, "via": 300, "publisher": 300]

  /// Refuses what pages would pass over: a caller that is a program is told of its mistake.
  private func check() throws {
    let words = ["lang": Language.allCases.map(\.rawValue), "stated": ["1"], "hubs": ["yes", "no"]]
    for field in visit.request.query {
      let length = field.value.unicodeScalars.count
      let isKnown = Self.longest[field.name] != nil || words[field.name] != nil || Self.others.contains(field.name)
      guard isKnown else { continue }
      if length == 0 || length > Self.longest[field.name] ?? 40 || !(words[field.name]?.contains(field.value) ?? true) {
        throw PageError.bad(
          Phrase(
            kk: "«\(field.name)» мәні жарамсыз.", ru: "Недопустимое значение «\(field.name)».",
            en: "The value of “\(field.name)” is not valid."))
      }
    }
  }

  private static let others: Set = ["kind", "limit", "count", "since", "until", "least", "by", "at"]

  private func text(_ name: String) throws -> String {
    guard let text = visit.request[name] else {
      throw PageError.bad(
        Phrase(kk: "«\(name)» керек.", ru: "Нужен параметр «\(name)».", en: "“\(name)” is needed."))
    }
    return text
  }

  private func found(_ isSuggestion: Bool) async throws -> Response {
    let text = try text("q")
    let limit = isSuggestion ? 8 : try visit.number("limit", in: 1...200, default: 20)
    let kind: EntityKind? = try visit.choice("kind", of: EntityKind.self)
    let found = try await visit.snapshot.search(text, limit: kind == nil ? limit : 200)
    let kept = found.filter { kind == nil || $0.kind == kind }.prefix(limit)
    if isSuggestion {
      return try Self.json(
        kept.map {
          SuggestionAnswer(
            id: $0.id.rawValue, name: $0.name, kind: visit.kindName(of: $0),
            date: $0.event?.date.map { visit.language.date($0) })
        })
    }
    return try Self.json(kept.map(EntityAnswer.init))
  }

  /// The entity of a name or an id in the query.
  private func entity(_ name: String) throws -> Entity {
    _ = try text(name)
    return try found(visit.named(name), name)
  }

  private func viaPoint(_ field: (text: String, lookup: NameLookup)) throws -> EntityID {
    try found(field.lookup, "via").id
  }

  private func found(_ lookup: NameLookup?, _ name: String) throws -> Entity {
    guard case .found(let entity)? = lookup else {
      throw PageError(
        status: 404,
        reason: Phrase(
          kk: "«\(name)» мәні бір ғана атауға сай келуі керек.",
          ru: "Значение «\(name)» должно обозначать кого-то одного.",
          en: "“\(name)” has to stand for exactly one entity."))
    }
    return entity
  }

  private func ways() async throws -> Response {
    let date = try visit.date("at")
    let question = PathQuestion(
      from: try entity("from").id, to: try entity("to").id, count: try visit.number("count", in: 1...10, default: 1),
      avoided: visit.request["not"] == nil ? [] : [try entity("not").id], via: try visit.namedViaPoints.map(viaPoint),
      throughHubs: visit.request["hubs"] != "no", filter: try visit.filter())
    let paths = try await visit.snapshot.paths(question)
    guard let from = graph[question.from], let to = graph[question.to] else { throw PageError.notFound }
    let ways = paths.map { path -> PathAnswer.Way in
      let hops = path.hops.map { hop -> PathAnswer.Hop in
        let ties = hop.relationships.map {
          RelationshipAnswer($0, in: graph, at: date, mostEvidence: Self.mostEvidence)
        }
        return .init(from: EntityAnswer(hop.from), to: EntityAnswer(hop.to), relationships: ties)
      }
      return .init(hops: hops)
    }
    return try Self.json(PathAnswer(from: EntityAnswer(from), to: EntityAnswer(to), paths: ways))
  }

  private func signed() async throws -> Response {
    let kind: EntityKind? = try visit.choice("kind", of: EntityKind.self)
    let ties = try await visit.snapshot.signedTies(
      kind: kind, least: try visit.number("least", in: 1...1_000, default: 1), try visit.filter())
    return try Self.json(try ties.prefix(most()).map { SignedAnswer($0, in: graph) })
  }

  private func ranking() async throws -> Response {
    let measure = try visit.choice("by", of: CentralityMeasure.self) ?? .degree
    let kind: EntityKind? = try visit.choice("kind", of: EntityKind.self)
    let limit = try most()
    let ranking = try await visit.snapshot.ranking(by: measure, kind: kind).prefix(limit)
    return try Self.json(
      RankingAnswer(
        measure: measure.rawValue, meaning: visit(measure.meaning),
        entities: ranking.map { .init(rank: $0.rank, value: $0.value, entity: EntityAnswer($0.entity)) }))
  }

  private func communities() async throws -> Response {
    let limit = try most()
    let division = try await visit.snapshot.communities()
    return try Self.json(
      CommunitiesAnswer(
        modularity: division.modularity,
        communities: division.communities.prefix(limit).map {
          .init(
            innerTies: $0.innerTies, outerTies: $0.outerTies, size: $0.members.count,
            members: $0.members.prefix(limit).map(EntityAnswer.init))
        }))
  }

  private func article(_ id: String) async throws -> Response {
    guard let article = graph.article(id) else { throw PageError.notFound }
    let ties = try await visit.snapshot.relationships(in: id)
    let limit = try most()
    return try Self.json(
      ArticleAnswer(
        article: article,
        relationships: ties.prefix(limit).map { tie in
          var tie = tie
          tie.evidence.removeAll { $0.article != id }
          return RelationshipAnswer(tie, in: graph, mostEvidence: Self.mostEvidence)
        }))
  }

  private func doubts() async throws -> Response {
    let kind: EntityKind? = try visit.choice("kind", of: EntityKind.self)
    let limit = try most()
    let doubts = try await explorer.judgements.openDoubts(visit.snapshot).filter {
      kind == nil || $0.first.kind == kind
    }
    return try Self.json(
      DoubtsAnswer(
        total: doubts.count,
        doubts: doubts.prefix(limit).map { DoubtAnswer($0, visit.language) }))
  }

  private func report() async throws -> Response {
    let report = try await explorer.report(visit)
    return Response(type: Self.type, body: try report.showing([]).json())
  }
}
