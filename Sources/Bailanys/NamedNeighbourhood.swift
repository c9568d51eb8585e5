import GraphStore
import NewsCorpus
import RelationModel

extension GraphFile {
  /// The part of the graph about the entity that a name stands for, in whatever spelling, read without the rest.
  ///
  /// - Returns: nil where the name is unknown or stands for several, or no build wrote the graph: ask the whole graph then.
  /// - Throws: `GraphStoreError` where the file cannot be read.
  /// - Complexity: O(*k* log *n*) time for the *k* relationships and pieces of evidence of the entity.
  public func neighbourhood(named name: String) throws(GraphStoreError) -> Neighbourhood? {
    let readings = NameIndex.readings(of: name)
    return try neighbourhood(named: readings.map(\.hash)) { entity, place in
      NameIndex.isFound(entity, by: readings[place].key)
    }
  }
}

extension RelationshipGraph {
  /// By what names the entities are found, for the graph's file.
  ///
  /// - Complexity: O(*n*) time and space in the letters of all names.
  public var nameKeys: [NameKey] {
    entities.enumerated().flatMap { place, entity in
      NameIndex.hashes(of: entity).map { NameKey(hash: $0.hash, entity: place, level: $0.level) }
    }
  }
}
