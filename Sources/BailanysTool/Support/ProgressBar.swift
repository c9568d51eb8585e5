import Foundation

/// A progress bar on standard error; nothing where that is no terminal.
struct ProgressBar {
  private let isShown = Terminal.showsProgress
  private var last = (filled: -1, what: "")

  /// Shows how much is done.
  mutating func show(_ done: Int, of total: Int, _ what: String) {
    guard isShown, total > 0 else { return }
    let filled = min(30, done * 30 / total)
    guard (filled, what) != last || done == total else { return }
    last = (filled, what)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    Terminal.write("\r\(bar) \(done)/\(total) \(what)\u{1B}[K", to: .standardError)
  }

  /// Takes the bar away.
  func clear() {
    if isShown { Terminal.write("\r\u{1B}[K", to: .standardError) }
  }
}
