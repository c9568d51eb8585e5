import Foundation
import Testing

@Suite struct EvaluateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Sample.articles { try folder.write(text, to: "corpus/" + name) }
  }

  private func run(_ arguments: String...) throws -> ToolRun {
    try ToolRun(["evaluate"] + arguments, in: folder.url)
  }

  /// Records of two of the sample's articles, one with a person too many and one with a person too few, and of an article that is not there.
  private func writeGold() throws {
    try folder.write(
      """
      {"people": [{"name": "Айгүл Бектұрова"}, {"name": "Ерлан Сақтағанов"}, {"name": "Болат\\u0007Нұр"}], "institutions": [
       {"name": "Су шаруашылығы министрлігі"}, {"name": "«Жасыл дала» қоры", "mentions": ["«Жасыл дала» қорының"]}]}
      """, to: "gold/2024-03-05-memorandum.json")
    try folder.write("{}", to: "gold/2024-06-11-sport.json")
    try folder.write(#"{"people": [{"name": "Дана Ер"}]}"#, to: "gold/absent.json")
  }

  @Test func tableAndErrors() throws {
    try writeGold()
    let run = try run("--gold", "gold", "corpus", "--errors")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "                gold  pred    tp    fp    fn       P       R      F1")
    #expect(lines.contains("people             4     3     2     1     2   0.667   0.500   0.571"))
    #expect(lines.contains { $0.hasPrefix("title accuracy - (0 of 0 matched positions; 3 articles)") })
    #expect(lines.contains("2024-03-05-memorandum"))
    #expect(lines.contains("  people       missed  Болат Нұр"))
    #expect(lines.contains("  people       false   Мұрат Есболғанов"))
    #expect(lines.contains("  people       missed  Дана Ер"))
    #expect(run.errors.contains("articles without a record, not scored: 1"))
    #expect(run.errors.contains("no article “absent” was read"))
    #expect(try self.run("--gold", "gold", "corpus", "--errors").output == run.output)
    #expect(try self.run("--gold", "gold", "corpus").output == lines.prefix(7).joined(separator: "\n") + "\n")
  }

  @Test func json() throws {
    try writeGold()
    let plain = try #require(try run("--gold", "gold", "corpus", "--format", "json").json() as? [String: Any])
    #expect(
      Set(plain.keys) == [
        "articles", "people", "institutions", "positions", "participants", "signed_with", "title_accuracy",
      ])
    let people = try #require(plain["people"] as? [String: Double])
    #expect(
      people == ["gold": 4, "pred": 3, "tp": 2, "fp": 1, "fn": 2, "precision": 2.0 / 3, "recall": 0.5, "f1": 4.0 / 7])
    #expect(plain["title_accuracy"] as? [String: Int] == ["right": 0, "matched": 0])
    let full = try #require(
      try run("--gold", "gold", "corpus", "--format", "json", "--errors").json() as? [String: Any])
    let errors = try #require(full["errors"] as? [String: [String: [String: [String]]]])
    #expect(errors.keys.sorted() == ["2024-03-05-memorandum", "2024-06-11-sport", "absent"])
    #expect(errors["absent"]?["people"] == ["missed": ["Дана Ер"], "false": []])
    #expect(errors["absent"]?["title"] == ["wrong": []])
  }

  @Test func anArticleGivenTwiceIsScoredOnce() throws {
    try writeGold()
    let run = try run("--gold", "gold", "corpus", "corpus/2024-03-05-memorandum.txt")
    #expect(run.output == (try self.run("--gold", "gold", "corpus").output))
    #expect(run.errors.contains("an article “2024-03-05-memorandum” has been read before"))
  }

  @Test func badArticlesAreSkippedAndNamed() throws {
    try writeGold()
    try folder.write("", to: "corpus/absent.txt")
    let run = try run("--gold", "gold", "corpus")
    #expect(run.status == 0)
    #expect(run.errors.contains("skipped absent.txt: it is empty"))
  }

  @Test(arguments: [
    (["--gold", "nowhere", "corpus"], Int32(66), "There is no folder “nowhere”."),
    (["--gold", "gold", "nowhere"], 66, "There is no file or folder “nowhere”."),
    (["--gold", "corpus", "corpus"], 66, "There is no record (.json) in “corpus”."),
    (["--gold", "other", "corpus"], 66, "None of the articles has a record in “other”"),
    (["--gold", "bad", "corpus"], 65, "“bad/a.json” is not the record of an article (“people[0]” has no “name”)."),
    (["corpus"], 64, "--gold"), (["--gold", "gold"], 64, "files"),
    (["--gold", "gold", "corpus", "--format", "xml"], 64, "json"),
  ])
  func badInput(arguments: [String], status: Int32, sentence: String) throws {
    try writeGold()
    try folder.write("{}", to: "other/x.json")
    try folder.write(#"{"people": [{}]}"#, to: "bad/a.json")
    let run = try ToolRun(["evaluate"] + arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  private static let tagged = "Бүгін O\nАлматыда B-GPE\nАсқар B-PERSON\nТөлегенов I-PERSON\nсөйледі O\n. O\n"

  @Test func theTaggerAgainstATaggedFile() throws {
    try folder.write(Self.tagged, to: "tagged.iob2")
    let run = try run("--tagger", "tagged.iob2")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines.first == "                gold  pred    tp    fp    fn       P       R      F1")
    #expect(lines.contains("PERSON             1     1     1     0     0   1.000   1.000   1.000"))
    #expect(lines.last == "micro              2     2     2     0     0   1.000   1.000   1.000")
    let answer = try #require(try self.run("--tagger", "tagged.iob2", "--format", "json").json() as? [String: Any])
    #expect(answer["sentences"] as? Int == 1)
    let classes = try #require(answer["classes"] as? [String: [String: Double]])
    #expect(
      classes.keys.sorted() == ["EVENT", "FACILITY", "GPE", "LOCATION", "ORGANISATION", "PERSON", "POSITION"])
    #expect(classes["GPE"]?["f1"] == 1)
    #expect((answer["micro"] as? [String: Double])?["tp"] == 2)
  }

  @Test(arguments: [
    (["--tagger", "nowhere"], Int32(66), "There is no file “nowhere”"),
    (["--tagger", "corpus"], 66, "no file “corpus”"),
    (["--tagger", "bad.iob2"], 65, "“bad.iob2” is not in IOB2. Line 2"),
    (["--tagger", "empty.iob2"], 65, "“empty.iob2” holds no sentence."),
    (["--tagger", "bytes.iob2"], 65, "“bytes.iob2” is not in UTF-8."),
    (["--tagger", "good.iob2", "--gold", "gold"], 64, "--tagger"),
    (["--tagger", "good.iob2", "corpus"], 64, "--tagger"),
    (["--tagger", "good.iob2", "--errors"], 64, "--tagger"), (["--tagger"], 64, "--tagger"),
  ])
  func badTaggedInput(arguments: [String], status: Int32, sentence: String) throws {
    try folder.write("а O\nб B-FOO\n", to: "bad.iob2")
    try folder.write("\n\n", to: "empty.iob2")
    try folder.write(Data([0xFF, 0xFE, 0x20, 0x4F]), to: "bytes.iob2")
    try folder.write(Self.tagged, to: "good.iob2")
    let run = try ToolRun(["evaluate"] + arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }
}
