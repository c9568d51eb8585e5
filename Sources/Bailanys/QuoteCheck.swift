import GraphStore
import NewsCorpus
import RelationModel

extension GraphFile {
  /// Whether the quotes of the graph stand in the articles where it says: reads the articles' files.
  ///
  /// - Parameter corpus: the file or folder that the graph was built from.
  /// - Returns: which articles are absent or changed, and which quotes are not in those that are as they were.
  /// - Throws: `CorpusError` where there is no corpus, `GraphStoreError` where the graph cannot be read.
  /// - Complexity: O(*n*) time in the bytes of the corpus and the pieces of evidence.
  public func checkQuotes(in corpus: String) throws -> [SoundnessCheck] {
    let (graph, inputs) = (try read(), try inputs())
    var unseen: [Place: CorpusInput] = [:]
    for input in inputs where input.article.map({ graph.article($0) != nil }) ?? false {
      unseen[Place(path: input.path, line: input.line)] = input
    }
    let quotes = Dictionary(grouping: Set(graph.relationships.lazy.flatMap(\.evidence).map(Quote.init)), by: \.article)
    let articles = unseen.count
    var (changed, wrong, checked) = ([String](), [String](), 0)
    try CorpusReader(corpus).forEachQuoted { article in
      guard let input = unseen.removeValue(forKey: Place(path: article.path, line: article.line)),
        let id = input.article
      else { return }
      // Behind the hash of the bytes that of a list of names may stand, with which the article was read.
      guard article.hash == input.hash?.prefix(64).description else { return changed.append("\(input.name): changed") }
      for quote in (quotes[id] ?? []).sorted(by: { ($0.start, $0.text) < ($1.start, $1.text) }) {
        checked += 1
        if !article.holds(quote.text, start: quote.start, end: quote.end) {
          wrong.append("\(input.name), bytes \(quote.start)–\(quote.end): \(quote.text)")
        }
      }
    }
    let absent = unseen.values.map { "\($0.name): absent" }.sorted(by: byBytes)
    return [
      SoundnessCheck(.sources, checked: articles, problems: changed + absent),
      SoundnessCheck(.quotes, checked: checked, problems: wrong),
    ]
  }
}

private struct Place: Hashable {
  let path: String
  let line: Int?
}

private struct Quote: Hashable {
  let article: SourceArticle.ID
  let start: Int
  let end: Int
  let text: String

  init(_ evidence: Evidence) {
    (article, start, end, text) = (evidence.article, evidence.start, evidence.end, evidence.quote)
  }
}

extension CorpusInput {
  fileprivate var name: String { path + (line.map { ":\($0)" } ?? "") }
}
