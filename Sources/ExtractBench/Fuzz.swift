import ArgumentParser
import Benchmarking
import Foundation
import NewsCorpus
import Synchronization

/// `extract-bench fuzz`: reads hostile files for as long as one likes, and keeps those that break something.
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads hostile files for as long as one likes, and keeps those that trap, break a law or take too long.")

  @Argument(help: "Files to read again, instead of making some.") var files: [String] = []
  @Option(name: .long, help: "How long to go on, in seconds.") var seconds = 10.0
  @Option(name: .long, help: "The seed (default: one drawn and printed).") var seed: UInt64?
  @Option(name: .long, help: "The number of the first input.") var from = 0
  @Option(name: .long, help: "About how long an input is, in bytes.") var size = 3_000
  @Option(name: .long, help: "How many seconds of processor time one input may take.") var limit = 20
  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Documents instead of articles: html, xml, md, jsonl, graphml, ftm, judgements, names, http, or all.")
  var kinds: [String] = []
  @Option(name: .long, help: "The articles that are mutated.") var samples = "Corpus/articles"
  @Option(name: .long, help: "Where failing inputs are written.") var into = "."
  @Flag(name: .long, help: "Make each of the files given as short as it can be and still fail.") var shrink = false
  @Option(name: .long, help: .hidden) var numberFile: String?

  func validate() throws {
    guard size > 0, limit > 0, from >= 0 else { throw ValidationError("Numbers must be above 0.") }
    if let unknown = kinds.first(where: { $0 != "all" && HostileDocuments.Kind(rawValue: $0) == nil }) {
      throw ValidationError("There is no kind “\(unknown)”.")
    }
  }

  /// The kinds of documents to make; none where articles are made.
  var documents: [HostileDocuments.Kind] {
    kinds.contains("all") ? HostileDocuments.Kind.allCases : kinds.compactMap(HostileDocuments.Kind.init)
  }

  func run() throws {
    if shrink { return try files.forEach { try Shrinking($0, limit: limit).run() } }
    guard files.isEmpty else { return try readAgain() }
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    let failures = try withScratchFolder { folder in
      let run = FuzzRun(fuzz: self, seed: seed, folder: folder)
      if let numberFile {
        try run.work(telling: URL(fileURLWithPath: numberFile))
        return 0
      }
      print("seed \(seed), inputs of about \(size) bytes, \(Int(seconds)) s")
      return try run.supervise()
    }
    guard failures == 0 else { throw ExitCode(1) }
  }

  /// Reads the files given in this process, and says which laws they break.
  private func readAgain() throws {
    let broken = try withScratchFolder { folder in
      let reading = try FuzzReading(folder: folder)
      return try files.flatMap { file in
        let url = URL(fileURLWithPath: file)
        let input = HostileInput(ending: url.pathExtension, bytes: Array(try Data(contentsOf: url)))
        ProcessFigures.endProcess(afterSeconds: limit)
        return try reading.brokenLaws(input).map { "\(file): \($0)" }
      }
    }
    for law in broken { print(law) }
    guard broken.isEmpty else { throw ExitCode(1) }
  }
}

/// One run over many inputs: a process reads them, and another starts it anew behind an input that ended it.
struct FuzzRun {
  let fuzz: Fuzz
  let seed: UInt64
  let folder: URL

  /// What the reading process prints at its end.
  private struct Done: Codable {
    let next: Int
    let failures: Int
  }

  /// What makes the input of a number.
  private func maker() throws -> (Int) -> HostileInput {
    if !fuzz.documents.isEmpty { return HostileDocuments(seed: seed, kinds: fuzz.documents).input }
    return try HostileArticles(seed: seed, samples: HostileArticles.samples(in: fuzz.samples), size: fuzz.size).input
  }

  /// Reads inputs until the time is over. The number of the one being read stands in a file: a trap leaves no other word.
  func work(telling numberFile: URL) throws {
    let maker = try maker()
    let begun = ContinuousClock.now
    let reading = try FuzzReading(folder: folder)
    var (number, failures) = (fuzz.from, 0)
    while (ContinuousClock.now - begun) / .seconds(1) < fuzz.seconds {
      try Data(String(number).utf8).write(to: numberFile)
      let input = maker(number)
      ProcessFigures.endProcess(afterSeconds: fuzz.limit)
      let broken = try reading.brokenLaws(input)
      if !broken.isEmpty {
        failures += 1
        let kept = try keep(input, number)
        FileHandle.standardError.write(Data("\(kept): \(broken.joined(separator: "; "))\n".utf8))
      }
      number += 1
    }
    print(String(decoding: try JSONEncoder().encode(Done(next: number, failures: failures)), as: UTF8.self))
  }

  /// Starts the reading process until the time is over; how many inputs failed.
  func supervise() throws -> Int {
    let maker = try maker()
    let begun = ContinuousClock.now
    var (number, failures) = (fuzz.from, 0)
    while true {
      let left = fuzz.seconds - (ContinuousClock.now - begun) / .seconds(1)
      guard left > 0 else { break }
      let place = folder.appendingPathComponent("number")
      let run = try ChildRun(
        [
          "fuzz", "--number-file", place.path, "--seed", String(seed), "--from", String(number), "--size",
          String(fuzz.size), "--limit",
          String(fuzz.limit), "--seconds", String(left), "--samples", fuzz.samples, "--into", fuzz.into,
        ] + (fuzz.kinds.isEmpty ? [] : ["--kinds"] + fuzz.kinds))
      if run.end == .exited(0) {
        let done = try run.decoded(as: Done.self)
        failures += done.failures
        number = done.next
        break
      }
      number = Int(try String(contentsOf: place, encoding: .utf8)) ?? number
      print("input \(number) \(run.end), kept as \(try keep(maker(number), number))")
      failures += 1
      number += 1
    }
    print("\(number - fuzz.from) inputs, \(failures) of them failed; seed \(seed), the next is \(number)")
    return failures
  }

  private func keep(_ input: HostileInput, _ number: Int) throws -> String {
    let file = URL(fileURLWithPath: fuzz.into).appendingPathComponent("hostile-\(seed)-\(number).\(input.ending)")
    try Data(input.bytes).write(to: file)
    return file.path
  }
}

/// Reads inputs one after the other, with what it has read before still in memory.
struct FuzzReading {
  private let extractor = ArticleExtractor()
  private let documents: DocumentLaws
  private let folder: URL

  init(folder: URL) throws {
    self.folder = folder
    documents = try DocumentLaws(folder: folder)
  }

  /// The laws that an input breaks, in words.
  func brokenLaws(_ input: HostileInput) throws -> [String] {
    try awaited { [documents] in try await documents.broken(by: input) } ?? input.brokenLaws(extractor, in: folder)
  }

  /// Waits on the program's own thread, on which nothing else is to be done.
  private func awaited<Answer: Sendable>(_ work: @escaping @Sendable () async throws -> Answer) throws -> Answer {
    let answer = Mutex<Result<Answer, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task {
      let result: Result<Answer, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      answer.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let result = answer.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}

extension HostileArticles {
  /// The texts of the articles of a folder.
  static func samples(in folder: String) throws -> [String] {
    try CorpusReader(folder).compactMap { item in
      guard case .article(let article) = item else { return nil }
      return article.paragraphs.map(\.text).joined(separator: "\n\n")
    }
  }
}
