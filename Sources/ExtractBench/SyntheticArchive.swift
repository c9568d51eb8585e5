import Dispatch
import Foundation

/// A national archive, made up: articles of about a kilobyte in files of ten thousand, and the graph that they tell of.
///
/// The world grows with the archive as a vocabulary does, with the square root of its length (Heaps' law). All names are distinct, so that
/// what a graph has of each name can be held against the truth.
struct SyntheticArchive: Sendable {
  let articles: Int
  private let maker: SyntheticArticleMaker

  private static let articlesInFile = 10_000
  private static let articlesInLot = 500

  init(seed: UInt64, articles: Int) {
    self.articles = articles
    let people = max(400, Int(60 * Double(articles).squareRoot()))
    let world = SyntheticWorld(seed: seed, people: people, institutions: people / 4, distinctNames: true)
    maker = SyntheticArticleMaker(seed: seed, world: world, words: 45)
  }

  /// Writes `articles/part-00001.jsonl` and further files, and `truth/`.
  ///
  /// - Complexity: O(*n*) time; the space of some hundred articles, beside the world.
  func write(into folder: String) throws {
    let folder = URL(fileURLWithPath: folder)
    let parts = folder.appendingPathComponent("articles")
    try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
    var truth = try TrueGraphWriter(of: maker.world, into: folder.appendingPathComponent("truth"))
    for (number, start) in stride(from: 0, to: articles, by: Self.articlesInFile).enumerated() {
      let name = String(format: "part-%05d.jsonl", number + 1)
      let end = min(start + Self.articlesInFile, articles)
      try write(start..<end, to: parts.appendingPathComponent(name), &truth)
    }
    try truth.finish()
  }

  private func write(_ numbers: Range<Int>, to file: URL, _ truth: inout TrueGraphWriter) throws {
    let output = try newFile(file)
    let lots = stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.articlesInLot).map { start in
      start..<min(start + Self.articlesInLot, numbers.upperBound)
    }
    for pair in stride(from: 0, to: lots.count, by: 2).map({ Array(lots[$0..<min($0 + 2, lots.count)]) }) {
      for lot in inParallel(pair, made) {
        try output.write(contentsOf: lot.lines)
        for article in lot.articles { try truth.add(article) }
      }
    }
    try output.close()
  }

  private struct Lot: Sendable {
    var articles: [SyntheticArticle] = []
    var lines = Data()
  }

  private func made(_ numbers: Range<Int>) -> Lot {
    var lot = Lot()
    for number in numbers {
      let article = maker.article(number)
      lot.lines += article.line
      lot.articles.append(article)
    }
    return lot
  }

  /// What a work makes of each of some things, in their order, on all processors.
  private func inParallel<Thing: Sendable, Made: Sendable>(
    _ things: [Thing], _ work: @Sendable (Thing) -> Made
  ) -> [Made] {
    let made = UnsafeMutableBufferPointer<Made?>.allocate(capacity: things.count)
    made.initialize(repeating: nil)
    defer { made.deinitialize().deallocate() }
    // Each turn has a place of its own.
    nonisolated(unsafe) let places = made
    DispatchQueue.concurrentPerform(iterations: things.count) { places[$0] = work(things[$0]) }
    return made.compactMap(\.self)
  }
}

extension SyntheticArticle {
  /// A line of JSON Lines, with its line end.
  var line: Data {
    let values = [("date", date), ("id", id), ("publisher", publisher), ("text", text), ("title", title)]
    return Data(("{" + values.map { "\"\($0)\":\($1.jsonQuoted)" }.joined(separator: ",") + "}\n").utf8)
  }
}

extension String {
  /// As JSON writes it.
  var jsonQuoted: String {
    var quoted = "\""
    quoted.reserveCapacity(utf8.count + 2)
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20: quoted += "\\u" + String(format: "%04x", scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// An empty file to write to.
func newFile(_ file: URL) throws -> FileHandle {
  guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
    throw BenchFailure("“\(file.path)” could not be written.")
  }
  return try FileHandle(forWritingTo: file)
}
