/// How a graph was made: what went in and what made it, written into the graph file and into each product.
///
/// It holds no path of a machine and no time of day: the same input, tool and options give the same manifest.
public struct BuildManifest: Hashable, Sendable {
  /// What is told, in the order in which it is written.
  public enum Key: String, Sendable, CaseIterable {
    /// The tool and its version.
    case tool
    /// The SHA-256 of the sorted SHA-256 hashes of all articles that were met, one a line.
    case corpus
    /// How many articles the graph rests on.
    case articles
    /// How many articles were left out.
    case skipped
    /// How many of these have the text of another article.
    case duplicates
    /// How many articles of the corpus were left out because they were taken back.
    case retracted
    /// The options of the build.
    case options
    /// The language of the products.
    case language
    /// The SHA-256 of the judgements that were applied; `none` where there are none.
    case judgements
    /// The SHA-256 of the word lists.
    case lexicons
    /// The checksum of the tagger's model.
    case model
    /// The version of the Graphviz library.
    case graphviz
    /// The name of the file that the graph was imported from.
    case imported
  }

  private var values: [Key: String] = [:]

  /// Makes a manifest that tells nothing yet.
  public init() {}

  /// Reads what a graph file holds; keys that are not known are passed over.
  public init(_ entries: [String: String]) {
    for (key, value) in entries {
      if let key = Key(rawValue: key) { values[key] = value }
    }
  }

  /// What is told under a key.
  public subscript(key: Key) -> String? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// All that is told, as a graph file holds it.
  public var entries: [String: String] {
    Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
  }

  /// All that is told, one `key: value` a line, in the order of the keys.
  public var lines: [String] {
    Key.allCases.compactMap { key in values[key].map { oneLine("\(key.rawValue): \($0)") } }
  }

  /// The SHA-256 of the lines, each with a line feed after it, as 64 hexadecimal digits.
  public var hash: String { SHA256.hash(lines.joined(separator: "\n").utf8 + [10]) }

  /// The hash of a corpus: that of the sorted hashes of its articles, one a line.
  ///
  /// - Complexity: O(*n* log *n*) time and O(*n*) space in the number of articles.
  public static func corpusHash(of inputs: [CorpusInput]) -> String {
    var hash = SHA256()
    for line in inputs.compactMap(\.hash).sorted(by: byBytes) {
      hash.update(line.utf8)
      hash.update(CollectionOfOne(10))
    }
    return hash.finish()
  }
}

/// A text without line ends and other control characters: names of files may have them, lines of a manifest may not.
package func oneLine(_ text: String) -> String {
  let breaks: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
  guard text.unicodeScalars.contains(where: { breaks.contains($0.properties.generalCategory) }) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { breaks.contains($0.properties.generalCategory) ? " " : $0 }))
}
