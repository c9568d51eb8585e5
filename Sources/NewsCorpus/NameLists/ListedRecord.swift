import RelationModel

extension NameList {
  /// A record in which everybody who is on the list is called as the list says, and is there once.
  ///
  /// - Complexity: O(*n*) in the names of the record.
  func applied(to record: ExtractionRecord) -> ExtractionRecord {
    let people = renamed(record.people.map { ($0.name, $0.aliases) }, .person)
    let institutions = renamed(record.institutions.map { ($0.name, $0.aliases) }, .institution)
    guard !people.isEmpty || !institutions.isEmpty else { return record }
    func person(_ name: String) -> String { people[name] ?? name }
    func institution(_ name: String) -> String { institutions[name] ?? name }
    let names = Set(record.people.map(\.name))
    func either(_ name: String) -> String { names.contains(name) ? person(name) : institution(name) }
    var result = record
    result.people = Self.joined(record.people, by: { person($0.name) }) { group, name in
      ExtractionRecord.Person(
        name: name, aliases: Self.aliases(group.map { ($0.name, $0.aliases) }, but: name),
        mentions: group.flatMap(\.mentions).sorted { ($0.start, $0.end) < ($1.start, $1.end) })
    }
    result.institutions = Self.joined(record.institutions, by: { institution($0.name) }) { group, name in
      let parent = group.lazy.compactMap(\.partOf).map(institution).first { $0 != name }
      return ExtractionRecord.Institution(
        name: name, aliases: Self.aliases(group.map { ($0.name, $0.aliases) }, but: name),
        mentions: group.flatMap(\.mentions).sorted { ($0.start, $0.end) < ($1.start, $1.end) }, partOf: parent)
    }
    for index in result.positions.indices {
      result.positions[index].person = person(result.positions[index].person)
      result.positions[index].institution = result.positions[index].institution.map(institution)
    }
    for index in result.participants.indices {
      result.participants[index].who = either(result.participants[index].who)
      result.participants[index].side = result.participants[index].side.map(institution)
    }
    result.signedWith = record.signedWith.map { $0.map(either) }.filter { Set($0).count == $0.count }
    return result
  }

  /// For each name that the list calls otherwise, what it calls it.
  private func renamed(_ named: [(name: String, aliases: [String])], _ kind: EntityKind) -> [String: String] {
    var renamed: [String: String] = [:]
    for (name, aliases) in named {
      let entry = entry(named: name, kind) ?? aliases.lazy.compactMap { self.entry(named: $0, kind) }.first
      if let entry { renamed[name] = entry.name }
    }
    return renamed
  }

  private static func joined<Element>(
    _ elements: [Element], by name: (Element) -> String, _ join: ([Element], String) -> Element
  ) -> [Element] {
    var places: [String: Int] = [:]
    var groups: [(name: String, elements: [Element])] = []
    for element in elements {
      let name = name(element)
      if let place = places[name] {
        groups[place].elements.append(element)
      } else {
        places[name] = groups.count
        groups.append((name, [element]))
      }
    }
    return groups.map { join($0.elements, $0.name) }
  }

  private static func aliases(_ named: [(name: String, aliases: [String])], but name: String) -> [String] {
    var seen: Set<String> = [name]
    return named.flatMap { [$0.name] + $0.aliases }.filter { seen.insert($0).inserted }
  }
}
