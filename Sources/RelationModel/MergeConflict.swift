/// A reason in the articles why two entities can hardly be one, with the sentences that say so.
public struct MergeConflict: Hashable, Sendable {
  /// What stands against it.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// Articles of one day give the two posts in different bodies, and no article gives one of them both.
    case posts
    /// They signed with each other.
    case signing
    /// One is a part of the other.
    case part
  }

  /// What stands against it.
  public let kind: Kind
  /// What says so: of posts and signings one relationship of each of the two, of parts the one between them.
  public let relationships: [Relationship]
  /// The sentences, one of each relationship.
  public let evidence: [Evidence]
}

extension RelationshipGraph {
  /// What stands against two entities being one.
  ///
  /// Posts conflict where two articles of the same day (known to the day) give one person a post in one body and the other person a post in
  /// another, where bodies that are parts of a larger one count as that one, and where neither person is anywhere said to hold a post in the
  /// other's body: who is a senator and heads a club may be called either.
  ///
  /// - Complexity: O(*p* *e* + *r*) time for *p* posts of the two, *e* pieces of evidence of these and *r* relationships of the two and their
  ///   signings.
  public func mergeConflicts(_ one: EntityID, _ other: EntityID) -> [MergeConflict] {
    guard one != other else { return [] }
    return postConflicts(one, other) + signingConflicts(one, other) + partConflicts(one, other)
  }

  private func postConflicts(_ one: EntityID, _ other: EntityID) -> [MergeConflict] {
    let (mine, theirs) = (posts(of: one), posts(of: other))
    let (myBodies, theirBodies) = (Set(mine.map(\.body)), Set(theirs.map(\.body)))
    let theirDays = theirs.map { Self.firstOfEachDay($0.relationship.evidence) }
    var found: Set<[EntityID]> = []
    var conflicts: [MergeConflict] = []
    for post in mine where !theirBodies.contains(post.body) {
      for (their, days) in zip(theirs, theirDays) where !myBodies.contains(their.body) {
        guard let first = post.relationship.evidence.first(where: { $0.date.map { days[$0] != nil } ?? false }),
          let second = first.date.flatMap({ days[$0] }), found.insert([post.body, their.body]).inserted
        else { continue }
        conflicts.append(
          MergeConflict(
            kind: .posts, relationships: [post.relationship, their.relationship], evidence: [first, second]))
      }
    }
    return conflicts
  }

  /// The first piece of each date that is known to the day.
  private static func firstOfEachDay(_ evidence: [Evidence]) -> [PartialDate: Evidence] {
    let dated = evidence.compactMap { piece in piece.date.flatMap { $0.day == nil ? nil : ($0, piece) } }
    return Dictionary(dated, uniquingKeysWith: { first, _ in first })
  }

  /// The posts of a person, each with the largest body that its institution is a part of.
  private func posts(of person: EntityID) -> [(relationship: Relationship, body: EntityID)] {
    relationships(of: person) { $0 == .position }.filter { $0.source == person }.map { ($0, whole(of: $0.target)) }
  }

  /// The largest body that an institution is said to be a part of; itself where it is no part.
  func whole(of institution: EntityID) -> EntityID {
    var seen: Set<EntityID> = [institution]
    var whole = institution
    while let next = relationships(of: whole, where: { $0 == .partOf }).first(where: { $0.source == whole })?.target,
      seen.insert(next).inserted
    {
      whole = next
    }
    return whole
  }

  private func signingConflicts(_ one: EntityID, _ other: EntityID) -> [MergeConflict] {
    relationships(of: one) { $0 == .signatory || $0 == .party }.compactMap { mine in
      let ties = relationships(of: mine.target)
      guard let event = self[mine.target],
        let theirs = ties.first(where: { $0.kind == mine.kind && $0.source == other })
      else { return nil }
      let signing = Signing(
        event: event, signatories: ties.filter { $0.kind == .signatory }, parties: ties.filter { $0.kind == .party })
      guard signing.pairs.contains(SigningPair(one, other)) else { return nil }
      return MergeConflict(kind: .signing, relationships: [mine, theirs], evidence: Self.firstOfEach([mine, theirs]))
    }
  }

  private func partConflicts(_ one: EntityID, _ other: EntityID) -> [MergeConflict] {
    relationships(of: one) { $0 == .partOf }.filter { $0.other(than: one) == other }.map {
      MergeConflict(kind: .part, relationships: [$0], evidence: Self.firstOfEach([$0]))
    }
  }

  private static func firstOfEach(_ relationships: [Relationship]) -> [Evidence] {
    relationships.compactMap(\.evidence.first)
  }
}

extension MergeConflict.Kind {
  /// What stands against it, for readers.
  public var name: Phrase {
    switch self {
    case .posts:
      Phrase(
        kk: "бір күнгі мақалаларда екі бөлек мекемедегі лауазым",
        ru: "в статьях одного дня — должности в двух разных организациях",
        en: "posts in two different bodies in articles of one day")
    case .signing:
      Phrase(
        kk: "құжатқа бір-бірімен қол қойған", ru: "подписали документ друг с другом",
        en: "they signed a document with each other")
    case .part:
      Phrase(kk: "бірі екіншісінің құрамында", ru: "одна входит в состав другой", en: "one is a part of the other")
    }
  }
}
