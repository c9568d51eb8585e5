import ArgumentParser
import Bailanys
import Foundation

/// `bailanys judge A B --same`: decisions about who is who.
struct Judge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides who is who, and takes decisions back.",
    discussion: """
      A decision is a line in judgements.jsonl beside the corpus, to be kept in git; the next build applies it, and after “judge undo” all is \
      as before. Two names of one entity can be told apart, too: judge "А. Серікұлы" "Айбек Серікұлы" --different.
      """,
    subcommands: [JudgePair.self, JudgeRename.self, JudgeIgnore.self, JudgeUndo.self, JudgeList.self],
    defaultSubcommand: JudgePair.self)
}

/// `bailanys judge A B --same`.
struct JudgePair: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: "Decides that two entities are the same, or different (judge A B is judge pair A B)."
  )

  @Argument(help: "A name in any spelling, or an id.") var first: String
  @Argument(help: "Another.") var second: String
  @Flag(name: .long, help: "They are one and the same.") var same = false
  @Flag(name: .long, help: "They are two.") var different = false
  @Flag(
    name: .long, help: "Join them although the articles give them conflicting posts or let them sign with each other.")
  var force = false
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard same != different else { throw ValidationError("Say either --same or --different.") }
  }

  func run() throws {
    var judging = try judgements.judging(options)
    let (one, other) = (try judging.graph.entity(named: first), try judging.graph.entity(named: second))
    let number =
      one.id == other.id
      ? try judgeNames(of: one, judging)
      : try judging.judge(
        same ? .same : .different, one, other, judge, score: judging.score(one, other), isForced: force)
    judging.sayWritten(number, options.spoken)
  }

  /// Tells two names of one entity apart.
  private func judgeNames(of entity: Entity, _ judging: Judging) throws -> Int {
    if same { throw Failure(.badData, "“\(first)” and “\(second)” are one already: \(entity.name) [\(entity.id)].") }
    let ids = Set([entity.id] + entity.formerIDs)
    let joining = try judging.file.read().judgements.first { line in
      line.judgement.verdict == .same && line.judgement.subjects.contains { $0.id.map(ids.contains) ?? false }
    }
    if let joining, !entity.formerIDs.isEmpty {
      throw Failure(
        .badData, "Judgement \(joining.number) joined them; take it back: bailanys judge undo \(joining.number).")
    }
    let names = try [first, second].map { try entity.ownName(like: $0) }
    let article = judging.graph.article(naming: entity.id)
    return try judging.write(.different, names.map { .init(id: entity.id, name: $0, article: article) }, judge)
  }
}

extension Entity {
  /// The one of the entity's names that a spelling stands for.
  fileprivate func ownName(like text: String) throws -> String {
    let names = [name] + aliases
    if let exact = names.first(where: { $0 == text }) { return exact }
    if let found = names.first(where: { foldingKey($0) == foldingKey(text) }) { return found }
    throw Failure(
      .usage,
      "Both names stand for “\(name)” [\(id)]. To tell two of its names apart, give them as they are: "
        + names.joined(separator: "; ") + ".")
  }
}

/// `bailanys judge rename A NAME`.
struct JudgeRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives an entity another name; its id stays.")

  @Argument(help: "A name in any spelling, or an id.") var name: String
  @Argument(help: "The name it shall go by, in the nominative.") var newName: String
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var options: QueryOptions

  func run() throws {
    let judging = try judgements.judging(options)
    judging.sayWritten(
      try judging.write(.rename, [judging.subject(named: name)], newName: newName, judge), options.spoken)
  }
}

/// `bailanys judge ignore A`.
struct JudgeIgnore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ignore", abstract: "Leaves an entity out of the graph, with all that hangs on it.")

  @Argument(help: "A name in any spelling, or an id.") var name: String
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var options: QueryOptions

  func run() throws {
    let judging = try judgements.judging(options)
    judging.sayWritten(try judging.write(.ignore, [judging.subject(named: name)], judge), options.spoken)
  }
}

/// `bailanys judge undo`.
struct JudgeUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes a judgement back: the last one, or that of a number.")

  @Argument(help: "The number that “judge list” gives.") var number: Int?
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var options: QueryOptions

  func run() throws {
    let file = try judgements.file(for: options.source.file())
    guard let line = try file.remove(number) else {
      throw Failure(
        .noAnswer,
        number.map { "There is no judgement \($0) in “\(file.path)”." } ?? "There is no judgement in “\(file.path)”.")
    }
    Terminal.say(JudgementWords.undone(line.number, printable(file.path))(options.spoken))
    Terminal.say("  " + line.judgement.sentence(in: options.spoken))
  }
}

/// `bailanys judge list`.
struct JudgeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the judgements, with their numbers.",
    discussion: JSONShape.help(
      "[{number, judgement: {what, of: [{id, name, article}], name, who, when, why, score, forced}}]"))

  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var options: QueryOptions

  func run() throws {
    let file = try judgements.file(for: options.source.file())
    let contents = try file.read()
    for line in contents.malformed { Terminal.complain("\(file.path): \(line)") }
    if options.format == .json {
      return try sayJSON(contents.judgements.map { JudgementAnswer(number: $0.number, judgement: $0.judgement) })
    }
    if contents.judgements.isEmpty { Terminal.say(JudgementWords.noJudgements(options.spoken)) }
    for line in contents.judgements { Terminal.say("\(line.number). \(line.judgement.sentence(in: options.spoken))") }
  }
}

/// A judgement in a JSON answer.
struct JudgementAnswer: Encodable {
  let number: Int
  let judgement: Judgement
}
