import NetworkAnalysis
import RelationModel

/// What went into a report, in lines that anybody can write down and hash again.
///
/// Two reports of one hash were made by the same tool with the same options from the same graph, and are equal.
public struct ReportManifest: Hashable, Sendable {
  /// The lines `key: value`, in order: the tool, its options, thresholds, and the hash of each graph.
  public let lines: [String]

  /// The SHA-256 of the lines, each with a line feed after it, as 64 hexadecimal digits.
  public var hash: String { SHA256.hash(lines.joined(separator: "\n").utf8 + [10]) }

  init(_ graph: RelationshipGraph, origin: ReportOrigin, scope: ReportScope, language: Language) {
    var lines = [
      "tool: \(origin.generatedBy)", "options: \(origin.options)", "language: \(language.rawValue)",
      "least co-mention weight: \(NetworkProjection.leastMentionWeight)", "graph: \(graph.contentHash)",
    ]
    if let since = scope.since { lines.append("since: \(since)") }
    if let earlier = scope.earlier { lines.append("compared with: \(earlier.contentHash)") }
    lines += scope.questions.map { "about: \($0)" }
    lines += origin.skipped.map { "skipped: \($0.name): \($0.reason)" }
    lines += (origin.build?.lines ?? []).map { "build " + $0 }
    self.lines = lines
  }
}

extension RelationshipGraph {
  /// The SHA-256 of all that the graph holds, as 64 hexadecimal digits: equal graphs have equal hashes.
  ///
  /// Hashed is a line for each article, entity, relationship and piece of evidence, in the graph's order, each field with
  /// a tab after it.
  /// - Complexity: O(*n*) in the bytes of the graph.
  public var contentHash: String {
    var hash = SHA256()
    var line: [UInt8] = []
    func add(_ fields: [String?]) {
      line.removeAll(keepingCapacity: true)
      for field in fields {
        line.append(contentsOf: (field ?? "").utf8)
        line.append(9)
      }
      line.append(10)
      hash.update(line)
    }
    for article in articles {
      add(["article", article.id, article.title, article.date?.description, article.url] + article.publishers)
    }
    for entity in entities {
      let event = entity.event
      add(
        ["entity", entity.id.rawValue, entity.name, event?.type.rawValue, event?.date?.description, event?.place]
          + entity.aliases)
    }
    for relationship in relationships {
      let id = relationship.id
      add([id.kind.rawValue, id.source.rawValue, id.target.rawValue, id.role, relationship.side?.rawValue])
      for piece in relationship.evidence {
        add(["evidence", piece.article, "\(piece.sentence)", "\(piece.start)", "\(piece.weight)", piece.quote])
      }
    }
    return hash.finish()
  }
}
