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

  /// Reads the bytes of a model file.
  ///
  /// - Throws: `TaggerModelError` where they are no model, or a damaged one.
  /// - Complexity: O(*n*) time in the number of bytes.
  package init(_ bytes: some Sequence<UInt8>) throws(TaggerModelError) {
    let bytes = ContiguousArray(bytes)
    let block = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: TaggerModelFile.alignment)
    block.copyBytes(from: bytes)
    let steps = UnsafeMutablePointer<Float>.allocate(capacity: ViterbiDecoder.transitionCount)
    let views: SectionViews
    do {
      views = try SectionViews(UnsafeRawBufferPointer(rebasing: block[..<bytes.count]))
      views.readTransitions(into: steps)
    } catch {
      block.deallocate()
      steps.deallocate()
      throw error
    }
    // From here on nothing is thrown, so `deinit` alone frees the memory.
    self.block = block
    transitions = UnsafePointer(steps)
    lexicon = views.lexicon
    weights = views.weights
    about = views.about
  }

  deinit {
    block.deallocate()
    transitions.deallocate()
  }
}

/// The sections of a file as rows of numbers, all of them sound.
private struct SectionViews {
  let lexicon: TaggerLexicon
  let weights: WeightTable
  let about: String
  private let transitions: UnsafeBufferPointer<Int16>

  init(_ file: UnsafeRawBufferPointer) throws(TaggerModelError) {
    let sections = SectionBytes(file: file, places: try TaggerModelFile.sections(of: file))
    lexicon = try sections.lexicon()
    weights = try sections.weights()
    about = String(decoding: sections.row(.about, of: UInt8.self), as: UTF8.self)
    transitions = sections.row(.transitions, of: Int16.self)
    guard transitions.count == ViterbiDecoder.transitionCount else {
      throw TaggerModelError(.damaged, "the table of steps")
    }
  }

  func readTransitions(into steps: UnsafeMutablePointer<Float>) {
    for place in transitions.indices { (steps + place).initialize(to: Float(transitions[place])) }
  }
}

/// The bytes of the sections of a file.
private struct SectionBytes {
  let file: UnsafeRawBufferPointer
  let places: [TaggerModelFile.Section: Range<Int>]

  /// A section as a row of numbers; empty where it is missing.
  func row<Number>(_ section: TaggerModelFile.Section, of type: Number.Type) -> UnsafeBufferPointer<Number> {
    guard let place = places[section], !place.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
    let end = place.upperBound - place.count % MemoryLayout<Number>.stride
    return UnsafeRawBufferPointer(rebasing: file[place.lowerBound..<end]).bindMemory(to: Number.self)
  }

  private func table(
    _ section: TaggerModelFile.Section, _ valueBits: Int
  ) throws(TaggerModelError) -> FingerprintTable {
    let slots = row(section, of: UInt32.self)
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
    guard
      let weights = WeightTable(
        starts: row(.weightStarts, of: UInt32.self), rows: row(.weightRows, of: UInt16.self))
    else { throw TaggerModelError(.damaged, "the table of weights") }
    return weights
  }
}
