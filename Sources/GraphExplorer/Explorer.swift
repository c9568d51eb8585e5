import Foundation
import GraphStore
import NetworkAnalysis
import NewsCorpus
import RelationModel
import Synchronization

/// Pages and answers about a graph: a function from requests to responses, which a `Server` calls.
///
/// ```swift
/// let explorer = Explorer(graph: graph)
/// let server = try await Server(host: "127.0.0.1", port: 0) { await explorer.respond(to: $0) }
/// try await server.run()
/// ```
public final class Explorer: Sendable {
  /// Who may ask, and what stands beside the graph.
  public struct Options: Sendable {
    /// The host names that requests may be addressed to, beside those of the loopback.
    public var hosts: [String] = []
    /// What a client has to show where the server is reached from other machines; nil where it is not.
    public var token: String?
    /// The language of readers who name none; nil for that of their browsers.
    public var language: Language?
    /// The folder that articles were read from, for their texts.
    public var corpus: String?

    /// The file of judgements; nil where none are to be written.
    public var judgements: String?
    /// Who judges.
    public var judge: String?
    /// Why, for every judgement.
    public var reason: String?
    /// The day that judgements are dated with.
    public var today: @Sendable () -> PartialDate? = { nil }

    /// How long a reader waits for an answer before being told that the server is busy.
    var answerPatience: Duration = .seconds(20)
    /// How long a page waits for a part of it that takes long, before it is shown without.
    var partPatience: Duration = .milliseconds(40)
    /// How long it waits for what it is about.
    var contentPatience: Duration = .seconds(1)

    /// Makes the options of a server on the loopback.
    public init() {}
  }

  let options: Options
  let pictures = PictureRoom()
  let articles: ArticleRoom
  let judgements: JudgementRoom
  /// The secret of this process that forms bring back.
  let formToken = randomToken()
  private let state: Mutex<Snapshot>
  /// The answers sent last, ready to be sent again.
  private let answers = Cache<Response>(capacity: 16_000_000) {
    $0.status == 200 && !$0.isProvisional ? 1_000 + $0.body.count : -1
  }

  /// Shows a graph.
  ///
  /// - Complexity: O(*n*) in the letters of all names; everything else is worked out when it is first asked for.
  public init(graph: RelationshipGraph, options: Options = Options()) {
    self.options = options
    articles = ArticleRoom(corpus: options.corpus)
    judgements = JudgementRoom(options)
    state = Mutex(Snapshot(graph, edition: "1"))
  }

  /// The graph that is shown now.
  var snapshot: Snapshot { state.withLock { $0 } }

  /// A secret of 32 hexadecimal digits out of the system's generator.
  public static func randomToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let word = String(UInt32.random(in: 0...UInt32.max, using: &generator), radix: 16)
      return String(repeating: "0", count: 8 - word.count) + word
    }.joined()
  }

  /// Works out what many pages need, so that the first readers in a large graph do not wait for it.
  public func prepare() async { try? await snapshot.prepare() }

  /// Answers a request. Nothing but a `POST` with the secret of a form changes anything.
  public func respond(to request: Request) async -> Response {
    let guardian = Guardian(options: options, formToken: formToken)
    if let refusal = guardian.refusal(of: request) { return refusal.finished(for: request) }
    if let entry = guardian.entry(request) { return entry.finished(for: request) }
    let visit = Visit(
      request: request, snapshot: snapshot,
      language: Visit.language(of: request, preferred: options.language), formToken: formToken,
      partPatience: request.preferredWait ?? options.partPatience,
      contentPatience: request.preferredWait ?? options.contentPatience)
    let isPacked = request.takesGzip
    // What hangs on the file of judgements is made anew each time, and nobody waits with those who like to wait.
    if request.method == "POST" || request.path.contains("doubts") || request.preferredWait != nil {
      return await answer(visit).finished(for: request)
    }
    let key = "\(visit.snapshot.edition) \(visit.language) \(isPacked) \(visit.address.text)"
    let sealed = try? await answers.value(key) { [self] in
      var response = await answer(visit)
      response.isProvisional = visit.isProvisional.isSet
      return response.sealed(packed: isPacked)
    }
    return (sealed ?? .text(500, "This could not be answered.")).unlessKnown(to: request)
  }

  private func answer(_ visit: Visit) async -> Response {
    do {
      return try await patiently(for: options.answerPatience) { [self] in try await route(visit) }
    } catch {
      let problem = (error as? PageError) ?? Self.problem(of: error)
      var response =
        visit.request.path.first == "api"
        ? API.problem(problem, visit.language) : visit.page(problem)
      if problem.status == 503 { response.add("Retry-After", "5") }
      return response
    }
  }

  private static func problem(of error: any Error) -> PageError {
    if let error = error as? NetworkError, error.code != .unknownEntity {
      return .bad(error.code == .invalidParameter ? Words.contradiction : Words.tooManyWays)
    }
    if error is Worker.Busy || error is OutOfPatience {
      return PageError(
        status: 503,
        reason: Phrase(
          kk: "Сервер қазір бос емес. Сәлден соң қайталап көріңіз.", ru: "Сервер сейчас занят. Повторите чуть позже.",
          en: "The server is busy. Try again in a moment."))
    }
    return PageError(
      status: 500,
      reason: Phrase(
        kk: "Бұл бетті жасау мүмкін болмады.", ru: "Эту страницу не удалось создать.",
        en: "This page could not be made."))
  }
}
