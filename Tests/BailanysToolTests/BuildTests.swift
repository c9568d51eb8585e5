import Foundation
import Testing

@Suite struct BuildTests {
  @Test func productsAreCompleteAndNothingElseIsLeft() throws {
    let folder = try Sample.built()
    let kinds = ["events", "mentions", "positions", "signatures"]
    let expected =
      kinds.flatMap { ["\($0).gv", "\($0).png", "\($0).svg"] } + [
        "graph.sqlite", "records.sqlite", "report.md", "signed.json", "statistics.json",
      ]
    #expect(try folder.files(in: "graph") == expected.sorted())
  }

  @Test func sameInputSameBytes() throws {
    let folder = try Sample.built()
    let again = try ToolRun(["build", "corpus", "--into", "again"], in: folder.url)
    #expect(again.status == 0)
    for file in try folder.files(in: "graph") where !file.hasSuffix(".sqlite") {
      let (first, second) = (
        folder.url.appendingPathComponent("graph/" + file), folder.url.appendingPathComponent("again/" + file)
      )
      #expect(try Data(contentsOf: first) == Data(contentsOf: second), "\(file)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func interruptionLeavesTheOldGraphWhole(signal: Int32) throws {
    let folder = try Sample.built()
    let before = try folder.products(in: "graph")
    for number in 0..<3_000 {
      try folder.write(
        "2024-01-02\n\nНөмірі \(number) «Үміт \(number)» қоры мен «Сенім» клубы меморандумға қол қойды.",
        to: "more/\(number).txt")
    }
    let process = Process()
    process.executableURL = ToolRun.executable
    process.arguments = ["build", "more", "--into", "graph"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let staging = folder.url.appendingPathComponent("graph/.building").path
    while !FileManager.default.fileExists(atPath: staging), process.isRunning { usleep(1_000) }
    usleep(50_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + signal)
    #expect(try folder.products(in: "graph") == before)
  }

  @Test func whatAKilledBuildLeftIsSweptAway() throws {
    let folder = try Sample.built()
    let before = try folder.contents(of: "graph")
    try folder.write("half", to: "graph/.building/graph.sqlite")
    try folder.write("4711\n", to: "graph/.bailanys.lock")
    #expect(try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url).status == 0)
    #expect(try folder.contents(of: "graph") == before)
  }

  @Test func twoBuildsAtOnceAreToldApart() throws {
    let folder = try Sample.built()
    let lock = open(folder.url.appendingPathComponent("graph/.bailanys.lock").path, O_CREAT | O_RDWR, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("writing"))
  }

  /// Of several builds at once, one writes, and the others say who does.
  @Test func buildsAtOnceDoNotMixTheirProducts() throws {
    let folder = try Sample.built()
    let before = try folder.products(in: "graph")
    let builds = try (0..<4).map { _ in
      let process = Process()
      process.executableURL = ToolRun.executable
      process.arguments = ["build", "corpus", "--into", "graph"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for build in builds { build.waitUntilExit() }
    let ends = builds.map(\.terminationStatus)
    #expect(ends.contains(0) && ends.allSatisfy { $0 == 0 || $0 == 73 }, "\(ends)")
    #expect(try folder.products(in: "graph") == before)
  }
}
