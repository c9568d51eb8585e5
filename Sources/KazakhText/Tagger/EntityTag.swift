/// The tag of one token in the IOB2 scheme: outside any name, the first token of one, or a later token of one.
///
/// Ramshaw and Marcus, "Text Chunking using Transformation-Based Learning", 1995; the variant in which every name begins
/// with B.
public enum EntityTag: Hashable, Sendable {
  /// The token belongs to no name.
  case outside
  /// A name of the kind begins here.
  case begin(NamedEntity.Kind)
  /// The name of the kind that began before goes on.
  case inside(NamedEntity.Kind)

  /// The tag written so: `O`, `B-PERSON`, `I-PERSON`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    if text == "O" {
      self = .outside
      return
    }
    guard let kind = NamedEntity.Kind(rawValue: String(text.dropFirst(2))) else { return nil }
    switch text.prefix(2) {
    case "B-": self = .begin(kind)
    case "I-": self = .inside(kind)
    default: return nil
    }
  }

  /// What kind of name the token belongs to, if any.
  public var kind: NamedEntity.Kind? {
    switch self {
    case .outside: nil
    case .begin(let kind), .inside(let kind): kind
    }
  }
}

extension EntityTag: CustomStringConvertible {
  /// The tag as it is written in IOB2 files.
  public var description: String {
    switch self {
    case .outside: "O"
    case .begin(let kind): "B-\(kind.rawValue)"
    case .inside(let kind): "I-\(kind.rawValue)"
    }
  }
}

extension EntityTag {
  /// The names that a row of tags spells, in order.
  ///
  /// An inside tag that goes on with no name of its kind begins one, as in the scorer of CoNLL-2000.
  ///
  /// - Complexity: O(*n*) time in the number of tags.
  public static func entities(in tags: some Sequence<EntityTag>) -> [NamedEntity] {
    var entities: [NamedEntity] = []
    var isOpen = false
    for (place, tag) in tags.enumerated() {
      switch tag {
      case .outside: isOpen = false
      case .inside(let kind) where isOpen && entities.last?.kind == kind:
        let last = entities.count - 1
        entities[last].range = entities[last].range.lowerBound..<(place + 1)
      case .begin(let kind), .inside(let kind):
        entities.append(NamedEntity(place..<(place + 1), kind))
        isOpen = true
      }
    }
    return entities
  }
}
