import ArgumentParser
import Bailanys
import Foundation

/// Why a command ends without doing what was asked: a sentence for the user and the exit code.
struct Failure: Error {
  /// Exit codes, after `sysexits.h`.
  enum Code: Int32 {
    /// Asked, and the answer is that there is none.
    case noAnswer = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    /// The system refuses memory.
    case noMemory = 71
    case cannotWrite = 73
    case inputOutput = 74
    /// The time that was given is over.
    case gaveUp = 75
  }

  let code: Code
  let sentence: String

  init(_ code: Code, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  /// The failure that an error of the library means; nil for errors of the command line, which the parser explains.
  init?(_ error: some Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CorpusError: self.init(.noInput, error.description)
    case let error as GoldError: self.init(error.code == .badRecord ? .badData : .noInput, error.description)
    case let error as GraphStoreError: self.init(Self.code(of: error), error.description)
    case let error as JudgementFileError:
      self.init(error.code == .unreadable ? .noInput : .cannotWrite, error.description)
    case let error as NameError: self.init(error.code == .unknown ? .noAnswer : .usage, error.description)
    case let error as NetworkError: self.init(.badData, error.description)
    case let error as DrawingError where error.code != .unreadableLayout && MemoryShortage.isNow:
      self.init(.noMemory, "There is not enough memory. \(error.description)")
    case let error as DrawingError:
      self.init(error.code == .unreadableLayout ? .badData : .inputOutput, error.description)
    case let error as MissingRecords: self.init(.noInput, error.description)
    case let error as BlockError: self.init(.badData, error.description)
    case let error as GraphError: self.init(.badData, error.description)
    case let error as ExchangeError: self.init(.badData, error.description)
    case let error as TaggerModelError:
      self.init(error.code == .unreadable ? .noInput : .badData, error.description)
    case let error as CocoaError: self.init(.inputOutput, Self.plain(error))
    case is ExitCode: return nil
    // The parser takes errors that are not its own for plain failures, whose code would say that there is no answer.
    case _ where BailanysCommand.exitCode(for: error) == .failure: self.init(.inputOutput, "\(error)")
    default: return nil
    }
  }

  private static func code(of error: GraphStoreError) -> Code {
    switch error.code {
    case .notFound, .unreadable: .noInput
    case .notSQLite, .foreign, .newerSchema, .damaged, .unstorable: .badData
    case .busy, .unwritable, .diskFull: .cannotWrite
    case .inputOutput: .inputOutput
    }
  }

  private static func plain(_ error: CocoaError) -> String {
    let path = (error.userInfo[NSFilePathErrorKey] as? String).map { " “\($0)”" } ?? ""
    return "The system refused to read or write\(path): \(error.localizedDescription)"
  }

  /// Says the sentence on standard error and ends the process.
  func end() -> Never {
    Terminal.complain(sentence)
    Foundation.exit(code.rawValue)
  }
}
