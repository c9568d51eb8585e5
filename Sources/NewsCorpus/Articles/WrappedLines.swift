extension TextLine {
  /// Joins the lines that a paragraph of plain text is wrapped in; a paragraph is else one line.
  ///
  /// A line goes on with the one before, with no blank line between, where that one does not end a sentence and this one begins
  /// with a small letter; in a block where that happens, also where that one is nearly as long as the block is wide.
  static func joinedInPlainText(_ lines: [TextLine]) -> [TextLine] {
    blocks(of: lines).flatMap { block in
      let isWrapped = zip(block, block.dropFirst()).contains { $1.goesOn(after: $0) }
      let width = block.map(\.text.utf8.count).max() ?? 0
      return joined(block) { line, before in
        line.goesOn(after: before) || isWrapped && !before.endsSentence && before.text.utf8.count * 5 >= width * 3
      }
    }
  }

  /// Joins the lines of the paragraphs of Markdown, which end at blank lines, headings and list items.
  static func joinedInMarkdown(_ lines: [TextLine]) -> [TextLine] {
    blocks(of: lines).flatMap { block in
      joined(block) { line, before in line.mark == nil && before.mark != .heading }
    }
  }

  private func goesOn(after line: TextLine) -> Bool { text.startsWithSmallLetter && !line.endsSentence }

  private var endsSentence: Bool {
    let last = text.unicodeScalars.last { !Self.closers.contains($0) }
    return last.map { [".", "!", "?", "…", ":", ";"].contains($0) } ?? false
  }

  private static let closers: Set<Unicode.Scalar> = ["»", "”", "\"", ")", "]", "*"]

  private static func blocks(of lines: [TextLine]) -> [ArraySlice<TextLine>] {
    let starts = lines.indices.filter { lines[$0].startsBlock || $0 == 0 }
    return zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1] }
  }

  private static func joined(
    _ block: ArraySlice<TextLine>, where goesOn: (_ line: TextLine, _ before: TextLine) -> Bool
  ) -> [TextLine] {
    var paragraphs: [TextLine] = []
    var before: TextLine?
    for line in block {
      if let before, let paragraph = paragraphs.last, goesOn(line, before) {
        let whole = paragraph.text.startIndex..<line.text.endIndex
        paragraphs[paragraphs.count - 1].text = Substring(paragraph.text.base.unicodeScalars[whole])
      } else {
        paragraphs.append(line)
      }
      before = line
    }
    return paragraphs
  }
}
