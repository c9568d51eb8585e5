/// The features of a word that come of several words of its sentence: pairs, listed phrases, quotations and the nearest noun
/// with which names of institutions, offices, buildings and events end.
///
/// With those of `WordFeatures`, the templates are those of linear-chain taggers (Ratinov and Roth, "Design Challenges and Misconceptions in Named
/// Entity Recognition", 2009) with Kazakh ones beside them.
struct ContextFeatures {
  private let rows: UnsafePointer<UInt64>
  private let phrases: UnsafePointer<UInt32>
  private let count: Int
  private var quotes: [UInt8]
  private var quoteEnds: [Int32]

  /// The templates over a sentence.
  ///
  /// - Parameters:
  ///   - rows: `count` rows of `WordAtoms.count` values, with two rows for the beginning before them and two for the end behind.
  ///   - phrases: for each word the phrases of the lists that it is in, as `PhraseMarks` gives them.
  init(rows: UnsafePointer<UInt64>, phrases: UnsafePointer<UInt32>, count: Int) {
    self.rows = rows
    self.phrases = phrases
    self.count = count
    quotes = [UInt8](repeating: 0, count: count)
    quoteEnds = [Int32](repeating: -1, count: count)
    findQuotes()
  }

  /// Writes the features of the word at a place.
  func write(at place: Int, _ writer: inout FeatureWriter) {
    writer.add(56, atom(place, WordAtoms.casing), place == 0 ? 1 : 0)
    writer.addBits(51, UInt64(phrases[place]))
    if place > 0 { writer.addBits(112, UInt64(phrases[place - 1])) }
    if place + 1 < count { writer.addBits(132, UInt64(phrases[place + 1])) }
    writePairs(place, &writer)
    writeHeads(place, &writer)
    writeQuotes(place, &writer)
  }

  @inline(__always)
  private func atom(_ place: Int, _ kind: Int) -> UInt64 {
    rows[place &* WordAtoms.count &+ kind]
  }

  private func writePairs(_ place: Int, _ writer: inout FeatureWriter) {
    let (before, after) = (place - 1, place + 1)
    func pair(_ template: UInt64, _ first: Int, _ firstKind: Int, _ second: Int, _ secondKind: Int) {
      writer.add(template, atom(first, firstKind), atom(second, secondKind))
    }
    pair(202, before, WordAtoms.stem, place, WordAtoms.stem)
    pair(203, place, WordAtoms.stem, after, WordAtoms.stem)
    pair(204, before, WordAtoms.stemCluster, place, WordAtoms.stemCluster)
    pair(205, place, WordAtoms.stemCluster, after, WordAtoms.stemCluster)
    pair(206, before, WordAtoms.stemCluster, after, WordAtoms.stemCluster)
    pair(209, place, WordAtoms.suffixes + 2, after, WordAtoms.suffixes + 2)
    pair(210, before, WordAtoms.suffixes + 2, place, WordAtoms.suffixes + 2)
    pair(211, before, WordAtoms.names, place, WordAtoms.names)
    pair(212, place, WordAtoms.names, after, WordAtoms.names)
    pair(213, before, WordAtoms.stem, place, WordAtoms.casing)
    pair(214, place, WordAtoms.casing, after, WordAtoms.stem)
    pair(215, place, WordAtoms.names, after, WordAtoms.stem)
    pair(216, before, WordAtoms.stem, place, WordAtoms.names)
    writer.add(
      220, atom(before, WordAtoms.casing), atom(place, WordAtoms.casing), atom(after, WordAtoms.casing))
    writer.add(
      221, atom(place - 2, WordAtoms.casing), atom(before, WordAtoms.casing), atom(place, WordAtoms.casing))
    writer.add(
      222, atom(place, WordAtoms.casing), atom(after, WordAtoms.casing), atom(place + 2, WordAtoms.casing))
  }

  // MARK: - Nouns at the end of names

  /// How far the noun that ends a name is looked for.
  private static let reach = 7

  private func writeHeads(_ place: Int, _ writer: inout FeatureWriter) {
    let casing = atom(place, WordAtoms.casing)
    for distance in 0...Self.reach where place + distance < count {
      let mask = atom(place + distance, WordAtoms.heads)
      guard mask != 0 else { continue }
      let stem = atom(place + distance, WordAtoms.stem)
      let bucket = UInt64(min(distance, 4))
      writer.add(230, stem)
      writer.add(231, stem, bucket)
      writer.add(232, mask, bucket)
      writer.add(233, mask, casing)
      writer.add(234, stem, casing)
      break
    }
    for distance in 1...4 where place - distance >= 0 {
      let mask = atom(place - distance, WordAtoms.heads)
      guard mask != 0 else { continue }
      let stem = atom(place - distance, WordAtoms.stem)
      writer.add(235, stem, UInt64(distance))
      writer.add(236, mask, UInt64(distance))
      writer.add(237, mask, casing)
      break
    }
    for distance in 1...4 {
      for (template, other) in [(238, place - distance), (239, place + distance)] where other >= 0 && other < count {
        if atom(other, WordAtoms.heads) != 0 { writer.add(UInt64(template), atom(other, WordAtoms.stem)) }
      }
    }
  }

  // MARK: - Quotation marks

  /// Numbers each word by its place in a quotation, 1 for the first, and notes where the quotation ends.
  private mutating func findQuotes() {
    var open = -1
    for place in 0..<count {
      let mark = atom(place, WordAtoms.mark)
      let isStraight = mark == WordAtoms.Mark.straightQuote.rawValue
      if open >= 0, isStraight || mark == WordAtoms.Mark.closeQuote.rawValue {
        if place - open <= 12 {
          for inside in (open + 1)..<max(place, open + 1) {
            quotes[inside] = UInt8(min(inside - open, 4))
            quoteEnds[inside] = Int32(place)
          }
          quotes[place] = 6
          quotes[open] = 5
          quoteEnds[open] = Int32(place)
          quoteEnds[place] = Int32(place)
        }
        open = -1
      } else if isStraight || mark == WordAtoms.Mark.openQuote.rawValue {
        open = place
      }
    }
  }

  private func writeQuotes(_ place: Int, _ writer: inout FeatureWriter) {
    let quote = UInt64(quotes[place])
    guard quote != 0 else { return }
    let end = Int(quoteEnds[place])
    writer.add(240, quote)
    writer.add(241, quote, atom(end + 1, WordAtoms.stem))
    writer.add(242, atom(end + 1, WordAtoms.stem))
    writer.add(243, quote, atom(end + 1, WordAtoms.heads))
    writer.add(244, quote, atom(place, WordAtoms.casing))
    writer.add(245, quote, atom(end + 2, WordAtoms.stem))
    writer.add(246, quote, atom(end + 2, WordAtoms.heads))
    writer.add(247, quote, atom(end + 1, WordAtoms.stemCluster))
  }
}
