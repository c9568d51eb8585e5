import ArgumentParser
import Foundation

/// `extract-bench guided`: libFuzzer, which goes by what each input reaches in the program.
struct GuidedFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guided",
    abstract: "Lets libFuzzer look for inputs that break something.",
    discussion: """
      Needs a build with it: swift build --product extract-bench -Xswiftc -sanitize=fuzzer,address \
      -Xlinker --export-dynamic-symbol=LLVMFuzzerRunDriver --scratch-path .build_fuzzer
      What stands behind -- is for libFuzzer: a folder of inputs, -max_total_time=3600, -rss_limit_mb=4096, -help=1. Not -jobs nor -fork, \
      which start the program anew without the words before --.
      """)

  @Option(name: .long, help: "html, xml, md, jsonl, graphml, ftm, judgements, names, http, or txt for plain articles.")
  var kind = "html"
  @Option(name: .long, help: "Write this many mutated inputs into the folder to begin with.") var seeds = 0
  @Argument(parsing: .postTerminator, help: "Arguments for libFuzzer; the first may be a folder of inputs.")
  var arguments: [String] = []

  private typealias Driver =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
      @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32

  func run() throws {
    guard let symbol = dlsym(dlopen(nil, RTLD_LAZY), "LLVMFuzzerRunDriver") else {
      throw ValidationError(
        "This build has no libFuzzer; “extract-bench guided --help” tells how to make one that has.")
    }
    let driver = unsafeBitCast(symbol, to: Driver.self)
    if seeds > 0, let folder = arguments.first, let kind = HostileDocuments.Kind(rawValue: kind) {
      let documents = HostileDocuments(seed: 1, kinds: [kind])
      for number in 0..<seeds {
        try Data(documents.input(number).bytes).write(
          to: URL(fileURLWithPath: folder).appendingPathComponent("seed-\(number)"))
      }
    }
    GuidedInput.kind = kind
    let words = ([CommandLine.arguments[0]] + arguments).map { strdup($0) } + [nil]
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count)
    list.initialize(from: words, count: words.count)
    var (count, pointer) = (Int32(words.count - 1), Optional(list))
    let status = driver(&count, &pointer, GuidedInput.test)
    throw ExitCode(status)
  }
}

/// What libFuzzer calls.
private enum GuidedInput {
  nonisolated(unsafe) static var kind = "html"
  nonisolated(unsafe) private static var reading: FuzzReading?

  /// Stops at a broken law as at a trap: libFuzzer then keeps the input.
  static let test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { bytes, count in
    let input = HostileInput(ending: kind, bytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
    do {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guided-\(getpid())")
      if reading == nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        reading = try FuzzReading(folder: folder)
      }
      let broken = try reading?.brokenLaws(input) ?? []
      precondition(broken.isEmpty, broken.joined(separator: "; "))
    } catch {
      preconditionFailure("\(error)")
    }
    return 0
  }
}

/// libFuzzer's own `main` wants this symbol; it is not called, since the program's `main` calls the driver.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { 0 }
