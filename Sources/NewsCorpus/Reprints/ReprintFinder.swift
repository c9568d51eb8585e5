import RelationModel
import WorkerThreads

/// Finds articles that are reprints of others: nearly the same text under another headline, cut, with another byline or some sentences edited.
///
/// An article is a copy of an earlier one (by date, undated ones last; on one day the longer; then by id) where
/// - at least 70 % of its shingles are among those of the other: what is left of a cut article is in the original, while a long article that
///   takes a short one up stays an article of its own, and
/// - at least 75 % of its telling words are: two decrees in the same words about different people are two.
///
/// What is a copy of nothing is an original, and copies are compared with originals only, so that no chain of small changes leads from an
/// article to one that is not like it. Articles of fewer than 20 words are compared with none. The result depends on the articles alone.
///
/// Candidates are met by MinHash with banding (locality-sensitive hashing; A. Broder 1997, J. Leskovec et al., *Mining of Massive Datasets*,
/// ch. 3); every candidate is then compared exactly. An article is held against the sixteen originals that it shares most bands with, of the
/// 32 nearest before it in each band. A reprint that is cut to a third is met in four of five cases, one cut to a half nearly always.
public struct ReprintFinder: Sendable {
  /// What share of an article's shingles is in the original, at least.
  public static let leastShared = 0.7
  /// What share of an article's numbers and capitalised words is in the original, at least.
  public static let leastTelling = 0.75

  /// An article, and where its shingles and behind them its telling words are.
  private struct Entry {
    let id: String
    let date: PartialDate?
    let start: Int
    let shingles: Int32
    let telling: Int32
  }

  private let minHash = MinHash()
  private var entries: [Entry] = []
  private let numbers = SpilledBytes()

  /// Makes a finder without articles.
  public init() {}

  /// Adds an article, in any order.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - date: when it appeared.
  ///   - sentences: its running text, without the headline.
  /// - Complexity: O(*n*) time in the text, 4 bytes of space a word, most of them on the disk.
  public mutating func add(_ id: String, date: PartialDate?, sentences: some Sequence<Substring>) {
    let shingles = Shingles(of: sentences)
    guard shingles.all.count >= Self.leastShingles else { return }
    let start = (shingles.all + shingles.telling).withUnsafeBytes { numbers.append($0) }
    entries.append(
      Entry(
        id: id, date: date, start: start, shingles: Int32(shingles.all.count), telling: Int32(shingles.telling.count)))
  }

  /// For each copy, the id of its original.
  ///
  /// - Parameter threads: how many processors compare; the answer does not depend on it.
  /// - Complexity: O(*n* log *n*) time and O(*n*) space in the articles.
  public func originals(threads: Int = 1) -> [String: String] {
    let ordered = entries.sorted(by: Self.precedes)
    let before = stride(from: 0, to: MinHash.bands, by: Self.bandsAtOnce).flatMap { first in
      previous(inBands: first..<min(first + Self.bandsAtOnce, MinHash.bands), ordered, threads: threads)
    }
    var leader = Array(ordered.indices)
    var originals: [String: String] = [:]
    for place in ordered.indices {
      for candidate in Self.candidates(of: place, before, leader)
      where isCopy(ordered[place], of: ordered[candidate]) {
        leader[place] = candidate
        originals[ordered[place].id] = ordered[candidate].id
        break
      }
    }
    return originals
  }

  private static let leastShingles = 17
  private static let maximalSteps = 32
  private static let maximalCandidates = 16

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if let isEarlier = PartialDate.isEarlier(left.date, right.date) { return isEarlier }
    let (long, short) = (left.shingles, right.shingles)
    return long != short ? long > short : byBytes(left.id, right.id)
  }

  /// So many bands that the keys of all articles take little memory, and their shingles are read a few times.
  private static let bandsAtOnce = 8
  private static let entriesAtOnce = 4096

  /// For each of some bands, and each article, the one before it with the same key, or -1.
  private func previous(inBands bands: Range<Int>, _ ordered: [Entry], threads: Int) -> [[Int32]] {
    let starts = Array(stride(from: 0, to: ordered.count, by: Self.entriesAtOnce))
    // Of each article, the keys of the bands one after the other.
    let keys = inParallel(starts, threads: threads) { start in
      ordered[start..<min(start + Self.entriesAtOnce, ordered.count)].flatMap { entry in
        let shingles = shingles(of: entry)
        return bands.map { minHash.key(of: shingles, band: $0) }
      }
    }
    return inParallel(Array(0..<bands.count), threads: threads) { band in
      var last: [UInt64: Int32] = [:]
      last.reserveCapacity(ordered.count)
      var before: [Int32] = []
      before.reserveCapacity(ordered.count)
      for keys in keys {
        for place in stride(from: band, to: keys.count, by: bands.count) {
          before.append(last.updateValue(Int32(before.count), forKey: keys[place]) ?? -1)
        }
      }
      return before
    }
  }

  private func shingles(of entry: Entry) -> [UInt32] { numbers(entry.start, entry.shingles) }

  private func telling(of entry: Entry) -> [UInt32] { numbers(entry.start + 4 * Int(entry.shingles), entry.telling) }

  private func numbers(_ start: Int, _ count: Int32) -> [UInt32] {
    let bytes = numbers.bytes(start..<(start + 4 * Int(count)))
    return [UInt32](unsafeUninitializedCapacity: Int(count)) { numbers, initialized in
      UnsafeMutableRawBufferPointer(numbers).copyBytes(from: bytes)
      initialized = Int(count)
    }
  }

  /// The originals that an article may be a copy of, those first with which it shares most bands.
  private static func candidates(of place: Int, _ before: [[Int32]], _ leader: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for band in before {
      var next = band[place]
      var steps = 0
      var seen: Set<Int> = []
      while next >= 0, steps < maximalSteps {
        if seen.insert(leader[Int(next)]).inserted { counts[leader[Int(next)], default: 0] += 1 }
        next = band[Int(next)]
        steps += 1
      }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(maximalCandidates).map(\.key)
  }

  private func isCopy(_ entry: Entry, of other: Entry) -> Bool {
    let shared = Shingles.shared(shingles(of: entry), shingles(of: other))
    guard Double(shared) >= Self.leastShared * Double(entry.shingles) else { return false }
    let told = Shingles.shared(telling(of: entry), telling(of: other))
    return Double(told) >= Self.leastTelling * Double(entry.telling)
  }
}

extension ReprintFinder {
  /// For each record of a reprint, the id of the record that it was taken from.
  static func originals(of records: [ExtractionRecord]) -> [String: String] {
    var finder = ReprintFinder()
    for record in records { finder.add(record) }
    return finder.originals()
  }

  /// Adds the article of a record.
  mutating func add(_ record: ExtractionRecord) {
    add(
      record.id, date: record.date,
      sentences: record.sentences.lazy.filter { $0.text != record.title }.map { $0.text[...] })
  }

  /// For each article with words enough, the keys of its bands: articles tied by no chain of such keys are no copies of each other.
  var blockKeys: [String: [String]] {
    Dictionary(
      entries.map { entry in
        let shingles = shingles(of: entry)
        let keys = (0..<MinHash.bands).map { band in
          "\(band) \(String(minHash.key(of: shingles, band: band), radix: 36))"
        }
        return (entry.id, keys)
      },
      uniquingKeysWith: { first, _ in first })
  }
}
