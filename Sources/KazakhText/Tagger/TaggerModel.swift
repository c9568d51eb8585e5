/// A model in memory: one block of bytes that nobody changes, and views of its sections.
///
/// `@unchecked Sendable` because the views are pointers: the block is written once in `init` and freed in `deinit`.
package final class TaggerModel: @unchecked Sendable {
  /// The word lists.
  package let lexicon: TaggerLexicon
  /// The weights of features.
  let weights: WeightTable
  /// The scores of steps from tag to tag, as `ViterbiDecoder` wants them.
  let transitions: UnsafePointer<Float>
  /// What the model was trained on, and whom to thank.
  let about: String

  private let block: UnsafeMutableRawBufferPointer
  private let steps: UnsafeMutableBufferPointer<Float>

  /// Reads the bytes of a model file.
  ///
  /// - Throws: `TaggerModelError` where they are no model, or a damaged one.
  /// - Complexity: O(*n*) time in the number of bytes.
  package init(_ bytes: some Sequence<UInt8>) throws(TaggerModelError) {
    let bytes = ContiguousArray(bytes)
    block = .allocate(byteCount: max(bytes.count, 1), alignment: TaggerModelFile.alignment)
    block.copyBytes(from: bytes)
    steps = .allocate(capacity: ViterbiDecoder.transitionCount)
    steps.initialize(repeating: 0)
    transitions = UnsafePointer(steps.baseAddress ?? UnsafeMutablePointer.allocate(capacity: 1))
    let file = UnsafeRawBufferPointer(rebasing: block[..<bytes.count])
    do {
      let sections = try SectionViews(file)
      lexicon = try sections.lexicon()
      weights = try sections.weights()
      about = sections.about()
      try sections.readTransitions(into: steps)
    } catch {
      block.deallocate()
      steps.deallocate()
      throw error
    }
  }

  deinit {
    block.deallocate()
    steps.deallocate()
  }
}

/// The sections of a file as rows of numbers.
private struct SectionViews {
  private let file: UnsafeRawBufferPointer
  private let sections: [TaggerModelFile.Section: Range<Int>]

  init(_ file: UnsafeRawBufferPointer) throws(TaggerModelError) {
    self.file = file
    sections = try TaggerModelFile.sections(of: file)
  }

  private func view<Number>(_ section: TaggerModelFile.Section) -> UnsafeBufferPointer<Number> {
    guard let range = sections[section], !range.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = UnsafeRawBufferPointer(
      rebasing: file[range.lowerBound..<(range.upperBound - range.count % MemoryLayout<Number>.stride)])
    return bytes.bindMemory(to: Number.self)
  }

  private func table(
    _ section: TaggerModelFile.Section, _ valueBits: Int
  ) throws(TaggerModelError) -> FingerprintTable {
    let slots: UnsafeBufferPointer<UInt32> = view(section)
    // A search ends at a free slot, so there must be one.
    guard slots.isEmpty || slots.contains(0) else { throw TaggerModelError(.damaged, "\(section) has no free slot") }
    return FingerprintTable(slots: slots, valueBits: valueBits)
  }

  func lexicon() throws(TaggerModelError) -> TaggerLexicon {
    TaggerLexicon(
      names: try table(.names, TaggerLexicon.ValueBits.names),
      phrases: try table(.phrases, TaggerLexicon.ValueBits.phrases),
      stemClusters: try table(.stemClusters, TaggerLexicon.ValueBits.stemClusters),
      wordClusters: try table(.wordClusters, TaggerLexicon.ValueBits.wordClusters),
      casings: try table(.casings, TaggerLexicon.ValueBits.casings),
      heads: try table(.heads, TaggerLexicon.ValueBits.heads))
  }

  func weights() throws(TaggerModelError) -> WeightTable {
    let weights = WeightTable(
      starts: view(.weightStarts), fingerprints: view(.weightFingerprints), counts: view(.weightCounts),
      entries: view(.weightEntries))
    guard weights.isSound else { throw TaggerModelError(.damaged, "the table of weights") }
    return weights
  }

  func readTransitions(into steps: UnsafeMutableBufferPointer<Float>) throws(TaggerModelError) {
    let numbers: UnsafeBufferPointer<Int16> = view(.transitions)
    guard numbers.count == steps.count else { throw TaggerModelError(.damaged, "the table of steps") }
    for place in 0..<steps.count { steps[place] = Float(numbers[place]) }
  }

  func about() -> String {
    let bytes: UnsafeBufferPointer<UInt8> = view(.about)
    return String(decoding: bytes, as: UTF8.self)
  }
}
