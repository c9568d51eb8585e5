/// A graph as rows, each with a number in its order: what writes a graph takes it row by row, and whoever makes it need not hold it in memory.
///
/// Articles and entities are in the order of their ids, relationships in that of theirs, sentences in the order of evidence (by date, article
/// and place); a row's number is its place in this order.
public protocol GraphRows {
  /// The entities, by id.
  var entities: [Entity] { get }
  /// What finds relationships, by rule, confidence and weight.
  var findings: [FindingRow] { get }

  /// Gives the articles, in order.
  func forEachArticle(_ body: (SourceArticle) throws -> Void) rethrows
  /// Gives the sentences that relationships rest on, in order.
  func forEachPassage(_ body: (PassageRow) throws -> Void) rethrows
  /// Gives the relationships, in order.
  func forEachRelationship(_ body: (RelationshipRow) throws -> Void) rethrows
}

/// What finds relationships.
public struct FindingRow: Hashable, Sendable {
  /// The name of the rule.
  public let rule: String
  /// How sure it is, above 0 and at most 1.
  public let confidence: Double
  /// What each sentence that it finds adds to a relationship's weight.
  public let weight: Double

  /// Makes a row.
  public init(rule: String, confidence: Double, weight: Double) {
    (self.rule, self.confidence, self.weight) = (rule, confidence, weight)
  }
}

extension FindingRow: Comparable {
  /// Orders by rule, confidence and weight.
  public static func < (left: Self, right: Self) -> Bool {
    if left.rule != right.rule { return left.rule < right.rule }
    return (left.confidence, left.weight) < (right.confidence, right.weight)
  }
}

/// A sentence that relationships rest on.
public struct PassageRow: Sendable {
  /// The number of its article.
  public let article: Int
  /// Its number in the article, from 0.
  public let sentence: Int
  /// Where it begins in the article's file, in bytes.
  public let start: Int
  /// The byte after its last.
  public let end: Int
  /// The sentence, word for word, in UTF-8.
  public let quote: ArraySlice<UInt8>
  /// The date of the evidence.
  public let date: PartialDate?
  /// The outlet.
  public let publisher: String?

  /// Makes a row.
  public init(
    article: Int, sentence: Int, start: Int, end: Int, quote: ArraySlice<UInt8>, date: PartialDate?, publisher: String?
  ) {
    (self.article, self.sentence, self.start, self.end) = (article, sentence, start, end)
    (self.quote, self.date, self.publisher) = (quote, date, publisher)
  }
}

/// A relationship between two entities, and what proves it.
public struct RelationshipRow: Sendable {
  /// That a sentence proves it, as something found: the numbers of both.
  public struct Proof: Hashable, Sendable {
    /// The number of the sentence.
    public let passage: Int32
    /// The number of the finding.
    public let finding: Int32

    /// Makes a proof.
    public init(passage: Int32, finding: Int32) { (self.passage, self.finding) = (passage, finding) }
  }

  /// The kind of tie.
  public let kind: RelationshipKind
  /// The number of the entity that it goes from.
  public let source: Int
  /// The number of the entity that it goes to.
  public let target: Int
  /// The title of a position or the role of a participant.
  public let role: String?
  /// The number of the institution that a signatory signed for.
  public let side: Int?
  /// What proves it, by sentence and finding.
  public let proofs: [Proof]

  /// Makes a row.
  public init(kind: RelationshipKind, source: Int, target: Int, role: String?, side: Int?, proofs: [Proof]) {
    (self.kind, self.source, self.target, self.role) = (kind, source, target, role)
    (self.side, self.proofs) = (side, proofs)
  }
}

extension RelationshipRow.Proof: Comparable {
  /// Orders by sentence, then by finding.
  public static func < (left: Self, right: Self) -> Bool {
    (left.passage, left.finding) < (right.passage, right.finding)
  }
}

extension RelationshipGraph {
  /// Puts a graph together out of its rows, which are known to fit.
  ///
  /// - Complexity: O(*n*) time and space in the rows.
  package init(_ rows: some GraphRows) {
    var articles: [SourceArticle] = []
    rows.forEachArticle { articles.append($0) }
    let findings = rows.findings.map {
      Evidence.Finding(rule: $0.rule, confidence: $0.confidence, weight: $0.weight)
    }
    var passages: [Evidence.Passage] = []
    rows.forEachPassage { row in
      let words = Array(row.quote)
      passages.append(
        Evidence.Passage(
          article: articles[row.article].id, sentence: row.sentence, start: row.start, end: row.end, words: words,
          range: words.indices, date: row.date, publisher: row.publisher))
    }
    let entities = rows.entities
    var relationships: [Relationship] = []
    rows.forEachRelationship { row in
      relationships.append(
        Relationship(
          id: .init(
            kind: row.kind, source: entities[row.source].id, target: entities[row.target].id, role: row.role),
          side: row.side.map { entities[$0].id },
          evidence: row.proofs.map { Evidence(passages[Int($0.passage)], findings[Int($0.finding)]) }))
    }
    self.init(unchecked: articles, entities, relationships)
  }
}
