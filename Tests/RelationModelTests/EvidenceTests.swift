import Foundation
import RelationModel
import Testing

@Suite struct EvidenceTests {
  @Test func ordersByDateArticlePlaceAndRule() {
    let sorted = [
      proof("z", date: "2021-05"), proof("a", date: "2022"), proof("b", date: "2022"), proof("a", date: "2022-04-20"),
      proof("a"), proof("a", rule: "z"), proof("a", end: 11), proof("a", start: 1), proof("a", sentence: 1),
      proof("a", sentence: 10), proof("b"), proof("я"), proof("ғ"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    for seed in 0..<20 { #expect(sorted.shuffled(seed: seed).sorted() == sorted) }
    #expect(!sorted.contains { $0 < $0 })
  }

  @Test func whatDiffersIsOrdered() {
    var evidence = [0.5, 1].flatMap { weight in ["Б", "а"].map { proof("a", quote: $0, weight: weight) } }
    for (publisher, confidence) in [("", 1), ("BAQ", 1), ("BAQ", 0.5)] {
      var piece = evidence[0]
      (piece.publisher, piece.confidence) = (publisher, confidence)
      evidence.append(piece)
    }
    for first in evidence {
      for second in evidence where first != second { #expect((first < second) != (second < first)) }
    }
    let sorted = evidence.sorted()
    for seed in 0..<20 { #expect(evidence.shuffled(seed: seed).sorted() == sorted) }
  }

  @Test func relationshipSortsItsEvidenceAndLeavesOutRepetitions() {
    let relationship = tie(
      "person-a", .coMention, "person-b", evidence: [proof("b"), proof("a"), proof("b"), proof("a", date: "2022")])
    #expect(relationship.evidence == [proof("a", date: "2022"), proof("a"), proof("b")])
  }

  @Test(
    arguments: [
      ([1], 1), ([1, 1], 2), ([1, 0.2], 1.2), ([0.2, 0.2, 0.2], 0.6), ([], 0), ([0], 0),
    ] as [([Double], Double)])
  func weightIsTheSumOfTheEvidence(weights: [Double], sum: Double) {
    let evidence = weights.enumerated().map { proof("a\($0)", weight: $1) }
    let weight = tie("person-a", .coMention, "person-b", evidence: evidence).weight
    #expect(abs(weight - sum) < 1e-12)
  }

  @Test func weightIsTheSameWhateverTheOrderOfTheEvidence() {
    let evidence = (1...50).map { proof("a\($0)", weight: 1 / Double($0)) }
    let weights = (0..<10).map { seed in
      tie("person-a", .coMention, "person-b", evidence: evidence.shuffled(seed: seed)).weight
    }
    #expect(Set(weights).count == 1)
  }

  @Test func datesSpanFromFirstToLast() {
    let relationship = tie(
      "person-a", .coMention, "person-b", evidence: [proof("a"), proof("b", date: "2023-01"), proof("c", date: "2021")])
    #expect(relationship.dates?.lowerBound == PartialDate("2021"))
    #expect(relationship.dates?.upperBound == PartialDate("2023-01"))
    #expect(tie("person-a", .coMention, "person-b").dates == nil)
  }

  @Test func tellsTheOtherEnd() {
    let relationship = tie("person-a", .coMention, "person-b")
    #expect(relationship.other(than: "person-a") == "person-b")
    #expect(relationship.other(than: "person-b") == "person-a")
    #expect(relationship.other(than: "person-c") == nil)
  }

  @Test func onlyCoMentionsAreUndirectedAndUntyped() {
    for kind in RelationshipKind.allCases {
      #expect(kind.isDirected == (kind != .coMention))
      #expect(kind.isTyped == (kind != .coMention))
    }
  }

  @Test func goesThroughJSONUnchanged() throws {
    let relationship = tie(
      "person-a", .position, "institution-m", role: "бас редактор",
      evidence: [proof("a", date: "2022-04", quote: "«Дәйексөз» – \"тырнақша\"\n.", weight: 0.2)])
    let json = try JSONEncoder().encode(relationship)
    #expect(try JSONDecoder().decode(Relationship.self, from: json) == relationship)
  }
}
