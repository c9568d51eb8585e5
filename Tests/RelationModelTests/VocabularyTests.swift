import RelationModel
import Testing

@Suite struct VocabularyTests {
  private static let phrases: [Phrase] =
    EntityKind.allCases.flatMap { [$0.name, $0.pluralName] } + EventType.allCases.map(\.name)
    + RelationshipKind.allCases.map(\.name) + ParticipantRole.allCases.map(\.name)

  @Test(arguments: Language.allCases) func namesEverythingInEveryLanguage(language: Language) {
    #expect(Self.phrases.allSatisfy { !$0(language).isEmpty })
  }

  @Test func speaksTheLanguageAsked() {
    let phrase = Phrase(kk: "а", ru: "б", en: "c")
    #expect(Language.allCases.map { phrase($0) } == ["а", "б", "c"])
    for phrase in Self.phrases { #expect(phrase.en.utf8.allSatisfy { $0 < 128 }) }
  }

  @Test(arguments: Language.allCases) func thereAreTwelveMonths(language: Language) {
    #expect(Language.months.count == 12 && Set(Language.months.map { $0(language) }).count == 12)
  }

  /// A sign before a combining mark is a `Character` with it, and none of its own.
  @Test func signsAreReplacedBeforeCombiningMarks() {
    #expect("a&\u{301}b&<".replacing(["&": "&amp;", "<": "&lt;"]) == "a&amp;\u{301}b&amp;&lt;")
    #expect("".replacing(["&": "+"]).isEmpty)
  }

  @Test func labelsTiesByTitleOrRole() {
    #expect(tie("person-a", .position, "institution-m", role: "бас редактор").label(in: .en) == "бас редактор")
    #expect(tie("person-a", .position, "institution-m").label(in: .en) == "position")
    #expect(tie("person-a", .participant, "event-s", role: "speaker").label(in: .en) == "speaker")
    #expect(tie("person-a", .participant, "event-s", role: "жоқ").label(in: .en) == "participant")
    #expect(tie("person-a", .signatory, "event-s").label(in: .kk) == "қол қойды")
  }
}
