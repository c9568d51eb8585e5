import KazakhText

/// Decides which names in one article are one institution.
///
/// Names are one where their cores agree and their states do not differ, where an abbreviation is explained in the article, known, or made of the
/// other's initials, and where a description (министрлік) follows a name with the same head.
struct InstitutionResolver {
  /// An institution of the article.
  struct Institution {
    var name: String
    var state: String?
    var keys: Set<Word>
    fileprivate(set) var forms: [String] = []
    var head: String
    var abbreviation: String?
    var parent: Int?
    /// Whether only an office names it.
    var isImplied: Bool
    /// The forms, for lookup.
    fileprivate var known = Set<Word>()
    /// The head nouns of its forms, and of what these have in quotation marks: `клуб` of «Бас редакторлар клубы» ҚБ.
    fileprivate(set) var innerHeads = Set<Word>()

    init(name: String, state: String?, keys: Set<Word>, head: String, abbreviation: String? = nil, isImplied: Bool) {
      self.name = name
      self.state = state
      self.keys = keys
      self.head = head
      self.abbreviation = abbreviation
      self.isImplied = isImplied
      append(name)
    }
  }

  private(set) var institutions: [Institution] = []
  /// Institutions by their keys, initials, abbreviations and heads.
  private var index = PlaceIndex()
  /// Abbreviations that the article explains, with the full name.
  private let explained: [String: String]

  init(explained: [String: String]) { self.explained = explained }

  /// The institution of a span that names one; nil for a description, which `described` decides.
  ///
  /// - Parameters:
  ///   - parent: the institution whose name begins this one's.
  ///   - own: the name without the parent's.
  mutating func resolve(_ span: InstitutionSpan, parent: Int? = nil, own: String? = nil) -> Int? {
    let found: Int? =
      switch span.naming {
      case .description: nil
      case .abbreviation: abbreviated(span)
      case .name, .implied: named(span.name, head: span.head, isImplied: span.naming == .implied)
      }
    if let found, let own, own.first?.isUppercase == true {
      if institutions[found].add(own, keys: [InstitutionName.of(own).key]) { note(found) }
    }
    if let found, institutions[found].parent == nil, let parent, parent != found, !isAncestor(found, of: parent) {
      institutions[found].parent = parent
    }
    return found
  }

  private func isAncestor(_ place: Int, of other: Int) -> Bool {
    var current: Int? = other
    while let next = current {
      if next == place { return true }
      current = institutions[next].parent
    }
    return false
  }

  // MARK: - By name

  private mutating func named(_ text: String, head: String, isImplied: Bool) -> Int {
    let name = InstitutionName.of(text)
    let fits = index.places(of: Array(name.keys) + [Self.headKey(name.state, head)]).filter {
      institutions[$0].agrees(with: name) || isOnlyHead(name, head: head, of: institutions[$0])
    }
    if let fit = fits.first(where: { institutions[$0].state == name.state }) ?? fits.first {
      if institutions[fit].add(text, name, isImplied: isImplied) { note(fit) }
      return fit
    }
    let byInitials = index.places(of: name.initials.map { Word("c " + $0) }).first {
      (institutions[$0].abbreviation.map(name.isAbbreviated) ?? false) && institutions[$0].canBe(of: name.state)
    }
    if let byInitials {
      if institutions[byInitials].add(text, name, isImplied: isImplied) { note(byInitials) }
      return byInitials
    }
    institutions.append(
      Institution(
        name: text, state: name.state, keys: name.keys, head: head, isImplied: isImplied))
    note(institutions.count - 1)
    return institutions.count - 1
  }

  /// Notes by what the institution at a place can be found.
  private mutating func note(_ place: Int) {
    let institution = institutions[place]
    for key in institution.keys {
      index.note(key, at: place)
      // ТАСС is found by ИТАР-ТАСС.
      if let hyphen = key.text.utf8.lastIndex(of: UInt8(ascii: "-")) {
        index.note(Word(String(key.text[hyphen...])), at: place)
      }
    }
    index.note(Self.headKey(institution.state, institution.head), at: place)
    for head in institution.innerHeads { index.note(Self.headKey(institution.state, head.text), at: place) }
    if let abbreviation = institution.abbreviation {
      index.note(Word("a " + abbreviation), at: place)
      index.note(Word("c " + Self.capitals(of: abbreviation)), at: place)
    }
    for form in institution.forms {
      for initials in InstitutionName.of(form).initials { index.note(Word("i " + initials), at: place) }
    }
  }

  /// ҚҰУ of ҚазҰУ.
  private static func capitals(of abbreviation: String) -> String {
    let capitals = abbreviation.filter(\.isUppercase)
    return capitals.count > 1 ? capitals : abbreviation.uppercased()
  }

