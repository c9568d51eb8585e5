/// Reads words, given as UTF-8, into rows of `WordAtoms`.
///
/// Holds the space that it works in, so that reading a word allocates nothing. A word's first 64 letters are read with
/// their affixes and stems; of longer words the rest goes into the hash alone.
struct WordReader {
  /// How many letters of a word are looked at closely.
  static let closest = 64

  private let lexicon: TaggerLexicon
  private let letters = LetterShapes.shared
  private let endings = EndingSet.shared
  private var lower = [UInt32](repeating: 0, count: closest)
  private var kinds = [LetterShapes.Kind](repeating: .other, count: closest)
  private var prefixes = [UInt64](repeating: 0, count: closest + 1)
  private var folded = [UInt64](repeating: 0, count: closest + 1)
  private var count = 0
  private var whole: UInt64 = 0

  init(lexicon: TaggerLexicon) { self.lexicon = lexicon }

  /// Reads a word into a row of `WordAtoms.count` values.
  mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, into row: UnsafeMutablePointer<UInt64>) {
    decode(utf8)
    row.update(repeating: 0, count: WordAtoms.count)
    row[WordAtoms.word] = whole
    readShape(into: row)
    readAffixes(into: row)
    let splits = splits()
    row[WordAtoms.stem] = prefixes[stemLength(hyphen: row)]
    readLists(splits, into: row)
    readClusters(splits, into: row)
    row[WordAtoms.mark] = mark(of: utf8).rawValue
  }

  // MARK: - Letters

  private mutating func decode(_ utf8: UnsafeBufferPointer<UInt8>) {
    count = 0
    whole = FeatureHash.seed
    prefixes[0] = whole
    folded[0] = whole
    var place = 0
    while place < utf8.count {
      let scalar = Self.scalar(in: utf8, at: &place)
      let small = letters.lower(scalar)
      whole = FeatureHash.mix(whole, UInt64(small))
      guard count < Self.closest else { continue }
      lower[count] = small
      kinds[count] = letters.kind(scalar)
      folded[count + 1] = FeatureHash.mix(folded[count], UInt64(letters.folded(small)))
      count += 1
      prefixes[count] = whole
    }
  }

  /// The scalar that begins at a place of well-formed UTF-8; moves the place behind it.
  @inline(__always)
  private static func scalar(in utf8: UnsafeBufferPointer<UInt8>, at place: inout Int) -> UInt32 {
    let first = UInt32(utf8[place])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
    for next in 1..<max(length, 1) where place + next < utf8.count {
      value = value << 6 | UInt32(utf8[place + next] & 0x3F)
    }
    place += length
    return value
  }

  private func mark(of utf8: UnsafeBufferPointer<UInt8>) -> WordAtoms.Mark {
    guard count == 1, kinds[0] == .other else { return .none }
    switch lower[0] {
    case 0xAB, 0x201E, 0x2039: return .openQuote
    case 0xBB, 0x201D, 0x203A: return .closeQuote
    case 0x22, 0x201C: return .straightQuote
    case 0x2E, 0x21, 0x3F, 0x2026: return .stop
    case 0x2C, 0x3B, 0x3A: return .comma
    case 0x2D, 0x2013, 0x2014, 0x2015: return .dash
    case 0x28, 0x5B: return .openBracket
    case 0x29, 0x5D: return .closeBracket
    default: return .other
    }
  }

  // MARK: - Shape

  private func readShape(into row: UnsafeMutablePointer<UInt64>) {
    var shape = FeatureHash.seed
    var last: UInt64 = 0xFF
    var counts = (lower: 0, upper: 0, digit: 0, other: 0)
    var hyphen = -1
    for place in 0..<count {
      let kind = kinds[place]
      switch kind {
      case .lower: counts.lower += 1
      case .upper: counts.upper += 1
      case .digit: counts.digit += 1
      case .other: counts.other += 1
      }
      if lower[place] == 0x2D, place > 0 { hyphen = place }
      let item = kind == .other ? UInt64(lower[place]) : UInt64(kind.rawValue)
      if item != last { shape = FeatureHash.mix(shape, item) }
      last = item
    }
    row[WordAtoms.shape] = shape
    row[WordAtoms.casing] = casing(counts, hyphen: hyphen)
    row[WordAtoms.length] = UInt64(min(count, 12))
    guard hyphen > 0, hyphen < count - 1 else { return }
    row[WordAtoms.beforeHyphen] = prefixes[hyphen]
    var after = FeatureHash.seed
    for place in (hyphen + 1)..<count { after = FeatureHash.mix(after, UInt64(lower[place])) }
    row[WordAtoms.afterHyphen] = after
  }

  /// A number that tells small words, capitalised ones, abbreviations, numbers and marks apart.
  private func casing(_ counts: (lower: Int, upper: Int, digit: Int, other: Int), hyphen: Int) -> UInt64 {
    let form: UInt64
    if counts.lower + counts.upper + counts.digit == 0 {
      form = 1
    } else if counts.digit > 0 {
      form = counts.lower + counts.upper == 0 ? 2 : counts.upper > 0 ? 3 : 4
    } else if counts.upper == 0 {
      form = 5
    } else if counts.upper == 1, kinds[0] == .upper {
      form = count == 1 ? 6 : 7
    } else if counts.lower == 0 {
      form = 8
    } else if kinds[0] == .upper, kinds[1] == .upper {
      form = 9
    } else {
      form = kinds[0] == .upper ? 10 : 11
    }
    return form * 2 + (hyphen > 0 ? 1 : 0)
  }

  // MARK: - Affixes and stems

  private func readAffixes(into row: UnsafeMutablePointer<UInt64>) {
    for length in 1...WordAtoms.longestAffix where length <= count {
      row[WordAtoms.prefixes + length - 1] = prefixes[length]
    }
    var suffix = FeatureHash.seed
    for length in 1...WordAtoms.longestAffix where length <= count {
      suffix = FeatureHash.mix(suffix, UInt64(lower[count - length]))
      row[WordAtoms.suffixes + length - 1] = suffix
    }
  }

  /// A bit for each length at which the rest of the word is an ending; the whole word among them.
  private func splits() -> UInt64 {
    guard count > 0 else { return 0 }
    var splits: UInt64 = 1 << UInt64(count - 1)
    var ending = FeatureHash.seed
    var place = count - 1
    while place >= 2, count - place <= EndingSet.longest {
      ending = FeatureHash.mix(ending, UInt64(lower[place]))
      if endings.contains(ending) { splits |= 1 << UInt64(place - 1) }
      if lower[place] == 0x2D {
        splits |= 1 << UInt64(place - 1)
        break
      }
      place -= 1
    }
    return splits
  }

  /// The length that is left when the longest ending is taken off again and again, or what hangs on a hyphen.
  private func stemLength(hyphen row: UnsafeMutablePointer<UInt64>) -> Int {
    var length = count
    if row[WordAtoms.afterHyphen] != 0, let hyphen = lower[..<count].lastIndex(of: 0x2D) {
      let tail = (hyphen + 1)..<count
      if tail.allSatisfy({ kinds[$0] == .lower }), kinds[hyphen - 1] != .lower { return hyphen }
    }
    for _ in 0..<3 {
      var ending = FeatureHash.seed
      var best = length
      var place = length - 1
      while place >= 4, length - place <= EndingSet.longest {
        ending = FeatureHash.mix(ending, UInt64(lower[place]))
        if endings.contains(ending) { best = place }
        place -= 1
      }
      if best == length { break }
      length = best
    }
    return length
  }

  // MARK: - Lists

  private func readLists(_ splits: UInt64, into row: UnsafeMutablePointer<UInt64>) {
    var mask: UInt32 = 0
    var rest = splits
    var candidate = WordAtoms.candidates
    while rest != 0 {
      let length = 64 - rest.leadingZeroBitCount
      rest &= ~(1 << UInt64(length - 1))
      if candidate < WordAtoms.candidates + WordAtoms.candidateCount {
        row[candidate] = length == count ? whole : prefixes[length]
        candidate += 1
      }
      mask |= lexicon.names.value(of: prefixes[length])
      mask |= lexicon.names.value(of: TaggerLexicon.foldedKey(folded[length]))
    }
    row[WordAtoms.names] = UInt64(mask)
    row[WordAtoms.heads] = UInt64(lexicon.heads.value(of: row[WordAtoms.stem]))
    row[WordAtoms.listedCasing] = listedCasing(row)
  }

  /// The cases in which the lists know the word, or what is left of it without an ending.
  private func listedCasing(_ row: UnsafeMutablePointer<UInt64>) -> UInt64 {
    for candidate in 0..<WordAtoms.candidateCount {
      let hash = row[WordAtoms.candidates + candidate]
      if hash == 0 { break }
      let listed = lexicon.casings.value(of: hash)
      if listed != 0 { return UInt64(listed) + (candidate == 0 ? 0 : 16) }
    }
    return 32
  }

  private func readClusters(_ splits: UInt64, into row: UnsafeMutablePointer<UInt64>) {
    var length = count
    while length >= 1, length >= count - 9, length >= 3 || length == count {
      let cluster = lexicon.stemClusters.value(of: prefixes[length])
      if cluster != 0 {
        row[WordAtoms.stemCluster] = UInt64(cluster)
        break
      }
      length -= 1
    }
    var rest = splits
    while rest != 0 {
      let length = 64 - rest.leadingZeroBitCount
      rest &= ~(1 << UInt64(length - 1))
      let cluster = lexicon.wordClusters.value(of: folded[length])
      if cluster != 0 {
        row[WordAtoms.wordCluster] = UInt64(cluster)
        break
      }
    }
  }
}
