/// A Markdown text with its marks taken off and no byte moved: each byte of a mark becomes a space.
///
/// Headings, quotes, bullets, emphasis, code marks, links (their text stays), images (they go) and escapes are known: the part of
/// CommonMark that news is written in. Dashes and numbers of lists stay, since in Kazakh a dash also begins somebody's words.
/// Time and space are linear in the length of the text.
struct MarkdownMarks {
  /// The text without its marks, as long as before.
  let text: String

  /// The lines that are headings or list items, as byte ranges in their order.
  private let marked: [(range: Range<Int>, mark: TextLine.Mark)]

  /// Takes the marks off a text.
  init(_ text: Substring) {
    var eraser = MarkEraser(bytes: Array(text.utf8))
    eraser.eraseAll()
    self.text = String(decoding: eraser.bytes, as: UTF8.self)
    marked = eraser.marked
  }

  /// The lines of the text that are not blank, headings and list items marked.
  var lines: [TextLine] {
    var rest = marked[...]
    return TextLine.lines(of: text[...]).map { line in
      let offset = line.text.offset(in: text[...])
      rest = rest.drop { $0.range.upperBound <= offset }
      var line = line
      if let next = rest.first, next.range.contains(offset) { line.mark = next.mark }
      return line
    }
  }
}

private struct MarkEraser {
  var bytes: [UInt8]
  var marked: [(range: Range<Int>, mark: TextLine.Mark)] = []

  mutating func eraseAll() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
      let (content, mark) = eraseBeginning(of: start..<end)
      if let mark { marked.append((start..<end, mark)) }
      eraseInline(in: content..<end)
      start = end + 1
    }
  }

  /// Erases the marks that a line begins with; says where its content begins and what it is.
  private mutating func eraseBeginning(of line: Range<Int>) -> (content: Int, mark: TextLine.Mark?) {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == .space || bytes[index] == UInt8(ascii: ">") {
      bytes[index] = .space
      index += 1
    }
    let rest = bytes[index..<line.upperBound]
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), hashes == rest.count || rest[index + hashes] == .space {
      erase(index..<index + hashes)
      return (index + hashes, .heading)
    }
    if let first = rest.first, "-*+".utf8.contains(first), rest.dropFirst().first == .space {
      if first != UInt8(ascii: "-") { bytes[index] = .space }
      return (index + 1, .item)
    }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let isNumbered =
      (1...2).contains(digits) && rest.dropFirst(digits).first.map(".)".utf8.contains) ?? false
      && rest.dropFirst(digits + 1).first == .space
    return (index, isNumbered ? .item : nil)
  }

  private mutating func eraseInline(in content: Range<Int>) {
    var index = content.lowerBound
    var bracket: Int?
    var mayHoldLinks = true
    while index < content.upperBound {
      let next = index + 1 < content.upperBound ? bytes[index + 1] : nil
      switch bytes[index] {
      case UInt8(ascii: "\\") where next.map(\.isASCIIPunctuation) ?? false:
        bytes[index] = .space
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "`"):
        bytes[index] = .space
      case UInt8(ascii: "_") where !(isWord(at: index - 1, in: content) && isWord(at: index + 1, in: content)):
        bytes[index] = .space
      case UInt8(ascii: "["):
        bracket = index
      case UInt8(ascii: "]") where next == UInt8(ascii: "(") && mayHoldLinks:
        guard let opening = bracket else { break }
        if let close = closingParenthesis(from: index + 1, in: content) {
          eraseLink(from: opening, bracket: index, to: close, in: content)
          index = close
        } else {
          mayHoldLinks = false
        }
        bracket = nil
      default: break
      }
      index += 1
    }
  }

  private mutating func eraseLink(from opening: Int, bracket: Int, to close: Int, in content: Range<Int>) {
    if opening > content.lowerBound, bytes[opening - 1] == UInt8(ascii: "!") {
      erase(opening - 1..<close + 1)
    } else {
      erase(opening..<opening + 1)
      erase(bracket..<close + 1)
    }
  }

  private func closingParenthesis(from opening: Int, in content: Range<Int>) -> Int? {
    var depth = 0
    for index in opening..<content.upperBound {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func isWord(at index: Int, in content: Range<Int>) -> Bool {
    content.contains(index) && bytes[index] != .space && !bytes[index].isASCIIPunctuation
  }

  private mutating func erase(_ range: Range<Int>) {
    for index in range { bytes[index] = .space }
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")

  fileprivate var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
