import Foundation
import Testing

@Suite struct InputTests {
  private static let page = """
    <!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><title>Қор меморандумға қол қойды | Далан</title>
    <meta property="og:site_name" content="Далан"><link rel="canonical" href="https://dalan.example/1">
    <meta property="article:published_time" content="2024-03-14T09:12:45+05:00"></head><body>
    <nav><a href="/">Басты бет</a></nav><article><h1>Қор меморандумға қол қойды</h1><div>438 рет көрсетілді</div>
    <p>Астанада Су шаруашылығы министрлігі мен «Жасыл дала» қоры ынтымақтастық туралы меморандумға қол қойды.</p>
    <p>Құжатқа Су шаруашылығы министрі Ерлан Сақтағанов пен «Жасыл дала» қорының директоры Айгүл Бектұрова қол қойды.</p>
    <p>Тараптар алдағы екі жылда елу мың түп көшет отырғызуға және оны бірге күтуге уағдаласты.</p>
    <p>Бөлісу: Telegram, Facebook</p></article><footer>© Далан</footer></body></html>
    """

  private static let feed = """
    <rss version="2.0"><channel><title>Самал - жаңалықтар</title><item><title>Жиын өтті</title>
    <link>https://samal.example/kk/7</link><pubDate>Fri, 15 Mar 2024 10:00:00 +0500</pubDate>
    <description>&lt;p&gt;Форумда Экология министрі Болат Жаңабергенов сөз сөйледі.&lt;/p&gt;</description></item></channel></rss>
    """

