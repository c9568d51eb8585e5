import NetworkAnalysis
import RelationModel

/// What went into a report, in lines that anybody can write down and hash again.
///
/// Two reports of one hash were made by the same tool with the same options from the same graph, and say the same.
public struct ReportManifest: Hashable, Sendable {
  /// The lines `key: value`, in order: the tool, its options, thresholds, and the hash of each graph.
  public let lines: [String]

  /// The SHA-256 of the lines, each with a line feed after it, as 64 hexadecimal digits.
  public var hash: String { SHA256.hash(lines.joined(separator: "\n").utf8 + [10]) }

  init(
    _ graph: RelationshipGraph, title: String, origin: ReportOrigin, scope: ReportScope, pictures: [ReportPicture],
    language: Language, rowLimit: Int
  ) {
    let limits = scope.limits
    var lines = [
      "tool: \(origin.generatedBy)", "options: \(origin.options)", "title: \(title)", "language: \(language.rawValue)",
      "rows: \(rowLimit)",
      "limits: \(limits.distances) \(limits.betweenness) \(limits.sources) \(limits.error)",
      "least co-mention weight: \(NetworkProjection.leastMentionWeight)", "graph: \(graph.contentHash)",
    ]
    if let since = scope.since { lines.append("since: \(since)") }
    if let earlier = scope.earlier { lines.append("compared with: \(earlier.contentHash)") }
    lines += scope.questions.map { "about: \($0)" }
    if !scope.identityDoubts.isEmpty {
      var hash = ContentHash()
      for doubt in scope.identityDoubts {
        hash.add([doubt.first.id.rawValue, doubt.second.id.rawValue, "\(doubt.score)"])
      }
      lines.append("doubts: \(hash.finish())")
    }
    lines += pictures.map { "picture: \($0.caption)" }
    lines += origin.skipped.map { "skipped: \($0.name): \($0.reason)" }
    lines += (origin.build?.lines ?? []).map { "build " + $0 }
    self.lines = lines.map(oneLine)
  }
}

extension RelationshipGraph {
  /// The SHA-256 of all that the graph holds, as 64 hexadecimal digits: equal graphs have equal hashes.
  ///
  /// Hashed are the articles, entities, relationships and pieces of evidence in the graph's order, of each the number of its fields, and of
  /// each field its length in bytes and its bytes.
  /// - Complexity: O(*n*) in the bytes of the graph.
  public var contentHash: String {
    var hash = ContentHash()
    for article in articles {
      hash.add(
        ["article", article.id, article.title, article.date?.description, article.url, article.path, article.original]
          + article.publishers)
    }
    for entity in entities {
      let event = entity.event
      hash.add([
        "entity", entity.id.rawValue, entity.kind.rawValue, entity.name, event?.type.rawValue, event?.date?.description,
        event?.place,
      ])
      hash.add(["aliases"] + entity.aliases)
      hash.add(["forms"] + entity.forms)
      hash.add(["former"] + entity.formerIDs.map(\.rawValue))
    }
    for relationship in relationships {
      let id = relationship.id
      hash.add([id.kind.rawValue, id.source.rawValue, id.target.rawValue, id.role, relationship.side?.rawValue])
      for piece in relationship.evidence {
        hash.add([
          "evidence", piece.article, "\(piece.sentence)", "\(piece.start)", "\(piece.end)", piece.quote,
          piece.date?.description, piece.publisher, piece.rule, "\(piece.confidence)", "\(piece.weight)",
        ])
      }
    }
    return hash.finish()
  }
}

/// The SHA-256 of rows of fields, in which no two different rows run together to the same bytes.
private struct ContentHash {
  private var hash = SHA256()
  private var row: [UInt8] = []

  mutating func add(_ fields: [String?]) {
    row.removeAll(keepingCapacity: true)
    row += "\(fields.count)\n".utf8
    // A field that is not there has no length.
    for field in fields { row += "\(field.map { String($0.utf8.count) } ?? "-"):\(field ?? "")".utf8 }
    hash.update(row)
  }

  mutating func finish() -> String { hash.finish() }
}
