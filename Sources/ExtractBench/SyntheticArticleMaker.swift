import Foundation
import KazakhText

/// Makes synthetic articles: about 250 words of news each unless told otherwise, on facts of an invented world.
///
/// Article *k* of a seed is the same however many are made.
struct SyntheticArticleMaker: Sendable {
  let seed: UInt64
  let world: SyntheticWorld
  /// The words after which an article ends with its paragraph.
  let words: Int

  init(seed: UInt64, world: SyntheticWorld? = nil, words: Int = 230) {
    self.seed = seed
    self.world = world ?? SyntheticWorld(seed: seed)
    self.words = words
  }

  /// The article with a number, from 0.
  func article(_ number: Int) -> SyntheticArticle {
    var writer = SyntheticArticleWriter(world: world, random: SeededRandom(seed: seed, number: number))
    return writer.article(id: "made-\(seed)-\(number + 1)", words: words)
  }

  /// A line of JSON Lines, with its line end.
  func line(_ number: Int) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(article(number)) + Data("\n".utf8)
  }
}

/// Writes one article.
struct SyntheticArticleWriter {
  let world: SyntheticWorld
  var maker: WorldMaker
  var sentences: SyntheticSentences
  private var people: Set<Int> = []
  private var holders: Set<Int> = []

  init(world: SyntheticWorld, random: SeededRandom) {
    self.world = world
    maker = WorldMaker(random: random)
    sentences = SyntheticSentences()
  }

  mutating func article(id: String, words length: Int) -> SyntheticArticle {
    let day = String(
      format: "%04d-%02d-%02d", 2015 + maker.random.below(11), 1 + maker.random.below(12), 1 + maker.random.below(28))
    let publisher = maker.random.pick(SyntheticWords.publishers)
    var fact = fact()
    var lead = lead(&fact)
    lead[0] += ", деп хабарлайды \(publisher)"
    var paragraphs = [lead.map { $0 + "." }.joined(separator: " ")]
    var facts = [fact]
    var words = paragraphs[0].split(separator: " ").count
    while words < length {
      let (told, paragraph) = paragraph()
      facts += told
      paragraphs.append(paragraph)
      words += paragraph.split(separator: " ").count
    }
    return SyntheticArticle(
      id: id, date: day, title: title(fact), publisher: publisher, text: paragraphs.joined(separator: "\n\n"),
      facts: facts, people: people, holders: holders)
  }

  /// Somebody, the well-known more often than others.
  private mutating func person() -> Int { world.peopleRanks.rank(using: &maker.random) }

  /// Two different people.
  private mutating func pair() -> (Int, Int) {
    let first = person()
    let second = person()
    return (first, first == second ? (first + 1) % world.people.count : second)
  }

  private mutating func fact() -> SyntheticArticle.Fact {
    let (first, second) = pair()
    switch maker.random.below(4) {
    case 0: return .meeting(host: first, guest: second)
    case 1:
      return .signing(
        sides: [world.people[first].employer, world.people[second].employer], signatories: [first, second])
    case 2: return .appointment(person: first)
    default:
      return .gathering(
        organizer: world.institutionRanks.rank(using: &maker.random), attendees: [first, second, person()])
    }
  }

  private mutating func title(_ fact: SyntheticArticle.Fact) -> String {
    switch fact {
    case .meeting(let host, let guest): "\(introduced(host)) \(declined(guest, .instrumental)) кездесті"
    case .signing(let sides, _): "\(world.institutions[sides[0]].name) меморандумға қол қойды"
    case .appointment(let person): "\(world.people[person].name) жаңа қызметке тағайындалды"
    case .gathering, .statement: capitalised(sentences.clause(&maker))
    }
  }

