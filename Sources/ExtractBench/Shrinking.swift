import Foundation

/// Makes a failing input as short as it can be and still fail the same way.
///
/// Pieces are left out, by halves first and at last letter by letter. Source: A. Zeller and R. Hildebrandt, “Simplifying and isolating
/// failure-inducing input”, IEEE Transactions on Software Engineering 28 (2002), without its test of complements alone.
struct Shrinking {
  private let file: URL
  private let limit: Int

  /// - Parameters:
  ///   - file: the input; the short one is written beside it, as `NAME.short.txt`.
  ///   - limit: how many seconds a reading may take.
  init(_ file: String, limit: Int) {
    self.file = URL(fileURLWithPath: file)
    self.limit = limit
  }

  func run() throws {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard let failure = try failure(of: Array(text.unicodeScalars)) else { return print("\(file.path) does not fail") }
    let short = try shortened(Array(text.unicodeScalars), failing: failure)
    let target = file.deletingPathExtension().appendingPathExtension("short." + file.pathExtension)
    try Data(Self.text(short).utf8).write(to: target)
    print("\(failure)\n\(target.path): \(Self.text(short).debugDescription)")
  }

  private func shortened(_ text: [Unicode.Scalar], failing failure: String) throws -> [Unicode.Scalar] {
    var text = text
    var length = text.count / 2
    while length > 0 {
      var start = 0
      while start < text.count {
        var shorter = text
        shorter.removeSubrange(start..<min(text.count, start + length))
        if try self.failure(of: shorter) == failure { text = shorter } else { start += length }
      }
      length /= 2
    }
    return text
  }

  /// How a reading of the text fails: the signal, or the first words of the law that it breaks.
  private func failure(of text: [Unicode.Scalar]) throws -> String? {
    try withScratchFolder { folder in
      let input = folder.appendingPathComponent("input." + file.pathExtension)
      try Data(Self.text(text).utf8).write(to: input)
      let run = try ChildRun(["fuzz", input.path, "--limit", String(limit)])
      guard case .exited = run.end else { return "\(run.end)" }
      return Self.law(run.output.split(separator: "\n").first?.dropFirst(input.path.count + 2))
    }
  }

  private static func law(_ line: Substring?) -> String? {
    // Names in the text that is cut down must not tell two failures apart.
    line.map { String($0.prefix { $0.isASCII && !$0.isNumber && $0 != "\"" }) }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
