import KazakhText

/// What the reading of an article depends on beside the article and the rules of the tool's version: named in manifests.
public enum ReadingVersion {
  /// The checksum of the tagger's model; `none` where the articles are read without one.
  public static var model: String { EntityTagger.shippedVersion ?? "none" }
  /// The SHA-256 of the word lists: of the bytes of all files in the folders `Lexicons`, in the order of their paths.
  public static let lexicons = "04ee3dc1a444beaefd7b548da21e743f727e743a50dfa780abbc8a8b4b158a35"
}
