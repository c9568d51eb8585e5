import Foundation
import RelationModel

/// One article of a feed.
struct FeedItem {
  let metadata: ArticleMetadata
  let text: ArticleText

  /// Reads what an item says, as `FeedItemSource` writes it.
  init(_ bytes: [UInt8]) throws(SkippedArticle.Reason) {
    guard let source = try? JSONDecoder().decode(FeedItemSource.self, from: Data(bytes)) else { throw .notMarkup }
    metadata = source.metadata
    guard !source.html[...].trimmed.isEmpty else { throw .noText }
    let page = try MarkupParser.html(Array(source.html.utf8))
    guard !page.nodes.isEmpty else { throw .noText }
    let isOut = page.nodes.map { PageParts.isOut($0) || PageParts.isOutByName($0) }
    text = ArticleText(
      page: BlockText(of: 0, in: page, leavingOut: isOut, heading: metadata.title), title: metadata.title)
    // The headline alone is no article.
    guard text.paragraphs.contains(where: { $0.role == .body }) else { throw .noText }
  }
}

/// What an item of a feed says: the bytes that its record depends on.
struct FeedItemSource: Codable {
  var id: String?
  var title: String?
  var date: PartialDate?
  var url: String?
  var publisher: String?
  var html: String

  var metadata: ArticleMetadata {
    var metadata = ArticleMetadata()
    metadata.set("title", to: [title].compactMap { $0 })
    metadata.set("publisher", to: [publisher].compactMap { $0 })
    (metadata.id, metadata.date, metadata.url) = (id, date, url)
    return metadata
  }

  /// As JSON, the same for the same item.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts can always be encoded.
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }
}

/// Reads an item of a feed.
struct FeedItemReader {
  let item: Int
  let tree: MarkupTree

  private var html: String {
    let elements =
      children("encoded") + children("content").filter(isAtom) + children("description") + children("summary")
    return elements.lazy.map { html(of: $0)[...].trimmed.description }.first { !$0.isEmpty } ?? ""
  }

  /// A text as HTML: Atom says which texts are HTML, XHTML or plain; those of which nothing is said are HTML in the feeds that there are.
  private func html(of element: Int) -> String {
    if tree.nodes[element].attributes["type"] == "xhtml" { return tree.html(in: element) }
    let text = tree.text(of: element)
    guard isPlain(element) else { return text }
    return text[...].trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { MarkupTree.escaped(String($0)) }.joined(separator: "<br>")
  }

  /// Whether the marks of HTML are letters in a text.
  private func isPlain(_ element: Int) -> Bool {
    ["text", "text/plain"].contains(tree.nodes[element].attributes["type"]?.lowercased())
  }

  /// What the item says; `outlet` is the publisher where it names none.
  func source(_ outlet: String?) -> FeedItemSource {
    let date = ["pubdate", "published", "date", "issued", "updated", "modified"].lazy
      .compactMap { text($0).flatMap(FeedDate.date) }.first
    return FeedItemSource(
      id: (url ?? text("guid") ?? text("id")).map(Self.identifier), title: title, date: date, url: url,
      publisher: text("publisher") ?? sourceTitle ?? outlet, html: html)
  }

  private var title: String? {
    let titles = children("title").lazy.map { element in
      let title = tree.text(of: element)[...].trimmed.description
      return isPlain(element) ? title : Self.unmarked(title)
    }
    return titles.first { !$0.isEmpty }
  }

  /// RSS: `<link>address</link>`; Atom: `<link rel="alternate" href="address"/>`; else a guid that is an address.
  private var url: String? {
    let links = children("link")
    let alternate = links.first { ["alternate", nil].contains(tree.nodes[$0].attributes["rel"]) } ?? links.first
    let candidates = [alternate.flatMap { tree.nodes[$0].attributes["href"] }, text("link"), text("guid"), text("id")]
    return candidates.lazy.compactMap { $0?[...].trimmed.singleSpaced }.first {
      $0.hasPrefix("https://") || $0.hasPrefix("http://")
    }
  }

  /// RSS: `<source url="…">Outlet</source>`; Atom: `<source><title>Outlet</title></source>`.
  private var sourceTitle: String? {
    guard let source = children("source").first else { return nil }
    let title = tree.children(of: source).first { tree.nodes[$0].name == "title" }
    return tree.text(of: title ?? source)[...].trimmed.singleSpaced
  }

  /// What the item says of itself: pictures and videos in it have titles and descriptions in namespaces of their own.
  private func children(_ name: String) -> [Int] {
    tree.children(of: item).filter {
      let node = tree.nodes[$0]
      return node.name == name
        && (Self.namespaces.contains(node.namespace) || node.namespace == tree.nodes[item].namespace)
    }
  }

  private static let namespaces: Set<String> = [
    "", "http://www.w3.org/2005/Atom", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
    "http://purl.org/rss/1.0/modules/content/",
  ]

  /// Whether an element is of Atom, or of a feed that names no namespaces and says how it is to be read.
  private func isAtom(_ element: Int) -> Bool {
    let node = tree.nodes[element]
    return node.namespace.lowercased().contains("atom") || node.namespace.isEmpty && node.attributes["type"] != nil
  }

  private func text(_ name: String) -> String? {
    children(name).lazy.map { tree.text(of: $0)[...].trimmed.description }.first { !$0.isEmpty }
  }

  /// A title may hold marks and entities of HTML: `Бір &amp; екі`, `<b>Бір</b>`.
  private static func unmarked(_ title: String) -> String {
    guard title.contains("&") || title.contains("<"),
      let page = try? MarkupParser.html(Array(title.utf8)), !page.nodes.isEmpty
    else { return title }
    return page.text(of: 0)
  }

  /// `https://example.kz/kz/news/12?a=1` is `example.kz-kz-news-12-a-1`.
  private static func identifier(_ address: String) -> String {
    var rest = address[...]
    for scheme in ["https://", "http://", "www."] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    let parts = rest.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
    return parts.isEmpty ? address : parts.joined(separator: "-")
  }
}

/// The dates of feeds: RFC 822 (`Wed, 01 May 2024 10:00:00 +0500`) and ISO 8601, the day as it is written, whatever the zone.
enum FeedDate {
  /// The date of a text, or nil.
  static func date(_ text: String) -> PartialDate? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    for place in words.indices.dropFirst() {
      guard let month = months.firstIndex(of: words[place].lowercased().prefix(3).description), place + 1 < words.count,
        let day = Int(words[place - 1]), let year = Int(words[place + 1])
      else { continue }
      // RFC 822 had years of two digits.
      return PartialDate(year: year < 100 ? year + (year < 70 ? 2000 : 1900) : year, month: month + 1, day: day)
    }
    return DateExpression.date(in: text)
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
