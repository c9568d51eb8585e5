import GraphReports
import NewsCorpus
import RelationModel

/// Pieces that several pages are made of.
extension Visit {
  /// An entity's name, leading to its page; an event's date stands after it.
  func link(to entity: Entity) -> Markup {
    "<a href=\"\(link(Address("entity", entity.id.rawValue)))\"\(articleLanguage)>\(entity.name)</a>\(entity.event?.date.map { " <span class=\"date\">\(language.date($0))</span>" as Markup })"
  }

  /// The link to the entity of an id; nil where the graph has none.
  func link(to id: EntityID) -> Markup? { graph[id].map { link(to: $0) } }

  /// Names and quotes are in Kazakh, whatever the page's language is.
  var articleLanguage: Markup { language == .kk ? "" : " lang=\"kk\"" }

  /// What an entity is, in a word.
  func kindName(of entity: Entity) -> String { self(entity.event?.type.name ?? entity.kind.name) }

  /// A sentence with where it stands; what names the entities in it is marked.
  func quote(_ evidence: Evidence, marking entities: [Entity] = []) -> Markup {
    """
    <blockquote><p\(articleLanguage)>\(marked(evidence.quote, entities))</p><footer>\(citation(evidence))</footer></blockquote>
    """
  }

  /// Where a sentence stands, leading to it, and the rule that understood it.
  func citation(_ evidence: Evidence) -> Markup {
    let article = graph.article(evidence.article)
    let title = article?.title.isEmpty == false ? article?.title ?? "" : evidence.article
    let about = [evidence.publisher, evidence.date.map { language.date($0) }].compactMap { $0 }.joined(separator: ", ")
    let address = link(Address("article", evidence.article)) + "#s\(evidence.sentence)"
    let rule = ExtractionRule.named(evidence.rule)
    return
      "<a href=\"\(address)\"\(articleLanguage)>\(title)</a>\(about.isEmpty ? "" : " – " + about)\(rule.map { why($0) })"
  }

  /// What a rule goes by and how often it is right.
  func why(_ rule: ExtractionRule) -> Markup {
    " <span class=\"why\">· \(self(rule.meaning)) · \(Int((rule.confidence * 100).rounded()))%</span>"
  }

  /// A text in which every form of the entities' names is marked, the longest first.
  func marked(_ text: String, _ entities: [Entity]) -> Markup {
    let forms = Set(entities.flatMap { [$0.name] + $0.aliases + $0.forms }).filter { $0.count > 2 }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(200)
    var result: Markup = ""
    var place = text.startIndex
    let ranges = forms.flatMap { text.ranges(of: $0) }.sorted { left, right in
      left.lowerBound != right.lowerBound ? left.lowerBound < right.lowerBound : left.upperBound > right.upperBound
    }
    for range in ranges where range.lowerBound >= place {
      result = result + "\(text[place..<range.lowerBound])<mark>\(text[range])</mark>"
      place = range.upperBound
    }
    return result + "\(text[place...])"
  }

  /// A phrase whose words between backticks are what one types, and stay in one line unless they are long.
  func withCode(_ phrase: Phrase) -> Markup {
    self(phrase).split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part -> Markup in
      place % 2 == 0 ? "\(part)" : "<code\(part.count > 24 ? " class=\"long\"" as Markup : "")>\(part)</code>"
    }.joined()
  }

  /// A part of a page with its heading.
  func section(_ heading: Phrase, id: String, _ body: Markup) -> Markup {
    "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(self(heading))</h2>\n\(body)\n</section>\n"
  }

  /// A table that scrolls by itself where it is wider than the window.
  ///
  /// - Parameters:
  ///   - name: What the table shows, for those who cannot see where it stands.
  ///   - isOfCards: Whether a row's cells stand below one another where the window is narrow.
  func table(_ name: String, _ columns: [Column], _ rows: [[Markup]], isOfCards: Bool = false) -> Markup {
    let heads = columns.map { column -> Markup in
      "<th scope=\"col\"\(column.isNumber ? " class=\"n\"" as Markup : "")>\(self(column.title))</th>"
    }
    let lines = rows.map { row -> Markup in
      let cells = zip(columns, row).map { column, cell -> Markup in
        "<td\(column.isNumber ? " class=\"n\"" as Markup : "")>\(cell)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(self(Words.table)): \(name)"><table\(isOfCards ? " class=\"cards\"" as Markup : "")>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(lines)</tbody></table></div>
      """
  }

  /// A column of a table.
  struct Column {
    let title: Phrase
    var isNumber = false

    init(_ title: Phrase, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// "N of M shown", with a link to the whole where not all are.
  func extent(_ shown: Int, of total: Int, all name: String) -> Markup {
    guard shown < total else { return "" }
    let whole: Markup =
      request["all"] == name
      ? "" : " · <a href=\"\(link(address.setting("page", nil).setting("all", name)))\">\(self(Words.more))</a>"
    return "<p class=\"extent\">\(self(Words.shown(shown, of: total)))\(whole)</p>"
  }

  /// How much of a list is shown: what is usual, or much more where the whole of it is asked for.
  func most(_ name: String, usual: Int) -> Int { request["all"] == name ? 1_000 : usual }

  /// Links to the pages of a long list.
  ///
  /// - Parameter view: The list; nil: this very view.
  func pager(page: Int, pages: Int, of view: Address? = nil) -> Markup {
    guard pages > 1 else { return "" }
    let view = view ?? address
    func step(_ to: Int, _ name: Phrase, _ rel: String) -> Markup {
      guard (1...pages).contains(to) else { return "" }
      return
        "<a rel=\"\(rel)\" href=\"\(link(view.setting("page", to == 1 ? nil : String(to))))\">\(self(name))</a> "
    }
    return
      "<nav class=\"pager\" aria-label=\"\(self(Words.pages))\">\(step(page - 1, Words.previous, "prev"))<span>\(page) / \(pages)</span> \(step(page + 1, Words.next, "next"))</nav>"
  }
}

/// Pieces of forms.
extension Visit {
  /// A field for a text, with its label.
  func field(
    _ name: String, _ label: Phrase, value: String? = nil, hint: String = "", suggests: Bool = false, number: Int = 1
  ) -> Markup {
    let id = number == 1 ? "f-\(name)" : "f-\(name)-\(number)"
    let suggestions: Markup =
      suggests
      ? " autocomplete=\"off\" data-suggest=\"\(link(Address("api", "suggest")))\" data-found=\"\(self(Words.suggestions))\""
      : ""
    return
      "<div class=\"field\(suggests ? " wide" : "")\"><label for=\"\(id)\">\(self(label))</label><input id=\"\(id)\" name=\"\(name)\" maxlength=\"300\" value=\"\(value ?? request[name] ?? "")\" placeholder=\"\(hint)\"\(suggestions)></div>"
  }

  /// A choice among some values, with its label.
  func choice(_ name: String, _ label: Phrase, _ options: [(value: String, name: String)], chosen: String) -> Markup {
    let items = options.map { option -> Markup in
      let mark: Markup = option.value == chosen ? " selected" : ""
      return "<option value=\"\(option.value)\"\(mark)>\(option.name)</option>"
    }
    return
      "<div class=\"field\"><label for=\"f-\(name)\">\(self(label))</label><select id=\"f-\(name)\" name=\"\(name)\">\(items)</select></div>"
  }

  /// A box to tick.
  func tick(_ name: String, _ label: Phrase, value: String = "1") -> Markup {
    let mark: Markup = request[name] == value ? " checked" : ""
    return
      "<div class=\"field tick\"><input id=\"f-\(name)\" name=\"\(name)\" type=\"checkbox\" value=\"\(value)\"\(mark)><label for=\"f-\(name)\">\(self(label))</label></div>"
  }

  /// The fields of dates and publisher that several views share.
  var sourceFields: Markup {
    let publishers =
      [("", self(Words.any))] + snapshot.publishers.prefix(300).map { ($0, String($0.prefix(60))) }
    return
      "\(field("since", Words.since, hint: "2025-03-01"))\(field("until", Words.until, hint: "2025"))\(choice("publisher", Words.publisher, publishers.map { (value: $0.0, name: $0.1) }, chosen: request["publisher"] ?? ""))"
  }

  /// A form that leads to a view with filters.
  func form(to path: String, _ name: Phrase, button: Phrase, _ fields: Markup) -> Markup {
    """
    <form class="filters" action="/\(path)" aria-label="\(self(name))">\(hiddenLanguage)
    \(fields)
    <button>\(self(button))</button>
    </form>
    """
  }
}
