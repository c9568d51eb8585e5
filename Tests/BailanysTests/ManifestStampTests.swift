import Bailanys
import Foundation
import GraphExchange
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever a manifest says, the file that it stands in stays one of its format.
@Suite struct ManifestStampTests {
  @Test(arguments: ["a--b", "a---b-", "----", "a-->b<c", "a\nb", "\u{1B}[2J"])
  func commentsStayComments(name: String) {
    var manifest = BuildManifest()
    manifest[.corpus] = name
    let parser = XMLParser(data: manifest.stamped(Data("<graphml/>\n".utf8), as: .graphML))
    #expect(parser.parse() && parser.parserError == nil)
    let script = String(decoding: manifest.stamped(Data(), as: .cypher), as: UTF8.self)
    #expect(script.split(separator: "\n").allSatisfy { $0.hasPrefix("// ") })
  }
}
