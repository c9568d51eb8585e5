/// The sentence that a relationship rests on.
public struct Evidence: Hashable, Codable, Sendable {
  /// The id of the article.
  public var article: SourceArticle.ID
  /// The number of the sentence in the article, from 0.
  public var sentence: Int
  /// Where the quote begins, in UTF-8 bytes from 0: in the article's file, if that is plain text or Markdown, else in the text that reading
  /// gets out of it (`Article.Paragraph.start`).
  public var start: Int
  /// The byte after the quote's last.
  public var end: Int
  /// The sentence, word for word, its white space folded.
  public var quote: String
  /// The article's date.
  public var date: PartialDate?
  /// The outlet that published the article.
  public var publisher: String?
  /// The rule or model that found the relationship, such as `signing.verb`.
  public var rule: String
  /// How sure the rule is, above 0 and at most 1.
  public var confidence: Double
  /// What this evidence adds to the relationship's weight.
  public var weight: Double

  /// Makes a piece of evidence.
  public init(
    article: SourceArticle.ID, sentence: Int, start: Int, end: Int, quote: String, date: PartialDate? = nil,
    publisher: String? = nil, rule: String, confidence: Double = 1, weight: Double = 1
  ) {
    self.article = article
    self.sentence = sentence
    self.start = start
    self.end = end
    self.quote = quote
    self.date = date
    self.publisher = publisher
    self.rule = rule
    self.confidence = confidence
    self.weight = weight
  }
}

extension Evidence {
  /// What tells a piece of evidence from others of its relationship: all but what it is counted for.
  package struct Place: Hashable {
    let article: SourceArticle.ID
    let sentence: Int
    let start: Int
    let end: Int
    let rule: String
  }

  /// Where it stands and what found it.
  package var place: Place { Place(article: article, sentence: sentence, start: start, end: end, rule: rule) }
}

extension Evidence: Comparable {
  /// Orders evidence by date (undated last), article, place in the article, rule, and then by all else, so that only equals are in no order.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    if left.date != right.date {
      guard let first = left.date else { return false }
      guard let second = right.date else { return true }
      return first < second
    }
    if left.article != right.article { return byBytes(left.article, right.article) }
    let first = (left.sentence, left.start, left.end, left.rule, left.quote)
    let second = (right.sentence, right.start, right.end, right.rule, right.quote)
    if first != second { return first < second }
    if left.publisher != right.publisher {
      guard let first = left.publisher, let second = right.publisher else { return left.publisher == nil }
      return byBytes(first, second)
    }
    return (left.confidence, left.weight) < (right.confidence, right.weight)
  }
}
