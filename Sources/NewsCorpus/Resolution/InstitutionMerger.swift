import KazakhText
import RelationModel
import WorkerThreads

/// Decides which institutions of different articles are one.
///
/// Two names are one institution where their states do not differ (none told means Kazakhstan) and their cores are the same; or
/// where a short form that one article uses is, in other articles, an alias of one institution only.
struct InstitutionMerger: EntityMerger {
  private struct Member {
    /// The number of the names.
    let naming: Int32
    /// The number of the forms.
    let forms: Int32
  }

  /// The names that an article has for an institution, the canonical one first.
  private struct Naming {
    let names: [String]
    let name: InstitutionName
    let keys: Keys
  }

  /// The keys of a naming as numbers: namings are few, and the names of them that articles have are many.
  private struct KeyNumbers {
    let own: [Int32]
    let short: [Int32]
  }

  /// What names of one body share.
  private struct Keys {
    /// Keys that name it by themselves.
    let own: [String]
    /// Keys under which other articles may call it.
    let short: Set<String>
  }

  let kind = EntityKind.institution
  let isNumberedByName = true
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let institutions: [Member]
  private let namings: [Naming]
  private let forms: [[String]]

  /// - Parameter threads: on how many processors names are taken apart; nothing else depends on it.
  init(_ records: some RandomAccessCollection<ExtractionRecord> & Sendable, threads: Int = 1) {
    // Articles repeat each other's names.
    var lists = NumberedValues<Prehashed<[String]>>()
    var forms = NumberedValues<Prehashed<[String]>>()
    var institutions: [Member] = []
    var members: [RecordName] = []
    records.makeAhead(threads: threads) { _, record in
      record.institutions.map {
        (names: Prehashed([$0.name] + $0.aliases), forms: Prehashed($0.mentions.distinctForms))
      }
    } use: { place, named in
      for institution in named {
        let naming = lists.number(of: institution.names)
        let names = lists.values[Int(naming)].value
        institutions.append(Member(naming: naming, forms: forms.number(of: institution.forms)))
        members.append(RecordName(record: place, key: names[0], names: names))
      }
    }
    let namings = inParallel(lists.values, threads: threads) { list in
      Naming(names: list.value, name: InstitutionName.of(list.value[0]), keys: Self.keys(of: list.value))
    }
    self.institutions = institutions
    self.members = members
    self.namings = namings
    self.forms = forms.values.map(\.value)
    joins = Self.joins(institutions, namings)
  }

  private static func joins(_ members: [Member], _ namings: [Naming]) -> [(Int, Int)] {
    var numbers = NumberedValues<String>()
    let keys = namings.map { naming in
      KeyNumbers(
        own: naming.keys.own.map { numbers.number(of: $0) }, short: naming.keys.short.map { numbers.number(of: $0) })
    }
    var log = JoinLog(count: members.count)
    joinByName(members, keys, count: numbers.values.count, &log)
    joinByShortForm(members, keys, count: numbers.values.count, &log)
    return log.joins
  }

  private static func keys(of spelled: [String]) -> Keys {
    let all = spelled.map { InstitutionName.of($0) }
    let owner = all[0].properName.flatMap { isOwner($0, of: all[0]) ? $0 : nil }
    let names = all.filter { owner == nil || !isName($0, of: owner) }
    let state = names.compactMap(\.state).first.map { $0 == "қазақстан" ? "" : $0 } ?? ""
    func key(_ core: String) -> String { state + "|" + foldingKey(core) }
    let own = all[0]
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
    if !own.isPart, let proper = own.properName, owner == nil { keys.insert("|" + foldingKey(proper)) }
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
    return Keys(own: keys.sorted(), short: short.subtracting(keys))
  }

  /// What a name of words that the lexicon of two languages knows means, and of which state.
  private static func foreignMeaning(_ name: InstitutionName) -> String? {
    guard !name.isPart, name.quoted == nil else { return nil }
    let meaning = InstitutionMeaning(name.bare.isEmpty ? name.core : name.bare, state: name.state)
    return meaning.isWhollyKnown ? "m|\(meaning.state)|\(meaning.key)" : nil
  }

