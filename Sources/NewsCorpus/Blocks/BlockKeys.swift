import Foundation
import KazakhText

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
    return records.map { record in
      defer { institutions = institutions.dropFirst(record.institutions.count) }
      var finder = ReprintFinder()
      finder.add(record)
      return BlockKeys(
        reprint: finder.blockKeys[record.id] ?? [], institutions: Array(institutions.prefix(record.institutions.count)),
        people: record.people.map { composed(keys(of: [$0.name] + $0.aliases)) })
    }
  }

  /// What `PersonMerger` compares people by, of all names of one: the surname, and the sound of a full name.
  private static func keys(of names: [String]) -> [String] {
    let keys = names.map { PersonName($0) }.flatMap { name in
      ["f " + foldingKey(name.surname ?? name.full)] + (name.given == nil ? [] : ["s " + PersonMerger.soundKey(name)])
    }
    return Set(keys).sorted()
  }

  /// Texts that Swift takes for equal, as equal bytes.
  static func composed(_ keys: [String]) -> [String] { keys.map(\.precomposedStringWithCanonicalMapping) }
}
