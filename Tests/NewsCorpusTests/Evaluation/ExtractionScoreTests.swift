import Foundation
import Testing

@testable import NewsCorpus

@Suite("Scoring against hand-made records: each definition on cases worked out by hand")
struct ExtractionScoreTests {
  private func record(_ json: String) throws -> GoldRecord {
    try JSONDecoder().decode(GoldRecord.self, from: Data(json.utf8))
  }

  private func compare(_ gold: String, _ predicted: String) throws -> RecordComparison {
    RecordComparison(gold: try record(gold), predicted: try record(predicted))
  }

  // MARK: - Names

  @Test(
    "Names are equal but for letter case, quotation marks and spaces",
    arguments: [
      ("«Литер» газеті", "литер газеті"), ("Ю.Ли", "Ю. Ли"), ("Ю . Ли", "ю.ли"), ("Ақ \n Орда", "АҚ ОРДА"),
      ("“Үміт” қоры", "\"Үміт\"\u{A0}қоры"), (" Ә.Б. ", "ә. б."), ("И\u{306}", "Й"), ("Groß", "GROSS"), ("ẞ", "ss"),
      ("ΣΑΣ", "σας"), ("İzmir", "i\u{307}zmir"), ("ﬁ", "FI"), ("a\u{1F}b", "a b"),
    ])
  func equalNames(one: String, other: String) {
    #expect(ComparableText.normalised(one) == ComparableText.normalised(other))
  }

  @Test(
    "Other differences count",
    arguments: [("Yıldız", "Yildiz"), ("Ю-Ли", "Ю Ли"), ("‘Үміт’", "Үміт"), ("Али", "Әли"), ("и", "й"), ("", "А")])
  func differentNames(one: String, other: String) {
    #expect(ComparableText.normalised(one) != ComparableText.normalised(other))
  }

  // MARK: - Entities

  @Test("An entity is found by any of its names, and once; a second prediction of it is a split")
  func entities() throws {
    let comparison = try compare(
      #"{"people": [{"name": "Айгүл Бек", "aliases": ["А. Бек"]}, {"name": "Дана Ер"}]}"#,
      #"{"people": [{"name": "А.Бек"}, {"name": "Айгүл Бек"}, {"name": "Болат Сақ"}]}"#)
    #expect(
      comparison.results[.people]
        == .init(right: 1, missed: ["Дана Ер"], invented: ["Айгүл Бек  (split of Айгүл Бек)", "Болат Сақ"]))
  }

