import RelationModel

/// A line of a report: plain words, references to the evidence list and links.
public struct ReportText: Hashable, Sendable {
  /// A stretch of a line.
  public enum Run: Hashable, Sendable {
    /// Plain words; a form of output escapes in them what it must.
    case text(String)
    /// A reference to a piece of evidence by its number in the list.
    case evidence(Int)
    /// Words that lead to an address.
    case link(String, url: String)
    /// A sentence of an article with its quotation marks, in the article's language.
    case quote(String)
    /// A sign that stands for a few words.
    case sign(String, meaning: String)
  }

  /// What a cell of a table is sorted by, where that is not its words.
  public enum SortKey: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// A text that is compared by its letters, such as an ISO date.
    case text(String)
  }

  /// The stretches, in order.
  public let runs: [Run]
  /// What a table is sorted by; nil: the words.
  public let sortKey: SortKey?

  /// Makes a line of stretches.
  public init(_ runs: [Run], sortKey: SortKey? = nil) {
    self.runs = runs
    self.sortKey = sortKey
  }
  /// Makes a line of plain words.
  public init(_ text: String, sortKey: SortKey? = nil) { self.init([.text(text)], sortKey: sortKey) }
  /// Makes a line of a whole number.
  public init(_ number: Int, in language: Language) {
    self.init(language.number(number), sortKey: .number(Double(number)))
  }
  /// Makes a line of a date; a dash where there is none.
  public init(_ date: PartialDate?, in language: Language) {
    self.init(date.map { language.date($0) } ?? "—", sortKey: .text(date?.description ?? ""))
  }

  /// The words without references and addresses.
  public var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .link(let text, url: _), .quote(let text), .sign(let text, meaning: _): text
      case .evidence: ""
      }
    }.joined()
  }

  /// One line after another, apart by a space.
  static func + (left: ReportText, right: ReportText) -> ReportText {
    ReportText(left.runs + [.text(" ")] + right.runs, sortKey: left.sortKey)
  }

  /// References to several pieces of evidence, apart by spaces; a dash where there are none.
  static func references(_ numbers: [Int]) -> ReportText {
    if numbers.isEmpty { return ReportText("—") }
    return ReportText(
      numbers.enumerated().flatMap { $0 == 0 ? [Run.evidence($1)] : [.text(" "), .evidence($1)] },
      sortKey: .number(Double(numbers[0])))
  }
}