  @Test func aPageAndAFeedBecomeAGraphWithItsEvidence() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "corpus/page.html")
    try folder.write(Self.feed, to: "corpus/samal.xml")
    let build = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    #expect(
      build.status == 0 && build.output.contains("Articles read: 2; skipped: 0"), "\(build.output)\(build.errors)")
    let graph = ["BAILANYS_GRAPH": "graph/graph.sqlite"]
    let signed = try ToolRun(["signed"], in: folder.url, environment: graph)
    #expect(
      signed.output.contains("Ерлан Сақтағанов") && signed.output.contains("page, 2024-03-14, Далан"),
      "\(signed.output)")
    let tables = try ToolRun(["export", "-f", "tables", "-o", "out"], in: folder.url, environment: graph)
    #expect(tables.status == 0)
    let articles = try String(contentsOf: folder.url.appendingPathComponent("out/articles.csv"), encoding: .utf8)
    #expect(articles.contains("page,2024-03-14,Қор меморандумға қол қойды,Далан,https://dalan.example/1,page.html,"))
    #expect(articles.contains("samal.example-kk-7,2024-03-15,Жиын өтті,Самал,https://samal.example/kk/7,samal.xml,"))
  }

  @Test func aReprintIsNamedAndCountsOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "corpus/page.html")
    let again = Self.page.replacingOccurrences(of: "2024-03-14", with: "2024-03-15")
      .replacingOccurrences(of: "Қор меморандумға қол қойды", with: "Елу мың көшет отырғызылады")
      .replacingOccurrences(of: "Тараптар алдағы", with: "Екі тарап алдағы")
    try folder.write(again, to: "corpus/again.html")
    let build = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    #expect(build.output.contains("Reprints, counted with their originals: 1\n  again repeats page"), "\(build.output)")
    let tables = try ToolRun(
      ["export", "-f", "tables", "-o", "out"], in: folder.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"])
    #expect(tables.status == 0)
    let ties = try String(contentsOf: folder.url.appendingPathComponent("out/relationships.csv"), encoding: .utf8)
    // Two sentences of two articles, of which one is independent.
    #expect(
      ties.split(separator: "\r\n").dropFirst().allSatisfy {
        $0.contains(",2,2,1,2024-03-14,2024-03-15") || $0.contains(",1,1,1,")
      }, "\(ties)")
  }

  @Test func aListOfNamesHelpsTheReading() throws {
    let folder = try TemporaryFolder()
    try folder.write("Кеше Жұлдызайдың жиынына Рамачандран ханым келді. Ол сөз сөйледі.", to: "a.txt")
    try folder.write(
      "name,kind,aliases\nПрия Рамачандран,person,Рамачандран ханым\nЖұлдызай,institution,\n", to: "known.csv")
    for command in [["extract", "a.txt"], ["explain", "a.txt"]] {
      let run = try ToolRun(command + ["--lexicon", "known.csv"], in: folder.url)
      #expect(
        run.status == 0 && run.output.contains("Прия Рамачандран") && run.output.contains("Жұлдызай"), "\(run.output)")
    }
    try folder.write("name,kind\nПрия,ұшақ\n", to: "bad.csv")
    let bad = try ToolRun(["extract", "a.txt", "--lexicon", "bad.csv"], in: folder.url)
    #expect(bad.status == 65 && bad.errors.contains("bad.csv, line 2"), "\(bad.errors)")
    #expect(try ToolRun(["extract", "a.txt", "--lexicon", "none.csv"], in: folder.url).status == 66)
  }

  @Test func aFileIsAddedToAGraph() throws {
    let folder = try Sample.built()
    let lines = """
      {"id":"p1","schema":"Person","properties":{"name":["Асан Үсенов"]}}
      {"id":"o1","schema":"PublicBody","properties":{"name":["Су департаменті"]}}
      {"id":"e1","schema":"Employment","properties":{"employee":["p1"],"employer":["o1"],"role":["басшы"],"sourceUrl":["https://a.example/1"]}}
      """
    try folder.write(lines, to: "more.ftm.json")
    let before = try ToolRun(["stats", "--format", "json", "--graph", "graph/graph.sqlite"], in: folder.url).output
    let run = try ToolRun(
      ["import", "more.ftm.json", "--into", "graph/graph.sqlite", "-o", "both.sqlite"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("Together:"), "\(run.output)\(run.errors)")
    #expect(
      try ToolRun(["show", "Асан Үсенов", "--graph", "both.sqlite"], in: folder.url).output.contains("Су департаменті"))
    #expect(try ToolRun(["show", "Айгүл Бектұрова", "--graph", "both.sqlite"], in: folder.url).status == 0)
    // Without -o the graph itself; a second time nothing changes.
    #expect(try ToolRun(["import", "more.ftm.json", "--into", "graph/graph.sqlite"], in: folder.url).status == 0)
    let after = try ToolRun(["stats", "--format", "json", "--graph", "graph/graph.sqlite"], in: folder.url).output
    #expect(after != before)
    #expect(try ToolRun(["import", "more.ftm.json", "--into", "graph/graph.sqlite"], in: folder.url).status == 0)
    #expect(
      try ToolRun(["stats", "--format", "json", "--graph", "graph/graph.sqlite"], in: folder.url).output == after)
  }

  /// The README's way for PDF and e-mail.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/pdftotext")))
  func aPDFIsReadAsPdftotextWritesIt() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pdf, to: "a.pdf")
    let shell =
      "mkdir -p articles && for file in *.pdf; do pdftotext -enc UTF-8 -nopgbrk \"$file\" \"articles/${file%.pdf}.txt\"; done; exec \"$@\""
    let run = try ToolRun(["extract", "articles"], in: folder.url, shell: shell)
    #expect(run.status == 0 && run.output.contains("The Ministry signed."), "\(run.output)\(run.errors)")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/python3")))
  func anEMailIsReadAsPythonTakesItApart() throws {
    let folder = try TemporaryFolder()
    let mail = """
      From: =?utf-8?b?0JTQsNC70LDQvQ==?= <news@dalan.example>
      Subject: =?utf-8?b?0JbQuNGL0L0=?=
      Date: Tue, 05 Mar 2024 10:00:00 +0500
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      \(Data("Форумда Экология министрі Болат Жаңабергенов сөз сөйледі.".utf8).base64EncodedString())
      """
    try folder.write(mail, to: "mail/1.eml")
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "<!-- e-mail -->\n```sh\n").last?.components(separatedBy: "\n```").first)
    try folder.write(block, to: "convert.sh")
    let run = try ToolRun(["extract", "mail.jsonl"], in: folder.url, shell: "sh convert.sh && exec \"$@\"")
    #expect(
      run.status == 0 && run.output.contains("Болат Жаңабергенов") && run.output.contains("2024-03-05"),
      "\(run.output)\(run.errors)")
  }

  private static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 52>>stream
    BT /F 12 Tf 20 150 Td (The Ministry signed.) Tj ET  
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>
    """
}