  /// Whether a known abbreviation before a head noun is another body: ҚХА медиа-орталығы is a centre of the assembly.
  private static func isOwner(_ proper: String, of name: InstitutionName) -> Bool {
    guard let full = StateAbbreviations.fullNames[proper] else { return false }
    return InstitutionName.of(full).headNoun != name.headNoun
  }

  /// Whether a name is an abbreviation or what it stands for.
  private static func isName(_ name: InstitutionName, of abbreviation: String?) -> Bool {
    guard let abbreviation, let full = StateAbbreviations.fullNames[abbreviation] else { return false }
    return name.bare == abbreviation || name.core == InstitutionName.of(full).core
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

  /// - Parameters:
  ///   - keys: of each naming.
  ///   - count: how many keys there are.
  private static func joinByName(_ members: [Member], _ keys: [KeyNumbers], count: Int, _ sets: inout JoinLog) {
    var first = [Int](repeating: -1, count: count)
    for (place, member) in members.enumerated() {
      for key in keys[Int(member.naming)].own {
        if first[Int(key)] >= 0 { sets.join(first[Int(key)], place) } else { first[Int(key)] = place }
      }
    }
  }

  private static func joinByShortForm(_ members: [Member], _ keys: [KeyNumbers], count: Int, _ sets: inout JoinLog) {
    // Of the many that have one short form, one of each group stands for all: groups only grow.
    var owners = [[Int]](repeating: [], count: count)
    for (place, member) in members.enumerated() {
      for key in keys[Int(member.naming)].short {
        let root = sets.root(of: place)
        if !owners[Int(key)].contains(where: { sets.root(of: $0) == root }) { owners[Int(key)].append(place) }
      }
    }
    for (place, member) in members.enumerated() {
      for key in keys[Int(member.naming)].own {
        let others = owners[Int(key)]
        guard let other = others.first else { continue }
        let root = sets.root(of: other)
        if others.allSatisfy({ sets.root(of: $0) == root }) { sets.join(place, other) }
      }
    }
  }

  func slug(for name: String, of group: [Int]) -> String {
    let taken = InstitutionName.of(name)
    return taken.isDomestic ? taken.core : (taken.state ?? "") + " " + taken.core
  }

  func entity(of group: [Int], id: EntityID, name: String) -> Entity {
    let namings = Set(group.map { institutions[$0].naming }).map { self.namings[Int($0)] }
    let forms = Set(group.map { institutions[$0].forms }).flatMap { self.forms[Int($0)] }
    let taken = InstitutionName.of(name)
    return Entity(
      id: id, kind: .institution, name: name,
      aliases: Array(Set(namings.flatMap(\.names))).filter {
        taken.isDomestic || InstitutionName.of($0).core != taken.core || InstitutionName.of($0).state != nil
      },
      forms: forms)
  }

  /// The fullest name: with the state, then the longest, then the first by letters; abbreviations last. Names that fewer than one in twenty of
  /// the articles use do not count: among many thousands one is misread.
  func name(of group: [Int]) -> String {
    var counts: [Int32: Int] = [:]
    for member in group { counts[institutions[member].naming, default: 0] += 1 }
    let usual = counts.keys.filter { counts[$0, default: 0] * 20 >= group.count }
    func value(_ naming: Naming) -> (Int, Int, Int) {
      let name = naming.names[0]
      return (name.contains(" ") ? 1 : 0, naming.name.state == nil ? 0 : 1, name.count)
    }
    return (usual.isEmpty ? Array(counts.keys) : usual).map { namings[Int($0)] }.sorted { left, right in
      value(left) != value(right) ? value(left) > value(right) : left.names[0] < right.names[0]
    }
    .first?.names[0] ?? ""
  }
}

extension [ExtractionRecord.Mention] {
  /// The texts of mentions, each once.
  var distinctForms: [String] {
    var forms: [String] = []
    for mention in self where !forms.contains(mention.text) { forms.append(mention.text) }
    return forms
  }
}

extension InstitutionMerger {
  /// For each member, what it shares with those that it may be joined with: whatever is tied by no chain of such keys is decided apart.
  var blockKeys: [[String]] {
    institutions.map { institution in
      let keys = namings[Int(institution.naming)].keys
      return keys.own + keys.short.sorted()
    }
  }
}
