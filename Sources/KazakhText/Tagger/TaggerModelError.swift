/// Why a model could not be read.
public struct TaggerModelError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// There is no such file, or it cannot be read.
    case unreadable
    /// The file is not a model of the tagger.
    case foreign
    /// The model is of a version that this program does not know.
    case unknownVersion
    /// The file is a model that has been cut off or changed.
    case damaged
  }

  /// What is wrong.
  public let code: Code
  /// The file or the part of it.
  public let context: String

  package init(_ code: Code, _ context: String) {
    self.code = code
    self.context = context
  }
}

extension TaggerModelError: CustomStringConvertible {
  /// The error as a sentence.
  public var description: String {
    switch code {
    case .unreadable: "The tagger's model “\(context)” cannot be read."
    case .foreign: "“\(context)” is not a model of the tagger."
    case .unknownVersion: "The tagger's model is of version \(context), which this program does not know."
    case .damaged: "The tagger's model is damaged (\(context))."
    }
  }
}
