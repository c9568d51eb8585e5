import Bailanys
import Foundation
import Testing

/// `step graph`: the parts of a graph come in, a line each, and its file goes out.
@Suite struct StepTests {
  private struct Line: Encodable {
    var source: SourceArticle?
    var entity: Entity?
    var id: EntityID?
    var relationship: Relationship?
  }

  private func evidence(_ article: Int) -> Evidence {
    Evidence(article: "a\(article)", sentence: article, start: 0, end: 7, quote: "Сөйлем.", rule: "test")
  }

  /// The evidence of one relationship comes in several lines, as from several workers; what judgements joined keeps its former ids.
  @Test func partsMakeTheGraphThatTheyAreOf() throws {
    let (person, body, event) = (EntityID(rawValue: "person-a"), EntityID(rawValue: "institution-b"), "event-c")
    let signed = Relationship.ID(kind: .signatory, source: person, target: EntityID(rawValue: event))
    let graph = try RelationshipGraph(
      articles: (0..<9).map { SourceArticle(id: "a\($0)", title: "Мақала", path: "a\($0).txt") },
      entities: [
        Entity(id: person, kind: .person, name: "А. Асанов", formerIDs: [EntityID(rawValue: "person-a-asanov")]),
        Entity(id: body, kind: .institution, name: "Қор"),
        Entity(id: signed.target, kind: .event, name: "Қол қою", event: EventDetails(type: .signing)),
      ], relationships: [Relationship(id: signed, side: body, evidence: (0..<9).map(evidence))])
    var lines = graph.articles.map { Line(source: $0) } + graph.entities.map { Line(entity: $0, id: $0.id) }
    lines += (0..<9).map { number in
      Line(relationship: Relationship(id: signed, side: number == 4 ? body : nil, evidence: [evidence(number)]))
    }
    let folder = try TemporaryFolder()
    try folder.write(
      try lines.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }.joined(separator: "\n"),
      to: "parts.jsonl")
    let run = try ToolRun(
      ["step", "graph", "-o", "graph.sqlite"], in: folder.url, shell: "exec \"$@\" < parts.jsonl")
    #expect(run.status == 0, "\(run.errors)")
    let written = GraphFile(path: folder.url.appendingPathComponent("graph.sqlite").path)
    #expect(try written.read() == graph)
  }
}
