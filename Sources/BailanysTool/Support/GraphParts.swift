import Bailanys
import Foundation

/// A graph that comes part by part, a JSON object a line.
struct GraphParts {
  private var inputs: [CorpusInput] = []
  private var articles: [SourceArticle] = []
  private var entities: [Entity] = []
  private var relationships: [Relationship] = []
  private let decoder = JSONDecoder()
  private var line = 0

  /// What one line holds: one of these.
  private struct Line: Decodable {
    struct Input: Decodable {
      let path: String
      let line: Int?
      let hash: String?
      let article: String?
      let skipped: String?
      /// The id of the article that had the same text before.
      let duplicateOf: String?

      private enum CodingKeys: String, CodingKey {
        case path, line, hash, article, skipped
        case duplicateOf = "duplicate_of"
      }
    }
    let input: Input?
    let source: SourceArticle?
    let entity: Entity?
    /// The entity's id, beside it.
    let id: EntityID?
    let relationship: Relationship?
  }

  /// Takes one line.
  ///
  /// - Throws: `Failure` where it holds no part of a graph.
  mutating func add(_ data: Data) throws {
    line += 1
    let part: Line
    do {
      part = try decoder.decode(Line.self, from: data)
    } catch {
      throw Failure(.badData, "Line \(line) holds no part of a graph: \(error)")
    }
    if let input = part.input { inputs.append(Self.input(input)) }
    if let source = part.source { articles.append(source) }
    if let entity = part.entity {
      entities.append(
        Entity(
          id: part.id ?? entity.id, kind: entity.kind, name: entity.name, aliases: entity.aliases, forms: entity.forms,
          event: entity.event, formerIDs: entity.formerIDs))
    }
    if let relationship = part.relationship { relationships.append(relationship) }
  }

  private static func input(_ input: Line.Input) -> CorpusInput {
    let met = CorpusInput(
      path: input.path, line: input.line, hash: input.hash, article: input.article, skipped: input.skipped)
    return input.duplicateOf.map { SkippedArticle.duplicate(met, of: $0) } ?? met
  }

  /// Writes the graph's file, as a build of the same articles does.
  func write(to path: String, language: Language) throws {
    let graph = try RelationshipGraph(articles: articles, entities: entities, relationships: united())
    let manifest = BuildManifest(of: inputs, articles: articles.count, tool: Product.tool, language: language)
    try GraphFile(path: path).write(graph, manifest: manifest.entries, inputs: inputs)
  }

  /// The relationships, of which the evidence may come in several lines.
  private func united() -> [Relationship] {
    Dictionary(grouping: relationships, by: \.id).map { id, lines in
      Relationship(id: id, side: lines.lazy.compactMap(\.side).first, evidence: lines.flatMap(\.evidence))
    }
  }
}
