import Foundation

/// Standard output and standard error.
enum Terminal {
  /// Writes a text and a line end to standard output.
  static func say(_ text: String = "") { write(text + "\n", to: .standardOutput) }

  /// Writes a sentence to standard error.
  static func complain(_ sentence: String) { write("bailanys: " + sentence + "\n", to: .standardError) }

  /// Whether standard error is a terminal that a progress bar can be drawn on.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns to wrap text at, or nil where standard output is no terminal.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
    return min(Int(size.ws_col), 110)
  }

  /// Writes bytes to standard output; a closed pipe ends the process quietly.
  static func write(_ data: Data, to handle: FileHandle = .standardOutput) {
    do {
      try handle.write(contentsOf: data)
    } catch {
      Foundation.exit(handle === FileHandle.standardOutput ? Failure.Code.inputOutput.rawValue : 0)
    }
  }

  static func write(_ text: String, to handle: FileHandle) { write(Data(text.utf8), to: handle) }
}

/// A name or quote made safe for a terminal: control characters become spaces.
func printable(_ text: String) -> String {
  String(text.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
}

/// A text broken between words into lines of the terminal's width, each with an indent; one line where standard output is no terminal.
func wrapped(_ text: String, indent: Int) -> String {
  let margin = String(repeating: " ", count: indent)
  let text = printable(text)
  guard let columns = Terminal.columns else { return margin + text }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + word.count + 1 > columns - indent {
      lines.append(margin + line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return (lines + [margin + line]).joined(separator: "\n")
}
