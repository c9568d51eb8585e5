import GraphReports
import NetworkAnalysis
import RelationModel

extension Explorer {
  /// `/communities`: who belongs together by their ties; with `number` all the members of one.
  func communitiesPage(_ visit: Visit) async throws -> Response {
    if visit.request["number"] != nil { return try await visit.communityPage() }
    let list = try await visit.part("list", within: visit.contentPatience, Words.stillCounted) {
      try await visit.communities()
    }
    let picture = try await figure(
      visit, PictureRequest(kind: .communities), named: "communities", Words.communities)
    return visit.page(
      visit(Words.communities), in: .communities,
      """
      <p class="lead">\(visit(Words.communitiesLead))</p>
      \(picture)
      \(list)
      """)
  }
}

extension Visit {
  fileprivate func communities() async throws -> Markup {
    let division = try await snapshot.communities()
    let size = 12
    let pages = max(1, (division.communities.count + size - 1) / size)
    let page = try number("page", in: 1...pages, default: 1)
    let items = division.communities.enumerated().dropFirst((page - 1) * size).prefix(size).map { place, community in
      section(of: community, number: place + 1)
    }
    return "\(items)\(pager(page: page, pages: pages))"
  }

  private func section(of community: Community, number: Int) -> Markup {
    let most = 12
    let members = community.members.prefix(most).map { "<li>\(link(to: $0))</li>" as Markup }
    let whole = link(Address("communities", query: ["number": String(number)]))
    let more: Markup =
      community.members.count <= most
      ? "" : "<p><a href=\"\(whole)\">\(self(Words.more)) (\(language.number(community.members.count)))</a></p>"
    return """
      <section><h2>\(self(Words.community)) \(number)</h2>
      \(extent(of: community))
      <ul class="columns">\(members)</ul>
      \(more)</section>

      """
  }

  private func extent(of community: Community) -> Markup {
    let sizes = Words.members(
      people: community.count(.person), institutions: community.count(.institution), events: community.count(.event))
    let ties = Words.communityTies(inner: community.innerTies, outer: community.outerTies)
    return "<p class=\"extent\">\(self(sizes)); \(self(ties))</p>"
  }

  /// `/communities?number=1`: everybody in a community.
  fileprivate func communityPage() async throws -> Response {
    let number = try number("number", in: 1...1_000_000, default: 1)
    let list = try await part("list", within: contentPatience, Words.stillCounted) {
      let communities = try await snapshot.communities().communities
      guard number <= communities.count else { throw PageError.notFound }
      let community = communities[number - 1]
      let size = 300
      let pages = max(1, (community.members.count + size - 1) / size)
      let page = try self.number("page", in: 1...pages, default: 1)
      let members = community.members.dropFirst((page - 1) * size).prefix(size).map {
        "<li>\(link(to: $0)) <span class=\"kind\">\(kindName(of: $0))</span></li>\n" as Markup
      }
      return "\(extent(of: community))<ul class=\"columns\">\(Array(members))</ul>\(pager(page: page, pages: pages))"
    }
    let back: Markup = "<p><a href=\"\(link(Address("communities")))\">\(self(Words.communities))</a></p>"
    return page("\(self(Words.community)) \(number)", in: .communities, "\(list)\(back)")
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
      kk: "топ ішінде \(Language.kk.number(inner)) байланыс, сыртқа \(Language.kk.number(outer)) байланыс",
      ru: "связей внутри — \(Language.ru.number(inner)), наружу — \(Language.ru.number(outer))",
      en: "ties within: \(Language.en.number(inner)), to others: \(Language.en.number(outer))")
  }
}
