import KazakhText

/// The invented people and institutions that synthetic articles tell of: what is true, whatever the articles say of it.
///
/// The same seed gives the same world. How often each is told of follows Zipf's law by its number.
struct SyntheticWorld: Sendable {
  /// An invented institution.
  struct Institution: Sendable {
    /// What it is, which says who leads it.
    enum Kind: Sendable, CaseIterable { case ministry, company, university, region, newspaper, fund, committee }

    let kind: Kind
    let name: String
  }

  /// An invented person and the one post that they hold.
  struct Person: Sendable {
    let given: String
    let patronymic: String?
    let surname: String
    /// The number of the institution where the post is.
    let employer: Int
    /// The post, with the name of the institution in the genitive before it.
    let post: String

    /// The name as news first gives it.
    var name: String { "\(given) \(surname)" }
  }

  let institutions: [Institution]
  let people: [Person]
  let peopleRanks: ZipfRanks
  let institutionRanks: ZipfRanks

  /// Makes a world from a seed; where names are distinct, no two people and no two institutions have the same.
  init(
    seed: UInt64, people peopleCount: Int = 12_000, institutions institutionCount: Int = 3_000,
    distinctNames: Bool = false
  ) {
    var maker = WorldMaker(random: SeededRandom(seed: seed))
    var taken: Set<String> = []
    func isFree(_ name: String) -> Bool { !distinctNames || taken.insert(name).inserted }
    let bodies = (0..<institutionCount).map { number in
      var body = maker.institution(number)
      while !isFree(body.name) { body = maker.institution(number) }
      return body
    }
    institutionRanks = ZipfRanks(count: institutionCount)
    peopleRanks = ZipfRanks(count: peopleCount)
    institutions = bodies
    let employers = institutionRanks
    people = (0..<peopleCount).map { _ in
      let employer = employers.rank(using: &maker.random)
      var person = maker.person(of: bodies[employer], number: employer)
      while !isFree(person.name) { person = maker.person(of: bodies[employer], number: employer) }
      return person
    }
  }
}

/// Invents names.
struct WorldMaker {
  var random: SeededRandom

  /// A word that is in no dictionary, in small letters, of two or three syllables of one harmony or another.
  mutating func newWord() -> String {
    (0..<(2 + random.below(2))).map { _ in random.pick(SyntheticWords.syllables) }.joined()
  }

  /// The same with a capital letter.
  mutating func newName() -> String { capitalised(newWord()) }

  mutating func institution(_ number: Int) -> SyntheticWorld.Institution {
    if number < SyntheticWords.fields.count {
      return .init(kind: .ministry, name: SyntheticWords.fields[number] + " министрлігі")
    }
    let kind = random.pick(SyntheticWorld.Institution.Kind.allCases.filter { $0 != .ministry })
    return .init(kind: kind, name: name(of: kind))
  }

  private mutating func name(of kind: SyntheticWorld.Institution.Kind) -> String {
    switch kind {
    case .ministry: random.pick(SyntheticWords.fields) + " министрлігі"
    case .company: "«\(newName())» " + random.pick(["ЖШС", "АҚ", "компаниясы", "холдингі", "ұлттық компаниясы"])
    case .university:
      random.happens(1, of: 2) ? "\(newName()) университеті" : "\(person().name) атындағы университет"
    case .region:
      random.happens(1, of: 2)
        ? "\(random.pick(SyntheticWords.regions)) облысының әкімдігі" : "\(newName()) ауданының әкімдігі"
    case .newspaper: "«\(newName())» " + random.pick(["газеті", "телеарнасы", "агенттігі"])
    case .fund: "«\(newName())» " + random.pick(["қоры", "қоғамдық бірлестігі", "қауымдастығы"])
    case .committee: capitalised(random.pick(SyntheticWords.topics)) + " және " + newWord() + " комитеті"
    }
  }

  mutating func person(of institution: SyntheticWorld.Institution, number: Int) -> SyntheticWorld.Person {
    let (given, patronymic, surname) = names()
    let place: String
    let title: String
    switch institution.kind {
    case .ministry:
      place = institution.name.replacing(" министрлігі", with: "")
      title = random.pick(["министрі", "вице-министрі", "министрінің орынбасары"])
    case .region:
      place = institution.name.replacing(" әкімдігі", with: "")
      title = random.pick(["әкімі", "әкімінің орынбасары"])
    default:
      place = declined(institution.name, in: .genitive)
      title = random.pick(Self.titles(institution.kind))
    }
    return .init(given: given, patronymic: patronymic, surname: surname, employer: number, post: place + " " + title)
  }

  private static func titles(_ kind: SyntheticWorld.Institution.Kind) -> [String] {
    switch kind {
    case .company: ["директоры", "бас директоры", "басқарма төрағасы", "баспасөз хатшысы"]
    case .university: ["ректоры", "проректоры", "профессоры"]
    case .newspaper: ["бас редакторы", "бас директоры", "тілшісі"]
    case .fund: ["президенті", "атқарушы директоры", "төрайымы"]
    case .committee: ["төрағасы", "төрағасының орынбасары", "басқарма басшысы"]
    case .ministry, .region: ["басшысы"]
    }
  }

  private mutating func person() -> (name: String, isWoman: Bool) {
    let (given, _, surname) = names()
    return ("\(given) \(surname)", false)
  }

  private mutating func names() -> (given: String, patronymic: String?, surname: String) {
    let isWoman = random.happens(1, of: 3)
    let given = random.pick(isWoman ? SyntheticWords.women : SyntheticWords.men)
    let patronymic = random.pick(SyntheticWords.surnameRoots) + (isWoman ? "қызы" : "ұлы")
    return (given, random.happens(1, of: 4) ? patronymic : nil, surname(isWoman: isWoman))
  }

  private mutating func surname(isWoman: Bool) -> String {
    if random.happens(1, of: 12) { return random.pick(SyntheticWords.surnames) }
    let root = random.happens(1, of: 2) ? random.pick(SyntheticWords.surnameRoots) : newName()
    switch random.below(4) {
    case 0: return root
    case 1: return root + (isWoman ? "қызы" : "ұлы")
    default:
      let isSoft = root.unicodeScalars.last.map { "еіәөүйиь".unicodeScalars.contains($0) } == true
      return root + (isSoft ? "ев" : "ов") + (isWoman ? "а" : "")
    }
  }
}

/// A text with a capital letter at its beginning.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
