import KazakhText
import RelationModel

/// The words of the names in a graph, without what does not matter in them, and the numbers of the entities that have them.
public protocol NameWords {
  /// The entities with a word in their names, ascending.
  func entities(having word: String) throws -> [Int]
  /// The words that begin so, byte by byte.
  func words(beginningWith start: String) throws -> [String]
}

/// Looks for entities by words of their names: a name that holds all words comes first, then names with words that begin so, then names
/// with words that are only near.
public struct NameSearch {
  /// What the text can be read as, in words.
  private let queries: [[String]]
  /// Whether words may be missing from a name.
  private let isFuzzy: Bool

  /// Takes a text: one or more words or beginnings of words, in any spelling.
  public init(_ text: String) { self.init(text, isFuzzy: false) }

  /// Takes a text; where it is fuzzy, a name may lack some of its words.
  package init(_ text: String, isFuzzy: Bool) {
    let readings = Set(NameIndex.candidates(for: text).map { foldingKey($0) }).filter { !$0.isEmpty }
    queries = readings.sorted(by: byBytes).map { $0.split(separator: " ").map(String.init) }
    self.isFuzzy = isFuzzy
  }

  /// The numbers of the entities found, the best first, then the smaller number.
  ///
  /// - Parameters:
  ///   - words: where to look.
  ///   - exact: the entities that have one of the readings as a name: they come before all others.
  ///   - limit: the greatest number of entities.
  ///   - isMeant: whether an entity is looked for.
  /// - Throws: what `words` throws.
  /// - Complexity: O(*k* + *n* log *n*) time for the *n* names that hold a word, or one that begins so; where these are fewer than the limit, *k* is the number
  ///   of all words.
  public func matches(
    in words: some NameWords, exact: Set<Int>, limit: Int, where isMeant: (Int) -> Bool
  ) throws -> [Int] {
    var best: [Int: Int] = [:]
    // Words that are only near are looked for where the others do not give enough.
    for near in [false, true] {
      best = [:]
      for place in exact where isMeant(place) { best[place] = 0 }
      for query in queries {
        for (place, score) in try scores(of: query, in: words, near: near) where isMeant(place) {
          best[place] = min(best[place] ?? score, score)
        }
      }
      // With a word that is only near, a name cannot come before these.
      if best.count(where: { $0.value < 1 + Self.nearCost }) >= limit { break }
    }
    let sorted = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return sorted.prefix(max(0, limit)).map(\.key)
  }

  private static let beginningCost = 1
  private static let nearCost = 4
  private static let missingCost = 20

  /// How far the names with the words of a query are from it: 1 all words.
  private func scores(of query: [String], in words: some NameWords, near: Bool) throws -> [Int: Int] {
    var scores: [Int: Int]?
    var missing = 0
    for word in query {
      let costs = try costs(of: word, in: words, near: near)
      if isFuzzy {
        var all = scores ?? [:]
        for (place, cost) in costs { all[place] = (all[place] ?? 1 + missing) + cost }
        for place in all.keys where costs[place] == nil { all[place, default: 0] += Self.missingCost }
        scores = all
        missing += Self.missingCost
      } else if let known = scores {
        var both: [Int: Int] = [:]
        for (place, score) in known { if let cost = costs[place] { both[place] = score + cost } }
        scores = both
      } else {
        scores = costs.mapValues { 1 + $0 }
      }
    }
    return (scores ?? [:]).filter { $0.value < 1 + Self.missingCost * query.count }
  }

  /// What it costs to take a word of a name for the word, by entity.
  private func costs(of word: String, in words: some NameWords, near: Bool) throws -> [Int: Int] {
    var costs: [Int: Int] = [:]
    func add(_ found: some Sequence<String>, _ cost: Int) throws {
      for found in found {
        for place in try words.entities(having: found) where costs[place] == nil { costs[place] = cost }
      }
    }
    try add([word], 0)
    if word.count >= 2 {
      try add(try words.words(beginningWith: word).filter { $0 != word && $0.begins(with: word) }, Self.beginningCost)
    }
    if near, word.count >= 4 {
      let distance = word.count >= 7 ? 2 : 1
      let length = word.utf8.count
      // A letter takes four bytes at most.
      let alike = try words.words(beginningWith: "").filter {
        abs($0.utf8.count - length) <= 4 * distance && editDistance($0, word, atMost: distance) != nil
      }
      try add(alike, Self.nearCost)
    }
    return costs
  }
}

/// The words of a graph's names in memory.
struct NameWordTable: NameWords {
  private let words: [String]
  private let places: [String: [Int]]

  init(_ entities: [Entity]) {
    var places: [String: [Int]] = [:]
    for (place, entity) in entities.enumerated() {
      for word in NameIndex.words(of: entity) { places[word, default: []].append(place) }
    }
    self.places = places
    words = places.keys.sorted(by: byBytes)
  }

  func entities(having word: String) -> [Int] { places[word] ?? [] }

  func words(beginningWith start: String) -> [String] {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if byBytes(words[middle], start) { low = middle + 1 } else { high = middle }
    }
    return Array(words[low...].prefix { $0.utf8.starts(with: start.utf8) })
  }
}
