import Foundation
import GraphReports
import RelationModel

extension Explorer {
  /// The pictures of a report.
  private static let reportPictures: [PictureRequest] = [.signatures, .positions, .events, .mentions].map {
    PictureRequest(kind: $0)
  }

  /// The report, with a place for each picture.
  func report(_ visit: Visit) async throws -> GraphReport {
    var places: [ReportPicture] = []
    for picture in Self.reportPictures {
      let drawing = try await pictures.drawing(picture, visit.snapshot, visit.language)
      places.append(ReportPicture(caption: drawing.title ?? picture.kind.name, file: "\(picture.kind.name).svg"))
    }
    return try await visit.snapshot.report(in: visit.language, title: visit(Words.reportTitle), pictures: places)
  }

  /// The report with its pictures inside.
  private func illustratedReport(_ visit: Visit) async throws -> GraphReport {
    var drawn: [ReportPicture] = []
    for picture in Self.reportPictures {
      let drawing = try await pictures.drawing(picture, visit.snapshot, visit.language)
      let svg = try await pictures.file(picture, as: .svg, visit.snapshot, visit.language)
      drawn.append(
        ReportPicture(
          caption: drawing.title ?? picture.kind.name, file: "\(picture.kind.name).svg",
          svg: String(decoding: svg, as: UTF8.self)))
    }
    return try await report(visit).showing(drawn)
  }

  /// `/report`: the report, or its file where the address names a form.
  func reportPage(_ visit: Visit) async throws -> Response {
    let report = try await report(visit)
    switch visit.request["form"] {
    case nil: return visit.reportPage(report)
    case "md": return visit.file(Data(report.showing([]).markdown().utf8), "text/markdown; charset=utf-8", "md")
    case "json": return visit.file(try report.showing([]).json(), "application/json", "json")
    case "html":
      let report = try await illustratedReport(visit)
      return visit.file(Data(report.html().utf8), "text/html; charset=utf-8", "html")
    default: throw PageError.notFound
    }
  }
}

extension Visit {
  fileprivate func reportPage(_ report: GraphReport) -> Response {
    let files = ["html", "md", "json"].map { form -> Markup in
      "<li><a href=\"\(link(Address("report", query: ["form": form])))\">\(form.uppercased())</a></li>"
    }
    let contents = report.sections.map { "<li><a href=\"#\($0.topic.rawValue)\">\($0.heading)</a></li>\n" as Markup }
    return page(
      report.title, in: .report,
      """
      <div><span class="files">\(self(Words.download)):</span> <ul class="files">\(files)</ul></div>
      <nav class="contents" aria-label="\(self(Words.contents))"><ol>\(contents)</ol></nav>
      <div class="report">\(report.sections.map(chapter))</div>
      """)
  }

  fileprivate func file(_ data: Data, _ type: String, _ ending: String) -> Response {
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
    case .picture(let picture): self.picture(picture)
    }
  }

  /// A picture that is loaded when the reader comes near it, in the colours of day or night.
  private func picture(_ picture: ReportPicture) -> Markup {
    let address = Address("picture", picture.file)
    return """
      <figure class="plate"><a href="\(link(address))"><picture>
      <source media="(prefers-color-scheme: dark)" srcset="\(link(address.setting("theme", "dark")))">
      <img src="\(link(address))" alt="\(picture.caption)" loading="lazy" width="900" height="600"></picture></a>
      <figcaption>\(picture.caption)</figcaption></figure>

      """
  }

  private func line(_ text: ReportText) -> Markup { Markup(trusted: text.html(in: language)) }
}

extension Words {
  static let reportTitle = Phrase(
    kk: "Жаңалықтардағы байланыстар туралы есеп", ru: "Отчёт о связях в новостях",
    en: "Report on connections in the news")
}
