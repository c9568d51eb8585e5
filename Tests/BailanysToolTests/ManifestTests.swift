import Bailanys
import Foundation
import Testing

/// How a graph was made stands in its file and in each product.
@Suite struct ManifestTests {
  @Test func everyProductTellsHowItWasMade() throws {
    let folder = try Sample.built()
    let products = try folder.products(in: "graph")
    let manifest = BuildManifest(
      try GraphFile(path: folder.url.appendingPathComponent("graph/graph.sqlite").path).manifest())
    let corpus = try #require(manifest[.corpus])
    #expect(corpus.count == 64)
    #expect(manifest.lines.count == 12)
    #expect(
      manifest[.articles] == "3" && manifest[.judgements] == "none" && manifest[.tool] == "Bailanys \(bailanysVersion)")
    #expect(manifest[.graphviz] == GraphvizLibrary.version && manifest[.graphviz]?.contains(".") == true)
    for (name, data) in products where !name.hasSuffix(".sqlite") {
      #expect(data.range(of: Data(corpus.utf8)) != nil, "\(name)")
    }
    for (name, data) in products {
      #expect(data.range(of: Data(folder.url.path.utf8)) == nil, "\(name) names a folder of this machine")
    }
    for text in manifest.lines {
      #expect(products["signatures.svg"]?.range(of: Data(text.utf8)) != nil, "\(text)")
      #expect(products["signatures.gv"]?.range(of: Data("// \(text)\n".utf8)) != nil, "\(text)")
    }
  }

  /// The chunks of the file follow one another to its end, and the one with the manifest is as PNG wants it.
  @Test func theManifestIsAChunkOfThePNG() throws {
    let folder = try Sample.built()
    let bytes = [UInt8](try #require(try folder.products(in: "graph")["signatures.png"]))
    var place = 8
    var kinds: [String] = []
    while place + 8 <= bytes.count {
      let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      kinds.append(String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self))
      place += length + 12
    }
    #expect(place == bytes.count)
    #expect(kinds.prefix(2) == ["IHDR", "iTXt"] && kinds.last == "IEND")
  }

  @Test func exportsAndLaterPicturesTellToo() throws {
    let folder = try Sample.built()
    let graph = ["--graph", "graph/graph.sqlite"]
    let corpus = try #require(
      BuildManifest(try GraphFile(path: folder.url.appendingPathComponent("graph/graph.sqlite").path).manifest())[
        .corpus])
    for command in [
      ["draw", "positions", "-o", "-", "--format", "svg"], ["export", "-f", "gexf", "-o", "-"],
      ["export", "-f", "graphml", "-o", "-"], ["export", "-f", "cypher", "-o", "-"],
      ["export", "-f", "dot", "-o", "-"],
      ["report"], ["report", "--format", "html"], ["report", "--format", "json"],
    ] {
      #expect(try ToolRun(command + graph, in: folder.url).output.contains(corpus), "\(command)")
    }
  }

  @Test func anImportNamesItsFileAndNoFolder() throws {
    let folder = try Sample.built()
    let path = folder.url.appendingPathComponent("x.graphml").path
    #expect(
      try ToolRun(["export", "-f", "graphml", "-o", path, "--graph", "graph/graph.sqlite"], in: folder.url).status == 0)
    #expect(try ToolRun(["import", path, "-o", "y.sqlite"], in: folder.url).status == 0)
    #expect(
      try GraphFile(path: folder.url.appendingPathComponent("y.sqlite").path).manifest()["imported"] == "x.graphml")
    #expect(try ToolRun(["check", "--graph", "y.sqlite"], in: folder.url).status == 0)
  }
}
