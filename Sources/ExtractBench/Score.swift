import ArgumentParser
import Foundation
import GraphStore
import RelationModel

/// `extract-bench score`: a built graph against the true one beside a made archive.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores a graph against the truth that --make --into wrote: precision and recall of entities and ties.")

  @Argument(help: "The folder of the truth.") var truth: String
  @Option(name: .long, help: "The graph's file.") var graph: String

  func run() throws {
    let known = try TrueGraph(folder: truth)
    print(GraphScore(of: try GraphFile(path: graph).read(), against: known).text)
  }
}

/// The ties of a graph by the names of their ends, so that two graphs can be compared.
struct NamedTies {
  /// Somebody's part in an event of a type and day.
  struct Part: Hashable {
    let who: Int
    let type: String
    let date: String
    let part: String
  }
  /// A person and the institution of the post.
  struct Post: Hashable {
    let person: Int
    let institution: Int
  }

  var parts: Set<Part> = []
  var posts: Set<Post> = []

  /// Which parts are told apart: signing, being appointed, and all others.
  static func part(_ role: String) -> String {
    switch role {
    case "signatory", "party": "signs"
    case "appointee": "appointed"
    default: "takes part"
    }
  }
}

/// What is true.
struct TrueGraph {
  /// The number of each person and institution, by kind and name.
  private(set) var people: [String: Int] = [:]
  private(set) var institutions: [String: Int] = [:]
  private(set) var ties = NamedTies()

  private struct Line: Decodable {
    let id: String
    let schema: String
    let properties: [String: [String]]

    subscript(property: String) -> String { properties[property]?.first ?? "" }
  }

  init(folder: String) throws {
    let folder = URL(fileURLWithPath: folder)
    var numbers: [String: Int] = [:]
    for line in try Self.lines(folder.appendingPathComponent("entities.jsonl")) {
      numbers[line.id] = numbers.count
      let path = line.schema == "Person" ? \Self.people : \Self.institutions
      self[keyPath: path][GraphScore.folded(line["name"])] = numbers[line.id]
    }
    var events: [String: (type: String, date: String)] = [:]
    for line in try Self.lines(folder.appendingPathComponent("events.jsonl")) {
      events[line.id] = (line["topics"], line["date"])
    }
    for line in try Self.lines(folder.appendingPathComponent("relations.jsonl")) {
      if let event = events[line["object"]], let who = numbers[line["subject"]] {
        ties.parts.insert(.init(who: who, type: event.type, date: event.date, part: NamedTies.part(line["role"])))
      } else if let person = numbers[line["employee"]], let institution = numbers[line["employer"]] {
        ties.posts.insert(.init(person: person, institution: institution))
      }
    }
  }

  private static func lines(_ file: URL) throws -> [Line] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Line.self, from: $0)
    }
  }
}

/// How much of a graph is true, and how much of the truth is in it.
struct GraphScore {
  struct Figure {
    let what: String
    /// True positives, of what is in the graph and of what is true.
    let right: Int
    let found: Int
    let known: Int

    var text: String {
      let precision = Double(right) / Double(max(found, 1))
      let recall = Double(right) / Double(max(known, 1))
      return what.padding(toLength: 16, withPad: " ", startingAt: 0)
        + String(
          format: "precision %.4f  recall %.4f  (%d right, %d in the graph, %d true)", precision, recall, right, found,
          known)
    }
  }

  private(set) var figures: [Figure] = []

  var text: String { figures.map(\.text).joined(separator: "\n") }

  /// An entity is right where it has the name of a true one; of two with one name the second is wrong.
  init(of graph: RelationshipGraph, against truth: TrueGraph) {
    var numbers: [EntityID: Int] = [:]
    for (what, kind, names) in [
      ("people", EntityKind.person, truth.people), ("institutions", .institution, truth.institutions),
    ] {
      let entities = graph.entities.filter { $0.kind == kind }
      var right: Set<Int> = []
      for entity in entities {
        guard let number = Self.number(of: entity, names) else { continue }
        numbers[entity.id] = number
        right.insert(number)
      }
      figures.append(Figure(what: what, right: right.count, found: entities.count, known: names.count))
    }
    let (built, strays) = Self.ties(of: graph, numbers)
    figures += [
      Self.figure("posts", built.posts, truth.ties.posts, strays.posts),
      Self.figure("parts in events", built.parts, truth.ties.parts, strays.parts),
    ]
  }

  private static func figure<Tie: Hashable>(_ what: String, _ built: Set<Tie>, _ known: Set<Tie>, _ strays: Int)
    -> Figure
  {
    Figure(what: what, right: built.intersection(known).count, found: built.count + strays, known: known.count)
  }

  private static func number(of entity: Entity, _ names: [String: Int]) -> Int? {
    ([entity.name] + entity.aliases).lazy.compactMap { names[folded($0)] }.first
  }

  /// The ties between what is known, and how many others there are.
  private static func ties(
    of graph: RelationshipGraph, _ numbers: [EntityID: Int]
  ) -> (NamedTies, strays: (posts: Int, parts: Int)) {
    var ties = NamedTies()
    var strays = (posts: 0, parts: 0)
    for tie in graph.relationships {
      if tie.kind == .position {
        guard let person = numbers[tie.source], let body = numbers[tie.target] else {
          strays.posts += 1
          continue
        }
        ties.posts.insert(.init(person: person, institution: body))
      } else if let event = graph[tie.target]?.event {
        guard let who = numbers[tie.source] else {
          strays.parts += 1
          continue
        }
        let role = tie.kind == .participant ? tie.role ?? "" : tie.kind.rawValue
        ties.parts.insert(
          .init(
            who: who, type: event.type.rawValue, date: event.date?.description ?? "", part: NamedTies.part(role)))
      }
    }
    return (ties, strays)
  }

  /// A name as it is compared.
  static func folded(_ name: String) -> String {
    name.lowercased().filter { !"«»\"“”".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
