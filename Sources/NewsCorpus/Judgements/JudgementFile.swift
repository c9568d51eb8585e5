import Foundation
import RelationModel

/// A file of judgements: JSON Lines, one decision a line, made to be kept in git beside the corpus.
///
/// ```json
/// {"of":[{"id":"person-a-serikuly","name":"А. Серікұлы"},{"id":"person-aibek-serikuly","name":"Айбек Серікұлы"}],"score":0.91,"what":"same","when":"2026-11-21","who":"Айнұр","why":"one post"}
/// ```
///
/// `what` is `same`, `different`, `rename` (with the new `name`) or `ignore`; `forced` is true where it holds against what the articles say;
/// `who`, `when`, `why` and `score` may be absent; keys that are not known are passed over. A line that is not of that form is reported
/// with its number, is not applied, and is left in the file as it is, as are blank lines.
public struct JudgementFile: Hashable, Sendable {
  /// What the file is called in a corpus folder; it is not read as articles.
  public static let defaultName = "judgements.jsonl"

  /// A line that is no judgement.
  public struct MalformedLine: Hashable, Sendable, CustomStringConvertible {
    /// The number of the line, from 1.
    public let number: Int
    /// What is wrong with it, as part of a sentence.
    public let cause: String

    /// The line and the reason, as a sentence.
    public var description: String { "Line \(number) is no judgement and was left as it is: \(cause)." }
  }

  /// What a file holds.
  public struct Contents: Hashable, Sendable {
    /// The judgements, in their order.
    public var judgements: [NumberedJudgement] = []
    /// The lines that are none.
    public var malformed: [MalformedLine] = []
    /// How many lines there are.
    public var lineCount = 0

    /// No judgements.
    public init() {}
  }

  /// Where the file is.
  public let path: String

  /// Names a file, which need not be there yet.
  public init(path: String) { self.path = path }

  /// The file's judgements; none where there is no such file.
  ///
  /// - Throws: `JudgementFileError` where it cannot be read.
  /// - Complexity: O(*n*) time and space in the size of the file.
  public func read() throws(JudgementFileError) -> Contents {
    guard try isThere() else { return Contents() }
    return Self.contents(of: try bytes())
  }

