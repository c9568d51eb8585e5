import Bailanys
import Foundation

/// The files that a build makes: the graph, pictures, the report and figures.
struct BuildProducts {
  let build: CorpusBuild
  let language: Language
  /// How many processors work.
  let threads: Int
  /// Where the corpus and the judgements are, as seen from the products: kept in the graph's file alone.
  private let places: [String: String]
  private let manifest: BuildManifest

  init(build: CorpusBuild, language: Language, places: [String: String], threads: Int) throws {
    self.build = build
    self.language = language
    self.threads = threads
    self.places = places
    manifest = try build.manifest(tool: Product.tool, language: language)
  }

  /// Writes every product into the folder and returns their names, the graph last.
  func write(into folder: StagingFolder) throws -> [String] {
    try writeReport(into: folder) + writeGraph(into: folder)
  }

  /// Writes the report, its pictures and figures into the folder and returns their names.
  private func writeReport(into folder: StagingFolder) throws -> [String] {
    var files: [String] = []
    var pictures: [ReportPicture] = []
    var bar = ProgressBar()
    defer { bar.clear() }
    for (number, picture) in Product.pictures.enumerated() {
      bar.show(number, of: Product.pictures.count + 1, "pictures")
      let options = PictureOptions(language: language, numbersSources: true)
      let drawing = try build.graph.drawing(of: picture.kind, options: options)
      for format in [PictureFormat.gv, .png, .svg] {
        let rendered = try drawing.render(as: format)
        for note in rendered.notes { Terminal.complain("\(picture.name).\(format.fileSuffix): \(note)") }
        files.append(
          try folder.write(manifest.stamped(rendered.data, as: format), to: "\(picture.name).\(format.fileSuffix)"))
      }
      if let list = drawing.sourceList {
        files.append(try folder.write(manifest.stamped(list), to: SourceList.path(beside: picture.name)))
      }
      pictures.append(ReportPicture(caption: drawing.title ?? picture.name, file: "\(picture.name).png"))
    }
    files.append(try folder.write(report(pictures), to: "report.md"))
    files.append(
      try folder.write(
        jsonData(StatisticsAnswer(statistics: build.graph.statistics(), manifest: manifest)), to: "statistics.json"))
    files.append(try folder.write(jsonData(SignedAnswer(build.graph, manifest)), to: "signed.json"))
    return files
  }

  /// Writes the graph into the folder and returns its name.
  func writeGraph(into folder: StagingFolder) throws -> [String] {
    try GraphFile(path: folder.path(of: "graph.sqlite")).write(
      rows: build.rows, manifest: manifest.entries.merging(places) { ours, _ in ours }, inputs: build.inputs,
      retractions: build.retractions, naming: { EntityNaming($0) }, threads: threads)
    return ["graph.sqlite"]
  }

  private func report(_ pictures: [ReportPicture]) -> Data {
    let skipped = build.summary.skipped.map { SkippedSource(name: $0.path, reason: $0.reason.phrase(language)) }
    let report = GraphReport(
      build.graph, title: Product.reportTitle(language),
      origin: ReportOrigin(
        generatedBy: Product.tool, skipped: skipped, skippedCount: skipped.count, duplicateCount: build.duplicates,
        build: manifest),
      scope: ReportScope(identityDoubts: build.graph.identityDoubts(settledBy: build.judgements)),
      pictures: pictures, language: language)
    return Data(report.markdown().utf8)
  }
}

/// The figures of a graph and how it was made, as JSON.
struct StatisticsAnswer: Encodable {
  let statistics: GraphStatistics
  let manifest: BuildManifest

  private enum Key: CodingKey { case manifest }

  func encode(to encoder: any Encoder) throws {
    try statistics.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(manifest.entries, forKey: .manifest)
  }
}

/// All signings and how the graph was made, as JSON.
private struct SignedAnswer: Encodable {
  let manifest: [String: String]
  let signings: [SigningAnswer]

  init(_ graph: RelationshipGraph, _ manifest: BuildManifest) {
    self.manifest = manifest.entries
    signings = graph.signings.map { SigningAnswer($0, in: graph) }
  }
}
