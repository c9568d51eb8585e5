import RelationModel

/// A person or an institution that a list of one's own names.
public struct NameListEntry: Hashable, Sendable {
  /// What the graph calls it, in the nominative.
  public var name: String
  /// What articles may call it as well, in the nominative.
  public var aliases: [String]
  /// A person or an institution.
  public var kind: EntityKind
  /// The post that a person holds, for readers of the list; no tie is made of it, since a tie rests on a sentence.
  public var post: String?
  /// The institution that it belongs to, likewise.
  public var parent: String?

  /// Makes an entry.
  public init(name: String, aliases: [String] = [], kind: EntityKind, post: String? = nil, parent: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.post = post
    self.parent = parent
  }
}

/// Why a list of names cannot be read.
public struct NameListError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// The file is not there, or the system refused to open it.
    case unreadable
    /// The bytes are no UTF-8.
    case notUTF8
    /// A CSV file has no column `name` or `kind`.
    case missingColumn
    /// A quoted field is never closed, or text follows its closing mark.
    case badQuotes
    /// A row has more fields than there are columns.
    case tooManyFields
    /// An entry has no name.
    case missingName
    /// The kind is no person and no institution.
    case unknownKind
    /// A line is no FollowTheMoney entity.
    case notJSON
  }

  /// What is wrong.
  public let code: Code
  /// The file.
  public let file: String
  /// The line, from 1; nil for the whole file.
  public let line: Int?
  /// What was found instead.
  public let cause: String?

  init(_ code: Code, _ file: String, line: Int? = nil, cause: String? = nil) {
    self.code = code
    self.file = file
    self.line = line
    self.cause = cause
  }

  /// Where and what, as a sentence.
  public var description: String {
    "The list of names \(file)\(line.map { ", line \($0)" } ?? ""): \(phrase)\(cause.map { " (\($0))" } ?? "")."
  }

  private var phrase: String {
    switch code {
    case .unreadable: "it could not be read"
    case .notUTF8: "its text is not UTF-8"
    case .missingColumn: "the first line must name the columns name and kind"
    case .badQuotes: "a quotation mark is not closed, or text follows the closing one"
    case .tooManyFields: "there are more fields than columns"
    case .missingName: "the name is missing"
    case .unknownKind: "the kind must be person or institution"
    case .notJSON: "this is not a FollowTheMoney entity as JSON"
    }
  }
}
