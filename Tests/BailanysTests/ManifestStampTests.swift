import Bailanys
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The manifest names the file that was imported, and a file may be called anything.
@Suite struct ManifestStampTests {
  static let names = [
    "a\nCREATE (n:Stolen);", "a\r\n}\ndigraph { b }", "a --> <script>", "a--b", "a---b-", "----", "a-->b<c",
    "a---><x/>", "--", "-\u{301}->", "-", "a-",
    "\u{1B}[31m\u{0}\u{FFFE}\u{85}\u{2028}b", "<\u{301}x>&\u{301};", "]]>",
  ]

  private func manifest(_ name: String) -> BuildManifest { BuildManifest(["tool": "t", "imported": name]) }

  @Test(arguments: names) func commentsEndWhereTheyShould(name: String) {
    for data in [
      manifest(name).stamped(Data("digraph {}\n".utf8), as: PictureFormat.gv),
      manifest(name).stamped(Data("RETURN 1;\n".utf8), as: ExchangeFormat.cypher),
    ] {
      let lines = String(decoding: data, as: UTF8.self).unicodeScalars.split { $0.properties.generalCategory.endsLine }
      #expect(lines.count == 3)
      for line in lines.dropFirst() { #expect(String(line).hasPrefix("// ")) }
    }
  }

  @Test(arguments: names) func xmlStaysWellFormed(name: String) throws {
    for format in [ExchangeFormat.gexf, .graphML] {
      let data = manifest(name).stamped(Data("<g/>\n".utf8), as: format)
      #expect(XMLEvents(data).elements == ["g"], "\(String(decoding: data, as: UTF8.self))")
    }
    let svg = XMLEvents(manifest(name).stamped(Data("<svg a=\"1\">\n<g/></svg>\n".utf8), as: PictureFormat.svg))
    #expect(svg.elements == ["svg", "metadata", "g"])
  }
}

extension Unicode.GeneralCategory {
  fileprivate var endsLine: Bool { [.control, .lineSeparator, .paragraphSeparator].contains(self) }
}

/// What a parser of XML meets; no elements where a file is not well-formed.
private final class XMLEvents: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() { elements = [] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) { elements.append(name) }
}
