import Foundation
import RelationModel

/// What a page tells about its article beside the text.
///
/// Each is the first that is there and understood:
/// - title: JSON-LD `headline`, `og:title`, the `<h1>` where there is one, `<title>`; the outlet's name at its end is cut off;
/// - date: JSON-LD `datePublished`, `article:published_time`, `itemprop="datePublished"`, other meta dates, `<time>`, an element whose class
///   says date, as the page writes it, whatever the zone; of elements the nearest to the article, and none that `PageParts` leaves out;
/// - publisher: JSON-LD `publisher`, `og:site_name`, `<meta name="publisher">`, `itemprop="publisher"`;
/// - url: `<link rel="canonical">`, `og:url`, JSON-LD, the browser's comment “saved from url”.
struct PageMetadata {
  private let tree: MarkupTree
  private let data: StructuredData
  /// The contents of meta elements by name or property, the first of each.
  private var metas: [String: String] = [:]

  /// The element that holds the article, and those around it from the inside to the outside.
  private var surroundings: [Int] = []
  private let isOut: [Bool]

  /// Reads a page of which an element holds the article, and for each node is known whether it is left out.
  init(of tree: MarkupTree, article: Int, leavingOut isOut: [Bool]) {
    self.tree = tree
    self.isOut = isOut
    data = StructuredData(of: tree)
    var next: Int? = article
    while let element = next {
      surroundings.append(element)
      next = tree.nodes[element].parent
    }
    for node in tree.nodes where node.name == "meta" {
      guard let content = Self.told(node.attributes["content"]) else { continue }
      for attribute in ["property", "name", "itemprop"] {
        if let key = node.attributes[attribute]?.lowercased(), metas[key] == nil { metas[key] = content }
      }
    }
  }

  /// As an article's metadata.
  var metadata: ArticleMetadata {
    var metadata = ArticleMetadata()
    let publisher = self.publisher
    metadata.title = title(without: publisher)
    metadata.date = date
    metadata.publishers = [publisher].compactMap { $0 }
    metadata.url = url
    return metadata
  }

  private func title(without publisher: String?) -> String? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].name == "h1" }.compactMap {
      Self.told(firstBlock(of: $0))
    }
    let heading = headings.count == 1 ? headings[0] : nil
    let title = Self.told(data.headline) ?? metas["og:title"] ?? heading ?? pageTitle
    return title.map { Self.cut($0, publisher, heading: heading) }
  }

  /// What `<title>` says, or the longest piece of it that stands on the page by itself: «Outlet :: Headline».
  private var pageTitle: String? {
    guard let title = tree.first("title").flatMap({ Self.told(tree.text(of: $0)) }) else { return nil }
    let pieces = Self.separators.reduce([title]) { pieces, separator in
      pieces.flatMap { $0.components(separatedBy: separator) }
    }
    guard pieces.count > 1 else { return title }
    let texts = Set(
      tree.nodes.lazy.filter { $0.name == "#text" && $0.text.utf8.count < 1_000 }.map {
        $0.text[...].trimmed.singleSpaced
      })
    return pieces.filter(texts.contains).max { $0.utf8.count < $1.utf8.count } ?? title
  }

  /// The text of an element before the first block in it: a heading that is never closed goes on to the end of the page.
  private func firstBlock(of element: Int) -> String {
    tree.text(of: tree.subtree(element).dropFirst().prefix { !PageParts.isBlock(tree.nodes[$0].name) })
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " • ", " » "]

  /// The title without « | Outlet» or « - Outlet» at its end: where the heading of the page is all but that, or the outlet's name is known.
  private static func cut(_ title: String, _ publisher: String?, heading: String?) -> String {
    if let heading, title.hasPrefix(heading) {
      let rest = title.dropFirst(heading.count)
      if rest.isEmpty || separators.contains(where: rest.hasPrefix) { return heading }
    }
    for separator in separators {
      guard let range = title.range(of: separator, options: .backwards) else { continue }
      let outlet = title[range.upperBound...].lowercased()
      if let publisher, outlet == publisher.lowercased() || outlet.hasPrefix(publisher.lowercased() + " ") {
        return String(title[..<range.lowerBound])
      }
      if separator == " | " || separator == " :: " { return String(title[..<range.lowerBound]) }
    }
    return title
  }

  private var date: PartialDate? {
    let metaDates = [
      "article:published_time", "datepublished", "og:article:published_time", "date", "pubdate", "publishdate",
      "publish-date",
      "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
      "mediator_published_time",
    ]
    let told = [Self.told(data.datePublished)] + metaDates.map { metas[$0] }
    if let date = told.lazy.compactMap({ $0.flatMap(DateExpression.date) }).first { return date }
    return date { $0.words(of: "itemprop").contains("datePublished") }
      ?? date { $0.name == "time" || PageParts.words(of: $0).contains(where: Self.dateWords.contains) }
  }

  /// The date of the element of a sort that has one, in its attribute or its short text: the first in the article, else near it.
  private func date(where isDate: (MarkupTree.Node) -> Bool) -> PartialDate? {
    var seen = 0..<0
    for element in surroundings {
      var index = element
      while index < tree.nodes[element].end {
        let node = tree.nodes[index]
        if seen.contains(index) || isOut[index] && !PageParts.namesAuthor(node) {
          index = seen.contains(index) ? seen.upperBound : node.end
          continue
        }
        if node.isElement, node.name != "meta", isDate(node), let date = date(toldBy: index) { return date }
        index += 1
      }
      seen = tree.subtree(element)
    }
    return nil
  }

  private func date(toldBy element: Int) -> PartialDate? {
    let node = tree.nodes[element]
    let stamp = node.attributes["datetime"] ?? node.attributes["content"]
    if let date = stamp.flatMap(DateExpression.date) { return date }
    guard node.end - element < 30 else { return nil }
    let text = tree.text(of: element)[...].trimmed
    return text.utf8.count <= 200 ? DateExpression.date(in: String(text)) : nil
  }

  private static let dateWords: Set<String> = ["date", "time", "datetime", "published", "pubdate", "kuni"]

  private var publisher: String? {
    if let told = Self.told(data.publisher) ?? metas["og:site_name"] ?? metas["publisher"] ?? metas["dc.publisher"] {
      return told
    }
    guard let element = tree.nodes.firstIndex(where: { $0.words(of: "itemprop").contains("publisher") }) else {
      return nil
    }
    let name = tree.subtree(element).first { $0 != element && tree.nodes[$0].words(of: "itemprop").contains("name") }
    return name.flatMap { Self.told(tree.nodes[$0].attributes["content"] ?? tree.text(of: $0)) }
  }

  private var url: String? {
    let link = tree.nodes.first { $0.name == "link" && $0.words(of: "rel").contains("canonical") }
    let told = [link?.attributes["href"], metas["og:url"], data.url, savedFrom]
    return told.lazy.compactMap { $0.flatMap(Self.told) }.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  /// `<!-- saved from url=(0023)https://example.kz/1 -->`, as browsers write.
  private var savedFrom: String? {
    let mark = "saved from url=("
    let comment = tree.nodes.first { $0.name == "#comment" && $0.text.contains(mark) }?.text
    return comment?.split(separator: ")", maxSplits: 1).last.map { String($0.prefix { !$0.isWhitespace }) }
  }

  /// A text with single spaces, or nil where it is blank.
  private static func told(_ text: String?) -> String? {
    guard let text = text?[...].trimmed.singleSpaced, !text.isEmpty else { return nil }
    return text
  }
}
