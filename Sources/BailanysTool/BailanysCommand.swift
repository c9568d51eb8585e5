import ArgumentParser
import Bailanys
import Foundation
import WorkerThreads

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
      Evaluate.self, About.self, Step.self,
    ])

  static func main() {
    MemoryShortage.watch()
    // One that waits for signals and times, and one that answers them: libdispatch waits for ever where they are refused.
    guard WorkerTeam.mayRun(2) else {
      Failure(.noMemory, "There is not enough memory: the system lets no further thread run. Nothing was done.").end()
    }
    do {
      var command = try parseAsRoot()
      try Language.checkPreference()
      try command.run()
    } catch {
      guard let failure = Failure(error) else { end(with: error) }
      failure.end()
    }
  }

  /// Ends as the parser would; its sentence quotes the arguments, which a script may have taken from names of files.
  private static func end(with error: any Error) -> Never {
    let (code, message) = (exitCode(for: error), Terminal.printableLines(fullMessage(for: error)))
    guard code != .success else { exit(withError: error) }
    if !message.isEmpty { Terminal.write(message + "\n", to: .standardError) }
    Foundation.exit(code.rawValue)
  }
}
