import ArgumentParser

/// How articles are read from standard input.
struct LineOptions: ParsableArguments {
  @Flag(
    name: .customLong("stdin-jsonl"),
    help: "Read articles from standard input, a JSON object a line (id, date, title, url, publisher, text).")
  var stdinJSONL = false
  @Option(
    name: .long,
    help:
      "Where lines that are no articles go, as JSON with the line's number and the reason (default: standard error).")
  var rejects: String?
  @Option(name: .long, help: "The file that the lines are of: articles without an id are called after it.")
  var path = "stdin.jsonl"
  @Option(name: .long, help: "The number of the first line in that file.") var firstLine = 1
  @Option(name: .long, help: "How many articles to read at a time.") var jobs = 1
  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Write {\"record\", \"input\", \"digest\", \"keys\"} instead: by the digest articles of one text are known, and by the keys names and texts that may be one."
    ))
  var keys = false

  private static let mostJobs = 1_000
  private static let mostLines = 1_000_000_000_000_000

  func validate() throws {
    guard (1...Self.mostJobs).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs).")
    }
    // The numbers of the lines that follow have to have room too.
    guard (1...Self.mostLines).contains(firstLine) else {
      throw ValidationError("--first-line takes a number from 1 to \(Self.mostLines).")
    }
    guard stdinJSONL || (rejects == nil && !keys) else {
      throw ValidationError("--rejects and --keys go with --stdin-jsonl.")
    }
  }
}
