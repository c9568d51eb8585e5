/// The features that a single word gives to itself and to its neighbours, whatever stands around it.
enum WordFeatures {
  /// For which word of the sentence a word gives features.
  enum Role: Int, CaseIterable {
    /// For itself.
    case own
    /// For the word after it.
    case before
    /// For the word before it.
    case after
    /// For the word two places after it.
    case secondBefore
    /// For the word two places before it.
    case secondAfter
  }

  /// What stands before the first word of a sentence, as a row of `WordAtoms`.
  static let beginning = [UInt64](repeating: 0xB05, count: WordAtoms.count)
  /// What stands behind the last word.
  static let end = [UInt64](repeating: 0xE05, count: WordAtoms.count)

  /// Writes the features that the word of a row gives in a role.
  static func write(_ row: UnsafePointer<UInt64>, as role: Role, _ writer: inout FeatureWriter) {
    switch role {
    case .own: writeOwn(row, &writer)
    case .before: writeNear(row, 100, &writer)
    case .after: writeNear(row, 120, &writer)
    case .secondBefore: writeFar(row, 150, &writer)
    case .secondAfter: writeFar(row, 170, &writer)
    }
  }

  private static func writeOwn(_ row: UnsafePointer<UInt64>, _ writer: inout FeatureWriter) {
    writer.add(1, 1)
    for kind in 0...WordAtoms.listedCasing where row[kind] != 0 { writer.add(10 + UInt64(kind), row[kind]) }
    for affix in 0..<WordAtoms.longestAffix {
      let prefix = row[WordAtoms.prefixes + affix]
      if prefix != 0 { writer.add(30 + UInt64(affix), prefix) }
      let suffix = row[WordAtoms.suffixes + affix]
      if suffix != 0 { writer.add(40 + UInt64(affix), suffix) }
    }
    writer.addBits(50, row[WordAtoms.names])
    let casing = row[WordAtoms.casing]
    writer.add(52, casing, row[WordAtoms.names])
    writer.add(53, casing, row[WordAtoms.stemCluster])
    writer.add(54, casing, row[WordAtoms.listedCasing])
    writer.add(55, casing, row[WordAtoms.suffixes + 2])
  }

  private static func writeNear(_ row: UnsafePointer<UInt64>, _ base: UInt64, _ writer: inout FeatureWriter) {
    writer.add(base, row[WordAtoms.word])
    writer.add(base + 1, row[WordAtoms.stem])
    writer.add(base + 2, row[WordAtoms.shape])
    writer.add(base + 3, row[WordAtoms.suffixes + 1])
    writer.add(base + 4, row[WordAtoms.suffixes + 2])
    writer.add(base + 5, row[WordAtoms.suffixes + 3])
    writer.add(base + 6, row[WordAtoms.prefixes + 3])
    writer.add(base + 7, row[WordAtoms.stemCluster])
    writer.add(base + 8, row[WordAtoms.wordCluster])
    writer.add(base + 9, row[WordAtoms.names])
    writer.add(base + 10, row[WordAtoms.listedCasing])
    writer.add(base + 11, row[WordAtoms.casing])
  }

  private static func writeFar(_ row: UnsafePointer<UInt64>, _ base: UInt64, _ writer: inout FeatureWriter) {
    writer.add(base, row[WordAtoms.word])
    writer.add(base + 1, row[WordAtoms.stem])
    writer.add(base + 2, row[WordAtoms.casing])
    writer.add(base + 3, row[WordAtoms.stemCluster])
    writer.add(base + 4, row[WordAtoms.names])
  }
}
