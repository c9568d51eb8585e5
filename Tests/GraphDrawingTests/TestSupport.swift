import Foundation
import FoundationXML
import Testing

@testable import GraphDrawing

/// What an SVG says: the words in it, the addresses that it links to, and the tooltips.
final class SVGContent: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var links: [String] = []
  private(set) var tooltips: [String] = []
  private(set) var ids: [String] = []
  private var text: String?

  /// Reads the SVG; fails the test where it is not valid XML.
  init(_ data: Data, sourceLocation: SourceLocation = #_sourceLocation) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))", sourceLocation: sourceLocation)
  }

  /// All words, their no-break spaces as spaces.
  var words: String { texts.joined(separator: "\n").replacing("\u{A0}", with: " ") }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if element == "text" { text = "" }
    if let link = attributes["xlink:href"] { links.append(link) }
    if let tooltip = attributes["xlink:title"] { tooltips.append(tooltip) }
    if let id = attributes["id"] { ids.append(id) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text?.append(string) }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    guard element == "text", let text else { return }
    texts.append(text)
    self.text = nil
  }
}

/// Width and height that the header of a PNG states, or nil where it is none.
func sizeOfPNG(_ data: Data) -> (width: Int, height: Int)? {
  let bytes = [UInt8](data.prefix(24))
  guard bytes.count == 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
  func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  return (number(16), number(20))
}

/// Compares with the file beside the tests, or writes it where BAILANYS_RECORD is set.
func expectSnapshot(_ data: Data, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["BAILANYS_RECORD"] != nil { try data.write(to: file) }
  let recorded = try Data(contentsOf: file)
  #expect(recorded == data, "\(name) differs; set BAILANYS_RECORD to record it anew", sourceLocation: sourceLocation)
}

/// Fails the test where two nodes, or the label of an edge and anything else, cover one another.
func expectDisjoint(
  _ drawing: Drawing, keeping kept: DrawingLayout? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let places = try Graphviz.arrangement(of: drawing, keeping: kept)
  let boxes = places.nodes + places.labels.compactMap { $0 }
  for (row, box) in boxes.enumerated() {
    // A point of overlap is less than the room that letters leave.
    for other in boxes[..<row] where box.grown(by: -0.5).overlaps(other.grown(by: -0.5)) {
      Issue.record("\(box) and \(other)", sourceLocation: sourceLocation)
    }
  }
}
