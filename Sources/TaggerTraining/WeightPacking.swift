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

  private func tables(_ features: [Row]) -> [TaggerModelFile.Section: [UInt8]] {
    let bucketCount = max(features.count / 2, 1)
    var starts: [UInt32] = []
    var rows: [UInt16] = []
    for feature in features.sorted(by: { $0.hash < $1.hash }) {
      let bucket = WeightTable.bucket(of: feature.hash, in: bucketCount)
      while starts.count <= bucket { starts.append(UInt32(rows.count)) }
      rows += [UInt16(truncatingIfNeeded: feature.hash), UInt16(feature.entries.count)] + feature.entries
    }
    while starts.count <= bucketCount { starts.append(UInt32(rows.count)) }
    return [.weightStarts: TaggerModelFile.bytes(of: starts), .weightRows: TaggerModelFile.bytes(of: rows)]
  }
}
