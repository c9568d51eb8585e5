import Foundation
import GraphReports
import RelationModel

extension Visit {
  /// `/`: the search, the three jobs, and how much there is.
  func homePage() async throws -> Response {
    let overview = try await snapshot.overview()
    let (counts, latest) = (overview.counts, overview.latestSignings)
    let jobs: [(String, Phrase, Phrase)] = [
      ("signed", Words.signed, Words.signedJob), ("path", Words.howConnected, Words.pathJob),
      ("report", Words.report, Words.reportJob),
    ]
    let cards = jobs.map { path, name, text -> Markup in
      "<li><h2><a href=\"\(link(Address(path)))\">\(self(name))</a></h2><p>\(self(text))</p></li>\n"
    }
    let numbers = EntityKind.allCases.map { kind -> Markup in
      "<div><dt>\(self(kind.pluralName))</dt><dd>\(language.number(counts[kind] ?? 0))</dd></div>"
    }
    let span = overview.dates.map { "\(language.date($0.lowerBound)) – \(language.date($0.upperBound))" }
    return page(
      self(Words.homeTitle),
      """
      <p class="lead">\(self(Words.homeLead))</p>
      <ul class="jobs">\(cards)</ul>
      <dl class="counts">\(numbers)<div><dt>\(self(Words.articlePlural))</dt><dd>\(language.number(graph.articles.count))</dd></div></dl>
      \(span.map { "<p class=\"extent\">\($0)</p>" as Markup })
      \(section(Words.latestSignings, id: "latest", latest.isEmpty ? "<p>\(self(Words.noSignings))</p>" : "<ul>\(latest.map { "<li>\(link(to: $0))</li>" as Markup })</ul>"))
      """)
  }

  /// `/search`: the entities that a text may stand for.
  func searchPage() async throws -> Response {
    guard let text = request["q"] else { return .redirect(to: link(Address())) }
    let kind: EntityKind? = try choice("kind", of: EntityKind.self)
    let found = try await snapshot.search(text, limit: 200).filter { kind == nil || $0.kind == kind }
    let items = found.prefix(50).map { entity -> Markup in
      "<li class=\"\(entity.kind.rawValue)\">\(link(to: entity)) <span class=\"kind\">\(kindName(of: entity))</span></li>\n"
    }
    let kinds =
      ([nil] + EntityKind.allCases).map { other -> Markup in
        let name = other.map { self($0.pluralName) } ?? self(Words.any)
        if other == kind { return "<li><span aria-current=\"true\">\(name)</span></li>" }
        return "<li><a href=\"\(link(address.setting("kind", other?.rawValue)))\">\(name)</a></li>"
      }
    return page(
      self(Words.searchTitle), kicker: String(text.prefix(200)),
      """
      <ul class="tabs">\(kinds)</ul>
      \(found.isEmpty ? "<p>\(self(Words.nothingFound))</p>" : "<ol class=\"results\">\(items)</ol>")
      \(found.count > 50 ? "<p class=\"extent\">\(self(Words.shown(50, of: found.count)))</p>" : "")
      """)
  }
}

extension Words {
  static let homeLead = Phrase(
    kk:
      "Қазақ жаңалықтарындағы адамдар, мекемелер мен оқиғалар және олардың бір-бірімен байланысы. Әр байланыстың дәлел сөйлемі бар.",
    ru:
      "Люди, организации и события казахских новостей и то, как они связаны. За каждой связью стоит предложение, которое её подтверждает.",
    en:
      "People, institutions and events of Kazakh news, and how they are connected. Behind every tie stands a sentence that proves it."
  )
  static let signedJob = Phrase(
    kk: "Құжатқа кімдер және қай мекемелер бірге қол қойғаны: кесте мен сурет.",
    ru: "Какие люди и организации вместе подписали документы: таблица и схема.",
    en: "Which people and institutions signed documents together: a table and a picture.")
  static let pathJob = Phrase(
    kk: "Екі адамды немесе екі мекемені жалғайтын қадамдар және оларды растайтын сөйлемдер.",
    ru: "Шаги между двумя людьми или организациями и предложения, которые их подтверждают.",
    en: "The steps between two people or institutions, and the sentences that prove them.")
  static let reportJob = Phrase(
    kk: "Жариялауға дайын есеп: көлемі, басты тұлғалар, делдалдар, қауымдастықтар.",
    ru: "Отчёт, готовый к публикации: размер, ключевые лица, посредники, сообщества.",
    en: "A report to publish: size, key figures, brokers, communities.")
  static let articlePlural = Phrase(kk: "мақалалар", ru: "статьи", en: "articles")
  static let latestSignings = Phrase(kk: "Соңғы қол қоюлар", ru: "Последние подписания", en: "The latest signings")
}
