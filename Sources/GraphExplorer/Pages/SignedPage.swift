import GraphReports
import NetworkAnalysis
import RelationModel

extension Explorer {
  /// `/signed`: who signed with whom, as a table and as a picture.
  func signedPage(_ visit: Visit) async throws -> Response {
    let filter = try visit.filter()
    let kind = try visit.choice("kind", of: EntityKind.self)
    let least = try visit.number("least", in: 1...1_000, default: 1)
    let picture = PictureRequest(kind: .signatures, filter: filter, leastSignings: least, signers: kind)
    let found = try await visit.part("signed", within: visit.contentPatience, Words.stillCounted) { [self] in
      let ties = try await visit.snapshot.signedTies(kind: kind, least: least, filter)
      if ties.isEmpty { return "<p>\(visit(Words.noSignings))</p>" }
      return try visit.signedTable(ties) + (await figure(visit, picture, named: "signatures", Words.signed))
    }
    return visit.page(visit(Words.signed), in: .signed, visit.signedForm(kind, least) + found)
  }
}

extension Snapshot {
  /// Who signed with whom, as far as a filter lets it through.
  func signedTies(kind: EntityKind?, least: Int, _ filter: Filter) async throws -> [SignedTie] {
    try await signedTies(filter).filter { $0.signings.count >= least && (kind == nil || $0.first.kind == kind) }
  }
}

extension Visit {
  fileprivate func signedForm(_ kind: EntityKind?, _ least: Int) -> Markup {
    let kinds =
      [(value: "", name: self(Words.any))]
      + [EntityKind.person, .institution].map { (value: $0.rawValue, name: self($0.pluralName)) }
    let counts = [1, 2, 3, 5, 10].map { (value: $0 == 1 ? "" : String($0), name: String($0)) }
    return form(
      to: "signed", Words.filters, button: Words.show,
      """
      \(choice("kind", Words.kind, kinds, chosen: kind?.rawValue ?? ""))
      \(choice("least", Words.leastSignings, counts, chosen: least == 1 ? "" : String(least)))
      \(sourceFields)
      """)
  }

  fileprivate func signedTable(_ ties: [SignedTie]) throws -> Markup {
    let size = 50
    let pages = max(1, (ties.count + size - 1) / size)
    let page = try number("page", in: 1...pages, default: 1)
    let rows = ties.dropFirst((page - 1) * size).prefix(size).map { tie -> [Markup] in
      let documents = tie.signings.prefix(3).map { signing -> Markup in
        "<li>\(link(to: signing.event))<details><summary>\(self(Words.proof))</summary>\(signing.evidence.prefix(1).map { quote($0, marking: [tie.first, tie.second]) })</details></li>"
      }
      let others = tie.signings.dropFirst(3).prefix(97).map { "<li>\(link(to: $0.event))</li>" as Markup }
      let rest: Markup =
        others.isEmpty
        ? ""
        : "<li><details><summary>+\(tie.signings.count - 3)</summary><ul class=\"plain\">\(Array(others))</ul></details></li>"
      return [
        link(to: tie.first), link(to: tie.second), "\(tie.signings.count)",
        "<ul class=\"plain\">\(documents)\(rest)</ul>",
      ]
    }
    return table(
      self(Words.signed),
      [Column(Words.first), Column(Words.second), Column(Words.times, isNumber: true), Column(Words.document)],
      Array(rows), isOfCards: true) + pager(page: page, pages: pages)
  }
}

extension Words {
  static let first = Phrase(kk: "Бір тарап", ru: "Одна сторона", en: "One side")
  static let second = Phrase(kk: "Екінші тарап", ru: "Другая сторона", en: "The other side")
  static let times = Phrase(kk: "Неше рет", ru: "Сколько раз", en: "Times")
}
