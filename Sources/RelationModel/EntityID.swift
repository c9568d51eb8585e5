/// The stable ASCII name of an entity, made of its kind and its transliterated name, such as `person-aida-balaeva`.
///
/// The same input gives the same id on every machine. An id holds only `a`–`z`, `0`–`9` and `-`, begins and ends with a
/// letter or digit, and so is valid as a FollowTheMoney id. Ids are ordered by their bytes.
public struct EntityID: RawRepresentable, Hashable, Sendable {
  /// The id as text.
  public let rawValue: String

  /// Takes an id that is already well formed, as the store and the extraction write them.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension EntityID: Comparable {
  /// Orders ids by their bytes, the order in which every list of the package breaks ties.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    byBytes(left.rawValue, right.rawValue)
  }
}

extension EntityID: CustomStringConvertible {
  /// The id as text.
  public var description: String { rawValue }
}

extension EntityID: Codable {
  /// Reads an id from a plain string.
  public init(from decoder: Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the id as a plain string.
  public func encode(to encoder: Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
