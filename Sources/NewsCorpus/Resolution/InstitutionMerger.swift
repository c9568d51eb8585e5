import KazakhText
import RelationModel

/// Decides which institutions of different articles are one.
///
/// Two names are one institution where their states do not differ (none told means Kazakhstan) and their cores are the same; or
/// where a short form that one article uses is, in other articles, an alias of one institution only.
struct InstitutionMerger: EntityMerger {
  private struct Member {
    let record: Int
    let institution: ExtractionRecord.Institution
    let name: InstitutionName
    /// Keys that name it by themselves.
    let keys: Set<String>
    /// Keys under which other articles may call it.
    let shortKeys: Set<String>
  }

  let kind = EntityKind.institution
  let isNumberedByName = true
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let institutions: [Member]

  init(_ records: [ExtractionRecord]) {
    let institutions = records.enumerated().flatMap { place, record in
      record.institutions.map { Self.member($0, in: place) }
    }
    self.institutions = institutions
    members = institutions.map {
      RecordName(record: $0.record, key: $0.institution.name, names: [$0.institution.name] + $0.institution.aliases)
    }
    var log = JoinLog(count: institutions.count)
    Self.joinByName(institutions, &log)
    Self.joinByShortForm(institutions, &log)
    joins = log.joins
  }

  private static func member(_ institution: ExtractionRecord.Institution, in record: Int) -> Member {
    let names = ([institution.name] + institution.aliases).map { InstitutionName.of($0) }
    let state = names.compactMap(\.state).first.map { $0 == "қазақстан" ? "" : $0 } ?? ""
    func key(_ core: String) -> String { state + "|" + foldingKey(core) }
    let own = InstitutionName.of(institution.name)
    var keys: Set<String> = [key(own.core)]
    let town = own.isOfTown || own.isLocal ? own.core.split(separator: " ").first.map(String.init) : nil
    // What a town's body is called in its own article without the town is the name of others elsewhere.
    let cores = names.map(\.core).filter { core in town.map { core.contains($0) } ?? true }
    var short = Set(cores.filter { $0.contains(" ") || $0.count >= 8 }.map(key))
    if !own.isPart, let quoted = own.quoted {
      let trade = Self.trade(of: own)
      if let trade {
        keys.insert(key(quoted) + "|" + trade)
        // A quoted name without a state can be the one body of that name in any state.
        if !state.isEmpty { short.insert("|" + foldingKey(quoted) + "|" + trade) }
      }
      if trade == nil || trade == Self.legal { keys.insert(key(quoted) + (trade == nil ? "" : "|named")) }
      if trade != nil { short.insert(key(quoted)) }
      // A joint-stock company may be a bank or a fund; a newspaper and a club of its name are others.
      if let trade, Self.firms.contains(trade) { short.insert(key(quoted) + "|named") }
    }
    if !own.isPart, let proper = own.properName { keys.insert("|" + foldingKey(proper)) }
    for same in [own.bareHead, own.parliamentaryBody] { if let same { keys.insert(key(same)) } }
    for name in names where isAbbreviation(name.bare) && !own.isLocal && !own.isOfTown {
      keys.insert("|" + foldingKey(name.bare))
      if let full = StateAbbreviations.fullNames[name.bare] { keys.insert(key(InstitutionName.of(full).core)) }
    }
    if own.isDomestic, !own.isPart, !own.isOfTown {
      short.formUnion(own.initials.filter { $0.count >= 4 }.map { "|" + foldingKey($0) })
    }
    if let namesake = Namesake(own.bare) {
      keys.formUnion(namesake.keys.map { state + "|" + $0 })
      if let rest = namesake.longRest { short.insert(key(InstitutionName.of(rest).core)) }
    }
    if let meaning = Self.foreignMeaning(own) { keys.insert(meaning) }
    return Member(record: record, institution: institution, name: own, keys: keys, shortKeys: short)
  }

