import ArgumentParser
import Bailanys
import Foundation

/// `bailanys import FILE`: a graph out of a file of another tool.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a graph of a FollowTheMoney or GraphML file, to be asked with --graph.",
    discussion: """
      Reads FollowTheMoney entities (JSON lines) and GraphML, those that “bailanys export” writes and those of others. \
      What has no place in a graph is counted and named. With --into, what has the same id as something in that graph is the same, and \
      the evidence of both is kept.
      """)

  @Argument(help: "The file to read; - is standard input.") var file: String
  @Option(
    name: .shortAndLong,
    help: "The graph's file to write (default: FILE with the suffix .sqlite, where there is no such file yet).")
  var output: String?
  @Option(help: "A graph that the file's is added to; it is written back, or to -o.") var into: String?

  func validate() throws {
    if file == "-", output == nil, into == nil { throw ValidationError("Standard input has no name: say -o FILE.") }
  }

  func run() throws {
    let path = try target()
    let imported = try ImportedGraph(try bytes(), from: file)
    let (graph, manifest) = try united(imported.graph)
    try GraphFile(path: path).write(graph, manifest: manifest)
    func count(_ kind: EntityKind) -> Int { graph.entities.count { $0.kind == kind } }
    Terminal.say(
      (into == nil ? "Read: " : "Together: ")
        + "\(count(.person)) people, \(count(.institution)) institutions, \(count(.event)) events; "
        + "\(graph.relationships.count) relationships, \(graph.articles.count) articles")
    for item in imported.leftOut { Terminal.say("  left out: \(printable(item.what)) (\(item.count))") }
    Terminal.say("Written to \(path)")
  }

  /// The graph to write and what to write about its making.
  private func united(_ imported: RelationshipGraph) throws -> (RelationshipGraph, [String: String]) {
    let name = (file as NSString).lastPathComponent
    guard let into else { return (imported, ["tool": Product.tool, "imported": name]) }
    let known = GraphFile(path: into)
    do {
      let graph = try known.read().united(with: imported)
      var manifest = try known.manifest()
      manifest["imported"] = [manifest["imported"], name].compactMap { $0 }.joined(separator: ", ")
      return (graph, manifest)
    } catch let error as GraphError {
      throw Failure(.badData, error.description)
    }
  }

  /// The file named, or one beside the input that is not there yet.
  private func target() throws -> String {
    if let path = output ?? into { return path }
    var status = stat()
    guard stat(file, &status) != 0 || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      throw Failure(.usage, "“\(file)” is no file that a graph can stand beside; say where to write with -o FILE.")
    }
    let path = ((file as NSString).deletingPathExtension) + ".sqlite"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(.cannotWrite, "“\(path)” is there already; say where to write with -o FILE.")
    }
    return path
  }

  /// The file's bytes; a pipe is read to its end, a device for what it gives.
  private func bytes() throws -> Data {
    if file == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    let handle = open(file, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw unreadable(errno) }
    let source = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(EISDIR) }
    do { return try source.readToEnd() ?? Data() } catch { throw unreadable(EIO) }
  }

  private func unreadable(_ number: Int32) -> Failure {
    let words =
      switch number {
      case ENOENT, ENOTDIR: "there is no such file"
      case EACCES, EPERM: "you have no permission to read it"
      case EISDIR: "it is a folder"
      default: String(cString: strerror(number))
      }
    return Failure(.noInput, "“\(file)” could not be read: \(words).")
  }
}
