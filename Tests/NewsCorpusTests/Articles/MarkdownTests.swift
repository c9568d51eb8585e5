import RelationModel
import Testing

@testable import NewsCorpus

@Suite("Markdown articles") struct MarkdownTests {
  @Test(
    "Each byte of a mark becomes a space",
    arguments: [
      ("## Кеңес", "   Кеңес"), ("#Кеңес", "#Кеңес"), ("####### Кеңес", "####### Кеңес"),
      ("**Кеңес** өтті", "  Кеңес   өтті"), ("_Кеңес_ өтті", " Кеңес  өтті"), ("кеңес_өтті", "кеңес_өтті"),
      ("`код`", " код "), ("> Кеңес", "  Кеңес"), ("* Кеңес", "  Кеңес"), ("+ Кеңес", "  Кеңес"),
      ("- Кеңес", "- Кеңес"), ("1. Кеңес", "1. Кеңес"), ("5 \\* 3", "5  * 3"),
      ("[Кеңес](https://a.kz) өтті", " Кеңес                өтті"),
      ("[Кеңес](https://a.kz/б_(в)) өтті", " Кеңес                        өтті"),
      ("![сурет](а.png)Кеңес", "                     Кеңес"),
      ("[Кеңес өтті", "[Кеңес өтті"), ("](а)", "](а)"), ("[а](б", "[а](б"), ("[а] (б)", "[а] (б)"),
    ])
  func marks(markdown: String, text: String) { #expect(MarkdownMarks(markdown[...]).text == text) }

  @Test("Headings, wrapped paragraphs, lists and links; offsets are those of the file")
  func article() throws {
    let file = """
      \u{FEFF}---
      title: "Кеңес келісті"
      date: 2023-04-10T12:00:00Z
      url: https://example.kz/1
      publishers: [BAQ.KZ, El.kz]
      id: kenes-1
      tags: [a, b]
      ---
      # Кеңес келісті

      **Кеңес** [министрлікпен](https://a.kz)
      Астанада келісті.

      ## Келгендер

      * Асан Үсенов
      * Қымбат Асанова
      """.replacing("\n", with: "\r\n")
    let draft = try ArticleDraft(markdown: file)
    #expect(
      draft.metadata
        == ArticleMetadata(
          id: "kenes-1", title: "Кеңес келісті", date: PartialDate("2023-04-10"), url: "https://example.kz/1",
          publishers: ["BAQ.KZ", "El.kz"]))
    #expect(
      draft.text.paragraphs.map { "\($0.role.rawValue): \(Self.singleSpaced($0.text))" } == [
        "headline: Кеңес келісті", "body: Кеңес министрлікпен Астанада келісті.", "headline: Келгендер",
        "body: Асан Үсенов", "body: Қымбат Асанова",
      ])
    let bytes = Array(file.utf8)
    for paragraph in draft.text.paragraphs {
      let here = bytes[paragraph.start...].prefix(paragraph.text.utf8.count)
      #expect(zip(here, paragraph.text.utf8).allSatisfy { $0 == $1 || $1 == UInt8(ascii: " ") })
      #expect(paragraph.text.unicodeScalars.first?.isBlank == false)
    }
  }

  @Test("Metadata may be missing, and one publisher may stand alone")
  func sparse() throws {
    #expect(try FrontMatter(of: "---\n---\nКеңес өтті.").metadata == ArticleMetadata())
    #expect(try FrontMatter(of: "---\n# note\n...\nКеңес өтті.").metadata == ArticleMetadata())
    let matter = try FrontMatter(of: "---\npublisher: El.kz\nid: 17\ntitle:\ndate: кеше\n---\nКеңес өтті.")
    #expect(matter.metadata == ArticleMetadata(id: "17", publishers: ["El.kz"]))
    #expect(matter.body == "Кеңес өтті.")
  }

  @Test(
    "A file without front matter is no article",
    arguments: ["# Кеңес", "Кеңес\n---\n", " ---\na: 1\n---\n", "----\na: 1\n----\n"])
  func noFrontMatter(text: String) {
    #expect(throws: SkippedArticle.Reason.noFrontMatter) { try FrontMatter(of: text[...]) }
  }

  @Test(
    "Front matter that does not parse is refused with its line",
    arguments: [
      ("---\ntitle: а\n", "no closing line ---"),
      ("---\ntitle: \"а\n---\nб", "line 3, column 1: found unexpected end of stream"),
      ("---\na: b: c\n---\nб", "line 2, column 5: mapping values are not allowed in this context"),
      ("---\n- а\n---\nб", "no keys and values"),
      ("---\nсөз\n---\nб", "no keys and values"),
      ("---\na: 1\na: 2\n---\nб", "repeated key a"),
      ("---\na: &x [1]\nb: [*x]\n---\nб", "anchors and aliases are not read"),
      ("---\na: \(String(repeating: "б", count: 40_000))\n---\nб", "no closing line --- within 65536 bytes"),
    ])
  func badFrontMatter(text: String, cause: String) {
    #expect(throws: SkippedArticle.Reason.badFrontMatter(cause: cause)) { try FrontMatter(of: text[...]) }
  }

  @Test("Deep nesting is refused, and does not overflow the stack", arguments: ["[", "{a: ", "- ", "? "])
  func deepNesting(opening: String) {
    for depth in [10, 900, 5_000] {
      _ = try? FrontMatter(of: "---\na: \(String(repeating: opening, count: depth))\n---\nб")
      _ = try? FrontMatter(of: "---\n\(String(repeating: opening, count: depth))\n---\nб")
    }
    let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect((try? FrontMatter(of: "---\na: \(closed)\n---\nб"))?.metadata == ArticleMetadata())
  }

  private static func singleSpaced(_ text: String) -> String { text[...].singleSpaced }
}
