import Foundation
import RandomGraphs
import RelationModel
import Testing

@testable import GraphExchange

@Suite struct GraphMLTests {
  private func text(_ graph: RelationshipGraph) throws -> String {
    String(decoding: try graph.exported(as: .graphML)[0].data, as: UTF8.self)
  }

  private func imported(_ text: String) throws -> ImportedGraph {
    try ImportedGraph(Data(text.utf8), from: "some.graphml")
  }

  private func file(_ content: String) -> String {
    """
    <?xml version="1.0"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="d0" for="node" attr.name="kind" attr.type="string"/>
    <key id="d1" for="edge" attr.name="kind" attr.type="string"/>
    <graph edgedefault="directed">
    \(content)
    </graph>
    </graphml>
    """
  }

  @Test func keysAreNamedByMeaning() throws {
    let text = try text(SmallGraph.make())
    #expect(text.contains("<key id=\"edge-weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"))
    #expect(text.contains("<graph id=\"bailanys\" edgedefault=\"directed\">"))
    #expect(text.contains("<data key=\"node-name\">«Жасыл дала» қоры</data>"))
  }

  @Test func nothingIsLostThereAndBack() throws {
    let graph = try SmallGraph.make()
    let imported = try imported(text(graph))
    #expect(imported.graph == graph)
    #expect(imported.leftOut.isEmpty)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func nothingIsLostThatXMLCarries(seed: UInt64) throws {
    let graph = try RandomGraph.make(seed: seed).asXMLCarriesIt()
    #expect(try imported(text(graph)).graph == graph)
    #expect(try text(graph) == text(graph))
  }

