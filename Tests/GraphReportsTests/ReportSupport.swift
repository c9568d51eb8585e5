import GraphReports
import RelationModel

func report(
  _ graph: RelationshipGraph, _ language: Language = .en, title: String = "Байланыстар", rowLimit: Int = 200
) -> GraphReport {
  GraphReport(
    graph, title: title,
    origin: ReportOrigin(
      generatedBy: "bailanys 0.1", options: "--limit 10", skipped: [.init(name: "broken.txt", reason: "invalid UTF-8")]),
    pictures: [.init(caption: "Кім кіммен қол қойды", file: "pictures/қол қою (1).svg")], language: language,
    rowLimit: rowLimit)
}

/// Markdown taken apart again: the chapters by heading, with their paragraphs and tables.
struct MarkdownReader {
  struct Chapter {
    var paragraphs: [String] = []
    var tables: [[[String]]] = []
    var lists: [[String]] = []
  }

  private(set) var title = ""
  private(set) var headings: [String] = []
  private(set) var chapters: [String: Chapter] = [:]

  init(_ markdown: String) {
    for block in markdown.split(separator: "\n\n").map({ $0.trimmingNewline() }) {
      if block.hasPrefix("# ") {
        title = String(block.dropFirst(2))
      } else if block.hasPrefix("## ") {
        headings.append(String(block.dropFirst(3)))
        chapters[headings.last ?? ""] = Chapter()
      } else {
        add(block)
      }
    }
  }

  private mutating func add(_ block: String) {
    let lines = block.split(separator: "\n").map(String.init)
    guard let heading = headings.last else { return }
    if block.hasPrefix("| ") {
      let rows: [[String]] = lines.map { line in
        line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
      }
      chapters[heading]?.tables.append(Array(rows.prefix(1)) + Array(rows.dropFirst(2)))
    } else if block.hasPrefix("- ") {
      chapters[heading]?.lists.append(lines.map { String($0.dropFirst(2)) })
    } else if block.hasPrefix("1. ") {
      chapters[heading]?.lists.append(lines)
    } else {
      chapters[heading]?.paragraphs.append(block)
    }
  }

  /// The numbers in a text, as written, in order: runs of digits with the separators inside them.
  static func figures(_ text: String) -> [String] {
    var figures: [String] = []
    var current = ""
    for character in text + " " {
      let isSeparator = ",.".contains(character) || character == "\u{A0}"
      if character.isASCII && character.isNumber || (isSeparator && !current.isEmpty) {
        current.append(character)
      } else if !current.isEmpty {
        while let last = current.last, !last.isNumber { current.removeLast() }
        figures.append(current)
        current = ""
      }
    }
    return figures
  }
}

extension StringProtocol {
  fileprivate func trimmingNewline() -> String { hasSuffix("\n") ? String(dropLast()) : String(self) }
}
