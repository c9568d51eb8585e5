import Bailanys
import Foundation

/// The judgements that a build applies, and what it says of them.
struct BuildJudgements {
  /// The judgements, in their order.
  let lines: [NumberedJudgement]
  private let contents: JudgementFile.Contents
  private let path: String
  /// Where the corpus and a file of judgements that was named are, as seen from the products.
  private let places: [String: String]

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
    var places = ["corpus_path": relativePath(to: corpus, from: products)]
    if let named { places["judgements_path"] = relativePath(to: named, from: products) }
    self.places = places
  }

  /// Says what could not be read or applied, and what was left out.
  func report(_ build: CorpusBuild) {
    for line in contents.malformed { Terminal.complain("\(path): \(line)") }
    for objection in build.objections { Terminal.complain("\(path): \(objection)") }
    if !lines.isEmpty {
      Terminal.say("Judgements applied: \(lines.count - build.objections.count) of \(lines.count)")
    }
    for ignored in build.ignored {
      Terminal.say(
        "  left out by judgement \(ignored.number): \(printable(ignored.entity.name)), with \(ignored.relationships) relationships"
          + " (\(ignored.evidence) pieces of evidence)")
    }
  }

  /// What the manifest tells: the SHA-256 of the lines applied, one a line in the form of the file, and where things are.
  func manifest(without objections: [JudgementObjection]) -> [String: String] {
    let refused = Set(objections.map(\.number))
    let applied = lines.filter { !refused.contains($0.number) }.compactMap { try? JudgementFile.line(of: $0.judgement) }
    var hash = SHA256()
    for line in applied { hash.update(line + [10]) }
    return places.merging(["judgements": applied.isEmpty ? "none" : hash.finish()]) { first, _ in first }
  }
}
