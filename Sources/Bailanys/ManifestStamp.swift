import Foundation
import GraphDrawing
import GraphExchange
import RelationModel

/// The manifest inside files: comments in DOT, GEXF, GraphML and Cypher, an element `metadata` in SVG, a text chunk in PNG.
extension BuildManifest {
  /// The bytes of a picture with the manifest in them; a PDF is left as it is.
  ///
  /// - Complexity: O(*n*) time and space in the bytes.
  public func stamped(_ data: Data, as format: PictureFormat) -> Data {
    switch format {
    case .gv: data + comment
    case .svg: stampedSVG(data)
    case .png: stampedPNG(data)
    case .pdf: data
    }
  }

  /// The bytes of an export in one file with the manifest after them; a format that has no comments is left as it is.
  ///
  /// - Complexity: O(*n*) time and space in the bytes.
  public func stamped(_ data: Data, as format: ExchangeFormat) -> Data {
    switch format {
    case .gexf, .graphML:
      return data + Data("<!-- \(printableLines.map(Self.withoutDoubleHyphens).joined(separator: "\n"))\n-->\n".utf8)
    case .cypher: return data + comment
    case .followTheMoney, .nodeLink, .graphology, .cytoscape, .gephi, .neo4j, .tables: return data
    }
  }

  /// A plain text with the manifest below it.
  ///
  /// - Complexity: O(*n*) time and space in the bytes.
  public func stamped(_ text: String) -> Data { Data((text + "\n" + lines.map { $0 + "\n" }.joined()).utf8) }

  /// The lines as comments of DOT and Cypher.
  private var comment: Data { Data(printableLines.map { "// \($0)\n" }.joined().utf8) }

  /// The lines with a space for each control character, line end and sign that XML does not know: a file that was imported may be called
  /// anything.
  private var printableLines: [String] {
    lines.map { line in
      line.unicodeScalars.reduce(into: "") { text, scalar in
        let isPrintable =
          ![.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
          && !scalar.properties.isNoncharacterCodePoint
        text.unicodeScalars.append(isPrintable ? scalar : " ")
      }
    }
  }

  /// Comments of XML hold no two hyphens in a row.
  private static func withoutDoubleHyphens(_ line: String) -> String {
    line.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "-", text.unicodeScalars.last == "-" { text += " " }
      text.unicodeScalars.append(scalar)
    }
  }

  /// Before the first element that is in the element `svg`.
  private func stampedSVG(_ data: Data) -> Data {
    guard let root = data.range(of: Data("<svg".utf8)),
      let end = data.range(of: Data(">\n".utf8), in: root.upperBound..<data.endIndex)
    else { return data }
    let text = printableLines.joined(separator: "\n").replacing(["&": "&amp;", "<": "&lt;", ">": "&gt;"])
    let element = Data("<metadata id=\"manifest\">\(text)</metadata>\n".utf8)
    return data[..<end.upperBound] + element + data[end.upperBound...]
  }

  /// After the first chunk, which is the header of the image.
  private func stampedPNG(_ data: Data) -> Data {
    let header = data.startIndex + 8 + 25
    guard data.count > 33 else { return data }
    // Keyword, no compression, no language, no translated keyword.
    let body = Array("iTXtmanifest".utf8) + [0, 0, 0, 0, 0] + Array(lines.joined(separator: "\n").utf8)
    let chunk = bigEndian(UInt32(body.count - 4)) + body + bigEndian(Self.checksum(body))
    return data[..<header] + Data(chunk) + data[header...]
  }

  private func bigEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  /// CRC-32 as PNG has it (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }
}
