/// What the features know of one word: a row of 64-bit values.
package enum WordAtoms {
  // Hashes; 0 where the word has none.
  static let word = 0
  static let stem = 1
  static let shape = 2
  static let casing = 3
  static let beforeHyphen = 4
  static let afterHyphen = 5
  static let length = 6
  static let stemCluster = 7
  static let wordCluster = 8
  static let listedCasing = 9
  /// A mask of `NameClass`.
  static let names = 10
  /// A mask of kinds of names that end with the word's stem.
  static let heads = 11
  /// A mark that features look for, as `Mark`.
  static let mark = 12
  static let prefixes = 13
  static let suffixes = 19
  /// What a list could hold of the word: the whole first, then what is left without an ending; 0 where there is no more.
  static let candidates = 25
  /// How many candidates are kept.
  static let candidateCount = 4
  /// The length of a row.
  package static let count = 29
  /// How long the longest prefix and suffix is.
  static let longestAffix = 6

  /// What kind of mark a token is.
  enum Mark: UInt64 {
    case none, openQuote, closeQuote, straightQuote, stop, comma, dash, openBracket, closeBracket, other
  }
}
