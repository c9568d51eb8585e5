import RelationModel
import WorkerThreads

/// How one article is read, whatever stands around it.
struct ReadingWork: Sendable {
  let extractor: ArticleExtractor
  /// What stands for the list of names in hashes; empty without one.
  let mark: String

  /// The article as its bytes tell it, or as it was kept.
  func outcome(_ item: ReadingBatch.Item) -> ReadingBatch.Outcome {
    switch item {
    case .skipped(let skipped): return .skipped(skipped, hash: nil)
    case .article(let raw, let hash, let kept):
      let place = ReadingBatch.Place(path: raw.path, line: raw.line, hash: hash)
      if let kept = kept.flatMap(KeptArticle.init(packed:)) { return .read(kept, place, fresh: nil) }
      do {
        let article = try read(raw)
        return .read(article, place, fresh: article.packed)
      } catch {
        return .skipped(SkippedArticle(path: raw.path, line: raw.line, reason: error), hash: hash)
      }
    }
  }

  /// Reads an article under the id that it has unless another has it.
  private func read(_ raw: RawArticle) throws(SkippedArticle.Reason) -> KeptArticle {
    let draft = try raw.draft()
    var alone = SeenArticles()
    let article = try draft.article(path: raw.path, line: raw.line, keptApartBy: &alone)
    return KeptArticle(
      givenID: draft.metadata.id, digest: TextDigest(of: article.paragraphs), record: extractor.record(of: article))
  }
}

/// Articles that follow each other, read on several processors.
final class ReadingBatch: Sendable {
  /// An article as it comes, with what was kept of it.
  enum Item: Sendable {
    case article(RawArticle, hash: String, kept: [UInt8]?)
    case skipped(SkippedArticle)
  }

  /// Where an article is, and what its bytes are.
  struct Place: Sendable {
    let path: String
    let line: Int?
    let hash: String
  }

  /// An article before its place among the others is known; what to keep of it, where it was read now.
  enum Outcome: Sendable {
    case read(KeptArticle, Place, fresh: [UInt8]?)
    case skipped(SkippedArticle, hash: String?)
  }

  private let reading: ParallelWork<Item, Outcome>

  /// Begins to read; with one thread, nothing happens before the answer is asked for.
  init(_ items: [Item], _ work: ReadingWork, threads: Int) {
    reading = ParallelWork(items, threads: threads) { work.outcome($0) }
  }

  /// What became of the articles, in their order; waits until all are read.
  func outcomes() -> [Outcome] { reading.results() }
}
