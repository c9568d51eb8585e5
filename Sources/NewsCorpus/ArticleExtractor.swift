import KazakhText
import RelationModel

/// Reads an article and writes down who and what it names, and how they are related.
///
/// The steps, each in its folder: sentences and morphology (`KazakhText`), mentions of people and institutions (`Mentions`), which of them are one
/// (`Resolution`), and what the sentences say of them (`Relations`).
public struct ArticleExtractor: Sendable {
  private let reader = SentenceReader()
  private let names: NameList?

  /// Makes an extractor; `names` are people and institutions known beforehand.
  public init(names: NameList? = nil) { self.names = names }

  /// The extraction record of an article.
  ///
  /// The record depends on the article alone; people, institutions and events stand in the order in which the text names them.
  ///
  /// - Complexity: O(*n*) time in the length of the article, times the number of entities in a sentence.
  public func record(of article: Article) -> ExtractionRecord {
    let sentences = reader.sentences(of: article)
    var mentions = ArticleMentions(sentences, names: names)
    let resolved = mentions.resolved()
    let positions = ArticlePositions(resolved, institutions: &mentions.institutions)
    let events = ArticleEvents(
      sentences: resolved, positions: positions, institutions: &mentions.institutions, articleDate: article.date)
    let record = RecordWriter(
      article: article, sentences: sentences, mentions: mentions, resolved: resolved,
      positions: positions.all(without: events.positions) + events.positions,
      events: events.all
    ).record()
    return names?.applied(to: record) ?? record
  }
}
