import Foundation
import RandomGraphs
import RelationModel
import Testing

@testable import GraphExchange

@Suite struct FormatTests {
  private func files(_ format: ExchangeFormat, _ options: ExportOptions = .init()) throws -> [String: String] {
    let files = try SmallGraph.make().exported(as: format, options: options)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.data, as: UTF8.self)) })
  }

  private func file(_ format: ExchangeFormat) throws -> String { try #require(files(format).values.first) }

  /// Hashes of what was written once: order by hash is another in each process, and would not show within one.
  @Test(arguments: ExchangeFormat.allCases)
  func sameGraphSameBytes(format: ExchangeFormat) throws {
    var texts = ""
    for seed in 0..<3 as Range<UInt64> {
      let files = try RandomGraph.make(seed: seed).exported(as: format)
      #expect((files.count > 1) == format.hasSeveralFiles)
      for file in files { texts += file.name + (try #require(String(validating: file.data, as: UTF8.self))) }
    }
    #expect(stableHash(texts) == Self.hashes[format])
  }

  private static let hashes: [ExchangeFormat: String] = [
    .followTheMoney: "51fb29a727cc0cf46c1c11a847e7c0b7",
    .gexf: "c40a8cb71599b62f256a432e31a2fc0c",
    .graphML: "afed56d5fdd2060b1c6fa2e11438c1e4",
    .nodeLink: "4d2f60399fd6c36ac149dd5e897d5153",
    .graphology: "3f960f648dbeb8c9ab9ab68753031a9c",
    .cytoscape: "e4ce121b418acb94f159e0ea8aae45a9",
    .gephi: "a44b39ed4c54ddb9fea962f796cc4698",
    .neo4j: "a0d49e8071cb2aa7e3ebe6cffe0560a0",
    .cypher: "fa7f4a1ece951f8bd4941eb4d76739be",
    .tables: "be90bd6e4ec22d813f05773caee586fe",
  ]

  @Test(arguments: ExchangeFormat.allCases)
  func emptyGraph(format: ExchangeFormat) throws {
    let graph = try RelationshipGraph(articles: [], entities: [], relationships: [])
    #expect(try !graph.exported(as: format).isEmpty)
  }

  // MARK: - GEXF

  @Test func gexfKeepsItsConventions() throws {
    let text = try file(.gexf)
    for piece in [
      "<gexf xmlns=\"http://gexf.net/1.3\"", "version=\"1.3\"",
      "mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\" start=\"2024-01-01\" end=\"2024-12-31\"",
      "<spell start=\"2024-04-01\" end=\"2024-04-30\"/>", "<spell start=\"2024-03-05\" end=\"2024-03-05\"/>",
      "kind=\"coMention\"", "<attvalue for=\"kind\" value=\"coMention\"/>",
      "<viz:color r=\"0\" g=\"114\" b=\"178\" a=\"1.0\"/>",
      "<viz:position x=\"0.0\" y=\"0.0\" z=\"0.0\"/>",
      "<attribute id=\"sentences\" title=\"sentences\" type=\"integer\"/>",
      "&quot;event-forum&quot; &lt;speaker&gt;",
    ] { #expect(text.contains(piece), "\(piece)") }
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2023-04", "2023-04-01", "2023-04-30"), ("2023-04-05", "2023-04-05", "2023-04-05"),
  ])
  func daysOfPartialDates(date: String, first: String, last: String) throws {
    let date = try #require(PartialDate(date))
    #expect(date.firstDay == first && date.lastDay == last)
  }

  @Test(arguments: [
    ("a & b < c > \"d\" 'e'", "a &amp; b &lt; c &gt; &quot;d&quot; 'e'"), ("\t\n\r", "&#9;&#10;&#13;"),
    ("\u{0}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("ұ🇰🇿é", "ұ🇰🇿é"),
    ("]]>", "]]&gt;"), ("\r\n", "&#13;&#10;"),
  ])
  func xmlIsEscaped(text: String, escaped: String) { #expect(XMLText.escaped(text) == escaped) }

  // MARK: - JSON

  @Test func graphologyIsMixed() throws {
    let graph = try #require(JSONSerialization.jsonObject(with: Data(file(.graphology).utf8)) as? [String: Any])
    #expect((graph["options"] as? [String: Any])?["type"] as? String == "mixed")
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(edges.count == 11 && edges.count { $0["undirected"] as? Bool == true } == 1)
    let nodes = try #require(graph["nodes"] as? [[String: Any]])
    let person = try #require(nodes.first { $0["key"] as? String == "person-aigul-bekturova" })
    let attributes = try #require(person["attributes"] as? [String: Any])
    #expect(attributes["color"] as? String == "#0072B2" && attributes["x"] is Double)
    #expect(attributes["label"] as? String == "Айгүл Бектұрова")
  }

  @Test func edgesOfNodeLinkHaveTheirEvidence() throws {
    let graph = try #require(JSONSerialization.jsonObject(with: Data(file(.nodeLink).utf8)) as? [String: Any])
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(edges.allSatisfy { !(($0["evidence"] as? [[String: Any]])?.isEmpty ?? true) })
    let old = try #require(files(.nodeLink, ExportOptions(usesLinks: true)).values.first)
    #expect(old.contains("\"links\":[") && !old.contains("\"edges\":["))
  }

  // MARK: - Tables

  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["a,b", "\"x\"", "l1\nl2"], "\"a,b\",\"\"\"x\"\"\",\"l1\nl2\"\r\n"),
    ([" a", ""], "\" a\",\r\n"), (["a\u{0}b"], "a\u{FFFD}b\r\n"), (["a;b"], "\"a;b\"\r\n"), (["\r\n"], "\"\r\n\"\r\n"),
  ])
  func rows(cells: [String], line: String) {
    var table = CSVText(columns: ["n"])
    table.add(cells)
    #expect(table.text == "n\r\n" + line)
  }

  @Test func spreadsheetsDoNotReckon() throws {
    let graph = try RelationshipGraph(
      articles: [],
      entities: [
        Entity(
          id: .init(rawValue: "person-x"), kind: .person, name: "=HYPERLINK(\"http://x\")",
          aliases: ["+7", "-Ә", "@x", " =1", "\u{FEFF}=1", "＝1"])
      ], relationships: [])
    let files = try graph.exported(as: .tables)
    let names = String(decoding: try #require(files.first { $0.name == "names.csv" }).data, as: UTF8.self)
    #expect(
      names == """
        entity,sort,name\r
        person-x,name,"'=HYPERLINK(""http://x"")"\r
        person-x,alias,' =1\r
        person-x,alias,+7\r
        person-x,alias,'-Ә\r
        person-x,alias,'@x\r
        person-x,alias,'\u{FEFF}=1\r
        person-x,alias,'＝1\r

        """)
  }

  @Test func gephiTables() throws {
    let files = try files(.gephi)
    #expect(files["nodes.csv"]?.hasPrefix("Id,Label,kind,") == true)
    #expect(files["edges.csv"]?.hasPrefix("Source,Target,Type,Id,Label,Weight,Kind,") == true)
    #expect(files["edges.csv"]?.contains("person-aigul-bekturova,person-erlan-saqtaganov,Undirected,") == true)
  }

  @Test func neo4jHeaders() throws {
    let files = try files(.neo4j)
    #expect(files["import.args"]?.contains("--array-delimiter=U+001F") == true)
    #expect(files["entities.csv"]?.contains(",Entity\u{1F}Person\r\n") == true)
    #expect(files["relationships.csv"]?.hasPrefix(":START_ID(Entity),:END_ID(Entity),") == true)
    #expect(files["relationships.csv"]?.contains(",PART_OF\r\n") == true)
  }

  @Test(arguments: [
    ("it's", "'it\\'s'"), ("a\\b", "'a\\\\b'"), ("\n\r\t", "'\\n\\r\\t'"), ("\u{0}\u{1F}", "'\\u0000\\u001F'"),
    ("«\"`$", "'«\"`$'"), ("\u{301}", "'\u{301}'"),
  ])
  func cypherIsEscaped(text: String, literal: String) { #expect(CypherScript.text(text) == literal) }

  @Test func cypherStatements() throws {
    let text = try file(.cypher)
    #expect(text.contains("MERGE (source)-[r:SIGNATORY {id: row.values.id}]->(target)\nSET r += row.values;\n"))
    #expect(text.components(separatedBy: "UNWIND").count - 1 == 1 + 3 + 7)
  }
}
