import Bailanys
import Foundation

/// The judgements that a build applies, and what it says of them.
struct BuildJudgements {
  /// The judgements, in their order.
  let lines: [NumberedJudgement]
  private let contents: JudgementFile.Contents
  private let path: String
  private let place: Place

  /// How it is known where the corpus and a file of judgements that was named are.
  private enum Place {
    case paths(named: String?, corpus: String, products: String)
    /// An earlier build wrote it into the graph's file.
    case kept([String: String])
  }

  /// Reads the file that is named, or else the one in the corpus folder.
  ///
  /// - Throws: `Failure` where a file is named that is not there; `JudgementFileError` where one cannot be read.
  init(named: String?, corpus: String, products: String) throws {
    path = named ?? JudgementOptions.defaultPath(of: corpus)
    if let named, !FileManager.default.fileExists(atPath: named) {
      throw Failure(.noInput, "There is no file of judgements at “\(named)”.")
    }
    contents = try JudgementFile(path: path).read()
    lines = contents.judgements
    place = .paths(named: named, corpus: corpus, products: products)
  }

  /// Reads the file that an earlier build of a graph used.
  ///
  /// - Throws: `Failure` where the file has gone, `JudgementFileError` where it cannot be read, `GraphStoreError` where the graph cannot.
  init(keptIn graph: GraphFile) throws {
    let file = try JudgementOptions.file(beside: graph)
    path = file?.path ?? JudgementFile.defaultName
    let applied = BuildManifest(try graph.manifest())[.judgements] ?? "none"
    let isThere = file.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    guard applied == "none" || isThere else {
      throw Failure(
        .noInput,
        "“\(graph.path)” was built with judgements, and there is no file of them at “\(path)”; put it there, or build the graph again."
      )
    }
    contents = try file?.read() ?? JudgementFile.Contents()
    lines = contents.judgements
    place = .kept(try graph.manifest().filter { ["corpus_path", "judgements_path"].contains($0.key) })
  }

  /// Where the corpus and a file of judgements that was named are, as seen from the products.
  var places: [String: String] {
    switch place {
    case .kept(let places): return places
    case .paths(let named, let corpus, let products):
      var places = ["corpus_path": relativePath(to: corpus, from: products)]
      if let named { places["judgements_path"] = relativePath(to: named, from: products) }
      return places
    }
  }

  /// Says what could not be read or applied, and what was left out.
  func report(_ build: CorpusBuild) {
    complain(of: build)
    if !lines.isEmpty {
      Terminal.say("Judgements applied: \(lines.count - build.objections.count) of \(lines.count)")
    }
    for ignored in build.ignored {
      Terminal.say(
        "  left out by judgement \(ignored.number): \(printable(ignored.entity.name)), with \(ignored.relationships) relationships"
          + " (\(ignored.evidence) pieces of evidence)")
    }
  }

  /// Says what could not be read or applied.
  func complain(of build: CorpusBuild) {
    for line in contents.malformed { Terminal.complain("\(path): \(line)") }
    for objection in build.objections { Terminal.complain("\(path): \(objection)") }
  }
}
