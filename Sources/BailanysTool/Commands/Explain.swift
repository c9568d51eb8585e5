import ArgumentParser
import Bailanys
import Foundation

/// `bailanys explain ARTICLE`: an article with everything that was found in it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows an article sentence by sentence, with the names found in it and what each sentence says.",
    discussion: """
      Each finding names its rule and how often that rule was right in hand-made records. With --output page.html it is a page to open in \
      a browser.
      """)

  @Argument(help: "An article, or a folder of articles.") var file: String
  @Option(name: .shortAndLong, help: "Where to write; a name in .html makes a page; - is standard output.")
  var output = "-"
  @Flag(name: .long, inversion: .prefixedNo, help: "Use colours (default: where standard output is a terminal).")
  var color: Bool?
  @Option(
    name: .long, help: "The language of the tool's own words: kk, ru or en (default: $BAILANYS_LANGUAGE, or else en).")
  var language: Language?

  @OptionGroup var lists: NameListOptions

  func run() throws {
    let extractor = ArticleExtractor(names: try lists.load())
    let language = language ?? Language.preferred ?? .en
    var explanations: [ArticleExplanation] = []
    for item in try CorpusReader(file) {
      switch item {
      case .article(let article): explanations.append(ArticleExplanation(extractor.record(of: article)))
      case .skipped(let reason): Terminal.complain("skipped " + reason.description)
      }
    }
    guard !explanations.isEmpty else { throw Failure(.badData, "“\(file)” holds no article that can be read.") }
    let isPage = output.lowercased().hasSuffix(".html") || output.lowercased().hasSuffix(".htm")
    let text =
      isPage
      ? ExplanationPage(explanations, language).html
      : ExplanationText(explanations, language, inColor: color ?? (output == "-" && Terminal.columns != nil)).text
    try OutputFile(output).write(Data(text.utf8))
  }
}
