/// Why a graph cannot be built or a question about it has no answer.
public struct IndexGraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// There are fewer than 0 or more than 2³¹ − 2 nodes.
    case invalidNodeCount
    /// A node is named that is not there.
    case nodeOutOfRange
    /// A weight is negative, not a number or infinite, alone or in sum.
    case invalidWeight
    /// A length is not a finite number above 0, or the lengths cannot be added.
    case invalidLength
    /// A number that steers an algorithm is out of its range.
    case invalidParameter
    /// A line of an edge list is not two node numbers and perhaps a weight.
    case invalidEdgeList
    /// There are more edges than a graph can have, or more answers than are allowed.
    case tooLarge
    /// The answer is not found within the steps that are allowed.
    case notConverged
    /// The computation was told to stop.
    case cancelled
  }

  /// What is wrong.
  public let code: Code
  /// Where, in words.
  public let context: String

  init(_ code: Code, _ context: String) {
    self.code = code
    self.context = context
  }

  /// The error of a computation that a handler or the end of its task stopped.
  static let stopped = IndexGraphError(.cancelled, "it was told to stop")

  /// What is wrong and where, as a sentence.
  public var description: String { "This cannot be computed: \(context)." }
}
