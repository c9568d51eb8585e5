import Foundation
import GraphExchange
import RelationModel

/// Makes files and requests that are nearly as they should be, for everything that reads what others wrote but plain articles.
///
/// Input *k* of a seed is the same however many were made before it.
struct HostileDocuments: Sendable {
  /// What is read, by the ending of its file.
  enum Kind: String, CaseIterable, Sendable {
    /// Saved pages, feeds, articles with front matter, and lines of JSON.
    case html, xml, md, jsonl
    /// Graphs of other tools.
    case graphml, ftm
    /// What people decided.
    case judgements
    /// Names and titles for a picture, one a line.
    case names
    /// Requests to the explorer: a target, headers, a blank line and a body.
    case http
  }

  let seed: UInt64
  let kinds: [Kind]

  /// The input with a number, from 0.
  func input(_ number: Int) -> HostileInput {
    var random = SeededRandom(seed: seed, number: number)
    let kind = kinds[number % kinds.count]
    let samples = Self.samples[kind] ?? []
    let text = random.pick(samples)
    var mutation = StructureMutation(random: SeededRandom(seed: random.next()), others: samples)
    return HostileInput(ending: kind.rawValue, bytes: mutation.applied(to: text))
  }

  private static let samples: [Kind: [String]] = [
    .html: [page, "<h1>Кеңес</h1><p>Кеңес <a href=x>өтті</a>.<br>Ол келді.<table><tr><td>а<td>б</table>"],
    .xml: [rss, atom],
    .md: [
      "---\ntitle: \"Кеңес\"\ndate: 2023-04-10\npublishers: [a, b]\nurl: https://a.kz/1\n---\n# Кеңес\n**Ол** [а](б) «Тұлпар» клубы ашылды.\n- д\n> е",
      "---\ntitle: &x 'а'\ntext: |\n  б\n  в\nid: *x\n...\nАстанада Айгүл Бектұрова сөз сөйледі.",
    ],
    .jsonl: [
      #"{"id":"1","date":"2024-03-05","title":"Кеңес","url":"https://a.kz","publisher":["a","b"],"text":"«Тұлпар» клубы мен «Дала» қоры меморандумға қол қойды."}"#
        + "\n" + #"{"text":"\u04e9тті \ud83c\uddf0\ud83c\uddff","id":7,"x":[1,{"a":null}]}"#
    ],
    .graphml: graph(.graphML),
    .ftm: graph(.followTheMoney) + [
      #"{"id":"p1","schema":"Person","properties":{"name":["Асан"],"birthDate":["1970"]}}"# + "\n"
        + #"{"id":"e1","schema":"Employment","properties":{"employee":["p1"],"employer":["o1"],"role":["басшы"],"startDate":["2020"]}}"#
        + "\n" + #"{"id":"o1","schema":"PublicBody","properties":{"name":["Су департаменті"]}}"#
    ],
    .judgements: [
      #"{"what":"same","of":[{"id":"person-a","name":"А. Серікұлы"},{"name":"Айбек Серікұлы"}],"score":0.91,"when":"2026-11-21","who":"Айнұр","why":"x"}"#
        + "\n" + #"{"what":"rename","of":[{"name":"«Дала» қоры"}],"name":"Дала"}"# + "\n\n"
        + #"{"what":"ignore","of":[{"name":"«Тұлпар» клубы"}]}"# + "\n"
        + #"{"what":"different","of":[{"id":"institution-dala-qory","name":"«Дала» қоры"},{"id":"institution-dala-qory","name":"Дала"}],"forced":true}"#
    ],
    .names: [
      "Қорғаныс министрлігі\n«Ақ» & <b>жол</b>\n\\N \\G \\\"x\\\"\nа\"]; b -> c [label=\"\nЕрлан Сақтағанов\nminister|{a|b}",
      "שלום عربي 日本語\n🇰🇿👩‍👩‍👧\né\u{301}\u{301}\n\t \u{A0}\nhttps://a.kz/?x=1&y=2",
    ],
    .http: [
      "GET /path?from=person-aidar&to=person-dana&count=3\nhost: 127.0.0.1\naccept-language: kk, ru;q=0.5\n\n",
      "GET /api/entity/person-aidar?lang=kk\nhost: localhost:80\n\n",
      "GET /picture/around.svg?id=person-aidar&radius=2&theme=dark\nhost: a\n\n",
      "GET /search?q=%D0%90%D0%B9&kind=person&page=2\nhost: [::1]:8000\ncookie: token=x; a=b\n\n",
      "GET /api/rankings?by=pagerank&limit=5\nhost: localhost\nif-none-match: \"1\"\nrange: bytes=0-5\n\n",
      "GET /signed?kind=person&least=1&since=2025&until=2025-12&publisher=Kazinform\nhost: localhost\naccept-encoding: gzip;q=0, *\n\n",
      "POST /doubts\nhost: localhost\ncontent-type: application/x-www-form-urlencoded\norigin: http://localhost\n\nfirst=person-a&second=person-b&verdict=same&token=x",
      "HEAD /article/2025-12-18?at=3\nhost: localhost\n\n", "GET /report?form=json&lang=en\nhost: localhost\n\n",
    ],
  ]

