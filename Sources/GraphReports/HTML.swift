import RelationModel

extension GraphReport {
  /// The report as one file of HTML, with its pictures, style and the sorting of tables inside; the same report gives the
  /// same bytes.
  public func html() -> String {
    let contents = sections.map {
      "<li><a href=\"#\($0.topic.rawValue)\">\(HTML.escaped($0.heading))</a></li>"
    }
    var writer = HTML(language: language)
    let chapters = sections.map { writer.section($0) }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(HTML.escaped(origin.generatedBy))">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(HTML.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#report">\(HTML.escaped(HTML.skip(language)))</a>
      <header>
      <h1>\(HTML.escaped(title))</h1>
      </header>
      <nav aria-labelledby="contents">
      <h2 id="contents">\(HTML.escaped(HTML.contents(language)))</h2>
      <ol>
      \(contents.joined(separator: "\n"))
      </ol>
      </nav>
      <main id="report">
      \(chapters.joined(separator: "\n"))
      </main>
      <script>
      \(HTML.script)
      </script>
      </body>
      </html>

      """
  }
}

extension ReportTable {
  /// The table as HTML, without a line end after it.
  ///
  /// - Parameter language: the language of the page that it is put into.
  public func html(in language: Language) -> String { HTML(language: language).table(self) }
}

extension ReportText {
  /// The line as HTML.
  ///
  /// - Parameter language: the language of the page that it is put into.
  public func html(in language: Language) -> String { HTML(language: language).line(self) }
}

/// Writes parts of a report as HTML.
package struct HTML {
  let language: Language
  private var tables = 0
  private var pictures = 0

  init(language: Language) { self.language = language }

  mutating func section(_ section: ReportSection) -> String {
    let id = section.topic.rawValue
    var lines = [
      "<section id=\"\(id)\" aria-labelledby=\"\(id)-heading\">",
      "<h2 id=\"\(id)-heading\">\(Self.escaped(section.heading))</h2>",
    ]
    for block in section.blocks { lines.append(self.block(block, of: section)) }
    return (lines + ["</section>"]).joined(separator: "\n")
  }

  private mutating func block(_ block: ReportSection.Block, of section: ReportSection) -> String {
    switch block {
    case .heading(let text): return "<h3>\(Self.escaped(text))</h3>"
    case .paragraph(let text): return "<p>\(line(text))</p>"
    case .list(let items): return list("ul", items.map { "<li>\(line($0))</li>" })
    case .steps(let items): return list("ol", items.map { "<li>\(line($0))</li>" })
    case .evidence(let items):
      return list(
        "ol class=\"evidence\"",
        items.enumerated().map { "<li id=\"\(Markdown.anchor($0 + 1))\">\(line($1))</li>" })
    case .table(let table):
      tables += 1
      // Whoever has no mouse scrolls what is wider than the window by keys, so it has to be reached and named.
      let name = Self.escaped("\(Self.table(language)) \(tables): \(section.heading)")
      return
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">\n\(self.table(table))\n</div>"
    case .picture(let picture): return self.picture(picture)
    }
  }

  private func list(_ tag: String, _ items: [String]) -> String {
    "<\(tag)>\n\(items.joined(separator: "\n"))\n</\(tag.prefix(2))>"
  }

  private mutating func picture(_ picture: ReportPicture) -> String {
    pictures += 1
    let caption = "<figcaption id=\"picture-\(pictures)\">\(Self.escaped(picture.caption))</figcaption>"
    let image =
      picture.svg.map { InlineSVG($0, prefix: "p\(pictures)-", label: "picture-\(pictures)").text }
      ?? "<img src=\"\(Markdown.address(picture.file, keeping: "/"))\" alt=\"\(Self.escaped(picture.caption))\">"
    return "<figure>\n\(image)\n\(caption)\n</figure>"
  }

  // MARK: - Tables and lines

  func table(_ table: ReportTable) -> String {
    let heads = table.columns.map { "<th scope=\"col\"\(Self.alignment($0))>\(Self.escaped($0.title))</th>" }
    let rows = table.rows.map { row in
      "<tr>"
        + zip(table.columns, row).enumerated().map { place, cell in
          // The name that a row is about is its head.
          let isHead = place == 0 && cell.0.alignment == .leading
          let tag = isHead ? "th" : "td"
          let scope = isHead ? " scope=\"row\"" : ""
          return "<\(tag)\(scope)\(Self.alignment(cell.0))\(key(cell.1))>\(line(cell.1))</\(tag)>"
        }.joined() + "</tr>"
    }
    return
      "<table>\n<thead>\n<tr>\(heads.joined())</tr>\n</thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>"
  }

  private static func alignment(_ column: ReportTable.Column) -> String {
    column.alignment == .trailing ? " class=\"n\"" : ""
  }

  private func key(_ text: ReportText) -> String {
    switch text.sortKey {
    case .number(let number): " data-key=\"\(number)\""
    case .text(let text): " data-key=\"\(Self.escaped(text))\""
    case nil: ""
    }
  }

  func line(_ text: ReportText) -> String {
    text.runs.map { run in
      switch run {
      case .text(let text): Self.escaped(text)
      case .evidence(let number):
        "<a class=\"ref\" href=\"#\(Markdown.anchor(number))\" aria-label=\"\(Self.escaped(Self.evidence(language))) [\(number)]\">[\(number)]</a>"
      case .link(let text, let url):
        "<a href=\"\(Self.escaped(url))\"\(foreign)>\(Self.escaped(text))</a>"
      case .quote(let text): "<q\(foreign)>\(Self.escaped(text))</q>"
      case .sign(let sign, let meaning):
        "<abbr title=\"\(Self.escaped(meaning))\">\(Self.escaped(sign))</abbr>"
      }
    }.joined()
  }

  /// The articles are in Kazakh, whatever the report's language is.
  private var foreign: String { language == .kk ? "" : " lang=\"kk\"" }

  /// The words with everything escaped that HTML would read as markup; control characters are spaces, and what turns the direction of
  /// writing around is left out.
  package static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where scalar.isDirectionOverride: break
      default:
        let isForbidden = scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
        result.unicodeScalars.append(isForbidden ? " " : scalar)
      }
    }
    return result
  }

  // MARK: - Words

  private static let table = Phrase(kk: "Кесте", ru: "Таблица", en: "Table")
  private static let evidence = Phrase(kk: "Дәлел", ru: "Подтверждение", en: "Evidence")
  static let contents = Phrase(kk: "Мазмұны", ru: "Содержание", en: "Contents")
  static let skip = Phrase(kk: "Есепке өту", ru: "Перейти к отчёту", en: "Skip to the report")
}
