/// The form that a picture is written in.
public enum PictureFormat: String, Codable, Sendable, CaseIterable {
  /// A bitmap.
  case png
  /// A vector picture for the web, with links and tooltips.
  case svg
  /// A vector picture for print.
  case pdf
  /// The graph in the DOT language, before it is laid out: the same on every machine, whatever its fonts.
  case gv

  /// The format that a file's ending stands for, or nil where it is none of ours.
  ///
  /// - Parameter fileSuffix: The ending with or without its dot, in capital or small letters; `dot` stands for `gv`.
  public init?(fileSuffix: String) {
    let ending = fileSuffix.drop { $0 == "." }.lowercased()
    self.init(rawValue: ending == "dot" ? "gv" : ending)
  }

  /// The ending of the format's files, without a dot.
  public var fileSuffix: String { rawValue }
}
