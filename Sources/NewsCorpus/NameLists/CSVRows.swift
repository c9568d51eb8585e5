/// The rows of comma-separated values (RFC 4180), each with its line, so that errors can name it.
///
/// A reader of our own, since SwiftCSV 0.10 gives no line numbers, and takes what follows a closing quotation mark without a word.
/// Lines end with LF, CR LF or CR; fields in quotation marks may hold them. Where the first line has semicolons and no commas, as spreadsheets
/// in Kazakh and Russian write, fields end at these.
struct CSVRows {
  /// A row: where it begins, and its fields.
  struct Row {
    let line: Int
    let fields: [String]
  }

  private let scalars: Substring.UnicodeScalarView
  private let separator: Unicode.Scalar

  init(_ text: String) {
    scalars = text[...].withoutByteOrderMark.unicodeScalars
    let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
    separator = head.contains(";") && !head.contains(",") ? ";" : ","
  }

  /// All rows but blank ones, in time linear in the text.
  func rows(of file: String) throws(NameListError) -> [Row] {
    var rows: [Row] = []
    var (line, rowLine) = (1, 1)
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var state = State.start
    var before: Unicode.Scalar?
    func endRow() {
      fields.append(String(field))
      if fields != [""] { rows.append(Row(line: rowLine, fields: fields)) }
      (fields, field, state) = ([], String.UnicodeScalarView(), .start)
    }
    for scalar in scalars {
      let endsLine = scalar == "\n" || scalar == "\r"
      if endsLine, !(scalar == "\n" && before == "\r") { line += 1 }
      defer { before = scalar }
      switch (state, scalar) {
      case (.quoted, "\""): state = .closed
      case (.quoted, _): field.append(scalar)
      case (.closed, "\""):
        field.append(scalar)
        state = .quoted
      case (.start, "\""): state = .quoted
      case (_, separator):
        fields.append(String(field))
        (field, state) = (String.UnicodeScalarView(), .start)
      case _ where endsLine:
        if scalar == "\n", before == "\r", fields.isEmpty, field.isEmpty, state == .start { break }
        endRow()
        rowLine = line
      case (.closed, _): throw NameListError(.badQuotes, file, line: line)
      default:
        field.append(scalar)
        state = .plain
      }
      if fields.isEmpty, field.isEmpty, state == .start { rowLine = line }
    }
    if state == .quoted { throw NameListError(.badQuotes, file, line: rowLine) }
    endRow()
    return rows
  }

  private enum State { case start, plain, quoted, closed }
}