  /// What a name of words that the lexicon of two languages knows means, and of which state.
  private static func foreignMeaning(_ name: InstitutionName) -> String? {
    guard !name.isPart, name.quoted == nil else { return nil }
    let meaning = InstitutionMeaning(name.bare.isEmpty ? name.core : name.bare, state: name.state)
    return meaning.isWhollyKnown ? "m|\(meaning.state)|\(meaning.key)" : nil
  }

  /// What stands for a legal form, such as ЖШС or акционерлік қоғамы.
  private static let legal = "legal"
  /// What a joint-stock company or a partnership can be.
  private static let firms: Set<String> = [
    "business", "қор", "банк", "университет", "институт", "орталық", "палата", "бірлестік",
  ]

  /// What the body of a quoted name is, by its head noun; nil where nothing follows the name.
  private static func trade(of name: InstitutionName) -> String? {
    guard let close = name.bare.lastIndex(where: { "»”\"".contains($0) }),
      let last = name.bare[close...].dropFirst().split(separator: " ").last
    else { return nil }
    let form = NominalAnalyzer().readings(of: last.lowercased()).first { InstitutionWords.heads.contains($0.stem) }
    guard let head = form?.stem.text, !["серіктестік", "қоғам"].contains(head) else { return legal }
    return media.contains(head) ? "media" : business.contains(head) ? "business" : head
  }

  /// One newsroom is called a newspaper, an agency or a portal, and one firm a company or a corporation.
  private static let media: Set<String> = [
    "газет", "журнал", "басылым", "портал", "агенттік", "телеарна", "арна", "радио", "телекомпания", "редакция",
  ]
  private static let business: Set<String> = ["компания", "корпорация", "холдинг", "кәсіпорын"]

  /// An abbreviation long or well known enough to name one institution everywhere.
  private static func isAbbreviation(_ text: String) -> Bool {
    StateAbbreviations.fullNames[text] != nil
      || (text.count >= 4 && !text.contains(" ") && text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" })
  }

  private static func joinByName(_ members: [Member], _ sets: inout JoinLog) {
    var first: [String: Int] = [:]
    for (place, member) in members.enumerated() {
      for key in member.keys.sorted() {
        if let other = first[key] { sets.join(other, place) } else { first[key] = place }
      }
    }
  }

  private static func joinByShortForm(_ members: [Member], _ sets: inout JoinLog) {
    var owners: [String: Set<Int>] = [:]
    for (place, member) in members.enumerated() {
      for key in member.shortKeys.subtracting(member.keys) { owners[key, default: []].insert(place) }
    }
    for (place, member) in members.enumerated() {
      for key in member.keys.sorted() {
        guard let others = owners[key] else { continue }
        let roots = Set(others.map { sets.root(of: $0) })
        if roots.count == 1, let other = others.min() { sets.join(place, other) }
      }
    }
  }

  func slug(for name: String, of group: [Int]) -> String {
    let taken = InstitutionName.of(name)
    return taken.isDomestic ? taken.core : (taken.state ?? "") + " " + taken.core
  }

  func entity(of group: [Int], id: EntityID, name: String) -> Entity {
    let institutions = group.map { self.institutions[$0].institution }
    let taken = InstitutionName.of(name)
    return Entity(
      id: id, kind: .institution, name: name,
      aliases: institutions.flatMap { [$0.name] + $0.aliases }.filter {
        taken.isDomestic || InstitutionName.of($0).core != taken.core || InstitutionName.of($0).state != nil
      },
      forms: institutions.flatMap { $0.mentions.map(\.text) })
  }

  /// The fullest name: with the state, then the longest, then the first by letters; abbreviations last.
  func name(of group: [Int]) -> String {
    func value(_ member: Member) -> (Int, Int, Int) {
      let name = member.institution.name
      return (name.contains(" ") ? 1 : 0, member.name.state == nil ? 0 : 1, name.count)
    }
    return group.map { institutions[$0] }.sorted { left, right in
      value(left) != value(right) ? value(left) > value(right) : left.institution.name < right.institution.name
    }
    .first?.institution.name ?? ""
  }
}
