import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

/// Invented news in the layouts of real content systems, with what a reader finds in each.
struct PageSample: Decodable {
  let title: String
  let date: PartialDate?
  let publisher: String?
  let url: String?
  /// The paragraphs; headlines begin with `# `.
  let paragraphs: [String]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Pages")
  static let all: [String: PageSample] = {
    let data = try? Data(contentsOf: folder.appendingPathComponent("expected.json"))
    return (data.flatMap { try? JSONDecoder().decode([String: PageSample].self, from: $0) }) ?? [:]
  }()
}

@Suite("Saved HTML pages") struct SavedPageTests {
  @Test("Title, date, publisher, address and text of a page", arguments: PageSample.all.keys.sorted())
  func page(name: String) throws {
    let sample = try #require(PageSample.all[name])
    let bytes = try Data(contentsOf: PageSample.folder.appendingPathComponent("\(name).html"))
    let page = try SavedPage(Array(bytes))
    #expect(page.metadata.title ?? page.text.title == sample.title)
    #expect(page.metadata.date ?? page.text.date == sample.date)
    #expect(page.metadata.publishers == [sample.publisher].compactMap { $0 })
    #expect(page.metadata.url == sample.url)
    #expect(page.text.paragraphs.map { ($0.role == .headline ? "# " : "") + $0.text } == sample.paragraphs)
  }

  @Test("There are sixteen of them") func count() { #expect(PageSample.all.count == 16) }
}

@Suite("What pages say of their articles") struct PageMetadataTests {
  private static func metadata(_ html: String) throws -> ArticleMetadata {
    try SavedPage(Array("<html>\(html)</html>".utf8)).metadata
  }

  private static let text = "<p>Кеңес өтті. Оған министр келді.</p><p>Олар келісті. Жиын аяқталды.</p>"

  @Test("Comments are no part of a headline")
  func comments() throws {
    #expect(try Self.metadata("<h1><!--[-->Тақырып<!--]--></h1>\(Self.text)").title == "Тақырып")
    #expect(try Self.metadata("<h1><span><!-- react-text: 5 -->Тақырып</span></h1>\(Self.text)").title == "Тақырып")
  }

  @Test(
    "The outlet is cut off a title, and nothing of the headline",
    arguments: [
      ("Ел", "Елорда әкімі келді", "Елорда әкімі келді"), ("Ел", "Ел", "Ел"), ("Ел", "Ел | Самал", "Ел"),
      ("Ел – жұрт", "Ел – жұрт — Самал", "Ел – жұрт"), ("Ел", "Ел болашағы", "Ел болашағы"),
    ])
  func titles(heading: String, title: String, cut: String) throws {
    let page = "<head><meta property='og:title' content='\(title)'></head><h1>\(heading)</h1>\(Self.text)"
    #expect(try Self.metadata(page).title == cut)
  }

  @Test(
    "The date is that of the article, not of what stands around it",
    arguments: [
      "<header><div class='date'>21 қараша 2026</div></header><article><div class='date'>5 мамыр 2024</div>T</article>",
      "<aside><time datetime='2026-11-21'>бүгін</time></aside><article>T<time datetime='2024-05-05'>5.05</time></article>",
      "<header><time>21.11.2026</time></header><main><div class='meta date'>05.05.2024</div><div>T</div></main>",
      "<div class='related'><time>21.11.2026</time></div><div class='byline'><time>05.05.2024</time></div><div>T</div>",
      "<nav><span itemprop='datePublished'>21.11.2026</span></nav><time>05.05.2024</time><div>T</div>",
    ])
  func dates(page: String) throws {
    #expect(try Self.metadata(page.replacing("T", with: Self.text)).date == PartialDate("2024-05-05"))
  }
}

@Suite("Headlines in pages") struct HeadlineTests {
  /// A headline that the text begins with already is not put before it again.
  @Test(arguments: [
    "<h1>Тақырып бар</h1>", "<h1><span>Тақырып</span> бар</h1>", "<h1>Тақырып<br>бар</h1>",
    "<h1> <b>Тақырып\n бар </b></h1>",
    "<h1><div>Тақырып бар</div></h1>", "<h1>Тақырып бар<div>Бөлісу</div></h1>",
    "<h2>Сайт<div><h1>Тақырып бар</h1></div></h2>",
  ])
  func isThereOnce(heading: String) throws {
    let head = "<head><meta property='og:title' content='Тақырып бар'></head>"
    let text = "<p>Кеңес өтті. Оған министр келді.</p><p>Олар келісті. Жиын аяқталды.</p>"
    let page = try SavedPage(Array("<html>\(head)<body><article>\(heading)\(text)</article></body></html>".utf8))
    let lines = page.text.paragraphs.map { $0.text.replacing("\n", with: " ") }
    #expect(lines.count { $0 == "Тақырып бар" } == 1, "\(lines)")
  }

