import RelationModel

/// Graphs in which every text tries to be read as something else: as markup, a formula, a command, a control sequence.
package enum HostileGraph {
  /// What the texts try; what gets through is told by the word `pwn` outside of a text.
  package static let texts = [
    "<script>pwn()</script>", "\"><img src=x onerror=pwn()>", "' onmouseover='pwn()' x='", "</title><pwn/>",
    "]]><pwn/>", "--><pwn/><!--", "&lt;pwn&gt;&#60;pwn>&pwn;", "<\u{301}pwn>\"\u{301} onpwn=\"\u{301}",
    "javascript:pwn()",
    "a\"]; pwn -> pwned; b [label=\"", "a\\\"]; pwn -> pwned; \\N\\G\\", "*/ pwn [x=y] /*\n#pwn\n}\ndigraph pwn {",
    "=HYPERLINK(\"http://pwn\")", "+pwn|' /C calc'!A0", "-pwn(1)", "@pwn", "\t=pwn()", "\r=pwn()", "\u{FEFF}=pwn()",
    "a\",\"=pwn()\"\r\n=pwn(),", "'); DROP TABLE entity; -- pwn", "\\'}) DETACH DELETE pwn //",
    "\\u0027}) RETURN pwn //",
    "a\nb\nCREATE (pwn:X);", "](javascript:pwn()) ![x](http://pwn) [a]: pwn", "# pwn\n\n| pwn | b |\n|---|---|\n<pwn>",
    "$pwn$ ``` ~~~ __pwn__", "\u{1B}]0;pwn\u{7}\u{1B}[31m\u{9B}2J\u{8}\u{7F}",
    "\u{202E}nwp\u{2066}\u{200F}\u{2029}\u{85}pwn",
    "a\u{0}pwn\u{FFFE}", "${pwn} $(pwn) `pwn` %s%n {{pwn}} <%= pwn %>", "\u{E0001}\u{E0070}pwn\u{FFF9}",
    "../../pwn",
    "", " ", "\u{301}\u{301}pwn", "https://a/\"><pwn>", "http://pwn/'\u{301}<pwn>", "JaVaScRiPt:pwn()",
    "\u{1}javascript:pwn()",
    "//pwn/", "data:text/html,<pwn>",
  ]

  /// Two sides that sign, the people who do, posts, a meeting and a mention, with texts by turns from a place in the list on.
  package static func make(from start: Int) throws -> RelationshipGraph {
    var maker = Maker(place: start)
    return try maker.graph()
  }

  private struct Maker {
    var place: Int

    mutating func text() -> String {
      place += 1
      return texts[place % texts.count]
    }

    mutating func entity(_ kind: EntityKind, _ number: Int, _ type: EventType? = nil) -> Entity {
      let event = type.map { EventDetails(type: $0, date: PartialDate("2025-03-01"), place: text()) }
      return Entity(
        id: EntityID(rawValue: "\(kind.rawValue)-\(number)" + (number == 0 ? text() : "")), kind: kind, name: text(),
        aliases: [text(), text()], forms: [text(), text()], event: event)
    }

    mutating func evidence(_ article: SourceArticle) -> [Evidence] {
      [
        Evidence(
          article: article.id, sentence: 1, start: 0, end: 9, quote: text(), date: article.date, publisher: text(),
          rule: text(), confidence: 0.9)
      ]
    }

    mutating func graph() throws -> RelationshipGraph {
      let articles = (0..<3).map { number in
        SourceArticle(
          id: "\(number)" + text(), title: text(), date: PartialDate("2025-03-0\(number + 1)"),
          publishers: [text(), text()], url: text(), path: text())
      }
      let (people, bodies) = ((0..<3).map { entity(.person, $0) }, (0..<3).map { entity(.institution, $0) })
      let events = [entity(.event, 0, .signing), entity(.event, 1, .meeting), entity(.event, 2, .signing)]
      var ties: [Relationship] = []
      func tie(_ kind: RelationshipKind, _ source: Entity, _ target: Entity, role: String? = nil, side: Entity? = nil) {
        ties.append(
          Relationship(
            id: .init(kind: kind, source: source.id, target: target.id, role: role), side: side?.id,
            evidence: evidence(articles[ties.count % 3])))
      }
      for event in [events[0], events[2]] {
        for side in 0..<2 {
          tie(.signatory, people[side], event, side: bodies[side])
          tie(.party, bodies[side], event)
        }
      }
      for number in 0..<3 {
        tie(.position, people[number], bodies[number], role: text())
        tie(.participant, people[number], events[1], role: ParticipantRole.allCases[number].rawValue)
      }
      tie(.partOf, bodies[2], bodies[0])
      tie(.coMention, people[2], bodies[1])
      return try RelationshipGraph(articles: articles, entities: people + bodies + events, relationships: ties)
    }
  }
}
