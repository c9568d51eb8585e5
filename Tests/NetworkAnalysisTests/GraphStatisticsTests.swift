import Foundation
import NetworkAnalysis
import RelationModel
import Testing

@Suite struct GraphStatisticsTests {
  @Test func countsAndShape() throws {
    let statistics = try SmallGraph.signing().statistics()
    #expect(statistics.articles == 3)
    #expect(statistics.firstDate == PartialDate(year: 2022))
    #expect(statistics.lastDate == PartialDate("2025-12-18"))
    #expect(statistics.publishers == ["24.kz", "BAQ.KZ"])
    #expect(EntityKind.allCases.map { statistics.entities[$0] } == [5, 2, 1])
    #expect(statistics.entities.total == 8)
    #expect(statistics.relationships[.coMention] == 2)
    #expect(statistics.relationships[.appointee] == 0)
    #expect(statistics.relationships.total == 7)
    #expect(statistics.strongMentions == 1)
    #expect(statistics.evidence == 7)
    let network = statistics.network
    // The tree s – (aida, bolat – erlan, m – daniyar, n), and Zhanar alone.
    #expect(network.nodes == 8 && network.edges == 6)
    #expect(network.density == 6.0 / 28)
    #expect(network.components == 2 && network.largestComponent == 7 && network.isolated == 1)
    #expect(network.largestShare == 7.0 / 8)
    #expect(network.diameter == 4)
    // From s 4 · 1 + 2 · 2; the 21 pairs together 6 · 1 + 8 · 2 + 6 · 3 + 1 · 4.
    #expect(abs(network.averageDistance - 44.0 / 21) < 1e-12)
    #expect(network.transitivity == 0 && network.averageClustering == 0)
  }

  @Test func encodingKeepsEverything() throws {
    let statistics = try SmallGraph.signing().statistics()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(statistics)
    let text = try #require(String(bytes: data, encoding: .utf8))
    #expect(text.contains(#""entities":{"event":1,"institution":2,"person":5}"#))
    #expect(text.contains(#""firstDate":"2022""#))
    #expect(try JSONDecoder().decode(GraphStatistics.self, from: data) == statistics)
  }
}
