import RelationModel
import Testing

@Suite struct BuildManifestTests {
  @Test func linesStandInTheOrderOfTheKeys() {
    var manifest = BuildManifest()
    manifest[.graphviz] = "2.43.0"
    manifest[.tool] = "Bailanys 1"
    #expect(manifest.lines == ["tool: Bailanys 1", "graphviz: 2.43.0"])
    #expect(manifest.entries == ["tool": "Bailanys 1", "graphviz": "2.43.0"])
    #expect(BuildManifest(manifest.entries.merging(["schema_version": "2"]) { $1 }) == manifest)
    // printf 'tool: Bailanys 1\ngraphviz: 2.43.0\n' | sha256sum (coreutils 9.1)
    #expect(manifest.hash == "f8ef6fbd4f530187f3a319cfea1160c2cdfffb7e05d294d49ed3b24d03906306")
  }

  @Test func aValueIsOneLine() {
    var manifest = BuildManifest()
    manifest[.corpus] = "a\nb\u{2028}c\rd"
    #expect(manifest.lines == ["corpus: a b c d"])
  }

  @Test func theHashOfACorpusIsThatOfItsArticlesInAnyOrder() {
    let inputs = ["b", "a", nil, "a"].enumerated().map { CorpusInput(path: "\($0)", hash: $1) }
    // printf 'a\na\nb\n' | sha256sum (coreutils 9.1)
    let hash = "82fc121e516876d99b5667deecf01602f9cbeb62ea0797b1efa782e5c9826a6d"
    #expect(BuildManifest.corpusHash(of: inputs) == hash)
    #expect(BuildManifest.corpusHash(of: inputs.reversed()) == hash)
  }
}
