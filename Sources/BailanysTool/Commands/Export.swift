import ArgumentParser
import Bailanys

/// `bailanys export -f FORMAT -o FILE`: the graph for other tools.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the graph for other tools.",
    discussion: """
      ftm          FollowTheMoney entities, one JSON object a line (Aleph, OpenSanctions)
      gexf         GEXF 1.3 (Gephi), with dates, colours and places
      graphml      GraphML (NetworkX, igraph, yEd)
      json         node-link JSON (NetworkX, D3)
      graphology   the JSON of graphology and Sigma.js
      cytoscape    the JSON of Cytoscape.js
      cypher       a script for cypher-shell (Neo4j)
      dot          what draw writes as .gv
      gephi        a folder: nodes and edges as CSV for Gephi
      neo4j        a folder: CSV for neo4j-admin database import, with its arguments
      tables       a folder: plain CSV tables for spreadsheets

      “bailanys import” reads ftm and graphml again. What each format can't carry: Sources/GraphExchange/README.md.
      """)

  /// The formats of the library, and DOT, which is drawn.
  struct Format: ExpressibleByArgument {
    /// The library's format; nil for DOT.
    let exchange: ExchangeFormat?

    init?(argument: String) {
      exchange = ExchangeFormat(rawValue: argument)
      if exchange == nil, argument != "dot" { return nil }
    }

    static var allValueStrings: [String] { ExchangeFormat.allCases.map(\.rawValue) + ["dot"] }
  }

  /// The pictures that can be had as DOT without naming an entity.
  enum Picture: String, ExpressibleByArgument, CaseIterable {
    case signatures, positions, events, mentions

    var kind: PictureKind {
      switch self {
      case .signatures: .signatures
      case .positions: .positions
      case .events: .events
      case .mentions: .mentions
      }
    }
  }

  @Option(name: .shortAndLong, help: "The format.") var format: Format
  @Option(
    name: .shortAndLong, help: "The file to write, or the folder for gephi, neo4j and tables; - is standard output.")
  var output: String
  @Flag(name: .long, help: "For gephi and tables: begin files with a byte-order mark, by which Excel knows UTF-8.")
  var bom = false
  @Flag(name: .long, help: "For json: call the edges “links”, as D3 and NetworkX before 3.4 do.") var links = false
  @Option(name: .long, help: "For dot: signatures, positions, events or mentions.") var picture = Picture.signatures
  @OptionGroup var source: GraphOptions

  func validate() throws {
    if format.exchange?.hasSeveralFiles == true, output == "-" {
      throw ValidationError("This format has several files: name a folder with -o.")
    }
  }

  func run() throws {
    let graph = try source.load()
    guard let exchange = format.exchange else { return try drawn(graph) }
    let files = try graph.exported(as: exchange, options: ExportOptions(byteOrderMark: bom, usesLinks: links))
    let manifest = try source.manifest()
    guard exchange.hasSeveralFiles else {
      return try OutputFile(output).write(manifest.stamped(files[0].data, as: exchange))
    }
    try StagingFolder.use(for: output) { staging in
      let list = try staging.write(jsonData(manifest.entries), to: "manifest.json")
      try staging.publish(files.map { try staging.write($0.data, to: $0.name) } + [list])
    }
  }

  private func drawn(_ graph: RelationshipGraph) throws {
    let options = PictureOptions(language: Language.preferred ?? .kk, numbersSources: true)
    let rendered = try graph.drawing(of: picture.kind, options: options).render(as: .gv)
    for note in rendered.notes { Terminal.complain(note) }
    let manifest = try source.manifest(of: options.language)
    try OutputFile(output).write(manifest.stamped(rendered.data, as: .gv))
  }
}
