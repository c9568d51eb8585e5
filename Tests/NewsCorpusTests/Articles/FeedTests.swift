import RelationModel
import Testing

@testable import NewsCorpus

@Suite("Feeds") struct FeedTests {
  private static func read(_ text: String, as name: String) throws -> (articles: [Article], skipped: [SkippedArticle]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    var (articles, skipped): ([Article], [SkippedArticle]) = ([], [])
    for item in try CorpusReader(folder.path) {
      switch item {
      case .article(let article): articles.append(article)
      case .skipped(let note): skipped.append(note)
      }
    }
    return (articles, skipped)
  }

  @Test("RSS 2.0: encoded content, dates of RFC 822, guid and link")
  func rss() throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Далан жаршысы - Соңғы жаңалықтар</title><link>https://dalan.example</link>
      <item><title>Көпір &amp;amp; жол</title><link>https://www.dalan.example/kk/news/77?a=1</link>
        <guid isPermaLink="false">77</guid><pubDate>Tue, 05 Mar 2024 23:10:00 +0500</pubDate>
        <description>Қысқаша мазмұны.</description>
        <content:encoded><![CDATA[<p>Далан қаласында көпір ашылды.</p><script>x()</script><p>Оны әкім <b>Ержан Асанов</b> ашты.</p>
        <div class="share"><p>Бөлісу</p></div>]]></content:encoded></item>
      <item><title>Екінші</title><link>https://dalan.example/kk/news/78</link><dc:date>2024-03-06T09:00:00+05:00</dc:date>
        <dc:publisher>Жетіөзен</dc:publisher><description>&lt;p&gt;Мектеп &amp;laquo;Нұр&amp;raquo; ашылды.&lt;/p&gt;</description></item>
      <item><title>Мәтінсіз</title><link>https://dalan.example/kk/news/79</link></item>
      </channel></rss>
      """
    let (articles, skipped) = try Self.read(feed, as: "feed.rss")
    #expect(articles.map(\.id) == ["dalan.example-kk-news-77-a-1", "dalan.example-kk-news-78"])
    #expect(articles.map(\.title) == ["Көпір & жол", "Екінші"])
    #expect(articles.map(\.date) == [PartialDate("2024-03-05"), PartialDate("2024-03-06")])
    #expect(articles.map(\.publishers) == [["Далан жаршысы"], ["Жетіөзен"]])
    #expect(articles[0].url == "https://www.dalan.example/kk/news/77?a=1")
    #expect(
      articles[0].paragraphs.map(\.text) == [
        "Көпір & жол", "Далан қаласында көпір ашылды.", "Оны әкім Ержан Асанов ашты.",
      ])
    #expect(articles[1].paragraphs.map(\.text) == ["Екінші", "Мектеп «Нұр» ашылды."])
    #expect(skipped == [SkippedArticle(path: "feed.rss", line: 3, reason: .noText)])
  }

  @Test("Atom: content as HTML and XHTML, links, published")
  func atom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Самал</title><id>urn:1</id>
      <entry><title type="html">Бірінші</title><link rel="self" href="https://samal.example/x.atom"/>
        <link rel="alternate" href="https://samal.example/1"/><id>tag:samal,1</id><published>2023-11-02T10:00:00Z</published>
        <updated>2023-11-05T10:00:00Z</updated><content type="html">&lt;p&gt;Жиын өтті. Оған министр келді.&lt;/p&gt;</content></entry>
      <entry><title>Екінші</title><id>tag:samal,2</id><updated>2023-12-01T00:00:00+05:00</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Кеңес құрылды.</p></div></content></entry>
      </feed>
      """
    let (articles, skipped) = try Self.read(feed, as: "samal.xml")
    #expect(skipped.isEmpty)
    #expect(articles.map(\.id) == ["samal.example-1", "tag-samal-2"])
    #expect(articles.map(\.date) == [PartialDate("2023-11-02"), PartialDate("2023-12-01")])
    #expect(articles.map { $0.paragraphs.last?.text } == ["Жиын өтті. Оған министр келді.", "Кеңес құрылды."])
    #expect(articles.map(\.publishers) == [["Самал"], ["Самал"]])
  }

  @Test("Atom: plain text is read as it stands, line by line")
  func plainText() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Самал</title>
      <entry><title type="text">2 &lt;b&gt; 3 &amp;amp; 4</title><id>tag:samal,4</id>
        <content type="text">Баға 5 &lt; 7, ал &lt;b&gt; белгісі &amp;amp; қалды.\nЖиын өтті.\n\nОл аяқталды.</content></entry>
      <entry><title>Жиын</title><id>tag:samal,5</id><summary type="text/plain">А &lt;i&gt; қалды.</summary></entry>
      </feed>
      """
    let (articles, skipped) = try Self.read(feed, as: "samal.atom")
    #expect(skipped.isEmpty)
    #expect(articles.map(\.title) == ["2 <b> 3 &amp; 4", "Жиын"])
    #expect(
      articles.map { $0.paragraphs.dropFirst().map(\.text).joined(separator: "|") } == [
        "Баға 5 < 7, ал <b> белгісі &amp; қалды.|Жиын өтті.|Ол аяқталды.", "А <i> қалды.",
      ])
  }

  @Test("Paragraphs of XHTML stay apart, and its letters are read once")
  func xhtml() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Самал</title>
      <entry><title>Жиын</title><id>tag:samal,3</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p>Бір өтті.</p><p>Екі <b>келді</b>: 2 &lt;b 3 &amp;amp; 4.</p><p class="share">Бөлісу.</p><p>Үш<br/>кетті.</p></div></content></entry>
      </feed>
      """
    let (articles, _) = try Self.read(feed, as: "samal.atom")
    #expect(
      articles.first?.paragraphs.map(\.text) == ["Жиын", "Бір өтті.", "Екі келді: 2 <b 3 &amp; 4.", "Үш\nкетті."])
  }

  @Test("A quotation mark with an accent ends no attribute of XHTML")
  func accents() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Самал</title>
      <entry><title>Жиын</title><id>tag:samal,6</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p type="a&quot;&#x301; hidden=&quot;1">Бір өтті.</p></div></content></entry>
      </feed>
      """
    let (articles, _) = try Self.read(feed, as: "samal.atom")
    #expect(articles.first?.paragraphs.map(\.text) == ["Жиын", "Бір өтті."])
  }

  @Test("A comment in a description is no text")
  func comments() throws {
    let feed =
      "<rss><channel><item><title>А<!--б--></title><description>Жиын <!-- жасырын -->өтті.</description></item></channel></rss>"
    let (articles, _) = try Self.read(feed, as: "a.rss")
    #expect(articles.first?.title == "А")
    #expect(articles.first?.paragraphs.last?.text == "Жиын өтті.")
  }

  @Test("What a picture or a video says of itself is not what the item says")
  func namespaces() throws {
    let feed = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
      <channel><title>Дала</title><item><media:title>Сурет</media:title><itunes:summary>Қысқаша.</itunes:summary>
        <media:content type="image/jpeg"><media:description>Фото: А. Асанов.</media:description></media:content>
        <title>Жиын</title><description>Жиын өтті. Ол аяқталды.</description></item></channel></rss>
      """
    let (articles, _) = try Self.read(feed, as: "a.rss")
    #expect(articles.first?.title == "Жиын")
    #expect(articles.first?.paragraphs.last?.text == "Жиын өтті. Ол аяқталды.")
  }

  @Test("Entities of HTML are letters where the feed names a document type; one that nobody knows is told")
  func entities() throws {
    func feed(_ text: String) -> String {
      """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><item><title>Т</title><description>\(text)</description></item></channel></rss>
      """
    }
    let known = try Self.read(feed("А.&nbsp;Сұлтан &laquo;Нұр&raquo; ашты."), as: "a.rss")
    #expect(known.articles.first?.paragraphs.last?.text == "А. Сұлтан «Нұр» ашты.")
    #expect(known.skipped.isEmpty)
    let unknown = try Self.read(feed("Жиын&bolmaidy;өтті."), as: "a.rss")
    #expect(unknown.articles.first?.paragraphs.last?.text == "Жиын өтті.")
    #expect(unknown.skipped.map(\.reason) == [.brokenFeed])
  }

  @Test("RDF, and a feed by another name")
  func rdf() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://a.example"><title>Орда: жаңалықтар</title></channel>
      <item rdf:about="https://a.example/1"><title>Көш</title><link>https://a.example/1</link><description>Көш келді. Ол кетті.</description></item>
      </rdf:RDF>
      """
    for name in ["a.rdf", "a.txt", "a.html"] {
      let (articles, _) = try Self.read(feed, as: name)
      #expect(articles.map(\.id) == ["a.example-1"])
      #expect(articles.map(\.publishers) == [["Орда"]])
    }
  }

  @Test("A feed that is cut off says so; what is no feed is skipped; entities are not expanded")
  func broken() throws {
    let cut = "<rss><channel><item><title>А</title><description>Жиын өтті.</description></item><item><title>"
    let (articles, skipped) = try Self.read(cut, as: "cut.xml")
    #expect(articles.count == 1)
    #expect(skipped.map(\.reason).contains(.brokenFeed))
    #expect(try Self.read("<sitemap><url>а</url></sitemap>", as: "a.xml").skipped.map(\.reason) == [.notMarkup])
    let entity = """
      <!DOCTYPE rss [<!ENTITY a "бір"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>Т</title><description>Жиын &a; &b; өтті.</description></item></channel></rss>
      """
    #expect(try Self.read(entity, as: "b.xml").articles.map { $0.paragraphs.last?.text } == ["Жиын өтті."])
  }

  @Test(
    "Dates of feeds",
    arguments: [
      ("Wed, 01 May 2024 10:00:00 +0500", "2024-05-01"), ("1 Sep 99 00:00 GMT", "1999-09-01"),
      ("2024-05-01T23:59:59Z", "2024-05-01"), ("2024-05", "2024-05"), ("кеше", nil), ("31 Feb 2024", nil),
    ] as [(String, String?)])
  func dates(text: String, date: String?) {
    #expect(FeedDate.date(text) == date.flatMap { PartialDate($0) })
  }
}
