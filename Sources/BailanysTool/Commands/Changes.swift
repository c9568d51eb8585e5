import ArgumentParser
import Bailanys

/// `bailanys changes --since DATE`: what is new and what is gone.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what is told of for the first time since a date, and what no longer; or how two graphs differ.",
    discussion: """
      With --since one graph is asked: new is what it tells of first on that day or later. Posts that another is named in since, posts \
      only not mentioned any more, and what the articles since do not cover at all are kept apart. With --compare two graphs are compared, \
      and it is said of each change whether it is news, rests on other articles, or on reading the same ones otherwise. \
      \(JSONShape.help(
        """
        {since: date, quietDays, articlesBefore, articlesSince, articlesUnclear, newOutlets: [name], goneOutlets: [name], newEntities: \
        [ENTITY], newTies: [{statement, joinsKnown, isFromNewOutlets, relationship: RELATIONSHIP}], replaced: [QUIET], unmentioned: \
        [QUIET], uncovered, undated}
        """,
        "QUIET: {statement, last: EVIDENCE, successor: {holder: ENTITY, evidence: EVIDENCE}, relationship: RELATIONSHIP}",
        """
        With --compare: {earlier, later, common, news, foundAfterwards, gone: counts of articles, newOutlets, goneOutlets, newEntities, \
        goneEntities, newTies: [CHANGE], goneTies: [CHANGE], strengthened: [CHANGE], weakened: [CHANGE]}
        """,
        "CHANGE: {statement, cause: news|coverage|reading, earlierWeight, laterWeight, evidence: [EVIDENCE], relationship: RELATIONSHIP}",
        JSONShape.entity, JSONShape.relationship, JSONShape.evidence))
      """)

  @Option(name: .long, help: "News is what is from that day, month or year on.", transform: PartialDate.argument)
  var since: PartialDate?
  @Option(
    name: .long,
    help: "How many days before the date something has to be told of last to count as not mentioned any more.")
  var quietDays = RelationshipGraph.quietDays
  @Option(name: .long, help: "The file of an earlier graph to compare with.") var compare: String?
  @Option(name: .long, help: "The most to list of each kind in a text answer.") var limit = 10
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard (since == nil) != (compare == nil) else {
      throw ValidationError("Give either --since DATE or --compare FILE.")
    }
    guard limit > 0 else { throw ValidationError("--limit takes 1 or more.") }
    guard quietDays >= 0 else { throw ValidationError("--quiet-days takes 0 or more.") }
  }

  func run() throws {
    let graph = try options.source.load()
    if let compare {
      let earlier = try GraphFile(path: compare).read()
      let text = ComparisonText(earlier: earlier, later: graph, limit: limit, language: options.spoken)
      return try options.format == .json ? sayJSON(text.answer) : text.say()
    }
    guard let since else { return }
    let changes = try graph.changes(since: since, quietDays: quietDays)
    switch options.format {
    case .json: try sayJSON(ChangesAnswer(changes, in: graph, language: options.spoken))
    case .text: ChangesText(changes: changes, graph: graph, limit: limit, language: options.spoken).say()
    }
  }
}
