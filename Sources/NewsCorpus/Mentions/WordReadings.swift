import KazakhText
import Synchronization

/// The readings of the words met so far, each word read once.
///
/// Readings depend on the word alone, so keeping them changes no result; the store is emptied when it is full, so that a stream of
/// articles needs no more memory however long it is.
final class WordReadings: Sendable {
  private static let capacity = 100_000
  private let known = Mutex<[Word: [NominalForm]]>([:])
  private let analyzer = NominalAnalyzer()

  /// The readings of a lower-case word.
  ///
  /// - Complexity: O(*n*) in the length of the word.
  func readings(of word: Word) -> [NominalForm] {
    if let found = known.withLock({ $0[word] }) { return found }
    let readings = analyzer.readings(of: word.text)
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[word] = readings
    }
    return readings
  }
}
