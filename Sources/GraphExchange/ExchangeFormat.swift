import Foundation
import RelationModel

/// A format that other tools read.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// FollowTheMoney entities, one JSON object a line (Aleph, OpenSanctions). Can be imported.
  case followTheMoney = "ftm"
  /// GEXF 1.3 (Gephi).
  case gexf
  /// GraphML (NetworkX, igraph, yEd). Can be imported.
  case graphML = "graphml"
  /// Node-link JSON (NetworkX, D3).
  case nodeLink = "json"
  /// The JSON of graphology and Sigma.js.
  case graphology
  /// The JSON of Cytoscape.js.
  case cytoscape
  /// Two CSV files for Gephi's spreadsheet import.
  case gephi
  /// CSV files for `neo4j-admin database import`.
  case neo4j
  /// A Cypher script.
  case cypher
  /// Plain CSV tables for spreadsheets.
  case tables

  /// Whether an export has several files.
  public var hasSeveralFiles: Bool { [.gephi, .neo4j, .tables].contains(self) }
}

/// A file of an export.
public struct ExportedFile: Hashable, Sendable {
  /// The file's name, for formats of several files.
  public let name: String
  /// Its bytes.
  public let data: Data
}

/// Choices of an export.
public struct ExportOptions: Hashable, Sendable {
  /// Whether tables for Gephi and spreadsheets begin with a byte-order mark, by which some programs know UTF-8.
  public var byteOrderMark: Bool
  /// Whether node-link JSON calls its edges `links`, as NetworkX did before 3.4 and D3 does.
  public var usesLinks: Bool
  /// How the graph was made, by key, which the JSON forms of graphs tell.
  public var manifest: [String: String]

  /// Makes the choices.
  public init(byteOrderMark: Bool = false, usesLinks: Bool = false, manifest: [String: String] = [:]) {
    self.byteOrderMark = byteOrderMark
    self.usesLinks = usesLinks
    self.manifest = manifest
  }
}

extension RelationshipGraph {
  /// The graph in a format of other tools, in one file or several. The same graph gives the same bytes.
  ///
  /// - Throws: Whatever the system's JSON encoder throws; it has no reason to.
  /// - Complexity: O(*n* log *n*) time, O(*n*) space, in the size of the graph and its evidence.
  public func exported(as format: ExchangeFormat, options: ExportOptions = ExportOptions()) throws -> [ExportedFile] {
    func json(_ value: some Encodable) throws -> [ExportedFile] {
      [ExportedFile(name: "graph.json", data: try JSONText.encoder().encode(value) + Data("\n".utf8))]
    }
    return switch format {
    case .followTheMoney: [ExportedFile(name: "graph.ftm.json", data: try FollowTheMoneyWriter(self).data())]
    case .gexf: [ExportedFile(name: "graph.gexf", data: GEXFWriter(self).data())]
    case .graphML: [ExportedFile(name: "graph.graphml", data: GraphMLWriter(graph: self).data())]
    case .nodeLink: try json(NodeLinkGraph(graph: self, options: options))
    case .graphology: try json(GraphologyGraph(self, options.manifest))
    case .cytoscape: try json(CytoscapeGraph(self, options.manifest))
    case .gephi: GephiTables.files(of: self, byteOrderMark: options.byteOrderMark)
    case .neo4j: Neo4jTables(graph: self).files
    case .cypher: [ExportedFile(name: "graph.cypher", data: CypherScript(graph: self).data())]
    case .tables: SpreadsheetTables(graph: self, byteOrderMark: options.byteOrderMark).files
    }
  }
}