  @Test func readsFilesOfOthers() throws {
    let imported = try imported(
      file(
        """
        <node id="Ерлан &lt;1&gt;"><data key="d0">person</data><data key="mood">good</data></node>
        <node id="B"/>
        <edge source="Ерлан &lt;1&gt;" target="B"><data key="d1">position</data></edge>
        <edge source="B" target="Ерлан &lt;1&gt;"><data key="d1">likes</data></edge>
        <edge source="B" target="B"><data key="d1">partOf</data></edge>
        """))
    #expect(imported.graph.entities.map(\.name).sorted() == ["B", "Ерлан <1>"])
    #expect(imported.graph.relationships.map(\.kind) == [.position])
    #expect(imported.graph.relationships[0].evidence[0].rule == "import.graphml")
    #expect(
      imported.leftOut.map { "\($0.what) \($0.count)" } == [
        "attribute mood of a node 1", "edge of the kind “likes” 1",
        "relationship of an entity with itself, or without evidence 1",
      ])
  }

  @Test func parallelEdgesKeepTheirWeights() throws {
    let edge = "<edge source=\"a\" target=\"b\"><data key=\"d1\">position</data><data key=\"weight\">2</data></edge>"
    let imported = try imported(
      file("<node id=\"a\"/><node id=\"b\"/>\(edge)\(edge)\n\(edge.replacing(">2<", with: ">3<"))"))
    #expect(imported.graph.relationships.map(\.weight) == [7])
    #expect(imported.graph.relationships[0].evidence.map(\.weight) == [2, 2, 3])
  }

  @Test func defaultsHoldWhereNothingElseIsSaid() throws {
    let imported = try imported(
      """
      <graphml><key id="k" for="node" attr.name="kind"><desc>a</desc><default>person</default></key>
      <key id="l" for="edge" attr.name="kind"><default>position</default></key>
      <key id="n" for="all" attr.name="name"><default>Н</default></key>
      <graph><node id="a"/><node id="b"><data key="k">institution</data><data key="n">Б</data></node>
      <edge source="a" target="b"/></graph></graphml>
      """)
    #expect(imported.graph.entities.map(\.kind) == [.person, .institution])
    #expect(imported.graph.entities.map(\.name) == ["Н", "Б"])
    #expect(imported.graph.relationships.map(\.kind) == [.position])
    #expect(imported.leftOut.map(\.what) == ["attribute name of a edge"])
    let long = "<graphml><key id=\"k\"><default>\(String(repeating: "ә", count: 600))</default></key></graphml>"
    let error = #expect(throws: ExchangeError.self) { try self.imported(long) }
    #expect(error?.description.contains("default") == true)
  }

  @Test func eventsWithoutATypeKeepTheirDateAndPlace() throws {
    let details = "<data key=\"date\">2024-05</data><data key=\"place\">Астана</data>"
    let imported = try imported(
      file("<node id=\"a\"><data key=\"d0\">event</data>\(details)</node><node id=\"b\">\(details)</node>"))
    let event = EventDetails(type: .other, date: PartialDate("2024-05"), place: "Астана")
    #expect(imported.graph.entities.map(\.event) == [event, nil])
    #expect(
      imported.leftOut.map { "\($0.what) \($0.count)" } == [
        "attribute date of a node 1", "attribute place of a node 1",
      ])
  }

  /// Many nodes of one id: the time is that of the nodes.
  @Test func repetitions() throws {
    let nodes = (0..<10_000).map { "<node id=\"\($0)\"><data key=\"id\">a b</data></node>" }
    let ids = try imported(file(nodes.joined())).graph.entities.map(\.id)
    #expect(Set(ids).count == 10_000)
    #expect(ids.contains(EntityID(rawValue: "a-b")))
  }

  @Test(arguments: [
    ("<node id=\"a\"/>\n<node id=\"a\"/>", "line 7: the node “a” is there twice"),
    ("<node/>", "line 6: <node> has no “id”"),
    ("<edge source=\"a\" target=\"b\"/>", "line 6: an edge joins “a” and “b”"),
    ("<node id=\"a\"><data key=\"d0\">ship</data></node>", "line 6: “ship” is no kind of a node"),
    ("<node id=\"a\"><data key=\"date\">soon</data></node>", "line 6: “soon” is not a date"),
    ("<data key=\"articles\">[{]</data>", "in “articles”, this is not valid JSON"),
    ("<node id=\"a\">", "not well-formed"),
    ("<hyperedge/>", "line 6: <hyperedge>"), ("<graph/>", "line 6: a graph inside a graph"),
    ("\u{1}", "not well-formed"),
  ])
  func badFilesAreExplained(content: String, words: String) {
    let error = #expect(throws: ExchangeError.self) { try imported(file(content)) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func largeFilesAreRead() throws {
    let name = String(repeating: "ұ", count: 6_000_000)
    let imported = try imported(file("<node id=\"a\"><data key=\"name\">\(name)</data></node>"))
    #expect(imported.graph.entities.first?.name.utf8.count == 12_000_000)
  }

  /// The bytes are UTF-8, or they are refused before: what the file says of its encoding ends nothing and changes nothing.
  @Test(arguments: ["UTF-8", "UTF-7", "utf-16", "ISO-2022-JP", "windows-1251", "none"])
  func anotherEncodingIsNamed(encoding: String) throws {
    let nodes = (0..<2_000).map { "<node id=\"ә+\($0)\"/>" }.joined(separator: "\n")
    let text = file(nodes).replacing("?>", with: " encoding=\"\(encoding)\"?>")
    #expect(try imported(text).graph.entities.count == 2_000)
  }

  @Test func otherXMLIsNamed() throws {
    let error = #expect(throws: ExchangeError.self) { try imported("<gexf/>") }
    #expect(error?.code == .unknownFormat)
    #expect(error?.description.contains("GEXF is written, but not read") == true)
    #expect(throws: ExchangeError.self) { try imported("<html><body/></html>") }
    #expect(throws: ExchangeError.self) { try imported("<") }
  }

  /// A small file that unfolds into a large one is refused before it does.
  @Test func entitiesAreRefused() {
    let levels = (1...20).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }
    let bomb =
      "<!DOCTYPE graphml [<!ENTITY e0 \"x\">" + levels.joined()
      + "]><graphml><graph><data key=\"k\">&e20;</data></graph></graphml>"
    let error = #expect(throws: ExchangeError.self) { try imported(bomb) }
    #expect(error?.description.contains("declares entities") == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [[], [""], ["", ""], ["a"], ["a|b", "c\\", "\\|"], ["|"], ["\\"], ["a|\u{301}b", "\\\u{301}|"]])
  func listsComeBack(texts: [String]) {
    #expect(JoinedList.split(JoinedList.joined(texts)) == texts)
  }

  @Test func readableListsStayReadable() { #expect(JoinedList.joined(["СШМ", "министрлік"]) == "СШМ|министрлік") }
}

extension RelationshipGraph {
  /// The graph with the texts that XML attributes can tell apart: no control characters, nothing for the empty text.
  func asXMLCarriesIt() throws -> RelationshipGraph {
    func carried(_ text: String) -> String { text.replacing("\u{0}", with: "\u{FFFD}") }
    func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : carried($0) } }
    var ids: Set<Relationship.ID> = []
    return try RelationshipGraph(
      articles: articles,
      entities: entities.map { entity in
        Entity(
          id: entity.id, kind: entity.kind, name: filled(entity.name) ?? entity.id.rawValue,
          aliases: entity.aliases.map(carried), forms: entity.forms.map(carried),
          event: entity.event.map { EventDetails(type: $0.type, date: $0.date, place: filled($0.place)) })
      },
      relationships: relationships.compactMap { tie in
        let id = Relationship.ID(kind: tie.kind, source: tie.source, target: tie.target, role: filled(tie.role))
        return ids.insert(id).inserted ? Relationship(id: id, side: tie.side, evidence: tie.evidence) : nil
      })
  }
}
