import Foundation
import RandomGraphs
import RelationModel
import Testing

@testable import GraphExchange

/// NetworkX and igraph read what is written: as many nodes and edges, and the same attributes.
@Suite(.enabled(if: RealReader.python != nil, RealReader.missing))
struct GraphReaderTests {
  /// A value of an attribute; numbers are compared as such.
  private enum Value: Decodable, Hashable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .other
      }
    }

    init(_ text: String?) { self = text.map { .text($0) } ?? .text("") }
  }

  private struct Edge: Decodable {
    let source: String
    let target: String
    let values: [String: Value]

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      source = try container.decode(String.self)
      target = try container.decode(String.self)
      values = try container.decode([String: Value].self)
    }
  }

  private struct Answer: Decodable {
    let nodes: [String: [String: Value]]
    let edges: [Edge]
    let directed: Bool
    /// For GEXF: what breaks the rules of the format.
    let errors: [String]?
  }

  private static let graphs: [@Sendable () throws -> RelationshipGraph] = [
    { try SmallGraph.make() }, { try RandomGraph.make(seed: 1).asXMLCarriesIt() },
  ]

  private func check(_ answer: Answer, _ graph: RelationshipGraph, name: String = "name") {
    #expect(answer.directed)
    #expect(answer.nodes.count == graph.entities.count)
    for entity in graph.entities {
      let values = answer.nodes[entity.id.rawValue] ?? [:]
      #expect(values[name] == Value(entity.name), "\(entity.id)")
      #expect(values["kind"] == Value(entity.kind.rawValue))
      #expect(values["type"] ?? Value(nil) == Value(entity.event?.type.rawValue))
      #expect(values["date"] ?? Value(nil) == Value(entity.event?.date?.description))
      #expect(values["place"] ?? Value(nil) == Value(entity.event?.place))
    }
    func row(_ edge: Edge) -> [Value] {
      [
        Value(edge.source), Value(edge.target), edge.values["kind"] ?? .other, edge.values["role"] ?? Value(nil),
        edge.values["weight"] ?? .other, edge.values["directed"] ?? .other, edge.values["first_date"] ?? Value(nil),
      ]
    }
    let rows = graph.summaries.map { edge -> [Value] in
      [
        Value(edge.source.rawValue), Value(edge.target.rawValue), Value(edge.kind.rawValue),
        Value(edge.relationship.role),
        .number(edge.weight), .flag(edge.kind.isDirected), Value(edge.firstDate?.description),
      ]
    }
    #expect(Set(answer.edges.map(row)) == Set(rows))
    #expect(answer.edges.count == rows.count)
  }

  private func write(_ graph: RelationshipGraph, _ format: ExchangeFormat, _ folder: TemporaryFolder) throws -> String {
    try folder.write(graph.exported(as: format)[0].data, to: "graph." + format.rawValue)
  }

  @Test(arguments: graphs.indices)
  func networkxReadsGEXF(number: Int) throws {
    let (graph, folder) = (try Self.graphs[number](), try TemporaryFolder())
    let answer = try RealReader.read("gexf", [write(graph, .gexf, folder)], as: Answer.self)
    check(answer, graph, name: "label")
    #expect(answer.errors == [])
  }

  @Test(arguments: ["graphml", "igraph"], graphs.indices)
  func readersOfGraphML(reader: String, number: Int) throws {
    let (graph, folder) = (try Self.graphs[number](), try TemporaryFolder())
    let copy = folder.path("copy.graphml")
    check(try RealReader.read(reader, [write(graph, .graphML, folder), copy], as: Answer.self), graph)
    let back = try ImportedGraph(Data(contentsOf: URL(fileURLWithPath: copy)), from: "copy")
    #expect(back.graph == graph, "what \(reader) wrote again")
  }

  @Test(arguments: graphs.indices)
  func networkxReadsNodeLink(number: Int) throws {
    let (graph, folder) = (try Self.graphs[number](), try TemporaryFolder())
    check(try RealReader.read("nodelink", [write(graph, .nodeLink, folder), "edges"], as: Answer.self), graph)
    let links = try graph.exported(as: .nodeLink, options: ExportOptions(usesLinks: true))[0].data
    check(try RealReader.read("nodelink", [folder.write(links, to: "links"), "links"], as: Answer.self), graph)
  }

  @Test(arguments: graphs.indices)
  func networkxReadsCytoscape(number: Int) throws {
    let (graph, folder) = (try Self.graphs[number](), try TemporaryFolder())
    check(try RealReader.read("cytoscape", [write(graph, .cytoscape, folder)], as: Answer.self), graph)
  }

  private struct Rows: Decodable {
    let mark: Bool
    let names: [String]
    let rows: [[String: String]]
  }

  @Test(arguments: [ExchangeFormat.gephi, .tables, .neo4j], [false, true])
  func pythonReadsTables(format: ExchangeFormat, byteOrderMark: Bool) throws {
    let (graph, folder) = (try RandomGraph.make(seed: 3).asXMLCarriesIt(), try TemporaryFolder())
    let options = ExportOptions(byteOrderMark: byteOrderMark)
    let files = try graph.exported(as: format, options: options).filter { $0.name.hasSuffix(".csv") }
    let paths = try files.map { try folder.write($0.data, to: $0.name) }
    for (file, answer) in zip(files, try RealReader.read("rows", paths, as: [Rows].self)) {
      #expect(answer.mark == (byteOrderMark && format != .neo4j))
      for row in answer.rows { #expect(row.count == answer.names.count, "\(file.name)") }
      let names = answer.rows.compactMap { $0["Label"] ?? $0["name"] }
      switch (format, file.name) {
      case (.gephi, "nodes.csv"), (.neo4j, "entities.csv"): #expect(names == graph.entities.map(\.name))
      case (_, "edges.csv"), (_, "relationships.csv"): #expect(answer.rows.count == graph.relationships.count)
      case (_, "evidence.csv"): #expect(answer.rows.count == graph.relationships.reduce(0) { $0 + $1.evidence.count })
      default: break
      }
    }
  }
}
