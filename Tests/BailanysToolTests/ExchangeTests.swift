import Foundation
import Testing

@Suite struct ExchangeTests {
  private func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> ToolRun {
    try ToolRun(arguments, in: folder.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"])
  }

  @Test(arguments: ["ftm", "graphml"])
  func aGraphGoesOutAndComesBack(format: String) throws {
    let folder = try Sample.built()
    let out = try run(["export", "-f", format, "-o", "first.txt"], folder)
    #expect(out.status == 0 && out.output.isEmpty, "\(out.errors)")
    let back = try run(["import", "first.txt"], folder)
    #expect(back.status == 0, "\(back.errors)")
    #expect(back.output.contains("Written to first.sqlite") && !back.output.contains("left out"), "\(back.output)")
    let again = try run(["export", "-f", format, "-o", "second.txt", "--graph", "first.sqlite"], folder)
    #expect(again.status == 0, "\(again.errors)")
    // How the graph was made is told at the end of GraphML, and is another way now.
    let written = try ["first.txt", "second.txt"].map {
      try String(contentsOf: folder.url.appendingPathComponent($0), encoding: .utf8).components(
        separatedBy: "<!-- tool:")[0]
    }
    #expect(written[0] == written[1])
    let stats = try run(["stats", "--format", "json"], folder).output
    #expect(try run(["stats", "--format", "json", "--graph", "first.sqlite"], folder).output == stats)
    // What is there is not overwritten unasked.
    let refused = try run(["import", "first.txt"], folder)
    #expect(refused.status == 73 && refused.errors.contains("-o FILE"))
    #expect(try run(["import", "first.txt", "-o", "first.sqlite"], folder).status == 0)
  }

  @Test(arguments: ["gexf", "json", "graphology", "cytoscape", "cypher", "dot"])
  func oneFile(format: String) throws {
    let folder = try Sample.built()
    let run = try run(["export", "-f", format, "-o", "-"], folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("«Жасыл дала»"))
    #expect(try self.run(["export", "-f", format, "-o", "-"], folder).output == run.output)
  }

  @Test func dotIsWhatDrawWrites() throws {
    let folder = try Sample.built()
    let drawn = try run(["draw", "events", "-o", "-", "--format", "gv"], folder).output
    #expect(try run(["export", "-f", "dot", "--picture", "events", "-o", "-"], folder).output == drawn)
  }

  @Test(arguments: [
    ("gephi", ["edges.csv", "manifest.json", "nodes.csv"]),
    ("neo4j", ["articles.csv", "entities.csv", "import.args", "manifest.json", "relationships.csv"]),
    ("tables", ["articles.csv", "entities.csv", "evidence.csv", "manifest.json", "names.csv", "relationships.csv"]),
  ])
  func severalFiles(format: String, names: [String]) throws {
    let folder = try Sample.built()
    let run = try run(["export", "-f", format, "-o", "out/" + format, "--bom"], folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.files(in: "out/" + format) == names)
  }

  @Test func badInput() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n{\"id\":1}\n", to: "bad.ftm.json")
    try folder.write("name,kind\n", to: "table.csv")
    try folder.write("<graphml><graph>\n<node/></graph></graphml>", to: "bad.graphml")
    for (file, status, words) in [
      ("bad.ftm.json", Int32(65), "line 2"), ("table.csv", 65, "no format"), ("bad.graphml", 65, "line 2"),
      ("nothing.graphml", 66, "no such file"), (".", 66, "it is a folder"),
      ("/dev/null", 65, "is empty"),
    ] {
      let run = try run(["import", file, "-o", "out.sqlite"], folder)
      #expect(run.status == status, "\(file)")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    #expect(try !folder.files().contains("out.sqlite"))
    #expect(try run(["export", "-f", "pajek", "-o", "x"], folder).status == 64)
    #expect(try run(["export", "-f", "tables", "-o", "-"], folder).status == 64)
    #expect(try run(["export", "-f", "gexf", "-o", "x"], folder).status == 66)
    #expect(try run(["import", "-"], folder).status == 64)
    let device = try run(["import", "/dev/null"], folder)
    #expect(device.status == 64 && device.errors.contains("-o FILE"), "\(device.errors)")
  }

  /// What another program unpacks, as a shell's `<(…)` hands it on.
  @Test func aPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"А\"]}}\n", to: "a.ftm.json")
    let run = try ToolRun(
      ["import", "pipe", "-o", "out.sqlite"], in: folder.url,
      shell: "mkfifo pipe && cat a.ftm.json > pipe & while [ ! -p pipe ]; do :; done; exec \"$@\"")
    #expect(run.status == 0 && run.output.contains("1 people"), "\(run.errors)")
  }
}
