/// Which elements of a page are no article: scripts, menus, forms, and what stands around a text to be clicked.
enum PageParts {
  /// Whether an element and everything in it is left out for what it is, or since it is not shown.
  static func isOut(_ node: MarkupTree.Node) -> Bool {
    if out.contains(node.name) { return true }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    if node.attributes["role"].map(outRoles.contains) ?? false { return true }
    return node.attributes["style"].map { $0.filter { $0 != " " }.contains("display:none") } ?? false
  }

  /// Whether an element is left out for what its class or id calls it.
  static func isOutByName(_ node: MarkupTree.Node) -> Bool {
    guard node.isElement, !kept.contains(node.name), !node.words(of: "itemprop").contains("articleBody") else {
      return false
    }
    return words(of: node).contains(where: outWords.contains)
  }

  /// Whether an element tells who wrote the article, and so perhaps when.
  static func namesAuthor(_ node: MarkupTree.Node) -> Bool {
    !isOut(node) && words(of: node).contains { ["byline", "author", "authors"].contains($0) }
  }

  /// The words of an element's class and id: `post-share_buttons` and `postShareButtons` are post, share and buttons.
  static func words(of node: MarkupTree.Node) -> [String] {
    let names = [node.attributes["class"], node.attributes["id"]].compactMap { $0 }.joined(separator: " ")
    guard names.utf8.count < 2_000 else { return [] }
    var words = [""]
    var wasSmall = false
    for scalar in names.unicodeScalars {
      let isLarge = ("A"..."Z").contains(scalar)
      guard isLarge || ("a"..."z").contains(scalar) else {
        words.append("")
        wasSmall = false
        continue
      }
      if isLarge, wasSmall { words.append("") }
      words[words.count - 1].unicodeScalars.append(scalar)
      wasSmall = !isLarge
    }
    return words.lazy.filter { !$0.isEmpty }.map { $0.lowercased() }
  }

  /// Whether an element begins and ends a block of text; all others are part of a line.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  private static let out: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "textarea",
    "input", "label",
    "iframe", "object", "svg", "canvas", "video", "audio", "figcaption", "dialog", "title", "menu",
  ]
  private static let outRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu", "alert", "alertdialog",
    "tablist", "toolbar",
  ]
  /// What holds the article is never left out by its name: `<body class="with-sidebar">`.
  private static let kept: Set<String> = ["html", "body", "main", "article", "h1", "p"]

  private static let outWords = Set(
    """
    share sharing shares social socials soc likes comment comments disqus related relatedposts sharedaddy recommend recommended recommendations similar
    cookie cookies gdpr consent banner banners ad ads adv advert adverts advertisement reklama promo sponsored adfox yandex
    subscribe subscription newsletter breadcrumb breadcrumbs tags tegter views counter counters sidebar menu nav navbar navigation popup
    modal rating pagination pager toolbar caption credit copyright byline author authors readmore also footer skip
    toc print hidden
    """.split { $0.isWhitespace }.map(String.init))

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}
