import Foundation
import RelationModel

/// One line of a FollowTheMoney file.
///
/// FollowTheMoney keeps keys that it does not know as the context of an entity; `bailanys` is such a key. It holds only
/// what the properties cannot say. Its values are texts, since FollowTheMoney unites the context of entities that are
/// merged as lists of such.
struct FollowTheMoneyEntity: Codable {
  /// What no property can carry.
  struct Supplement: Codable {
    var article: SourceArticle?
    var entity: Entity?
    var relationship: RelationshipDetails?
  }

  /// A relationship without its ends, which the properties name.
  struct RelationshipDetails: Codable {
    var kind: RelationshipKind
    var role: String?
    /// The FollowTheMoney id of the institution that a signatory signed for.
    var side: String?
    var evidence: [Evidence]
  }

  var id: String
  var schema: String
  var properties: [String: [String]]
  /// Supplements as JSON.
  var bailanys: [String]?

  init(_ schema: String, id: String, _ properties: [String: [String]]) {
    self.schema = schema
    self.id = id
    var kept: [String: [String]] = [:]
    for (property, values) in properties {
      let fitting = values.compactMap { Self.fitting($0, for: property) }.unique()
      if !fitting.isEmpty { kept[property] = fitting }
    }
    self.properties = kept
  }

  /// A value as FollowTheMoney takes it: cut where it is too long, nil where nothing of it can be seen.
  private static func fitting(_ value: String, for property: String) -> String? {
    let isVisible = value.unicodeScalars.contains {
      !$0.properties.isWhitespace && !["'", "\""].contains($0)
        && ![.control, .format, .unassigned].contains($0.properties.generalCategory)
    }
    guard isVisible else { return nil }
    let limit = limits[property] ?? 1024
    guard value.unicodeScalars.count > limit else { return value }
    return String(String.UnicodeScalarView(value.unicodeScalars.prefix(limit - 1))) + "…"
  }

  /// The most characters of a value, where it is not 1024.
  private static let limits = [
    "name": 384, "alias": 384, "weakAlias": 384, "location": 250, "summary": 65000, "sourceUrl": 4096,
  ]

  /// Adds what the properties cannot say.
  mutating func add(_ supplement: Supplement) { bailanys = (bailanys ?? []) + [JSONText.line(supplement)] }

  /// What the properties do not say.
  func supplements() throws -> [Supplement] {
    let decoder = JSONText.decoder()
    return try (bailanys ?? []).map { try decoder.decode(Supplement.self, from: Data($0.utf8)) }
  }

  /// The values of a property.
  subscript(_ property: String) -> [String] { properties[property] ?? [] }
}

/// The ids by which a FollowTheMoney file names entities and articles.
struct FollowTheMoneyIDs {
  private(set) var entities: [EntityID: String] = [:]
  private(set) var articles: [SourceArticle.ID: String] = [:]
  private var taken: Set<String> = []

  init(_ graph: RelationshipGraph) {
    for entity in graph.entities { entities[entity.id] = take(entity.id.rawValue) }
    for article in graph.articles { articles[article.id] = take("article-" + article.id) }
  }

  private mutating func take(_ wanted: String) -> String {
    var id = Self.fitting(wanted)
    while !taken.insert(id).inserted { id = "x-" + stableHash(id, wanted) }
    return id
  }

  /// The text where it is a valid id, or else its valid part with a hash of the whole.
  static func fitting(_ text: String) -> String {
    if isValid(text) { return text }
    let kept = text.utf8.map { isLetterOrDigit($0) ? Character(UnicodeScalar($0)) : "-" }
    let words = String(kept).split(separator: "-").joined(separator: "-").prefix(100)
    return (words.split(separator: "-") + [Substring(stableHash(text))]).joined(separator: "-")
  }

  /// Whether a text matches `^[0-9a-zA-Z]([0-9a-zA-Z\.\-]*[0-9a-zA-Z])?$` and is not longer than 200 bytes.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.count <= 200 else { return false }
    return isLetterOrDigit(first) && isLetterOrDigit(last)
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
