import ArgumentParser
import Bailanys

/// `bailanys`: the tool over the library.
@main
struct BailanysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bailanys",
    abstract: "Reads Kazakh news, links the people, institutions and events in it, and answers how they are connected.",
    version: bailanysVersion,
    subcommands: [
      Build.self, Draw.self, Signed.self, Path.self, Connect.self, Common.self, Between.self, Show.self, Timeline.self,
      Changes.self, Search.self, Rank.self, Stats.self, Report.self, Serve.self,
      Doubts.self, Judge.self, Retract.self, Check.self, Export.self, Import.self, Extract.self, Explain.self,
      Evaluate.self, Step.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try Language.checkPreference()
      try command.run()
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      failure.end()
    }
  }
}
