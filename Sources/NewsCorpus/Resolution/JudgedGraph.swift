import RelationModel

/// A graph that judgements went into, and what became of each.
public struct JudgedGraph: Hashable, Sendable {
  /// An entity that a judgement left out.
  public struct IgnoredEntity: Hashable, Sendable {
    /// The number of the judgement.
    public let number: Int
    /// The entity.
    public let entity: Entity
    /// How many relationships fell with it.
    public let relationships: Int
    /// How many pieces of evidence these had.
    public let evidence: Int
  }

  /// The graph.
  public let graph: RelationshipGraph
  /// The judgements that were not applied, by number.
  public let objections: [JudgementObjection]
  /// The entities left out, by the number of the judgement.
  public let ignored: [IgnoredEntity]
}

/// The rows of a graph that judgements went into, and what became of each.
public struct JudgedRows: Sendable {
  /// The rows.
  public let rows: AssembledGraph
  /// The judgements that were not applied, by number.
  public let objections: [JudgementObjection]
  /// The entities left out, by the number of the judgement.
  public let ignored: [JudgedGraph.IgnoredEntity]
}

/// Why a judgement was not applied.
public struct JudgementObjection: Hashable, Sendable, CustomStringConvertible {
  /// What stands against it.
  public enum Reason: Hashable, Sendable {
    /// It names what is not there, or not any more.
    case unknown(String)
    /// The name that it gives stands for several.
    case ambiguous(String)
    /// Its two subjects are of two kinds.
    case mixedKinds
    /// The two names are told apart nowhere: an article gives both to one entity.
    case inseparable
    /// An earlier judgement says the opposite.
    case contradicts(Int)
    /// The articles stand against it, and it is not forced.
    case conflict([MergeConflict])
  }

  /// The number of the judgement.
  public let number: Int
  /// What stands against it.
  public let reason: Reason

  /// The judgement and the reason, as a sentence.
  public var description: String { "Judgement \(number) was not applied, because \(reason.clause)." }
}

extension JudgementObjection.Reason {
  /// The reason as the end of a sentence.
  public var clause: String {
    switch self {
    case .unknown(let name): "“\(name)” is not in the articles any more"
    case .ambiguous(let name): "“\(name)” stands for several entities; judge the one that is meant by its id"
    case .mixedKinds: "the two are of different kinds"
    case .inseparable: "one article gives both names to one entity"
    case .contradicts(let number): "it contradicts judgement \(number)"
    case .conflict(let conflicts):
      conflicts.map { conflict in
        let quotes = conflict.evidence.map { "«\($0.quote)» (\($0.article))" }
        return conflict.kind.name(.en) + ": " + quotes.joined(separator: " and ")
      }
      .joined(separator: "; ") + "; with --force “judge” writes it so that it holds all the same"
    }
  }
}
