/// Tags as small numbers: 0 is outside, 1 + 2*k* begins the *k*th kind of the list, 2 + 2*k* goes on with it.
package enum TagNumbers {
  /// How many tags there are.
  package static let count = 1 + 2 * NamedEntity.Kind.allCases.count
  /// The length of a row of scores, one a tag, filled up for whole vectors.
  package static let stride = 52

  private static let kinds = NamedEntity.Kind.allCases
  private static let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })

  /// The tag of a number below `count`.
  package static func tag(_ number: Int) -> EntityTag {
    if number == 0 { return .outside }
    let kind = kinds[(number - 1) / 2]
    return number % 2 == 1 ? .begin(kind) : .inside(kind)
  }

  /// The number of a tag.
  package static func number(_ tag: EntityTag) -> Int {
    switch tag {
    case .outside: 0
    case .begin(let kind): 1 + 2 * (numbers[kind] ?? 0)
    case .inside(let kind): 2 + 2 * (numbers[kind] ?? 0)
    }
  }

  /// Whether the second tag may follow the first: an inside tag follows only the beginning or inside of its own kind.
  package static func allows(_ first: Int, then second: Int) -> Bool {
    second == 0 || second % 2 == 1 || first == second || first == second - 1
  }
}
