import ArgumentParser
import Bailanys
import Foundation

/// Which file of judgements is meant.
struct JudgementOptions: ParsableArguments {
  @Option(
    name: .long, help: "The file of judgements (default: the one that the graph was built with, in its corpus folder).")
  var judgements: String?

  /// The file named, or else the one beside the corpus that a graph was built from.
  ///
  /// - Throws: `Failure` where the graph does not tell where its corpus is.
  func file(for graph: GraphFile) throws -> JudgementFile {
    if let judgements { return JudgementFile(path: judgements) }
    if let file = try Self.file(beside: graph) {
      // A graph of somebody else may name any file of this machine.
      guard (file.path as NSString).pathExtension == "jsonl" else {
        throw Failure(
          .usage,
          "“\(graph.path)” says that its judgements are in “\(file.path)”, which is no .jsonl file; if that is right, name it with --judgements FILE."
        )
      }
      return file
    }
    throw Failure(
      .usage, "“\(graph.path)” does not tell where its corpus is; name the file of judgements with --judgements FILE.")
  }

  /// The judgements beside the corpus of a graph; none where it does not tell where that is.
  static func known(to graph: GraphFile) throws -> [NumberedJudgement] {
    try file(beside: graph)?.read().judgements ?? []
  }

  /// The file of judgements in a corpus folder, or beside a corpus of one file.
  static func defaultPath(of corpus: String) -> String {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: corpus, isDirectory: &isFolder)
    let folder = isThere && !isFolder.boolValue ? (corpus as NSString).deletingLastPathComponent : corpus
    return (folder as NSString).appendingPathComponent(JudgementFile.defaultName)
  }

  /// The file of judgements that a graph was built with; nil where the graph does not tell where its corpus is.
  static func file(beside graph: GraphFile) throws -> JudgementFile? {
    let manifest = try graph.manifest()
    let folder = (graph.path as NSString).deletingLastPathComponent
    func path(_ relative: String) -> String { joinedPath(folder, relative) }
    if let named = manifest["judgements_path"] { return JudgementFile(path: path(named)) }
    return manifest["corpus_path"].map { JudgementFile(path: defaultPath(of: path($0))) }
  }
}

/// Who judges, when and why.
struct JudgeOptions: ParsableArguments {
  @Option(name: .long, help: "Why, in your own words.") var because: String?
  @Option(name: .long, help: "Who decides (default: git's user.name, or else $USER).") var by: String?
  @Option(
    name: .long, help: "The day of the decision, YYYY-MM-DD (default: today, or $SOURCE_DATE_EPOCH).",
    transform: PartialDate.argument) var date: PartialDate?

  /// Who decides.
  var judge: String? {
    let environment = ProcessInfo.processInfo.environment
    let name = by ?? Self.gitUser() ?? environment["USER"]
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day of the decision, in universal time.
  var day: PartialDate? {
    if let date { return date }
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    var seconds = time_t(epoch ?? Int(Date().timeIntervalSince1970))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Git's `user.name`; nil where there is no git or no name.
  private static func gitUser() -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "config", "user.name"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let name = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return process.terminationStatus == 0 && !name.isEmpty ? name : nil
  }
}
