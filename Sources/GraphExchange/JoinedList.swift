import RelationModel

/// Several texts as one, `|` between them; a bar or backslash inside a text has a backslash before it. A lone backslash is
/// the list of one empty text, so that nothing stands for the empty list.
enum JoinedList {
  static func joined(_ texts: [String]) -> String {
    if texts == [""] { return "\\" }
    return texts.map { $0.replacing(["\\": "\\\\", "|": "\\|"]) }.joined(separator: "|")
  }

  /// The texts that were joined; of an empty text, none.
  static func split(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var (texts, isEscaped) = ([String.UnicodeScalarView()], false)
    for scalar in text.unicodeScalars {
      if isEscaped || (scalar != "\\" && scalar != "|") {
        texts[texts.count - 1].append(scalar)
        isEscaped = false
      } else if scalar == "|" {
        texts.append(.init())
      } else {
        isEscaped = true
      }
    }
    return texts.map { String($0) }
  }
}
