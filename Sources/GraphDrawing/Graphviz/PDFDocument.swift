import Foundation

/// A PDF as cairo writes it, and what Graphviz leaves out of it: links and remarks on edges.
///
/// They are added as the format provides for: new objects after the old end, with a table of their own (ISO 32000-1,
/// 7.5.6, incremental updates; 12.5.6.5, link annotations).
struct PDFDocument {
  private let data: Data

  init(_ data: Data) { self.data = data }

  /// The document with a link to the article for each edge, along its line and on its label; nil where it is not written
  /// as expected.
  func linked(_ links: [PDFLink]) -> Data? {
    guard let trailer = Trailer(data), let page = pageObject(),
      let close = page.text.range(of: ">>", options: .backwards)
    else { return nil }
    var update = Update(start: data.count, firstFree: trailer.size)
    let numbers = links.flatMap { link in
      let remark = update.add(link.remarkText)
      let action = link.url.map { update.add("<< /Type /Action /S /URI /URI \(PDFLink.literal($0)) >>") }
      return link.places.map { update.add(PDFLink.annotation(at: $0, remark: remark, action: action)) }
    }
    let annotations = "/Annots [ \(numbers.map { "\($0) 0 R" }.joined(separator: " ")) ]\n>>"
    update.add(page.text.replacingCharacters(in: close, with: annotations), number: page.number)
    return data + update.closed(trailer)
  }

  /// The height of the page in points.
  var pageHeight: Double? {
    guard let text = pageObject()?.text, let box = text.firstMatch(of: /\/MediaBox \[ 0 0 [\d.]+ ([\d.]+) \]/) else {
      return nil
    }
    return Double(box.1)
  }

  /// The one page's object, as Latin-1 text from `<<` to `>>`.
  private func pageObject() -> (number: Int, text: String)? {
    guard let type = data.range(of: Data("<< /Type /Page ".utf8)) ?? data.range(of: Data("<< /Type /Page\n".utf8)),
      let end = data.range(of: Data("endobj".utf8), in: type.lowerBound..<data.endIndex)
    else { return nil }
    let before = String(decoding: data[max(data.startIndex, type.lowerBound - 24)..<type.lowerBound], as: UTF8.self)
    guard let number = before.firstMatch(of: /(\d+) 0 obj\s*$/).flatMap({ Int($0.1) }) else { return nil }
    return (number, String(decoding: data[type.lowerBound..<end.lowerBound], as: UTF8.self))
  }
}

/// Places on the page that say something and lead somewhere.
struct PDFLink {
  /// In points from the lower left corner of the page.
  let places: [Box]
  let url: String?
  let remark: String

  /// The remark as UTF-16 with a byte order mark (7.9.2.2), in hexadecimal digits.
  fileprivate var remarkText: String {
    "<FEFF\(remark.utf16.map { String(0x10000 + Int($0), radix: 16, uppercase: true).dropFirst() }.joined())>"
  }

  fileprivate static func annotation(at place: Box, remark: Int, action: Int?) -> String {
    let corners = [place.left, place.bottom, place.right, place.top].map(decimal).joined(separator: " ")
    return "<< /Type /Annot /Subtype /Link /Rect [ \(corners) ] /Border [ 0 0 0 ] /Contents \(remark) 0 R"
      + (action.map { " /A \($0) 0 R" } ?? "") + " >>"
  }

  fileprivate static func literal(_ address: String) -> String {
    var literal = "("
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): literal += "\\" + String(UnicodeScalar(byte))
      case 0x21..<0x7F: literal += String(UnicodeScalar(byte))
      // An address in a PDF is ASCII; other letters are percent-encoded as UTF-8.
      default: literal += "%" + String(0x100 + Int(byte), radix: 16, uppercase: true).dropFirst()
      }
    }
    return literal + ")"
  }
}

/// What the end of a PDF says of its objects.
private struct Trailer {
  let size: Int
  let entries: String
  let start: Int

  init?(_ data: Data) {
    let tail = String(decoding: data.suffix(1_024), as: UTF8.self)
    guard let match = tail.firstMatch(of: /trailer\s*<<(?<entries>[^>]*)>>\s*startxref\s*(?<start>\d+)\s*%%EOF/),
      let size = match.entries.firstMatch(of: /\/Size (\d+)/).flatMap({ Int($0.1) }), let start = Int(match.start)
    else { return nil }
    self.size = size
    self.start = start
    entries = match.entries.replacing(/\/Size \d+\s*/, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// New objects and their table.
private struct Update {
  private var text = "\n"
  private var offsets: [(number: Int, offset: Int)] = []
  private let start: Int
  private var next: Int

  init(start: Int, firstFree: Int) {
    self.start = start
    next = firstFree
  }

  /// Adds an object under a new number.
  mutating func add(_ body: String) -> Int {
    defer { next += 1 }
    add(body, number: next)
    return next
  }

  mutating func add(_ body: String, number: Int) {
    offsets.append((number, start + text.utf8.count))
    text += "\(number) 0 obj\n\(body)\nendobj\n"
  }

  func closed(_ trailer: Trailer) -> Data {
    let rows = offsets.sorted { $0.number < $1.number }.map { number, offset in
      let digits = String(offset)
      return "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    let table = start + text.utf8.count
    return Data(
      (text + "xref\n" + rows.joined()
        + "trailer\n<< /Size \(next)\n\(trailer.entries)\n/Prev \(trailer.start)\n>>\nstartxref\n\(table)\n%%EOF\n")
        .utf8)
  }
}
