import Bailanys
import Foundation

/// The files that a build makes: the graph, pictures, the report and figures.
struct BuildProducts {
  let build: CorpusBuild
  let language: Language
  let judgements: BuildJudgements

  /// Writes every product into the folder and returns their names, the graph last.
  func write(into folder: StagingFolder) throws -> [String] {
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
        files.append(try folder.write(rendered.data, to: "\(picture.name).\(format.fileSuffix)"))
      }
      if let list = drawing.sourceList {
        files.append(try folder.write(Data(list.utf8), to: SourceList.path(beside: picture.name)))
      }
      pictures.append(ReportPicture(caption: drawing.title ?? picture.name, file: "\(picture.name).png"))
    }
    files.append(try folder.write(report(pictures), to: "report.md"))
    files.append(try folder.write(jsonData(build.graph.statistics()), to: "statistics.json"))
    files.append(
      try folder.write(jsonData(build.graph.signings.map { SigningAnswer($0, in: build.graph) }), to: "signed.json"))
    try GraphFile(path: folder.path(of: "graph.sqlite")).write(build.graph, manifest: manifest)
    return files + ["graph.sqlite"]
  }

  private func report(_ pictures: [ReportPicture]) -> Data {
    let skipped = build.summary.skipped.map { SkippedSource(name: $0.path, reason: $0.reason.phrase(language)) }
    let report = GraphReport(
      build.graph, title: Product.reportTitle(language),
      origin: ReportOrigin(
        generatedBy: Product.tool, skipped: skipped, skippedCount: skipped.count, duplicateCount: duplicates),
      scope: ReportScope(identityDoubts: build.graph.identityDoubts(settledBy: judgements.lines)),
      pictures: pictures, language: language)
    return Data(report.markdown().utf8)
  }

  /// How many articles had the text of another.
  private var duplicates: Int {
    build.summary.skipped.count { if case .duplicate = $0.reason { true } else { false } }
  }

  private var manifest: [String: String] {
    [
      "tool": Product.tool, "language": language.rawValue, "articles": "\(build.summary.articles)",
      "skipped": "\(build.summary.skipped.count)", "duplicates": "\(duplicates)",
    ]
    .merging(judgements.manifest(without: build.objections)) { first, _ in first }
  }
}
