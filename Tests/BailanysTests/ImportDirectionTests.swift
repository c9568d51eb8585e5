import Foundation
import Testing

/// A target imports lower levels only, never a neighbour: the table of the design, held against every source file.
@Suite struct ImportDirectionTests {
  /// What each target may import beside Foundation and the system's libraries.
  private static let allowed: [String: Set<String>] = [
    "RelationModel": ["OrderedCollections"],
    "WorkerThreads": [],
    "GraphAlgorithms": ["WorkerThreads"],
    "KazakhText": [],
    "NewsCorpus": ["RelationModel", "KazakhText", "WorkerThreads", "CLibXML2", "Yams"],
    "NetworkAnalysis": ["RelationModel", "GraphAlgorithms"],
    "GraphDrawing": ["RelationModel", "CGraphviz"],
    "GraphStore": ["RelationModel", "WorkerThreads", "GRDB", "GRDBSQLite"],
    "GraphExchange": ["RelationModel"],
    "GraphReports": ["RelationModel", "KazakhText", "NetworkAnalysis", "GraphDrawing", "WorkerThreads"],
    // The pages show what lower levels answer; they tell it in the words of reports, and look names up and articles' texts over in the corpus.
    "GraphExplorer": [
      "RelationModel", "NewsCorpus", "NetworkAnalysis", "GraphDrawing", "GraphStore", "GraphReports", "CZlib",
      "NIOCore", "NIOHTTP1", "NIOPosix",
    ],
    "Bailanys": [
      "RelationModel", "GraphAlgorithms", "KazakhText", "NewsCorpus", "NetworkAnalysis", "GraphDrawing", "GraphStore",
      "GraphExchange", "GraphReports",
    ],
    "BailanysTool": ["Bailanys", "GraphExplorer", "WorkerThreads", "ArgumentParser"],
    "TaggerTraining": ["KazakhText", "ArgumentParser"],
    "Benchmarking": [],
    "ExtractBench": [
      "RelationModel", "KazakhText", "NewsCorpus", "GraphStore", "Benchmarking", "ArgumentParser",
      // Read by its fuzzing.
      "GraphDrawing", "GraphExchange", "GraphExplorer",
    ],
    "GraphBench": ["GraphAlgorithms", "Benchmarking", "ArgumentParser"],
    "ReportBench": ["RelationModel", "GraphReports", "Benchmarking", "ArgumentParser"],
  ]
  /// The folders of targets that are named otherwise.
  private static let folders = [
    "tagger-training": "TaggerTraining", "extract-bench": "ExtractBench", "graph-bench": "GraphBench",
    "report-bench": "ReportBench",
  ]
  /// How far each target stands from the model: a target may import lower levels only.
  private static let levels: [String: Int] = [
    "WorkerThreads": 0, "CGraphviz": 0, "CLibXML2": 0, "CZlib": 0, "Benchmarking": 0,
    "RelationModel": 0, "GraphAlgorithms": 1, "KazakhText": 0,
    "NewsCorpus": 1,
    "NetworkAnalysis": 2,
    "GraphDrawing": 1, "GraphStore": 1, "GraphExchange": 1, "GraphReports": 3, "GraphExplorer": 4, "Bailanys": 4,
    "BailanysTool": 5,
    "TaggerTraining": 5, "ExtractBench": 5, "GraphBench": 5, "ReportBench": 5,
  ]
  /// Targets that are a module map and a header.
  private static let headers: Set<String> = ["CGraphviz", "CLibXML2", "CZlib"]
  /// Programs in other languages, which call the tool.
  private static let programs: Set<String> = ["SparkJob"]
  /// What no target needs to be allowed.
  private static let system: Set<String> = [
    "Foundation", "FoundationXML", "Dispatch", "Synchronization", "Glibc", "Darwin",
  ]
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  @Test func everyTargetIsInTheTable() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == Set(Self.allowed.keys).union(Self.headers).union(Self.programs))
  }

  @Test func everyTargetOfThePackageIsInTheTable() throws {
    let package = try String(
      contentsOf: Self.sources.deletingLastPathComponent().appendingPathComponent("Package.swift"), encoding: .utf8)
    let declared = package.matches(
      of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "([\w-]+)"(?![^\n]*path: "Tests\/)/
    ).map {
      Self.folders[String($0.1)] ?? String($0.1)
    }
    #expect(declared.count == Set(declared).count)
    #expect(Set(declared) == Set(Self.levels.keys))
    #expect(Set(Self.allowed.keys).union(Self.headers) == Set(Self.levels.keys))
  }

  @Test func theTableAllowsLowerLevelsOnly() throws {
    for (target, modules) in Self.allowed {
      let level = try #require(Self.levels[target])
      for module in modules {
        if let other = Self.levels[module] { #expect(other < level, "\(target) imports \(module)") }
      }
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func importsLowerLevelsOnly(target: String) throws {
    let imports = try self.imports(of: target)
    #expect(!imports.isEmpty || target != "Bailanys")
    let allowed = try #require(Self.allowed[target]).union(Self.system)
    for (file, module) in imports where !allowed.contains(module) {
      Issue.record("\(target)/\(file) imports \(module), which the design does not allow")
    }
  }

  /// Only the folder that boxes Graphviz in speaks to it.
  @Test func onlyTheBoxImportsC() throws {
    let files = try imports(of: "GraphDrawing").filter { $0.module == "CGraphviz" }.map(\.file)
    #expect(!files.isEmpty)
    for file in files { #expect(file.hasPrefix("Graphviz/"), "\(file)") }
  }

  /// Only one file speaks to libxml2.
  @Test func onlyTheParserImportsLibXML2() throws {
    let files = try imports(of: "NewsCorpus").filter { $0.module == "CLibXML2" }.map(\.file)
    #expect(files == ["Articles/Pages/MarkupParser.swift"])
  }

  /// The modules that the files of a target import, in whatever form the import is written.
  private func imports(of target: String) throws -> [(file: String, module: String)] {
    let folder = Self.sources.appendingPathComponent(target)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    let pattern =
      /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
      .anchorsMatchLineEndings()
    return try files.sorted().flatMap { file in
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).matches(of: pattern)
        .map { (file, String($0.1)) }
    }
  }
}
