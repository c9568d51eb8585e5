/// Why a picture could not be made.
public struct DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Hashable, Sendable {
    /// The graph holds no entity of that id.
    case unknownEntity
    /// The relationships of a path do not follow one another.
    case brokenPath
    /// Two nodes or two groups of a drawing have the same id.
    case repeatedID
    /// An edge or a node of a drawing names a node or a group that is not there.
    case unknownID
    /// A file that is to say where nodes were does not.
    case unreadableLayout
    /// A resolution or a size that no picture can have.
    case invalidResolution
    /// Graphviz could not be started, or could not arrange or draw the graph.
    case graphvizFailed
  }

  /// What went wrong.
  public let code: Code
  /// Where, as a sentence without its full stop.
  public let context: String
  /// What Graphviz said, where it said anything.
  public let cause: String?

  init(_ code: Code, _ context: String, cause: String? = nil) {
    self.code = code
    self.context = context
    self.cause = cause
  }

  /// What went wrong and why, as a sentence.
  public var description: String {
    cause.map { "The picture could not be made: \(context). Graphviz says: \($0)" }
      ?? "The picture could not be made: \(context)."
  }
}
