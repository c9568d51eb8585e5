import KazakhText

/// Which entities of an article have a key, so that a name is compared with the few that it can be and not with all.
struct PlaceIndex {
  private var places: [Word: [Int]] = [:]

  /// More of one key than an article of news has; beyond it the latest count, so that reading takes linear time.
  private static let limit = 50

  /// Notes that the entity at a place has a key.
  mutating func note(_ key: Word, at place: Int) {
    let last = places[key]?.last
    if last != place { places[key, default: []].append(place) }
  }

  /// The entities with any of the keys, in their order, each once.
  func places(of keys: some Sequence<Word>) -> [Int] {
    var found: [Int] = []
    for key in keys { found += places[key]?.suffix(Self.limit) ?? [] }
    found.sort()
    var count = 0
    for place in found where count == 0 || found[count - 1] != place {
      found[count] = place
      count += 1
    }
    return Array(found[..<count])
  }
}
