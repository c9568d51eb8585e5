import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The nodes and edges of a GraphML file, each with its attributes by name.
struct GraphMLDocument {
  /// The graph, a node or an edge.
  struct Part {
    var id = ""
    var source = ""
    var target = ""
    /// The attributes, by the names that the file gives them.
    var values: [String: String] = [:]
    /// The line of the tag's end, from 1.
    var line = 0
  }

  private(set) var graph = Part()
  private(set) var nodes: [Part] = []
  private(set) var edges: [Part] = []

  /// Reads a file.
  ///
  /// - Throws: `ExchangeError` where it is not well-formed XML, is no GraphML, or declares entities, which can make a small
  ///   file large.
  init(_ data: Data, file: String) throws(ExchangeError) {
    // The parser says nothing of entities, and leaves them out.
    guard data.range(of: Data("<!ENTITY".utf8)) == nil else {
      throw ExchangeError(
        .malformed, file, cause: "the file declares entities (<!ENTITY), which GraphML has no need of")
    }
    let builder = Builder()
    // Of bytes given at once, libxml2 takes no more than ten million.
    let parser = XMLParser(stream: InputStream(data: Self.undeclared(data)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let isWellFormed = parser.parse()
    if let problem = builder.problem {
      throw ExchangeError(problem.code, file, line: problem.line, cause: problem.cause)
    }
    // Some errors are only reported, and a file cut off within a tag ends without any.
    guard isWellFormed, parser.parserError == nil, builder.isComplete else {
      throw ExchangeError(.malformed, file, line: max(1, parser.lineNumber), cause: "this is not well-formed XML")
    }
    (graph, nodes, edges) = (builder.graph, builder.nodes, builder.edges)
  }

  /// The file with blanks for its XML declaration: it is UTF-8 whatever encoding it names, and where it names one that libxml2 then finds broken
  /// (`UTF-7`), the library ends the program.
  private static func undeclared(_ data: Data) -> Data {
    let start = data.startIndex + (data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard data[start...].starts(with: Data("<?xml".utf8)), let end = data.range(of: Data("?>".utf8))?.upperBound,
      data[(start + 1)..<end].allSatisfy({ $0 != UInt8(ascii: "<") })
    else { return data }
    var data = data
    for place in start..<end where data[place] != UInt8(ascii: "\n") { data[place] = UInt8(ascii: " ") }
    return data
  }
}

/// Takes the parser's events.
private final class Builder: NSObject, XMLParserDelegate {
  typealias Part = GraphMLDocument.Part

  var graph = Part()
  var nodes: [Part] = []
  var edges: [Part] = []
  var problem: (code: ExchangeError.Code, line: Int, cause: String?)?
  /// The names of the attributes, by the ids of their keys.
  private var names: [String: String] = [:]
  /// The values of attributes that a part does not give, by the sort of part, or `all`.
  private var defaults: [String: [String: String]] = [:]
  private var sort = "all"
  private static let maximalDefault = 1_000
  private var open: [String] = []
  /// Whether the root element was read to its end.
  private(set) var isComplete = false
  private var part: Part?
  private var key: String?
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let name = element.split(separator: ":").last.map(String.init) ?? element
    if open.isEmpty, name != "graphml" {
      let isGEXF = name == "gexf"
      return stop(parser, .unknownFormat, isGEXF ? "GEXF is written, but not read" : "the file is <\(name)>")
    }
    open.append(name)
    switch name {
    case "key":
      guard let id = attributes["id"] else { break }
      names[id] = attributes["attr.name"] ?? id
      (key, text, sort) = (names[id], "", attributes["for"] ?? "all")
    case "default", "desc": text = ""
    case "graph":
      if open.count > 2 { stop(parser, .malformed, "a graph inside a graph has no place here") }
      graph.line = parser.lineNumber
      graph.values.merge(defaults(of: name)) { old, _ in old }
    case "node": begin(parser, attributes, needed: ["id"])
    case "edge": begin(parser, attributes, needed: ["source", "target"])
    case "hyperedge", "port": stop(parser, .malformed, "<\(name)> has no place in a graph of relationships")
    case "data":
      key = attributes["key"].map { names[$0] ?? $0 }
      text = ""
    default: break
    }
  }

  private func begin(_ parser: XMLParser, _ attributes: [String: String], needed: [String]) {
    if let missing = needed.first(where: { attributes[$0] == nil }) {
      return stop(parser, .malformed, "<\(open.last ?? "")> has no “\(missing)”")
    }
    part = Part(
      id: attributes["id"] ?? "", source: attributes["source"] ?? "", target: attributes["target"] ?? "",
      values: defaults(of: open.last ?? ""), line: parser.lineNumber)
  }

  private func defaults(of part: String) -> [String: String] {
    (defaults[part] ?? [:]).merging(defaults["all"] ?? [:]) { own, _ in own }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if key != nil { text += characters }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if key != nil { text += String(decoding: block, as: UTF8.self) }
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    let name = open.popLast()
    isComplete = open.isEmpty
    switch name {
    case "data":
      guard let key else { return }
      if part == nil { graph.values[key] = text } else { part?.values[key] = text }
      self.key = nil
    case "default":
      guard let key, open.last == "key" else { return }
      // It may stand for each of many parts.
      guard text.utf8.count <= Self.maximalDefault else {
        return stop(parser, .malformed, "a <default> of more than \(Self.maximalDefault) bytes has no place here")
      }
      defaults[sort, default: [:]][key] = text
    case "key": key = nil
    case "node", "edge":
      guard let part else { return }
      if name == "node" { nodes.append(part) } else { edges.append(part) }
      self.part = nil
    default: break
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    stop(parser, .malformed, "this is not well-formed XML")
  }

  private func stop(_ parser: XMLParser, _ code: ExchangeError.Code, _ cause: String) {
    if problem == nil { problem = (code, max(1, parser.lineNumber), cause) }
    parser.abortParsing()
  }
}
