/// By what names an entity is found in a graph's file without reading the rest of it.
public struct EntityNaming: Hashable, Sendable {
  /// A name as a number that whoever writes the graph makes of it.
  public struct Key: Hashable, Sendable {
    /// The number: a hash of the name without what does not matter in it.
    public let hash: Int64
    /// How well the name names the entity: 0 best.
    public let level: Int

    /// Makes a key.
    public init(hash: Int64, level: Int) { (self.hash, self.level) = (hash, level) }
  }

  /// The names, each once.
  public let keys: [Key]
  /// The words of the names, each once.
  public let words: [String]

  /// Makes a naming; that of no names, unless told otherwise.
  public init(keys: [Key] = [], words: [String] = []) { (self.keys, self.words) = (keys, words) }
}
