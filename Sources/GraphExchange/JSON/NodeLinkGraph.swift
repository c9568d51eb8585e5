import RelationModel

/// A graph as node-link JSON, which NetworkX (`node_link_graph`) and D3 read.
struct NodeLinkGraph: Encodable {
  private struct Node: Encodable {
    let entity: Entity

    private enum CodingKeys: String, CodingKey { case id }

    func encode(to encoder: any Encoder) throws {
      try NodeAttributes(entity).encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(entity.id, forKey: .id)
    }
  }

  private struct Edge: Encodable {
    let summary: RelationshipSummary

    private enum CodingKeys: String, CodingKey { case key, source, target }

    func encode(to encoder: any Encoder) throws {
      try EdgeAttributes(summary).encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(summary.id, forKey: .key)
      try container.encode(summary.source, forKey: .source)
      try container.encode(summary.target, forKey: .target)
    }
  }

  private enum CodingKeys: String, CodingKey { case directed, multigraph, graph, nodes, edges, links }

  let graph: RelationshipGraph
  let options: ExportOptions

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(true, forKey: .directed)
    try container.encode(true, forKey: .multigraph)
    try container.encode(GraphAttributes(graph, options.manifest), forKey: .graph)
    try container.encode(graph.entities.map(Node.init), forKey: .nodes)
    try container.encode(graph.summaries.map(Edge.init), forKey: options.usesLinks ? .links : .edges)
  }
}
