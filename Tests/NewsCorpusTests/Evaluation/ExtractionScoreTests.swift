import Foundation
import Testing

@testable import NewsCorpus

@Suite struct ExtractionScoreTests {
  private func gold(_ json: String) throws -> GoldRecord {
    try JSONDecoder().decode(GoldRecord.self, from: Data(json.utf8))
  }

  private func results(_ goldJSON: String, _ predictedJSON: String) throws -> RecordComparison {
    RecordComparison(gold: try gold(goldJSON), predicted: try gold(predictedJSON))
  }

  @Test(arguments: [
    ("«Литер» газеті", "литер газеті"), ("Ю.Ли", "Ю. Ли"), ("Ю . Ли", "ю.ли"), ("Ақ  Орда", "АҚ ОРДА"),
    ("“Үміт” қоры", "Үміт қоры"),
  ])
  func namesAreComparedWithoutCaseQuotesAndSpaces(one: String, other: String) {
    #expect(RecordComparison.normalised(one) == RecordComparison.normalised(other))
  }

  @Test func aliasesMatchAndEachEntityOnce() throws {
    let comparison = try results(
      #"{"people": [{"name": "Айгүл Бек", "aliases": ["А. Бек"]}]}"#,
      #"{"people": [{"name": "А. Бек"}, {"name": "Айгүл Бек"}, {"name": "Болат Сақ"}]}"#)
    let people = try #require(comparison.results[.people])
    #expect(people.right == 1)
    #expect(people.invented == ["Айгүл Бек", "Болат Сақ"] && people.missed == [])
  }

  @Test func anImpliedInstitutionIsNeitherRightNorWrong() throws {
    let goldJSON =
      #"{"people": [{"name": "А"}], "positions": [{"person": "А", "title": "Су министрі", "institution": null, "institution_implied": "Су министрлігі"}]}"#
    for institution in ["null", #""Су министрлігі""#] {
      let listed = institution == "null" ? "[]" : #"[{"name": "Су министрлігі"}]"#
      let comparison = try results(
        goldJSON,
        #"{"people": [{"name": "А"}], "institutions": \#(listed), "positions": [{"person": "А", "title": "министр", "institution": \#(institution)}]}"#
      )
      #expect(comparison.results[.positions]?.right == 1)
      #expect(comparison.results[.institutions]?.invented == [])
      #expect(comparison.rightTitles == 1)
    }
  }

  @Test func titlesShareHalfTheirWords() throws {
    func titles(_ one: String, _ other: String) throws -> Int {
      func record(_ title: String) -> String {
        #"{"people": [{"name": "А"}], "positions": [{"person": "А", "title": "\#(title)", "institution": null}]}"#
      }
      return try results(record(one), record(other)).rightTitles
    }
    #expect(try titles("бас директор", "директоры") == 1)
    #expect(try titles("Су министрінің орынбасары", "орынбасар") == 1)
    #expect(try titles("депутат", "директор") == 0)
  }

  @Test func participantsAreComparedByClassOfRoleAndKindOfEvent() throws {
    func record(_ type: String, _ role: String) -> String {
      #"{"people": [{"name": "А"}], "events": [{"id": "e1", "type": "\#(type)"}], "participants": [{"event": "e1", "who": "А", "role": "\#(role)"}]}"#
    }
    func right(_ gold: String, _ predicted: String) throws -> Int? {
      try results(gold, predicted).results[.participants]?.right
    }
    #expect(try right(record("forum", "speaker"), record("forum", "attendee")) == 1)
    #expect(try right(record("forum", "speaker"), record("meeting", "speaker")) == 0)
    #expect(try right(record("signing", "signatory"), record("signing", "party")) == 1)
    #expect(try right(record("signing", "signatory"), record("signing", "speaker")) == 0)
  }

  @Test func pairsAreUnordered() throws {
    let people = #""people": [{"name": "А"}, {"name": "Б"}]"#
    let comparison = try results(
      #"{\#(people), "signed_with": [["А", "Б"]]}"#, #"{\#(people), "signed_with": [["Б", "А"]]}"#)
    #expect(comparison.results[.signedWith]?.right == 1)
  }

  @Test func ratiosOfNothing() {
    #expect(ExtractionScore.Counts().f1 == 1 && ExtractionScore.Counts().precision == 1)
    let missed = ExtractionScore.Counts(gold: 2, predicted: 0, right: 0)
    #expect(missed.precision == 0 && missed.recall == 0 && missed.f1 == 0)
  }

  @Test func anArticleThatWasNotReadCountsAsEmpty() throws {
    var score = ExtractionScore()
    score.add(nil, gold: try gold(#"{"people": [{"name": "А"}]}"#), id: "a")
    #expect(score[.people] == ExtractionScore.Counts(gold: 1, predicted: 0, right: 0))
    #expect(score.errors["a"]?.missed[.people] == ["А"])
  }
}
