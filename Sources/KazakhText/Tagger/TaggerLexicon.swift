/// The word lists of a model as tables in memory that the model owns.
package struct TaggerLexicon {
  /// Single words of the name lists: a mask of classes.
  package let names: FingerprintTable
  /// Names of several words: a mask of classes.
  package let phrases: FingerprintTable
  /// Beginnings of Kazakh words: 1 + the number of the cluster.
  package let stemClusters: FingerprintTable
  /// Words spelt as in Russian: 1 + the number of the cluster.
  package let wordClusters: FingerprintTable
  /// Words: in which letter cases they occur.
  package let casings: FingerprintTable
  /// Stems of words at the end of names: a mask of kinds of names.
  package let heads: FingerprintTable

  /// Lists that hold nothing.
  package static var empty: TaggerLexicon {
    let table = FingerprintTable(slots: UnsafeBufferPointer(start: nil, count: 0), valueBits: 1)
    return TaggerLexicon(
      names: table, phrases: table, stemClusters: table, wordClusters: table, casings: table, heads: table)
  }

  /// How many bits of a slot hold the number in each table.
  package enum ValueBits {
    package static let names = NameClass.bits
    package static let phrases = NameClass.bits
    package static let stemClusters = 10
    package static let wordClusters = 10
    package static let casings = 4
    package static let heads = 8
  }

  /// The key of a word that is spelt as in Russian.
  @inline(__always)
  package static func foldedKey(_ hash: UInt64) -> UInt64 { FeatureHash.mix(hash, 0xF01D) }

  /// The key of the first words of a phrase.
  package static let phraseSeed: UInt64 = 0x0DDB_A115_EED5_EED5

  /// The mask for a kind of name in the table of heads; 0 for kinds that have none.
  package static func headBit(_ kind: NamedEntity.Kind) -> UInt32 {
    switch kind {
    case .organisation: 1
    case .position: 2
    case .facility: 4
    case .event: 8
    case .location: 16
    case .gpe: 32
    case .project: 64
    default: 0
    }
  }
}
