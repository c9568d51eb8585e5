import RelationModel

/// Which FollowTheMoney schema says what a part of the graph says.
enum FollowTheMoneySchemata {
  /// Schemata that are read as institutions.
  static let institutions: Set<String> = ["PublicBody", "Organization", "Company", "LegalEntity"]
  /// Schemata that are read as articles.
  static let documents: Set<String> = [
    "Document", "Article", "HyperText", "PlainText", "Pages", "Page", "Email", "Message", "Image", "Audio", "Video",
    "Table", "Workbook", "Package", "Note",
  ]

  /// The schema of an entity.
  static func schema(of entity: Entity) -> String {
    switch entity.kind {
    case .person: "Person"
    case .event: "Event"
    case .institution: institution(entity.name)
    }
  }

  /// A body of the state, a company or another organisation, by the words of the name.
  private static func institution(_ name: String) -> String {
    let words = words(of: name)
    func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains(where: word.hasPrefix) } }
    let isCompany = has(companyStems) || !companyWords.isDisjoint(with: words)
    if isCompany, !words.contains("емес") { return "Company" }
    // A news agency, not an agency of the state.
    if name.lowercased().contains("ақпарат агентті") { return "Organization" }
    return has(publicStems) || !publicWords.isDisjoint(with: words) ? "PublicBody" : "Organization"
  }

  private static let companyStems = ["серіктесті", "компания", "холдинг", "корпорация", "концерн", "акционерлік"]
  private static let companyWords: Set<String> = ["жшс", "ақ", "тоо", "ао", "llp", "jsc"]
  private static let publicStems = [
    "министрлі", "әкімді", "әкімшіліг", "агентті", "комитет", "департамент", "басқарма", "үкімет", "парламент", "сенат",
    "мәжіліс", "мәслихат", "прокуратура", "елшілі", "консулды", "инспекция", "думасы", "ведомство",
  ]
  private static let publicWords: Set<String> = ["сот", "соты", "қмм", "рмм", "мм", "рмқк"]

  /// The schema of a position, by its title, and the properties of its two ends.
  static func position(titled title: String) -> (schema: String, person: String, institution: String) {
    let words = words(of: title)
    func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains(where: word.hasPrefix) } }
    if has(["депутат", "мүше", "сенатор"]) { return ("Membership", "member", "organization") }
    if !has(["орынбасар", "вице", "көмекші", "кеңесші"]), has(directorStems) {
      return ("Directorship", "director", "organization")
    }
    return ("Employment", "employee", "employer")
  }

  private static let directorStems = [
    "министр", "премьер", "директор", "төраға", "президент", "басшы", "жетекші", "әкім", "ректор", "қолбасшы",
    "басқарушы", "редактор", "құрылтайшы", "спикер",
  ]

  /// Whether a name says that it belongs to Kazakhstan.
  static func isOfKazakhstan(_ entity: Entity) -> Bool {
    let words = words(of: entity.name)
    return words.contains("қр") || words.contains { $0.hasPrefix("қазақстан") }
  }

  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}

extension Entity {
  /// What FollowTheMoney properties say of an entity.
  var followTheMoneyProperties: [String: [String]] {
    var properties = ["name": [name], "alias": aliases, "weakAlias": forms]
    if let event {
      properties["keywords"] = [event.type.rawValue]
      properties["date"] = event.date.map(\.followTheMoneyValues) ?? []
      properties["location"] = event.place.map { [$0] } ?? []
    }
    return properties
  }

  /// The entity that properties tell of; a missing name is made up for by the id.
  init(id: EntityID, kind: EntityKind, _ line: FollowTheMoneyEntity) {
    let names = line["name"]
    var event: EventDetails?
    if kind == .event {
      let type = line["keywords"].lazy.compactMap(EventType.init).first
      let date = PartialDate(followTheMoney: line["date"] + line["startDate"])
      let place = line["location"].first
      if type != nil || date != nil || place != nil {
        event = EventDetails(type: type ?? .other, date: date, place: place)
      }
    }
    self.init(
      id: id, kind: kind, name: names.first ?? id.rawValue,
      aliases: names.dropFirst() + line["alias"] + line["previousName"], forms: line["weakAlias"], event: event)
  }
}

extension SourceArticle {
  /// What FollowTheMoney properties say of an article.
  var followTheMoneyProperties: [String: [String]] {
    [
      "title": [title], "date": date.map(\.followTheMoneyValues) ?? [], "publisher": publishers, "fileName": [path],
      "sourceUrl": url.flatMap { isWebAddress($0) ? [$0] : nil } ?? [],
    ]
  }

  /// The article that properties tell of.
  init(_ line: FollowTheMoneyEntity) {
    let prefix = "article-"
    self.init(
      id: line.id.hasPrefix(prefix) ? String(line.id.dropFirst(prefix.count)) : line.id,
      title: (line["title"] + line["name"]).first ?? "",
      date: PartialDate(followTheMoney: line["date"] + line["publishedAt"]), publishers: line["publisher"],
      url: line["sourceUrl"].first, path: line["fileName"].first ?? "")
  }
}

extension PartialDate {
  /// The date where FollowTheMoney takes it for one: from the year 1000 to 2999.
  var followTheMoneyValues: [String] { (1000...2999).contains(year) ? [description] : [] }

  /// The first of the values that is a date; a time of day behind it is left out.
  init?(followTheMoney values: [String]) {
    guard let date = values.lazy.compactMap({ PartialDate($0.prefix { $0 != "T" && $0 != " " }) }).first else {
      return nil
    }
    self = date
  }
}

/// Whether a text is an address on the web that other programs take for one.
func isWebAddress(_ text: String) -> Bool {
  guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
  let rest = text.unicodeScalars.dropFirst(scheme.count)
  let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return host.contains(".") && host.first != "." && host.last != "."
    && rest.allSatisfy {
      !$0.properties.isWhitespace && $0.value > 0x20 && $0.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains($0)
    }
}
