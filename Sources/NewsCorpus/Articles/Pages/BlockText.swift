/// The text of an element as a reader sees it: a line for each paragraph, a blank line between blocks.
///
/// White space is folded, soft hyphens are taken out. A block of which more than half is the text of links is left out, as lists of further
/// reading are.
struct BlockText {
  /// The text.
  private(set) var text = ""
  /// The lines that are headings, as byte ranges in their order.
  private(set) var headings: [Range<Int>] = []

  private let tree: MarkupTree
  private let isOut: [Bool]
  /// The block being read, and how much of it is in links.
  private var block = ""
  private var linkBytes = 0
  private var isHeading = false
  private var isInLead = false

  /// Reads an element, in time linear in what is in it.
  ///
  /// - Parameters:
  ///   - element: its number.
  ///   - tree: its page.
  ///   - isOut: for each node, whether it is left out.
  ///   - heading: a headline to begin with, where the element does not hold it.
  ///   - lead: nodes before it of which sentences are taken, and nothing that has no full stop.
  init(
    of element: Int, in tree: MarkupTree, leavingOut isOut: [Bool], heading: String? = nil, lead: Range<Int>? = nil
  ) {
    self.tree = tree
    self.isOut = isOut
    if let heading, !holds(heading, element) {
      isHeading = true
      block = heading
      endBlock()
    }
    if let lead {
      isInLead = true
      read(lead)
      endBlock()
      isInLead = false
    }
    read(tree.subtree(element))
    endBlock()
  }

  /// Whether a heading in the element says the same.
  private func holds(_ heading: String, _ element: Int) -> Bool {
    tree.subtree(element).contains { index in
      Self.isHeading(tree.nodes[index].name) && !isOut[index]
        && firstBlock(of: index)[...].trimmed.singleSpaced == heading
    }
  }

  /// The text of a heading up to what is a block of its own: what is in a heading in it is that one's, so that no text is read twice.
  private func firstBlock(of element: Int) -> String {
    var text = ""
    var isBlank = true
    var index = element + 1
    while index < tree.nodes[element].end {
      let node = tree.nodes[index]
      if Self.isHeading(node.name) || !isBlank && PageParts.isBlock(node.name) { break }
      if node.name == "#text" {
        text += node.text
        isBlank = isBlank && node.text.unicodeScalars.allSatisfy(\.isSpace)
      } else if node.name == "br" {
        text += " "
      }
      index = isOut[index] ? node.end : index + 1
    }
    return text
  }

  /// The lines that are not blank, headings marked.
  var lines: [TextLine] {
    var rest = headings[...]
    return TextLine.lines(of: text[...]).map { line in
      let offset = line.text.offset(in: text[...])
      rest = rest.drop { $0.upperBound <= offset }
      var line = line
      line.mark = rest.first?.contains(offset) ?? false ? .heading : .paragraph
      return line
    }
  }

  private mutating func read(_ range: Range<Int>) {
    var ends: [(end: Int, isLink: Bool)] = []
    var links = 0
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = ends.last, last.end <= index { close(ends.removeLast(), &links) }
      let node = tree.nodes[index]
      if isOut[index] || node.name == "#comment" {
        index = node.end
        continue
      }
      if node.name == "#text" {
        add(node.text, isLink: links > 0)
      } else if node.name == "br" {
        endLine()
      } else if node.name == "a" {
        links += 1
        ends.append((node.end, true))
      } else if PageParts.isBlock(node.name) {
        endBlock()
        isHeading = Self.isHeading(node.name)
        ends.append((node.end, false))
      }
      index += 1
    }
    while let last = ends.popLast() { close(last, &links) }
  }

  private mutating func close(_ element: (end: Int, isLink: Bool), _ links: inout Int) {
    if element.isLink { links -= 1 } else { endBlock() }
  }

  private static func isHeading(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.first == UInt8(ascii: "h") && name != "hr"
  }

  private mutating func add(_ text: String, isLink: Bool) {
    let before = block.utf8.count
    var endsWithSpace = block.isEmpty || block.utf8.last == UInt8(ascii: " ") || block.utf8.last == UInt8(ascii: "\n")
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        if !endsWithSpace { block.unicodeScalars.append(" ") }
        endsWithSpace = true
      } else if !Self.invisible.contains(scalar) {
        block.unicodeScalars.append(scalar)
        endsWithSpace = false
      }
    }
    if isLink { linkBytes += block.utf8.count - before }
  }

  private mutating func endLine() {
    if block.utf8.last == UInt8(ascii: " ") { block.unicodeScalars.removeLast() }
    block += "\n"
  }

  private mutating func endBlock() {
    defer {
      block = ""
      linkBytes = 0
      isHeading = false
    }
    let kept = block[...].trimmed
    guard !kept.isEmpty, isHeading || linkBytes * 2 <= kept.utf8.count,
      !isInLead || Sentences.containsFullStop(kept)
    else { return }
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += kept
    if isHeading { headings.append(start..<text.utf8.count) }
  }

  /// Soft hyphen, zero-width space, word joiner, byte-order mark.
  private static let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
}
