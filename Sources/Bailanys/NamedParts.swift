import GraphStore
import NetworkAnalysis
import NewsCorpus
import RelationModel

extension GraphFile {
  /// The part of the graph about the entity that a name stands for, in whatever spelling, read without the rest.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - limits: how many of the entity's relationships are read; all, where nil.
  /// - Returns: nil where the name is unknown or stands for several, or no build wrote the graph: ask the whole graph then.
  /// - Throws: `GraphStoreError` where the file cannot be read.
  /// - Complexity: O(*k* log *n*) time for the *k* relationships of the entity and what proves those that are read; with limits also for what
  ///   proves its co-mentions.
  public func neighbourhood(
    named name: String, limits: TieLimits? = nil
  ) throws(GraphStoreError) -> Neighbourhood? {
    try neighbourhood(named: NameReadings(name), limits: limits)
  }

  /// The part of the graph that a picture of radius 1 around the entity that a name stands for shows, read without the rest.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - limit: the most nodes of the picture.
  /// - Returns: nil where `neighbourhood(named:limits:)` gives none: ask the whole graph then.
  /// - Throws: `GraphStoreError` where the file cannot be read.
  /// - Complexity: O(*m* log *n*) time for the *m* relationships of the entity, the stated ones that lead to those that are shown, and what proves them.
  public func surroundings(named name: String, limit: Int) throws(GraphStoreError) -> Surroundings? {
    try surroundings(named: NameReadings(name), limit: limit)
  }

  /// The part of the graph that the shortest way between two names' entities lies in, read without the rest: `paths(from:to:)` of it is that
  /// of the whole graph.
  ///
  /// - Returns: nil where a name is unknown or stands for several, both stand for one, no build wrote the graph, or the way is longer than
  ///   six stated ties: ask the whole graph then.
  /// - Throws: `GraphStoreError` where the file cannot be read.
  /// - Complexity: O(*m* log *n*) time for the *m* relationships of all that is nearer to one end than the way is long.
  public func connecting(_ first: String, _ second: String) throws(GraphStoreError) -> Connecting? {
    // A hair below the least weight still is enough, as in a network of ties.
    let step = CoMentionStep(
      length: Int(PathLength.coMention / PathLength.typed), leastWeight: NetworkProjection.leastMentionWeight - 1e-9)
    return try connecting(NameReadings(first), NameReadings(second), coMention: step)
  }
}

extension NameReadings {
  /// What a name can be read as.
  fileprivate init(_ name: String) {
    let readings = NameIndex.readings(of: name)
    self.init(hashes: readings.map(\.hash)) { entity, place in NameIndex.isFound(entity, by: readings[place].key) }
  }
}

extension NameTable: NameWords {}

extension GraphFile {
  /// The entities whose names match a text, the best first, read without the rest: those that `NameIndex.search` finds in the whole graph.
  ///
  /// - Parameters:
  ///   - text: one or more words or beginnings of words.
  ///   - limit: the greatest number of entities.
  ///   - kind: the kind looked for; all, where nil.
  /// - Returns: nil where no build wrote the graph: ask the whole graph then.
  /// - Throws: `GraphStoreError` where the file cannot be read.
  /// - Complexity: that of `NameSearch`.
  public func search(
    _ text: String, limit: Int = 20, kind: EntityKind? = nil
  ) throws(GraphStoreError) -> [Entity]? {
    try names { table in
      let numbers = try kind.map { try table.numbers(of: $0) }
      return try table.search(NameSearch(text), readings: NameIndex.readings(of: text), limit: limit) {
        numbers?.contains($0) ?? true
      }
    }
  }

  /// The entity that a name stands for, looked up without the rest, as `NameIndex.lookUp` finds it in the whole graph.
  ///
  /// - Returns: nil where no build wrote the graph: ask the whole graph then.
  /// - Throws: `GraphStoreError` where the file cannot be read.
  /// - Complexity: O(*k* log *n*) time for the *k* entities that have the name; that of `NameSearch` where none has it.
  public func lookUp(_ name: String) throws(GraphStoreError) -> NameLookup? {
    try names { table in
      let readings = NameReadings(name)
      if let (numbers, place) = try table.entities(named: readings) {
        let entities = try numbers.compactMap { try table.entity($0) }
        // Hashes may agree by chance.
        guard entities.allSatisfy({ readings.isNamed($0, place) }) else { return nil }
        return entities.count == 1 ? .found(entities[0]) : .ambiguous(entities)
      }
      return try table.search(
        NameSearch(name, isFuzzy: true), readings: NameIndex.readings(of: name), limit: 5
      ) { _ in true }.map { .unknown(suggestions: $0) }
    }
  }
}

extension NameTable {
  /// The entities found, the best first; nil where the hash of a name misled.
  fileprivate func search(
    _ search: NameSearch, readings: [(hash: Int64, key: String)], limit: Int, where isMeant: (Int) -> Bool
  ) throws -> [Entity]? {
    let exact = Set(try readings.flatMap { try entities(hash: $0.hash) }.map(\.number))
    let found = try search.matches(in: self, exact: exact, limit: limit, where: isMeant)
    let answers = try found.compactMap { try entity($0) }
    let areNamed = zip(found, answers).allSatisfy { number, entity in
      !exact.contains(number) || readings.contains { NameIndex.isFound(entity, by: $0.key) }
    }
    return areNamed ? answers : nil
  }
}

extension EntityNaming {
  /// By what names an entity is found, for the graph's file.
  ///
  /// - Complexity: O(*n*) time in the letters of its names.
  public init(_ entity: Entity) {
    self.init(
      keys: NameIndex.hashes(of: entity).map { Key(hash: $0.hash, level: $0.level) },
      words: NameIndex.words(of: entity))
  }
}
