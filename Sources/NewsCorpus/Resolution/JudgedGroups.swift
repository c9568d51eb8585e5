import RelationModel

/// What judgements make of the entities of one kind.
///
/// First `different` takes apart what automatic merging joined; then `same` and `different` are taken in the order of their lines, and of two
/// that contradict each other the first holds; then `rename` and `ignore`. Ids are those that automatic merging gives, and never depend on
/// a judgement but for those of parts that a judgement took off.
struct JudgedGroups<Merger: EntityMerger> {
  let merger: Merger
  /// The groups as taken apart, not yet joined.
  private(set) var parts: [NameGroup]
  private(set) var objections: [JudgementObjection] = []

  private let threads: Int
  private var ids = IDMaker()
  private var sets: ConstrainedSets
  /// The automatic group that each part comes from.
  private var origins: [Int]
  private let automaticIDs: [EntityID: Int]
  private let automaticNames: [String: [Int]]
  /// The numbers of the records, by article.
  private let records: [SourceArticle.ID: Int]
  private var splitPartings: [GroupSplit.Parting] = []
  private var splitNumbers: Set<Int> = []
  /// The parts joined with others, by the root of each cluster.
  private var clusters: [Int: [Int]] = [:]
  private var newNames: [Int: (name: String, number: Int)] = [:]
  private(set) var ignoring: [(part: Int, number: Int)] = []

