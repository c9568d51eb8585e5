import ArgumentParser
import Bailanys

/// The lists of people and institutions that a reader knows beforehand.
struct NameListOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A list of known people and institutions: CSV with name, kind, aliases (parted by |), or FollowTheMoney JSON lines. May be repeated.",
      valueName: "file"))
  var lexicon: [String] = []

  /// The lists as one; nil where none is given.
  func load() throws -> NameList? {
    guard !lexicon.isEmpty else { return nil }
    do {
      return try NameList(files: lexicon)
    } catch {
      throw Failure(error.code == .unreadable ? .noInput : .badData, error.description)
    }
  }
}
