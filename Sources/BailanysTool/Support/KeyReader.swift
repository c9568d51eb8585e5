import Foundation

/// Reads single keys from a terminal, or the first character of each line where the input is none.
///
/// The terminal's settings are put back by `restore`, also after an interruption, which only ends the waiting for a key.
final class KeyReader {
  /// Whether keys are read one by one.
  let isRaw: Bool
  private var saved = termios()
  private var isRestored = false
  private var handlers: [(signal: Int32, action: sigaction)] = []

  init() {
    isRaw = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &saved) == 0
    guard isRaw else { return }
    var raw = saved
    // Keys come at once and unseen; Ctrl-C comes as a key.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    withUnsafeMutableBytes(of: &raw.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    for signal in [SIGINT, SIGTERM, SIGHUP] { catchSignal(signal) }
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
  }

  deinit { restore() }

  /// A signal from outside ends the call that waits for a key, and nothing else.
  private func catchSignal(_ signal: Int32) {
    var (action, old) = (sigaction(), sigaction())
    action.__sigaction_handler.sa_handler = { _ in }
    if sigaction(signal, &action, &old) == 0 { handlers.append((signal, old)) }
  }

  /// Puts the terminal back as it was.
  func restore() {
    guard isRaw, !isRestored else { return }
    isRestored = true
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
    for (signal, action) in handlers {
      var action = action
      sigaction(signal, &action, nil)
    }
  }

  /// The next key, or the first character of the next line that has one; nil at the end of the input and after an interruption.
  func next() -> Unicode.Scalar? {
    guard isRaw else {
      while let line = readLine() {
        if let first = line.unicodeScalars.first(where: { !$0.properties.isWhitespace }) { return first }
      }
      return nil
    }
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) == 1 {
      bytes.append(byte)
      let length = bytes[0] < 0xC0 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
      if bytes.count >= length { return String(decoding: bytes, as: UTF8.self).unicodeScalars.first }
    }
    return nil
  }
}
