/// Wrapping of labels by words.
enum LabelWrapping {
  /// The letters of a line.
  static let usualWidth = 22

  /// The text in lines of at most about `width` letters, of even length, cut with an ellipsis after `maximumLines`.
  ///
  /// The text's own line breaks stay. A word longer than a line is broken. Letters are counted as readers see them
  /// (grapheme clusters).
  ///
  /// - Complexity: O(*n* · `width`) time in the letters that fit, whatever the length of the text.
  static func lines(of text: String, width: Int = usualWidth, maximumLines: Int = 6) -> [String] {
    let room = width * (maximumLines + 1)
    let head = text.prefix(room)
    let paragraphs = head.split(whereSeparator: \.isNewline).map { paragraph in
      paragraph.split(whereSeparator: \.isWhitespace).flatMap { pieces(of: $0, width: width) }
    }
    var lines = paragraphs.flatMap { balanced($0, width: width) }
    if lines.count > maximumLines || head.endIndex != text.endIndex {
      lines = Array(lines.prefix(maximumLines))
      if let last = lines.popLast() { lines.append(last.prefix(width - 1) + "…") }
    }
    return lines
  }

  /// The fewest lines that greedy filling needs, at the smallest width that needs no more.
  private static func balanced(_ words: [Substring], width: Int) -> [String] {
    let fewest = filled(words, width: width)
    let longest = words.map(\.count).max() ?? 0
    guard fewest.count > 1, longest < width else { return fewest }
    for narrower in longest..<width {
      let lines = filled(words, width: narrower)
      if lines.count == fewest.count { return lines }
    }
    return fewest
  }

  private static func filled(_ words: [Substring], width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while rest.count > width {
      pieces.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return pieces + [rest]
  }
}
