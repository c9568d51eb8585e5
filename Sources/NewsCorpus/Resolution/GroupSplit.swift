import RelationModel

/// Takes a group of automatic merging apart where judgements tell two of its names apart.
///
/// All members of either name are put together first; then the group's joins are made again in their order, but for those that would bring
/// the two together.
struct GroupSplit {
  /// Two sides that a judgement keeps apart, by one member of each.
  struct Parting {
    let one: Int
    let other: Int
    let number: Int
  }

  private(set) var partings: [Parting] = []
  private var sets: ConstrainedSets
  private let places: [Int: Int]
  private let members: [Int]

  init(_ group: [Int]) {
    members = group
    places = Dictionary(uniqueKeysWithValues: group.enumerated().map { ($1, $0) })
    sets = ConstrainedSets(count: group.count)
  }

  /// Keeps two sides apart, each given by its members; returns why not, where an earlier judgement says otherwise.
  mutating func part(_ one: [Int], from other: [Int], number: Int) -> JudgementObjection.Reason? {
    if !Set(one).isDisjoint(with: other) { return .inseparable }
    var tried = sets
    for side in [one, other] {
      for member in side.dropFirst() {
        if let earlier = tried.join(place(side[0]), place(member), number: number) { return .contradicts(earlier) }
      }
    }
    if let earlier = tried.part(place(one[0]), place(other[0]), number: number) { return .contradicts(earlier) }
    sets = tried
    partings.append(Parting(one: one[0], other: other[0], number: number))
    return nil
  }

  /// Puts members together; returns why not, where an earlier judgement says otherwise.
  mutating func keep(_ together: [Int], number: Int) -> JudgementObjection.Reason? {
    var tried = sets
    for member in together.dropFirst() {
      if let earlier = tried.join(place(together[0]), place(member), number: number) { return .contradicts(earlier) }
    }
    sets = tried
    return nil
  }

  /// The parts that remain when all joins of the group have been made that may be.
  mutating func parts(joining joins: [(Int, Int)]) -> [[Int]] {
    for (one, other) in joins { _ = sets.join(place(one), place(other), number: 0) }
    return sets.groups().map { $0.map { members[$0] } }
  }

  private func place(_ member: Int) -> Int { places[member] ?? 0 }
}

/// Numbers joined into groups, some of which must stay apart.
struct ConstrainedSets {
  private var sets: DisjointSets
  private var partings: [GroupSplit.Parting] = []
  private var joins: [(element: Int, number: Int)] = []

  init(count: Int) { sets = DisjointSets(count: count) }

  mutating func root(of element: Int) -> Int { sets.root(of: element) }

  mutating func groups() -> [[Int]] { sets.groups() }

  /// The judgement that keeps two elements' groups apart.
  mutating func parting(_ one: Int, _ other: Int) -> Int? {
    let (first, second) = (sets.root(of: one), sets.root(of: other))
    for parting in partings {
      let ends = (sets.root(of: parting.one), sets.root(of: parting.other))
      if ends == (first, second) || ends == (second, first) { return parting.number }
    }
    return nil
  }

  /// The first judgement that joined anything to the group that two elements are in; nil where they are in two groups.
  mutating func joining(_ one: Int, _ other: Int) -> Int? {
    let root = sets.root(of: one)
    guard sets.root(of: other) == root else { return nil }
    return joins.first { sets.root(of: $0.element) == root }?.number
  }

  /// Joins two groups; returns the judgement that keeps them apart, where there is one.
  mutating func join(_ one: Int, _ other: Int, number: Int) -> Int? {
    if sets.root(of: one) == sets.root(of: other) { return nil }
    if let earlier = parting(one, other) { return earlier }
    sets.join(one, other)
    joins.append((one, number))
    return nil
  }

  /// Keeps two groups apart; returns a judgement that joined them, where they are one.
  mutating func part(_ one: Int, _ other: Int, number: Int) -> Int? {
    let root = sets.root(of: one)
    guard sets.root(of: other) == root else {
      partings.append(GroupSplit.Parting(one: one, other: other, number: number))
      return nil
    }
    return joining(one, other) ?? number
  }
}
