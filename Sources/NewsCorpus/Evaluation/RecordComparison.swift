import Foundation

/// One article's predicted record against the hand-made one.
struct RecordComparison {
  struct Result {
    var right = 0
    var missed: [String] = []
    var invented: [String] = []
  }

  /// What a name in a relation stands for.
  enum Key: Hashable {
    /// An entity of the hand-made record, by kind and name.
    case gold(kind: Int, name: String)
    /// A predicted entity that is none of these.
    case stray(kind: Int, name: String)
    /// An institution that only an office implies.
    case implied(String)
    /// A name that the record does not list.
    case unlisted(String)

    var name: String {
      switch self {
      case .gold(_, let name), .stray(_, let name), .implied(let name), .unlisted(let name): name
      }
    }
  }

  private(set) var results: [ExtractionScore.Metric: Result] = [:]
  private(set) var rightTitles = 0

  init(gold: GoldRecord, predicted: GoldRecord) {
    let implied = Set((gold.positions ?? []).compactMap(\.institutionImplied).map(Self.normalised))
    var goldKeys: [[Key]] = []
    var predictedKeys: [[Key]] = []
    for (kind, metric) in [ExtractionScore.Metric.people, .institutions].enumerated() {
      let (gold, predicted) =
        kind == 0
        ? (gold.people ?? [], predicted.people ?? []) : (gold.institutions ?? [], predicted.institutions ?? [])
      let matched = Self.matched(predicted, gold)
      var result = Result(right: matched.count)
      goldKeys.append(gold.map { .gold(kind: kind, name: $0.name) })
      predictedKeys.append(
        predicted.enumerated().map { place, entity in
          if let other = matched[place] { return .gold(kind: kind, name: gold[other].name) }
          if kind == 1, let hit = Self.forms(entity).intersection(implied).sorted().first { return .implied(hit) }
          result.invented.append(entity.name)
          return .stray(kind: kind, name: entity.name)
        })
      result.missed = gold.indices.filter { !matched.values.contains($0) }.map { gold[$0].name }
      results[metric] = result
    }
    let inGold = Resolver(gold, goldKeys)
    let inPredicted = Resolver(predicted, predictedKeys)
    comparePositions(gold, inGold, predicted, inPredicted)
    results[.participants] = Self.compared(Self.participants(gold, inGold), Self.participants(predicted, inPredicted)) {
      "\($0.who?.name ?? "null") — \($0.role) — \($0.type ?? "null")"
    }
    results[.signedWith] = Self.compared(Self.pairs(gold, inGold), Self.pairs(predicted, inPredicted)) { pair in
      pair.map { $0?.name ?? "null" }.sorted().joined(separator: " + ")
    }
  }

  // MARK: - Names

  /// A name as scoring compares it: composed, in lower case, without quotation marks and spaces around full stops.
  static func normalised(_ text: String) -> String {
    let folded = text.precomposedStringWithCanonicalMapping.lowercased().filter { !"«»\"“”".contains($0) }
    let dotted = folded.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return dotted.joined(separator: ".")
  }

  static func forms(_ entity: GoldRecord.Named) -> Set<String> {
    Set(([entity.name] + (entity.aliases ?? [])).map(normalised))
  }

  /// Which hand-made entity each predicted one is: greedily, each once, the best match first.
  private static func matched(_ predicted: [GoldRecord.Named], _ gold: [GoldRecord.Named]) -> [Int: Int] {
    let goldForms = gold.map(forms)
    var matched: [Int: Int] = [:]
    for (place, entity) in predicted.enumerated() {
      let (mine, name) = (forms(entity), normalised(entity.name))
      let free = gold.indices.filter { !mine.isDisjoint(with: goldForms[$0]) && !matched.values.contains($0) }
      func value(_ other: Int) -> (Int, Int) {
        (goldForms[other].contains(name) ? 1 : 0, mine.intersection(goldForms[other]).count)
      }
      var best: Int?
      for other in free where best == nil || value(other) > value(best ?? other) { best = other }
      if let best { matched[place] = best }
    }
    return matched
  }

  /// Finds what a name in a relation stands for: canonical names before aliases, people before institutions.
  private struct Resolver {
    private var table: [[String: Key]] = [[:], [:]]

    init(_ record: GoldRecord, _ keys: [[Key]]) {
      for readsAliases in [false, true] {
        for (kind, entities) in [record.people ?? [], record.institutions ?? []].enumerated() {
          for (entity, key) in zip(entities, keys[kind]) {
            for form in readsAliases ? forms(entity) : [normalised(entity.name)] where table[kind][form] == nil {
              table[kind][form] = key
            }
          }
        }
      }
    }

