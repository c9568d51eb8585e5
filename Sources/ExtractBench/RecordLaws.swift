import Foundation
import NewsCorpus
import RelationModel

/// What must hold of the record of any article, whatever its text.
struct RecordLaws {
  /// Where a record breaks a law, in words; empty for a record that breaks none.
  private(set) var broken: [String] = []

  private let record: ExtractionRecord
  private let article: Article

  /// Holds a record against its article, and against the record that a fresh extractor makes where that is given.
  ///
  /// - Complexity: O(*n*) in the length of the article and the size of the record; the graph that is built takes the square of the number of entities.
  init(_ record: ExtractionRecord, of article: Article, buildsGraph: Bool = true) {
    self.record = record
    self.article = article
    checkSentences()
    checkMentions()
    checkReferences()
    checkCoding()
    if buildsGraph { checkGraph() }
  }

  private mutating func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds, broken.count < 20 { broken.append(law()) }
  }

  /// The bytes of the article from one place in its file to another, where both are in one paragraph and between characters.
  private func text(_ start: Int, _ end: Int) -> String? {
    guard start <= end, let paragraph = article.paragraphs.last(where: { $0.start <= start }) else { return nil }
    let bytes = paragraph.text.utf8
    let (first, last) = (start - paragraph.start, end - paragraph.start)
    guard last <= bytes.count else { return nil }
    let from = bytes.index(bytes.startIndex, offsetBy: first)
    let to = bytes.index(bytes.startIndex, offsetBy: last)
    return String(bytes[from..<to])
  }

  /// The text without white space, which records fold.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xFEFF && $0.value != 0x200B }
  }

  private func holds(_ text: String, at start: Int, _ end: Int) -> Bool {
    self.text(start, end).map { Self.folded($0) == Self.folded(text) } ?? false
  }

  private mutating func checkSentences() {
    var before = 0
    for (number, sentence) in record.sentences.enumerated() {
      expect(sentence.start < sentence.end, "sentence \(number) is empty")
      expect(sentence.start >= before, "sentence \(number) begins before the one before it ends")
      expect(
        holds(sentence.text, at: sentence.start, sentence.end), "sentence \(number) is not the text of its place")
      before = sentence.end
    }
  }

  private mutating func checkMentions() {
    let mentions = record.people.flatMap(\.mentions) + record.institutions.flatMap(\.mentions)
    for mention in mentions {
      let place = "mention \(mention.text.debugDescription.prefix(80)) at \(mention.start)"
      guard record.sentences.indices.contains(mention.sentence) else {
        expect(false, "\(place) is in sentence \(mention.sentence), which is not there")
        continue
      }
      let sentence = record.sentences[mention.sentence]
      expect(mention.start < mention.end, "\(place) is empty")
      expect(sentence.start <= mention.start && mention.end <= sentence.end, "\(place) is outside its sentence")
      expect(holds(mention.text, at: mention.start, mention.end), "\(place) is not the text of its place")
    }
  }

  private mutating func checkReferences() {
    let people = Set(record.people.map(\.name))
    let institutions = Set(record.institutions.map(\.name))
    let events = Set(record.events.map(\.id))
    expect(!people.contains(""), "a person has no name")
    expect(!institutions.contains(""), "an institution has no name")
    expect(events.count == record.events.count, "two events have one id")
    expect(people.count == record.people.count, "two people have one name")
    expect(institutions.count == record.institutions.count, "two institutions have one name")
    for institution in record.institutions {
      expect(
        institution.partOf.map(institutions.contains) ?? true,
        "an institution is part of what is not there: \(institution.name)")
      expect(institution.partOf != institution.name, "an institution is part of itself: \(institution.name)")
    }
    for position in record.positions {
      expect(people.contains(position.person), "a position of \(position.person), who is not there")
      expect(position.institution.map(institutions.contains) ?? true, "a position at what is not there")
      checkPlace(position.sentence, position.rule)
    }
    for part in record.participants {
      expect(events.contains(part.event), "a part in \(part.event), which is not there")
      expect(people.contains(part.who) || institutions.contains(part.who), "a part of \(part.who), who is not there")
      expect(part.side.map(institutions.contains) ?? true, "a signatory of a side that is not there")
      checkPlace(part.sentence, part.rule)
    }
    for event in record.events {
      expect(record.sentences.indices.contains(event.sentence), "an event in a sentence that is not there")
    }
    for pair in record.signedWith {
      expect(pair.count == 2 && pair[0] != pair[1], "signed_with has what is no pair: \(pair)")
      expect(
        pair.allSatisfy { people.contains($0) || institutions.contains($0) },
        "signed_with has what is not there: \(pair)")
    }
  }

  private mutating func checkPlace(_ sentence: Int, _ rule: String) {
    expect(record.sentences.indices.contains(sentence), "\(rule) in sentence \(sentence), which is not there")
    if let rule = ExtractionRule.named(rule) {
      expect((0...1).contains(rule.confidence), "the confidence of \(rule.id) is \(rule.confidence)")
    }
  }

  private mutating func checkCoding() {
    do {
      let copy = try JSONDecoder().decode(ExtractionRecord.self, from: JSONEncoder().encode(record))
      expect(copy == record, "the record changes as it is written to JSON and read again")
    } catch {
      expect(false, "the record cannot be written as JSON and read again: \(error)")
    }
    expect(ArticleExplanation(record).sentences.count == record.sentences.count, "the explanation lacks sentences")
  }

  private mutating func checkGraph() {
    var builder = GraphBuilder()
    builder.add(record)
    do {
      for evidence in try builder.graph().relationships.flatMap(\.evidence) {
        expect((0...1).contains(evidence.confidence), "\(evidence.rule) has the confidence \(evidence.confidence)")
        expect(evidence.start <= evidence.end, "evidence of \(evidence.rule) ends before it begins")
      }
    } catch {
      expect(false, "no graph can be built: \(error)")
    }
  }
}
