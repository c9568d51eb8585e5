import RelationModel

/// Writes the graph as plain tables for spreadsheets: one sentence, name or tie a row, names beside ids.
///
/// A text that a spreadsheet would take for a formula has an apostrophe before it.
struct SpreadsheetTables {
  let graph: RelationshipGraph
  let byteOrderMark: Bool

  var files: [ExportedFile] {
    [
      ("articles.csv", articles), ("entities.csv", entities), ("names.csv", names),
      ("relationships.csv", relationships),
      ("evidence.csv", evidence),
    ]
    .map { ExportedFile(name: $0.0, data: $0.1.data(byteOrderMark: byteOrderMark)) }
  }

  private var articles: CSVText {
    table(["article", "date", "title", "publishers", "url", "path", "original"], graph.articles) { article in
      [
        article.id, article.date?.description ?? "", article.title, JoinedList.joined(article.publishers),
        article.url ?? "", article.path, article.original ?? "",
      ]
    }
  }

  private var entities: CSVText {
    table(["entity", "kind", "name", "event_type", "event_date", "event_place"], graph.entities) { entity in
      [
        entity.id.rawValue, entity.kind.rawValue, entity.name, entity.event?.type.rawValue ?? "",
        entity.event?.date?.description ?? "", entity.event?.place ?? "",
      ]
    }
  }

  private var names: CSVText {
    let rows = graph.entities.flatMap { entity in
      [(entity.id, "name", entity.name)] + entity.aliases.map { (entity.id, "alias", $0) }
        + entity.forms.map { (entity.id, "form", $0) }
    }
    return table(["entity", "sort", "name"], rows) { [$0.0.rawValue, $0.1, $0.2] }
  }

  private var relationships: CSVText {
    let columns = [
      "relationship", "kind", "source", "source_name", "role", "target", "target_name", "signed_for", "weight",
      "sentences", "articles", "independent_articles", "first_date", "last_date",
    ]
    return table(columns, graph.summaries) { edge in
      [
        edge.id, edge.kind.rawValue, edge.source.rawValue, graph[edge.source]?.name ?? "", edge.relationship.role ?? "",
        edge.target.rawValue, graph[edge.target]?.name ?? "", edge.relationship.side?.rawValue ?? "", "\(edge.weight)",
        "\(edge.relationship.evidence.count)", "\(edge.articles.count)", "\(edge.independentArticles)",
        edge.firstDate?.description ?? "",
        edge.lastDate?.description ?? "",
      ]
    }
  }

  private var evidence: CSVText {
    let columns = [
      "relationship", "article", "date", "publisher", "url", "sentence", "start", "end", "quote", "rule", "confidence",
      "weight",
    ]
    let rows = graph.relationships.flatMap { tie in tie.evidence.map { (name: tie.stableName, evidence: $0) } }
    return table(columns, rows) { row in
      let evidence = row.evidence
      return [
        row.name, evidence.article, evidence.date?.description ?? "", evidence.publisher ?? "",
        graph.article(evidence.article)?.url ?? "", "\(evidence.sentence)", "\(evidence.start)", "\(evidence.end)",
        evidence.quote, evidence.rule, "\(evidence.confidence)", "\(evidence.weight)",
      ]
    }
  }

  private func table<Row>(_ columns: [String], _ rows: [Row], _ cells: (Row) -> [String]) -> CSVText {
    var table = CSVText(columns: columns)
    for row in rows { table.add(cells(row).map(Self.harmless)) }
    return table
  }

  /// The text, not to be taken for a formula; numbers stay as they are.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, Double(text) == nil else { return text }
    // Some programs pass over blanks and marks that are not seen, and some take signs of full width for plain ones.
    let sign = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    let begins = "\t\r\n".unicodeScalars.contains(first) || sign.map("=+-@＝＋－＠".unicodeScalars.contains) ?? false
    return begins ? "'" + text : text
  }
}
