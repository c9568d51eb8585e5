import Foundation
import RelationModel

/// The sentences that a graph rests on, each once, and the number of the one that each piece of evidence quotes.
///
/// Pieces of evidence share a sentence by the thousand, and long texts are slow to hash: sentences are told apart by their
/// place, and by their words only where two have the same place.
struct PassageNumbers {
  /// A sentence: the evidence that quotes it first, and the number of its article.
  struct Passage {
    let evidence: Evidence
    let article: Int?
  }

  /// The sentences by number, in the order of evidence: by date, article and place.
  private(set) var inOrder: [Passage] = []
  /// The number of the sentence of each piece of evidence, in the order of the graph.
  private(set) var ofEvidence: [Int] = []

  private struct Place: Hashable {
    let article: Int?
    let sentence: Int
    let start: Int
    let end: Int
  }

  /// Finds the sentences of a graph; `articles` are the numbers of its articles, in the order of their ids.
  ///
  /// - Complexity: O(*n* + *p* log *p*) time for *n* pieces of evidence and *p* sentences.
  init(of graph: RelationshipGraph, articles: [SourceArticle.ID: Int]) {
    var places: [Place: [Int]] = [:]
    for relationship in graph.relationships {
      for evidence in relationship.evidence {
        let article = articles[evidence.article]
        let place = Place(article: article, sentence: evidence.sentence, start: evidence.start, end: evidence.end)
        if let known = places[place]?.first(where: { Self.isSame(inOrder[$0].evidence, evidence) }) {
          ofEvidence.append(known)
        } else {
          places[place, default: []].append(inOrder.count)
          ofEvidence.append(inOrder.count)
          inOrder.append(Passage(evidence: evidence, article: article))
        }
      }
    }
    sort()
  }

  /// Whether two pieces of evidence of one place quote the same.
  private static func isSame(_ one: Evidence, _ other: Evidence) -> Bool {
    one.date == other.date && (one.publisher == nil) == (other.publisher == nil)
      && haveSameBytes(one.quote, other.quote) && haveSameBytes(one.publisher ?? "", other.publisher ?? "")
  }

  /// To Swift, texts in two Unicode forms are equal; here they are not.
  private static func haveSameBytes(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    let answer = one.utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { second in
        first.baseAddress.flatMap { start in second.baseAddress.map { memcmp(start, $0, first.count) == 0 } } ?? true
      }
    }
    return (answer ?? nil) ?? one.utf8.elementsEqual(other.utf8)
  }

  private mutating func sort() {
    let order = inOrder.indices.sorted { Self.precedes(inOrder[$0], inOrder[$1]) }
    var numbers = [Int](repeating: 0, count: order.count)
    for (number, place) in order.enumerated() { numbers[place] = number }
    inOrder = order.map { inOrder[$0] }
    for place in ofEvidence.indices { ofEvidence[place] = numbers[ofEvidence[place]] }
  }

  private static func precedes(_ left: Passage, _ right: Passage) -> Bool {
    let (one, other) = (left.evidence, right.evidence)
    if one.date != other.date {
      guard let first = one.date else { return false }
      guard let second = other.date else { return true }
      return first < second
    }
    let (first, second) = (left.article ?? -1, right.article ?? -1)
    if first != second { return first < second }
    if (one.sentence, one.start, one.end) != (other.sentence, other.start, other.end) {
      return (one.sentence, one.start, one.end) < (other.sentence, other.start, other.end)
    }
    if !one.quote.utf8.elementsEqual(other.quote.utf8) {
      return one.quote.utf8.lexicographicallyPrecedes(other.quote.utf8)
    }
    guard let mine = one.publisher, let others = other.publisher else { return one.publisher == nil }
    return mine.utf8.lexicographicallyPrecedes(others.utf8)
  }
}
