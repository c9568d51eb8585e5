import Bailanys
import Foundation

/// Asks about one doubt after the other, and writes each answer at once, so that it can be left at any moment.
struct ReviewLoop {
  private var judging: Judging
  private let options: JudgeOptions
  private let language: Language
  private var counts: [Answer: Int] = [:]

  private enum Answer: Hashable {
    case same, different, skip, quit
  }

  init(judging: Judging, options: JudgeOptions, language: Language) {
    self.judging = judging
    self.options = options
    self.language = language
  }

  /// - Throws: `JudgementFileError` where an answer cannot be written.
  mutating func run(_ doubts: [IdentityDoubt]) throws {
    if doubts.isEmpty { return Terminal.say(JudgementWords.noDoubts(language)) }
    let keys = KeyReader()
    defer { keys.restore() }
    for (number, doubt) in doubts.enumerated() {
      // An answer can settle others.
      if judging.decision(doubt.first, doubt.second) != nil { continue }
      Terminal.say(doubt.text(number + 1, in: judging.graph, language))
      let answer = ask(keys)
      counts[answer, default: 0] += 1
      if answer == .quit { break }
      if answer != .skip { try write(answer == .same ? .same : .different, doubt) }
      Terminal.say()
    }
    keys.restore()
    Terminal.say(
      JudgementWords.reviewed(counts[.same] ?? 0, counts[.different] ?? 0, counts[.skip] ?? 0)(language))
  }

  /// Asks until there is an answer; the end of the input and an interruption are a quit.
  private func ask(_ keys: KeyReader) -> Answer {
    while true {
      Terminal.write(JudgementWords.prompt(language), to: .standardOutput)
      let key = keys.next()
      if keys.isRaw { Terminal.say(key.map { $0.value < 32 ? "" : String($0) } ?? "") }
      switch key {
      case "y", "Y", "и", "И", "д", "Д": return .same
      case "n", "N", "ж", "Ж", "н", "Н": return .different
      case "s", "S", "ө", "Ө", "п", "П": return .skip
      case nil, "q", "Q", "\u{3}", "\u{4}": return .quit
      default: continue
      }
    }
  }

  /// Writes an answer; where it is refused, says why and counts it as skipped.
  private mutating func write(_ verdict: Judgement.Verdict, _ doubt: IdentityDoubt) throws {
    do {
      let number = try judging.judge(verdict, doubt.first, doubt.second, options, score: doubt.score)
      Terminal.say(JudgementWords.written(number, printable(judging.file.path))(language))
    } catch let failure as Failure {
      Terminal.complain(failure.sentence)
      counts[verdict == .same ? .same : .different, default: 1] -= 1
      counts[.skip, default: 0] += 1
    }
  }
}

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
