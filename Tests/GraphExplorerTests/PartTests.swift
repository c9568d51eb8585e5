import Foundation
import Synchronization
import Testing

@testable import GraphExplorer

/// What takes long does not keep the rest of a page back.
@Suite struct PartTests {
  private let explorer: Explorer

  init() throws {
    var options = Explorer.Options()
    (options.answerPatience, options.partPatience) = (.seconds(600), .milliseconds(10))
    options.contentPatience = .milliseconds(10)
    explorer = Explorer(graph: try Samples.graph(), options: options)
  }

  @Test(arguments: [
    ("/entity/person-aidar", ["ranks-part", "canvas-around"]), ("/signed", ["signed"]),
    ("/rankings", ["ranking"]), ("/communities", ["list", "canvas-communities"]), ("/report", ["report"]),
    ("/path?from=person-aidar&to=person-dana", ["ways"]), ("/doubts", ["open"]),
  ])
  func whatIsMissingIsThereForWhoeverWaits(target: String, parts: [String]) async throws {
    let page = try await explorer.get(target).text
    #expect(WellFormedness(page).problem == nil)
    for part in parts { #expect(page.contains("id=\"\(part)\"")) }
    var whole = page
    while whole.contains("aria-busy") { whole = try await explorer.get(target, headers: ["prefer": "wait=15"]).text }
    #expect(WellFormedness(whole).problem == nil)
    for part in parts { #expect(whole.contains("id=\"\(part)\"")) }
    // What was shown without a part is not kept.
    var later = page
    while later.contains("aria-busy") {
      try await Task.sleep(for: .milliseconds(20))
      later = try await explorer.get(target).text
    }
    #expect(WellFormedness(later).problem == nil)
  }

  @Test(
    arguments: [
      ("", nil), ("wait=10", 10), ("respond-async, wait = 3", 3), ("wait=-1", 0), ("wait=1000000", 15), ("wait=x", nil),
    ] as [(String, Int?)])
  func theWishToWaitIsBounded(header: String, seconds: Int?) throws {
    let request = try #require(Request(target: "/", headers: ["prefer": header]))
    #expect(request.preferredWait == seconds.map { .seconds($0) })
  }

  @Test func whatIsWaitedForGoesFirst() async throws {
    let worker = Worker("test", mostNow: 2, mostLater: 2)
    let done = Done()
    let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    @Sendable func add(_ number: Int, _ urgency: Worker.Urgency) -> Task<Bool, Never> {
      Task { (try? await worker.run(urgency) { done.add(number) }) != nil }
    }
    /// The pieces are put into the line one after another, as far as the line tells.
    func settle() async throws { try await Task.sleep(for: .milliseconds(50)) }
    let blocker = Task {
      try await worker.run {
        begun.signal()
        gate.wait()
      }
    }
    while begun.wait(timeout: .now()) != .success { await Task.yield() }
    var tasks: [Task<Bool, Never>] = []
    for (number, urgency) in [Worker.Urgency.later, .later, .now, .later, .now, .now].enumerated() {
      tasks.append(add(number, urgency))
      try await settle()
    }
    gate.signal()
    try await blocker.value
    var answers: [Bool] = []
    for task in tasks { answers.append(await task.value) }
    // The oldest of three that may come later, and the third that is waited for, are refused.
    #expect(answers == [false, true, true, true, true, false])
    #expect(done.numbers == [2, 4, 3, 1])
  }

  private final class Done: Sendable {
    private let list = Mutex<[Int]>([])
    var numbers: [Int] { list.withLock { $0 } }
    func add(_ number: Int) { list.withLock { $0.append(number) } }
  }
}
