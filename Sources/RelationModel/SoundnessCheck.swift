/// One question to a graph file whether it is sound, and what was found wrong.
public struct SoundnessCheck: Hashable, Sendable {
  /// What is asked.
  public enum Question: String, Codable, Sendable, CaseIterable {
    /// SQLite finds the file whole.
    case integrity
    /// Every row that another one names is there.
    case foreignKeys
    /// Every relationship has evidence.
    case evidence
    /// The article of every piece of evidence is there.
    case articles
    /// Every date is one.
    case dates
    /// The rows make a graph: known kinds, offsets in order, sensible weights.
    case graph
    /// Every view answers.
    case views
    /// The list of what was read agrees with the articles.
    case inputs
    /// The manifest agrees with the file.
    case manifest
    /// The articles' files are there and unchanged.
    case sources
    /// The offsets of every quote hold its text.
    case quotes
  }

  /// What was asked.
  public let question: Question
  /// How much was looked at, where that can be counted.
  public let checked: Int?
  /// How many things are wrong.
  public let problemCount: Int
  /// The first of them, at most 20, each in a few words.
  public let problems: [String]

  /// States the answer to a question.
  public init(_ question: Question, checked: Int? = nil, problems: [String]) {
    self.question = question
    self.checked = checked
    problemCount = problems.count
    self.problems = Array(problems.prefix(20))
  }

  /// Whether nothing is wrong.
  public var isSound: Bool { problemCount == 0 }
}
