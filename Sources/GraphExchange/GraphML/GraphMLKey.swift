/// The attributes of our GraphML files. Readers show `name`; `rawValue` is the id, which must be unique in a file.
enum GraphMLKey: String, CaseIterable {
  case articles = "graph-articles"
  case nodeKind = "node-kind"
  case nodeName = "node-name"
  case aliases = "node-aliases"
  case forms = "node-forms"
  case type = "node-type"
  case date = "node-date"
  case place = "node-place"
  case edgeKind = "edge-kind"
  case label = "edge-label"
  case role = "edge-role"
  case side = "edge-side"
  case directed = "edge-directed"
  case weight = "edge-weight"
  case sentences = "edge-sentences"
  case sources = "edge-articles"
  case independent = "edge-independent_articles"
  case urls = "edge-urls"
  case firstDate = "edge-first_date"
  case lastDate = "edge-last_date"
  case quote = "edge-quote"
  case evidence = "edge-evidence"

  /// The part of the file that has the attribute: graph, node or edge.
  var domain: String { String(rawValue.prefix { $0 != "-" }) }
  /// The attribute's name.
  var name: String { String(rawValue.drop { $0 != "-" }.dropFirst()) }
  /// The attribute's type in GraphML.
  var valueType: String {
    switch self {
    case .directed: "boolean"
    case .weight: "double"
    case .sentences, .independent: "int"
    default: "string"
    }
  }
}
