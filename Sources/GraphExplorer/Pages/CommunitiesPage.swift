import GraphReports
import NetworkAnalysis
import RelationModel

extension Explorer {
  /// `/communities`: who belongs together by their ties.
  func communitiesPage(_ visit: Visit) async throws -> Response {
    let division = try await visit.snapshot.communities()
    let shown = division.communities.prefix(visit.most("communities", usual: 20))
    let items = shown.enumerated().map { visit.community($1, number: $0 + 1) }
    let picture = try await figure(
      visit, PictureRequest(kind: .communities), named: "communities", Words.communities)
    return visit.page(
      visit(Words.communities), in: .communities,
      """
      <p class="lead">\(visit(Words.communitiesLead))</p>
      \(picture)
      \(Array(items))
      \(visit.extent(shown.count, of: division.communities.count, all: "communities"))
      """)
  }
}

extension Visit {
  fileprivate func community(_ community: Community, number: Int) -> Markup {
    let members = community.members.prefix(12).map { "<li>\(link(to: $0))</li>" as Markup }
    let rest = community.members.dropFirst(12).prefix(500).map { "<li>\(link(to: $0))</li>" as Markup }
    let more: Markup =
      rest.isEmpty
      ? ""
      : "<details><summary>\(self(Words.more)) (\(community.members.count))</summary><ul class=\"columns\">\(Array(rest))</ul></details>"
    let sizes = Words.members(
      people: community.count(.person), institutions: community.count(.institution), events: community.count(.event))
    return """
      <section><h2>\(self(Words.community)) \(number)</h2>
      <p class="extent">\(self(sizes)); \(self(Words.communityTies(inner: community.innerTies, outer: community.outerTies)))</p>
      <ul class="columns">\(Array(members))</ul>
      \(more)</section>

      """
  }
}

extension Words {
  static let communitiesLead = Phrase(
    kk:
      "Бір-бірімен өзгелерге қарағанда тығыз байланысқан топтар (Лейден әдісі). Топ мүшелерінің алдымен тобында байланысы ең көптері тұр.",
    ru:
      "Группы, связанные между собой теснее, чем с остальными (метод Лейдена). Первыми стоят те, у кого в группе больше всего связей.",
    en:
      "Groups that are tied to each other more closely than to the rest (the Leiden method). Those with the most ties in the group come first."
  )
  static func communityTies(inner: Int, outer: Int) -> Phrase {
    Phrase(
      kk: "топ ішінде \(inner) байланыс, сыртқа \(outer) байланыс", ru: "связей внутри — \(inner), наружу — \(outer)",
      en: "ties within: \(inner), to others: \(outer)")
  }
}
