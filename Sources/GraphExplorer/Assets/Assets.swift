/// The files that pages load.
enum Assets {
  /// The style sheet, with the colours of pictures by night at its end.
  static let style = Style.sheet + "\n@media (prefers-color-scheme: dark) {\n" + ThemedSVG.nightRules + "\n}\n"
  /// The script.
  static let script = Script.text
}
