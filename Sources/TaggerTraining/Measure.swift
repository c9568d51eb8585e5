import ArgumentParser
import Foundation
import KazakhText

/// `tagger-training measure`: how fast the shipped model loads and tags.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures how fast the shipped model loads and tags.")

  @Argument(help: "An IOB2 file, whose words are tagged.") var file: String
  @Option(name: .long, help: "How often the file is tagged.") var rounds = 5

  func run() throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    let sentences = try TaggedSentence.sentences(ofIOB2: text).map(\.words)
    let words = sentences.reduce(0) { $0 + $1.count }
    let clock = ContinuousClock()
    var tagger: EntityTagger?
    let load = try clock.measure { tagger = try EntityTagger() }
    print(String(format: "load %.1f ms", load / .milliseconds(1)))
    for _ in 0..<rounds {
      var names = 0
      let time = clock.measure { names = tagger?.entities(in: sentences).reduce(0) { $0 + $1.count } ?? 0 }
      print(
        String(format: "%d words, %d names, %.0f words a second", words, names, Double(words) / (time / .seconds(1))))
    }
  }
}
