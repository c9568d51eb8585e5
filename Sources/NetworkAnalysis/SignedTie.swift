import RelationModel

/// A signing that two people or institutions have part in on different sides, with what proves it of both.
public struct JointSigning: Hashable, Sendable {
  /// The signing event.
  public let event: Entity
  /// The evidence of either's part in it, sorted.
  public let evidence: [Evidence]
}

/// Two people, or two institutions, that signed with each other.
public struct SignedTie: Hashable, Sendable {
  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
  /// The signings that join them, oldest first.
  public let signings: [JointSigning]
}

extension RelationshipGraph {
  /// Who signed with whom: the pairs with the most signings first, then by ids.
  ///
  /// - Parameter entity: gives only the pairs that it is one of; nil gives all, an unknown id none.
  /// - Complexity: O(*n* + *r* + *p* log *p*) for *n* entities, *r* relationships and *p* pairs.
  public func signedTies(of entity: EntityID? = nil) -> [SignedTie] {
    var joint: [SigningPair: [JointSigning]] = [:]
    for signing in signings {
      for pair in Set(signing.pairs).sorted() where pair.first != pair.second {
        if let entity, entity != pair.first, entity != pair.second { continue }
        joint[pair, default: []].append(JointSigning(event: signing.event, evidence: signing.evidence(of: pair)))
      }
    }
    return joint.sorted { $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count }
      .compactMap { pair, signings in
        guard let first = self[pair.first], let second = self[pair.second] else { return nil }
        return SignedTie(first: first, second: second, signings: signings)
      }
  }
}

extension Signing {
  fileprivate func evidence(of pair: SigningPair) -> [Evidence] {
    let ties = (signatories + parties).filter { $0.source == pair.first || $0.source == pair.second }
    return Set(ties.flatMap(\.evidence)).sorted()
  }
}
