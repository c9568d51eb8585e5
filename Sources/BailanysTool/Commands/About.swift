import ArgumentParser
import Bailanys

/// `bailanys about`: what the tool is made with, and under which licences.
struct About: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Names the libraries and the data that the tool is made with, their authors and licences.",
    discussion: JSONShape.help(
      "{version, made: [{name, kind: package|system|data, licence, authors, address, purpose}], model: text}"))

  @Option(name: .long, help: "Answer as text or as JSON.") var format: AnswerFormat = .text

  func run() throws {
    let model = try EntityTagger().about
    switch format {
    case .json: try sayJSON(AboutAnswer(version: bailanysVersion, made: Notice.all, model: model))
    case .text:
      Terminal.say(Product.tool)
      for kind in Notice.Kind.allCases {
        Terminal.say("\n\(kind.heading):")
        for notice in Notice.all where notice.kind == kind {
          Terminal.say(wrapped("\(notice.name) – \(notice.licence). \(notice.authors). \(notice.address)", indent: 2))
          Terminal.say(wrapped(notice.purpose, indent: 6))
        }
      }
      Terminal.say("\nThe tagger's model:")
      for line in model.split(separator: "\n") { Terminal.say(wrapped(String(line), indent: 2)) }
    }
  }
}

private struct AboutAnswer: Encodable {
  let version: String
  let made: [Notice]
  let model: String
}
