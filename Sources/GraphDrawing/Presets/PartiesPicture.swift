import RelationModel

extension PictureComposer {
  /// Which institutions signed with each other: the sides of each document, and those that its signatories signed for.
  func parties() -> Drawing {
    var signed: [TiedSeats: [Signing]] = [:]
    let signings = graph.signings
    for signing in signings {
      for pair in institutionPairs(of: signing) {
        guard let seats = TiedSeats(pair.first.rawValue, pair.second.rawValue) else { continue }
        signed[seats, default: []].append(signing)
      }
    }
    let selection = strongest(signed: signed)
    let entities = selection.nodes.compactMap { graph[EntityID(rawValue: $0)] }
    let single = signings.count { institutionPairs(of: $0).isEmpty }
    return drawing(
      nodes: entities.map { node($0) }, ties: selection.ties, title: PicturePhrases.parties,
      caption: caption(selection) + (single > 0 ? [PicturePhrases.oneSided(single)(language)] : []),
      legend: legend(of: entities, lines: [(.solid, PicturePhrases.signedTogether)]), engine: .dot)
  }

  private func institutionPairs(of signing: Signing) -> [SigningPair] {
    let sides = Set(signing.parties.map(\.source) + signing.signatories.compactMap(\.side)).sorted()
    return sides.indices.flatMap { first in
      sides[(first + 1)...].map { SigningPair(sides[first], $0) }
    }
  }
}
