import ArgumentParser
import Foundation
import GraphDrawing
import GraphExchange
import GraphStore
import NewsCorpus
import RelationModel

/// `extract-bench growth`: whether builds and pictures in one process give back the memory that they take.
struct Growth: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Builds, writes, reads and draws the same graph over and over in one process, and prints what memory is left in use."
  )

  @Option(name: .long, help: "How many rounds.") var rounds = 1_000
  @Option(name: .long, help: "The articles.") var samples = "Corpus/articles/2022"
  @Option(name: .long, help: "The most bytes a round may leave, on the average of the second half.") var limit = 1_000
  @Option(name: .long, help: .hidden) var leak = 0

  func validate() throws {
    guard rounds >= 4 else { throw ValidationError("--rounds takes 4 or more.") }
  }

  func run() throws {
    let round = try GrowthRound(samples: samples)
    // What a leak would keep, so that a test can see that it is seen.
    var kept: [[UInt8]] = []
    let growth = try withScratchFolder { folder in
      try MemoryGrowth(rounds: rounds) {
        try round.run(in: folder)
        kept.append([UInt8](repeating: 1, count: leak))
      }
    }
    print(growth.text)
    guard kept.count == rounds else { throw ExitCode(2) }
    guard growth.perRound <= Double(limit) else { throw ExitCode(1) }
  }
}

/// What rounds of the same work leave in memory.
struct MemoryGrowth {
  /// Bytes in use by `malloc` after each round.
  let bytes: [Int]

  /// Runs the rounds one after the other.
  init(rounds: Int, _ work: () throws -> Void) rethrows {
    bytes = try (0..<rounds).map { _ in
      try work()
      return Self.bytesInUse
    }
  }

  /// What a round of the second half left, on the average, by least squares: caches are filled in the first.
  var perRound: Double {
    let half = bytes[(bytes.count / 2)...].map(Double.init)
    let (middle, mean) = (Double(half.count - 1) / 2, half.reduce(0, +) / Double(half.count))
    let products = half.enumerated().reduce(0) { $0 + (Double($1.offset) - middle) * ($1.element - mean) }
    let squares = half.indices.reduce(0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
    return squares > 0 ? products / squares : 0
  }

  /// The figures for people.
  var text: String {
    String(
      format:
        "%d rounds: in use after the first %.2f MB, half way %.2f MB, at the end %.2f MB; %.0f bytes a round in the second half",
      bytes.count, Double(bytes[0]) / 1e6, Double(bytes[bytes.count / 2]) / 1e6, Double(bytes[bytes.count - 1]) / 1e6,
      perRound)
  }

  /// What `malloc` has given out and not got back, in bytes; 0 where it does not tell.
  ///
  /// `malloc_info` (glibc) tells it in XML: what the system has given, less what lies free, and what is mapped by itself.
  static var bytesInUse: Int {
    guard let tell = tellMemory else { return 0 }
    var (text, size) = (UnsafeMutablePointer<CChar>?.none, 0)
    guard let file = open_memstream(&text, &size) else { return 0 }
    let isTold = tell(0, file) == 0
    fclose(file)
    defer { free(text) }
    guard isTold, let text else { return 0 }
    // The sums over all arenas stand at the end.
    let sums = String(cString: text).components(separatedBy: "</heap>").last ?? ""
    func sum(_ mark: String) -> Int {
      let rest =
        sums.components(separatedBy: mark).dropFirst().first?.components(separatedBy: "size=\"").dropFirst().first ?? ""
      return Int(rest.prefix { $0.isNumber }) ?? 0
    }
    return sum("system type=\"current\"") - sum("type=\"fast\"") - sum("type=\"rest\"") + sum("type=\"mmap\"")
  }

  private typealias Tell = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32

  private static let tellMemory: Tell? = dlsym(dlopen(nil, RTLD_LAZY), "malloc_info").map {
    unsafeBitCast($0, to: Tell.self)
  }
}

/// From articles to a graph, its file, its pictures and its forms for other tools.
struct GrowthRound {
  private let articles: [Article]

  init(samples: String) throws {
    articles = try CorpusReader(samples).compactMap { item in
      guard case .article(let article) = item else { return nil }
      return article
    }
  }

  func run(in folder: URL) throws {
    let extractor = ArticleExtractor()
    var builder = GraphBuilder()
    for article in articles { builder.add(extractor.record(of: article)) }
    let file = GraphFile(path: folder.appendingPathComponent("graph.sqlite").path)
    try file.write(try builder.graph())
    let graph = try file.read()
    for kind in [PictureKind.signatures, .positions] {
      let drawing = try graph.drawing(of: kind)
      for format in [PictureFormat.svg, .png, .pdf, .gv] { _ = try drawing.render(as: format) }
    }
    for format in [ExchangeFormat.followTheMoney, .graphML] {
      _ = try ImportedGraph(try graph.exported(as: format)[0].data, from: "round")
    }
  }
}
