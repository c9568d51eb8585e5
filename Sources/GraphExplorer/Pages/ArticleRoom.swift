import Foundation
import NewsCorpus
import RelationModel

/// Reads articles again, to show their texts, and keeps those read last.
final class ArticleRoom: Sendable {
  private let corpus: URL?
  private let worker = Worker("bailanys.articles")
  private let explanations = Cache<ArticleExplanation?>(capacity: 32)
  private let extractors = Cache<ArticleExtractor>(capacity: 1)

  /// Reads from a folder; nil where there is none.
  init(corpus: String?) {
    self.corpus = corpus.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
  }

  /// The article with what was found in it; nil where its file is not in the folder.
  func explanation(of article: SourceArticle) async throws -> ArticleExplanation? {
    guard let file = file(of: article) else { return nil }
    return try await explanations.value(article.id) { [self] in
      let extractor = try await extractors.value("") { [worker] in try await worker.run { ArticleExtractor() } }
      return try await worker.run {
        for item in try CorpusReader(file.path) {
          if case .article(let found) = item, found.id == article.id {
            return ArticleExplanation(extractor.record(of: found))
          }
        }
        return nil
      }
    }
  }

  /// The article's file, where it is one inside the folder; the graph's file may say anything.
  private func file(of article: SourceArticle) -> URL? {
    guard let corpus, !article.path.isEmpty else { return nil }
    let file = corpus.appendingPathComponent(article.path).standardizedFileURL.resolvingSymlinksInPath()
    let isInside = file.path.hasPrefix(corpus.path.hasSuffix("/") ? corpus.path : corpus.path + "/")
    return isInside && FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