  private static func headKey(_ state: String?, _ head: String) -> Word { Word("h " + (state ?? "") + " " + head) }

  /// `Өзбекстан агенттігі`, `Өзбекстанның ақпарат агенттігі`: a state and common nouns say what kind of body is meant, and the article's
  /// body of that state with that head noun is the one.
  private func isOnlyHead(_ name: InstitutionName, head: String, of institution: Institution) -> Bool {
    guard institution.state == name.state else { return false }
    // Шанхай университеті of Шанхай шетел тілдері университеті, Ақтау порты of «Ақтау теңіз сауда порты» АҚ
    if let city = name.cityBeforeHead, institution.innerHeads.contains(Word(head)),
      institution.name.begins(with: city + " ") || institution.name.begins(with: "«" + city + " ")
    {
      return true
    }
    guard institution.head == head else { return false }
    return name.state != nil && !name.hasProperWord
      || name.state != nil && !InstitutionName.of(institution.name).hasProperWord
  }

  // MARK: - By abbreviation

  private mutating func abbreviated(_ span: InstitutionSpan) -> Int {
    let abbreviation = span.head
    let lower = abbreviation.lowercased()
    let state = InstitutionName.of(span.name).state
    let key = Word(lower)
    let byKey = index.places(of: [key, Word("a " + abbreviation)]).last {
      (institutions[$0].keys.contains(key) || institutions[$0].abbreviation == abbreviation)
        && institutions[$0].canBe(of: state)
    }
    if let place = byKey ?? byExplanation(abbreviation, of: state) ?? byInitials(abbreviation, of: state)
      ?? byLongerForm(lower)
    {
      let isNew = institutions[place].abbreviation != abbreviation
      institutions[place].abbreviation = abbreviation
      if institutions[place].add(span.name, InstitutionName.of(span.name), isImplied: false) || isNew { note(place) }
      return place
    }
    var keys: Set<Word> = [key]
    if let full = explained[abbreviation] ?? StateAbbreviations.fullNames[abbreviation] {
      keys.formUnion(InstitutionName.of(full).keys)
    }
    let name = InstitutionName.of(span.name)
    let full = explained[abbreviation] ?? StateAbbreviations.fullNames[abbreviation]
    institutions.append(
      Institution(
        name: span.name, state: name.state, keys: keys,
        head: full.flatMap { InstitutionName.of($0).headNoun } ?? span.head, abbreviation: abbreviation,
        isImplied: false))
    note(institutions.count - 1)
    return institutions.count - 1
  }

  private func byExplanation(_ abbreviation: String, of state: String?) -> Int? {
    guard let full = explained[abbreviation] ?? StateAbbreviations.fullNames[abbreviation] else { return nil }
    let name = InstitutionName.of(full)
    return index.places(of: name.keys).first {
      institutions[$0].agrees(with: name) && institutions[$0].canBe(of: state)
    }
  }

  private func byInitials(_ abbreviation: String, of state: String?) -> Int? {
    guard abbreviation.count > 2 else { return nil }
    return index.places(of: [Word("i " + Self.capitals(of: abbreviation))]).last { place in
      institutions[place].canBe(of: state)
        && institutions[place].forms.contains {
          InstitutionName.of($0).isAbbreviated(as: abbreviation)
        }
    }
  }

  /// ИТАР-ТАСС and ТАСС: one ends with the other after a hyphen.
  private func byLongerForm(_ lower: String) -> Int? {
    let end = lower.lastIndex(of: "-").map { String(lower[lower.index(after: $0)...]) }
    return index.places(of: [Word("-" + lower)] + (end.map { [Word($0)] } ?? [])).last { place in
      institutions[place].keys.contains { $0.text.ends(with: "-" + lower) || lower.ends(with: "-" + $0.text) }
    }
  }

  // MARK: - Local bodies

  /// Gives local bodies the region that the article is about.
  mutating func place(in regions: ArticleRegions) {
    for place in institutions.indices {
      let names = regions.names(of: institutions[place].name)
      guard let first = names.first else { continue }
      for form in names + [institutions[place].name] { institutions[place].append(form) }
      institutions[place].name = first
      for name in names { institutions[place].keys.formUnion(InstitutionName.of(name).keys) }
    }
  }

  // MARK: - By description

