import Foundation
import RelationModel

@testable import NewsCorpus

/// A line of a list of pairs.
struct NamePair: Sendable, CustomStringConvertible {
  /// A name, and the post that the article gives with it.
  struct Named: Sendable {
    let name: String
    let post: (title: String, institution: String)?

    init(_ text: Substring) {
      let parts = text.split(separator: "@", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      name = parts[0]
      post =
        parts.count > 1
        ? parts[1].range(of: ", ").map { (String(parts[1][..<$0.lowerBound]), String(parts[1][$0.upperBound...])) }
        : nil
    }
  }

  let first: Named
  let second: Named
  let description: String

  init(_ line: Substring) {
    let sides = line.split(separator: "|")
    first = Named(sides[0])
    second = Named(sides[1])
    description = String(line)
  }

  /// The pairs of a list: those that the rules may be mended on, and every third line, which they never are.
  static func pairs(_ list: String) -> (open: [NamePair], heldOut: [NamePair]) {
    let pairs = list.split(separator: "\n").map { NamePair($0) }
    return (
      pairs.indices.filter { $0 % 3 != 2 }.map { pairs[$0] }, pairs.indices.filter { $0 % 3 == 2 }.map { pairs[$0] }
    )
  }

  /// The graph of two articles of two days, each of which names one of the two.
  func graph(_ kind: EntityKind) throws -> RelationshipGraph {
    var builder = GraphBuilder()
    for (number, named) in [first, second].enumerated() {
      builder.add(ExtractionRecord(named, kind, id: "a\(number)", date: PartialDate("2024-05-1\(number)")))
    }
    return try builder.graph()
  }

  /// Whether automatic merging makes one entity of the two, and else whether they are a candidate, and the score.
  func outcome(_ kind: EntityKind) throws -> (isMerged: Bool, score: Double?) {
    let graph = try graph(kind)
    let ids = [first, second].map { named in
      graph.entities.filter { $0.kind == kind && ([$0.name] + $0.aliases).contains(named.name) }.map(\.id)
    }
    if !Set(ids[0]).isDisjoint(with: ids[1]) { return (true, nil) }
    let doubt = graph.identityDoubts(kinds: [kind]).first { doubt in
      let pair = [doubt.first.id, doubt.second.id]
      return pair.contains { ids[0].contains($0) } && pair.contains { ids[1].contains($0) }
    }
    return (false, doubt?.score)
  }
}

extension ExtractionRecord {
  /// What an article says that names one person, perhaps with a post, or one institution.
  init(_ named: NamePair.Named, _ kind: EntityKind, id: String, date: PartialDate?) {
    let text = [named.name, named.post?.title, named.post?.institution].compactMap { $0 }.joined(separator: " ")
    func mention(_ text: String) -> Mention {
      Mention(text: text, start: 0, end: text.utf8.count, sentence: 0, rule: "test")
    }
    func body(_ name: String) -> Institution {
      Institution(name: name, aliases: [], mentions: [mention(name)], partOf: nil)
    }
    let isPerson = kind == .person
    self.init(
      id: id, date: date, title: id, publishers: [], url: nil, path: id + ".txt",
      people: isPerson ? [Person(name: named.name, aliases: [], mentions: [mention(named.name)])] : [],
      institutions: isPerson ? (named.post.map { [body($0.institution)] } ?? []) : [body(named.name)], events: [],
      positions: named.post.map {
        [Position(person: named.name, title: $0.title, institution: $0.institution, sentence: 0, rule: "post.before")]
      } ?? [],
      participants: [], signedWith: [], sentences: [Sentence(text: text, start: 0, end: text.utf8.count)])
  }
}
