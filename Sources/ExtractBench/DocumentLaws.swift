import Foundation
import GraphDrawing
import GraphExchange
import GraphExplorer
import NewsCorpus
import RelationModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What must hold whatever graphs, judgements, names and requests of others say.
struct DocumentLaws: Sendable {
  private let explorer: Explorer
  private let folder: URL

  /// - Parameter folder: where files are written for a moment.
  init(folder: URL) throws {
    explorer = Explorer(graph: try HostileDocuments.sampleGraph())
    self.folder = folder
  }

  /// The laws that an input breaks, in words; nil for a kind that is read as articles are.
  func broken(by input: HostileInput) async throws -> [String]? {
    switch HostileDocuments.Kind(rawValue: input.ending) {
    case .graphml: graph(input.bytes, .graphML)
    case .ftm: graph(input.bytes, .followTheMoney)
    case .judgements: try judgements(input.bytes)
    case .names: names(String(decoding: input.bytes, as: UTF8.self))
    case .http: await request(String(decoding: input.bytes, as: UTF8.self))
    case .html, .xml, .md, .jsonl, nil: nil
    }
  }

  /// A file is read or refused in a sentence that names it; what was read comes back as it was.
  private func graph(_ bytes: [UInt8], _ format: ExchangeFormat) -> [String] {
    do {
      let graph = try ImportedGraph(Data(bytes), from: "hostile.txt").graph
      for format in ExchangeFormat.allCases { _ = try graph.exported(as: format) }
      let again = try ImportedGraph(try graph.exported(as: format)[0].data, from: "hostile.txt").graph
      return again == graph ? [] : ["a graph changes as it is written and read again"]
    } catch let error as ExchangeError {
      let names = error.description.contains("hostile.txt") && error.description.hasSuffix(".")
      return names ? [] : ["a sentence is none: \(error.description)"]
    } catch {
      return ["an error of another kind: \(error)"]
    }
  }

  /// Every line is a judgement or named; judgements come back as they were, apply without a trap, and are taken out one by one.
  private func judgements(_ bytes: [UInt8]) throws -> [String] {
    let path = folder.appendingPathComponent("hostile.jsonl").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = JudgementFile(path: path)
    let contents = try file.read()
    var broken: [String] = []
    for line in contents.judgements {
      let again = try JSONDecoder().decode(Judgement.self, from: try JudgementFile.line(of: line.judgement))
      if again != line.judgement { broken.append("judgement \(line.number) changes as it is written and read again") }
    }
    var builder = GraphBuilder()
    builder.add(Self.record)
    let judged = try builder.graph(applying: contents.judgements)
    if judged.objections.count > contents.judgements.count { broken.append("more objections than judgements") }
    if let last = contents.judgements.last {
      guard try file.remove(last.number)?.judgement == last.judgement else {
        return broken + ["a judgement cannot be taken out"]
      }
      let left = FileManager.default.fileExists(atPath: path) ? try file.read().judgements.map(\.judgement) : []
      if left != contents.judgements.dropLast().map(\.judgement) {
        broken.append("taking one judgement out changes others")
      }
    }
    return broken
  }

  private static let record = ArticleExtractor().record(
    of: Article(
      id: "a", title: "", path: "a",
      paragraphs: [
        .init(
          text: "«Дала» қоры мен «Тұлпар» клубы меморандумға қол қойды. Айбек Серікұлы мен А. Серікұлы келді.",
          start: 0, role: .body)
      ]))

  /// Pictures of any names are well-formed and run nothing.
  private func names(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(30).map { String($0.prefix(300)) }
    let nodes = lines.enumerated().map {
      Drawing.Node(id: "\($0.element)\($0.offset)", label: $0.element, url: $0.element, group: "g")
    }
    let edges = zip(nodes, nodes.dropFirst()).map {
      Drawing.Edge(source: $0.id, target: $1.id, label: $0.label, tooltip: $1.label)
    }
    var drawing = Drawing(
      nodes: nodes, edges: edges, groups: [.init(id: "g", label: lines[0])], title: text, caption: text,
      footnotes: [text], source: text)
    drawing.engine = lines.count % 2 == 0 ? .dot : .neato
    do {
      let svg = XMLCounts(try drawing.render(as: .svg).data)
      guard svg.isWellFormed else { return ["an SVG is not well-formed"] }
      if svg.hasScript { return ["an SVG has a script"] }
      return try drawing.render(as: .gv).data.isEmpty ? ["a DOT file is empty"] : []
    } catch {
      return ["names cannot be drawn: \(error)"]
    }
  }

  /// Every request is answered, and never with a failure of the server's own.
  private func request(_ text: String) async -> [String] {
    let parts = text.components(separatedBy: "\n\n")
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
      if sides.count == 2 { headers[sides[0].lowercased()] = sides[1].trimmingCharacters(in: .whitespaces) }
    }
    guard words.count == 2,
      let request = Request(
        method: words[0], target: words[1], headers: headers, body: Data(parts.dropFirst().joined().utf8))
    else { return [] }
    let response = await explorer.respond(to: request)
    var broken = response.status < 500 || response.status == 503 ? [] : ["the answer is \(response.status)"]
    for header in response.headers where (header.name + header.value).utf8.contains(where: { $0 < 32 || $0 == 127 }) {
      broken.append("the header \(header.name) holds a control character")
    }
    return broken
  }
}

/// What an XML file has in it.
private final class XMLCounts: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var hasScript = false

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    if name == "script" || attributes.keys.contains(where: { $0.hasPrefix("on") }) { hasScript = true }
  }
}
