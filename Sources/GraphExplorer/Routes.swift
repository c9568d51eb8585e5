import Foundation
import RelationModel

extension Explorer {
  /// The answer that a path leads to.
  func route(_ visit: Visit) async throws -> Response {
    let path = visit.request.path
    if visit.request.method == "POST" { return try await change(visit) }
    switch (path.first, path.count) {
    case (nil, _): return try await visit.homePage()
    case ("search", 1): return try await visit.searchPage()
    case ("entity", 2), ("event", 2): return try await entityPage(visit, path[1])
    case ("article", 2): return try await articlePage(visit, path[1])
    case ("path", 1): return try await pathPage(visit)
    case ("signed", 1): return try await signedPage(visit)
    case ("rankings", 1): return try await visit.rankingsPage()
    case ("communities", 1): return try await communitiesPage(visit)
    case ("doubts", 1): return try await doubtsPage(visit)
    case ("report", 1): return try await reportPage(visit)
    case ("picture", 2): return try await pictureFile(visit, path[1])
    case ("api", _): return try await API(explorer: self, visit: visit).answer()
    case ("explorer.css", 1): return .asset(Assets.style, type: "text/css; charset=utf-8")
    case ("explorer.js", 1): return .asset(Assets.script, type: "text/javascript; charset=utf-8")
    case ("robots.txt", 1): return .asset("User-agent: *\nDisallow: /\n", type: "text/plain; charset=utf-8")
    default: throw PageError.notFound
    }
  }
}

extension Response {
  static func asset(_ text: String, type: String) -> Response { Response(type: type, body: Data(text.utf8)) }
}
