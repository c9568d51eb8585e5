/// A table of a report, or of any text that it is put into.
public struct ReportTable: Hashable, Sendable {
  /// To which side a column's cells are set.
  public enum Alignment: Hashable, Sendable {
    /// Words: to the left.
    case leading
    /// Numbers: to the right.
    case trailing
  }

  /// The head of a column.
  public struct Column: Hashable, Sendable {
    /// The column's name.
    public let title: String
    /// To which side its cells are set.
    public let alignment: Alignment

    /// Makes the head of a column.
    public init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The heads of the columns.
  public let columns: [Column]
  /// The rows, each with a cell for every column.
  public let rows: [[ReportText]]

  /// Makes a table; a row that is too short is filled with empty cells, one that is too long is cut.
  public init(columns: [Column], rows: [[ReportText]]) {
    self.columns = columns
    self.rows = rows.map { row in
      Array((row + Array(repeating: ReportText(""), count: max(0, columns.count - row.count))).prefix(columns.count))
    }
  }
}
