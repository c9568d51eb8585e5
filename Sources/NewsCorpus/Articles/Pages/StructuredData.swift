import Foundation

/// What a page says of its article in JSON-LD, with the words of schema.org.
struct StructuredData {
  var headline: String?
  var datePublished: String?
  var publisher: String?
  var url: String?

  /// Reads the scripts of a page; what is no JSON is passed over. The first article of the page counts.
  init(of tree: MarkupTree) {
    for index in tree.nodes.indices where tree.nodes[index].name == "script" {
      guard tree.nodes[index].attributes["type"]?.lowercased() == "application/ld+json",
        let value = try? JSONSerialization.jsonObject(with: Data(tree.text(of: index).utf8))
      else { continue }
      if let article = Self.article(in: value) {
        take(article)
        return
      }
    }
  }

  private mutating func take(_ article: [String: Any]) {
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    datePublished = Self.text(article["datePublished"])
    publisher = Self.text(article["publisher"], key: "name")
    url = Self.text(article["mainEntityOfPage"], key: "@id") ?? Self.text(article["url"])
  }

  /// The first article among an object, a list, or the list under `@graph`.
  private static func article(in value: Any) -> [String: Any]? {
    var open = [value]
    var count = 0
    while let next = open.popLast(), count < 1_000 {
      count += 1
      if let list = next as? [Any] { open += list.reversed() }
      guard let object = next as? [String: Any] else { continue }
      let types = (object["@type"] as? [String]) ?? [object["@type"] as? String].compactMap { $0 }
      if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) { return object }
      if let graph = object["@graph"] { open.append(graph) }
    }
    return nil
  }

  /// A text, or that of an object's key, or the first in a list.
  private static func text(_ value: Any?, key: String? = nil) -> String? {
    if let text = value as? String { return text }
    if let list = value as? [Any] { return text(list.first, key: key) }
    guard let key, let object = value as? [String: Any] else { return nil }
    return object[key] as? String
  }
}
