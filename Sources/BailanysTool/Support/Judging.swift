import Bailanys
import Foundation

/// Writes judgements about the entities of one graph, and refuses those that do not go with the graph or with earlier ones.
struct Judging {
  let graph: RelationshipGraph
  let file: JudgementFile
  private var decided: DecidedPairs

  /// - Throws: `JudgementFileError` where the judgements cannot be read.
  init(_ graph: RelationshipGraph, _ file: JudgementFile) throws {
    self.graph = graph
    self.file = file
    decided = DecidedPairs(try file.read().judgements, in: graph)
  }

  /// What has been decided of two entities, and by which judgement.
  mutating func decision(_ one: Entity, _ other: Entity) -> (verdict: Judgement.Verdict, number: Int)? {
    decided.decision(one.id, other.id)
  }

  /// How likely two entities are one by what the graph knows; nil where they are no candidates.
  func score(_ one: Entity, _ other: Entity) -> Double? {
    let pair = SigningPair(one.id, other.id)
    return graph.identityDoubts(kinds: [one.kind]).first { SigningPair($0.first.id, $0.second.id) == pair }?.score
  }

  /// Writes that two entities are the same or different, and returns the number of the judgement.
  ///
  /// - Throws: `Failure` where that contradicts an earlier judgement, or the articles and it is not forced.
  mutating func judge(
    _ verdict: Judgement.Verdict, _ one: Entity, _ other: Entity, _ options: JudgeOptions,
    score: Double?, isForced: Bool = false
  ) throws -> Int {
    if let earlier = decided.decision(one.id, other.id) {
      throw Failure(
        .badData,
        earlier.verdict == verdict
          ? "Judgement \(earlier.number) says so already."
          : "That would contradict judgement \(earlier.number); take it back first: bailanys judge undo \(earlier.number)."
      )
    }
    if verdict == .same, one.kind != other.kind {
      throw Failure(
        .usage,
        "“\(one.name)” and “\(other.name)” are of different kinds: \(one.kind.rawValue), \(other.kind.rawValue).")
    }
    let conflicts = verdict == .same ? graph.mergeConflicts(one.id, other.id) : []
    if !isForced, !conflicts.isEmpty { throw Failure(.badData, refusal(of: one, other, conflicts)) }
    let number = try write(
      verdict, [.init(one, in: graph), .init(other, in: graph)], options, score: score,
      isForced: isForced && !conflicts.isEmpty)
    decided.note(verdict, one.id, other.id, number: number)
    return number
  }

  /// Writes a judgement and returns its number.
  func write(
    _ verdict: Judgement.Verdict, _ subjects: [Judgement.Subject], newName: String? = nil, _ options: JudgeOptions,
    score: Double? = nil, isForced: Bool = false
  ) throws -> Int {
    do {
      return try file.append(
        Judgement(
          verdict, subjects, newName: newName, who: options.judge, when: options.day, why: options.because,
          score: score, isForced: isForced))
    } catch let flaw as Judgement.Flaw {
      throw Failure(.usage, "That is no judgement: \(flaw).")
    }
  }

  /// The entity that a name stands for, as a judgement speaks of it.
  func subject(named name: String) throws -> Judgement.Subject {
    Judgement.Subject(try graph.entity(named: name), in: graph)
  }

  /// Says in which line a judgement was written.
  func sayWritten(_ number: Int, _ language: Language) {
    Terminal.say(JudgementWords.written(number, printable(file.path))(language))
  }

  private func refusal(of one: Entity, _ other: Entity, _ conflicts: [MergeConflict]) -> String {
    let text = EvidenceText(graph: graph, language: .en)
    let reasons = conflicts.map { conflict in
      "  \(conflict.kind.name(.en)):\n"
        + conflict.evidence.map { "    «\($0.quote)» — \(text.citation($0))" }.joined(separator: "\n")
    }
    return "“\(one.name)” and “\(other.name)” can hardly be one; --force writes it all the same.\n"
      + reasons.joined(separator: "\n")
  }
}

extension JudgementOptions {
  /// The judgements about the graph that is asked, to write more of them.
  func judging(_ options: QueryOptions) throws -> Judging {
    try Judging(options.source.load(), file(for: options.source.file()))
  }
}

extension Judgement {
  /// What it says, in one line.
  func sentence(in language: Language) -> String {
    let names = subjects.map { subject in
      printable(subject.name) + (subject.id.map { " [\($0)]" } ?? "")
    }
    let what = JudgementWords.verdict(verdict)(language)
    let said = names.joined(separator: " — ") + (newName.map { " → " + printable($0) } ?? "")
    let details = [
      isForced ? JudgementWords.forced(language) : nil, score.map { language.number($0, digits: 2) }, when?.description,
      who.map(printable), why.map { "«\(printable($0))»" },
    ].compactMap { $0 }
    return "\(what): \(said)" + (details.isEmpty ? "" : " (" + details.joined(separator: ", ") + ")")
  }
}
