import CLibXML2

/// The one place that speaks to libxml2: bytes go in, a tree of values comes out, and every pointer is freed here.
///
/// Nothing is fetched from the net or from other files, entities that a file declares are not expanded, and errors of the markup are
/// mended as browsers do or passed over.
enum MarkupParser {
  /// Elements in each other beyond which a page is refused: real ones have some dozens. It keeps time linear, since the parser looks
  /// through all open elements for each closing mark; and it would itself stop, without a word, at 256.
  static let maximalDepth = 250
  /// The same for attributes, which the parser compares pairwise within a mark: the sum of squares of their number. It takes a second.
  static let maximalComparisons = 100_000_000

  /// Parses an HTML page.
  ///
  /// - Parameter bytes: the page in UTF-8.
  /// - Throws: `.tooComplicated` for markup that no page has, `.notMarkup` where nothing can be made of it.
  /// - Complexity: O(*n*) time and space in the bytes.
  static func html(_ bytes: [UInt8]) throws(SkippedArticle.Reason) -> MarkupTree {
    guard AttributeCount(bytes).comparisons <= maximalComparisons else { throw .tooComplicated }
    _ = library
    guard let context = htmlNewParserCtxt() else { throw .notMarkup }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee.startElement = { parser, name, attributes in
      xmlSAX2StartElement(parser, name, attributes)
      stopIfDeep(parser)
    }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    let quiet = options | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let document = read(bytes) { htmlCtxtReadMemory(context, $0, $1, nil, "UTF-8", Int32(quiet)) }
    return try tree(of: document, context)
  }

  /// Parses an XML file.
  ///
  /// - Parameter bytes: the file in UTF-8, whatever encoding it names.
  /// - Throws: as for HTML.
  /// - Complexity: O(*n*) time and space in the bytes.
  static func xml(_ bytes: [UInt8]) throws(SkippedArticle.Reason) -> MarkupTree {
    guard AttributeCount(bytes).comparisons <= maximalComparisons else { throw .tooComplicated }
    _ = library
    guard let context = xmlNewParserCtxt() else { throw .notMarkup }
    defer { xmlFreeParserCtxt(context) }
    let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    // No option to expand entities, and none to lift the library's own limits of depth and size.
    let quiet =
      options | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let document = read(bytes) { xmlCtxtReadMemory(context, $0, $1, nil, "UTF-8", Int32(quiet)) }
    return try tree(of: document, context)
  }

  /// Made ready once, before any thread parses.
  private static let library: Void = xmlInitParser()

  private static func read(_ bytes: [UInt8], _ parse: (UnsafePointer<CChar>?, Int32) -> xmlDocPtr?) -> xmlDocPtr? {
    bytes.withUnsafeBytes { buffer in
      Int32(exactly: buffer.count).flatMap { parse(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), $0) }
    }
  }

  private static func tree(of document: xmlDocPtr?, _ context: xmlParserCtxtPtr) throws(SkippedArticle.Reason)
    -> MarkupTree
  {
    guard let document else { throw .notMarkup }
    defer { xmlFreeDoc(document) }
    guard context.pointee._private == nil else { throw .tooComplicated }
    var tree = TreeCopy(of: document).tree
    if context.pointee.wellFormed == 0 { tree.isWellFormed = false }
    return tree
  }
}

/// Called by libxml2 for each element: ends the parsing where elements are too deep in each other.
private func stopIfDeep(_ parser: UnsafeMutableRawPointer?) {
  guard let context = parser?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
  guard Int(context.pointee.nodeNr) > MarkupParser.maximalDepth else { return }
  // The library leaves this field to its users: here it says why the parser was stopped.
  context.pointee._private = parser
  xmlStopParser(context)
}

/// Copies a tree of libxml2 into values, without recursion.
private struct TreeCopy {
  private(set) var tree = MarkupTree()
  private var open: [Int] = []

  init(of document: xmlDocPtr) {
    var next = document.pointee.children
    while let node = next {
      let index = tree.nodes.count
      let isKept = append(node.pointee)
      if isKept, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        open.append(index)
        next = child
        continue
      }
      next = node.pointee.next
      var last = node
      while next == nil, let element = open.popLast(), let parent = last.pointee.parent {
        tree.nodes[element].end = tree.nodes.count
        last = parent
        next = parent.pointee.next
      }
    }
  }

  private mutating func append(_ node: xmlNode) -> Bool {
    var copy: MarkupTree.Node
    switch node.type {
    case XML_ELEMENT_NODE:
      copy = MarkupTree.Node(name: string(node.name).lowercased())
      if let namespace = node.ns { copy.namespace = string(namespace.pointee.href) }
      copy.attributes = attributes(of: node)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      copy = MarkupTree.Node(name: "#text", text: string(node.content))
    case XML_ENTITY_REF_NODE:
      let letter = htmlEntityLookup(node.name).flatMap { Unicode.Scalar($0.pointee.value) }
      if letter == nil { tree.isWellFormed = false }
      copy = MarkupTree.Node(name: "#text", text: letter.map { String($0) } ?? " ")
    case XML_COMMENT_NODE:
      copy = MarkupTree.Node(name: "#comment", text: string(node.content))
    default: return false
    }
    copy.parent = open.last
    copy.end = tree.nodes.count + 1
    tree.nodes.append(copy)
    return true
  }

  private func attributes(of node: xmlNode) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.properties
    while let attribute = next?.pointee {
      let name = string(attribute.name).lowercased()
      if Self.kept.contains(name) {
        var value = ""
        var piece = attribute.children
        while let text = piece?.pointee {
          value += string(text.content)
          piece = text.next
        }
        attributes[name] = value
      }
      next = attribute.next
    }
    return attributes
  }

  private func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }

  /// The attributes that are asked for; pictures and scripts in others take room.
  private static let kept: Set<String> = [
    "aria-hidden", "charset", "class", "content", "datetime", "hidden", "href", "id", "ispermalink", "itemprop", "name",
    "property",
    "rel", "role", "style", "type",
  ]
}
