import Foundation

/// Standard output and standard error.
enum Terminal {
  /// Writes a text and a line end to standard output; what would steer a terminal is neutralised, wherever the text comes from.
  static func say(_ text: String = "") { write(printableLines(text) + "\n", to: .standardOutput) }

  /// Writes a sentence, or several lines, to standard error.
  static func complain(_ sentence: String) {
    write("bailanys: " + printableLines(sentence) + "\n", to: .standardError)
  }

  /// A text of several lines, each made safe for a terminal.
  static func printableLines(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
      .joined(separator: "\n")
  }

  /// Whether standard error is a terminal that a progress bar can be drawn on.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns to wrap text at, or nil where standard output is no terminal.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
    return min(Int(size.ws_col), 110)
  }

  /// Writes bytes; where standard output takes none, the process ends, and quietly where its reader has gone.
  static func write(_ data: Data, to handle: FileHandle = .standardOutput) {
    guard let number = writeAll(data, to: handle.fileDescriptor), handle.fileDescriptor == STDOUT_FILENO else { return }
    guard number != EPIPE else { Foundation.exit(Failure.Code.inputOutput.rawValue) }
    Failure(.inputOutput, "Standard output could not be written to: \(OutputFile.words(for: number)).").end()
  }

  static func write(_ text: String, to handle: FileHandle) { write(Data(text.utf8), to: handle) }
}

/// Writes bytes to an open file; the system's error number where that fails.
func writeAll(_ data: Data, to descriptor: Int32) -> Int32? {
  data.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      rest = rest.dropFirst(max(0, count))
    }
    return nil
  }
}

/// A name or quote made safe for a terminal: control characters become spaces, and marks that turn the direction of
/// writing around are left out.
func printable(_ text: String) -> String {
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !(scalar.properties.isBidiControl) {
    safe.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return String(safe)
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
