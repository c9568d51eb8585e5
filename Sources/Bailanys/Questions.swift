import GraphDrawing
import NetworkAnalysis
import NewsCorpus
import RelationModel

extension RelationshipGraph {
  /// The entity that a name stands for, in whatever spelling, letter case or Kazakh case it is written.
  ///
  /// - Throws: `NameError` where the name is unknown, with the nearest names, or stands for several entities.
  /// - Complexity: O(*n*) in the letters of all names; make a `NameIndex` once to look up many.
  public func entity(named name: String, kinds: Set<EntityKind> = Set(EntityKind.allCases)) throws(NameError) -> Entity
  {
    try NameIndex(self).lookUp(name, kinds: kinds).entity(named: name)
  }

  /// How two entities, given by name, are connected: the shortest ways, the best first; none where there is no connection.
  ///
  /// - Throws: `NameError` where a name is unknown or ambiguous.
  /// - Complexity: that of `paths(from:to:count:)`.
  public func paths(from first: String, to second: String, count: Int = 1) throws -> [ConnectionPath] {
    try paths(from: entity(named: first).id, to: entity(named: second).id, count: count)
  }
}

extension NameLookup {
  /// The one entity that was found.
  ///
  /// - Throws: `NameError` where the name is unknown or ambiguous.
  public func entity(named name: String) throws(NameError) -> Entity {
    switch self {
    case .found(let entity): return entity
    case .ambiguous(let choices): throw NameError(.ambiguous, name, choices)
    case .unknown(let suggestions): throw NameError(.unknown, name, suggestions)
    }
  }
}

/// Why a name does not stand for one entity.
public struct NameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the name.
  public enum Code: String, Hashable, Sendable {
    /// No entity has the name.
    case unknown
    /// Several entities have it.
    case ambiguous
  }

  /// What is wrong with the name.
  public let code: Code
  /// The name that was asked for.
  public let context: String
  /// The entities with the nearest names, or those that share the name.
  public let choices: [Entity]

  init(_ code: Code, _ name: String, _ choices: [Entity]) {
    self.code = code
    context = name
    self.choices = choices
  }

  /// What is wrong, and what to write instead, as a sentence.
  public var description: String {
    // A name that goes over several lines must not look like several choices.
    let names = choices.map { $0.name.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let list = zip(names, choices).map { "\n  \($0)  [\($1.id)]" }.joined()
    switch code {
    case .unknown:
      return "Nothing in the graph is called “\(context)”." + (list.isEmpty ? "" : " The nearest names are:" + list)
    case .ambiguous: return "“\(context)” stands for several entities; write one of these names or ids:" + list
    }
  }
}
