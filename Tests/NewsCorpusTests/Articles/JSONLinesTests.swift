import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

@Suite("JSON Lines") struct JSONLinesTests {
  private static func read(_ bytes: some Sequence<UInt8>, limit: Int = 10_000) throws -> [CorpusItem] {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "news.jsonl")
    return Array(try CorpusReader(folder["news.jsonl"], limits: .init(articleBytes: limit)))
  }

  @Test("An article a line, with its metadata and offsets in the decoded text")
  func articles() throws {
    let items = try Self.read(
      """
      \u{FEFF}{"id": "a", "date": "2023-04-10", "title": "Кеңес  келісті", "url": "https://a.kz", "publisher": "BAQ.KZ", \
      "text": "Кеңес келісті\\n20.04.2022\\n\\u041aеңес өтті."}\r
      \r
      {"text": "20.04.2022 Министр келді.", "id": 17, "publishers": ["El.kz", "BAQ.KZ"], "title": null, "more": {"a": [1]}}
      {"text": "Елші кетті."}
      """.utf8)
    #expect(
      items == [
        .article(
          Article(
            id: "a", title: "Кеңес келісті", date: PartialDate("2023-04-10"), publishers: ["BAQ.KZ"],
            url: "https://a.kz",
            path: "news.jsonl",
            paragraphs: [
              .init(text: "Кеңес келісті", start: 0, role: .headline),
              .init(text: "Кеңес өтті.", start: 37, role: .body),
            ])),
        .article(
          Article(
            id: "17", title: "Министр келді", date: PartialDate("2022-04-20"), publishers: ["El.kz", "BAQ.KZ"],
            path: "news.jsonl", paragraphs: [.init(text: "Министр келді.", start: 11, role: .body)])),
        .article(
          Article(
            id: "news-4", title: "Елші кетті", path: "news.jsonl",
            paragraphs: [.init(text: "Елші кетті.", start: 0, role: .body)])),
      ])
  }

  @Test(
    "A bad line is skipped with its reason",
    arguments: [
      ("{", .notJSON), ("[1]", .notJSON), ("\"а\"", .notJSON), ("null", .notJSON), ("Кеңес өтті.", .notJSON),
      ("{\"text\": \"а\"} x", .notJSON), ("{\"text\": \"\\ud800\"}", .missingText),
      (String(repeating: "[", count: 5_000), .notJSON), ("{\"a\": " + String(repeating: "[", count: 5_000), .notJSON),
      ("{}", .missingText), ("{\"text\": null}", .missingText), ("{\"text\": 5}", .missingText),
      ("{\"text\": [\"а\"]}", .missingText), ("{\"text\": \" \"}", .empty), ("{\"text\": \"438 рет\"}", .noText),
      ("{\"text\": \"а\\u0000б\"}", .binary), ("{\"text\": \"а\u{0}б\"}", .binary),
      ("{\"text\": \"Кеңес өтті.\"}", .duplicate(of: "news-1")),
      ("{\"text\": \"\(String(repeating: "а", count: 10_000))\"}", .tooLarge(limit: 10_000)),
    ] as [(String, SkippedArticle.Reason)])
  func badLine(line: String, reason: SkippedArticle.Reason) throws {
    let items = try Self.read("{\"text\": \"Кеңес өтті.\"}\n\(line)\n{\"text\": \"Министр келді.\"}\n".utf8)
    #expect(items.count == 3)
    #expect(items.dropFirst().first == .skipped(SkippedArticle(path: "news.jsonl", line: 2, reason: reason)))
    guard case .article(let last)? = items.last else { return #expect(Bool(false), "the third line is an article") }
    #expect(last.id == "news-3")
  }

  @Test("A line that is not UTF-8 is skipped alone")
  func notUTF8() throws {
    let items = try Self.read(
      Array("{\"text\": \"Кеңес өтті.\"}\n{\"text\": \"".utf8) + [0xD0, 0x20] + Array("\"}\n".utf8))
    #expect(items.last == .skipped(SkippedArticle(path: "news.jsonl", line: 2, reason: .notUTF8)))
  }

  @Test("Lines are cut the same wherever the pieces read from the file end, and one at the limit still counts")
  func lineStream() throws {
    let folder = try TemporaryFolder()
    let lengths = [0, 1, 65_535, 65_536, 65_537, 0, 200_000, 200_001, 131_071, 3]
    let text = lengths.map { String(repeating: "x", count: $0) }.joined(separator: "\n")
    for end in ["", "\n"] {
      try folder.write(text + end, to: "a")
      var stream = FileLineStream(file: try InputFile(path: folder["a"]), limit: 200_000)
      var found: [Int?] = []
      while let line = try stream.next() {
        if case .bytes(let bytes) = line { found.append(bytes.count) } else { found.append(nil) }
      }
      #expect(found == lengths.map { $0 <= 200_000 ? $0 : nil })
    }
  }
}