  /// The graph that documents and requests speak of.
  static func sampleGraph() throws -> RelationshipGraph {
    func entity(_ id: String, _ kind: EntityKind, _ name: String, _ event: EventDetails? = nil) -> Entity {
      Entity(
        id: EntityID(rawValue: id), kind: kind, name: name, aliases: [name + " (б)"], forms: [name + "ның"],
        event: event)
    }
    let article = SourceArticle(
      id: "2025-12-18", title: "Меморандум", date: PartialDate("2025-12-18"), publishers: ["Kazinform"],
      url: "https://a.kz/1", path: "a.txt")
    func tie(_ kind: RelationshipKind, _ source: String, _ target: String, role: String? = nil, side: String? = nil)
      -> Relationship
    {
      let evidence = Evidence(
        article: article.id, sentence: 1, start: 0, end: 20, quote: "Айдар мен Дана қол қойды.", date: article.date,
        publisher: "Kazinform",
        rule: "signing.verb", confidence: 0.9)
      return Relationship(
        id: .init(kind: kind, source: EntityID(rawValue: source), target: EntityID(rawValue: target), role: role),
        side: side.map(EntityID.init(rawValue:)), evidence: [evidence])
    }
    return try RelationshipGraph(
      articles: [article],
      entities: [
        entity("person-aidar", .person, "Айдар Серікұлы"), entity("person-dana", .person, "Дана Әлі"),
        entity("institution-qory", .institution, "«Дала» қоры"),
        entity("institution-kluby", .institution, "«Тұлпар» клубы"),
        entity("event-m", .event, "Меморандум", EventDetails(type: .signing, date: article.date, place: "Астана")),
      ],
      relationships: [
        tie(.signatory, "person-aidar", "event-m", side: "institution-qory"), tie(.signatory, "person-dana", "event-m"),
        tie(.party, "institution-qory", "event-m"), tie(.party, "institution-kluby", "event-m"),
        tie(.position, "person-aidar", "institution-qory", role: "директор"),
        tie(.coMention, "person-aidar", "person-dana"),
        tie(.partOf, "institution-kluby", "institution-qory"),
      ])
  }

  private static func graph(_ format: ExchangeFormat) -> [String] {
    let data = (try? sampleGraph().exported(as: format).first?.data) ?? Data()
    return [String(decoding: data, as: UTF8.self)]
  }

  private static let page = """
    <!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><title>Қор меморандумға қол қойды | Далан</title>
    <meta property="og:site_name" content="Далан"><meta property="article:published_time" content="2024-03-14T09:12:45+05:00">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Қор","datePublished":"2024-03-14","publisher":{"name":"Далан"}}]}</script>
    </head><body class="with-sidebar"><nav><a href="/">Басты бет</a></nav><article itemprop="articleBody"><h1>Қор меморандумға қол қойды</h1>
    <p>Астанада Су шаруашылығы министрлігі мен «Жасыл дала» қоры ынтымақтастық туралы меморандумға қол қойды.</p><br>
    <div style="display:none">жоқ</div><time datetime="2024-03-14">14.03.2024</time><p>Құжатқа Ерлан Сақтағанов қол қойды &nbsp;&laquo;x&raquo;.</p></article>
    <footer>© Далан</footer></body></html>
    """
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Самал - жаңалықтар</title><item><title>Жиын &amp; форум</title><link>https://samal.example/kk/7</link>
    <pubDate>Fri, 15 Mar 2024 10:00:00 +0500</pubDate><description>&lt;p&gt;Форумда Болат Жаңабергенов сөз сөйледі.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Форумда Экология министрі Болат Жаңабергенов сөз сөйледі.</p>]]></content:encoded><source url="x">Ел</source></item>
    <item><guid>7</guid><description>Айгүл Бектұрова келді.</description></item></channel></rss>
    """
  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Ел</title><entry><title type="html">&lt;b&gt;А&lt;/b&gt;</title><link rel="alternate" href="https://a.kz/1"/>
    <updated>2024-03-15T10:00:00Z</updated><content type="html">&lt;p&gt;«Дала» қоры ашылды.&lt;/p&gt;</content></entry></feed>
    """
}
