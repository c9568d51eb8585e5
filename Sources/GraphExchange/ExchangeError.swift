import RelationModel

/// Why a file could not be imported.
public struct ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Hashable, Sendable {
    /// The file is not UTF-8.
    case notText
    /// The file holds nothing.
    case empty
    /// The file is in a format that cannot be imported.
    case unknownFormat
    /// A line or an element is not what the format wants there.
    case malformed
    /// What the file says does not make a graph.
    case noGraph
  }

  /// What went wrong.
  public let code: Code
  /// The file's name.
  public let context: String
  /// The line, from 1, where that is known.
  public let line: Int?
  /// What is wrong there.
  public let cause: String?

  init(_ code: Code, _ context: String, line: Int? = nil, cause: String? = nil) {
    self.code = code
    self.context = context
    self.line = line
    self.cause = cause
  }

  /// What went wrong and where, as a sentence.
  public var description: String {
    let place = line.map { ", line \($0)" } ?? ""
    return phrase + place + (cause.map { ": \($0)." } ?? ".")
  }

  private var phrase: String {
    switch code {
    case .notText: "“\(context)” is not UTF-8 text"
    case .empty: "“\(context)” is empty"
    case .unknownFormat: "“\(context)” is in no format that can be imported (FollowTheMoney JSON lines or GraphML)"
    case .malformed: "“\(context)” could not be read"
    case .noGraph: "“\(context)” does not make a graph"
    }
  }
}