  /// - Parameters:
  ///   - records: the numbers of the records by article; nil where there are no judgements.
  ///   - threads: on how many processors entities are made.
  /// - Complexity: that of automatic merging; beside it, with judgements, O(*n*) in the names of all records.
  init(_ merger: Merger, records: [SourceArticle.ID: Int]?, threads: Int) {
    self.merger = merger
    self.threads = threads
    self.records = records ?? [:]
    parts = merger.automaticGroups(&ids, threads: threads)
    origins = Array(parts.indices)
    sets = ConstrainedSets(count: parts.count)
    automaticIDs =
      records != nil
      ? Dictionary(parts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }) : [:]
    var names: [String: [Int]] = [:]
    if records != nil {
      for (place, part) in parts.enumerated() {
        for name in Set(part.members.flatMap { merger.members[$0].names }) { names[name, default: []].append(place) }
      }
    }
    automaticNames = names
  }

  /// Whether a name or id of this kind is there.
  func knows(_ subject: Judgement.Subject) -> Bool {
    subject.id.flatMap { automaticIDs[$0] } != nil || automaticNames[subject.name] != nil
  }

  private mutating func object(_ number: Int, _ reason: JudgementObjection.Reason) {
    objections.append(JudgementObjection(number: number, reason: reason))
  }

  // MARK: - Taking apart

  /// Takes apart what judgements tell apart within one automatic group.
  mutating func split(by judgements: [NumberedJudgement]) {
    var splits: [Int: GroupSplit] = [:]
    for line in judgements where line.judgement.subjects.count == 2 {
      let subjects = line.judgement.subjects
      guard let group = automatic(subjects[0]), automatic(subjects[1]) == group else { continue }
      splitNumbers.insert(line.number)
      let sides = subjects.map { members(named: $0.name, in: group) }
      if let missing = zip(subjects, sides).first(where: { $0.1.isEmpty }) {
        object(line.number, .unknown(missing.0.name))
        continue
      }
      let split = splits[group] ?? GroupSplit(parts[group].members)
      splits[group] = split
      let reason =
        line.judgement.verdict == .same
        ? splits[group]?.keep(sides[0] + sides[1], number: line.number)
        : splits[group]?.part(sides[0], from: sides[1], number: line.number)
      if let reason { object(line.number, reason) }
    }
    for (group, split) in splits.sorted(by: { $0.key < $1.key }) where !split.partings.isEmpty {
      apply(split, to: group)
    }
    sets = ConstrainedSets(count: parts.count)
    notePartings()
  }

  private mutating func apply(_ split: GroupSplit, to group: Int) {
    var split = split
    let whole = parts[group]
    let inside = Set(whole.members)
    let pieces = split.parts(joining: merger.joins.filter { inside.contains($0.0) })
    let main = pieces.firstIndex { merger.name(of: $0) == whole.name } ?? 0
    parts[group] = NameGroup(id: whole.id, name: whole.name, members: pieces[main])
    let rest = pieces.indices.filter { $0 != main }.map { pieces[$0] }
    for part in merger.named(rest, &ids) {
      parts.append(part)
      origins.append(group)
    }
    splitPartings += split.partings
  }

  /// Carries what was taken apart over to the joining.
  private mutating func notePartings() {
    guard !splitPartings.isEmpty else { return }
    var partOfMember: [Int: Int] = [:]
    for (place, part) in parts.enumerated() { for member in part.members { partOfMember[member] = place } }
    for parting in splitPartings {
      guard let one = partOfMember[parting.one], let other = partOfMember[parting.other] else { continue }
      _ = sets.part(one, other, number: parting.number)
    }
  }

  /// The members of a group that have a name: as the canonical one of their record, or else at all.
  private func members(named name: String, in group: Int) -> [Int] {
    let members = parts[group].members
    let canonical = members.filter { merger.members[$0].names.first == name }
    return canonical.isEmpty ? members.filter { merger.members[$0].names.contains(name) } : canonical
  }

  /// The automatic group of a subject, where there is one alone.
  private mutating func automatic(_ subject: Judgement.Subject) -> Int? {
    let groups = automaticGroups(of: subject)
    return groups.count == 1 ? groups[0] : nil
  }

  /// The automatic groups that a subject may be: by its id, or else by its name. Where its article tells of others, and several have the name,
  /// those of them that it tells of, or else all.
  private mutating func automaticGroups(of subject: Judgement.Subject) -> [Int] {
    let place = subject.id.flatMap { automaticIDs[$0] }
    let named = automaticNames[subject.name] ?? []
    guard let article = subject.article, named.count > 1 else { return place.map { [$0] } ?? named }
    if let place, tells(article, of: place) { return [place] }
    let told = named.filter { tells(article, of: $0) }
    return told.isEmpty ? named : told
  }

  /// Whether an article names a member of a group, or of what has been joined with it.
  private mutating func tells(_ article: SourceArticle.ID, of group: Int) -> Bool {
    guard let record = records[article] else { return false }
    let joined = pieces(of: group).flatMap { cluster(of: $0) }
    return joined.contains { parts[$0].members.contains { merger.members[$0].record == record } }
  }

  /// The parts of an automatic group: what is left of it, and what was taken off.
  private func pieces(of group: Int) -> [Int] {
    [group] + (automaticIDs.count..<parts.count).filter { origins[$0] == group }
  }

  // MARK: - Joining

  /// Joins parts as judgements say, and keeps apart what they keep apart.
  ///
  /// - Parameter conflicts: what the articles hold against two parts being one.
  mutating func join(by judgements: [NumberedJudgement], conflicts: (EntityID, EntityID) -> [MergeConflict]) {
    for line in judgements where line.judgement.subjects.count == 2 && !splitNumbers.contains(line.number) {
      guard let one = part(of: line.judgement.subjects[0], line.number),
        let other = part(of: line.judgement.subjects[1], line.number)
      else { continue }
      let reason =
        line.judgement.verdict == .different
        ? sets.part(one, other, number: line.number).map { .contradicts($0) }
        : joined(one, other, line, conflicts)
      if let reason { object(line.number, reason) }
    }
  }

  private mutating func joined(
    _ one: Int, _ other: Int, _ line: NumberedJudgement, _ conflicts: (EntityID, EntityID) -> [MergeConflict]
  ) -> JudgementObjection.Reason? {
    if sets.root(of: one) == sets.root(of: other) { return nil }
    if let earlier = sets.parting(one, other) { return .contradicts(earlier) }
    if !line.judgement.isForced {
      let (mine, theirs) = (cluster(of: one), cluster(of: other))
      let found = mine.flatMap { first in theirs.flatMap { conflicts(parts[first].id, parts[$0].id) } }
      if !found.isEmpty { return .conflict(found) }
    }
    let members = cluster(of: one) + cluster(of: other)
    if let earlier = sets.join(one, other, number: line.number) { return .contradicts(earlier) }
    clusters[sets.root(of: one)] = members
    return nil
  }

  private mutating func cluster(of part: Int) -> [Int] { clusters[sets.root(of: part)] ?? [part] }

  /// The part that a subject is; nil, with an objection, where there is none or more than one.
  private mutating func part(of subject: Judgement.Subject, _ number: Int) -> Int? {
    let found = parts(of: subject)
    if found.isEmpty { object(number, .unknown(subject.name)) }
    if found.count > 1 { object(number, .ambiguous(subject.name)) }
    return found.count == 1 ? found[0] : nil
  }

  private mutating func parts(of subject: Judgement.Subject) -> [Int] {
    let isKnown = subject.id.map { automaticIDs[$0] != nil } ?? false
    if !isKnown, let id = subject.id, let taken = parts.firstIndex(where: { $0.id == id }) { return [taken] }
    let groups = automaticGroups(of: subject)
    if isKnown, groups.count == 1 {
      // An id that was taken apart goes to the part of that name.
      let pieces = pieces(of: groups[0])
      let named = pieces.count > 1 ? pieces.filter { has(subject.name, $0) } : []
      return named.count == 1 ? named : groups
    }
    return groups.flatMap { pieces(of: $0) }.filter { has(subject.name, $0) }
  }

  private func has(_ name: String, _ part: Int) -> Bool {
    parts[part].members.contains { merger.members[$0].names.contains(name) }
  }

  // MARK: - Names

  /// Gives new names, and notes what is left out.
  mutating func rename(by judgements: [NumberedJudgement]) {
    for line in judgements where line.judgement.verdict == .ignore {
      if let part = part(of: line.judgement.subjects[0], line.number) {
        ignoring.append((sets.root(of: part), line.number))
      }
    }
    for line in judgements {
      guard let name = line.judgement.newName, let part = part(of: line.judgement.subjects[0], line.number) else {
        continue
      }
      let root = sets.root(of: part)
      if let ignored = ignoring.first(where: { $0.part == root }) {
        object(line.number, .contradicts(ignored.number))
      } else if let earlier = newNames[root], earlier.name != name {
        object(line.number, .contradicts(earlier.number))
      } else if newNames[root] == nil {
        newNames[root] = (name, line.number)
      }
    }
  }

  // MARK: - Results

  /// The entities before judgements joined any.
  func unjoined(recordCount: Int) -> MergedEntities {
    merger.merged(parts, recordCount: recordCount, threads: threads)
  }

  /// The entities.
  mutating func merged(recordCount: Int) -> MergedEntities {
    var merged = MergedEntities(members: merger.members, recordCount: recordCount)
    for cluster in sets.groups() {
      let members = cluster.count == 1 ? parts[cluster[0]].members : cluster.flatMap { parts[$0].members }.sorted()
      let name = cluster.count == 1 ? parts[cluster[0]].name : merger.name(of: members)
      let id = cluster.count == 1 ? parts[cluster[0]].id : self.id(of: cluster, called: name)
      var entity = merger.entity(of: members, id: id, name: name)
      if cluster.count > 1 || newNames[cluster[0]] != nil {
        entity = entity.renamed(newNames[cluster[0]]?.name, formerIDs: cluster.map { parts[$0].id })
      }
      merged.add(entity, of: members)
      for place in ignoring.indices where ignoring[place].part == cluster[0] {
        merged.ignored.append((id, ignoring[place].number))
      }
    }
    return merged
  }

  /// The id that stays: of the part that is called as all together are, whatever the order of judgements; of several the first.
  private func id(of cluster: [Int], called name: String) -> EntityID {
    let named = cluster.filter { parts[$0].name == name }
    let holding = named.isEmpty ? cluster.filter { has(name, $0) } : named
    return (holding.isEmpty ? cluster : holding).map { parts[$0].id }.min() ?? parts[cluster[0]].id
  }
}

extension Entity {
  /// The entity under another name, its own among the aliases.
  fileprivate func renamed(_ newName: String?, formerIDs: [EntityID]) -> Entity {
    Entity(
      id: id, kind: kind, name: newName ?? name, aliases: newName == nil ? aliases : aliases + [name], forms: forms,
      event: event, formerIDs: formerIDs)
  }
}
