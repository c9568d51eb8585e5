import ArgumentParser
import Bailanys
import Foundation

/// Which ties count: kinds and dates.
struct TieOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only ties of these kinds, with commas between: \(KindList.names).", valueName: "kind,kind"))
  var kinds: KindList?
  @Option(
    name: .long,
    help: "Only evidence of that day, month or year or later; what has no date, or may be earlier, is left out.",
    transform: PartialDate.argument) var from: PartialDate?
  @Option(
    name: .long,
    help: "Only evidence of that day, month or year or earlier; what has no date, or may be later, is left out.",
    transform: PartialDate.argument) var to: PartialDate?

  /// What the options say.
  func selection(avoiding avoided: Set<EntityID> = []) throws -> TieSelection {
    guard let dates = DateRange(from: from, to: to) else {
      throw Failure(.usage, "--from \(from?.description ?? "") is later than --to \(to?.description ?? "").")
    }
    return TieSelection(kinds: kinds?.kinds ?? Set(RelationshipKind.allCases), dates: dates, avoided: avoided)
  }
}

/// Which ties may join, and which entities not.
struct RouteOptions: ParsableArguments {
  /// Yes or no.
  enum Answer: String, ExpressibleByArgument, CaseIterable {
    case yes, no
  }

  @OptionGroup var ties: TieOptions
  @Option(name: .long, help: "Somebody or something not to pass through; give it again for another.")
  var avoid: [String] = []
  @Option(
    name: .long,
    help: """
      Whether hubs may join others: those with most ties, one in a hundred and each with \(RelationshipGraph.leastHubContacts) or more, \
      such as a head of state. Those asked about are never left out.
      """)
  var throughHubs = Answer.yes

  /// What the options say.
  func restrictions(in graph: RelationshipGraph) throws -> TieRestrictions {
    let avoided = try avoid.map { try graph.entity(named: $0).id }
    return TieRestrictions(try ties.selection(avoiding: Set(avoided)), throughHubs: throughHubs == .yes)
  }

  /// Throws where one of the entities asked about is to be avoided.
  func check(_ restrictions: TieRestrictions, allow ends: [Entity]) throws {
    guard let both = ends.first(where: { restrictions.selection.avoided.contains($0.id) }) else { return }
    throw Failure(.usage, "“\(both.name)” [\(both.id)] is asked about and to be avoided.")
  }
}

/// Kinds of ties with commas between them.
struct KindList: ExpressibleByArgument {
  /// The names to choose from.
  static let names = (["stated (all but coMention)"] + RelationshipKind.allCases.map(\.rawValue)).joined(
    separator: ", ")

  let kinds: Set<RelationshipKind>

  init?(argument: String) {
    var kinds: Set<RelationshipKind> = []
    for name in argument.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces).lowercased() }) {
      if name == "stated" {
        kinds.formUnion(RelationshipKind.allCases.filter(\.isTyped))
      } else if let kind = RelationshipKind.allCases.first(where: { $0.rawValue.lowercased() == name }) {
        kinds.insert(kind)
      } else {
        return nil
      }
    }
    guard !kinds.isEmpty else { return nil }
    self.kinds = kinds
  }
}

extension PartialDate {
  /// The date that an argument gives.
  static func argument(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else {
      throw ValidationError("“\(text)” is no date such as 2025, 2025-03 or 2025-03-01.")
    }
    return date
  }
}
