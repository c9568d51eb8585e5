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
  }

  /// The stretches, in order.
  public let runs: [Run]

  /// Makes a line of stretches.
  public init(_ runs: [Run]) { self.runs = runs }
  /// Makes a line of plain words.
  public init(_ text: String) { runs = [.text(text)] }

  /// The words without references and addresses.
  public var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .link(let text, url: _): text
      case .evidence: ""
      }
    }.joined()
  }

  /// References to several pieces of evidence, apart by spaces; a dash where there are none.
  static func references(_ numbers: [Int]) -> ReportText {
    if numbers.isEmpty { return ReportText("—") }
    return ReportText(
      numbers.enumerated().flatMap { $0 == 0 ? [Run.evidence($1)] : [.text(" "), .evidence($1)] })
  }
}
