import KazakhText

/// What the reading of an article depends on beside the article and the rules of the tool's version: named in manifests.
public enum ReadingVersion {
  /// The checksum of the tagger's model; `none` where the articles are read without one.
  public static var model: String { EntityTagger.shippedVersion ?? "none" }
  /// The SHA-256 of the word lists: of the bytes of all files in the folders `Lexicons`, in the order of their paths.
  public static let lexicons = "d8c6ca60f5aaa5f0b81d4e32885677b8c2d5f9bc8ed52954c1fee8c48b702ca6"
}
