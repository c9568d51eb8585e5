/// The words around a picture: headline, caption and legend above, footnotes and source below.
struct PageFrame {
  let drawing: Drawing
  /// The width of the picture in points.
  let width: Double

  /// Words of one size and colour.
  struct Piece: Hashable {
    let text: String
    let points: Double
    let color: String
    var isBold = false
    /// The space before it, in points.
    var space = 0.0
  }

  private var palette: Palette { Palette(drawing.theme) }

  private static let narrowest = 420.0
  private static let usualWidth = 1100.0

  /// Letters grow with the page, so that they stay readable when it is printed at one width.
  private var scale: Double { min(max(width / Self.usualWidth, 1), 4) }

  /// Headline, caption and legend, line by line.
  var header: [[Piece]] {
    let titleLines = drawing.title.map { lines($0, points: 18, maximum: 4) } ?? []
    let captionLines = drawing.caption.map { lines($0, points: 10, maximum: 3) } ?? []
    return titleLines.map { [piece($0, points: 18, color: palette.ink, isBold: true)] }
      + captionLines.map { [piece($0, points: 10, color: palette.softInk)] } + legendRows
  }

  /// Footnotes and source, line by line.
  var footer: [[Piece]] {
    let notes = drawing.notesBelow.flatMap { lines($0, points: 9, maximum: 6) }
    let source = drawing.source.map { lines($0, points: 9, maximum: 3) } ?? []
    return notes.map { [piece($0, points: 9, color: palette.ink)] }
      + source.map { [piece($0, points: 9, color: palette.softInk)] }
  }

  /// Everything as an HTML-like label, for a graph that is not yet laid out; nil where there is nothing.
  var label: String? {
    let rows = (header + footer).map { "<TR><TD ALIGN=\"LEFT\">\($0.map(Self.html).joined())</TD></TR>" }
    return rows.isEmpty
      ? nil : "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows.joined())</TABLE>"
  }

  private static func html(_ piece: Piece) -> String {
    let words = GraphvizText.html(piece.text)
    return (piece.space > 8 ? "&#160;&#160;&#160;&#160;" : piece.space > 0 ? "&#160;" : "")
      + "<FONT POINT-SIZE=\"\(decimal(piece.points))\" COLOR=\"\(piece.color)\">"
      + (piece.isBold ? "<B>\(words)</B>" : words) + "</FONT>"
  }

  private func piece(
    _ text: String, points: Double, color: String, isBold: Bool = false, space: Double = 0
  ) -> Piece {
    Piece(text: text, points: points * scale, color: color, isBold: isBold, space: space * scale)
  }

  private func lines(_ words: String, points: Double, maximum: Int) -> [String] {
    LabelWrapping.lines(
      of: PrintableText.clean(words, limit: 2_000), width: lettersPerLine(points: points), maximumLines: maximum)
  }

  /// How many letters of a size fit across the page; a letter is taken as 0.62 of its height wide.
  private func lettersPerLine(points: Double) -> Int {
    Int(max(width, Self.narrowest) / (points * scale * 0.62))
  }

  private var legendRows: [[Piece]] {
    let room = lettersPerLine(points: 10)
    var rows: [[Piece]] = []
    var used = room
    for entry in drawing.legend {
      let words = PrintableText.clean(entry.label, limit: 60)
      let needed = words.count + 6
      if used + needed > room {
        rows.append([])
        used = 0
      }
      let (sign, color) = glyph(entry.sign)
      rows[rows.count - 1] += [
        piece(sign, points: 11, color: color, space: rows[rows.count - 1].isEmpty ? 0 : 15),
        piece(words, points: 10, color: palette.ink, space: 4),
      ]
      used += needed
    }
    return rows
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

/// Lines of words with the room that each takes, to be put on the page.
struct WordBlock {
  private let rows: [[(piece: PageFrame.Piece, size: Box)]]
  /// The space around each line, in points.
  private static let leading = 4.0

  /// Measures the words with the fonts of the machine.
  init(_ rows: [[PageFrame.Piece]], _ context: GraphvizContext) throws(DrawingError) {
    let pieces = rows.flatMap { $0 }
    var sizes = try GraphvizGraph.sizes(of: pieces.map(Self.looks), context)[...]
    self.rows = rows.map { row in row.map { ($0, sizes.removeFirst()) } }
  }

  var isEmpty: Bool { rows.isEmpty }

  var height: Double { rows.reduce(0) { $0 + Self.height(of: $1) } }

  var width: Double {
    rows.map { row in row.reduce(0) { $0 + $1.piece.space + $1.size.width } }.max() ?? 0
  }

  /// The words as nodes below and right of a corner.
  func nodes(_ key: String, left: Double, top: Double) -> [AttributedGraph.Node] {
    var nodes: [AttributedGraph.Node] = []
    var top = top
    for row in rows {
      var x = left
      let middle = top - Self.height(of: row) / 2
      for (piece, size) in row {
        x += piece.space
        var attributes = Self.looks(piece)
        attributes["pos"] = .text(Point(x: x + size.width / 2, y: middle).description)
        attributes["id"] = .text("\(key)\(nodes.count + 1)")
        nodes.append(.init(key: "\(key)\(nodes.count + 1)", cluster: nil, attributes: attributes))
        x += size.width
      }
      top -= Self.height(of: row)
    }
    return nodes
  }

  private static func height(of row: [(piece: PageFrame.Piece, size: Box)]) -> Double {
    (row.map(\.size.height).max() ?? 0) + leading
  }

  private static func looks(_ piece: PageFrame.Piece) -> AttributedGraph.Attributes {
    [
      // Flush left: where a browser has a font of another width, the lines still begin below one another.
      "label": .text(GraphvizText.label([piece.text]) + "\\l"), "shape": "plain", "style": "", "margin": "0",
      "fontname": .text(AttributedGraph.fonts + (piece.isBold ? AttributedGraph.bold : "")),
      "fontsize": .text(decimal(piece.points)), "fontcolor": .text(piece.color),
    ]
  }
}
