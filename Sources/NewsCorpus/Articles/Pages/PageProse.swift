/// Where a page has prose, and which of its elements holds the article.
///
/// Prose is text that is in no link, and in no part that `PageParts` leaves out. A part left out for its name alone stays where it has more
/// than half of the page's prose: a theme may call the whole page `with-sidebar`.
///
/// Time and space are linear in the nodes of the page.
struct PageProse {
  let tree: MarkupTree
  /// Whether a node and what is in it is left out.
  private(set) var isOut: [Bool]
  /// The bytes of prose before each node.
  private var before: [Int] = []
  /// The prose of blocks: that of their paragraphs, and half of that of the blocks in them.
  private var scores: [Int: Int] = [:]

  init(of tree: MarkupTree) {
    self.tree = tree
    isOut = tree.nodes.map(PageParts.isOut)
    before = counted()
    let total = before.last ?? 0
    for index in tree.nodes.indices where PageParts.isOutByName(tree.nodes[index]) && prose(of: index) * 2 <= total {
      isOut[index] = true
    }
    before = counted { scores[$0, default: 0] += $1 }
  }

  /// The bytes of prose in an element.
  func prose(of element: Int) -> Int { before[tree.nodes[element].end] - before[element] }

  /// The number of the element that holds the article; nil for a page without prose.
  ///
  /// That is, of the elements that say so – `itemprop="articleBody"`, else `<article>`, else `<main>` or `role="main"` – the first with at
  /// least half as much prose as the fullest of its sort. Where it has less than half of the prose of the fullest block of the page, or where
  /// no element says so, it is that block.
  func mainElement() -> Int? {
    let fullest = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let fullest else { return nil }
    for isNamed in Self.sorts {
      let candidates = self.candidates(isNamed)
      let most = candidates.map(prose).max() ?? 0
      if let first = candidates.first(where: { prose(of: $0) * 2 >= most }), prose(of: first) * 2 >= fullest.value {
        return first
      }
    }
    return fullest.key
  }

  /// The nodes between the one `<h1>` of the page and the article after it, where a lead may stand; nil where there is more prose than in
  /// the article.
  func lead(before element: Int) -> Range<Int>? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].name == "h1" }
    guard headings.count == 1, tree.nodes[headings[0]].end < element else { return nil }
    let range = tree.nodes[headings[0]].end..<element
    return before[range.upperBound] - before[range.lowerBound] <= prose(of: element) ? range : nil
  }

  private static let sorts: [@Sendable (MarkupTree.Node) -> Bool] = [
    { $0.words(of: "itemprop").contains("articleBody") },
    { $0.name == "article" },
    { $0.name == "main" || $0.attributes["role"] == "main" },
  ]

  /// The elements of a sort that are not left out.
  private func candidates(_ isNamed: (MarkupTree.Node) -> Bool) -> [Int] {
    var candidates: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if isOut[index] {
        index = tree.nodes[index].end
        continue
      }
      if tree.nodes[index].isElement, isNamed(tree.nodes[index]), prose(of: index) > 0 { candidates.append(index) }
      index += 1
    }
    return candidates
  }

  /// The bytes of prose before each node and after the last; tells `note` of the prose of blocks.
  private func counted(_ note: (_ block: Int, _ bytes: Int) -> Void = { _, _ in }) -> [Int] {
    var before: [Int] = []
    before.reserveCapacity(tree.nodes.count + 1)
    var sum = 0
    var outEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      before.append(sum)
      if index >= outEnd, isOut[index] || node.name == "a" { outEnd = node.end }
      guard index >= outEnd, node.name == "#text" else { continue }
      let bytes = node.text[...].trimmed.utf8.count
      guard bytes > 0 else { continue }
      sum += bytes
      noteBlocks(of: node, bytes, note)
    }
    return before + [sum]
  }

  private func noteBlocks(of node: MarkupTree.Node, _ bytes: Int, _ note: (Int, Int) -> Void) {
    guard let own = block(around: node) else { return }
    let outer = block(around: tree.nodes[own])
    guard Self.paragraphs.contains(tree.nodes[own].name), let outer else {
      note(own, bytes)
      if let outer { note(outer, bytes / 2) }
      return
    }
    note(outer, bytes)
    if let next = block(around: tree.nodes[outer]) { note(next, bytes / 2) }
  }

  /// The nearest block around a node.
  private func block(around node: MarkupTree.Node) -> Int? {
    var next = node.parent
    while let element = next, !PageParts.isBlock(tree.nodes[element].name) { next = tree.nodes[element].parent }
    return next
  }

  private static let paragraphs: Set<String> = [
    "p", "li", "blockquote", "pre", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
  ]
}
