import Foundation

/// The texts of input files.
enum InputText {
  /// The text of a file; one whose name ends with `.gz` is unpacked by `gzip`.
  ///
  /// - Throws: `TrainingInputError` where the file cannot be read, is not UTF-8, or lacks the end of its last line.
  static func text(of path: String) throws(TrainingInputError) -> String {
    let bytes = path.hasSuffix(".gz") ? try unpacked(path) : try contents(of: path)
    guard let last = bytes.last else { return "" }
    guard last == UInt8(ascii: "\n") else { throw TrainingInputError(.cutOff, path) }
    guard let text = String(bytes: bytes, encoding: .utf8) else { throw TrainingInputError(.notText, path) }
    return text
  }

  private static func contents(of path: String) throws(TrainingInputError) -> Data {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw TrainingInputError(.unreadable, path) }
    return bytes
  }

  private static func unpacked(_ path: String) throws(TrainingInputError) -> Data {
    _ = try contents(of: path)
    let gzip = Process()
    let output = Pipe()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "--decompress", "--stdout", "--", path]
    gzip.standardOutput = output
    gzip.standardError = FileHandle.nullDevice
    do {
      try gzip.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      gzip.waitUntilExit()
      if gzip.terminationStatus == 0 { return bytes }
    } catch {
      throw TrainingInputError(.unreadable, path, "\(error)")
    }
    throw TrainingInputError(.unreadable, path, "gzip finds it damaged or cut off")
  }
}
