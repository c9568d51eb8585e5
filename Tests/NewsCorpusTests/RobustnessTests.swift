import NewsCorpus
import RelationModel
import Testing

@Suite("Any text is read without a trap") struct RobustnessTests {
  private static let paragraphs = [
    "2024 жылғы 14 наурызда Өскеменде Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға қол қойылды.",
    "Құжатқа Көктөбе университетінің ректоры А.М. Есенова мен «Алтын дән» ЖШС-ның директоры Ерлан Қайдаров қол қойды.",
    "Рәсімге ҚР Орман шаруашылығы министрлігінің Тоғай комитетінің төрағасы, генерал-майор Данияр Сейдірұлы Сарманов қатысты.",
    "«Орман – байлық. Су – өмір!» – деді министр Бану Тоқтарова (бұдан әрі – Министр), деп хабарлайды Orman.kz.",
    "Халықаралық жұлдыз агенттігі (ХЖА) мен «Көктем», «Самал» және «Таң нұры» газеттері жиынға қатысты; ХЖА-ның 20%-ындайы келді.",
    "Мемлекет басшысының Жарлығымен Айгүл Есенова Орман шаруашылығы министрі болып тағайындалды. Бұл қызмет оған жүктелді.",
  ]

  private static let fragments = [
    "«", "»", "\"", "(", ")", "-", "–", ".", ",", "…", "!", " ", "\n", "А.", "Қ.К.", "ның", "-ның", "министрлігі",
    "министрі", "қол қойды", "арасында",
    "және", "мен", "атындағы", "жанындағы", "тарапынан", "ЖШС", "ҚР", "Қазақстан", "болып тағайындалды", "\u{301}", "😀",
    "\u{0}", "\u{200F}", "Ё", "ь",
    "деп хабарлайды", "1", "%", "комитеті", "ол", "басқарды", "кездесті",
  ]

  /// Checks what must hold of the record of any text.
  private func check(_ record: ExtractionRecord, of article: Article) throws {
    let people = Set(record.people.map(\.name))
    let institutions = Set(record.institutions.map(\.name))
    let events = Set(record.events.map(\.id))
    for mention in record.people.flatMap(\.mentions) + record.institutions.flatMap(\.mentions) {
      #expect(record.sentences.indices.contains(mention.sentence))
      #expect(mention.start < mention.end)
    }
    for position in record.positions {
      #expect(people.contains(position.person))
      #expect(position.institution.map { institutions.contains($0) } ?? true)
      #expect(record.sentences.indices.contains(position.sentence))
    }
    for participant in record.participants {
      #expect(events.contains(participant.event))
      #expect(people.contains(participant.who) || institutions.contains(participant.who))
    }
    #expect(record.signedWith.allSatisfy { $0.count == 2 && $0[0] != $0[1] })
    var builder = GraphBuilder()
    builder.add(record)
    _ = try builder.graph()
  }

  @Test(arguments: 0..<300)
  func mutatedTextsAreRead(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var paragraphs = Self.paragraphs
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: paragraphs.indices, using: &generator)
      var text = Array(paragraphs[place].unicodeScalars)
      let at = Int.random(in: 0...text.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: text.removeSubrange(at..<min(text.count, at + Int.random(in: 1...12, using: &generator)))
      case 1: text.insert(contentsOf: (Self.fragments.randomElement(using: &generator) ?? "").unicodeScalars, at: at)
      case 2:
        text.insert(contentsOf: (paragraphs.randomElement(using: &generator) ?? "").unicodeScalars.suffix(40), at: at)
      case 3: text = Array(text[at...]) + Array(text[..<at])
      default:
        if at < text.count { text[at] = text.randomElement(using: &generator) ?? "а" }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text)
      paragraphs[place] = String(view)
    }
    paragraphs.shuffle(using: &generator)
    let mutated = article(paragraphs)
    try check(ArticleExtractor().record(of: mutated), of: mutated)
  }

  @Test(arguments: 0..<100)
  func randomFragmentsAreRead(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = Self.paragraphs.joined(separator: " ").split(separator: " ").map(String.init) + Self.fragments
    let text = (0..<120).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
    let random = article([text])
    try check(ArticleExtractor().record(of: random), of: random)
  }

  /// 200 KB of one thing: what takes time that grows with the square of the length does not end within the test run.
  @Test(arguments: ["а", "А", "А ", "«", "»", "«»", "(", ")", "()", "1", "\u{301}", ".", "-"])
  func longRunsOfOneLetterAreRead(unit: String) {
    readRun(of: unit, bytes: 200_000)
  }

  /// The same of words, in 40 KB.
  @Test(arguments: [
    "А.", "А. ", "Аа ", "ҚР ", "« ", "» ", "Есенова ", "және ", "орман ", "Орман, ", "а, ", "мен ", "арасында ",
    "қол қойды ", "басшысы ", "\u{1F600}", "\n", "(А) ", "атындағы ", "бас редакторы ", "Қазақстан ", "жанындағы ",
    "Green ", "деп хабарлайды Green ", "\" ", "А-", "Сарманов ", "Айгүл Есенова қол қойды. ",
    "Көктөбе университеті ашылды. ",
  ])
  func longRunsOfWordsAreRead(unit: String) {
    readRun(of: unit, bytes: 40_000)
  }

  private func readRun(of unit: String, bytes: Int) {
    let text = String(repeating: unit, count: bytes / unit.utf8.count)
    let record = ArticleExtractor().record(of: article([text]))
    #expect(record.sentences.count <= bytes / unit.utf8.count)
    #expect(record.people.count <= 1)
    #expect(record.institutions.count <= 1)
  }

  /// The same of names, each of which looks back at those before it.
  @Test(arguments: [
    "министрлігі ", "Орман министрлігі ", "Айгүл ", "Айгүл Есенова ", "Айгүл Есенова, ", "«а» газеті ", "ТАСС ",
  ])
  func longRunsOfNamesAreRead(unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let record = ArticleExtractor().record(of: article([text]))
    #expect(record.sentences.count <= text.utf8.count)
  }

  /// The same in 2 KB, which end.
  @Test(arguments: [
    "министрлігі ", "Орман министрлігі ", "Айгүл ", "Айгүл Есенова ", "Айгүл Есенова, ", "«а» газеті ", "ТАСС ",
  ])
  func shortRunsOfNamesAreRead(unit: String) throws {
    let short = article([String(repeating: unit, count: 2_000 / unit.utf8.count)])
    try check(ArticleExtractor().record(of: short), of: short)
  }
}
