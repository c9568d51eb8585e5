import Testing

@testable import KazakhText

@Suite struct EntityTagTests {
  @Test(arguments: [
    ("O", EntityTag.outside), ("B-PERSON", .begin(.person)), ("I-GPE", .inside(.gpe)),
    ("B-NON_HUMAN", .begin(.nonHuman)),
  ])
  func writtenAndRead(text: String, tag: EntityTag) {
    #expect(EntityTag(text) == tag)
    #expect(tag.description == text)
  }

  @Test(arguments: ["", "o", "B", "B-", "B-FOO", "X-PERSON", "I_GPE", "PERSON", "B-person"])
  func noTag(text: String) { #expect(EntityTag(text) == nil) }

  @Test(
    arguments: [
      ("", []),
      ("O O", []),
      ("B-GPE", ["0..<1 GPE"]),
      ("B-PERSON I-PERSON O", ["0..<2 PERSON"]),
      ("B-GPE B-GPE I-GPE", ["0..<1 GPE", "1..<3 GPE"]),
      ("B-PERSON I-GPE", ["0..<1 PERSON", "1..<2 GPE"]),
      ("I-GPE I-GPE O I-GPE", ["0..<2 GPE", "3..<4 GPE"]),
      ("O B-EVENT O I-EVENT", ["1..<2 EVENT", "3..<4 EVENT"]),
      ("B-GPE I-PERSON I-PERSON", ["0..<1 GPE", "1..<3 PERSON"]),
    ] as [(String, [String])])
  func namesThatTagsSpell(text: String, expected: [String]) throws {
    let tags = try text.split(separator: " ").map { try #require(EntityTag($0)) }
    #expect(EntityTag.entities(in: tags).map { "\($0.range) \($0.kind.rawValue)" } == expected)
  }

  @Test func numbersAndTagsCorrespond() {
    for number in 0..<TagNumbers.count { #expect(TagNumbers.number(TagNumbers.tag(number)) == number) }
    #expect(TagNumbers.count == 51)
    #expect(TagNumbers.tag(0) == .outside)
  }

  @Test func insideFollowsItsOwnKindOnly() {
    for first in 0..<TagNumbers.count {
      for second in 0..<TagNumbers.count {
        var isAllowed = true
        if case .inside(let kind) = TagNumbers.tag(second) { isAllowed = TagNumbers.tag(first).kind == kind }
        #expect(TagNumbers.allows(first, then: second) == isAllowed)
      }
    }
  }
}
