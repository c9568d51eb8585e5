import KazakhText
import RelationModel

/// The names of a list that a sentence holds.
struct ListedNames {
  /// The people, by their places.
  private(set) var people: [PersonSpan] = []
  /// The institutions, by their places.
  private(set) var institutions: [InstitutionSpan] = []

  static let none = ListedNames()

  private init() {}

  /// Finds the names, the longest at each place.
  ///
  /// - Complexity: O(*n*) in the tokens, times the names that begin with one word.
  init(in sentence: SentenceReading, of list: NameList) {
    var index = 0
    while index < sentence.count {
      guard let (name, form) = Self.match(at: index, sentence, list) else {
        index += 1
        continue
      }
      let end = index + name.words.count
      let entry = list.entries[name.entry]
      // A name that several bear stands for itself.
      let isOwn = list.entry(named: name.text, entry.kind) != nil
      add(entry.kind, isOwn ? entry.name : name.text, index..<end, form)
      index = end
    }
  }

  private mutating func add(_ kind: EntityKind, _ name: String, _ range: Range<Int>, _ form: GrammaticalCase) {
    if kind == .person {
      people.append(
        PersonSpan(
          range: range, name: name, candidates: [name], grammaticalCase: form, rule: "person.listed"))
    } else {
      institutions.append(
        InstitutionSpan(
          range: range, name: name, head: InstitutionName.of(name).core, naming: .name,
          grammaticalCase: form, parent: nil,
          rule: "institution.listed"))
    }
  }

  private static func match(
    at index: Int, _ sentence: SentenceReading, _ list: NameList
  ) -> (name: ListedName, form: GrammaticalCase)? {
    let first = ListedName.key(of: sentence.tokens[index])
    if let names = list.names[first] {
      for name in names { if let form = form(of: name, at: index, sentence, list) { return (name, form) } }
    }
    // A name of one word may carry an ending itself.
    for (base, form) in lastWords(index, sentence) where base != first {
      let names = list.names[base]?.filter { $0.words.count == 1 } ?? []
      for name in names where isFree(name, index, sentence, list) { return (name, form) }
    }
    return nil
  }

  /// The case in which a name stands at an index; nil where it does not stand there.
  private static func form(
    of name: ListedName, at index: Int, _ sentence: SentenceReading, _ list: NameList
  ) -> GrammaticalCase? {
    let last = index + name.words.count - 1
    guard last < sentence.count, isFree(name, index, sentence, list) else { return nil }
    for place in 0..<(name.words.count - 1)
    where ListedName.key(of: sentence.tokens[index + place]) != name.words[place] {
      return nil
    }
    let word = name.words[name.words.count - 1]
    if ListedName.key(of: sentence.tokens[last]) == word { return .nominative }
    return lastWords(last, sentence).first { $0.base == word }?.form
  }

  /// The words that a token with an ending may be, in small letters, each with its case.
  private static func lastWords(_ index: Int, _ sentence: SentenceReading) -> [(base: Word, form: GrammaticalCase)] {
    let word = sentence.words[index]
    guard sentence.tokens[index].kind == .word else { return [] }
    let people = word.names.map { (base: Word(lowercasing: $0.name), form: $0.grammaticalCase) }
    let others = word.readings.map {
      (base: Word(lowercasing: sentence.tokens[index].nominative(of: $0)), form: $0.grammaticalCase)
    }
    return people + others
  }

  /// Whether a name can stand here: with its capital letter; and alone, where it is a person's one name, not before a surname or what is called
  /// after somebody (Абай ауданы).
  private static func isFree(_ name: ListedName, _ index: Int, _ sentence: SentenceReading, _ list: NameList) -> Bool {
    let tokens = sentence.tokens[index..<min(sentence.count, index + name.words.count)]
    if name.isCapitalised, !tokens.contains(where: { $0.isCapitalised || $0.isAbbreviation }) { return false }
    guard name.words.count == 1, list.entries[name.entry].kind == .person else { return true }
    return !sentence.isCapitalised(index + 1) && sentence.reading(index + 1) { $0.possessor == .third } == nil
  }

  // MARK: - With what rules found

  /// The people that rules found, and those listed: a longer name that holds a listed one stays, what a listed name crosses goes.
  func with(people found: [PersonSpan]) -> [PersonSpan] {
    let kept = found.filter { span in !taken.contains { Self.crosses($0, span.range) || $0 == span.range } }
    let added = people.filter { listed in !kept.contains { $0.range.overlaps(listed.range) } }
    return added.isEmpty ? kept : (kept + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The institutions that rules found, and those listed: the same, and a name found by rule at the place of a listed one keeps what it
  /// belongs to.
  func with(institutions found: [InstitutionSpan]) -> [InstitutionSpan] {
    let kept = found.filter { span in !taken.contains { Self.crosses($0, span.range) || $0 == span.range } }
    let added = institutions.compactMap { listed -> InstitutionSpan? in
      if kept.contains(where: { $0.range.overlaps(listed.range) && $0.parent != listed.range }) { return nil }
      var listed = listed
      listed.parent = found.first { $0.range == listed.range }?.parent
      return listed
    }
    return added.isEmpty ? kept : (kept + added).sorted { $0.range.upperBound < $1.range.upperBound }
  }

  private var taken: [Range<Int>] { people.map(\.range) + institutions.map(\.range) }

  /// Whether a listed name and another overlap, and the other does not hold all of it.
  private static func crosses(_ listed: Range<Int>, _ other: Range<Int>) -> Bool {
    listed.overlaps(other) && !(other.lowerBound <= listed.lowerBound && other.upperBound >= listed.upperBound)
  }
}
