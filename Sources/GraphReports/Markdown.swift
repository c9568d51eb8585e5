import RelationModel

extension GraphReport {
  /// The report as Markdown, as GitHub shows it; the same report gives the same bytes.
  public func markdown() -> String {
    (["# " + Markdown.escaped(title)] + sections.map { $0.markdown() }).joined(separator: "\n\n") + "\n"
  }
}

extension ReportSection {
  /// The chapter as Markdown, its heading of the second level, without a line end after it.
  public func markdown() -> String {
    (["## " + Markdown.escaped(heading)] + blocks.map { $0.markdown() }).joined(separator: "\n\n")
  }
}

extension ReportSection.Block {
  /// The part as Markdown, without a line end after it.
  public func markdown() -> String {
    switch self {
    case .heading(let text): "### " + Markdown.escaped(text)
    case .paragraph(let text): text.markdown()
    case .steps(let items): items.enumerated().map { "\($0 + 1). " + $1.markdown() }.joined(separator: "\n")
    case .list(let items): items.map { "- " + $0.markdown() }.joined(separator: "\n")
    case .table(let table): table.markdown()
    case .evidence(let items):
      items.enumerated().map { "\($0 + 1). <a id=\"\(Markdown.anchor($0 + 1))\"></a>" + $1.markdown() }
        .joined(separator: "\n")
    case .picture(let picture):
      "![\(Markdown.escaped(picture.caption))](\(Markdown.address(picture.file, keeping: "/")))"
    }
  }
}

extension ReportTable {
  /// The table as Markdown, without a line end after it.
  public func markdown() -> String {
    let head = columns.map { Markdown.escaped($0.title) }
    let rule = columns.map { $0.alignment == .leading ? "---" : "---:" }
    return ([head, rule] + rows.map { $0.map { $0.markdown() } })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension ReportText {
  /// The line as Markdown.
  public func markdown() -> String {
    runs.map { run in
      switch run {
      case .text(let text), .quote(let text), .sign(let text, meaning: _): Markdown.escaped(text)
      case .evidence(let number): "[[\(number)]](#\(Markdown.anchor(number)))"
      case .link(let text, let url):
        "[\(Markdown.escaped(text))](\(Markdown.address(url, keeping: ":/?#@!$&'*+,;=%~")))"
      }
    }.joined()
  }
}

/// How words and addresses are written in Markdown.
enum Markdown {
  /// The words with everything escaped that Markdown would read as markup; line breaks and control characters are spaces, and what turns the
  /// direction of writing around is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if marks.contains(scalar) {
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory.isBreak {
        result.unicodeScalars.append(" ")
      } else if !scalar.isDirectionOverride {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An address with every byte written in percent form that is neither a letter, a digit, `-`, `.`, `_` nor kept.
  static func address(_ text: String, keeping kept: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._".utf8).union(kept.utf8)
    return text.utf8.reduce(into: "") { result, byte in
      if plain.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
  }

  /// The name by which references find a piece of evidence.
  static func anchor(_ number: Int) -> String { "evidence-\(number)" }

  private static let marks = Set("\\`*_[]<>|~&$#".unicodeScalars)
}

extension Unicode.GeneralCategory {
  fileprivate var isBreak: Bool { self == .control || self == .lineSeparator || self == .paragraphSeparator }
}
