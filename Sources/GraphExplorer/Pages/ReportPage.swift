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
    async let facts: Void = visit.snapshot.prepareReport()
    for picture in Self.reportPictures {
      let drawing = try await pictures.drawing(picture, visit.snapshot, visit.language)
      places.append(ReportPicture(caption: drawing.title ?? picture.kind.name, file: "\(picture.kind.name).svg"))
    }
    try await facts
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
    switch visit.request["form"] {
    case nil:
      let chapter = try visit.choice("chapter", of: ReportSection.Topic.self)
      let text = try await visit.part("report", within: visit.partPatience, Words.stillCounted) {
        try await visit.chapters(of: self.report(visit), chosen: chapter)
      }
      return visit.page(visit(Words.reportTitle), in: .report, "\(visit.reportFiles)\(text)")
    case "md":
      let text = try await report(visit).showing([]).markdown()
      return visit.file(Data(text.utf8), "text/markdown; charset=utf-8", "md")
    case "json": return visit.file(try await report(visit).showing([]).json(), "application/json", "json")
    case "html":
      let report = try await illustratedReport(visit)
      return visit.file(Data(report.html().utf8), "text/html; charset=utf-8", "html")
    default: throw PageError.notFound
    }
  }
}

extension Visit {
  fileprivate var reportFiles: Markup {
    let files = ["html", "md", "json"].map { form -> Markup in
      "<li><a href=\"\(link(Address("report", query: ["form": form])))\">\(form.uppercased())</a></li>"
    }
    return "<div><span class=\"files\">\(self(Words.download)):</span> <ul class=\"files\">\(files)</ul></div>\n"
  }

  /// The contents, and the chapter that is asked for; where none is, the first ones, as many whole ones as make
  /// a page that comes quickly.
  fileprivate func chapters(of report: GraphReport, chosen: ReportSection.Topic?) throws -> Markup {
    var shown: [Chapter] = []
    if let chosen {
      guard let section = report.section(chosen) else { throw PageError.notFound }
      shown = [try chapter(section)]
    } else {
      var length = 0
      for section in report.sections {
        let next = try chapter(section)
        length += next.text.html.utf8.count
        guard shown.isEmpty || (length < Self.longestPage && section.parts.count == 1) else { break }
        shown.append(next)
      }
    }
    let topics = shown.map(\.topic)
    return """
      \(contents(of: report, shown: Set(topics)))
      <div class="report">\(shown.map(\.text))\(citedEvidence(of: shown, report))</div>
      \(neighbours(of: topics, report))
      """
  }

  /// How many bytes of chapters stand on a page: some fifty thousand when packed.
  private static let longestPage = 300_000

  private func address(of topic: ReportSection.Topic) -> Address {
    Address("report", query: ["chapter": topic.rawValue])
  }

  private func contents(of report: GraphReport, shown: Set<ReportSection.Topic>) -> Markup {
    let items = report.sections.map { section -> Markup in
      let topic = section.topic
      if shown.contains(topic), shown.count > 1 {
        return "<li><a href=\"#\(topic.rawValue)\">\(section.heading)</a></li>\n"
      }
      if shown.contains(topic) { return "<li><span aria-current=\"true\">\(section.heading)</span></li>\n" }
      return "<li><a href=\"\(link(address(of: topic)))\">\(section.heading)</a></li>\n"
    }
    return "<nav class=\"contents\" aria-label=\"\(self(Words.contents))\"><ol>\(items)</ol></nav>"
  }

  /// Links to the chapters before and after those shown.
  private func neighbours(of shown: [ReportSection.Topic], _ report: GraphReport) -> Markup {
    let places = shown.compactMap { topic in report.sections.firstIndex { $0.topic == topic } }
    guard let first = places.first, let last = places.last else { return "" }
    func step(_ place: Int, _ name: Phrase, _ rel: String) -> Markup? {
      guard report.sections.indices.contains(place) else { return nil }
      let section = report.sections[place]
      return "<a rel=\"\(rel)\" href=\"\(link(address(of: section.topic)))\">\(self(name)): \(section.heading)</a> "
    }
    let steps = [step(first - 1, Words.previous, "prev"), step(last + 1, Words.next, "next")].compactMap { $0 }
    return steps.isEmpty ? "" : "<nav class=\"pager\" aria-label=\"\(self(Words.chapters))\">\(steps)</nav>"
  }

  /// The sentences that the chapters refer to, under their numbers in the report.
  private func citedEvidence(of chapters: [Chapter], _ report: GraphReport) -> Markup {
    guard case .evidence(let sentences)? = report.section(.evidence)?.blocks.first,
      !chapters.contains(where: { $0.topic == .evidence })
    else { return "" }
    let numbers = Set(chapters.flatMap(\.citedNumbers)).sorted()
    let items = numbers.filter { sentences.indices.contains($0 - 1) }.map { ($0, sentences[$0 - 1]) }
    guard !items.isEmpty else { return "" }
    return section(Words.evidence, id: "evidence", evidenceList(items))
  }

