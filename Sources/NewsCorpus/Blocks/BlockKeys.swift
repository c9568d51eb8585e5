import Foundation

/// By what the parts of a record meet those of other records: two names, events or texts that may be one share a key, or are tied by a chain
/// of names that do.
///
/// What is decided within such a block is what would be decided among all, so that a cluster can bring together what shares a key, and
/// leave the rest where it is.
public struct BlockKeys: Codable, Hashable, Sendable {
  /// Of the text: the bands of its MinHash signature; none where it is too short to be a reprint.
  public var reprint: [String]
  /// Of each institution, in the order of the record.
  public var institutions: [[String]]
  /// Of each person, in the order of the record.
  public var people: [[String]]

  /// The keys of some records, each by itself.
  ///
  /// - Complexity: O(*n*) time in the text and the names.
  static func keys(of records: [ExtractionRecord]) -> [BlockKeys] {
    var institutions = InstitutionMerger(records).blockKeys.map(composed)[...]
    let unresolved = MergedEntities(names: records.map { _ in [:] })
    var people = PersonMerger(records, institutions: unresolved).blockKeys.map(composed)[...]
    return records.map { record in
      defer {
        institutions = institutions.dropFirst(record.institutions.count)
        people = people.dropFirst(record.people.count)
      }
      var finder = ReprintFinder()
      finder.add(record)
      return BlockKeys(
        reprint: finder.blockKeys[record.id] ?? [], institutions: Array(institutions.prefix(record.institutions.count)),
        people: Array(people.prefix(record.people.count)))
    }
  }

  /// Texts that Swift takes for equal, as equal bytes.
  static func composed(_ keys: [String]) -> [String] { keys.map(\.precomposedStringWithCanonicalMapping) }
}
