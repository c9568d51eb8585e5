import Bailanys
import Foundation

/// `bailanys evaluate --tagger FILE`: the tagger against the tags of a file.
struct TaggerEvaluation {
  let file: String

  /// How well the tagger finds the names that the file marks.
  ///
  /// - Throws: `Failure` where there is no such file or it is not in IOB2; `TaggerModelError` where the model is not to be had.
  func score() throws -> EntityScore {
    let sentences = try sentences()
    let tagger = try EntityTagger()
    var score = EntityScore()
    for (sentence, found) in zip(sentences, tagger.entities(in: sentences.map(\.words))) {
      score.add(found, gold: sentence.entities)
    }
    return score
  }

  private func sentences() throws -> [TaggedSentence] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
      let data = FileManager.default.contents(atPath: file)
    else { throw Failure(.noInput, "There is no file “\(file)” to read.") }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure(.badData, "“\(file)” is not in UTF-8.")
    }
    do {
      let sentences = try TaggedSentence.sentences(ofIOB2: text)
      guard !sentences.isEmpty else { throw Failure(.badData, "“\(file)” holds no sentence.") }
      return sentences
    } catch let error as TaggedTextError {
      throw Failure(.badData, "“\(file)” is not in IOB2. \(error)")
    }
  }

  /// Prints a score as a table.
  static func say(_ score: EntityScore) {
    Terminal.say(CountsTable.heading)
    for kind in EntityScore.averaged { Terminal.say(row(kind.rawValue, score[kind])) }
    Terminal.say(row("micro", score.micro))
  }

  private static func row(_ name: String, _ counts: EntityScore.Counts) -> String {
    CountsTable.row(
      name,
      [
        counts.gold, counts.predicted, counts.right, counts.predicted - counts.right, counts.gold - counts.right,
      ],
      [counts.precision, counts.recall, counts.f1])
  }
}
