import ArgumentParser
import Bailanys
import Foundation
import GraphExplorer

/// `bailanys serve`: the graph in a browser.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Shows the graph in a browser: search, entities, articles, connections, signings, rankings, pictures, report.",
    discussion: """
      The pages are at the address that is printed, for this machine alone. With --host they can be reached from others, by whoever has the \
      printed address, which ends with a token. The answers are also there as JSON: /api/openapi.json describes them.
      """)

  @Option(name: .long, help: "The port; 0 takes one that is free.") var port: UInt16 = 0
  @Flag(name: .long, help: "Open the pages in the browser.") var open = false
  @Option(name: .long, help: "The address of this machine to listen on.") var host = "127.0.0.1"
  @Option(
    name: .long,
    help:
      "The folder that the graph was built from, for the texts of articles (default: the one that the graph's file names)."
  )
  var corpus: String?
  @Option(name: .long, help: "kk, ru or en (default: $BAILANYS_LANGUAGE, or else what the browser asks for).")
  var language: Language?
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var source: GraphOptions

  private var isLoopback: Bool { host == "127.0.0.1" || host == "::1" || host == "localhost" }
  private var address: String { host == "localhost" ? "127.0.0.1" : host }

  func run() throws {
    SystemLimits.shareMemory()
    var options = Explorer.Options()
    options.language = language ?? Language.preferred
    let file = try source.file()
    options.corpus =
      try corpus
      ?? file.manifest()["corpus_path"].map {
        joinedPath((file.path as NSString).deletingLastPathComponent, $0)
      }
    options.judgements = try judgements.judgements ?? JudgementOptions.file(beside: file)?.path
    options.judge = judge.judge
    options.reason = judge.because
    let judge = judge
    options.today = { judge.day }
    options.token = isLoopback ? nil : Explorer.randomToken()
    options.hosts = [host.contains(":") ? "[\(host)]" : host]
    let explorer = Explorer(graph: try source.load(), options: options)
    let box = Outcome()
    let done = DispatchSemaphore(value: 0)
    let (address, port, open) = (address, port, open)
    SystemLimits.allowManyConnections()
    Task {
      do {
        let server = try await Server(host: address, port: port) { await explorer.respond(to: $0) }
        Self.announce(server.port, options.token, address, open)
        Task(priority: .utility) { await explorer.prepare() }
        try await server.run()
      } catch {
        box.fail(error, at: "\(address):\(port)")
      }
      done.signal()
    }
    done.wait()
    if let failure = box.failure { throw failure }
  }

  private static func announce(_ port: UInt16, _ token: String?, _ host: String, _ opens: Bool) {
    let name = host.contains(":") ? "[\(host)]" : host
    let address = "http://\(name):\(port)/" + (token.map { "?token=\($0)" } ?? "")
    Terminal.say(address)
    guard opens else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["open", address]
    #else
      process.arguments = ["xdg-open", address]
    #endif
    try? process.run()
  }

  /// How serving ended.
  private final class Outcome: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Failure?
    var failure: Failure? { lock.withLock { kept } }

    func fail(_ error: any Error, at address: String) {
      lock.withLock { kept = Failure(.inputOutput, "The server could not listen on \(address): \(error)") }
    }
  }
}
