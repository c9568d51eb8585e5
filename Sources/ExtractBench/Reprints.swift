import ArgumentParser
import Benchmarking
import Foundation
import NewsCorpus
import RelationModel

/// `extract-bench reprints`: how fast near-duplicates are found among many articles.
struct Reprints: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the search for reprints among made articles, of which every tenth is an earlier one, cut.")

  @Option(name: .long, help: "How many articles.") var articles = 100_000
  @Option(name: .long, help: "The seed of the articles.") var seed: UInt64 = 1

  func run() throws {
    let maker = SyntheticArticleMaker(seed: seed)
    var finder = ReprintFinder()
    var (adding, words) = (0.0, 0)
    for number in 0..<articles {
      let isCopy = number % 10 == 9
      let article = maker.article(isCopy ? number - 5 : number)
      let sentences = article.text.split(whereSeparator: { ".\n".contains($0) })
      let kept = isCopy ? sentences.prefix(sentences.count * 2 / 3) : sentences[...]
      words += kept.reduce(0) { $0 + $1.split(separator: " ").count }
      let begun = ProcessFigures.processorSeconds
      finder.add("\(number)", date: PartialDate(isCopy ? "2026-01-01" : article.date), sentences: kept)
      adding += ProcessFigures.processorSeconds - begun
    }
    let begun = ProcessFigures.processorSeconds
    let originals = finder.originals()
    let finding = ProcessFigures.processorSeconds - begun
    let right = originals.count { copy, original in
      Int(copy).flatMap { copy in Int(original).map { copy % 10 == 9 && $0 == copy - 5 } } ?? false
    }
    print("\(articles) articles of \(words) words; one core")
    print(String(format: "signatures %.1f s, comparison %.1f s", adding, finding))
    print("made copies \(articles / 10), found \(right), others taken for copies \(originals.count - right)")
    print("peak resident set \(ProcessFigures.peakResidentBytes / 1_000_000) MB")
  }
}
