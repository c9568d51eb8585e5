import Foundation
import RelationModel

/// A graph read from a file of another tool, or of this one.
///
/// FollowTheMoney JSON lines and GraphML are told apart by their first character.
public struct ImportedGraph: Sendable {
  /// Something in the file that has no place in a graph.
  public struct LeftOut: Hashable, Sendable {
    /// What it is, in the file's words.
    public let what: String
    /// How often it was met.
    public let count: Int
  }

  /// The graph.
  public let graph: RelationshipGraph
  /// What was left out, by name.
  public let leftOut: [LeftOut]

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - data: the file's bytes.
  ///   - path: the file's name, for messages, and as the source of relationships for which the file names none.
  /// - Throws: `ExchangeError` with the line where the file is not what its format wants.
  /// - Complexity: O(*n* log *n*) time, O(*n*) space, in the bytes of the file.
  public init(_ data: Data, from path: String) throws(ExchangeError) {
    let start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard String(validating: data, as: UTF8.self) != nil else { throw ExchangeError(.notText, path) }
    let first = data.dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    var draft: GraphDraft
    switch first {
    case nil: throw ExchangeError(.empty, path)
    case UInt8(ascii: "{"): draft = try FollowTheMoneyReader(file: path).draft(of: data, from: start)
    case UInt8(ascii: "<"): draft = try GraphMLReader(file: path).draft(of: data)
    default: throw ExchangeError(.unknownFormat, path)
    }
    graph = try draft.graph()
    leftOut = draft.leftOut.map { LeftOut(what: $0.key, count: $0.value) }
      .sorted { byBytes($0.what, $1.what) }
  }
}
