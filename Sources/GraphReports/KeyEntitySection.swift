import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// The ranks of key entities; below the last such table what each measure means.
  func keyBlocks(_ keys: [KeyEntity], _ name: Phrase, isLast: Bool) -> [ReportSection.Block] {
    if keys.isEmpty { return [.paragraph(ReportText(ReportPhrases.noKeyEntities(language)))] }
    let table = ReportSection.Block.table(keys.table(named: name, in: language))
    guard isLast else { return [table] }
    let meanings = CentralityMeasure.keyMeasures.map { measure in
      ReportText("\(measure.name(language).capitalizedFirst): \(measure.meaning(language))")
    }
    return [table, .paragraph(ReportText(ReportPhrases.rankNote(language))), .list(meanings)]
  }
}

extension [KeyEntity] {
  /// A row for each entity: its rank and value by every measure, and in how many of these lists it is in the top ten.
  ///
  /// - Parameter name: the head of the first column.
  public func table(named name: Phrase, in language: Language) -> ReportTable {
    ReportTable(
      columns: [.init(name(language))]
        + CentralityMeasure.keyMeasures.map { .init($0.name(language).capitalizedFirst, .trailing) }
        + [.init(ReportPhrases.topLists(language), .trailing)],
      rows: map { key in
        [ReportText(key.entity.name)]
          + zip(CentralityMeasure.keyMeasures, key.places).map { measure, place in
            ReportText("\(language.number(place.rank)) (\(language.number(place.value, digits: measure.digits)))")
          } + [ReportText(language.number(key.topTenCount))]
      })
  }
}

extension CentralityMeasure {
  /// How many digits after the decimal point tell values apart.
  fileprivate var digits: Int {
    switch self {
    case .degree, .coreNumber, .triangles, .eccentricity: 0
    case .strength, .betweenness, .harmonic, .katz, .effectiveSize: 1
    case .closeness, .eigenvector, .clustering, .constraint: 3
    case .pageRank: 4
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
