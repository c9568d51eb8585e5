/// The sentence that a relationship rests on.
///
/// Pieces of evidence that rest on one sentence share it, so that a graph takes 16 bytes for each.
public struct Evidence: Sendable {
  private var passage: Passage
  private var finding: Finding

  /// The id of the article.
  public var article: SourceArticle.ID {
    get { passage.article }
    set { change { $0.article = newValue } }
  }
  /// The number of the sentence in the article, from 0.
  public var sentence: Int {
    get { passage.sentence }
    set { change { $0.sentence = newValue } }
  }
  /// Where the quote begins, in UTF-8 bytes from 0: in the article's file, if that is plain text or Markdown, else in the text that reading
  /// gets out of it (`Article.Paragraph.start`).
  public var start: Int {
    get { passage.start }
    set { change { $0.start = newValue } }
  }
  /// The byte after the quote's last.
  public var end: Int {
    get { passage.end }
    set { change { $0.end = newValue } }
  }
  /// The sentence, word for word, its white space folded.
  public var quote: String {
    get { passage.quote }
    set { change { $0.quote = newValue } }
  }
  /// The article's date.
  public var date: PartialDate? {
    get { passage.date }
    set { change { $0.date = newValue } }
  }
  /// The outlet that published the article.
  public var publisher: String? {
    get { passage.publisher }
    set { change { $0.publisher = newValue } }
  }
  /// The rule or model that found the relationship, such as `signing.verb`.
  public var rule: String {
    get { finding.rule }
    set { finding = Finding(rule: newValue, confidence: confidence, weight: weight) }
  }
  /// How sure the rule is, above 0 and at most 1.
  public var confidence: Double {
    get { finding.confidence }
    set { finding = Finding(rule: rule, confidence: newValue, weight: weight) }
  }
  /// What this evidence adds to the relationship's weight.
  public var weight: Double {
    get { finding.weight }
    set { finding = Finding(rule: rule, confidence: confidence, weight: newValue) }
  }

  /// Makes a piece of evidence.
  public init(
    article: SourceArticle.ID, sentence: Int, start: Int, end: Int, quote: String, date: PartialDate? = nil,
    publisher: String? = nil, rule: String, confidence: Double = 1, weight: Double = 1
  ) {
    passage = Passage(
      article: article, sentence: sentence, start: start, end: end, quote: quote, date: date, publisher: publisher)
    finding = Finding(rule: rule, confidence: confidence, weight: weight)
  }

  /// Makes a piece of evidence of a sentence and a finding that others share.
  package init(_ passage: Passage, _ finding: Finding) {
    self.passage = passage
    self.finding = finding
  }

  private mutating func change(_ edit: (inout Parts) -> Void) {
    var parts = Parts(
      article: article, sentence: sentence, start: start, end: end, quote: quote, date: date, publisher: publisher)
    edit(&parts)
    passage = Passage(
      article: parts.article, sentence: parts.sentence, start: parts.start, end: parts.end, quote: parts.quote,
      date: parts.date, publisher: parts.publisher)
  }

  /// What a sentence is made of, to be changed.
  private struct Parts {
    var article: SourceArticle.ID
    var sentence: Int
    var start: Int
    var end: Int
    var quote: String
    var date: PartialDate?
    var publisher: String?
  }

  /// A sentence of an article, and whose it is.
  package final class Passage: Sendable {
    fileprivate let article: SourceArticle.ID
    /// The words in UTF-8, perhaps among those of other sentences, and where they are.
    private let words: [UInt8]
    private let first: Int32
    private let last: Int32
    fileprivate let publisher: String?
    fileprivate let sentence: Int
    fileprivate let start: Int
    fileprivate let end: Int
    fileprivate let date: PartialDate?

    fileprivate var quote: String { String(decoding: utf8, as: UTF8.self) }

    /// The bytes of the quote.
    package var utf8: ArraySlice<UInt8> { words[Int(first)..<Int(last)] }

    /// Makes a sentence; the parameters are as those of evidence.
    package convenience init(
      article: SourceArticle.ID, sentence: Int, start: Int, end: Int, quote: String, date: PartialDate?,
      publisher: String?
    ) {
      let words = Array(quote.utf8)
      self.init(
        article: article, sentence: sentence, start: start, end: end, words: words, range: words.indices, date: date,
        publisher: publisher)
    }

    /// Makes a sentence whose words are among those of others, in UTF-8 and shared with these.
    package init(
      article: SourceArticle.ID, sentence: Int, start: Int, end: Int, words: [UInt8], range: Range<Int>,
      date: PartialDate?, publisher: String?
    ) {
      self.article = article
      self.sentence = sentence
      self.start = start
      self.end = end
      self.words = words
      first = Int32(range.lowerBound)
      last = Int32(range.upperBound)
      self.date = date
      self.publisher = publisher
    }
  }

