import RelationModel

/// The elements, texts and comments of an HTML page or an XML file, in the order of the document.
struct MarkupTree: Sendable {
  /// An element, a text or a comment.
  struct Node: Sendable {
    /// The name of an element in lower case, without a prefix; `#text` or `#comment` for others.
    let name: String
    /// The address of an XML element's namespace; empty for none.
    var namespace = ""
    /// What a text or a comment says.
    var text = ""
    /// The attributes by their names in lower case.
    var attributes: [String: String] = [:]
    /// The number of the element around it; nil for the outermost.
    var parent: Int?
    /// The number of the first node after everything in it.
    var end = 0
  }

  /// The nodes; what is in an element comes right after it, up to its `end`.
  var nodes: [Node] = []
  /// Whether the file kept the rules of its language, so that nothing had to be mended or left out.
  var isWellFormed = true

  /// The numbers of an element and of everything in it.
  func subtree(_ element: Int) -> Range<Int> { element..<nodes[element].end }

  /// The numbers of the elements directly in an element.
  func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var next = element + 1
    while next < nodes[element].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// All texts in an element, one after the other, as they stand.
  func text(of element: Int) -> String { text(of: subtree(element)) }

  /// All texts among some nodes; comments are none.
  func text(of range: some Sequence<Int>) -> String {
    range.lazy.filter { nodes[$0].name == "#text" }.map { nodes[$0].text }.joined()
  }

  /// What is in an element, as HTML without comments.
  func html(in element: Int) -> String {
    var html = ""
    var open: [Int] = []
    for index in subtree(element).dropFirst() {
      while let last = open.last, nodes[last].end <= index { html += "</\(nodes[open.removeLast()].name)>" }
      let node = nodes[index]
      if node.name == "#text" { html += Self.escaped(node.text) }
      guard node.isElement else { continue }
      let attributes = node.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }
      html += "<\(node.name)\(attributes.joined())>"
      if !Self.empty.contains(node.name) { open.append(index) }
    }
    return html + open.reversed().map { "</\(nodes[$0].name)>" }.joined()
  }

  /// A text as HTML that shows it as it stands; a mark with an accent on it is one too.
  static func escaped(_ text: String) -> String { text.replacing(["&": "&amp;", "<": "&lt;", "\"": "&quot;"]) }

  /// The elements of HTML that hold nothing and are not closed.
  private static let empty: Set<String> = [
    "br", "hr", "img", "input", "wbr", "embed", "source", "track", "col", "area",
  ]

  /// The first element of a name.
  func first(_ name: String) -> Int? { nodes.firstIndex { $0.name == name } }
}

extension MarkupTree.Node {
  /// Whether it is an element, and no text or comment.
  var isElement: Bool { name.utf8.first != UInt8(ascii: "#") }

  /// The words of an attribute that holds several: `class`, `rel`, `itemprop`.
  func words(of attribute: String) -> [Substring] {
    attributes[attribute]?.split { $0.isWhitespace } ?? []
  }
}
