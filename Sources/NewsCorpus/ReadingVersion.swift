import KazakhText

/// What the reading of an article depends on beside the article and the rules of the tool's version: named in manifests.
public enum ReadingVersion {
  /// The checksum of the tagger's model; `none` where the articles are read without one.
  public static var model: String { EntityTagger.shippedVersion ?? "none" }
  /// The SHA-256 of the word lists: of the bytes of all files in the folders `Lexicons`, in the order of their paths.
  public static let lexicons = "e1595a7c0fb9f0e3df02d1e0d65f14df43fa26665e6e14c1a4a4c239a7e40a15"
}