  private func evidenceList(_ items: [(number: Int, text: ReportText)]) -> Markup {
    let lines = items.map {
      "<li id=\"evidence-\($0.number)\" value=\"\($0.number)\">\(line($0.text))</li>\n" as Markup
    }
    return "<ol class=\"evidence\">\(lines)</ol>\n"
  }

  fileprivate func file(_ data: Data, _ type: String, _ ending: String) -> Response {
    Response(
      type: type, body: data,
      headers: [.init(name: "Content-Disposition", value: "attachment; filename=\"bailanys-report.\(ending)\"")])
  }

  /// A chapter as a page shows it: of long tables and lists the rows of the page that the address asks for.
  private func chapter(_ section: ReportSection) throws -> Chapter {
    let id = section.topic.rawValue
    let parts = section.parts
    let page = request["chapter"] == nil ? 1 : try number("page", in: 1...parts.count, default: 1)
    let rows = parts[page - 1]
    let blocks = section.blocks.map { $0[rows] }
    let text: Markup = """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(section.heading)</h2>
      \(blocks.enumerated().map { block($1, number: $0 + 1, of: section, from: rows.lowerBound) })
      \(pager(page: page, pages: parts.count, of: address(of: section.topic)))</section>

      """
    return Chapter(topic: section.topic, text: text, citedNumbers: blocks.flatMap(\.citedNumbers))
  }

  /// - Parameter start: The place of the first row or sentence in the chapter.
  private func block(
    _ block: ReportSection.Block, number: Int, of section: ReportSection, from start: Int
  ) -> Markup {
    switch block {
    case .heading(let text): "<h3>\(text)</h3>\n"
    case .paragraph(let text): "<p>\(line(text))</p>\n"
    case .list(let items): "<ul>\(items.map { "<li>\(line($0))</li>" as Markup })</ul>\n"
    case .steps(let items): "<ol>\(items.map { "<li>\(line($0))</li>" as Markup })</ol>\n"
    case .evidence(let items): evidenceList(items.enumerated().map { (start + $0.offset + 1, $0.element) })
    case .table(let table):
      table.rows.isEmpty && start > 0
        ? ""
        : "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(self(Words.table)) \(number): \(section.heading)\">\(Markup(trusted: table.html(in: language)))</div>\n"
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

/// A chapter as a page shows it.
private struct Chapter {
  let topic: ReportSection.Topic
  let text: Markup
  /// The numbers of the sentences that it refers to.
  let citedNumbers: [Int]
}

extension ReportSection {
  /// The rows of its tables and lists that go on a page together; the last page is of the longest.
  fileprivate var parts: [Range<Int>] {
    let weights = blocks.map(\.weights)
    var parts = [0..<0]
    var sum = 0
    for row in 0..<(weights.map(\.count).max() ?? 0) {
      let weight = weights.reduce(0) { $0 + ($1.indices.contains(row) ? $1[row] : 0) }
      let last = parts[parts.count - 1]
      if !last.isEmpty, last.count == 100 || sum + weight > 450_000 {
        parts.append(row..<row)
        sum = 0
      }
      parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<row + 1
      sum += weight
    }
    return parts
  }
}

extension ReportText {
  /// About how many bytes it takes as HTML, with the sentences that it refers to.
  fileprivate var weight: Int {
    runs.reduce(0) { sum, run in
      switch run {
      case .text(let text), .quote(let text), .link(let text, url: _), .sign(let text, meaning: _):
        sum + 20 + text.utf8.count
      case .evidence: sum + 600
      }
    }
  }
}

extension ReportSection.Block {
  /// About how many bytes each of its rows or numbered sentences takes, with the sentences referred to.
  fileprivate var weights: [Int] {
    switch self {
    case .table(let table): table.rows.map { $0.reduce(60) { $0 + $1.weight } }
    case .evidence(let items): items.map { 60 + $0.weight }
    default: []
    }
  }

  /// A long table or list with some of its rows, as far as there are any.
  fileprivate subscript(rows: Range<Int>) -> Self {
    switch self {
    case .table(let table):
      .table(
        ReportTable(columns: table.columns, rows: Array(table.rows.dropFirst(rows.lowerBound).prefix(rows.count))))
    case .evidence(let items): .evidence(Array(items.dropFirst(rows.lowerBound).prefix(rows.count)))
    default: self
    }
  }

  /// The numbers of the sentences that it refers to.
  fileprivate var citedNumbers: [Int] {
    let lines: [ReportText]
    switch self {
    case .paragraph(let text): lines = [text]
    case .list(let items), .steps(let items), .evidence(let items): lines = items
    case .table(let table): lines = table.rows.flatMap(\.self)
    case .heading, .picture: lines = []
    }
    return lines.flatMap(\.runs).compactMap { if case .evidence(let number) = $0 { number } else { nil } }
  }
}

extension Words {
  static let chapters = Phrase(kk: "Тараулар", ru: "Главы", en: "Chapters")
  static let reportTitle = Phrase(
    kk: "Жаңалықтардағы байланыстар туралы есеп", ru: "Отчёт о связях в новостях",
    en: "Report on connections in the news")
}
