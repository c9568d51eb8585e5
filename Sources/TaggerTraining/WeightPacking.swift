import KazakhText

/// Packs learnt weights into the sections of a model.
struct WeightPacking {
  /// Weights smaller than this share of the largest are dropped.
  var threshold: Float = 0.0015

  /// The sections that hold the weights.
  func sections(_ learnt: LearntWeights, hashes: ContiguousArray<UInt64>) -> [TaggerModelFile.Section: [UInt8]] {
    let largest = max(
      learnt.features.reduce(0) { max($0, abs($1)) }, learnt.transitions.reduce(0) { max($0, abs($1)) }, 1e-9)
    let scale = Float(WeightTable.largest) / largest
    let bound = threshold * largest
    let rows = hashes.indices.compactMap { row($0, learnt, hashes[$0], scale, bound) }
    var sections = tables(rows)
    let steps = learnt.transitions.map { Int16(($0 * scale).rounded()) }
    sections[.transitions] = TaggerModelFile.bytes(of: steps)
    return sections
  }

  private struct Row {
    let hash: UInt64
    let entries: [UInt16]
  }

  private func row(_ number: Int, _ learnt: LearntWeights, _ hash: UInt64, _ scale: Float, _ bound: Float) -> Row? {
    var entries: [UInt16] = []
    let start = number * TagNumbers.stride
    for tag in 0..<TagNumbers.count where abs(learnt.features[start + tag]) >= bound {
      let weight = Int16((learnt.features[start + tag] * scale).rounded())
      if weight != 0 { entries.append(UInt16(bitPattern: weight << 6) | UInt16(tag)) }
    }
    return entries.isEmpty ? nil : Row(hash: hash, entries: entries)
  }

  private func tables(_ rows: [Row]) -> [TaggerModelFile.Section: [UInt8]] {
    let bucketCount = max(rows.count / 3, 1)
    let rows = rows.sorted { $0.hash < $1.hash }
    var starts: [UInt32] = []
    var prints: [UInt16] = []
    var counts: [UInt8] = []
    var entries: [UInt16] = []
    for row in rows {
      let bucket = WeightTable.bucket(of: row.hash, in: bucketCount)
      while starts.count <= 2 * bucket { starts += [UInt32(prints.count), UInt32(entries.count)] }
      prints.append(UInt16(truncatingIfNeeded: row.hash))
      counts.append(UInt8(row.entries.count))
      entries += row.entries
    }
    while starts.count <= 2 * bucketCount { starts += [UInt32(prints.count), UInt32(entries.count)] }
    return [
      .weightStarts: TaggerModelFile.bytes(of: starts), .weightFingerprints: TaggerModelFile.bytes(of: prints),
      .weightCounts: counts, .weightEntries: TaggerModelFile.bytes(of: entries),
    ]
  }
}
