import Foundation
import RelationModel

/// One step of a build, over JSON Lines: what a cluster runs on what it has brought together, so that each rule is written once.
///
/// Lines of one `block` follow each other, in the order of articles' ids (by their bytes) and of the parts of a record; each block is decided when
/// it has come to its end, in memory that depends on the largest block. The answers together are what `GraphBuilder` makes of all records.
public enum BlockStep: String, CaseIterable, Sendable {
  /// Ids of articles that are called alike.
  case articleIDs = "article-ids"
  /// Which articles of a block are reprints.
  case reprints
  /// Which institutions of a block are one.
  case institutions
  /// Which people of a block are one.
  case people
  /// By what the events of a record meet others.
  case eventKeys = "event-keys"
  /// Which events of a block are one.
  case events
  /// Ids of entities that are called alike.
  case entityIDs = "entity-ids"
  /// What a record says of each two entities.
  case ties
  /// The relationships between two entities.
  case relationships

  /// Runs the step.
  ///
  /// - Parameters:
  ///   - next: the next line; nil at the end.
  ///   - write: takes an answer, one JSON object without its line end.
  /// - Throws: `BlockError` where a line is not what the step reads, and what `next` and `write` throw.
  public func run(reading next: () throws -> Data?, write: (Data) throws -> Void) throws {
    switch self {
    case .articleIDs: try run(ArticleNumbering.self, next, write)
    case .reprints: try run(ReprintBlock.self, next, write)
    case .institutions: try run(IdentityBlock<InstitutionMerger>.self, next, write)
    case .people: try run(IdentityBlock<PersonMerger>.self, next, write)
    case .eventKeys: try run(EventKeys.self, next, write)
    case .events: try run(IdentityBlock<EventMerger>.self, next, write)
    case .entityIDs: try run(EntityNumbering.self, next, write)
    case .ties: try run(RecordTies.self, next, write)
    case .relationships: try run(PairBlock.self, next, write)
    }
  }

  private func run<Decision: BlockDecision>(
    _ decision: Decision.Type, _ next: () throws -> Data?, _ write: (Data) throws -> Void
  ) throws {
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var block: [Decision.Line] = []
    func decide() throws {
      for answer in try Decision.answers(to: block) { try write(try encoder.encode(answer)) }
      block.removeAll(keepingCapacity: true)
    }
    var number = 0
    while let data = try next() {
      number += 1
      let line: Decision.Line
      do {
        line = try decoder.decode(Decision.Line.self, from: data)
      } catch {
        throw BlockError(step: self, line: number, cause: "\(error)")
      }
      if let last = block.last, last.block != line.block { try decide() }
      block.append(line)
    }
    if !block.isEmpty { try decide() }
  }
}

/// A line that a step of a build cannot read.
public struct BlockError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The step.
  public let step: BlockStep
  /// The line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let cause: String

  /// What is wrong and where, as a sentence.
  public var description: String { "Line \(line) is not what the step “\(step.rawValue)” reads: \(cause)." }
}

/// A line of a block.
protocol BlockLine: Decodable {
  /// What the lines of one block have in common.
  var block: String { get }
}

/// What is decided of the lines of one block.
protocol BlockDecision {
  associatedtype Line: BlockLine
  associatedtype Answer: Encodable

  static func answers(to block: [Line]) throws -> [Answer]
}

/// A record of which a line holds the parts that its block is about; whatever is not there is empty.
struct PartialRecord: Decodable {
  let record: ExtractionRecord

  init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: ExtractionRecord.CodingKeys.self)
    func list<Part: Decodable>(_ key: ExtractionRecord.CodingKeys) throws -> [Part] {
      try parts.decodeIfPresent([Part].self, forKey: key) ?? []
    }
    record = ExtractionRecord(
      id: try parts.decode(String.self, forKey: .id), date: try parts.decodeIfPresent(PartialDate.self, forKey: .date),
      title: try parts.decodeIfPresent(String.self, forKey: .title) ?? "", publishers: try list(.publishers),
      url: try parts.decodeIfPresent(String.self, forKey: .url),
      path: try parts.decodeIfPresent(String.self, forKey: .path) ?? "", people: try list(.people),
      institutions: try list(.institutions), events: try list(.events), positions: try list(.positions),
      participants: try list(.participants), signedWith: try list(.signedWith), sentences: try list(.sentences))
  }
}
