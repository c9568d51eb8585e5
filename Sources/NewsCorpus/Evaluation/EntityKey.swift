/// What a name in a relation stands for, when records are compared.
///
/// Names that differ in their Unicode form alone are one name, even where one record lists both.
enum EntityKey: Hashable {
  /// An entity of the hand-made record.
  case gold(ExtractionScore.Metric, name: String)
  /// A predicted entity that is none of these.
  case stray(name: String)
  /// An institution that only an office implies.
  case implied(String)
  /// A name that the record does not list.
  case unlisted(String)

  var name: String {
    switch self {
    case .gold(_, let name), .stray(let name), .implied(let name), .unlisted(let name): name
    }
  }
}

/// Finds what a name in a relation stands for: names before aliases, people before institutions.
struct NameResolver {
  private let people: [String: EntityKey]
  private let institutions: [String: EntityKey]

  /// Takes a record's entities, each list with its keys.
  init(_ record: GoldRecord, people: [EntityKey], institutions: [EntityKey]) {
    self.people = Self.table(record.people ?? [], people)
    self.institutions = Self.table(record.institutions ?? [], institutions)
  }

  private static func table(_ entities: [GoldRecord.Named], _ keys: [EntityKey]) -> [String: EntityKey] {
    var table: [String: EntityKey] = [:]
    for (entity, key) in zip(entities, keys) where table[entity.form] == nil { table[entity.form] = key }
    for (entity, key) in zip(entities, keys) {
      for form in entity.forms where table[form] == nil { table[form] = key }
    }
    return table
  }

  /// What a person's name stands for; nil for no name.
  func person(_ name: String?) -> EntityKey? { key(name) { people[$0] } }

  /// What an institution's name stands for; nil for no name.
  func institution(_ name: String?) -> EntityKey? { key(name) { institutions[$0] } }

  /// What a person's or an institution's name stands for; nil for no name.
  func entity(_ name: String?) -> EntityKey? { key(name) { people[$0] ?? institutions[$0] } }

  private func key(_ name: String?, _ listed: (String) -> EntityKey?) -> EntityKey? {
    guard let name, !name.isEmpty else { return nil }
    let form = ComparableText.normalised(name)
    return listed(form) ?? .unlisted(form)
  }
}
