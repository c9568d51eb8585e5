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
      let proofs = signing.evidenceOfMembers
      var last: SigningPair?
      for pair in signing.pairs where pair != last && pair.first != pair.second {
        last = pair
        if let entity, entity != pair.first, entity != pair.second { continue }
        let evidence = union(proofs[pair.first] ?? [], proofs[pair.second] ?? [])
        joint[pair, default: []].append(JointSigning(event: signing.event, evidence: evidence))
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
  /// What proves each one's part in it, sorted, nothing twice.
  fileprivate var evidenceOfMembers: [EntityID: [Evidence]] {
    Dictionary(grouping: signatories + parties, by: \.source).mapValues { union($0.flatMap(\.evidence).sorted(), []) }
  }
}

/// What is in either of two sorted lists, sorted, nothing twice.
private func union(_ left: [Evidence], _ right: [Evidence]) -> [Evidence] {
  var result: [Evidence] = []
  result.reserveCapacity(left.count + right.count)
  var (one, other) = (left[...], right[...])
  while let next = one.first ?? other.first {
    let isOther = other.first.map { one.isEmpty || $0 < next } ?? false
    let taken = isOther ? other.removeFirst() : one.removeFirst()
    if result.last != taken { result.append(taken) }
  }
  return result
}
