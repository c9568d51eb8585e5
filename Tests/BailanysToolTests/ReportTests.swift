import Foundation
import Testing

@Suite struct ReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Sample.built() }

  private func run(_ arguments: String...) throws -> ToolRun {
    try ToolRun(["report", "--graph", "graph/graph.sqlite"] + arguments, in: folder.url)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func htmlIsOneFile() throws {
    #expect(try run("-o", "page.html").status == 0)
    let page = try text("page.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.components(separatedBy: "<svg ").count == 5)
    #expect(!page.contains("<img"))
    #expect(try folder.files().filter { $0.hasPrefix("page") } == ["page.html"])
    #expect(try run("--format", "html").output == page)
    #expect(try run("--format", "html", "--no-pictures").output.contains("<svg ") == false)
  }

  @Test func jsonIsJSON() throws {
    let run = try run("--format", "json", "--language", "en")
    #expect(run.status == 0)
    let document = try #require(try run.json() as? [String: Any])
    #expect(document["format"] as? String == "bailanys-report")
    #expect(document["version"] as? Int == 1)
    #expect((document["origin"] as? [String: Any])?["duplicateCount"] as? Int == 0)
    #expect(try self.run("-o", "report.json", "--language", "en").status == 0)
    #expect(try text("report.json") == run.output)
  }

  @Test func sinceLeavesOlderArticlesOut() throws {
    let report = try run("--since", "2024-05", "--language", "en")
    #expect(report.status == 0)
    #expect(report.output.contains("- Articles: 2\n"))
    #expect(report.output.contains("- Since: May 2024 (left out, being earlier or undated: 1)\n"))
    #expect(!report.output.contains("Ерлан Сақтағанов"))
    #expect(try run("--since", "May").status == 64)
  }

  @Test func askedQuestionsAreAnswered() throws {
    let report = try run("--about", "Су шаруашылығы министрлігі", "Болат Жаңабергенов", "--language", "kk")
    #expect(report.status == 0)
    #expect(report.output.contains("### Су шаруашылығы министрлігі мен Болат Жаңабергенов қалай байланысқан?"))
    #expect(report.output.contains("\n1. "))
    let unknown = try run("--about", "Ешкім Ешкімов")
    #expect(unknown.status != 0)
    #expect(unknown.errors.contains("Ешкім Ешкімов"))
  }

  @Test func comparesWithAnEarlierGraph() throws {
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("corpus/2024-06-11-sport.txt"))
    #expect(try ToolRun(["build", "corpus", "--into", "earlier"], in: folder.url).status == 0)
    let report = try run("--compare", "earlier/graph.sqlite", "--language", "en")
    #expect(report.status == 0)
    #expect(report.output.contains("- Articles, earlier graph: 2\n"))
    #expect(report.output.contains("- Published after 20 May 2024: 1\n"))
    #expect(report.output.contains("Мұрат Есболғанов"))
    let turned = try ToolRun(
      ["report", "--graph", "earlier/graph.sqlite", "--compare", "graph/graph.sqlite", "--language", "en"],
      in: folder.url)
    #expect(turned.output.contains("### Ties that are gone"))
    #expect(turned.output.contains("Мұрат Есболғанов"))
    #expect(try run("--compare", "nowhere.sqlite").status != 0)
  }

  @Test func unknownFormsAreRefused() throws {
    let report = try run("-o", "report.docx")
    #expect(report.status == 64)
    #expect(report.errors.contains(".docx"))
    #expect(try run("-o", "report.docx", "--format", "md", "--no-pictures").status == 0)
    #expect(try text("report.docx").hasPrefix("# "))
  }
}
