import ArgumentParser
import Benchmarking
import Foundation
import GraphStore
import NewsCorpus
import RelationModel

/// `extract-bench store`: how fast the records of many articles and their graph are written.
struct Store: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures how fast the records of made articles, and the graph of them, are stored and read again.")

  @Option(name: .long, help: "How many articles.") var articles = 100_000
  @Option(name: .long, help: "The seed of the made articles.") var seed: UInt64 = 1

  func validate() throws {
    guard articles > 0 else { throw ValidationError("--articles takes 1 or more.") }
  }

  func run() throws {
    try withScratchFolder { folder in
      var figures = StoreFigures()
      let file = folder.appendingPathComponent("made.jsonl").path
      try Bench.write(0..<articles, of: SyntheticArticleMaker(seed: seed), to: file)
      figures.textBytes = Self.size(of: file)
      let records = folder.appendingPathComponent("records.sqlite").path
      let inputs = try keep(file, records, &figures)
      figures.recordBytes = Self.size(of: records)
      // Who is who takes long where the articles are many; what is known is said before.
      print(figures.recordsText(articles: inputs.count))
      let graph = try graph(inputs, records, &figures)
      let graphFile = GraphFile(path: folder.appendingPathComponent("graph.sqlite").path)
      try figures.measure(\.graphRows) { try graphFile.write(graph, inputs: inputs) }
      figures.graphBytes = Self.size(of: graphFile.path)
      _ = try figures.measure(\.reading) { try graphFile.read() }
      print(figures.text(articles: inputs.count, graph))
    }
  }

  /// Reads the articles, which is not measured, and keeps their records, which is.
  private func keep(_ file: String, _ path: String, _ figures: inout StoreFigures) throws -> [CorpusInput] {
    let records = RecordFile(path: path, version: "bench")
    var reader = RecordReader(try CorpusReader(file))
    var inputs: [CorpusInput] = []
    while let reading = try reader.next() {
      inputs.append(reading.input)
      guard let fresh = reading.fresh, let hash = reading.input.hash else { continue }
      try figures.measure(\.records) { try records.keep(fresh, of: reading.input.path, hash: hash) }
    }
    try figures.measure(\.records) { try records.close() }
    return inputs
  }

  /// Reads the records again and decides who is who.
  private func graph(
    _ inputs: [CorpusInput], _ path: String, _ figures: inout StoreFigures
  ) throws -> RelationshipGraph {
    let records = RecordFile(path: path, version: "bench")
    var builder = GraphBuilder()
    try figures.measure(\.unpacking) {
      for input in inputs {
        guard let hash = input.hash, let bytes = try records.content(of: input.path, hash: hash),
          let record = input.record(kept: bytes)
        else { continue }
        builder.add(record)
      }
    }
    return try figures.measure(\.resolution) { try builder.graph() }
  }

  private static func size(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}

/// Processor seconds of each step, and sizes.
private struct StoreFigures {
  var records = 0.0
  var unpacking = 0.0
  var resolution = 0.0
  var graphRows = 0.0
  var reading = 0.0
  var textBytes = 0
  var recordBytes = 0
  var graphBytes = 0

  mutating func measure<Answer>(_ step: WritableKeyPath<Self, Double>, _ work: () throws -> Answer) rethrows -> Answer {
    let begun = ProcessFigures.processorSeconds
    let answer = try work()
    self[keyPath: step] += ProcessFigures.processorSeconds - begun
    return answer
  }

  /// A line of the table.
  private func row(_ what: String, _ seconds: Double, _ articles: Int) -> String {
    let step = what.padding(toLength: 34, withPad: " ", startingAt: 0)
    return step + String(format: "%8.1f s  %9.0f articles/s", seconds, Double(articles) / seconds)
  }

  func recordsText(articles: Int) -> String { row("records stored", records, articles) }

  func text(articles: Int, _ graph: RelationshipGraph) -> String {
    let proofs = graph.relationships.reduce(0) { $0 + $1.evidence.count }
    return [
      row("graph stored", graphRows, articles), row("records and graph stored", records + graphRows, articles),
      row("records read again", unpacking, articles), row("who is who", resolution, articles),
      row("graph read", reading, articles),
      "\(articles) articles: \(graph.entities.count) entities, \(graph.relationships.count) relationships, \(proofs) pieces of evidence",
      String(
        format: "text %.1f MB; records %.1f MB (%.2f × text); graph %.1f MB (%.2f × text); peak resident set %.0f MB",
        Double(textBytes) / 1e6, Double(recordBytes) / 1e6, Double(recordBytes) / Double(textBytes),
        Double(graphBytes) / 1e6, Double(graphBytes) / Double(textBytes), Double(ProcessFigures.peakResidentBytes) / 1e6
      ),
    ].joined(separator: "\n")
  }
}
