import Foundation
import Testing

/// One run of the built `bailanys` as a process of its own.
struct ToolRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the tool in a folder, with what it prints kept; `shell` is a line of a shell in which `"$@"` is the command.
  init(
    _ arguments: [String], in folder: URL = TemporaryFolder.root, environment: [String: String] = [:],
    shell: String = "exec \"$@\""
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", shell, "sh", Self.executable.path] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
      .merging(Self.sanitizerOptions) { _, new in new }
      .merging(environment) { _, new in new }
    let (output, errors) = (
      TemporaryFolder.root.appendingPathComponent("out-\(UUID())"),
      TemporaryFolder.root.appendingPathComponent("err-\(UUID())")
    )
    for file in [output, errors] { try Data().write(to: file) }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    self.output = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }

  /// What the tests' own sanitizer was told, for the tool is built with it too.
  static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"].contains($0.key)
  }

  /// The tool, beside the tests in the build folder.
  static var executable: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: bundle.bundlePath).deletingLastPathComponent()
    }
    return folder.appendingPathComponent("bailanys")
  }

  /// What standard output holds, as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
}

/// A folder for one test, removed at its end.
final class TemporaryFolder {
  static let root = URL(fileURLWithPath: NSTemporaryDirectory())
  let url: URL

  init() throws {
    url = Self.root.appendingPathComponent("bailanys-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and the folders above it.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL { try write(Data(text.utf8), to: name) }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  /// The bytes of every file below.
  func contents(of folder: String) throws -> [String: Data] {
    let files = try files(in: folder)
    return Dictionary(
      uniqueKeysWithValues: try files.map {
        ($0, try Data(contentsOf: url.appendingPathComponent(folder).appendingPathComponent($0)))
      })
  }

  /// The bytes of every file below but the records, which are kept for the next build whatever becomes of this one.
  func products(in folder: String) throws -> [String: Data] {
    try contents(of: folder).filter { !$0.key.hasPrefix("records.sqlite") }
  }

  /// Every file below, hidden ones too.
  func files(in folder: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.appendingPathComponent(folder).path).sorted()
  }
}

/// Articles about invented people and institutions, and the graph built of them.
enum Sample {
  static let articles = [
    "2024-03-05-memorandum.txt": """
    2024 жылғы 5 наурыз

    Астанада Су шаруашылығы министрлігі мен «Жасыл дала» қоры ынтымақтастық туралы меморандумға қол қойды.
    Құжатқа Су шаруашылығы министрі Ерлан Сақтағанов пен «Жасыл дала» қорының директоры Айгүл Бектұрова қол қойды.
    """,
    "2024-05-20-forum.txt": """
    Қарағандыда экологиялық форум өтті

    20.05.2024

    Форумда Экология министрі Болат Жаңабергенов және «Жасыл дала» қорының директоры Айгүл Бектұрова сөз сөйледі.
    """,
    "2024-06-11-sport.txt": """
    11.06.2024

    «Тұлпар» клубының президенті Мұрат Есболғанов жаттығу алаңын ашты.
    """,
  ]

  /// A folder with the articles in `corpus` and the products in `graph`.
  static func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in articles { try folder.write(text, to: "corpus/" + name) }
    let run = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }
}
