import RelationModel

/// A graph as the JSON of Cytoscape.js (`cytoscape({elements})`), which Cytoscape and NetworkX read too.
struct CytoscapeGraph: Encodable {
  private struct Node: Encodable {
    let entity: Entity

    private enum CodingKeys: String, CodingKey { case id, value }

    func encode(to encoder: any Encoder) throws {
      try NodeAttributes(entity).encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(entity.id, forKey: .id)
      // NetworkX takes the node from `value`.
      try container.encode(entity.id, forKey: .value)
    }
  }

  private struct Edge: Encodable {
    let summary: RelationshipSummary

    private enum CodingKeys: String, CodingKey { case id, key, source, target }

    func encode(to encoder: any Encoder) throws {
      try EdgeAttributes(summary).encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(summary.id, forKey: .id)
      try container.encode(summary.id, forKey: .key)
      try container.encode(summary.source, forKey: .source)
      try container.encode(summary.target, forKey: .target)
    }
  }

  private struct Position: Encodable {
    let x: Double
    let y: Double
  }

  private struct Element<Content: Encodable>: Encodable {
    let data: Content
    var position: Position?
  }

  private struct Elements: Encodable {
    let nodes: [Element<Node>]
    let edges: [Element<Edge>]
  }

  private let data: GraphAttributes
  private let directed = true
  private let multigraph = true
  private let elements: Elements

  private enum CodingKeys: String, CodingKey { case data, directed, multigraph, elements }

  init(_ graph: RelationshipGraph, _ manifest: [String: String]) {
    let appearances = NodeAppearance.all(in: graph)
    data = GraphAttributes(graph, manifest)
    elements = Elements(
      nodes: graph.entities.map { entity in
        Element(data: Node(entity: entity), position: appearances[entity.id].map { Position(x: $0.x, y: $0.y) })
      },
      edges: graph.summaries.map { Element(data: Edge(summary: $0)) })
  }
}
