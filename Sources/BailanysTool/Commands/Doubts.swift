import ArgumentParser
import Bailanys

/// `bailanys doubts`: who may be one and the same.
struct Doubts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the people and institutions that may be one and the same, the most valuable questions first.",
    discussion:
      "The score is how likely they are one. Answer with “judge A B --same” or “--different”, or one by one with --review.\n"
      + JSONShape.help(
        "{total, uncompared, doubts: [{first: ENTITY, second: ENTITY, score, value, reasons: [text]}]}",
        JSONShape.entity))

  /// The kinds that may be in doubt.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case person, institution
  }

  @Option(name: .long, help: "Only people, or only institutions.") var kind: Kind?
  @Option(name: .long, help: "How many to list.") var limit = 20
  @Flag(name: .long, help: "Ask about one after the other: y, n, s (skip) or q (quit), one key each.") var review =
    false
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes 0 or more.") }
    guard !review || options.format == .text else { throw ValidationError("--review has no JSON form.") }
  }

  func run() throws {
    let graph = try options.source.load()
    let settled =
      judgements.judgements == nil
      ? try JudgementOptions.known(to: options.source.file())
      : try judgements.file(for: options.source.file()).read().judgements
    let kinds: Set<EntityKind> = kind.map { [$0 == .person ? .person : .institution] } ?? [.person, .institution]
    let search = graph.searchIdentityDoubts(kinds: kinds, settledBy: settled)
    let (doubts, language) = (search.doubts, options.spoken)
    if review {
      let judging = try Judging(graph, judgements.file(for: options.source.file()))
      var loop = ReviewLoop(judging: judging, options: judge, language: language)
      return try loop.run(doubts)
    }
    if options.format == .json {
      return try sayJSON(
        DoubtsAnswer(
          total: doubts.count, uncompared: search.uncompared,
          doubts: doubts.prefix(limit).map { DoubtAnswer($0, language) }))
    }
    defer { if search.uncompared > 0 { Terminal.say(JudgementWords.uncompared(search.uncompared)(language)) } }
    if doubts.isEmpty { return Terminal.say(JudgementWords.noDoubts(language)) }
    for (number, doubt) in doubts.prefix(limit).enumerated() {
      Terminal.say(doubt.text(number + 1, in: graph, language) + "\n")
    }
    Terminal.say(JudgementWords.shown(min(limit, doubts.count), of: doubts.count)(language))
  }
}

extension IdentityDoubt {
  /// The pair, the reasons, and a sentence of each.
  func text(_ number: Int, in graph: RelationshipGraph, _ language: Language) -> String {
    let moved = score > 0 ? Int((value / score).rounded()) : 0
    var lines = [
      wrapped("\(number). \(first.name) — \(second.name)", indent: 0),
      "   \(JudgementWords.score(language)) \(language.number(score, digits: 2)); \(JudgementWords.moved(moved)(language))",
      wrapped(reasons.map { $0.phrase(language) }.joined(separator: "; "), indent: 3),
    ]
    for entity in [first, second] {
      lines.append("   [\(entity.id)]")
      if let proof = graph.bestEvidence(of: entity.id) {
        lines.append(
          wrapped("«\(proof.quote)» — \(EvidenceText(graph: graph, language: language).citation(proof))", indent: 6))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension RelationshipGraph {
  /// The sentence that tells most of an entity: of a post, or else of a stated tie, or else of any.
  fileprivate func bestEvidence(of id: EntityID) -> Evidence? {
    let ties = relationships(of: id)
    let best = ties.first { $0.kind == .position } ?? ties.first { $0.kind.isTyped } ?? ties.first
    return best?.evidence.first
  }
}

/// The JSON answer of `doubts`.
struct DoubtsAnswer: Encodable {
  let total: Int
  let uncompared: Int
  let doubts: [DoubtAnswer]
}
