import NetworkAnalysis
import RelationModel

/// A broker with its places by two measures and the communities that it joins.
public struct BrokerAccount: Hashable, Sendable {
  /// The broker.
  public let broker: Broker
  /// Its rank by the number of ties, among those of its kind.
  public let degreeRank: Int
  /// Its rank by betweenness, among those of its kind.
  public let betweennessRank: Int
  /// The communities that it and its contacts are in: their places in `CommunityDivision.communities`, from 0, ascending.
  public let communities: [Int]

  /// Whether it stands between others far more than its number of ties explains: by five ranks or more.
  public var isHidden: Bool { degreeRank - betweennessRank >= 5 }
}

extension NetworkMeasures {
  /// The people and institutions of the highest betweenness, then by id.
  ///
  /// - Parameters:
  ///   - division: the communities that they may join.
  ///   - limit: how many to give at most.
  /// - Complexity: O(*n* log *n* + Σ degree²) time, O(*n* + *m*) space.
  public func brokerAccounts(_ division: CommunityDivision, limit: Int = 10) -> [BrokerAccount] {
    let leading = brokers().filter { $0.entity.kind != .event && $0.betweenness > 0 }
      .sorted { ($1.betweenness, $0.entity.id) < ($0.betweenness, $1.entity.id) }.prefix(max(0, limit))
    let (degrees, betweenness) = (ranks(by: .degree), ranks(by: .betweenness))
    var community: [EntityID: Int] = [:]
    for (place, group) in division.communities.enumerated() {
      for member in group.members { community[member.id] = place }
    }
    return leading.map { broker in
      let joined = ([broker.entity] + contacts(of: broker.entity)).compactMap { community[$0.id] }
      return BrokerAccount(
        broker: broker, degreeRank: degrees[broker.entity.id] ?? 0,
        betweennessRank: betweenness[broker.entity.id] ?? 0, communities: Set(joined).sorted())
    }
  }

  private func contacts(of entity: Entity) -> [Entity] {
    guard let node = network.node(of: entity.id), let contacts = try? network.index.neighbors(of: node) else {
      return []
    }
    return contacts.map { network.entities[$0] }
  }

  /// The ranks among those of one kind.
  private func ranks(by measure: CentralityMeasure) -> [EntityID: Int] {
    let ranking = ranking(by: measure)
    return Dictionary(
      [EntityKind.person, .institution].flatMap(ranking.among).map { ($0.entity.id, $0.rank) },
      uniquingKeysWith: { first, _ in first })
  }
}