  /// In headings in headings no text is read again for each.
  @Test func inEachOther() throws {
    let deep = String(repeating: "<div><h2>", count: 100) + String(repeating: "сөз ", count: 50_000)
    let text = "<p>Кеңес өтті. Оған министр келді.</p><p>Олар келісті. Жиын аяқталды.</p>"
    let page = try SavedPage(Array("<html><title>Тақырып бар</title><article>\(deep)</article>\(text)</html>".utf8))
    #expect(page.text.paragraphs.first?.text == "Тақырып бар")
  }
}

@Suite("Pages that are none, or too much") struct OddPageTests {
  private static func reason(_ bytes: [UInt8], as name: String = "a.html") throws -> SkippedArticle.Reason? {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    for item in try CorpusReader(folder.path) {
      if case .skipped(let skipped) = item { return skipped.reason }
    }
    return nil
  }

  @Test("A page without text, without an encoding, with one that nobody knows")
  func reasons() throws {
    #expect(try Self.reason(Array("<html><body><nav>Мәзір</nav></body></html>".utf8)) == .noText)
    #expect(try Self.reason([]) == .empty)
    let cyrillic: [UInt8] = [0xCA, 0xE0, 0xE7]
    #expect(try Self.reason(Array("<html><p>".utf8) + cyrillic) == .unknownEncoding(name: nil))
    #expect(
      try Self.reason(Array("<html><meta charset='klingon'><p>".utf8) + cyrillic) == .unknownEncoding(name: "klingon"))
    #expect(try Self.reason(Array("<html><meta charset=utf-8><p>".utf8) + cyrillic) == .notUTF8)
    #expect(try Self.reason(Array("<html><meta charset=windows-1251><p>".utf8) + cyrillic) == nil)
  }

  @Test("UTF-16 with its mark is read")
  func wide() throws {
    let text = "<html><p>Кеңес өтті. Ол келісті.</p></html>"
    let letters: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + letters.flatMap { $0 }
    #expect(try SavedPage(bytes).text.paragraphs.map(\.text) == ["Кеңес өтті. Ол келісті."])
  }

