/// Why an input of the training could not be used.
struct TrainingInputError: Error, Hashable, Sendable {
  /// What is wrong.
  enum Code: Hashable, Sendable {
    /// There is no such file, or it cannot be read.
    case unreadable
    /// The file does not end where a line ends, so a part of it is missing.
    case cutOff
    /// The bytes are not UTF-8.
    case notText
    /// A line, or the list of inputs, does not have the form that it must have.
    case malformed
    /// There is nothing to learn from.
    case empty
  }

  /// What is wrong.
  let code: Code
  /// The file.
  let file: String
  /// Where in the file, and what about it; empty where the code says everything.
  let detail: String

  init(_ code: Code, _ file: String, _ detail: String = "") {
    self.code = code
    self.file = file
    self.detail = detail
  }
}

extension TrainingInputError: CustomStringConvertible {
  /// The error as a sentence.
  var description: String {
    switch code {
    case .unreadable: "“\(file)” cannot be read\(detail.isEmpty ? "" : ": \(detail)")."
    case .cutOff: "“\(file)” ends in the middle of a line: a part of it is missing."
    case .notText: "“\(file)” is not a text in UTF-8."
    case .malformed: "“\(file)” is not what it should be: \(detail)."
    case .empty: "“\(file)” holds no sentences."
    }
  }
}
