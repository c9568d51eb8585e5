import CGraphviz

/// What Graphviz says while it works, caught instead of written to standard error.
///
/// Only to be used under the lock of `Graphviz`, since Graphviz knows one listener for the whole process.
enum GraphvizMessages {
  nonisolated(unsafe) private static var said = ""

  /// Runs the work, and gives its result with the warnings and errors that Graphviz had.
  static func caught<Result>(
    during work: () throws(DrawingError) -> Result
  ) throws(DrawingError) -> (result: Result, messages: [String]) {
    said = ""
    agreseterrors()
    let formerLevel = agseterr(AGWARN)
    let formerListener = agseterrf { text in
      if let text, GraphvizMessages.said.utf8.count < 10_000 { GraphvizMessages.said += String(cString: text) }
      return 0
    }
    defer {
      agseterr(formerLevel)
      agseterrf(formerListener)
      agreseterrors()
    }
    let result: Result
    do {
      result = try work()
    } catch {
      throw DrawingError(error.code, error.context, cause: error.cause ?? lines.first)
    }
    return (result, lines)
  }

  /// What was said so far, one message each, without repetitions.
  private static var lines: [String] {
    var seen: Set<String> = []
    return said.split(whereSeparator: \.isNewline).map(String.init).filter { seen.insert($0).inserted }
  }
}
