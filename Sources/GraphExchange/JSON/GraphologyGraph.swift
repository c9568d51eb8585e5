import RelationModel

/// A graph as graphology serialises it (`Graph.from`), ready for Sigma.js.
struct GraphologyGraph: Encodable {
  private struct Options: Encodable {
    let type = "mixed"
    let multi = true
    let allowSelfLoops = false

    private enum CodingKeys: String, CodingKey { case type, multi, allowSelfLoops }
  }

  private struct Look: Encodable {
    let x: Double
    let y: Double
    let size: Double
    let color: String
  }

  private struct Attributes: Encodable {
    let entity: Entity
    let appearance: NodeAppearance?

    func encode(to encoder: any Encoder) throws {
      try NodeAttributes(entity).encode(to: encoder)
      guard let appearance else { return }
      try Look(x: appearance.x, y: appearance.y, size: appearance.size, color: appearance.hexColor).encode(to: encoder)
    }
  }

  private struct Node: Encodable {
    let key: EntityID
    let attributes: Attributes
  }

  private struct Edge: Encodable {
    let key: String
    let source: EntityID
    let target: EntityID
    let undirected: Bool
    let attributes: EdgeAttributes

    init(_ edge: RelationshipSummary) {
      key = edge.id
      source = edge.source
      target = edge.target
      undirected = !edge.kind.isDirected
      attributes = EdgeAttributes(edge)
    }
  }

  private let attributes: GraphAttributes
  private let options = Options()
  private let nodes: [Node]
  private let edges: [Edge]

  private enum CodingKeys: String, CodingKey { case attributes, options, nodes, edges }

  init(_ graph: RelationshipGraph, _ manifest: [String: String]) {
    let appearances = NodeAppearance.all(in: graph)
    attributes = GraphAttributes(graph, manifest)
    nodes = graph.entities.map {
      Node(key: $0.id, attributes: Attributes(entity: $0, appearance: appearances[$0.id]))
    }
    edges = graph.summaries.map(Edge.init)
  }
}
