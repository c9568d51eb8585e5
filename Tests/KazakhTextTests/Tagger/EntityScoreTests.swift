import KazakhText
import Testing

@Suite struct EntityScoreTests {
  private func names(_ tags: String) throws -> [NamedEntity] {
    EntityTag.entities(in: try tags.split(separator: " ").map { try #require(EntityTag($0)) })
  }

  @Test(arguments: [
    // gold, found, [marked, found, right] of the average
    ("B-GPE O", "B-GPE O", [1, 1, 1]),
    ("B-GPE O", "O O", [1, 0, 0]),
    ("O O", "O B-GPE", [0, 1, 0]),
    ("B-PERSON I-PERSON", "B-PERSON O", [1, 1, 0]),
    ("B-PERSON I-PERSON", "B-PERSON B-PERSON", [1, 2, 0]),
    ("B-GPE B-GPE", "B-GPE I-GPE", [2, 1, 0]),
    ("B-GPE O B-EVENT", "B-LOCATION O B-EVENT", [2, 2, 1]),
    // Kinds outside the seven do not count.
    ("B-DATE I-DATE B-GPE", "B-DATE O B-GPE", [1, 1, 1]),
    ("B-DATE", "B-GPE", [0, 1, 0]),
  ])
  func countsExactSpans(gold: String, found: String, expected: [Int]) throws {
    var score = EntityScore()
    score.add(try names(found), gold: try names(gold))
    #expect([score.micro.gold, score.micro.predicted, score.micro.right] == expected)
    #expect(score.sentences == 1)
  }

  @Test func measures() throws {
    var score = EntityScore()
    score.add(try names("B-GPE B-GPE O B-PERSON"), gold: try names("B-GPE O B-GPE B-PERSON"))
    score.add([], gold: try names("B-PERSON I-PERSON"))
    #expect(score[.gpe].precision == 0.5)
    #expect(score[.gpe].recall == 0.5)
    #expect(score[.person].precision == 1)
    #expect(score[.person].recall == 0.5)
    #expect(score[.person].f1 == 2.0 / 3)
    #expect(score.micro.f1 == 2.0 * 2 / (3 + 4))
    #expect(score[.event].f1 == 0)
    #expect(EntityScore().micro.precision == 0)
  }

  @Test func scoresOfPartsAddUp() throws {
    var (first, second, whole) = (EntityScore(), EntityScore(), EntityScore())
    for (tags, gold) in [("B-GPE O", "B-GPE B-GPE"), ("B-EVENT", "O")] {
      whole.add(try names(tags), gold: try names(gold))
    }
    first.add(try names("B-GPE O"), gold: try names("B-GPE B-GPE"))
    second.add(try names("B-EVENT"), gold: try names("O"))
    first.add(second)
    #expect(first == whole)
  }
}
