import KazakhText
import RelationModel

/// What looking a name up gave.
public enum NameLookup: Hashable, Sendable {
  /// The one entity of that name.
  case found(Entity)
  /// Several entities of that name, by id.
  case ambiguous([Entity])
  /// None; the entities with the nearest names, the nearest first.
  case unknown(suggestions: [Entity])
}

/// Finds entities by their names, however these are written.
///
/// Letter case, quotation marks, Kazakh case endings, known abbreviations, and Cyrillic or Latin letters do not matter.
public struct NameIndex: Sendable {
  private let entities: [Entity]
  /// For each key, the entities that it names best: by name, by alias, by a form met in a text, by surname alone.
  private let keys: [String: [Int: Int]]
  private let words: NameWordTable

  /// Makes an index of the names in a graph.
  ///
  /// - Complexity: O(*n*) time and space in the letters of all names.
  public init(_ graph: RelationshipGraph) {
    entities = graph.entities
    var keys: [String: [Int: Int]] = [:]
    for (place, entity) in graph.entities.enumerated() {
      for (key, level) in Self.keys(of: entity) { keys[key, default: [:]][place] = level }
    }
    self.keys = keys
    words = NameWordTable(graph.entities)
  }

  /// The words of an entity's names, by which it is searched.
  public static func words(of entity: Entity) -> [String] {
    Set(([entity.name] + entity.aliases).flatMap { foldingKey($0).split(separator: " ").map(String.init) })
      .sorted(by: byBytes)
  }

  /// The keys by which an entity is found, and how well each names it: 0 by name or id, 1 by alias, 2 by a form met in a text, 3 by surname
  /// alone.
  private static func keys(of entity: Entity) -> [String: Int] {
    var keys: [String: Int] = [:]
    func add(_ name: String, level: Int) {
      let key = foldingKey(name)
      if !key.isEmpty { keys[key] = min(keys[key] ?? level, level) }
    }
    add(entity.id.rawValue, level: 0)
    for id in entity.formerIDs { add(id.rawValue, level: 0) }
    add(entity.name, level: 0)
    for alias in entity.aliases { add(alias, level: 1) }
    for form in entity.forms { add(form, level: entity.kind == .person && !form.contains(" ") ? 3 : 2) }
    if entity.kind == .person, let surname = PersonName(entity.name).surname { add(surname, level: 3) }
    if entity.kind == .institution {
      let name = InstitutionName.of(entity.name)
      if name.isDomestic, name.state != nil { add(name.bare, level: 1) }
      if name.isDomestic, let body = name.parliamentaryBody { add(body, level: 1) }
    }
    return keys
  }

  /// The keys by which an entity is found as numbers, ascending, and how well each names it.
  public static func hashes(of entity: Entity) -> [(hash: Int64, level: Int)] {
    var levels: [Int64: Int] = [:]
    for (key, level) in keys(of: entity) { levels[hash(key)] = min(levels[hash(key)] ?? level, level) }
    return levels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The readings of a name, the likeliest first, as the numbers of `hashes(of:)`, and as the keys that they stand for.
  public static func readings(of text: String) -> [(hash: Int64, key: String)] {
    candidates(for: text).map { foldingKey($0) }.filter { !$0.isEmpty }.map { (hash($0), $0) }
  }

  /// Whether an entity is found by a key.
  public static func isFound(_ entity: Entity, by key: String) -> Bool { keys(of: entity)[key] != nil }

  /// FNV-1a of 64 bits (Fowler, Noll and Vo).
  private static func hash(_ key: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  /// The entity that a name stands for.
  ///
  /// - Parameters:
  ///   - text: the name, in any spelling and case.
  ///   - kinds: the kinds looked for.
  /// - Complexity: O(*k*) lookups for the *k* readings of the name's last word; O(*n*) where the name is unknown.
  public func lookUp(_ text: String, kinds: Set<EntityKind> = Set(EntityKind.allCases)) -> NameLookup {
    for candidate in Self.candidates(for: text) {
      guard let named = keys[foldingKey(candidate)] else { continue }
      let fitting = named.filter { kinds.contains(entities[$0.key].kind) }
      guard let best = fitting.values.min() else { continue }
      let places = fitting.filter { $0.value == best }.keys.sorted()
      return places.count == 1 ? .found(entities[places[0]]) : .ambiguous(places.map { entities[$0] })
    }
    return .unknown(suggestions: search(text, limit: 5, kinds: kinds, fuzzy: true))
  }

  /// The entities whose names match a text, the best first: the same name, then names that hold all its words, then names with words that begin so.
  ///
  /// - Parameters:
  ///   - text: one or more words or beginnings of words.
  ///   - limit: the greatest number of entities.
  ///   - kinds: the kinds looked for.
  /// - Complexity: that of `NameSearch`.
  public func search(
    _ text: String, limit: Int = 20, kinds: Set<EntityKind> = Set(EntityKind.allCases)
  ) -> [Entity] {
    search(text, limit: limit, kinds: kinds, fuzzy: false)
  }

  private func search(_ text: String, limit: Int, kinds: Set<EntityKind>, fuzzy: Bool) -> [Entity] {
    let exact = Set(Self.candidates(for: text).compactMap { keys[foldingKey($0)] }.flatMap(\.keys))
    // A table in memory throws nothing.
    let found = try? NameSearch(text, isFuzzy: fuzzy).matches(in: words, exact: exact, limit: limit) {
      kinds.contains(entities[$0].kind)
    }
    return (found ?? []).map { entities[$0] }
  }

  // MARK: - Spellings

  /// The name as given, without the case ending of its last word, and with abbreviations written out.
  static func candidates(for text: String) -> [String] {
    var candidates: [String] = []
    for spelling in spellings(of: text) {
      candidates.append(spelling)
      let words = spelling.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let last = words.last else { continue }
      let head = words.dropLast().joined(separator: " ")
      for base in bases(of: last) { candidates.append(head.isEmpty ? base : head + " " + base) }
    }
    for candidate in candidates {
      if let core = core(candidate) { candidates.append(core) }
      if let full = writtenOut(candidate) { candidates += [full] + [core(full)].compactMap { $0 } }
    }
    var seen = Set<String>()
    return candidates.filter { seen.insert($0).inserted }
  }

  /// The name as given, and a name in the Latin alphabet of 2021 in Cyrillic too, so that its case endings can come off: `Toqaevtyñ`.
  private static func spellings(of text: String) -> [String] {
    let cyrillic = KazakhLatin.cyrillic(text)
    return cyrillic == text ? [text] : [text, cyrillic]
  }

  /// The name with its last word, a known abbreviation, written out: `СІМ`, `ҚР СІМ`.
  private static func writtenOut(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard let last = words.last, let full = StateAbbreviations.fullNames[last.uppercased()] else { return nil }
    return (words.dropLast().map(String.init) + [full]).joined(separator: " ")
  }

  private static func core(_ name: String) -> String? {
    let taken = InstitutionName.of(name)
    return taken.isDomestic && taken.state != nil ? taken.bare : nil
  }

  /// The word without its case ending, or with the stem before it; quotation marks do not count.
  private static func bases(of word: String) -> [String] {
    let plain = word.lowercased().filter { !"«»\"“”„".contains($0) }
    return NominalAnalyzer().readings(of: plain).filter { $0.grammaticalCase != .nominative && !$0.isAttributive }.map {
      form in
      if Word(plain).isStem(form.stem) { return form.stem.text }
      var base = form
      base.grammaticalCase = .nominative
      return base.surface
    }
  }
}
