import Foundation
import NetworkAnalysis
import RelationModel
import Testing

@testable import GraphReports

@Suite struct JSONTests {
  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/GraphReports/report.schema.json")

  private func document(_ report: GraphReport) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: report.json()) as? [String: Any])
  }

  @Test(arguments: Language.allCases) func theSchemaDescribesIt(language: Language) throws {
    let graph = try SampleGraph().graph()
    let schema = try SchemaReader(Data(contentsOf: Self.schema))
    var sample = SampleGraph()
    sample.entities[4].name = "Б. Ермекқызы"
    let limits = ExactnessLimits(distances: 0, betweenness: 0, sources: 5, error: 0.05)
    let since = ReportScope(since: PartialDate("2024-05"), earlier: graph, limits: limits)
    for report in [
      report(graph, language), report(graph, language, scope: fullScope(graph)),
      report(try sample.graph(), language, scope: since),
      report(try RelationshipGraph(articles: [], entities: [], relationships: []), language),
    ] {
      let faults = schema.faults(of: try document(report))
      #expect(faults.isEmpty, "\(faults.prefix(5))")
    }
  }

  /// The check finds what does not fit.
  @Test func theSchemaForbids() throws {
    let schema = try SchemaReader(Data(contentsOf: Self.schema))
    let whole = try document(report(SampleGraph().graph()))
    for (field, value) in [("version", 2), ("title", 3), ("summary", NSNull()), ("unheard", 1)] as [(String, Any)] {
      var broken = whole
      broken[field] = value
      #expect(schema.faults(of: broken).count == 1)
    }
    var short = whole
    short["evidence"] = nil
    #expect(schema.faults(of: short).count == 1)
  }

  /// The numbers of the document are those of the report.
  @Test func theFiguresAreTheReports() throws {
    let graph = try SampleGraph().graph()
    let report = report(graph, scope: fullScope(graph))
    let document = try document(report)
    let evidence = try #require(document["evidence"] as? [[String: Any]])
    #expect(evidence.compactMap { $0["quote"] as? String } == report.evidence.map(\.evidence.quote))
    #expect(evidence.compactMap { $0["number"] as? Int } == Array(1...report.evidence.count))
    let keys = try #require(document["keyEntities"] as? [[String: Any]])
    for (row, key) in zip(keys, report.facts.keyEntities) {
      let places = try #require(row["places"] as? [String: [String: Any]])
      #expect(places.count == CentralityMeasure.keyMeasures.count)
      for (measure, place) in zip(CentralityMeasure.keyMeasures, key.places) {
        let written = try #require(places[measure.rawValue])
        #expect(written["rank"] as? Int == place.rank)
        let interval = try #require(report.facts.stability.ranks(of: key.entity.id, by: measure))
        #expect(written["best"] as? Int == interval.lowerBound)
        #expect(written["worst"] as? Int == interval.upperBound)
      }
    }
    let signings = try #require(document["signings"] as? [String: Any])
    #expect(signings["total"] as? Int == graph.signings.count)
    #expect(document["summary"] as? String == report.facts.sentence(in: .en))
    let positions = try #require((document["positions"] as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(positions.allSatisfy { ($0["evidence"] as? [Int])?.isEmpty == false })
  }

  @Test func listsAreCut() throws {
    let document = try document(report(SampleGraph().graph(), rowLimit: 1))
    let positions = try #require(document["positions"] as? [String: Any])
    #expect(positions["total"] as? Int == 2)
    #expect((positions["rows"] as? [Any])?.count == 1)
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let sample = SampleGraph()
    let graph = try sample.graph()
    let reversed = try RelationshipGraph(
      articles: sample.articles.reversed(), entities: sample.entities.reversed(), relationships: sample.ties.reversed())
    #expect(try report(graph).json() == report(reversed).json())
    #expect(report(graph).html() == report(reversed).html())
  }
}

/// The part of JSON Schema (draft 2020-12) that the report's schema uses.
private struct SchemaReader {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func faults(of value: Any) -> [String] { faults(of: value, root, at: "") }

  private func faults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let found = (root["$defs"] as? [String: [String: Any]])?[name] else { return ["\(path): no \(reference)"] }
      return faults(of: value, found, at: path)
    }
    if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
      return ["\(path): not \(constant)"]
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      return ["\(path): none of \(choices)"]
    }
    switch schema["type"] as? String {
    case "string": return textFaults(value, schema, path)
    case "integer", "number":
      guard let number = value as? NSNumber else { return ["\(path): no number"] }
      let isWhole = schema["type"] as? String == "number" || number.doubleValue == number.doubleValue.rounded()
      let minimum = (schema["minimum"] as? NSNumber)?.doubleValue ?? -.infinity
      return isWhole && number.doubleValue >= minimum ? [] : ["\(path): \(number)"]
    case "boolean": return value is Bool ? [] : ["\(path): neither true nor false"]
    case "array":
      guard let list = value as? [Any] else { return ["\(path): no array"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      return list.enumerated().flatMap { faults(of: $1, items, at: "\(path)/\($0)") }
    case "object": return objectFaults(value, schema, path)
    default: return []
    }
  }

  private func textFaults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let text = value as? String else { return ["\(path): no text"] }
    guard let pattern = schema["pattern"] as? String else { return [] }
    return text.range(of: pattern, options: .regularExpression) == nil ? ["\(path): “\(text)”"] : []
  }

  private func objectFaults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(path): no object"] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    return missing.map { "\(path): no \($0)" }
      + object.flatMap { key, value -> [String] in
        if let known = properties[key] { return faults(of: value, known, at: "\(path)/\(key)") }
        guard let others = schema["additionalProperties"] as? [String: Any] else { return ["\(path): \(key)?"] }
        return faults(of: value, others, at: "\(path)/\(key)")
      }
  }
}
