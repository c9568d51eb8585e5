import Bailanys
import Foundation

/// `bailanys extract --stdin-jsonl`: lines in, lines out.
struct LineExtraction {
  let options: LineOptions
  let names: NameList?
  let isStrict: Bool

  func run() throws {
    let rejects = try options.rejects.map(Self.opened) ?? FileHandle.standardError
    var extractor = LineExtractor(
      standardInputAs: options.path, firstLine: options.firstLine, names: names, jobs: options.jobs,
      findsKeys: options.keys)
    var skipped = 0
    while let readings = extractor.next() {
      var lines = Data()
      for reading in readings {
        if let reason = reading.skipped {
          skipped += 1
          try Self.write(RejectedLine(reading.input, reason), to: rejects)
        } else {
          lines += try line(of: reading)
        }
      }
      Terminal.write(lines)
    }
    if isStrict, skipped > 0 { throw Failure(.badData, "\(skipped) of the lines were skipped.") }
  }

  private func line(of reading: LineExtractor.Reading) throws -> Data {
    options.keys ? try jsonLine(KeyedRecord(reading)) : try jsonLine(reading.record)
  }

  private static func write(_ line: RejectedLine, to handle: FileHandle) throws {
    guard let number = writeAll(try jsonLine(line), to: handle.fileDescriptor) else { return }
    throw Failure(.cannotWrite, "The rejected lines could not be written: \(OutputFile.words(for: number)).")
  }

  private static func opened(_ path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.cannotWrite, "“\(path)” could not be written: \(OutputFile.words(for: errno)).")
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

/// A line that is no article, and why.
private struct RejectedLine: Encodable {
  let path: String
  let line: Int?
  let hash: String?
  /// The reason for readers, as the end of a sentence.
  let reason: String
  /// The reason for programs.
  let skipped: String?

  init(_ input: CorpusInput, _ skipped: SkippedArticle) {
    path = input.path
    line = input.line
    hash = input.hash
    reason = skipped.reason.phrase(.en)
    self.skipped = input.skipped
  }
}

/// A record, and by what the article and its names are known.
private struct KeyedRecord: Encodable {
  let record: ExtractionRecord?
  let input: CorpusInput
  let digest: String?
  let keys: BlockKeys?

  init(_ reading: LineExtractor.Reading) {
    record = reading.record
    input = reading.input
    digest = reading.digest
    keys = reading.keys
  }
}

/// A value as one line of JSON, with its line end.
func jsonLine(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return PlainJSON.escaped(try encoder.encode(value)) + Data("\n".utf8)
}
