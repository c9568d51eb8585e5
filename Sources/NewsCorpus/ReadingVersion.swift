import KazakhText

/// What the reading of an article depends on beside the article and the rules of the tool's version: named in manifests.
public enum ReadingVersion {
  /// The checksum of the tagger's model; `none` where the articles are read without one.
  public static var model: String { EntityTagger.shippedVersion ?? "none" }
  /// The SHA-256 of the word lists: of the bytes of all files in the folders `Lexicons`, in the order of their paths.
  public static let lexicons = "2bfc6783adc0db0b5d6ac083e2c2fc54f13b7972364fc2e9f3c9fcf664da9ef0"
}
