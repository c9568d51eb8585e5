import Foundation
import RelationModel
import Testing

@Suite struct EntityTests {
  @Test func ordersIDsByTheirBytes() {
    // '-' (2D) comes before digits, digits before letters, the shorter before the longer.
    let sorted = ["event-a", "person", "person-a", "person-a-b", "person-a1", "person-aa", "person-b", "personb"]
    let ids = sorted.map { EntityID(rawValue: $0) }
    #expect(ids.reversed().sorted() == ids)
    #expect(ids.map(\.description) == sorted)
    #expect(!(ids[0] < ids[0]))
  }

  @Test func ordersIDsOfOtherLettersByTheirBytesToo() {
    // In UTF-8 ғ (D2 93) comes after я (D1 8F), and both after every ASCII letter; a locale would say otherwise.
    let ids = ["z", "я", "ғ"].map { EntityID(rawValue: $0) }
    #expect([ids[2], ids[0], ids[1]].sorted() == ids)
  }

  @Test func writesIDsAsPlainStrings() throws {
    let id = EntityID(rawValue: "person-aida")
    let json = try JSONEncoder().encode([id])
    #expect(String(decoding: json, as: UTF8.self) == #"["person-aida"]"#)
    #expect(try JSONDecoder().decode([EntityID].self, from: json) == [id])
  }

  @Test func sortsAliasesAndFormsAndLeavesOutRepetitions() {
    let entity = Entity(
      id: EntityID(rawValue: "person-x"), kind: .person, name: "Айбек Сарманов",
      aliases: ["Сарманов", "А. Сарманов", "Айбек Сарманов", "Сарманов"],
      forms: ["Сармановтың", "Айбек Сарманов", "Сармановтың"])
    #expect(entity.aliases == ["А. Сарманов", "Сарманов"])
    #expect(entity.forms == ["Айбек Сарманов", "Сармановтың"])
    #expect(entity.event == nil)
  }

  @Test func isTheSameWhateverTheOrderOfItsNames() {
    let names = ["б", "в", "а", "ғ", "я", "z"]
    let entities = [names, names.reversed(), names.shuffled(seed: 1)].map {
      Entity(id: EntityID(rawValue: "institution-x"), kind: .institution, name: "x", aliases: $0, forms: $0)
    }
    #expect(Set(entities).count == 1)
    #expect(entities[0].aliases == ["z", "а", "б", "в", "я", "ғ"])
  }
}
