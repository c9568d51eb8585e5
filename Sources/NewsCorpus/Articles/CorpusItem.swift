/// What reading a corpus yields: an article, or the reason why there is none.
public enum CorpusItem: Hashable, Sendable {
  /// An article that was read.
  case article(Article)
  /// An article that was skipped; the rest goes on.
  case skipped(SkippedArticle)
}
