import Foundation
import RelationModel
import Testing

@testable import GraphExplorer

/// What pages hold, in each language.
@Suite struct PageTests {
  let explorer: Explorer

  init() throws { explorer = Explorer.patient(try Samples.graph()) }

  @Test(arguments: Samples.targets, Language.allCases)
  func everyPageIsThere(target: String, language: Language) async throws {
    let address = target + (target.contains("?") ? "&" : "?") + "lang=\(language)"
    let response = try await explorer.get(address)
    #expect(response.status == 200, "\(address): \(response.text.prefix(300))")
    guard response["Content-Type"]?.hasPrefix("text/html") == true, !target.contains("form=") else { return }
    #expect(response.text.contains("<html lang=\"\(language)\">"))
    // A link keeps the language that the address asks for.
    let main = response.text.prefix(
      upTo: response.text.ranges(of: "</main>").first?.lowerBound ?? response.text.startIndex)
    for link in main.matches(of: /href="(\/(?:entity|article|path|signed|rankings)[^"]*)"/) {
      #expect(link.1.contains("lang=\(language)"), "\(link.1)")
    }
  }

  @Test func pagesAreWellFormed() async throws {
    for target in Samples.targets {
      let response = try await explorer.get(target)
      guard response["Content-Type"]?.hasPrefix("text/html") == true, !target.contains("form=") else { continue }
      #expect(WellFormedness(response.text).problem == nil, "\(target)")
    }
  }

  @Test func anEntityPageTellsEverything() async throws {
    let page = try await explorer.get("/entity/person-aidar?lang=en").text
    for words in [
      "Айдар Серікұлы", "бұрынғы", "министр", "Қорғаныс министрлігі", "Меморандум", "18 December 2025", "Ranks",
      "How many people, institutions and events it is directly tied to.", "<mark>Айдар Серікұлы</mark>", "<svg",
      "/picture/around.png", "/article/2025-12-18-memorandum?lang=en#s1",
    ] { #expect(page.contains(words), "\(words)") }
  }

  /// Imports have posts without a date; they come after those with one.
  @Test func postsWithoutADateComeLast() async throws {
    func body(_ number: Int) -> Entity {
      Entity(
        id: Samples.id("institution-\(number)"), kind: .institution, name: "Мекеме \(number)", aliases: [], forms: [])
    }
    func post(_ number: Int, _ date: String?) -> Relationship {
      let evidence = Evidence(
        article: "a", sentence: number, start: 0, end: 1, quote: "С", date: date.flatMap { PartialDate($0) },
        rule: "import")
      return Samples.tie(.position, "person-a", "institution-\(number)", role: "төраға", evidence)
    }
    let dates = [nil, "2020", "2024-05", nil, "2022-01-02"]
    let graph = try RelationshipGraph(
      articles: [SourceArticle(id: "a", title: "a", path: "a.txt")],
      entities: [Entity(id: Samples.id("person-a"), kind: .person, name: "Асан Үсенов", aliases: [], forms: [])]
        + dates.indices.map(body),
      relationships: dates.enumerated().map { post($0, $1) })
    let page = try await Explorer.patient(graph).get("/entity/person-a?lang=en").text
    let offices = try #require(page.firstMatch(of: /id="offices"[\s\S]*?<\/table>/)).output
    #expect(offices.matches(of: /Мекеме (\d)/).map { $0.1 } == ["2", "4", "1", "0", "3"])
  }

  @Test func aPathIsProved() async throws {
    let page = try await explorer.get("/path?from=person-aidar&to=дана әліге&lang=en").text
    #expect(page.contains("→"))
    let found = try await explorer.get("/path?from=person-aidar&to=person-dana&lang=en").text
    #expect(found.contains("қол қойды.") && found.contains("signed “Меморандум”") && found.contains("2 steps"))
  }

  @Test(arguments: [
    ("kind=person", 1), ("kind=institution", 1), ("kind=event", 0), ("", 2), ("least=2", 0), ("since=2026", 0),
    ("until=2025-12", 2), ("publisher=Kazinform", 2), ("publisher=X", 0),
  ])
  func signingsAreFiltered(query: String, count: Int) async throws {
    let page = try await explorer.get("/signed?" + query).text
    #expect(page.matches(of: /<tr><td>/).count == count)
  }

  @Test(arguments: [
    ("kk", Language.kk), ("ru-RU,ru;q=0.9,en;q=0.8", .ru), ("de,en;q=0.5,kk;q=0.7", .kk), ("", .kk), ("fr", .kk),
    ("en-US", .en), (";;q=,,=", .kk),
  ])
  func theBrowserSaysTheLanguage(header: String, language: Language) async throws {
    let page = try await explorer.get("/", headers: ["accept-language": header]).text
    #expect(page.contains("<html lang=\"\(language)\">"))
  }

  @Test(arguments: [
    ("/entity/person-nobody", 404), ("/entity", 404), ("/article/x", 404), ("/nothing", 404), ("/picture/x.svg", 404),
    ("/picture/around.svg", 404), ("/picture/signatures.exe", 404), ("/picture/signatures", 404),
    ("/signed?since=gestern", 400), ("/signed?kind=dog", 400), ("/signed?least=0", 400), ("/rankings?by=x", 400),
    ("/rankings?page=2", 400), ("/picture/signatures.svg?limit=100000", 400), ("/report?form=exe", 404),
    ("/api/search", 400), ("/api/search?q=a&lang=xx", 400), ("/api/x", 404), ("/api/entity/x", 404),
    ("/api/path?from=a&to=b", 404), ("/path?from=person-aidar&to=person-dana&via=person-aidar", 400),
    ("/path?from=person-aidar&to=person-dana&not=person-aidar", 400),
    ("/path?from=person-aidar&to=person-dana&via=event-memorandum&not=event-memorandum", 400),
    ("/path?from=person-aidar&to=person-dana&at=2025-13", 400),
    ("/picture/path.svg?from=person-aidar&to=person-dana&via=event-kezdesu", 404),
  ])
  func whatIsWrongIsSaidSo(target: String, status: Int) async throws {
    let response = try await explorer.get(target)
    #expect(response.status == status)
    #expect(response["Content-Type"]?.hasPrefix(target.hasPrefix("/api") ? "application/json" : "text/html") == true)
  }

  @Test func aWayPassesWhereItIsToldTo() async throws {
    let target = "/path?from=person-aidar&to=event-kezdesu&lang=en"
    let page = try await explorer.get(target + "&via=person-dana&via=event-memorandum").text
    #expect(page.contains("3 steps") && page.contains("/entity/person-dana"))
    // Both are in the form again, under names of their own, with room for one more.
    #expect(page.contains("id=\"f-via\"") && page.contains("id=\"f-via-2\"") && page.contains("id=\"f-via-3\""))
    #expect(page.contains("/picture/path.png?") && page.contains("via=person-dana&amp;via=event-memorandum"))
    let unsure = try await explorer.get(target + "&via=министрлігі&via=person-dana").text
    #expect(unsure.contains("via=institution-qorganys&amp;via=person-dana"))
    let hubs = try await explorer.get(target + "&hubs=no").text
    #expect(hubs.contains("value=\"no\" checked"))
  }

  @Test func aWayIsCheckedForADate() async throws {
    let page = try await explorer.get("/path?from=person-aidar&to=institution-qorganys&stated=1&at=2025-12-18&lang=en")
      .text
    #expect(page.contains("<strong>18 December 2025</strong>: certain: evidence of 18 December 2025"))
    let later = try await explorer.get("/path?from=person-aidar&to=person-dana&at=2030&lang=en").text
    #expect(later.contains("<strong>2030</strong>: happened at another time"))
  }

  @Test func theReportShowsItsPictures() async throws {
    let page = try await explorer.get("/report?lang=en").text
    let pictures = page.matches(of: /<img src="([^"]+)" alt="[^"]+" loading="lazy"/).map { String($0.1) }
    #expect(pictures.count == 4)
    for address in pictures {
      let picture = try await explorer.get(address.replacing("&amp;", with: "&"))
      #expect(picture.status == 200 && picture["Content-Type"] == "image/svg+xml")
    }
    #expect(try await explorer.get("/report?form=html&lang=en").text.contains("<svg"))
    #expect(try await !explorer.get("/report?form=md&lang=en").text.contains("!["))
  }

  @Test func aLongReportIsShownByChapters() async throws {
    let explorer = Explorer.patient(try Samples.manySignings(people: 16, documents: 40))
    var next: String? = "/report?lang=en"
    var topics: [String] = []
    while let target = next {
      let response = try await explorer.get(target, headers: ["accept-encoding": "gzip"])
      #expect(response.body.count < 100_000, "\(target)")
      let page = try await explorer.get(target).text
      #expect(WellFormedness(page).problem == nil)
      topics += page.matches(of: /<h2 id="([a-z]+)">/).map { String($0.1) }
      // Every reference leads to a sentence on the same page.
      let ids = Set(page.matches(of: /id="(evidence-\d+)"/).map { String($0.1) })
      let cited = Set(page.matches(of: /href="#(evidence-\d+)"/).map { String($0.1) })
      #expect(cited.subtracting(ids) == [], "\(target)")
      next = page.firstMatch(of: /<a rel="next" href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }
    #expect(topics.count > 10 && topics.first == "origin" && topics.contains("signings") && topics.last == "caveats")
    #expect(try await explorer.get("/report?chapter=signings&page=2&lang=en").status == 200)
    #expect(try await explorer.get("/report?chapter=signings&page=1000").status == 400)
    #expect(try await explorer.get("/report?chapter=nothing").status == 400)
    #expect(try await explorer.get("/report?chapter=changes").status == 404)
  }

  @Test func everybodyInACommunityIsListed() async throws {
    let explorer = Explorer.patient(try Samples.manySignings(people: 60))
    let page = try await explorer.get("/communities?lang=en").text
    let whole = try #require(page.firstMatch(of: /<a href="(\/communities\?number=1[^"]*)"/)).1
    let members = try await explorer.get(String(whole).replacing("&amp;", with: "&")).text
    #expect(members.matches(of: /<li><a href="\/entity\//).count == 61)
    #expect(try await explorer.get("/communities?number=2").status == 404)
    #expect(try await explorer.get("/communities?number=0").status == 400)
  }

  @Test func longTablesOfSigningsHavePages() async throws {
    let explorer = Explorer.patient(try Samples.manySignings(people: 60))
    let first = try await explorer.get(
      "/signed?kind=person&since=2025&lang=en", headers: ["accept-encoding": "gzip"])
    #expect(first.body.count < 100_000)
    let page = try await explorer.get("/signed?kind=person&since=2025&lang=en").text
    #expect(page.matches(of: /<tr><td>/).count == 50 && page.contains("1 / 36"))
    let next = try #require(page.firstMatch(of: /<a rel="next" href="([^"]+)"/)).1.replacing("&amp;", with: "&")
    #expect(next == "/signed?kind=person&since=2025&page=2&lang=en")
    let second = try await explorer.get(String(next)).text
    #expect(second.matches(of: /<tr><td>/).count == 50 && second.contains("rel=\"prev\""))
  }

  @Test func thePictureIsTheOneAsJSON() async throws {
    let data = try await explorer.get("/picture/signatures.json?kind=person").body
    let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let nodes = try #require(answer["nodes"] as? [[String: Any]])
    #expect(nodes.count == 2)
    let page = try await explorer.get("/signed?kind=person").text
    for node in nodes { #expect(page.contains(try #require(node["id"] as? String))) }
  }

  @Test func aPictureHasTheColoursOfNight() async throws {
    let page = try await explorer.get("/entity/person-aidar").text
    let classes = Set(page.matches(of: /(?:fill|stroke)-[0-9a-f]{6}-[0-9a-f]{6}/).map { String($0.0) })
    #expect(classes.count > 3)
    for name in classes { #expect(Assets.style.contains(".\(name) "), "\(name)") }
  }
}
