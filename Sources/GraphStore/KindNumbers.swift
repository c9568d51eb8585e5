import RelationModel

/// The numbers that stand for kinds of relationships in a graph's file.
enum KindNumbers {
  /// The kinds by number: a kind that comes later gets the next one, and none ever gets another.
  static let kinds: [RelationshipKind] = [
    .signatory, .party, .participant, .appointee, .position, .partOf, .coMention,
  ]

  static func number(of kind: RelationshipKind) -> Int { numbers[kind] ?? -1 }

  /// The kind of a number; nil where there is none.
  static func kind(_ number: Int) -> RelationshipKind? { kinds.indices.contains(number) ? kinds[number] : nil }

  /// Numbers as a list in a query.
  static func list(_ kinds: [RelationshipKind]) -> String {
    kinds.map { "\(number(of: $0))" }.joined(separator: ", ")
  }

  private static let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
}
