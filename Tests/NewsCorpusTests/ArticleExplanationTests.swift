import NewsCorpus
import RelationModel
import Testing

@Suite("An article explained") struct ArticleExplanationTests {
  private let explanation = ArticleExplanation(
    read(
      "Меморандумға Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
      "Күн жылынды."))

  @Test func marksEveryNameInOrder() {
    #expect(
      explanation.sentences[0].marks.map { "\($0.kind) \($0.text) = \($0.entity)" } == [
        "institution Көктөбе университетінің = Көктөбе университеті", "person Айгүл Есенова = Айгүл Есенова",
        "institution «Алтын дән» ЖШС = «Алтын дән» ЖШС", "person Ерлан Қайдаров = Ерлан Қайдаров",
      ])
    #expect(explanation.sentences[1].marks.isEmpty)
  }

  @Test func saysWhatEachSentenceSaysAndByWhichRule() {
    let findings = explanation.sentences[0].findings
    #expect(
      findings.contains { $0.kind == .signatory && $0.source == "Айгүл Есенова" && $0.rule?.id == "signing.verb" })
    #expect(findings.contains { $0.kind == .position && $0.role == "ректор" && $0.target == "Көктөбе университеті" })
    #expect(explanation.sentences[1].findings.isEmpty)
  }

  @Test func saysWhatTellsThatANameIsOne() {
    #expect(
      explanation.sentences[0].marks.map { $0.rule?.id } == [
        "institution.head", "person.givenName", "institution.legalForm", "person.givenName",
      ])
  }

  @Test func tellsOfEventsWhereTheTextDoes() {
    #expect(explanation.sentences[0].events.map(\.label) == ["Меморандум"])
    #expect(explanation.sentences[0].events.first?.rule?.id == "event.signing")
    #expect(explanation.sentences[1].events.isEmpty)
  }

  @Test func everyRuleIsSurerThanTossingACoin() {
    for rule in ExtractionRule.all {
      #expect(rule.right <= rule.found && rule.confidence > 0.5 && rule.confidence < 1, "\(rule.id)")
      #expect(ExtractionRule.named(rule.id) == rule)
    }
    #expect(ExtractionRule.named("coMention.sentence") == nil)
  }
}
