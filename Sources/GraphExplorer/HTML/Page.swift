import Foundation
import RelationModel

extension Visit {
  /// A whole page.
  ///
  /// - Parameters:
  ///   - title: Its name, as its heading and in the browser's tab.
  ///   - section: The part of the site that it belongs to.
  ///   - body: What stands below the heading.
  func page(
    _ title: String, in section: Section? = nil, kicker: String? = nil, status: Int = 200, _ body: Markup
  ) -> Response {
    let tab = title.count > 80 ? title.prefix(79) + "…" : title[...]
    let html: Markup = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(tab) · Bailanys</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/explorer.css">
      <script src="/explorer.js" defer></script>
      </head>
      <body>
      <a class="skip" href="#main">\(self(Words.skip))</a>
      <header>
      <a class="name" href="\(link(Address()))">Байланыс</a>
      \(searchForm)
      <nav aria-label="\(self(Words.sections))"><ul>\(Section.allCases.map { item($0, isCurrent: $0 == section) })</ul></nav>
      </header>
      <main id="main" tabindex="-1">
      \(kicker.map { "<p class=\"kicker\">\($0)</p>\n" as Markup })<h1>\(title)</h1>
      \(body)
      </main>
      <footer>
      <nav aria-label="\(self(Words.language))"><ul>\(Language.allCases.map(languageItem))</ul></nav>
      <p>\(self(Words.footer(articles: graph.articles.count)))</p>
      </footer>
      </body>
      </html>

      """
    return Response(status: status, type: "text/html; charset=utf-8", body: Data(html.html.utf8))
  }

  /// The page of a request that is not answered.
  func page(_ problem: PageError) -> Response {
    page(
      self(problem.status == 404 ? Words.notFound : Words.problem), status: problem.status,
      "<p>\(self(problem.reason))</p>\n<p><a href=\"\(link(Address()))\">\(self(Words.home))</a></p>")
  }

  /// The parts of the site.
  enum Section: String, CaseIterable {
    case signed, path, rankings, communities, doubts, report

    var name: Phrase {
      switch self {
      case .signed: Words.signed
      case .path: Words.howConnected
      case .rankings: Words.rankings
      case .communities: Words.communities
      case .doubts: Words.doubts
      case .report: Words.report
      }
    }
  }

  private func item(_ section: Section, isCurrent: Bool) -> Markup {
    let current: Markup = isCurrent ? " aria-current=\"page\"" : ""
    return "<li><a href=\"\(link(Address(section.rawValue)))\"\(current)>\(self(section.name))</a></li>"
  }

  private func languageItem(_ other: Language) -> Markup {
    let name = Phrase(kk: "Қазақша", ru: "Русский", en: "English")
    if other == language {
      return "<li><span aria-current=\"true\" lang=\"\(other.rawValue)\">\(name(other))</span></li>"
    }
    let address = request.method == "POST" ? Address() : address
    return
      "<li><a href=\"\(address.setting("lang", other.rawValue).text)\" lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\">\(name(other))</a></li>"
  }

  private var searchForm: Markup {
    """
    <form class="search" role="search" action="/search">\(hiddenLanguage)
    <label for="q">\(self(Words.searchLabel))</label>
    <input id="q" name="q" type="search" autocomplete="off" maxlength="200" value="\(request.path == ["search"] ? request["q"] ?? "" : "")" data-suggest="\(link(Address("api", "suggest")))" data-go="entity" data-found="\(self(Words.suggestions))">
    <button>\(self(Words.search))</button>
    </form>
    """
  }

  /// What keeps the language in the address that a form leads to.
  var hiddenLanguage: Markup? {
    request["lang"].flatMap(Language.init).map { "<input type=\"hidden\" name=\"lang\" value=\"\($0.rawValue)\">" }
  }
}