  @Test("The predicted name decides before the number of shared forms, and that before the order")
  func greedyMatching() throws {
    // “А” is an alias of the first, with two forms shared, and of the second, whose name it is not; “Б” is the second's.
    let gold =
      #"{"institutions": [{"name": "X", "aliases": ["Б", "В"]}, {"name": "Y", "aliases": ["А"]}, {"name": "Z", "aliases": ["А"]}]}"#
    let byName = try compare(gold, #"{"institutions": [{"name": "А", "aliases": ["Б", "В"]}]}"#)
    #expect(byName.results[.institutions]?.missed == ["X", "Z  (split of Y)"])
    let byForms = try compare(gold, #"{"institutions": [{"name": "Г", "aliases": ["А", "Б", "В"]}]}"#)
    #expect(byForms.results[.institutions]?.missed == ["Y  (split of Z)", "Z  (split of Y)"])
  }

  @Test("A relation of a split or of an unlisted name is invented")
  func relationsOfSplits() throws {
    let gold = #"{"people": [{"name": "А", "aliases": ["Б"]}, {"name": "В"}], "signed_with": [["А", "В"]]}"#
    let split = try compare(
      gold, #"{"people": [{"name": "А"}, {"name": "Б"}, {"name": "В"}], "signed_with": [["Б", "В"]]}"#)
    #expect(split.results[.signedWith] == .init(right: 0, missed: ["А + В"], invented: ["Б + В"]))
    let unlisted = try compare(gold, #"{"people": [{"name": "В"}], "signed_with": [["А", "В"]]}"#)
    #expect(unlisted.results[.signedWith] == .init(right: 0, missed: ["А + В"], invented: ["В + а"]))
  }

  @Test("A name stands for whom it names before whom it is an alias of, and for a person before an institution")
  func resolution() throws {
    let entities =
      #""people": [{"name": "А", "aliases": ["Б"]}, {"name": "Б"}], "institutions": [{"name": "В", "aliases": ["А"]}], "events": [{"id": "e1", "type": "forum"}]"#
    func who(_ name: String) -> String {
      #"{\#(entities), "participants": [{"event": "e1", "who": "\#(name)", "role": "speaker"}]}"#
    }
    #expect(
      try compare(who("Б"), who("А")).results[.participants]
        == .init(right: 0, missed: ["Б — takes part — forum"], invented: ["А — takes part — forum"]))
    #expect(try compare(who("А"), who("В")).results[.participants]?.right == 0)
  }

  // MARK: - Positions

  private func position(_ title: String, _ institution: String?, listed: Bool = true, more: String = "") -> String {
    let institutions = institution.map { listed ? #"[{"name": "\#($0)"}]"# : "[]" } ?? "[]"
    let quoted = institution.map { "\"\($0)\"" } ?? "null"
    return
      #"{"people": [{"name": "А"}], "institutions": \#(institutions), "positions": [{"person": "А", "title": "\#(title)", "institution": \#(quoted)\#(more)}]}"#
  }

  @Test(
    "A position is a person with an institution, or with none",
    arguments: [("Қор", "Қор", 1), ("Қор", nil, 0), (nil, "Қор", 0), (nil, nil, 1), ("Қор", "Банк", 0)])
  func positions(gold: String?, predicted: String?, right: Int) throws {
    let comparison = try compare(position("басшы", gold), position("төраға", predicted))
    #expect(comparison.results[.positions]?.right == right)
    #expect(comparison.wrongTitles.count == right)
  }

  @Test("An institution that an office implies is neither right nor wrong, and no institution is right as well")
  func impliedInstitution() throws {
    let gold = position("Су министрі", nil, more: #", "institution_implied": "Су министрлігі""#)
    for (predicted, institutions) in [
      (position("министр", nil), [String]()), (position("министр", "«Су» министрлігі"), []),
      (position("министр", "Су министрлігі", listed: false), []),
      (position("министр", "Жер министрлігі"), ["Жер министрлігі"]),
    ] {
      let comparison = try compare(gold, predicted)
      #expect(comparison.results[.institutions] == .init(right: 0, missed: [], invented: institutions))
      let isUnlisted = predicted.contains(#""institutions": []"#) && predicted.contains("министрлігі")
      #expect(comparison.results[.positions]?.right == (institutions.isEmpty && !isUnlisted ? 1 : 0))
    }
    let nothing = try compare(
      position("министр", nil, more: #", "institution_implied": """#), position("министр", "«»"))
    #expect(nothing.results[.institutions]?.invented == ["«»"] && nothing.results[.positions]?.right == 0)
  }

  @Test("Several posts of one person are matched by their titles, the best first")
  func bestTitlesFirst() throws {
    func posts(_ titles: String...) -> String {
      let list = titles.map { #"{"person": "А", "title": "\#($0)"}"# }.joined(separator: ", ")
      return #"{"people": [{"name": "А"}], "positions": [\#(list)]}"#
    }
    let comparison = try compare(posts("депутат", "бас директор"), posts("директоры", "орынбасар"))
    #expect(comparison.results[.positions]?.right == 2)
    #expect(comparison.wrongTitles == ["А: 'орынбасар', gold 'депутат'"])
    let fewer = try compare(posts("директор"), posts("төраға", "директор"))
    #expect(fewer.results[.positions] == .init(right: 1, missed: [], invented: ["А — төраға — null"]))
  }

  @Test(
    "A title is right that shares half the words of the shorter one, a possessive ending apart",
    arguments: [
      ("бас директор", "директоры", 1.0), ("вице-министр", "Вице-министрі", 1), ("төраға", "төрағасы", 1),
      ("министрдің орынбасары", "бірінші орынбасар", 0.5), ("Премьер-министр", "премьер", 0),
      ("депутат", "директор", 0),
      ("", "директор", 0), ("", "", 1), ("—", "…", 1), ("бас, директор", "бас/директор", 1), ("а\u{301}б", "а", 1),
    ])
  func titles(one: String, other: String, share: Double) {
    #expect(TitleOverlap(one).share(with: TitleOverlap(other)) == share)
    #expect(TitleOverlap(other).share(with: TitleOverlap(one)) == share)
  }

  // MARK: - Parts and pairs

  @Test(
    "Parts are equal by person, kind of event and class of role",
    arguments: [
      ("forum", "speaker", "forum", "attendee", 1), ("forum", "speaker", "meeting", "speaker", 0),
      ("signing", "signatory", "signing", "party", 1), ("signing", "signatory", "signing", "speaker", 0),
      ("appointment", "appointee", "appointment", "appointee", 1),
      ("appointment", "appointee", "appointment", "host", 0),
    ])
  func participants(type: String, role: String, otherType: String, otherRole: String, right: Int) throws {
    func part(_ type: String, _ role: String) -> String {
      #"{"people": [{"name": "А"}], "events": [{"id": "e1", "type": "\#(type)"}], "participants": [{"event": "e1", "who": "А", "role": "\#(role)"}]}"#
    }
    #expect(try compare(part(type, role), part(otherType, otherRole)).results[.participants]?.right == right)
  }

  @Test("Two parts of one kind in two events of one kind are one")
  func participantsAreASet() throws {
    let twice =
      #"{"people": [{"name": "А"}], "events": [{"id": "e1", "type": "forum"}, {"id": "e2", "type": "forum"}], "participants": [{"event": "e1", "who": "А", "role": "speaker"}, {"event": "e2", "who": "А", "role": "host"}]}"#
    #expect(try compare(twice, twice).results[.participants] == .init(right: 1))
  }

  @Test("Pairs have no order")
  func pairs() throws {
    let people = #""people": [{"name": "А"}, {"name": "Б"}]"#
    let comparison = try compare(
      #"{\#(people), "signed_with": [["А", "Б"], ["Б", "А"]]}"#, #"{\#(people), "signed_with": [["Б", "А"]]}"#)
    #expect(comparison.results[.signedWith] == .init(right: 1))
  }

  // MARK: - Figures

  @Test("Counts and errors of articles add up; ratios are of the sums")
  func microAverage() throws {
    var score = ExtractionScore()
    score.add(try compare(#"{"people": [{"name": "А"}]}"#, #"{"people": [{"name": "А"}]}"#), id: "a")
    score.add(
      try compare(#"{"people": [{"name": "А"}, {"name": "Б"}]}"#, #"{"people": [{"name": "В"}]}"#), id: "b")
    #expect(score[.people] == ExtractionScore.Counts(gold: 3, predicted: 2, right: 1))
    #expect(score[.people].precision == 0.5 && score[.people].recall == 1.0 / 3 && score[.people].f1 == 0.4)
    #expect(score[.people].missed == 2 && score[.people].invented == 1)
    #expect(score.errors["a"]?.missed[.people] == [] && score.errors["b"]?.missed[.people] == ["А", "Б"])
    #expect(score.errors["b"]?.invented[.people] == ["В"])
  }

  @Test("Nothing of nothing is 1; nothing of something is 0")
  func ratiosOfNothing() {
    let (nothing, missed) = (ExtractionScore.Counts(), ExtractionScore.Counts(gold: 2))
    let invented = ExtractionScore.Counts(predicted: 2)
    #expect([nothing.precision, nothing.recall, nothing.f1] == [1, 1, 1])
    #expect([missed.precision, missed.recall, missed.f1] == [0, 0, 0])
    #expect([invented.precision, invented.recall, invented.f1] == [0, 0, 0])
    #expect(ExtractionScore().titleAccuracy == nil)
  }

  @Test("An article that was not read counts as one of which nothing was found")
  func unreadArticle() throws {
    var score = ExtractionScore()
    score.add(nil, gold: try record(#"{"people": [{"name": "А"}]}"#), id: "a")
    #expect(score[.people] == ExtractionScore.Counts(gold: 1))
    #expect(score.errors["a"]?.missed[.people] == ["А"])
  }

  @Test("An extraction record scored against itself is right in everything")
  func itself() throws {
    let article = Article(
      id: "a", title: "", date: nil, publishers: [], url: nil, path: "a.txt",
      paragraphs: [
        .init(
          text: "Құжатқа «Жасыл дала» қорының директоры Айгүл Бектұрова мен Су министрі Ерлан Сақтағанов қол қойды.",
          start: 0,
          role: .body)
      ])
    let found = ArticleExtractor().record(of: article)
    #expect(!found.people.isEmpty && !found.positions.isEmpty)
    var score = ExtractionScore()
    score.add(found, gold: try JSONDecoder().decode(GoldRecord.self, from: JSONEncoder().encode(found)), id: "a")
    for metric in ExtractionScore.Metric.allCases { #expect(score[metric].f1 == 1, "\(metric)") }
    #expect(score.titleAccuracy == 1)
  }
}
