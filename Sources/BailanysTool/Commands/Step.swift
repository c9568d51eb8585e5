import ArgumentParser
import Bailanys
import Foundation

/// `bailanys step NAME`: one step of a build over JSON Lines, for a cluster.
struct Step: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Runs one step of a build over JSON Lines on standard input: what Sources/SparkJob runs between its shuffles.",
    discussion: """
      Lines of one “block” follow each other; the answers go to standard output. The last step, “graph”, takes {"input"}, {"source"}, {"entity", "id"} and \
      {"relationship"}, and writes the graph's file.
      """,
    shouldDisplay: false)

  /// A step of the library, or the last one, which writes a file.
  struct Name: ExpressibleByArgument {
    /// Nil for the last one.
    let step: BlockStep?

    init?(argument: String) {
      step = BlockStep(rawValue: argument)
      if step == nil, argument != "graph" { return nil }
    }

    static var allValueStrings: [String] { BlockStep.allCases.map(\.rawValue) + ["graph"] }
  }

  @Argument(help: "The step.") var name: Name
  @Option(name: .shortAndLong, help: "For graph: the file to write.") var output: String?
  @Option(
    name: .long,
    help: "For graph: the language that is noted in it: kk, ru or en (default: $BAILANYS_LANGUAGE, or else kk).")
  var language: Language?

  func validate() throws {
    guard (name.step == nil) == (output != nil) else {
      throw ValidationError("-o goes with the step “graph”, and with no other.")
    }
  }

  func run() throws {
    let lines = InputLines()
    if let output {
      var parts = GraphParts()
      while let line = lines.next() { try parts.add(line) }
      return try parts.write(to: output, language: language ?? Language.preferred ?? .kk)
    }
    var written = Data()
    try name.step?.run(reading: lines.next) { answer in
      written += answer + Data("\n".utf8)
      guard written.count > 1 << 16 else { return }
      Terminal.write(written)
      written.removeAll(keepingCapacity: true)
    }
    Terminal.write(written)
  }
}

/// The lines of standard input, one after the other.
private final class InputLines {
  private var rest = Data()
  private var isAtEnd = false

  /// The next line without its end; nil after the last.
  func next() -> Data? {
    var searched = rest.startIndex
    while true {
      if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
      }
      if isAtEnd {
        defer { rest = Data() }
        return rest.isEmpty ? nil : rest
      }
      rest = Data(rest)
      searched = rest.endIndex
      let more = FileHandle.standardInput.availableData
      if more.isEmpty { isAtEnd = true }
      rest += more
    }
  }
}
