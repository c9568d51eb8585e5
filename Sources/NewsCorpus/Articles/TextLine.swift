/// A line of a text that is not blank, without the white space around it.
struct TextLine {
  /// What a mark of Markdown, or an element of a page, makes of a line.
  enum Mark {
    case heading
    case item
    /// A paragraph of a page, which is no headline however short it is.
    case paragraph
  }

  /// The line as it stands in the text.
  var text: Substring
  /// Whether it cannot go on with the line before: a blank line or the beginning of the text comes before it.
  var startsBlock: Bool
  /// What Markdown or a page says about it; nil in plain text.
  var mark: Mark?

  /// Splits a text into its lines that are not blank, in time linear in its length.
  ///
  /// A line ends with LF, CR, CR LF, or one of Unicode's other line ends (UAX 14, classes BK and NL).
  static func lines(of text: Substring) -> [TextLine] {
    var lines: [TextLine] = []
    var followsBlank = true
    var rest = text
    while !rest.isEmpty {
      let whole = rest.upToLineEnd
      let line = whole.trimmed
      if !line.isEmpty { lines.append(TextLine(text: line, startsBlock: followsBlank)) }
      followsBlank = line.isEmpty
      rest = rest[whole.endIndex...].droppingLineEnd
    }
    return lines
  }
}

extension Substring {
  /// The text without white space and invisible marks at its ends.
  var trimmed: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return self[endIndex...] }
    return Substring(scalars[first...last])
  }

  /// Where this piece begins in the text it was cut from, in UTF-8 bytes.
  func offset(in text: Substring) -> Int { text.utf8.distance(from: text.startIndex, to: startIndex) }

  /// The words of the text with single spaces between them.
  var singleSpaced: String {
    unicodeScalars.split(whereSeparator: \.isSpace).map { String(Substring($0)) }
      .joined(separator: " ")
  }

  /// The text without a byte order mark at its beginning.
  var withoutByteOrderMark: Substring {
    unicodeScalars.first == "\u{FEFF}" ? Substring(unicodeScalars.dropFirst()) : self
  }

  /// The text before its first line end.
  var upToLineEnd: Substring { Substring(unicodeScalars.prefix { !$0.endsLine }) }

  /// The text after the line end that it begins with.
  var droppingLineEnd: Substring {
    let pair = unicodeScalars.prefix(2)
    return Substring(unicodeScalars.dropFirst(pair.elementsEqual(["\r", "\n"]) ? 2 : 1))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar ends a line.
  var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether the scalar has Unicode's property White_Space.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is white space, or shows nothing at the end of a line: zero-width and direction marks, BOM.
  var isBlank: Bool {
    switch value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: true
    default: isSpace
    }
  }
}
