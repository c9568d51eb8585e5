import ArgumentParser
import Bailanys

/// `bailanys search TEXT`: entities whose names match.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds people, institutions and events by words of their names.",
    discussion: JSONShape.help("[ENTITY], the best first", JSONShape.entity))

  @Argument(help: "Words, or beginnings of words, in any spelling.") var text: String
  @Option(name: .long, help: "Only person, institution or event.") var kind: EntityKind?
  @Option(name: .long, help: "The most entities to list.") var limit = 20
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes 1 or more.") }
  }

  func run() throws {
    let kept = try options.source.file().search(text, limit: limit, kind: kind)
    let found =
      try kept
      ?? NameIndex(options.source.load()).search(
        text, limit: limit, kinds: kind.map { [$0] } ?? Set(EntityKind.allCases))
    switch options.format {
    case .json: try sayJSON(found.map { EntityAnswer($0) })
    case .text:
      if found.isEmpty { Terminal.say(Words.nothingFound(options.spoken)) }
      for entity in found {
        let date = entity.event?.date.map { " (\($0))" } ?? ""
        Terminal.say(
          "\(printable(entity.name))\(date) — \(entity.event?.type.name(options.spoken) ?? entity.kind.name(options.spoken))  [\(entity.id)]"
        )
      }
    }
    if found.isEmpty { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }
}
