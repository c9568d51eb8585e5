import Foundation
import Testing

/// `bailanys draw`, on the graph of the sample's articles.
@Suite struct DrawTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Sample.built() }

  private func draw(_ arguments: String..., environment: [String: String] = [:]) throws -> ToolRun {
    try ToolRun(
      ["draw"] + arguments, in: folder.url,
      environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"].merging(environment) { $1 })
  }

  private func contents(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test(arguments: [
    ["signatures"], ["parties"], ["positions"], ["events"], ["timeline"], ["mentions"], ["communities"],
    ["comparison", "..2024-03", "2024-04.."], ["around", "Айгүл Бектұрова"],
    ["path", "Су шаруашылығы министрлігі", "Болат Жаңабергенов"],
  ])
  func drawsEveryKind(kind: [String]) throws {
    for theme in ["print", "screen", "dark"] {
      let run = try ToolRun(
        ["draw"] + kind + ["-o", "\(theme).svg", "--theme", theme, "--language", "en"], in: folder.url,
        environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let svg = try contents("\(theme).svg")
      #expect(
        svg.contains("<desc>A diagram of relationships: nodes – ") && !svg.contains("The articles tell of no such"))
    }
    #expect(try contents("print.svg") != contents("dark.svg"))
  }

  @Test(arguments: [
    (["comparison", "2023", "-o", "x.png"], "two periods"), (["comparison", "2023", "soon", "-o", "x.png"], "“soon”"),
    (["mentions", "-o", "x.png", "--dpi", "0"], "--dpi"),
    (["mentions", "-o", "x.png", "--max-pixels", "9"], "--max-pixels"),
    (["mentions", "-o", "x.png", "--timeout", "0"], "--timeout"),
    (["mentions", "-o", "x.png", "--theme", "red"], "theme"),
    (["mentions", "-o", "x.png", "--limit", "1"], "--limit"),
  ])
  func wrongUsageSaysWhatIsWrong(arguments: [String], word: String) throws {
    let run = try ToolRun(["draw"] + arguments, in: folder.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"])
    #expect(run.status == 64 && run.errors.contains(word), "\(run.errors)")
  }

  @Test func aTimeLimitEndsTheWorkAndProposesWhatToDo() throws {
    let run = try draw("mentions", "-o", "late.png", "--timeout", "0.001")
    #expect(run.status == 75)
    for word in ["0.001 seconds", "--limit", "--engine sfdp", "--timeout", "nothing was written"] {
      #expect(run.errors.contains(word), "\(run.errors)")
    }
    #expect(!(try folder.files()).contains { $0.hasPrefix("late") || $0.hasPrefix(".late") })
    #expect(try draw("mentions", "-o", "soon.png", "--timeout", "600").status == 0)
  }

  @Test func aLoweredResolutionIsExplained() throws {
    let run = try draw("positions", "-o", "small.png", "--dpi", "300", "--max-pixels", "400")
    #expect(run.status == 0 && run.errors.contains("resolution was lowered from 300"), "\(run.errors)")
  }

  @Test func aLaterEditionKeepsTheLayout() throws {
    #expect(try draw("mentions", "-o", "one.svg", "--limit", "3", "--save-layout", "one.json").status == 0)
    for earlier in ["one.svg", "one.json"] {
      let run = try draw("mentions", "-o", "two.svg", "--keep-layout", earlier, "--save-layout", "two.json")
      #expect(run.status == 0, "\(run.errors)")
      let layouts = try ["one.json", "two.json"].map { try JSONSerialization.jsonObject(with: Data(contents($0).utf8)) }
      let nodes = layouts.compactMap { ($0 as? [String: Any])?["nodes"] as? [String: [Double]] }
      #expect(nodes.count == 2 && nodes[0].count == 3 && nodes[1].count > 3)
      for (id, old) in nodes[0] {
        let new = try #require(nodes[1][id])
        #expect(abs(old[0] - new[0]) < 10 && abs(old[1] - new[1]) < 10, "\(id): \(old) \(new)")
      }
    }
    #expect(try draw("mentions", "-o", "two.svg", "--keep-layout", "none.svg").status == 66)
    try folder.write("<svg></svg>", to: "foreign.svg")
    let foreign = try draw("mentions", "-o", "two.svg", "--keep-layout", "foreign.svg")
    #expect(foreign.status == 65 && foreign.errors.contains("nothing of its layout"), "\(foreign.errors)")
  }

  @Test func aMachineWithoutAFontIsWarnedOf() throws {
    let fonts = try folder.write(
      #"<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>none</dir></fontconfig>"#,
      to: "fonts.conf")
    let run = try draw("signatures", "-o", "who.svg", environment: ["FONTCONFIG_FILE": fonts.path])
    #expect(run.errors.contains("no font with the Kazakh letters") && run.errors.contains("fonts-dejavu-core"))
  }

  @Test func numbersOnEdgesLeadToSources() throws {
    #expect(try draw("events", "-o", "events.svg").status == 0)
    let svg = try contents("events.svg")
    #expect(svg.contains("[1]"))
    #expect(try draw("events", "-o", "bare.svg", "--no-numbers").status == 0)
    #expect(try !contents("bare.svg").contains("[1]"))
  }
}
