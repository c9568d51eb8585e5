/// Why a question about a network has no answer.
public struct NetworkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// No entity has the id asked for.
    case unknownEntity
    /// Fewer answers than none are asked for.
    case invalidCount
  }

  /// What is wrong.
  public let code: Code
  /// Where, in words.
  public let context: String

  init(_ code: Code, _ context: String) {
    self.code = code
    self.context = context
  }

  /// What is wrong and where, as a sentence.
  public var description: String { "The question has no answer: \(context)." }
}
