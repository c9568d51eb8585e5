import GraphAlgorithms

/// Why a question about a network has no answer.
public struct NetworkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// No entity has the id asked for.
    case unknownEntity
    /// Fewer answers than none are asked for.
    case invalidCount
    /// A number that steers the computation is out of its range.
    case invalidParameter
    /// The computation was told to stop.
    case cancelled
    /// The values are not found within the steps that are allowed, or would take more memory than is allowed.
    case notFound
  }

  /// What is wrong.
  public let code: Code
  /// Where, in words.
  public let context: String

  init(_ code: Code, _ context: String) {
    self.code = code
    self.context = context
  }

  /// What an error of an algorithm means for the network that was asked.
  init(_ error: IndexGraphError) {
    let code: Code =
      switch error.code {
      case .cancelled: .cancelled
      case .notConverged, .tooLarge: .notFound
      case .nodeOutOfRange: .unknownEntity
      default: .invalidParameter
      }
    self.init(code, error.context)
  }

  /// What is wrong and where, as a sentence.
  public var description: String { "The question has no answer: \(context)." }
}
