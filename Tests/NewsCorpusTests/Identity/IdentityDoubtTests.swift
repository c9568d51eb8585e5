import RelationModel
import Testing

@testable import NewsCorpus

/// Which pairs of a graph are candidates.
@Suite struct IdentityDoubtTests {
  /// The doubts of a graph that keeps all names apart.
  private func doubts(_ kind: EntityKind, _ names: [String], settledBy judgements: [NumberedJudgement] = []) throws
    -> [IdentityDoubt]
  {
    let entities = names.enumerated().map {
      Entity(id: EntityID(rawValue: "\(kind.rawValue)-\($0)"), kind: kind, name: $1)
    }
    return try RelationshipGraph(articles: [], entities: entities, relationships: [])
      .identityDoubts(settledBy: judgements)
  }

  /// Each two of the spellings of one name are a candidate.
  @Test(arguments: [
    ["Бибігүл Жексенбай", "Бибигуль Жексенбай", "Bibigul Zheksenbay", "Bibigul Zheksenbai", "Бибігүл Жексембай"],
    ["Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev", "Qasym-Jomart Toqaev"],
    ["Нұржан Өтеғұлов", "Нуржан Утегулов", "Nurzhan Utegulov", "Өтеғұлов Нұржан"],
  ])
  func spellingsOfPeople(names: [String]) throws {
    let found = try doubts(.person, names)
    #expect(found.count == names.count * (names.count - 1) / 2)
    #expect(found.allSatisfy { $0.score >= 0.8 })
  }

  @Test(arguments: [
    ["Қазақстан Республикасы Ұлттық ғылым академиясы", "ҚР ҰҒА", "НАН РК", "Национальная академия наук РК"],
    ["ҚР Қорғаныс министрлігі", "Министерство обороны РК", "Minister of Defence"].dropLast() + [
      "Ministry of Defence of the Republic of Kazakhstan"
    ],
    ["Сыртқы істер министрлігі", "МИД РК", "Ministry of Foreign Affairs"],
  ])
  func namesOfInstitutionsInThreeLanguages(names: [String]) throws {
    let found = try doubts(.institution, names)
    #expect(found.count == names.count * (names.count - 1) / 2)
  }

  @Test(arguments: [
    ["Дәурен Абаев", "Дәурен Қосанов"], ["Серік Тұрғанбеков", "Берік Тұрғанбеков"], ["Ерлан Қарин", "Елена Карина"],
  ])
  func othersAreNone(names: [String]) throws { #expect(try doubts(.person, names).isEmpty) }

  @Test(arguments: [
    ["Қорғаныс министрлігі", "Министерство обороны Российской Федерации"],
    ["Алматы қаласының әкімдігі", "Астана қаласының әкімдігі"], ["«Тұлпар» клубы", "«Тұлпар» газеті"],
  ])
  func otherInstitutionsAreNone(names: [String]) throws { #expect(try doubts(.institution, names).isEmpty) }

  @Test func initialsThatFitManySayLess() throws {
    let one = try doubts(.person, ["Е. Қарин", "Ерлан Қарин"])
    let two = try doubts(.person, ["Е. Қарин", "Ерлан Қарин", "Ермек Қарин"])
    let many = try doubts(.person, ["Е. Қарин", "Ерлан Қарин", "Ермек Қарин", "Еркін Қарин"])
    #expect(one.count == 1 && one[0].reasons.contains(.initials))
    #expect(two.count == 2 && two.allSatisfy { $0.score < one[0].score })
    // Of three that fit, none is worth asking about.
    #expect(many.isEmpty)
  }

  /// Of those who bear a name of hundreds no two are compared but for what else they share, and that is told.
  @Test func namesOfTooMany() throws {
    let letters = Array("абгдежзийклмнопрстуфхцчшщэюя")
    let names = letters.flatMap { one in letters.map { "\(one.uppercased()). \($0.uppercased()). Қарин" } }
    func search(_ count: Int) throws -> IdentityDoubtSearch {
      let people = (names.prefix(count) + ["Дәурен Абаев", "Дәурен Абаевв"]).enumerated().map {
        Entity(id: EntityID(rawValue: "person-\($0)"), kind: .person, name: $1)
      }
      return try RelationshipGraph(articles: [], entities: people, relationships: []).searchIdentityDoubts()
    }
    #expect(try search(PersonCandidates.largestGroup).uncompared == 0)
    let found = try search(PersonCandidates.largestGroup + 1)
    #expect(found.uncompared == PersonCandidates.largestGroup + 1)
    #expect(found.doubts.count < PersonCandidates.largestGroup)
    #expect(found.doubts.contains { $0.first.name == "Дәурен Абаев" })
  }

  @Test func whatIsDecidedIsNotAskedAgain() throws {
    let names = ["Нұржан Өтеғұлов", "Нуржан Утегулов", "Nurzhan Utegulov"]
    func line(_ verdict: Judgement.Verdict, _ one: Int, _ other: Int) throws -> NumberedJudgement {
      NumberedJudgement(
        number: one + 1,
        judgement: try Judgement(
          verdict,
          [one, other].map { .init(id: EntityID(rawValue: "person-\($0)"), name: names[$0]) }))
    }
    #expect(try doubts(.person, names, settledBy: [line(.same, 0, 1)]).count == 2)
    // What is the same as one of two that are different is different from the other.
    #expect(try doubts(.person, names, settledBy: [line(.same, 0, 1), line(.different, 1, 2)]).isEmpty)
  }

  /// A name that several bear decides nothing about any of them.
  @Test func namesOfSeveralDecideNothing() throws {
    let names = ["Нұржан Өтеғұлов", "Нұржан Өтеғұлов", "Нуржан Утегулов"]
    let line = NumberedJudgement(
      number: 1,
      judgement: try Judgement(.different, [.init(id: nil, name: names[0]), .init(id: nil, name: names[2])]))
    #expect(
      try doubts(.person, names, settledBy: [line]).map(\.second.id) == doubts(.person, names).map(\.second.id))
    #expect(try doubts(.person, Array(names[1...]), settledBy: [line]).isEmpty)
  }

  /// Every reason has words in each language, and no two reasons the same.
  @Test(arguments: Language.allCases) func reasonsInWords(language: Language) {
    let conflict = MergeConflict.Kind.allCases.map { $0.name(language) }
    let reasons: [IdentityDoubt.Reason] = [
      .sameName, .spelling, .distance(2), .initials, .surname, .otherFits(3), .office(title: "т", institution: "м"),
      .institution("м"), .official("а"), .abbreviation("қ"), .translation, .properName("п"), .contained,
      .noSharedArticle,
      .sharedArticles(2),
    ]
    let phrases = reasons.map { $0.phrase(language) } + conflict
    #expect(Set(phrases).count == phrases.count && phrases.allSatisfy { !$0.isEmpty })
  }
}
