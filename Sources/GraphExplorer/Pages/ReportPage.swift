import Foundation
import GraphReports
import RelationModel

extension Visit {
  /// `/report`: the report, or its file where the address names a form.
  func reportPage() async throws -> Response {
    let title = self(Words.reportTitle)
    let report = try await snapshot.report(in: language, title: title)
    switch request["form"] {
    case nil: break
    case "md": return file(Data(report.markdown().utf8), "text/markdown; charset=utf-8", "md")
    case "html": return file(Data(report.html().utf8), "text/html; charset=utf-8", "html")
    case "json": return file(try report.json(), "application/json", "json")
    default: throw PageError.notFound
    }
    let files = ["html", "md", "json"].map { form -> Markup in
      "<li><a href=\"\(link(Address("report", query: ["form": form])))\">\(form.uppercased())</a></li>"
    }
    let contents = report.sections.map { "<li><a href=\"#\($0.topic.rawValue)\">\($0.heading)</a></li>\n" as Markup }
    return page(
      title, in: .report,
      """
      <div><span class="files">\(self(Words.download)):</span> <ul class="files">\(files)</ul></div>
      <nav class="contents" aria-label="\(self(Words.contents))"><ol>\(contents)</ol></nav>
      <div class="report">\(report.sections.map(chapter))</div>
      """)
  }

  private func file(_ data: Data, _ type: String, _ ending: String) -> Response {
    Response(
      type: type, body: data,
      headers: [.init(name: "Content-Disposition", value: "attachment; filename=\"bailanys-report.\(ending)\"")])
  }

  private func chapter(_ section: ReportSection) -> Markup {
    let id = section.topic.rawValue
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(section.heading)</h2>
      \(section.blocks.enumerated().map { block($1, number: $0 + 1, of: section) })</section>

      """
  }

  private func block(_ block: ReportSection.Block, number: Int, of section: ReportSection) -> Markup {
    switch block {
    case .heading(let text): "<h3>\(text)</h3>\n"
    case .paragraph(let text): "<p>\(line(text))</p>\n"
    case .list(let items): "<ul>\(items.map { "<li>\(line($0))</li>" as Markup })</ul>\n"
    case .steps(let items): "<ol>\(items.map { "<li>\(line($0))</li>" as Markup })</ol>\n"
    case .evidence(let items):
      "<ol class=\"evidence\">\(items.enumerated().map { "<li id=\"evidence-\($0 + 1)\">\(line($1))</li>" as Markup })</ol>\n"
    case .table(let table):
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(self(Words.table)) \(number): \(section.heading)\">\(Markup(trusted: table.html(in: language)))</div>\n"
    case .picture(let picture): "<p>\(picture.caption)</p>\n"
    }
  }

  private func line(_ text: ReportText) -> Markup { Markup(trusted: text.html(in: language)) }
}

extension Words {
  static let reportTitle = Phrase(
    kk: "Жаңалықтардағы байланыстар туралы есеп", ru: "Отчёт о связях в новостях",
    en: "Report on connections in the news")
}
