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

  /// Whether automatic merging makes one entity of the two, each named by an article of its own day, and else whether they are a
  /// candidate, and the score.
  func outcome(_ kind: EntityKind) throws -> (isMerged: Bool, score: Double?) {
    let records = [first, second].enumerated().map { number, named in
      ExtractionRecord(named, kind, id: "a\(number)", date: PartialDate("2024-05-1\(number)"))
    }
    let merged = JudgedIdentities(records, []).unjoined
    let ids = kind == .person ? merged.people.ids : merged.institutions.ids
    let pair = [ids[0][first.name], ids[1][second.name]]
    if pair[0] == pair[1] { return (true, nil) }
    var builder = GraphBuilder()
    for record in records { builder.add(record) }
    let doubts = try builder.graph().identityDoubts(kinds: [kind])
    return (false, doubts.first { pair.contains($0.first.id) && pair.contains($0.second.id) }?.score)
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
