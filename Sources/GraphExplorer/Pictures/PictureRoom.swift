import Foundation
import GraphDrawing
import GraphReports
import NetworkAnalysis
import RelationModel

/// Draws pictures, one after another, and keeps what it drew last.
final class PictureRoom: Sendable {
  private let worker = Worker("bailanys.pictures")
  private let files = Cache<Data>(capacity: 24_000_000) { $0.count }
  private let drawings = Cache<Drawing>(capacity: 6_000) { 1 + $0.nodes.count + $0.edges.count }

  /// What a picture shows.
  func drawing(_ picture: PictureRequest, _ snapshot: Snapshot, _ language: Language) async throws -> Drawing {
    try await drawings.value("\(snapshot.edition) \(language) \(picture.address("").text)") { [worker] in
      let graph = try await snapshot.graph(through: picture.filter)
      var options = PictureOptions(language: language, limit: picture.limit, theme: picture.theme)
      let kind: PictureKind
      switch picture.kind {
      case .signatures: kind = .signatures
      case .parties: kind = .parties
      case .positions: kind = .positions
      case .events: kind = .events
      case .timeline: kind = .timeline
      case .mentions: kind = .mentions
      case .around(let id, let radius): kind = .around(id, radius: radius)
      case .communities:
        kind = .communities
        options.communities = try await snapshot.communities().communities.prefix(8).map { $0.members.map(\.id) }
      case .path(let question, let way):
        let paths = try await snapshot.paths(question)
        guard way <= paths.count else { throw PageError.notFound }
        kind = .path(from: question.from, hops: paths[way - 1].hops.map(\.relationships))
      }
      return try await worker.run { [options] in
        let shown = [.signatures, .parties].contains(picture.kind) ? graph.signing(picture) : graph
        return try shown.drawing(of: kind, options: options)
      }
    }
  }

  /// A picture as a file.
  func file(
    _ picture: PictureRequest, as format: PictureFormat, _ snapshot: Snapshot, _ language: Language
  ) async throws -> Data {
    let drawing = try await drawing(picture, snapshot, language)
    let key = "\(snapshot.edition) \(language) \(picture.address(format.rawValue).text)"
    return try await files.value(key) { [worker] in
      try await worker.run { try drawing.render(as: format, maximumPixels: 6_000).data }
    }
  }

  /// A picture as a part of a page, in the colours of day and night, its nodes and edges leading to pages.
  func inline(_ picture: PictureRequest, named name: String, for visit: Visit) async throws -> Markup {
    var drawing = try await drawing(picture, visit.snapshot, visit.language)
    drawing.link(through: visit)
    let key = "inline \(name) \(visit.snapshot.edition) \(visit.language) \(visit.link(picture.address("svg")))"
    let data = try await files.value(key) { [worker, drawing] in
      // The words of a page do not wait for its picture.
      try await worker.run(.later) {
        let editions = try drawing.renderSVG(themes: [.print, .dark]).map { String(decoding: $0.data, as: UTF8.self) }
        let svg = ThemedSVG(day: editions[0], night: editions[1])
        return Data(InlineSVG(svg.text, prefix: "\(name)-", label: "picture-\(name)").text.utf8)
      }
    }
    return Markup(trusted: String(decoding: data, as: UTF8.self))
  }
}

extension Drawing {
  /// Has every node lead to its entity's page, and every edge to the sentences between its ends.
  fileprivate mutating func link(through visit: Visit) {
    var entities: [Node.ID: EntityID] = [:]
    for place in nodes.indices {
      guard let id = visit.graph.entity(ofNode: nodes[place].id) else { continue }
      entities[nodes[place].id] = id
      nodes[place].url = visit.link(Address("entity", id.rawValue))
    }
    for place in edges.indices {
      guard let from = entities[edges[place].source], let to = entities[edges[place].target] else { continue }
      edges[place].url = visit.link(Address("path", query: ["from": from.rawValue, "to": to.rawValue]))
    }
  }
}

extension RelationshipGraph {
  /// The entity that a node stands for; a node of a person at an institution is named after both.
  func entity(ofNode id: String) -> EntityID? {
    let whole = EntityID(rawValue: id)
    if self[whole] != nil { return whole }
    return id.ranges(of: "-at-").lazy.map { EntityID(rawValue: String(id[..<$0.lowerBound])) }.first { self[$0] != nil }
  }

  /// The graph with those signings alone that a picture is to show.
  fileprivate func signing(_ picture: PictureRequest) -> RelationshipGraph {
    guard picture.leastSignings > 1 || picture.signers != nil else { return self }
    let ties = signedTies().filter { $0.signings.count >= picture.leastSignings }
      .filter { picture.signers == nil || $0.first.kind == picture.signers }
    let events = Set(ties.flatMap { $0.signings.map(\.event.id) })
    let signers = Set(ties.flatMap { [$0.first.id, $0.second.id] })
    let kept = relationships.filter { tie in
      guard [.signatory, .party].contains(tie.kind) else { return true }
      return events.contains(tie.target) && signers.contains(tie.source)
    }
    // The parts fit, since they come of a graph.
    return (try? RelationshipGraph(articles: articles, entities: entities, relationships: kept)) ?? self
  }
}