    func key(_ name: String?, kinds: [Int] = [0, 1]) -> Key? {
      guard let name, !name.isEmpty else { return nil }
      let form = normalised(name)
      return kinds.compactMap { table[$0][form] }.first ?? .unlisted(form)
    }
  }

  // MARK: - Relations

  private struct Part: Hashable {
    var who: Key?
    var type: String?
    var role: String
  }

  private static func participants(_ record: GoldRecord, _ resolver: Resolver) -> Set<Part> {
    let types = Dictionary((record.events ?? []).map { ($0.id, $0.type) }, uniquingKeysWith: { _, last in last })
    return Set(
      (record.participants ?? []).map { part in
        let role =
          switch part.role {
          case "signatory", "party": "signs"
          case "appointee": "appointed"
          default: "takes part"
          }
        return Part(who: resolver.key(part.who), type: types[part.event] ?? nil, role: role)
      })
  }

  private static func pairs(_ record: GoldRecord, _ resolver: Resolver) -> Set<Set<Key?>> {
    Set((record.signedWith ?? []).map { Set($0.map { resolver.key($0) }) })
  }

  private static func compared<Item: Hashable>(_ gold: Set<Item>, _ predicted: Set<Item>, _ show: (Item) -> String)
    -> Result
  {
    Result(
      right: gold.intersection(predicted).count, missed: gold.subtracting(predicted).map(show).sorted(),
      invented: predicted.subtracting(gold).map(show).sorted())
  }

  // MARK: - Positions

  /// Positions match by person and institution, the best titles first; an implied institution may stand for none.
  private mutating func comparePositions(
    _ gold: GoldRecord, _ inGold: Resolver, _ predicted: GoldRecord, _ inPredicted: Resolver
  ) {
    func rows(_ record: GoldRecord, _ resolver: Resolver) -> [(
      person: Key?, institution: Key?, title: String, implied: Key?
    )] {
      (record.positions ?? []).map { position in
        (
          resolver.key(position.person, kinds: [0]), resolver.key(position.institution, kinds: [1]),
          position.title ?? "",
          position.institutionImplied.map { .implied(Self.normalised($0)) }
        )
      }
    }
    let (goldRows, predictedRows) = (rows(gold, inGold), rows(predicted, inPredicted))
    var candidates: [(overlap: Double, predicted: Int, gold: Int)] = []
    for (i, row) in predictedRows.enumerated() {
      for (j, other) in goldRows.enumerated() where row.person == other.person {
        guard row.institution == other.institution || row.institution == (other.implied ?? other.institution) else {
          continue
        }
        candidates.append((Self.titleOverlap(row.title, other.title), i, j))
      }
    }
    candidates.sort { ($1.overlap, $0.predicted, $0.gold) < ($0.overlap, $1.predicted, $1.gold) }
    var matched: [Int: Int] = [:]
    for candidate in candidates where matched[candidate.predicted] == nil && !matched.values.contains(candidate.gold) {
      matched[candidate.predicted] = candidate.gold
    }
    func show(_ row: (person: Key?, institution: Key?, title: String, implied: Key?)) -> String {
      "\(row.person?.name ?? "null") — \(row.title) — \(row.institution?.name ?? "null")"
    }
    results[.positions] = Result(
      right: matched.count, missed: goldRows.indices.filter { !matched.values.contains($0) }.map { show(goldRows[$0]) },
      invented: predictedRows.indices.filter { matched[$0] == nil }.map { show(predictedRows[$0]) })
    rightTitles = matched.count { Self.titleOverlap(predictedRows[$0.key].title, goldRows[$0.value].title) >= 0.5 }
  }

  /// The share of the shorter title's words that the other has, a possessive ending apart.
  private static func titleOverlap(_ one: String, _ other: String) -> Double {
    let sets = [one, other].map { text in
      Set(normalised(text).split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }.map(String.init))
    }.sorted { $0.count < $1.count }
    guard !sets[0].isEmpty else { return one == other ? 1 : 0 }
    let shared = sets[0].count { word in sets[1].contains { sameWord(word, $0) } }
    return Double(shared) / Double(sets[0].count)
  }

  private static func sameWord(_ one: String, _ other: String) -> Bool {
    one == other || ["ы", "і", "сы", "сі"].contains { one + $0 == other || other + $0 == one }
  }
}
