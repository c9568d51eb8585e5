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
      judging.sayWritten(number, language)
    } catch let failure as Failure {
      Terminal.complain(failure.sentence)
      counts[verdict == .same ? .same : .different, default: 1] -= 1
      counts[.skip, default: 0] += 1
    }
  }
}
