import Foundation

/// The articles of a feed: RSS 0.9x, 1.0 (RDF) and 2.0, and Atom.
///
/// The text of an item is its `content:encoded` (Atom: `content`), else its description (Atom: `summary`), read as HTML. Its id is its address
/// without what every address has, its publisher what it names, else the title of the feed before the first dash or bar.
struct FeedFile {
  private let path: String
  private let tree: MarkupTree
  private var items: ArraySlice<Int>
  private var hasEnded = false
  private let publisher: String?

  /// Parses a feed; throws the reason where it is none, or has no items.
  init(path: String, bytes: [UInt8]) throws(SkippedArticle.Reason) {
    self.path = path
    // In an encoding that is not what it says, what can be read is read, and the rest told of.
    tree = try MarkupParser.xml((try? PageEncoding.utf8(of: bytes)) ?? bytes)
    let tree = tree
    guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].isElement }),
      ["rss", "feed", "rdf"].contains(tree.nodes[root].name)
    else { throw .notMarkup }
    let items = Self.items(of: tree)
    guard !items.isEmpty else { throw .noText }
    self.items = items[...]
    publisher = Self.outlet(tree, root)
  }

  /// The next article or skipped item; nil at the end. Where the file breaks the rules of XML, that is the last.
  mutating func next() -> RawArticles.Item? {
    guard let item = items.popFirst() else {
      guard !hasEnded, !tree.isWellFormed else { return nil }
      hasEnded = true
      return .skipped(SkippedArticle(path: path, reason: .brokenFeed))
    }
    let bytes = FeedItemReader(item: item, tree: tree).source(publisher).bytes
    return .article(RawArticle(path: path, line: items.startIndex, format: .feed, bytes: bytes))
  }

  /// The items; one inside another is part of it, so that no text is read again and again.
  private static func items(of tree: MarkupTree) -> [Int] {
    var end = 0
    return tree.nodes.indices.filter { index in
      guard index >= end, ["item", "entry"].contains(tree.nodes[index].name) else { return false }
      end = tree.nodes[index].end
      return true
    }
  }

  /// The title of the feed up to a dash or bar: «Далан - Соңғы жаңалықтар».
  private static func outlet(_ tree: MarkupTree, _ root: Int) -> String? {
    let channel = tree.children(of: root).first { tree.nodes[$0].name == "channel" } ?? root
    guard let title = tree.children(of: channel).first(where: { tree.nodes[$0].name == "title" }) else { return nil }
    var outlet = tree.text(of: title)[...].trimmed.singleSpaced
    for separator in [" | ", " - ", " – ", " — ", ": ", " » "] {
      outlet = outlet.components(separatedBy: separator)[0]
    }
    return outlet.isEmpty ? nil : outlet
  }
}