  /// What found a relationship, how sure that is, and what it counts.
  package final class Finding: Sendable {
    fileprivate let rule: String
    fileprivate let confidence: Double
    fileprivate let weight: Double

    /// Makes a finding; the parameters are as those of evidence.
    package init(rule: String, confidence: Double, weight: Double) {
      self.rule = rule
      self.confidence = confidence
      self.weight = weight
    }
  }

  /// The object that holds the sentence; two objects may still hold the same.
  package var passageIdentity: ObjectIdentifier { ObjectIdentifier(passage) }
  /// The object that holds the finding; two objects may still hold the same.
  package var findingIdentity: ObjectIdentifier { ObjectIdentifier(finding) }

  /// The bytes of the quote.
  package var quoteBytes: ArraySlice<UInt8> { passage.utf8 }
}

extension Evidence: Hashable {
  /// Whether two pieces say the same, sentence by sentence and finding by finding.
  public static func == (left: Self, right: Self) -> Bool {
    let (one, other) = (left.finding, right.finding)
    let haveOneFinding =
      one === other || one.rule == other.rule && one.confidence == other.confidence && one.weight == other.weight
    return haveOneFinding && areEqual(left.passage, right.passage)
  }

  private static func areEqual(_ one: Passage, _ other: Passage) -> Bool {
    one === other
      || one.sentence == other.sentence && one.start == other.start && one.end == other.end && one.date == other.date
        && one.article == other.article && one.publisher == other.publisher
        && (one.utf8 == other.utf8 || one.quote == other.quote)
  }

  /// Takes in the place and the rule, which nearly always tell pieces apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(passage.article)
    hasher.combine(passage.sentence)
    hasher.combine(passage.start)
    hasher.combine(finding.rule)
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
    let (one, other) = (left.passage, right.passage)
    if one === other {
      return (left.rule, left.confidence, left.weight) < (right.rule, right.confidence, right.weight)
    }
    if let isEarlier = PartialDate.isEarlier(one.date, other.date) { return isEarlier }
    if one.article != other.article { return byBytes(one.article, other.article) }
    let (place, otherPlace) = ((one.sentence, one.start, one.end), (other.sentence, other.start, other.end))
    if place != otherPlace { return place < otherPlace }
    if left.rule != right.rule { return left.rule < right.rule }
    if one.utf8 != other.utf8, one.quote != other.quote { return one.quote < other.quote }
    if one.publisher != other.publisher {
      guard let first = one.publisher, let second = other.publisher else { return one.publisher == nil }
      return byBytes(first, second)
    }
    return (left.confidence, left.weight) < (right.confidence, right.weight)
  }
}

extension Evidence: Codable {
  private enum CodingKeys: CodingKey {
    case article, sentence, start, end, quote, date, publisher, rule, confidence, weight
  }

  /// Reads the parts by their names.
  public init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      article: try parts.decode(String.self, forKey: .article), sentence: try parts.decode(Int.self, forKey: .sentence),
      start: try parts.decode(Int.self, forKey: .start), end: try parts.decode(Int.self, forKey: .end),
      quote: try parts.decode(String.self, forKey: .quote),
      date: try parts.decodeIfPresent(PartialDate.self, forKey: .date),
      publisher: try parts.decodeIfPresent(String.self, forKey: .publisher),
      rule: try parts.decode(String.self, forKey: .rule),
      confidence: try parts.decode(Double.self, forKey: .confidence),
      weight: try parts.decode(Double.self, forKey: .weight))
  }

  /// Writes the parts under their names.
  public func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: CodingKeys.self)
    try parts.encode(article, forKey: .article)
    try parts.encode(sentence, forKey: .sentence)
    try parts.encode(start, forKey: .start)
    try parts.encode(end, forKey: .end)
    try parts.encode(quote, forKey: .quote)
    try parts.encodeIfPresent(date, forKey: .date)
    try parts.encodeIfPresent(publisher, forKey: .publisher)
    try parts.encode(rule, forKey: .rule)
    try parts.encode(confidence, forKey: .confidence)
    try parts.encode(weight, forKey: .weight)
  }
}
