import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

@Suite("Reading a corpus") struct CorpusReaderTests {
  /// The items in short: `path id`, or `path[:line]: reason`.
  private static func outline(_ path: String, limit: Int = 10_000_000) throws -> [String] {
    try CorpusReader(path, limits: .init(articleBytes: limit)).map { item in
      switch item {
      case .article(let article): "\(article.path) \(article.id)"
      case .skipped(let skipped): skipped.description
      }
    }
  }

  private static func articles(_ path: String) throws -> [Article] {
    try CorpusReader(path).compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  @Test("A folder is read with its folders, in the order of the bytes of the paths")
  func order() throws {
    let folder = try TemporaryFolder()
    for (index, name) in ["b/1.txt", "a.txt", "a/2.TXT", "a-b.txt", "a/c/3.txt", "Ә.txt", "B.txt"].enumerated() {
      try folder.write("Кеңес \(index) өтті.", to: name)
    }
    let reader = try CorpusReader(folder.path)
    #expect(reader.files == ["B.txt", "a-b.txt", "a.txt", "a/2.TXT", "a/c/3.txt", "b/1.txt", "Ә.txt"])
    #expect(reader.map { if case .article(let article) = $0 { article.path } else { "" } } == reader.files)
    #expect(try Self.articles(folder.path + "/").map(\.id) == ["B", "a-b", "a", "2", "3", "1", "Ә"])
  }

  @Test("Hidden files are passed over, files of other kinds and README.md are counted")
  func others() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", ".b.txt", ".git/c.txt", "README.md", "d/ReadMe.md", "e.pdf", "d/f.PDF", "g", "h.docx"] {
      try folder.write("Кеңес өтті.", to: name)
    }
    let reader = try CorpusReader(folder.path)
    #expect(reader.files == ["a.txt"])
    #expect(reader.ignored.map { "\($0.ending) \($0.count)" } == [" 1", "docx 1", "pdf 2", "readme.md 2"])
  }

  @Test("Symbolic links are followed, but a folder is read once and a circle ends")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("Кеңес өтті.", to: "a/1.txt")
    try folder.link("a/up", to: "..")
    try folder.link("again", to: "a")
    try folder.link("self.txt", to: "self.txt")
    try folder.link("gone.txt", to: "nowhere.txt")
    let found = try Self.outline(folder.path)
    #expect(
      found == [
        "a/1.txt 1", "gone.txt: it could not be read (No such file or directory)",
        "self.txt: it could not be read (Too many levels of symbolic links)",
      ])
  }

  @Test("Each kind of bad file is named with its reason, and the rest goes on")
  func badFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.txt")
    try folder.write(" \r\n\t\u{FEFF}\n", to: "b.txt")
    try folder.write([0xFF, 0xFE, 0x1A, 0x04, 0x35, 0x00], to: "c.txt")
    try folder.write([0xD0, 0x9A, 0xD0], to: "d.txt")
    try folder.write(String(repeating: "а", count: 501), to: "e.txt")
    try folder.write("20.04.2022\n438 рет\n", to: "f.txt")
    try folder.write("# Кеңес\n\nКеңес өтті.", to: "g.md")
    try folder.write("---\na: [\n---\nКеңес өтті.", to: "h.md")
    try folder.write("\n \n", to: "i.jsonl")
    try folder.write("Кеңес өтті.", to: "j.txt")
    try folder.write("Кеңес \n өтті.", to: "k.txt")
    try #require(mkfifo(folder["l.txt"], 0o600) == 0)
    try folder.write(String(repeating: "а", count: 500), to: "m.txt")
    #expect(
      try Self.outline(folder.path, limit: 1_000) == [
        "a.txt: it is empty",
        "b.txt: it is empty",
        "c.txt: it holds NUL bytes: it is no text, or text in UTF-16",
        "d.txt: its text is not UTF-8",
        "e.txt: it is larger than 1000 bytes",
        "f.txt: it holds no article text",
        "g.md: a Markdown file without YAML front matter is not an article",
        "h.md: its YAML front matter could not be understood "
          + "(line 3, column 1: did not find expected node content)",
        "i.jsonl: it is empty",
        "j.txt j",
        "k.txt: its text is that of article “j”",
        "l.txt: it could not be read (not a regular file)",
        "m.txt m",
      ])
  }

  @Test("A file and a folder that may not be read are named", .enabled(if: geteuid() != 0, "root may read all"))
  func noPermission() throws {
    let folder = try TemporaryFolder()
    try folder.write("Кеңес өтті.", to: "a.txt")
    try folder.write("Министр келді.", to: "b.txt")
    try folder.write("Елші кетті.", to: "c/d.txt")
    for name in ["b.txt", "c"] { chmod(folder[name], 0) }
    defer { for name in ["b.txt", "c"] { chmod(folder[name], 0o700) } }
    #expect(
      try Self.outline(folder.path) == [
        "a.txt a", "b.txt: it could not be read (Permission denied)", "c: it could not be read (Permission denied)",
      ])
    #expect { try CorpusReader(folder["c"]) } throws: { ($0 as? CorpusError)?.code == .unreadable }
  }

  @Test("A single file is read by its name")
  func oneFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("20.04.2022\nКеңес келісті\nКеңес өтті.", to: "x/.2023-01-01 кеңес.txt")
    let article = try #require(try Self.articles(folder["x/.2023-01-01 кеңес.txt"]).first)
    #expect(article.path == ".2023-01-01 кеңес.txt")
    #expect(article.id == "-2023-01-01 кеңес")
    #expect(article.date == PartialDate("2022-04-20"))
    #expect(article.source.title == "Кеңес келісті")
  }

  @Test("What stops everything says what and why")
  func errors() throws {
    let folder = try TemporaryFolder()
    #expect { try CorpusReader(folder["none"]) } throws: { error in
      (error as? CorpusError)?.code == .notFound && "\(error)" == "There is no file or folder “\(folder["none"])”."
    }
    #expect { try CorpusReader(folder.path) } throws: { error in
      (error as? CorpusError)?.code == .nothingToRead && (error as? CorpusError)?.cause == nil
    }
    try folder.write("Кеңес өтті.", to: "a.pdf")
    try folder.write("Кеңес өтті.", to: "b")
    for (path, cause) in [(folder.path, "—: 1, pdf: 1"), (folder["a.pdf"], "pdf: 1")] {
      #expect { try CorpusReader(path) } throws: { error in
        (error as? CorpusError)?.code == .nothingToRead && (error as? CorpusError)?.cause == cause
      }
    }
    #expect { try CorpusReader(folder["a.pdf/b"]) } throws: { ($0 as? CorpusError)?.code == .notFound }
  }

  @Test("The date of metadata counts before the date line, and that before the file name")
  func dates() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ndate: 2021-01-01\n---\n20.04.2022\n\nКеңес өтті.", to: "2023-01-01-a.md")
    try folder.write("---\n---\n20.04.2022\n\nМинистр келді.", to: "2023-01-01-b.md")
    try folder.write("Елші кетті.", to: "2023-01-01-c.txt")
    try folder.write("Төраға айтты.", to: "d.txt")
    #expect(
      try Self.articles(folder.path).map { $0.date?.description } == ["2021-01-01", "2022-04-20", "2023-01-01", nil])
  }

  @Test("The same text again is a duplicate, the same id with another text gets a number")
  func repeated() throws {
    let folder = try TemporaryFolder()
    try folder.write("Кеңес өтті.", to: "1/a.txt")
    try folder.write("Министр келді.", to: "2/a.txt")
    try folder.write("Елші кетті.", to: "3/a-2.txt")
    try folder.write("Төраға айтты.", to: "4/a.txt")
    try folder.write("Басқа тақырып\n\n20.04.2022\n\nКеңес  өтті.\r\n", to: "5/b.txt")
    try folder.write("Хатшы жазды.", to: "6/\u{438}\u{306}.txt")
    try folder.write("Хатшы оқыды.", to: "7/\u{439}.txt")
    #expect(
      try Self.outline(folder.path) == [
        "1/a.txt a", "2/a.txt a-2", "3/a-2.txt a-2-2", "4/a.txt a-3", "5/b.txt: its text is that of article “a”",
        "6/\u{438}\u{306}.txt \u{439}", "7/\u{439}.txt \u{439}-2",
      ])
    let composed = try Self.articles(folder.path).first { $0.path.hasPrefix("6/") }
    #expect(composed.map { Array($0.id.utf8) } == Array("\u{439}".utf8))
  }

  @Test("Ids can stand as file names")
  func ids() {
    #expect(ArticleIdentifier.wellFormed("../../etc/a\u{0}\nb") == "-.-..-etc-a--b")
    #expect(ArticleIdentifier.wellFormed("..") == "-.")
    #expect(ArticleIdentifier.wellFormed(String(repeating: "қ", count: 300)).utf8.count == 200)
    #expect(ArticleIdentifier.id(ofFile: "2023/a.b.txt") == "a.b")
  }

  @Test("Files are counted as they end, and articles are read when they are asked for")
  func progress() throws {
    let folder = try TemporaryFolder()
    try folder.write("Кеңес өтті.", to: "a.txt")
    try folder.write("{\"text\": \"Министр келді.\"}\n{\"text\": \"Елші кетті.\"}\n", to: "b.jsonl")
    try folder.write("Төраға айтты.", to: "c.txt")
    let reader = try CorpusReader(folder.path)
    #expect(reader.files.count == 3)
    var iterator = reader.makeIterator()
    #expect(iterator.filesRead == 0)
    var counts: [Int] = []
    try FileManager.default.removeItem(atPath: folder["c.txt"])
    var last: CorpusItem?
    while let item = iterator.next() {
      counts.append(iterator.filesRead)
      last = item
    }
    #expect(counts == [1, 1, 1, 3])
    #expect(last == .skipped(SkippedArticle(path: "c.txt", reason: .unreadable(cause: "No such file or directory"))))
    #expect(iterator.next() == nil)
  }

  @Test("Each reason and error has a sentence in each language")
  func sentences() {
    let reasons: [SkippedArticle.Reason] = [
      .empty, .noText, .binary, .notUTF8, .tooLarge(limit: 1), .unreadable(cause: "x"), .notJSON, .missingText,
      .noFrontMatter,
      .badFrontMatter(cause: "x"), .duplicate(of: "x"),
    ]
    for language in Language.allCases {
      let sentences = reasons.map { SkippedArticle(path: "a", line: 2, reason: $0).sentence(in: language) }
      #expect(Set(sentences).count == reasons.count)
      #expect(sentences.allSatisfy { $0.hasPrefix("a:2: ") && $0.count > 10 })
    }
    #expect(CorpusError(.unreadable, "a", cause: "b").sentence(in: .kk) == "«a» оқу мүмкін болмады (b).")
  }
}
