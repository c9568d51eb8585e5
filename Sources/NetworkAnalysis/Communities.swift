import GraphAlgorithms
import RelationModel

/// Entities that are more closely tied among themselves than to others.
public struct Community: Hashable, Sendable {
  /// The entities, those with most ties inside first, then by id.
  public let members: [Entity]
  /// How many pairs of members are tied.
  public let innerTies: Int
  /// How many ties lead from members to others.
  public let outerTies: Int

  /// How many members are of a kind.
  public func count(_ kind: EntityKind) -> Int { members.count { $0.kind == kind } }
}

/// A network divided into communities.
public struct CommunityDivision: Hashable, Sendable {
  /// The communities of two entities or more, the largest first, then by the smallest id in them.
  public let communities: [Community]
  /// How much more of the ties' weight is within communities than chance would put there, from −½ to 1; above 0.3 or so
  /// the network has communities worth naming.
  public let modularity: Double

  /// States a division.
  public init(communities: [Community], modularity: Double) {
    self.communities = communities
    self.modularity = modularity
  }
}

extension Network {
  /// The network's communities: groups with more ties inside than chance would give them, by the Leiden algorithm.
  ///
  /// The best of several divisions is taken, so that the choice of a seed hardly matters; the same seed gives the same
  /// communities. Entities without ties are in none.
  ///
  /// - Parameters:
  ///   - resolution: above 1 finds more and smaller communities, below 1 fewer and larger ones.
  ///   - seed: decides the order in which entities are looked at.
  ///   - attempts: how many divisions to choose from.
  ///   - progress: is told the share that is done and may stop it.
  /// - Throws: `NetworkError` where the resolution is not a finite number ≥ 0, there is not one attempt, or where it was
  ///   stopped, by the handler or with its task.
  /// - Complexity: O(*n* + *m*) time for each of some ten rounds of each attempt as a rule; O(*n* + *m*) space.
  public func communities(
    resolution: Double = 1, seed: UInt64 = 0, attempts: Int = 10, progress: ProgressHandler? = nil
  ) throws(NetworkError) -> CommunityDivision {
    guard attempts > 0 else { throw NetworkError(.invalidParameter, "\(attempts) attempts are fewer than one") }
    var best: Communities?
    for attempt in 0..<attempts {
      let found: Communities
      do {
        found = try index.leidenCommunities(resolution: resolution, seed: seed &+ UInt64(attempt), iterations: 10) {
          progress?((Double(attempt) + $0) / Double(attempts)) ?? true
        }
      } catch {
        throw NetworkError(error)
      }
      // A hair's difference is rounding; then the first stays.
      if found.modularity > (best?.modularity ?? -.infinity) + 1e-9 { best = found }
    }
    return division(best?.labels ?? [], modularity: best?.modularity ?? 0)
  }

  private func division(_ labels: [Int], modularity: Double) -> CommunityDivision {
    var members: [[Int]] = Array(repeating: [], count: (labels.max() ?? -1) + 1)
    for node in index.nodes { members[labels[node]].append(node) }
    var (inner, outer) = (members.map { _ in 0 }, members.map { _ in 0 })
    var innerDegrees = [Int](repeating: 0, count: index.nodeCount)
    for edge in index.edges where edge.source != edge.target {
      let (first, second) = (labels[edge.source], labels[edge.target])
      if first == second {
        inner[first] += 1
        innerDegrees[edge.source] += 1
        innerDegrees[edge.target] += 1
      } else {
        outer[first] += 1
        outer[second] += 1
      }
    }
    let communities = members.indices.filter { members[$0].count > 1 }
      .sorted { (members[$1].count, members[$0][0]) < (members[$0].count, members[$1][0]) }
      .map { label in
        let nodes = members[label].sorted { (innerDegrees[$1], $0) < (innerDegrees[$0], $1) }
        return Community(members: nodes.map { entities[$0] }, innerTies: inner[label], outerTies: outer[label])
      }
    return CommunityDivision(communities: communities, modularity: modularity)
  }
}
