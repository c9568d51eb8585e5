import ArgumentParser
import Bailanys
import Foundation

/// Which graph is asked.
struct GraphOptions: ParsableArguments {
  @Option(name: .long, help: "The graph's file (default: $BAILANYS_GRAPH, or else Graphs/sample/graph.sqlite).")
  var graph: String?

  /// The graph of the file.
  func load() throws -> RelationshipGraph { try file().read() }

  /// The file.
  func file() throws -> GraphFile {
    let environment = ProcessInfo.processInfo.environment["BAILANYS_GRAPH"]
    let named = graph ?? (environment == "" ? nil : environment)
    let path = named ?? "Graphs/sample/graph.sqlite"
    guard named == nil, !FileManager.default.fileExists(atPath: path) else { return GraphFile(path: path) }
    throw Failure(
      .noInput,
      "There is no graph at “\(path)” yet. Build one with “bailanys build Corpus --into Graphs/sample”, or name one with --graph FILE."
    )
  }
}

extension GraphOptions {
  /// How the graph was made, with the tool that makes something of it now.
  func manifest() throws -> BuildManifest {
    var manifest = BuildManifest(try file().manifest())
    manifest[.tool] = Product.tool
    return manifest
  }

  /// How a picture of the graph is made, in a language.
  func manifest(of language: Language) throws -> BuildManifest {
    var manifest = try manifest()
    manifest[.graphviz] = GraphvizLibrary.version
    manifest[.language] = language.rawValue
    return manifest
  }
}

/// In which form a query answers.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Options that every query has.
struct QueryOptions: ParsableArguments {
  @OptionGroup var source: GraphOptions

  @Option(name: .long, help: "Answer as text or as JSON.")
  var format: AnswerFormat = .text

  @Option(
    name: .long, help: "The language of the tool's own words: kk, ru or en (default: $BAILANYS_LANGUAGE, or else en).")
  var language: Language?

  /// The language of terminal answers.
  var spoken: Language { language ?? Language.preferred ?? .en }
}

extension Language: ExpressibleByArgument {
  private static var preference: String? { ProcessInfo.processInfo.environment["BAILANYS_LANGUAGE"] }

  /// The language that BAILANYS_LANGUAGE names.
  static var preferred: Language? { preference.flatMap { Language(rawValue: $0.lowercased()) } }

  /// Throws where BAILANYS_LANGUAGE names none of the languages.
  static func checkPreference() throws(Failure) {
    guard let preference, !preference.isEmpty, preferred == nil else { return }
    throw Failure(.usage, "BAILANYS_LANGUAGE is “\(preference)”; it can be kk, ru or en.")
  }
}

extension EntityKind: ExpressibleByArgument {}

extension GraphFile {
  /// Throws where a name is unknown or stands for several, if that can be told without reading the whole graph.
  func check(_ name: String) throws { _ = try lookUp(name)?.entity(named: name) }
}
