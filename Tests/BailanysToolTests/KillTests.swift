import Bailanys
import Foundation
import RandomGraphs
import Testing

/// A build that is killed at any moment leaves a complete graph, and the next one finishes.
@Suite struct KillTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Sample.built() }

  /// Starts a build and kills it after a while; whether it was still at work.
  private func kill(after microseconds: UInt32) throws -> Bool {
    let process = Process()
    process.executableURL = ToolRun.executable
    process.arguments = ["build", "corpus", "--into", "graph"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(microseconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Builds in peace, and returns the products and how long it took, in microseconds.
  private func finish() throws -> (products: [String: Data], time: UInt32) {
    let begun = ContinuousClock.now
    let run = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    let time = (ContinuousClock.now - begun) / .microseconds(1)
    try #require(run.status == 0, "\(run.errors)")
    return (try folder.products(in: "graph"), UInt32(time))
  }

  /// Fifty builds of a corpus that is now one and now another are killed at seeded moments; after every second one, the next
  /// build finishes, with the bytes of one that nobody disturbed.
  @Test func fiftyKilledBuildsLeaveACompleteGraph() throws {
    let texts = (0..<2).map { number in
      "2024-07-01\n\n«Арлан \(number)» клубының президенті Марат Есжанов алаңды ашты."
    }
    let file = GraphFile(path: folder.url.appendingPathComponent("graph/graph.sqlite").path)
    var undisturbed: [[String: Data]] = []
    var time: UInt32 = 0
    for text in texts {
      try folder.write(text, to: "corpus/new.txt")
      let (products, needed) = try finish()
      undisturbed.append(products)
      time = needed
      #expect(try file.check().allSatisfy(\.isSound))
    }
    var random = SplitMix(state: 50)
    var disturbed = 0
    for round in 0..<50 {
      let turn = round / 2 % 2
      try folder.write(texts[turn], to: "corpus/new.txt")
      // From before the first line of the program to after its last, wherever the machine is slower or quicker than before.
      if try kill(after: UInt32.random(in: 0...time, using: &random)) { disturbed += 1 }
      // One of the two graphs, to the byte, and so as sound as these are.
      let left = try Data(contentsOf: URL(fileURLWithPath: file.path))
      #expect(undisturbed.contains { $0["graph.sqlite"] == left }, "round \(round)")
      if round % 2 == 1 { #expect(try finish().products == undisturbed[turn], "round \(round)") }
    }
    #expect(disturbed >= 10)
    #expect(try ToolRun(["check", "--graph", "graph/graph.sqlite", "--corpus", "corpus"], in: folder.url).status == 0)
  }
}
