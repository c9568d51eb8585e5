import RelationModel
import Synchronization

/// One request with what every page needs to answer it.
struct Visit: Sendable {
  let request: Request
  let snapshot: Snapshot
  let language: Language
  /// The secret that forms bring back.
  let formToken: String
  /// How long the page waits for a part of it that takes long.
  let partPatience: Duration
  /// How long it waits for what it is about.
  let contentPatience: Duration
  /// Whether something on the page was not ready.
  let isProvisional = Mark()

  var graph: RelationshipGraph { snapshot.graph }

  /// The words of a phrase in the reader's language.
  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  /// A link to a view, in the language that the address asks for.
  func link(_ address: Address) -> String {
    guard let asked = request["lang"], Language(rawValue: asked) != nil else { return address.text }
    return address.setting("lang", asked).text
  }

  /// This very view.
  var address: Address {
    var address = Address()
    address.path = request.path
    address.query = request.query
    return address
  }

  /// The language that a request asks for: by its address, or else its browser's; Kazakh where neither says.
  static func language(of request: Request, preferred: Language?) -> Language {
    if let language = request["lang"].flatMap(Language.init) { return language }
    if let preferred { return preferred }
    let wishes = (request.headers["accept-language"] ?? "").split(separator: ",").prefix(20).compactMap {
      wish -> (language: Language, weight: Double)? in
      let parts = wish.split(separator: ";")
      let code = parts.first.map { $0.filter { !$0.isWhitespace }.prefix(2).lowercased() } ?? ""
      let weight = parts.dropFirst().first.flatMap { Double($0.filter { !$0.isWhitespace }.dropFirst(2)) } ?? 1
      return Language(rawValue: code).map { ($0, weight) }
    }
    return wishes.enumerated().max { ($0.element.weight, -$0.offset) < ($1.element.weight, -$1.offset) }?.element
      .language ?? .kk
  }
}

/// Why a page cannot be shown.
struct PageError: Error {
  let status: Int
  let reason: Phrase

  static let notFound = PageError(
    status: 404, reason: Phrase(kk: "Мұндай бет жоқ.", ru: "Такой страницы нет.", en: "There is no such page."))

  static func bad(_ reason: Phrase) -> PageError { PageError(status: 400, reason: reason) }
}

// MARK: - What takes long

extension Request {
  /// How long the reader's script likes to wait for the whole page (RFC 7240); nil where nothing is said.
  var preferredWait: Duration? {
    let wishes = (headers["prefer"] ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    return wishes.lazy.compactMap { $0.hasPrefix("wait=") ? Int($0.dropFirst(5)) : nil }.first
      .map { .seconds(min(max($0, 0), 15)) }
  }
}

extension Visit {
  /// A part of a page. Where it takes too long, words that say so stand in its place: the script puts it there when it is ready, and without
  /// the script it is there when the page is asked for again.
  ///
  /// - Parameters:
  ///   - id: What the part is called on the page.
  ///   - patience: How long the page waits for it.
  ///   - name: Its class in the style sheet.
  ///   - still: Words that say that it is not ready.
  ///   - meanwhile: What stands there meanwhile where no script runs.
  func part(
    _ id: String, within patience: Duration, class name: String = "part", _ still: Phrase, meanwhile: Markup = "",
    _ work: @escaping @Sendable () async throws -> Markup
  ) async throws -> Markup {
    do {
      let content = try await patiently(for: patience, work)
      return "<div class=\"\(name)\" id=\"\(id)\">\(content)</div>"
    } catch is OutOfPatience {
      return missing(id, name, still, meanwhile)
    } catch is Worker.Busy {
      return missing(id, name, still, meanwhile)
    }
  }

  private func missing(_ id: String, _ name: String, _ still: Phrase, _ meanwhile: Markup) -> Markup {
    isProvisional.set()
    return """
      <div class="\(name)" id="\(id)" aria-busy="true"><p class="still">\(self(still)) <a href="\(link(address))">\(self(Words.again))</a></p>
      <noscript>\(meanwhile)</noscript></div>
      """
  }
}

// MARK: - Reading filters

extension Visit {
  /// A whole number of the query within bounds.
  func number(_ name: String, in range: ClosedRange<Int>, default usual: Int) throws(PageError) -> Int {
    guard let text = request[name] else { return usual }
    guard let number = Int(text), range.contains(number) else {
      throw .bad(
        Phrase(
          kk: "«\(name)» – \(range.lowerBound) мен \(range.upperBound) арасындағы сан.",
          ru: "«\(name)» — число от \(range.lowerBound) до \(range.upperBound).",
          en: "“\(name)” is a number from \(range.lowerBound) to \(range.upperBound)."))
    }
    return number
  }

  /// One of some words in the query.
  func choice<Value: RawRepresentable>(_ name: String, of: Value.Type) throws(PageError) -> Value?
  where Value.RawValue == String {
    guard let text = request[name] else { return nil }
    guard let value = Value(rawValue: text) else {
      throw .bad(
        Phrase(
          kk: "«\(name)» сүзгісінде «\(text.prefix(60))» деген мән жоқ.",
          ru: "У «\(name)» нет значения «\(text.prefix(60))».", en: "“\(name)” cannot be “\(text.prefix(60))”."))
    }
    return value
  }

  /// A date of the query.
  func date(_ name: String) throws(PageError) -> PartialDate? {
    guard let text = request[name] else { return nil }
    guard let date = PartialDate(text), date.year >= 1_000 else {
      throw .bad(
        Phrase(
          kk: "«\(text.prefix(60))» – күн емес; былай жазыңыз: 2025, 2025-03 немесе 2025-03-01.",
          ru: "«\(text.prefix(60))» — не дата; пишите 2025, 2025-03 или 2025-03-01.",
          en: "“\(text.prefix(60))” is no date; write 2025, 2025-03 or 2025-03-01."))
    }
    return date
  }

  /// The filter that the query describes.
  func filter() throws(PageError) -> Filter {
    Filter(
      since: try date("since"), until: try date("until"), publisher: request["publisher"],
      isStatedOnly: request["stated"] == "1")
  }

  /// The entity of an id in the path.
  func entity(_ id: String) throws(PageError) -> Entity {
    guard let entity = graph[EntityID(rawValue: id)] else { throw .notFound }
    return entity
  }
}

/// Something that is set once, by whichever task.
final class Mark: Sendable {
  private let flag = Atomic<Bool>(false)
  var isSet: Bool { flag.load(ordering: .relaxed) }
  func set() { flag.store(true, ordering: .relaxed) }
}
