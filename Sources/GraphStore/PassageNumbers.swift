import Foundation
import RelationModel

/// The sentences that a graph rests on, each once, and the number of the one that each piece of evidence quotes.
///
/// Pieces of evidence share a sentence by the thousand: most share the object that holds it, and those that do not are told apart by
/// their place, and by their words only where two have the same place.
struct PassageNumbers {
  /// A sentence: the evidence that quotes it first, and the number of its article.
  struct Passage {
    let evidence: Evidence
    let article: Int?
  }

  /// The sentences by number, in the order of evidence: by date, article and place.
  private(set) var inOrder: [Passage] = []
  /// The number of the sentence of each piece of evidence, in the order of the graph.
  private(set) var ofEvidence: [Int32] = []

  /// Finds the sentences of a graph; `articles` are the numbers of its articles, in the order of their ids.
  ///
  /// - Complexity: O(*n* + *p* log *p*) time for *n* pieces of evidence and *p* sentences.
  init(of graph: RelationshipGraph, articles: [SourceArticle.ID: Int]) {
    var objects: [ObjectIdentifier: Int32] = [:]
    for relationship in graph.relationships {
      for evidence in relationship.evidence {
        if let known = objects[evidence.passageIdentity] {
          ofEvidence.append(known)
        } else {
          objects[evidence.passageIdentity] = Int32(inOrder.count)
          ofEvidence.append(Int32(inOrder.count))
          inOrder.append(Passage(evidence: evidence, article: articles[evidence.article]))
        }
      }
    }
    sort()
  }

  /// Whether two pieces of evidence of one place quote the same.
  private static func isSame(_ one: Evidence, _ other: Evidence) -> Bool {
    (one.sentence, one.start, one.end) == (other.sentence, other.start, other.end) && one.date == other.date
      && (one.publisher == nil) == (other.publisher == nil) && one.quoteBytes == other.quoteBytes
      && (one.publisher ?? "").utf8.elementsEqual((other.publisher ?? "").utf8)
  }

  /// Puts the sentences in order, and together those that are the same.
  private mutating func sort() {
    let order = inOrder.indices.sorted { Self.precedes(inOrder[$0], inOrder[$1]) }
    var numbers = [Int32](repeating: 0, count: order.count)
    var sorted: [Passage] = []
    sorted.reserveCapacity(order.count)
    for place in order {
      let passage = inOrder[place]
      let isKnown = sorted.last.map {
        $0.article == passage.article && Self.isSame($0.evidence, passage.evidence)
      }
      if isKnown != true { sorted.append(passage) }
      numbers[place] = Int32(sorted.count - 1)
    }
    inOrder = sorted
    for place in ofEvidence.indices { ofEvidence[place] = numbers[Int(ofEvidence[place])] }
  }

  private static func precedes(_ left: Passage, _ right: Passage) -> Bool {
    let (one, other) = (left.evidence, right.evidence)
    if let isEarlier = PartialDate.isEarlier(one.date, other.date) { return isEarlier }
    let (first, second) = (left.article ?? -1, right.article ?? -1)
    if first != second { return first < second }
    if (one.sentence, one.start, one.end) != (other.sentence, other.start, other.end) {
      return (one.sentence, one.start, one.end) < (other.sentence, other.start, other.end)
    }
    if one.quoteBytes != other.quoteBytes { return one.quoteBytes.lexicographicallyPrecedes(other.quoteBytes) }
    guard let mine = one.publisher, let others = other.publisher else {
      return one.publisher == nil && other.publisher != nil
    }
    return byBytes(mine, others)
  }
}
