import GRDB
import RelationModel

/// Finds the shortest way between two entities in the tables of a graph, without reading the rest of it.
///
/// From both ends, all that is one stated tie further is gone to, always on the side where less is to be looked at, until the two meet. A
/// co-mention, which is longer than several stated ties, is looked for from a length on at which one can be on the way. Of ways of one length
/// it is the one whose entities come first in the order of ids, as `RelationshipGraph.paths` has it.
struct ShortestWay {
  /// The greatest length that is looked for: beyond it most of a graph has been seen anyway. It leaves room for one co-mention.
  static let longest = 6

  /// What is near one of the ends.
  private struct Side {
    /// The entities at each distance in stated ties.
    var levels: [[Int]]
    var distances: [Int: Int]

    init(_ end: Int) { (levels, distances) = ([[end]], [end: 0]) }

    var radius: Int { levels.count - 1 }
    var outermost: [Int] { levels[radius] }
  }

  private let from: Int
  private let to: Int
  private let coMentionLength: Int
  private let steps: Steps
  private var near: Side
  private var far: Side

  /// - Parameters:
  ///   - from: the number of the entity to start at.
  ///   - to: that of another.
  ///   - coMention: what a co-mention counts for; it is longer than half of `longest`.
  init(from: Int, to: Int, coMention: CoMentionStep, in database: Database) throws {
    (self.from, self.to, coMentionLength) = (from, to, coMention.length)
    steps = try Steps(database, leastWeight: coMention.leastWeight)
    (near, far) = (Side(from), Side(to))
  }

  /// The numbers of the entities on the way, from one end to the other; nil where it is longer than `longest`, or there is none.
  ///
  /// - Complexity: O(*m* log *n*) time for the *m* relationships of the entities nearer to one end than the way is long, on the side where
  ///   these are fewer.
  mutating func entities() throws -> [Int]? {
    for length in 1...Self.longest {
      let places = try places(length)
      if !places.isEmpty { return try first(length, among: places) }
    }
    return nil
  }

  /// The entities on ways of a length, none of which is shorter, and how far from the start each is.
  private mutating func places(_ length: Int) throws -> [Int: Int] {
    while near.radius + far.radius < length { try grow() }
    var places: [Int: Int] = [:]
    let split = min(near.radius, length)
    for entity in near.levels[split] where far.distances[entity] == length - split { places[entity] = split }
    let rest = length - coMentionLength
    if rest >= 0 {
      while near.radius < rest { try Self.grow(&near, steps) }
      while far.radius < rest { try Self.grow(&far, steps) }
      for start in 0...rest { try join(start, rest - start, length, &places) }
    }
    return try places.isEmpty ? [:] : closed(places, length)
  }

  private mutating func grow() throws {
    if near.outermost.count <= far.outermost.count { try Self.grow(&near, steps) } else { try Self.grow(&far, steps) }
  }

  private static func grow(_ side: inout Side, _ steps: Steps) throws {
    var next: [Int] = []
    for entity in side.outermost {
      try steps.forEachStated(from: entity) { neighbour in
        guard side.distances[neighbour] == nil else { return }
        side.distances[neighbour] = side.levels.count
        next.append(neighbour)
      }
    }
    side.levels.append(next)
  }

  /// Notes the ends of co-mentions that join what is so far from the start with what is so far from the end.
  private func join(_ start: Int, _ end: Int, _ length: Int, _ places: inout [Int: Int]) throws {
    let (ours, theirs) = (near.levels[start], far.levels[end])
    let isForward = ours.count <= theirs.count
    for entity in isForward ? ours : theirs {
      try steps.forEachCoMention(from: entity) { other, isStrong in
        guard isForward ? far.distances[other] == end : near.distances[other] == start, try isStrong() else { return }
        places[isForward ? entity : other] = start
        places[isForward ? other : entity] = length - end
      }
    }
  }

  /// Adds the entities that lie between those found and the ends.
  private func closed(_ found: [Int: Int], _ length: Int) throws -> [Int: Int] {
    var places = found
    places[from] = 0
    places[to] = length
    var waiting = found.keys.sorted()
    while let entity = waiting.popLast() {
      guard let place = places[entity] else { continue }
      let (before, after) = (near.distances[entity] == place, far.distances[entity] == length - place)
      // What lies next to an end is joined with nothing else there.
      guard (before && place > 1) || (after && length - place > 1) else { continue }
      try steps.forEachStated(from: entity) { other in
        guard places[other] == nil else { return }
        if before, near.distances[other] == place - 1 {
          places[other] = place - 1
        } else if after, far.distances[other] == length - place - 1 {
          places[other] = place + 1
        } else {
          return
        }
        waiting.append(other)
      }
    }
    return places
  }

  /// Of the ways among entities, the one that comes first in their order.
  private func first(_ length: Int, among places: [Int: Int]) throws -> [Int]? {
    var way = [from]
    var place = 0
    while place < length, let last = way.last {
      var next: Int?
      func take(_ other: Int, _ step: Int) {
        if places[other] == place + step, other < next ?? .max { next = other }
      }
      try steps.forEachStated(from: last) { take($0, 1) }
      try steps.forEachCoMention(from: last) { other, isStrong in
        if places[other] == place + coMentionLength, try isStrong() { take(other, coMentionLength) }
      }
      guard let next, let reached = places[next] else { return nil }
      way.append(next)
      place = reached
    }
    return way
  }
}

/// What a co-mention counts for on the way from one entity to another.
public struct CoMentionStep: Hashable, Sendable {
  /// How many stated ties it is as long as.
  public let length: Int
  /// The least weight that joins two.
  public let leastWeight: Double

  /// Makes a step.
  public init(length: Int, leastWeight: Double) { (self.length, self.leastWeight) = (length, leastWeight) }
}

/// The relationships of an entity as steps to others, one query each. Builds mention no event together with anything.
private struct Steps {
  private let stated: RowCursor
  private let coMentions: RowCursor
  private let weight: RowCursor
  private let leastWeight: Double

  init(_ database: Database, leastWeight: Double) throws {
    func query(_ kinds: [RelationshipKind]) -> String {
      let kinds = KindNumbers.list(kinds)
      return """
        SELECT target, number FROM relationship WHERE source = ?1 AND kind IN (\(kinds))
        UNION ALL SELECT source, number FROM relationship WHERE target = ?1 AND kind IN (\(kinds))
        """
    }
    stated = try RowCursor(query(RelationshipKind.allCases.filter(\.isTyped)), database)
    coMentions = try RowCursor(query(RelationshipKind.allCases.filter { !$0.isTyped }), database)
    weight = try RowCursor(
      "SELECT sum(weight) FROM proof JOIN finding ON finding.number = finding WHERE relationship = ?1", database)
    self.leastWeight = leastWeight
  }

  func forEachStated(from entity: Int, _ body: (Int) throws -> Void) throws {
    stated.begin(with: entity)
    while try stated.next() { try body(stated.number(0)) }
  }

  /// Goes to what is mentioned together with an entity; whether that is often enough is looked up where it is asked for.
  func forEachCoMention(from entity: Int, _ body: (Int, () throws -> Bool) throws -> Void) throws {
    coMentions.begin(with: entity)
    while try coMentions.next() {
      try body(coMentions.number(0)) {
        weight.begin(with: try coMentions.number(1))
        return try weight.next() && weight.real(0) >= leastWeight
      }
    }
  }
}