  /// The sentences that tell a fact, of which what they pass over is taken away; the first without its full stop.
  private mutating func lead(_ fact: inout SyntheticArticle.Fact) -> [String] {
    switch fact {
    case .meeting(let host, let guest):
      let city = KazakhText.declined(maker.random.pick(SyntheticWords.cities), in: .locative)
      let topic = sentences.object(.accusative, &maker)
      return ["Бүгін \(city) \(introduced(host)) \(introduced(guest, .instrumental)) кездесіп, \(topic) талқылады"]
    case .signing(let sides, let people):
      let names = sides.map { world.institutions[$0].name }
      let topic = maker.random.pick(SyntheticWords.topics)
      let paper = "\(topic) саласындағы ынтымақтастық туралы меморандум"
      if maker.random.happens(1, of: 2) {
        fact = .signing(sides: sides, signatories: [])
        return ["\(names[0]) \(and(names[0])) \(names[1]) арасында \(paper)ға қол қойылды"]
      }
      return [
        "\(names[0]) \(KazakhText.declined(names[1], in: .instrumental)) \(paper) жасасты",
        "Құжатқа "
          + "\(introduced(people[0])) \(and(world.people[people[0]].name)) \(introduced(people[1])) қол қойды",
      ]
    case .appointment(let person):
      holders.insert(person)
      return [
        maker.random.happens(1, of: 2)
          ? "\(fullName(person)) \(world.people[person].post) болып тағайындалды"
          : "\(world.people[person].post) қызметіне \(fullName(person)) тағайындалды"
      ]
    case .gathering(let organizer, let attendees):
      let body = world.institutions[organizer].name
      return [
        "\(KazakhText.declined(body, in: .genitive)) ұйымдастыруымен \(maker.random.pick(SyntheticWords.topics)) мәселелеріне арналған форум өтті",
        "Оған \(introduced(attendees)) қатысты",
      ]
    case .statement(let speaker): return ["\(introduced(speaker)) \(sentences.clause(&maker)) деп мәлімдеді"]
    }
  }

  /// A paragraph of the body, with what it tells.
  private mutating func paragraph() -> ([SyntheticArticle.Fact], String) {
    let speaker = person()
    var told = [SyntheticArticle.Fact.statement(speaker: speaker)]
    var text: [String]
    switch maker.random.below(5) {
    case 0:
      text = [
        "«\(capitalised(sentences.clause(&maker))). \(capitalised(sentences.clause(&maker)))», – деді \(introduced(speaker))."
      ]
    case 1: text = ["\(declined(speaker, .genitive)) айтуынша, \(sentences.clause(&maker))."]
    case 2: text = ["\(introduced(speaker)) \(sentences.thing(&maker)) маңызды екенін атап өтті."]
    case 3:
      var fact = fact()
      text = lead(&fact).map { $0 + "." }
      told = [fact]
    default:
      told = []
      text = []
    }
    for _ in 0..<(1 + maker.random.below(3)) { text.append(capitalised(sentences.sentence(&maker)) + ".") }
    if maker.random.happens(1, of: 6) { text.append(abbreviated(speaker) + " " + sentences.clause(&maker) + ".") }
    return (told, text.joined(separator: " "))
  }

  /// The post and the name.
  private mutating func introduced(_ person: Int, _ grammaticalCase: GrammaticalCase = .nominative) -> String {
    holders.insert(person)
    return world.people[person].post + " " + declined(person, grammaticalCase)
  }

  private mutating func introduced(_ people: [Int]) -> String {
    var names: [String] = []
    for person in people { names.append(introduced(person)) }
    return names.joined(separator: ", ")
  }

  private mutating func declined(_ person: Int, _ grammaticalCase: GrammaticalCase) -> String {
    people.insert(person)
    return PersonName(world.people[person].name).declined(grammaticalCase)
  }

  /// The given name, the patronymic where there is one, and the surname.
  private mutating func fullName(_ person: Int) -> String {
    people.insert(person)
    let person = world.people[person]
    return [person.given, person.patronymic, person.surname].compactMap(\.self).joined(separator: " ")
  }

  private func abbreviated(_ person: Int) -> String {
    "\(world.people[person].given.prefix(1)). \(world.people[person].surname)"
  }

  /// мен, бен or пен, as the word before it asks.
  private func and(_ word: String) -> String {
    switch word.unicodeScalars.last {
    case "ж", "з": "бен"
    case "б", "в", "г", "д", "к", "қ", "п", "с", "т", "ф", "х", "ц", "ч", "ш", "щ": "пен"
    default: "мен"
    }
  }
}