  /// The heads that a general word stands for.
  private static let headsMeant: [Word: Set<Word>] = [
    "ведомство": ["министрлік", "агенттік", "ведомство"], "палата": ["мәжіліс", "сенат", "палата"],
    "серіктестік": ["серіктестік", "жшс"],
    "кәсіпорын": [
      "кәсіпорын", "рмк", "рмқк", "кмқк", "мкқк", "шжқ", "жшс", "ақ", "компания", "зауыт", "комбинат", "фабрика",
      "корпорация",
    ], "мекеме": ["мекеме", "рмм", "кмм"],
    "компания": ["компания", "корпорация", "ақ", "жшс", "холдинг"], "қоғам": ["қоғам", "ақ"],
    "басылым": ["басылым", "газет", "журнал"], "арна": ["арна", "телеарна"],
    "медиахаб": ["медиахаб", "орталық", "хаб"],
  ]

  /// The institution that a description means: of those named before it, the one with the same head named last; else the first named after.
  ///
  /// - Parameters:
  ///   - head: the description's head noun.
  ///   - earlier: the institutions named before, the last first.
  ///   - later: those named after.
  ///   - origin: the state that it is said to be of, or `облыстық` and the like.
  func described(_ head: String, origin: String?, earlier: [Int], later: [Int]) -> Int? {
    let heads: Set<Word> = Self.headsMeant[Word(head)] ?? [Word(head)]
    let named = (earlier + later).lazy.filter { place in
      heads.contains(Word(institutions[place].head)) || !institutions[place].innerHeads.isDisjoint(with: heads)
    }
    guard let origin else { return named.first }
    if NameChain.localities.contains(Word(origin)) {
      return named.first { institutions[$0].name.lowercased().contains(origin) } ?? named.first
    }
    return named.first { (institutions[$0].state ?? "қазақстан") == origin }
  }
}

extension InstitutionResolver.Institution {
  func agrees(with other: InstitutionName) -> Bool {
    guard !keys.isDisjoint(with: other.keys), !isAnotherKind(other) else { return false }
    return canBe(of: other.state)
  }

  /// «Жетісу» газеті and «Жетісу» телеарнасы share a name, and are two.
  private func isAnotherKind(_ other: InstitutionName) -> Bool {
    guard let noun = other.headNoun, noun != head, Self.kinds.contains(Word(noun)) else { return false }
    return Self.kinds.contains(Word(head)) && !keys.contains(other.key)
  }

  private static let kinds: Set<Word> = [
    "газет", "журнал", "телеарна", "радио", "театр", "мектеп", "университет", "колледж", "банк", "партия",
  ]

  /// Whether no other state is known to have it.
  func canBe(of other: String?) -> Bool { state == other || state == nil || other == nil }

  /// Adds a name; whether it can now be found by more.
  mutating func add(_ text: String, _ other: InstitutionName, isImplied: Bool) -> Bool {
    let isNew = add(text, keys: other.keys)
    let before = (state, head)
    if !isImplied { self.isImplied = false }
    if state == nil { state = other.state }
    if head.first?.isUppercase == true, let noun = other.headNoun { head = noun }
    if text.unicodeScalars.count > name.unicodeScalars.count || (abbreviation == name && text != name) { name = text }
    return isNew || before != (state, head)
  }

  /// Adds a form with its keys; whether any of them is new.
  mutating func add(_ form: String, keys: Set<Word>) -> Bool {
    let isNew = !known.contains(Word(form))
    if isNew { append(form) }
    if !isNew, keys.isSubset(of: self.keys) { return false }
    self.keys.formUnion(keys)
    return true
  }

  /// Adds a form, whether it is there or not.
  mutating func append(_ form: String) {
    forms.append(form)
    known.insert(Word(form))
    let name = InstitutionName.of(form)
    let quoted = name.quoted.flatMap { InstitutionName.of($0).headNoun }
    innerHeads.formUnion([name.headNoun, quoted].compactMap { $0.map { Word($0) } })
  }

  /// Every other nominative in which the institution is written: without the state, with its short forms, the abbreviation, the quoted name.
  var aliases: [String] {
    var aliases = forms
    for form in forms + [name] {
      let taken = InstitutionName.of(form)
      aliases += taken.spellings
      if taken.state == "қазақстан" || (taken.state == nil && isStateBody) { aliases += taken.spellingsWithState }
    }
    if let abbreviation { aliases.append(abbreviation) }
    if let abbreviation, let full = StateAbbreviations.fullNames[abbreviation], !InstitutionName.of(name).isLocal {
      aliases.append(full)
    }
    var seen: Set<Word> = [Word(name)]
    return aliases.filter { !$0.isEmpty && seen.insert(Word($0)).inserted }
  }

  private var isStateBody: Bool { ["министрлік", "парламент", "сенат", "мәжіліс", "үкімет"].contains(head) }
}
