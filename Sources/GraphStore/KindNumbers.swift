import RelationModel

/// The numbers that stand for kinds of relationships in a graph's file.
enum KindNumbers {
  /// The kinds by number: a kind that comes later gets the next one, and none ever gets another.
  static let kinds: [RelationshipKind] = [
    .signatory, .party, .participant, .appointee, .position, .partOf, .coMention,
  ]

  static func number(of kind: RelationshipKind) -> Int { numbers[kind] ?? -1 }

  /// The kind of a number; throws where there is none.
  static func kind(_ number: Int) throws -> RelationshipKind {
    guard kinds.indices.contains(number) else { throw UnknownKind(number: number) }
    return kinds[number]
  }

  /// Numbers as a list in a query.
  static func list(_ kinds: [RelationshipKind]) -> String {
    kinds.map { "\(number(of: $0))" }.joined(separator: ", ")
  }

  private static let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
}

/// That a number stands for no kind of relationships.
struct UnknownKind: Error, CustomStringConvertible {
  let number: Int

  var description: String { "there is no kind \(number) of relationships" }
}