  /// The judgements that bytes in the file's form hold.
  static func contents(of bytes: Data) -> Contents {
    var contents = Contents()
    for (place, line) in lines(of: bytes).enumerated() {
      contents.lineCount = place + 1
      if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }) { continue }
      do {
        let judgement = try JSONDecoder().decode(Judgement.self, from: line)
        contents.judgements.append(NumberedJudgement(number: place + 1, judgement: judgement))
      } catch {
        contents.malformed.append(MalformedLine(number: place + 1, cause: cause(of: error)))
      }
    }
    return contents
  }

  /// A judgement as the file holds it, without the line end.
  ///
  /// The same judgement gives the same bytes.
  ///
  /// - Throws: `JudgementFileError` where JSON cannot say it, as a score that is no number.
  public static func line(of judgement: Judgement) throws(JudgementFileError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return try encoder.encode(judgement) } catch { throw JudgementFileError(.unwritable, "", cause: "\(error)") }
  }

  /// Adds a judgement at the end, in one write that is on the disk when this returns, and gives the number of its line.
  ///
  /// Where an earlier writing was interrupted and left half a line, that line is closed and kept.
  ///
  /// - Throws: `JudgementFileError` where it cannot be written; the file then holds what it held.
  /// - Complexity: O(*n*) time and space in the size of the file.
  @discardableResult
  public func append(_ judgement: Judgement) throws(JudgementFileError) -> Int {
    let line = try Self.line(of: judgement)
    return try withLock { descriptor throws(JudgementFileError) in
      let before = try bytes()
      let isClosed = before.isEmpty || before.last == 10
      let written = (isClosed ? Data() : Data("\n".utf8)) + line + Data("\n".utf8)
      if let failure = Self.write(written, to: descriptor) {
        ftruncate(descriptor, off_t(before.count))
        throw JudgementFileError(.unwritable, path, cause: failure)
      }
      return Self.lines(of: before).count + 1
    }
  }

  /// Takes the judgement of a line out of the file, and all other lines stay as they are; the last judgement where no number is given.
  ///
  /// The new file takes the place of the old one when it is complete and on the disk; where nothing is left in it, it is removed.
  ///
  /// - Returns: the judgement taken out; nil where there is none in that line.
  /// - Throws: `JudgementFileError` where the file cannot be read or written; it then is as it was.
  /// - Complexity: O(*n*) time and space in the size of the file.
  public func remove(_ number: Int? = nil) throws(JudgementFileError) -> NumberedJudgement? {
    guard try isThere() else { return nil }
    return try withLock { _ throws(JudgementFileError) in
      let before = try bytes()
      let judgements = Self.contents(of: before).judgements
      guard let line = number == nil ? judgements.last : judgements.first(where: { $0.number == number }) else {
        return nil
      }
      var lines = Self.lines(of: before)
      lines.remove(at: line.number - 1)
      try replace(with: lines.reduce(into: Data()) { $0 += $1 })
      return line
    }
  }

  // MARK: - Bytes

  /// The lines with their line ends.
  private static func lines(of bytes: Data) -> [Data] {
    var lines: [Data] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 10) {
      lines.append(Data(rest[...end]))
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(Data(rest)) }
    return lines
  }

  /// Whether there is such a file; throws where that cannot be told.
  private func isThere() throws(JudgementFileError) -> Bool {
    if access(path, F_OK) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw JudgementFileError(.unreadable, path) }
    return false
  }

  private func bytes() throws(JudgementFileError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw JudgementFileError(.unreadable, path, cause: String(cString: strerror(errno)))
    }
  }

  private func replace(with data: Data) throws(JudgementFileError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if data.isEmpty {
      guard unlink(target) == 0 else { throw JudgementFileError(.unwritable, path) }
      return
    }
    let draft = target + ".part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw JudgementFileError(.unwritable, path) }
    defer { close(descriptor) }
    var status = stat()
    if stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    if let failure = Self.write(data, to: descriptor) {
      unlink(draft)
      throw JudgementFileError(.unwritable, path, cause: failure)
    }
    guard rename(draft, target) == 0 else {
      let failure = JudgementFileError(.unwritable, path)
      unlink(draft)
      throw failure
    }
  }

  /// Writes all and waits for the disk; the reason where that fails.
  private static func write(_ data: Data, to descriptor: Int32) -> String? {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return String(cString: strerror(errno)) }
      rest = rest.dropFirst(max(0, count))
    }
    return fsync(descriptor) == 0 || errno == EINVAL ? nil : String(cString: strerror(errno))
  }

  /// Does something while no other process writes the file.
  private func withLock<Result>(_ body: (Int32) throws(JudgementFileError) -> Result) throws(JudgementFileError)
    -> Result
  {
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw JudgementFileError(.unwritable, path) }
      defer { close(descriptor) }
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
      // Whoever had the lock may have put a new file in the place of this one.
      var (mine, there) = (stat(), stat())
      guard fstat(descriptor, &mine) == 0, stat(path, &there) == 0, mine.st_ino == there.st_ino else { continue }
      return try body(descriptor)
    }
  }

  private static func cause(of error: some Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, _): return "“\(key.stringValue)” is missing"
    case .valueNotFound(_, let context), .typeMismatch(_, let context):
      return "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is not of the right kind"
    case .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      let isFlaw = context.underlyingError is Judgement.Flaw
      return isFlaw ? context.debugDescription : path.isEmpty ? "it is not JSON" : "“\(path)” has no valid value"
    @unknown default: return "it is not a judgement"
    }
  }
}

/// Why a file of judgements cannot be used.
public struct JudgementFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Hashable, Sendable {
    case unreadable, unwritable
  }

  /// What went wrong.
  public let code: Code
  /// The file.
  public let context: String
  /// What the system said.
  public let cause: String

  init(_ code: Code, _ path: String, cause: String? = nil) {
    self.code = code
    context = path
    self.cause = cause ?? String(cString: strerror(errno))
  }

  /// What went wrong, as a sentence.
  public var description: String {
    "The judgements in “\(context)” could not be \(code == .unreadable ? "read" : "written"): \(cause)."
  }
}
