import RelationModel
import Testing

@testable import NewsCorpus

@Suite("Plain text articles") struct ArticleTextTests {
  /// The paragraphs in short: `# ` before headlines.
  private static func outline(_ text: ArticleText) -> [String] {
    text.paragraphs.map { ($0.role == .headline ? "# " : "") + $0.text }
  }

  private static func read(_ text: String, title: String? = nil) -> ArticleText {
    ArticleText(plain: text[...], title: title)
  }

  @Test("Headline, date line and paragraphs")
  func simple() {
    let text = Self.read("Кеңес келісімге келді\n\n2022 жылғы 17 ақпан\n\nКеңес өтті. Ол келісті.\nМинистр келді.\n")
    #expect(text.title == "Кеңес келісімге келді")
    #expect(text.date == PartialDate("2022-02-17"))
    #expect(Self.outline(text) == ["# Кеңес келісімге келді", "Кеңес өтті. Ол келісті.", "Министр келді."])
  }

  @Test("A page with a section label, two headlines, a credit, counts and sharing words")
  func page() {
    let text = Self.read(
      """
      Жаңалықтар

      Кеңес  келісімге келді

      Министрліктің кеңейтілген отырысы өтті
      Кеңес келісімге келді
      Фото: example.kz 13.01.2023 18:19 1188

      438 рет
      көрсетілді

      Кеңес өтті.

      «Кеңес келісімге келді»

      Министр келді.

      Бөлісу:
      Telegram арнамызға жазылыңыз
      """)
    #expect(text.title == "Кеңес келісімге келді")
    #expect(text.date == PartialDate("2023-01-13"))
    #expect(
      Self.outline(text) == [
        "# Кеңес  келісімге келді", "# Министрліктің кеңейтілген отырысы өтті", "Кеңес өтті.", "Министр келді.",
      ])
  }

  @Test(
    "Without a headline, the title is the first sentence without its report",
    arguments: [
      ("Кеңес өтті. Ол келісті.", "Кеңес өтті"),
      ("Кеңес министрлікпен келісті, деп хабарлайды BAQ.KZ.", "Кеңес министрлікпен келісті"),
      ("Кеңес келісті, – деп жазды Egemen Qazaqstan. Ол келді.", "Кеңес келісті"),
      ("Кеңес келісті, деп хабарлайды BAQ.KZ kaz.inform-ға сілтеме жасап.", "Кеңес келісті"),
      ("Кеңес келісті деп Kazinform хабарлады.", "Кеңес келісті"),
      ("Ол келісемін деп айтты, деп хабарлайды El.kz.", "Ол келісемін деп айтты"),
      (
        "Министр Ә.Б. Үсенов пен Қ. Асанов Алматы қ. келді. Олар келісті.",
        "Министр Ә.Б. Үсенов пен Қ. Асанов Алматы қ. келді"
      ),
      ("Кеңес 5 млн. теңге бөлді. Ол аз.", "Кеңес 5 млн. теңге бөлді"),
      ("«Кеңес өтті.» Ол келісті.", "«Кеңес өтті.»"),
      ("Кім келді? Министр келді.", "Кім келді?"),
      ("«Ел. Жол» фильмі шықты. Ол ұзақ.", "«Ел. Жол» фильмі шықты"),
      ("«Ел. Жол фильмі шықты. Ол ұзақ.", "«Ел"),
      ("Деп хабарлайды BAQ.KZ.", "Деп хабарлайды BAQ.KZ."),
    ])
  func leadTitle(lead: String, title: String) { #expect(Self.read(lead).title == title) }

  @Test("A long first sentence is cut at a word")
  func longTitle() throws {
    let title = try #require(Self.read(String(repeating: "келісім ", count: 100) + "болды.").title)
    #expect(title.hasSuffix("келісім…"))
    #expect((290...301).contains(title.unicodeScalars.count))
  }

  @Test("Where there are headlines only, the first is the headline and the rest is text")
  func headlinesOnly() {
    #expect(
      Self.outline(Self.read("Кеңес келісті\nМинистр келді\nЕлші кетті")) == [
        "# Кеңес келісті", "Министр келді", "Елші кетті",
      ])
    #expect(Self.outline(Self.read("Кеңес келісті")) == ["# Кеңес келісті"])
  }

  @Test("No more than three headlines")
  func headlineLimit() {
    let text = Self.read("Бір\n\nЕкі\n\nҮш\n\nТөрт\n\nКеңес өтті.")
    #expect(Self.outline(text) == ["# Бір", "# Екі", "# Үш", "Төрт", "Кеңес өтті."])
  }

  @Test(
    "What is no headline",
    arguments: [
      "Кеңес өтті.", "Кеңес өтті. Ол келісті", "– Кеңес өтті", "Олардың арасында:", "Бірінші,",
      String(repeating: "келісім ", count: 40),
    ])
  func noHeadline(line: String) { #expect(!Headlines.isHeadlineLike(line[...])) }

  @Test(
    "What is a headline",
    arguments: [
      "Кеңес келісімге келді", "Министр Р. Асанов келді", "Кім келді?", "Кеңес өтті, бірақ...", "Келісім керек!",
      "Кеңес: келісімге келді", "Кім келді? Министр жауап берді", "«Ел» партиясының съезі – 2022",
      "«Ел. Жол» фильмі шықты",
    ])
  func headline(line: String) { #expect(Headlines.isHeadlineLike(line[...])) }

  @Test("Lines that a paragraph is wrapped in are joined, verbatim")
  func wrapped() {
    let text = Self.read(
      """
      Кеңес келісті
      Министрлік пен кеңес арасында ынтымақтастық туралы
      меморандумға қол қою рәсімі өтті. Оған министр Асан
      Үсенов пен төраға қатысты.
      Келісім бес жылға жасалды, деп хабарлайды агенттік.
      """)
    #expect(
      Self.outline(text) == [
        "# Кеңес келісті",
        "Министрлік пен кеңес арасында ынтымақтастық туралы\nмеморандумға қол қою рәсімі өтті. Оған министр Асан\n"
          + "Үсенов пен төраға қатысты.",
        "Келісім бес жылға жасалды, деп хабарлайды агенттік.",
      ])
  }

  @Test("A headline wrapped in two lines is one")
  func wrappedHeadline() {
    let text = Self.read("Кеңес министрлікпен\nкелісімге келді\n\nКеңес өтті.")
    #expect(text.title == "Кеңес министрлікпен келісімге келді")
    #expect(Self.outline(text) == ["# Кеңес министрлікпен\nкелісімге келді", "Кеңес өтті."])
  }

  @Test("Lines of a list, and lines around furniture, are not joined")
  func notWrapped() {
    #expect(
      Self.outline(Self.read("Келгендер:\nминистр;\nелші.\nбәрі.")) == ["Келгендер:", "министр;", "елші.", "бәрі."])
    #expect(Self.outline(Self.read("Кеңес\n438 рет\nкелісті де\n\nкетті.")) == ["# Кеңес", "# келісті де", "кетті."])
  }

  @Test("The date line above the text counts before the one below it, and dates in between do not count")
  func whichDate() {
    #expect(Self.read("Кеңес өтті.\n\nАстана, 2023 жылғы 10 сәуір\n").date == PartialDate("2023-04-10"))
    #expect(Self.read("20.04.2022\nКеңес өтті.\n10.04.2023").date == PartialDate("2022-04-20"))
    #expect(Self.read("Кеңес өтті.\n\n10.04.2023\n\nМинистр келді.").date == nil)
    #expect(Self.read("10 сәуірде кеңес өтті.").date == nil)
    #expect(Self.read("Кеңес өтті.\n\n2022-04-20 Жарлық шықты.").date == nil)
  }

  @Test("A line with a date in front keeps its own place")
  func prefixOffset() {
    let text = Self.read(" date 2025-12-18 Кеңес өтті.\nМинистр келді.")
    #expect(text.paragraphs.map(\.start) == [17, 17 + "Кеңес өтті.\n".utf8.count])
    #expect(text.title == "Кеңес өтті")
  }

  @Test("The place of a date line in the next line is no paragraph")
  func placeInNextLine() {
    let text = Self.read("Кеңес келісті\n17 ақпан 2022      Нұр-Сұлтан қ.,\n\n           Достық үйі\nКеңес өтті.")
    #expect(Self.outline(text) == ["# Кеңес келісті", "Кеңес өтті."])
    #expect(text.date == PartialDate("2022-02-17"))
  }

  @Test("The headline of metadata is the title, and is told and not repeated in the text")
  func knownTitle() {
    let text = Self.read("Кеңес өтті.\nКеңес келісті\nМинистр келді.\n«Кеңес келісті»", title: "Кеңес келісті")
    #expect(text.title == "Кеңес келісті")
    #expect(Self.outline(text) == ["Кеңес өтті.", "# Кеңес келісті", "Министр келді."])
  }

  @Test("Only furniture is no text")
  func noText() {
    let text = Self.read("Жаңалықтар\n20.04.2022\n438 рет\nкөрсетілді\n* * *")
    #expect(text.paragraphs.isEmpty)
    #expect(text.title == nil)
  }

  @Test(
    "Every kind of line end and white space leaves the offsets those of the bytes",
    arguments: ["\n", "\r\n", "\r", "\u{2028}", "\n\n", "\r\n\r\n", " \t\n\u{A0} "])
  func lineEnds(end: String) {
    let lines = ["Кеңес келісті", "Кеңес өтті.", "Министр Асан келді.", "- Елші 🇰🇿 кетті."]
    let file = "\u{FEFF}" + lines.joined(separator: end) + end
    let text = Self.read(file)
    #expect(text.paragraphs.map(\.text) == lines)
    let bytes = Array(file.utf8)
    for paragraph in text.paragraphs {
      #expect(Array(paragraph.text.utf8) == Array(bytes[paragraph.start...].prefix(paragraph.text.utf8.count)))
    }
  }

  @Test("Text stays verbatim: no composing, no change of spaces or case")
  func verbatim() {
    let line = "Н\u{438}\u{306}  «АЗЕРТАДЖ\u{AD}»\u{A0}агенттігі \u{200B}өтті."
    #expect(Array(Self.read(line).paragraphs[0].text.utf8) == Array(line.utf8))
  }
}