  @Test("A byte that the page's encoding does not have is one letter lost, not the rest of the page")
  func badByte() throws {
    // In windows-1251, Cyrillic capitals begin at 0xC0; 0x98 is nothing.
    let word: [UInt8] = [0xCA, 0xE5, 0xED, 0xE5, 0xF1]
    let mark = Array("<html><meta charset=windows-1251><p>".utf8)
    let bytes: [UInt8] = mark + word + [0x98] + Array(". ".utf8) + word + Array(".</p></html>".utf8)
    #expect(try SavedPage(bytes).text.paragraphs.map(\.text) == ["Кенес\u{FFFD}. Кенес."])
    let wide: [UInt8] = [0xFF, 0xFE] + "<p>А. ".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let lone: [UInt8] = [0x00, 0xD8] + "Б.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try SavedPage(wide + lone).text.paragraphs.map(\.text) == ["А. \u{FFFD}Б."])
    #expect(
      try Self.reason([0xFF, 0xFE] + "<p>А\u{0}Б</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .binary)
  }

  @Test("The format is told by ending and content")
  func formats() throws {
    let page = "<!DOCTYPE html>\n<!-- a -->\n<html><body><p>Кеңес өтті. Ол келісті.</p></body></html>"
    let text = "Кеңес өтті.\n\nОл 2 < 3 деп келісті."
    for (name, content) in [("a.html", page), ("a.txt", page), ("a.xml", page), ("a.htm", text), ("a.rss", text)] {
      let folder = try TemporaryFolder()
      try folder.write(content, to: name)
      let items = Array(try CorpusReader(folder.path))
      guard case .article(let article)? = items.first else {
        Issue.record("\(name) is no article: \(items)")
        continue
      }
      #expect(article.paragraphs.contains { $0.text.hasPrefix("Кеңес өтті.") && !$0.text.contains("<p>") })
    }
  }

  @Test("What a browser saves beside a page is not read")
  func besides() throws {
    let folder = try TemporaryFolder()
    try folder.write("<html><p>Кеңес өтті. Ол келісті.</p></html>", to: "Бет.html")
    try folder.write("<html><p>Жарнама орны. Хабарласыңыз.</p></html>", to: "Бет_files/saved_resource.html")
    let reader = try CorpusReader(folder.path)
    #expect(reader.files == ["Бет.html"])
    #expect(reader.ignored.map(\.ending) == ["_files"])
  }

  @Test("Markup that would take for ever is refused")
  func hostile() throws {
    let deep = Array(String(repeating: "<div><span>", count: 20_000).utf8)
    #expect(try Self.reason(deep + Array("Кеңес".utf8)) == .tooComplicated)
    let wide = "<p " + (0..<60_000).map { "a\($0)=1" }.joined(separator: " ") + ">Кеңес</p>"
    #expect(try Self.reason(Array(wide.utf8)) == .tooComplicated)
    let names = (0..<12_000).map { "a\($0)" }
    let quoted = [
      "<p q='>' ", "<p q = \n\"'>\" ", "<!-- <p q=' --><p q='>' ", "<script>'<p q=\"'</script><p q=\">\" ", "<p a=< ",
    ].map { $0 + names.joined(separator: " ") + ">Кеңес</p>" }
    let parted = ["\r", "=1\r", "=''", " < "].map { "<p " + names.joined(separator: $0) + ">Кеңес</p>" }
    let unparted = "<p " + names.map { String(repeating: "a", count: 101 - $0.count) + $0 }.joined() + ">Кеңес</p>"
    for text in quoted + parted + [unparted] {
      #expect(try Self.reason(Array(text.utf8)) == .tooComplicated, "\(text.prefix(60))")
      let feed = "<rss><channel><item>" + text + "</item></channel></rss>"
      #expect(try Self.reason(Array(feed.utf8), as: "a.xml") == .tooComplicated, "\(text.prefix(60))")
    }
    let data = "<p title=\"" + String(repeating: "Кеңес ' > ", count: 60_000) + "\">Кеңес өтті. Ол келісті.</p>"
    #expect(try Self.reason(Array(data.utf8)) == nil)
    let long = "<p>" + String(repeating: "Кеңес өтті. ", count: 60_000) + "</p>"
    #expect(try Self.reason(Array(long.utf8)) == nil)
    let unclosed = String(repeating: "<b>Кеңес</i> ", count: 200)
    #expect(try Self.reason(Array(unclosed.utf8)) == nil)
  }

  @Test(
    "Offsets hold the text: a quote is found again in the paragraphs of the file read anew",
    arguments: PageSample.all.keys.sorted())
  func offsets(name: String) throws {
    let bytes = Array(try Data(contentsOf: PageSample.folder.appendingPathComponent("\(name).html")))
    var seen = SeenArticles()
    let article = try ArticleDraft(page: bytes).article(path: "\(name).html", keptApartBy: &seen)
    for sentence in ArticleExtractor().record(of: article).sentences {
      let paragraph = article.paragraphs.last { $0.start <= sentence.start }
      let text = try #require(paragraph).text.utf8.dropFirst(sentence.start - (paragraph?.start ?? 0))
      let quote = String(text.prefix(sentence.end - sentence.start)) ?? ""
      #expect(quote[...].singleSpaced == sentence.text)
    }
  }

  @Test("Any changed, doubled or cut page is read or refused", arguments: 0..<4)
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = PageSample.all.keys.sorted()
    for _ in 0..<60 {
      let name = try #require(names.randomElement(using: &random))
      var bytes = Array(try Data(contentsOf: PageSample.folder.appendingPathComponent("\(name).html")))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 1...60, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes[start] = UInt8.random(in: 0...255, using: &random)
        }
      }
      guard let page = try? SavedPage(bytes) else { continue }
      #expect(page.text.paragraphs.allSatisfy { !$0.text.isEmpty && $0.start >= 0 })
    }
  }
}
