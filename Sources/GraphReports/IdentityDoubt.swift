import KazakhText
import RelationModel

/// Two entities of a graph that may be one and the same.
public struct IdentityDoubt: Hashable, Sendable {
  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
}

extension RelationshipGraph {
  /// The people and institutions that may be one and the same by their names: people whose names agree as far as both are
  /// known (initials with given names, spelling apart), and institutions that share a name; by ids.
  ///
  /// - Complexity: O(*n* + *p*) for *p* pairs of people of one name, of which one at least has only initials or one
  ///   word and both one surname, or of institutions of one name.
  public func identityDoubts() -> [IdentityDoubt] {
    let people = entities.filter { $0.kind == .person }.map(NamedPerson.init)
    let institutions = entities.filter { $0.kind == .institution }
    let pairs = Self.doubts(among: people).union(Self.doubts(among: institutions))
    return pairs.sorted().compactMap { pair in
      guard let first = self[pair.first], let second = self[pair.second] else { return nil }
      return IdentityDoubt(first: first, second: second)
    }
  }

  private static func doubts(among institutions: [Entity]) -> Set<SigningPair> {
    var named: [String: [Entity]] = [:]
    for institution in institutions {
      for key in Set(([institution.name] + institution.aliases).map(foldingKey)) {
        named[key, default: []].append(institution)
      }
    }
    return Set(named.values.flatMap { group in group.pairs(with: group).map { SigningPair($0.id, $1.id) } })
  }

  /// Full names differ where the given names do, so that only people of one given name need be compared, and those of
  /// whom it is not known with all of their surname.
  private static func doubts(among people: [NamedPerson]) -> Set<SigningPair> {
    var families: [String: [NamedPerson]] = [:]
    for person in people {
      for key in person.familyKeys { families[key, default: []].append(person) }
    }
    var doubts: Set<SigningPair> = []
    for family in families.values {
      let given = Dictionary(grouping: family, by: \.givenKey)
      for (key, namesakes) in given {
        for (one, other) in namesakes.pairs(with: key == nil ? family : namesakes)
        where one.name.isCompatible(with: other.name) {
          doubts.insert(SigningPair(one.entity.id, other.entity.id))
        }
      }
    }
    return doubts
  }
}

/// A person with the name taken apart.
private struct NamedPerson {
  let entity: Entity
  let name: PersonName
  /// What is the same for all spellings of the given name; nil where only initials are known, or one word.
  let givenKey: String?

  init(_ entity: Entity) {
    self.entity = entity
    name = PersonName(entity.name)
    givenKey = name.surname == nil && name.patronymic == nil ? nil : name.given.map(foldingKey)
  }

  /// What people have in common who may be one: the surname, the patronymic, or else the only word.
  var familyKeys: Set<String> {
    let family = [name.surname, name.patronymic].compactMap { $0 }
    return Set((family.isEmpty ? [name.given].compactMap { $0 } : family).map(foldingKey))
  }
}

extension NamedPerson: Identifiable {
  var id: EntityID { entity.id }
}

extension Array where Element: Identifiable, Element.ID == EntityID {
  /// Each of these with each of the others, those of one id apart.
  fileprivate func pairs(with others: [Element]) -> [(Element, Element)] {
    flatMap { one in others.filter { $0.id != one.id }.map { (one, $0) } }
  }
}
