import GraphReports
import NetworkAnalysis
import RelationModel

extension Visit {
  /// `/rankings`: the entities by a measure.
  func rankingsPage() async throws -> Response {
    let measure = try choice("by", of: CentralityMeasure.self) ?? .degree
    let kind: EntityKind? = try choice("kind", of: EntityKind.self)
    let measures = CentralityMeasure.allCases.map { (value: $0.rawValue, name: self($0.name)) }
    let kinds =
      [(value: "", name: self(Words.any))]
      + EntityKind.allCases.map { (value: $0.rawValue, name: self($0.pluralName)) }
    return self.page(
      self(Words.rankings), in: .rankings,
      """
      \(form(to: "rankings", Words.rankings, button: Words.show, "\(choice("by", Words.measure, measures, chosen: measure.rawValue))\(choice("kind", Words.kind, kinds, chosen: kind?.rawValue ?? ""))"))
      <p class="lead">\(self(measure.meaning))</p>
      \(try await part("ranking", within: contentPatience, Words.stillCounted) { try await ranking(measure, kind) })
      """)
  }

  /// As many digits after the point as tell values of that size apart.
  private static func digits(_ value: Double) -> Int {
    if value == value.rounded() || value >= 10_000 { return 0 }
    return value < 100 ? 4 : 1
  }

  private func ranking(_ measure: CentralityMeasure, _ kind: EntityKind?) async throws -> Markup {
    let ranking = try await snapshot.ranking(by: measure, kind: kind)
    let size = 50
    let pages = max(1, (ranking.count + size - 1) / size)
    let page = try number("page", in: 1...pages, default: 1)
    let rows = ranking.dropFirst((page - 1) * size).prefix(size).map { row -> [Markup] in
      [
        "\(row.rank)", link(to: row.entity), "\(kindName(of: row.entity))",
        "\(language.number(row.value, digits: Self.digits(row.value)))",
      ]
    }
    return """
      \(table("\(self(Words.rankings)): \(self(measure.name))", [Column(Words.rank, isNumber: true), Column(Words.name), Column(Words.kind), Column(Words.value, isNumber: true)], Array(rows)))
      \(pager(page: page, pages: pages))
      """
  }
}
