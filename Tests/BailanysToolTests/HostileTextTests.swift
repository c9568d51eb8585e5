import Bailanys
import Foundation
import RandomGraphs
import Testing

/// Whatever articles, judgements and graphs say, every output says it as text: read with parsers that are not the tool's own.
@Suite(.enabled(if: HostileRun.python != nil, "python3 is not installed"))
struct HostileTextTests {
  /// Graph files of others, whose texts may stand in any field.
  @Test(arguments: [0, 17]) func graphsOfOthers(start: Int) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("out"), withIntermediateDirectories: true)
    let graph = try HostileGraph.make(from: start)
    try GraphFile(path: folder.url.appendingPathComponent("out/graph.sqlite").path).write(
      graph, manifest: ["imported": HostileGraph.texts[start], "tool": HostileGraph.texts[start + 9]])
    try HostileRun.ask("out/graph.sqlite", "person-1", "person-2", "institution-1", in: folder)
    let problems = try HostileRun.problems(in: folder)
    #expect(problems.isEmpty, "\(problems.joined(separator: "; "))")
  }

  /// Articles of every kind, named as no file should be, with judgements that give hostile names.
  @Test func articlesAndJudgements() throws {
    let folder = try TemporaryFolder()
    try HostileRun.writeArticles(to: folder)
    let build = try ToolRun(
      ["build", "corpus", "--into", "out/graph"], in: folder.url,
      shell: "mkdir out; exec \"$@\" > out/build.printed 2> out/build-errors.printed")
    #expect(build.status == 0)
    let graph = try GraphFile(path: folder.url.appendingPathComponent("out/graph/graph.sqlite").path).read()
    let names = HostileRun.names.filter { name in graph.entities.contains { $0.name == name } }
    #expect(names.count == HostileRun.names.count, "the judgements reach the graph")
    let person = try #require(graph.entities.first { $0.kind == .person })
    let bodies = graph.entities.filter { $0.kind == .institution }
    try HostileRun.ask(
      "out/graph/graph.sqlite", person.id.rawValue, bodies[0].id.rawValue, bodies[1].id.rawValue, in: folder)
    let explained = try ToolRun(
      ["explain", "corpus"], in: folder.url,
      shell: "\"$@\" > out/explain.printed 2> out/explain-errors.printed; \"$@\" -o out/explain.html")
    #expect(explained.status == 0)
    let problems = try HostileRun.problems(in: folder)
    #expect(problems.isEmpty, "\(problems.joined(separator: "; "))")
  }

  /// What the user types comes back in sentences.
  @Test(arguments: Array(stride(from: 0, to: HostileGraph.texts.count, by: 3))) func argumentsAreNoCommands(number: Int)
    throws
  {
    let text = HostileGraph.texts[number].replacing("\u{0}", with: "")
    let folder = try TemporaryFolder()
    for arguments in [[text], ["stats", "--graph", text]] {
      let run = try ToolRun(arguments, in: folder.url)
      #expect([1, 64, 65, 66].contains(run.status) || text.isEmpty || text == " ", "\(arguments): \(run.status)")
      for scalar in (run.output + run.errors).unicodeScalars {
        let isHarmless =
          scalar == "\n" || scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl
        #expect(isHarmless, "\(arguments): U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}

/// Runs of the tool over hostile texts, with all that it writes and prints in the folder `out`.
enum HostileRun {
  /// Python with its own library alone.
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What judgements rename entities to.
  static let names = HostileGraph.texts.filter { !$0.allSatisfy(\.isWhitespace) }.enumerated().filter {
    $0.offset % 4 == 0
  }.map(\.element)

  /// Asks every question and writes every product.
  static func ask(_ graph: String, _ one: String, _ other: String, _ third: String, in folder: TemporaryFolder) throws {
    try folder.write(
      """
      export BAILANYS_GRAPH="$2" BAILANYS_LANGUAGE=en
      run() { name=$1; shift; "$TOOL" "$@" > "out/$name" 2> "out/$name.errors.printed" < /dev/null; echo "$? $name"; }
      both() { name=$1; shift; run "$name.printed" "$@"; run "$name.json" "$@" --format json; }
      TOOL=$1 A=$3 B=$4 C=$5
      both stats stats; both rank rank --by degree; both search search pwn; both show show "$A"; both showbody show "$B"
      both path path "$A" "$C" --count 3; both signed signed; both common common "$B" "$C"; both connect connect "$A" "$B" "$C"
      both between between "$B" "$C"; both timeline timeline "$A"; both changes changes --since 2025; both check check
      both doubts doubts; both at show "$A" --at 2025-03
      for kind in signatures parties positions events mentions communities timeline; do
        for format in svg gv; do run "$kind.$format" draw $kind -o - --format $format; done
      done
      for format in svg gv; do run around.$format draw around "$A" -o - --format $format; run way.$format draw path "$A" "$B" -o - --format $format; done
      run report.md report; run report.html report --format html; run report.json report --format json
      run ru.md report --language ru
      for format in ftm gexf graphml cypher; do run export.$format export -f $format -o -; done
      for format in json graphology cytoscape; do run export-$format.json export -f $format -o -; done
      for format in gephi neo4j tables; do run $format.printed export -f $format -o out/$format; done
      """, to: "ask.sh")
    let run = try ToolRun([graph, one, other, third], in: folder.url, shell: "sh ask.sh \"$@\"")
    let failed = run.output.split(separator: "\n").filter { !["0", "1"].contains($0.prefix { $0 != " " }) }
    #expect(failed == [] && run.output.split(separator: "\n").count > 60, "\(failed) \(run.errors)")
  }

  /// What gets through.
  static func problems(in folder: TemporaryFolder) throws -> [String] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("check_outputs.py")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python ?? "")
    process.arguments = [script.path, folder.url.appendingPathComponent("out").path]
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init)
  }

  /// An article of each kind for each text, and a judgement for each name.
  static func writeArticles(to folder: TemporaryFolder) throws {
    let encoder = JSONEncoder()
    var lines = Data()
    for (number, text) in HostileGraph.texts.enumerated() {
      let body =
        "«Ақ \(number)» қоры мен «Бота» клубы меморандумға қол қойды. Құжатқа «Ақ \(number)» қорының директоры Айдар Серікұлы қол қойды. «\(text)» клубы \(text)"
      lines += try encoder.encode([
        "id": text, "title": text, "publisher": text, "url": text, "date": "2025-03-01", "text": body,
      ])
      lines += Data("\n".utf8)
    }
    try folder.write(lines, to: "corpus/lines.jsonl")
    let name = "a\u{1B}[31m\n\"'<pwn>&\u{202E}$(pwn)=;--"
    try folder.write(
      "2025-03-02\n\nҚарағандыда «Жол» қорының директоры Айгүл Бектұрова сөз сөйледі. <pwn> & \u{1B}[2J",
      to: "corpus/\(name).txt")
    let escaped = HostileGraph.texts[0].replacing("<", with: "&lt;")
    try folder.write(
      """
      <html><head><title>\(escaped)</title><meta property="og:site_name" content="=pwn()"><link rel="canonical" href="https://a.kz/'>pwn">
      </head><body><article><h1>\(escaped)</h1><p onclick="pwn()">Астанада «Дала» қоры мен «Бота» клубы меморандумға қол қойды.</p>
      <p>Құжатқа «Дала» қорының директоры Ерлан Сақтағанов қол қойды &lt;script&gt;pwn()&lt;/script&gt;.</p></article></body></html>
      """, to: "corpus/page.html")
    try folder.write(
      "---\ntitle: \"<pwn> \\e[31m =1+1\"\npublisher: \"@pwn\"\nurl: \"javascript:pwn()\"\n---\n«Дала» қоры [pwn](javascript:pwn()) ашылды.",
      to: "corpus/front.md")
    var judgements = Data()
    for (number, name) in names.enumerated() {
      let verdict: [String: Any] = [
        "what": "rename", "of": [["name": "«Ақ \(number)» қоры"]], "name": name, "why": name, "who": name,
      ]
      judgements += try JSONSerialization.data(withJSONObject: verdict) + Data("\n".utf8)
    }
    try folder.write(judgements + Data("{\"what\":\"pwn\u{1B}[31m\"\n".utf8), to: "corpus/judgements.jsonl")
  }
}
