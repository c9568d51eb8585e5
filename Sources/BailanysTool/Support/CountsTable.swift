import Foundation

/// Rows of counts and measures for the terminal.
enum CountsTable {
  /// The line above the rows.
  static let heading =
    left("", 14) + ["gold", "pred", "tp", "fp", "fn"].map { right($0, 6) }.joined()
    + ["P", "R", "F1"].map { right($0, 8) }.joined()

  /// One row.
  static func row(_ name: String, _ counts: [Int], _ measures: [Double]) -> String {
    left(name, 14) + counts.map { right("\($0)", 6) }.joined() + measures.map { right(rounded($0), 8) }.joined()
  }

  /// A measure with three decimals.
  static func rounded(_ value: Double) -> String { String(format: "%.3f", value) }

  /// A text filled up with spaces behind it.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
