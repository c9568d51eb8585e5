/// The words around a picture: headline, caption and legend above, footnotes and source below.
///
/// They are HTML-like labels of two nodes that are put above and below the finished layout.
struct PageFrame {
  let drawing: Drawing
  /// The width of the picture in points.
  let width: Double

  private var palette: Palette { Palette(drawing.theme) }

  private static let narrowest = 420.0
  private static let usualWidth = 1100.0

  /// Letters grow with the page, so that they stay readable when it is printed at one width.
  private var scale: Double { min(max(width / Self.usualWidth, 1), 4) }

  /// Headline, caption and legend, or nil where there is none.
  var header: String? {
    let titleLines = drawing.title.map { lines($0, points: 18, maximum: 4) } ?? []
    let captionLines = drawing.caption.map { lines($0, points: 10, maximum: 3) } ?? []
    return table(
      titleLines.map { row($0, points: 18, color: palette.ink, isBold: true) }
        + captionLines.map { row($0, points: 10, color: palette.softInk) } + legendRows)
  }

  /// Footnotes and source, or nil where there is none.
  var footer: String? {
    let notes = drawing.notesBelow.flatMap { lines($0, points: 9, maximum: 6) }
    let source = drawing.source.map { lines($0, points: 9, maximum: 3) } ?? []
    return table(
      notes.map { row($0, points: 9, color: palette.ink) }
        + source.map { row($0, points: 9, color: palette.softInk) })
  }

  /// Everything in one table, for a graph that is not yet laid out.
  var whole: String? {
    table([header, footer].compactMap { $0 }.map { "<TR><TD ALIGN=\"LEFT\">\($0)</TD></TR>" })
  }

  private func table(_ rows: [String]) -> String? {
    rows.isEmpty
      ? nil
      : "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows.joined())</TABLE>"
  }

  private func row(_ line: String, points: Double, color: String, isBold: Bool = false) -> String {
    let words = isBold ? "<B>\(GraphvizText.html(line))</B>" : GraphvizText.html(line)
    return "<TR><TD ALIGN=\"LEFT\">\(font(words, points: points, color: color))</TD></TR>"
  }

  private func font(_ words: String, points: Double, color: String) -> String {
    "<FONT POINT-SIZE=\"\(decimal(points * scale))\" COLOR=\"\(color)\">\(words)</FONT>"
  }

  private func lines(_ words: String, points: Double, maximum: Int) -> [String] {
    LabelWrapping.lines(
      of: PrintableText.clean(words, limit: 2_000), width: lettersPerLine(points: points), maximumLines: maximum)
  }

  /// How many letters of a size fit across the page; a letter is taken as 0.62 of its height wide.
  private func lettersPerLine(points: Double) -> Int {
    Int(max(width, Self.narrowest) / (points * scale * 0.62))
  }

  private var legendRows: [String] {
    let room = lettersPerLine(points: 10)
    var rows: [[Drawing.LegendEntry]] = []
    var used = room
    for entry in drawing.legend {
      let needed = entry.label.count + 6
      if used + needed > room {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += needed
    }
    return rows.map { row in
      "<TR><TD ALIGN=\"LEFT\">\(row.map(legendWords).joined(separator: "&#160;&#160;&#160;&#160;"))</TD></TR>"
    }
  }

  private func legendWords(_ entry: Drawing.LegendEntry) -> String {
    let (sign, color) = glyph(entry.sign)
    return font(sign, points: 11, color: color)
      + font("&#160;" + GraphvizText.html(PrintableText.clean(entry.label, limit: 60)), points: 10, color: palette.ink)
  }

  private func glyph(_ sign: Drawing.LegendEntry.Sign) -> (String, color: String) {
    switch sign {
    case .node(let shape, let tone):
      let sign =
        switch shape {
        case .ellipse: "●"
        case .box: "■"
        case .hexagon: "⬢"
        case .plain: "…"
        }
      return (sign, palette.swatch(tone).outline)
    case .line(let line):
      let sign =
        switch line {
        case .solid, .faint: "━━"
        case .dashed: "╍╍"
        case .strong: "▬▬"
        case .dotted: "····"
        }
      return (sign, palette.color(of: line))
    }
  }
}
