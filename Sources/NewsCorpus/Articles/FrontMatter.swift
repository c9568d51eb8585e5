import Yams

/// The YAML block at the beginning of a Markdown article, between a line `---` and a line `---` or `...`.
struct FrontMatter {
  let metadata: ArticleMetadata
  /// The text after the block.
  let body: Substring

  /// Longer blocks are refused: an article has no such block, and what reads it stays small.
  private static let maximalBytes = 64 * 1024

  /// Reads the block; throws the reason where there is none or where it does not parse.
  init(of text: Substring) throws(SkippedArticle.Reason) {
    var lines = FileLines(rest: text.withoutByteOrderMark)
    guard lines.next().map(Self.isFence) ?? false else { throw .noFrontMatter }
    let start = lines.rest.startIndex
    var end = start
    while true {
      guard let line = lines.next() else { throw .badFrontMatter(cause: "no closing line ---") }
      if Self.isFence(line) || line.trimmed == "..." { break }
      end = lines.rest.startIndex
      guard text.utf8.distance(from: start, to: end) <= Self.maximalBytes else {
        throw .badFrontMatter(cause: "no closing line --- within \(Self.maximalBytes) bytes")
      }
    }
    metadata = try Self.metadata(in: text[start..<end])
    body = lines.rest
  }

  private static func isFence(_ line: Substring) -> Bool { line.trimmed == "---" && line.unicodeScalars.first == "-" }

  private static func metadata(in yaml: Substring) throws(SkippedArticle.Reason) -> ArticleMetadata {
    guard !mayHoldAliases(yaml) else { throw .badFrontMatter(cause: "anchors and aliases are not read") }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(yaml))
    } catch {
      throw .badFrontMatter(cause: cause(of: error))
    }
    var metadata = ArticleMetadata()
    guard let root, root.scalar?.string.isEmpty != true else { return metadata }
    guard let mapping = root.mapping else { throw .badFrontMatter(cause: "no keys and values") }
    for (key, value) in mapping {
      guard let key = key.scalar?.string else { continue }
      metadata.set(key, to: (value.sequence.map { Array($0) } ?? [value]).compactMap { $0.scalar?.string })
    }
    return metadata
  }

  /// Whether there may be both an anchor and an alias. A few of them can stand for more nodes than any memory holds.
  private static func mayHoldAliases(_ yaml: Substring) -> Bool {
    var before: Unicode.Scalar = "\n"
    var hasAnchor = false
    var hasAlias = false
    for scalar in yaml.unicodeScalars {
      if before.isBlank || ["[", "{", ",", ":", "?", "-"].contains(before) {
        hasAnchor = hasAnchor || scalar == "&"
        hasAlias = hasAlias || scalar == "*"
      }
      before = scalar
    }
    return hasAnchor && hasAlias
  }

  /// What is wrong and on which line of the file, without the text itself.
  private static func cause(of error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      "line \(mark.line + 1), column \(mark.column): \(problem)"
    case .reader(let problem, _, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "repeated key \(keys.joined(separator: ", "))"
    default: "it is not YAML"
    }
  }
}

/// The lines of a text one by one, without their ends.
private struct FileLines {
  var rest: Substring

  mutating func next() -> Substring? {
    guard !rest.isEmpty else { return nil }
    let line = rest.upToLineEnd
    rest = rest[line.endIndex...].droppingLineEnd
    return line
  }
}
