import KazakhText
import Testing

/// Every two names of a line; a line that ends in a bar goes on in the next.
private func pairs(_ table: String) -> [(String, String)] {
  var lines: [String] = []
  var isOpen = false
  for line in table.split(separator: "\n") {
    if isOpen, let last = lines.popLast() { lines.append(last + " " + line) } else { lines.append(String(line)) }
    isOpen = line.hasSuffix("|")
  }
  return lines.flatMap { line in
    let names = line.split(separator: "|").map { $0.drop { $0 == " " } }.map { $0.hasSuffix(" ") ? $0.dropLast() : $0 }
    return names.indices.flatMap { one in names[..<one].map { (String($0), String(names[one])) } }
  }
}

private func personAgreement(_ one: String, _ other: String) -> SpellingAgreement {
  PersonName(one).spellingAgreement(with: PersonName(other))
}

@Suite struct SpellingAgreementTests {
  private typealias Compare = (String, String) -> SpellingAgreement

  private func found(_ pairs: [(String, String)], _ compare: Compare) -> [(String, String)] {
    pairs.filter { compare($0.0, $0.1) != .different }
  }

  @Test func theTablesHoldAThousandPairsEach() {
    #expect(pairs(samePeople).count + pairs(sameThings).count >= 1000)
    #expect(pairs(differentPeople).count + pairs(differentThings).count >= 1000)
  }

  @Test func precisionAndRecall() {
    let same = (people: pairs(samePeople), things: pairs(sameThings))
    let different = (people: pairs(differentPeople), things: pairs(differentThings))
    let right = found(same.people, personAgreement).count + found(same.things, spellingAgreement).count
    let wrong = found(different.people, personAgreement).count + found(different.things, spellingAgreement).count
    let recall = Double(right) / Double(same.people.count + same.things.count)
    let precision = Double(right) / Double(right + wrong)
    let strict = (same.people + same.things).count { foldingKey($0.0) == foldingKey($0.1) }
    print("spellings of one name: \(right) found, \(wrong) wrong, recall \(recall), precision \(precision)")
    print("by the folding key alone: \(strict) found")
    #expect(recall == 1)
    #expect(precision >= 0.998)
  }

  @Test func namesWrittenDownAfterwards() {
    let (same, different) = (pairs(unseenSamePeople), pairs(unseenDifferentPeople))
    #expect(same.count >= 100 && different.count >= 50)
    #expect(found(same, personAgreement).count == same.count)
    #expect(found(different, personAgreement).isEmpty)
  }

  @Test func isTheSameBothWays() {
    for (one, other) in pairs(samePeople) + pairs(differentPeople) {
      #expect(personAgreement(one, other) == personAgreement(other, one), "\(one), \(other)")
    }
  }

  @Test func candidatesShareTheSoundKey() {
    for (one, other) in pairs(sameThings) { #expect(soundKey(one) == soundKey(other), "\(one), \(other)") }
    for (one, other) in pairs(samePeople) + pairs(unseenSamePeople) {
      let (one, other) = (PersonName(one), PersonName(other))
      if let mine = one.surname, let theirs = other.surname {
        #expect(soundKey(mine) == soundKey(theirs), "\(mine), \(theirs)")
      }
      if let mine = one.given, let theirs = other.given {
        #expect(soundKey(mine) == soundKey(theirs), "\(mine), \(theirs)")
      }
    }
  }

  @Test(arguments: [
    ("Айгүл Есенова", "Айгуль Есенова"), ("Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev"), ("«Литер»", "ЛИТЕР"),
    ("Шыңғыс", "Şyñğys"), ("5-мектеп", "5 мектеп"),
  ])
  func isSameWhereTheFoldingKeyIs(one: String, other: String) {
    #expect(spellingAgreement(one, other) == .same)
    #expect(spellingAgreement(other, one) == .same)
  }

  @Test(arguments: [
    ("", ""), ("", "Айгүл"), ("Айгүл Есенова", "Айгүл"), ("Есенова Айгүл", "Айгүл Есенова"), ("1", "2"), ("А", "Б"),
    ("😀", "😀"),
  ])
  func isDifferentOtherwise(one: String, other: String) {
    #expect(spellingAgreement(one, other) == .different)
  }

  @Test func agreesWithItself() {
    for text in FoldingKeyTests.randomTexts where !foldingKey(text).isEmpty {
      #expect(spellingAgreement(text, text) == .same && spellingAgreement(text, text.uppercased()) == .same)
    }
  }

  @Test func readsLongTextInTime() {
    let long = String(repeating: "қы", count: 20_000)
    #expect(spellingAgreement(long, long + "ы") == .different || spellingAgreement(long, long + "ы") == .same)
    #expect(spellingAgreement(long, long + "т") == .different)
  }
}
