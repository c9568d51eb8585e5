import RelationModel
import WorkerThreads

/// A graph as it comes from its records: its rows are made as they are asked for, so that it takes a fraction of the memory of a
/// `RelationshipGraph`.
///
/// A piece of evidence takes twenty bytes; sentences stay where the records are.
public struct AssembledGraph: GraphRows, Sendable {
  /// What tells one relationship from another.
  struct Tie: Hashable {
    let source: Int32
    let target: Int32
    /// The kind, and behind it the number of the role's text and one, or 0.
    let label: UInt32

    init(source: Int32, target: Int32, kind: RelationshipKind, role: Int32) {
      (self.source, self.target) = (source, target)
      label = Self.orders[kind, default: 0] << 28 | UInt32(role + 1)
    }

    var kind: RelationshipKind { RelationshipKind.allCases[Int(label >> 28)] }
    /// The number of the role's text; -1 without one.
    var role: Int32 { Int32(label & 0xFFF_FFFF) - 1 }

    /// Before all other ties of one source by target, kind and role.
    var rank: UInt64 { UInt64(UInt32(bitPattern: target)) << 32 | UInt64(label) }

    func with(role: Int32) -> Tie { Tie(source: source, target: target, kind: kind, role: role) }

    private static let orders = Dictionary(
      uniqueKeysWithValues: RelationshipKind.allCases.enumerated().map { ($1, UInt32($0)) })
  }

  /// That a sentence proves a relationship.
  struct Piece: Equatable {
    var tie: Tie
    var passage: Int32
    var finding: Int32
  }

  /// A sentence of an article, by its place among the records.
  struct Passage {
    let article: Int32
    let sentence: Int32
  }

  /// The entities, by id.
  public private(set) var entities: [Entity]
  /// What finds relationships, by rule, confidence and weight.
  public private(set) var findings: [FindingRow]
  private let records: RecordShelf
  /// For each reprint, the article that it was taken from.
  private let originals: [SourceArticle.ID: SourceArticle.ID]
  /// The roles, by bytes.
  private let roles: [String]
  /// The sentences, by date, article and place.
  private var passages: [Passage]
  /// The pieces of evidence, by relationship, sentence and finding.
  private var pieces: [Piece]
  private var sides: [Tie: Int32]
  /// On how many processors sentences are got ready.
  private let threads: Int

  /// Puts in order what was collected; roles, findings and sentences are numbered as they came.
  ///
  /// - Complexity: O(*n* log *n*) time in the pieces of evidence.
  init(
    records: RecordShelf, originals: [SourceArticle.ID: SourceArticle.ID], entities: [Entity], roles: [String],
    findings: [FindingRow], passages: [Passage], pieces: consuming [Piece], sides: [Tie: Set<Int32>], threads: Int
  ) {
    self.threads = threads
    self.records = records
    self.originals = originals
    self.entities = entities
    let roleOrder = Ranks(roles.indices.sorted { byBytes(roles[$0], roles[$1]) })
    self.roles = roleOrder.sorted.map { roles[$0] }
    let dates = records.dates
    let passageOrder = Ranks(
      passages.indices.sorted { Self.precedes(passages[$0], passages[$1], dates) })
    self.passages = passageOrder.sorted.map { passages[$0] }
    // What a copy adds to weights that the original gives: nothing.
    let all = findings + findings.map { FindingRow(rule: $0.rule, confidence: $0.confidence, weight: 0) }
    let findingOrder = Ranks(all.indices.sorted { all[$0] < all[$1] })
    self.findings = findingOrder.sorted.map { all[$0] }
    self.sides = [:]
    for (tie, named) in sides where named.count == 1 {
      self.sides[tie.with(role: roleOrder[tie.role])] = named.first
    }
    self.pieces = pieces
    for place in self.pieces.indices {
      let piece = self.pieces[place]
      self.pieces[place] = Piece(
        tie: piece.tie.with(role: roleOrder[piece.tie.role]), passage: passageOrder[piece.passage],
        finding: findingOrder[piece.finding])
    }
    nameEachPostOnce()
    sortPieces()
    countOnce { findingOrder[findingOrder.sorted[Int($0)] + findings.count] }
    leaveOutUnused()
  }

  /// An order of numbered things, and the number that each gets in it; -1 stays as it is.
  private struct Ranks {
    /// The old numbers in the new order.
    let sorted: [Int]
    private let ranks: [Int32]

    init(_ sorted: [Int]) {
      self.sorted = sorted
      var ranks = [Int32](repeating: 0, count: sorted.count)
      for (rank, number) in sorted.enumerated() { ranks[number] = Int32(rank) }
      self.ranks = ranks
    }

    subscript(number: Int32) -> Int32 { number < 0 ? number : ranks[Int(number)] }
    subscript(number: Int) -> Int32 { ranks[number] }
  }

  private static func precedes(_ left: Passage, _ right: Passage, _ dates: [PartialDate?]) -> Bool {
    if let isEarlier = PartialDate.isEarlier(dates[Int(left.article)], dates[Int(right.article)]) { return isEarlier }
    return (left.article, left.sentence) < (right.article, right.sentence)
  }

  // MARK: - Order

  /// Puts all wordings of one post under one title.
  private mutating func nameEachPostOnce() {
    var counts: [Tie: Int] = [:]
    for piece in pieces where piece.tie.kind == .position { counts[piece.tie, default: 0] += 1 }
    var ties: [Relationship.ID: Tie] = [:]
    // Two titles may be one text in two Unicode forms.
    for tie in counts.keys.sorted(by: { ($0.source, $0.rank) < ($1.source, $1.rank) }) { ties[id(of: tie)] = tie }
    let titles = PostTitles(Array(ties.keys)) { ties[$0].flatMap { counts[$0] } ?? 0 }
    var canonical: [Tie: Tie] = [:]
    for (id, tie) in ties {
      if let other = ties[titles.canonical(id)], other != tie { canonical[tie] = other }
    }
    guard !canonical.isEmpty else { return }
    for place in pieces.indices where pieces[place].tie.kind == .position {
      if let other = canonical[pieces[place].tie] { pieces[place].tie = other }
    }
  }

  private func id(of tie: Tie) -> Relationship.ID {
    .init(
      kind: tie.kind, source: entities[Int(tie.source)].id, target: entities[Int(tie.target)].id, role: role(of: tie))
  }

  private func role(of tie: Tie) -> String? { tie.role < 0 ? nil : roles[Int(tie.role)] }

  /// Sorts the pieces by their sources, which are many, and those of each by all else.
  private mutating func sortPieces() {
    var starts = [Int](repeating: 0, count: entities.count + 1)
    for piece in pieces { starts[Int(piece.tie.source) + 1] += 1 }
    for entity in entities.indices { starts[entity + 1] += starts[entity] }
    // In place, since pieces are the most there is: each goes to where its source's next one belongs.
    var next = starts
    for entity in entities.indices {
      while next[entity] < starts[entity + 1] {
        let source = Int(pieces[next[entity]].tie.source)
        if source != entity { pieces.swapAt(next[entity], next[source]) }
        next[source] += 1
      }
    }
    for entity in entities.indices where starts[entity + 1] - starts[entity] > 1 {
      pieces[starts[entity]..<starts[entity + 1]].sort {
        ($0.tie.rank, $0.passage, $0.finding) < ($1.tie.rank, $1.passage, $1.finding)
      }
    }
  }

  /// Gives each range of pieces that prove one relationship.
  private func forEachTie(_ body: (Range<Int>) throws -> Void) rethrows {
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, pieces[end].tie == pieces[start].tie { end += 1 }
      try body(start..<end)
      start = end
    }
  }

  // MARK: - Reprints

  /// Lets reprints of an article that proves a relationship as well add no weight to it: of the copies of one article, without itself, the first
  /// counts.
  ///
  /// - Parameter weightless: the finding without weight for a finding.
  private mutating func countOnce(as weightless: (Int32) -> Int32) {
    guard !originals.isEmpty else { return }
    let originals = originalPlaces
    var weightlessPlaces: [Int] = []
    forEachTie { range in
      guard range.count > 1 else { return }
      func article(_ place: Int) -> Int32 { passages[Int(pieces[place].passage)].article }
      guard range.contains(where: { originals[Int(article($0))] >= 0 }) else { return }
      var counted: [Int32: Int32] = [:]
      func original(_ article: Int32) -> Int32 { originals[Int(article)] < 0 ? article : originals[Int(article)] }
      for place in range {
        let (own, original) = (article(place), original(article(place)))
        if counted[original] == nil || own == original { counted[original] = own }
      }
      for place in range where counted[original(article(place))] != article(place) {
        weightlessPlaces.append(place)
      }
    }
    for place in weightlessPlaces { pieces[place].finding = weightless(pieces[place].finding) }
  }

  /// For each record, the place of its original; -1 for what is no reprint, or a reprint of what is not there.
  private var originalPlaces: [Int32] {
    let wanted = Set(originals.values)
    var places: [SourceArticle.ID: Int32] = [:]
    for (place, id) in records.ids.enumerated() where wanted.contains(id) { places[id] = Int32(place) }
    return records.ids.map { originals[$0].flatMap { places[$0] } ?? -1 }
  }

  // MARK: - Numbering

  /// Leaves out the sentences and findings that nothing refers to, and what is there twice.
  private mutating func leaveOutUnused() {
    var isUsed = (passages: [Bool](repeating: false, count: passages.count), findings: findings.map { _ in false })
    for piece in pieces {
      isUsed.passages[Int(piece.passage)] = true
      isUsed.findings[Int(piece.finding)] = true
    }
    var (passageNumbers, findingNumbers) = (passages.map { _ in Int32(-1) }, findings.map { _ in Int32(-1) })
    var (usedPassages, usedFindings): ([Passage], [FindingRow]) = ([], [])
    for place in passages.indices where isUsed.passages[place] {
      passageNumbers[place] = Int32(usedPassages.count)
      usedPassages.append(passages[place])
    }
    for place in findings.indices where isUsed.findings[place] {
      // A rule that gives no weight is its own finding without weight.
      if usedFindings.last != findings[place] { usedFindings.append(findings[place]) }
      findingNumbers[place] = Int32(usedFindings.count - 1)
    }
    (passages, findings) = (usedPassages, usedFindings)
    var kept = 0
    for place in pieces.indices {
      var piece = pieces[place]
      piece.passage = passageNumbers[Int(piece.passage)]
      piece.finding = findingNumbers[Int(piece.finding)]
      if kept > 0, pieces[kept - 1] == piece { continue }
      pieces[kept] = piece
      kept += 1
    }
    pieces.removeLast(pieces.count - kept)
  }

  // MARK: - Leaving out

  /// The graph without some entities and all that hangs on them, and how much that was.
  func leavingOut(_ ignored: [(id: EntityID, number: Int)]) -> (AssembledGraph, [JudgedGraph.IgnoredEntity]) {
    if ignored.isEmpty { return (self, []) }
    let gone = Set(ignored.map(\.id))
    let isGone = entities.map { gone.contains($0.id) }
    var fell: [Int32: (relationships: Int, evidence: Int)] = [:]
    forEachTie { range in
      let tie = pieces[range.lowerBound].tie
      for end in [tie.source, tie.target] where isGone[Int(end)] {
        fell[end, default: (0, 0)].relationships += 1
        fell[end, default: (0, 0)].evidence += range.count
      }
    }
    var places: [EntityID: Int] = [:]
    for place in entities.indices where isGone[place] { places[entities[place].id] = place }
    let told = ignored.sorted { $0.number < $1.number }.compactMap { id, number in
      places[id].map { place in
        let (relationships, evidence) = fell[Int32(place)] ?? (0, 0)
        return JudgedGraph.IgnoredEntity(
          number: number, entity: entities[place], relationships: relationships, evidence: evidence)
      }
    }
    return (keeping { !isGone[Int($0)] }, told)
  }

  private func keeping(_ isKept: (Int32) -> Bool) -> AssembledGraph {
    var kept = self
    var numbers = [Int32](repeating: -1, count: entities.count)
    kept.entities = []
    for (place, entity) in entities.enumerated() where isKept(Int32(place)) {
      numbers[place] = Int32(kept.entities.count)
      kept.entities.append(entity)
    }
    func numbered(_ tie: Tie) -> Tie? {
      let (source, target) = (numbers[Int(tie.source)], numbers[Int(tie.target)])
      return source < 0 || target < 0 ? nil : Tie(source: source, target: target, kind: tie.kind, role: tie.role)
    }
    kept.pieces = pieces.compactMap { piece in
      numbered(piece.tie).map { Piece(tie: $0, passage: piece.passage, finding: piece.finding) }
    }
    kept.sides = [:]
    for (tie, side) in sides where numbers[Int(side)] >= 0 {
      if let tie = numbered(tie) { kept.sides[tie] = numbers[Int(side)] }
    }
    kept.leaveOutUnused()
    return kept
  }
}

// MARK: - Rows

extension AssembledGraph {
  /// Gives the articles, by id.
  public func forEachArticle(_ body: (SourceArticle) throws -> Void) rethrows {
    for place in records.indices {
      var article = records.source(of: place)
      article.original = originals.isEmpty ? nil : originals[article.id]
      try body(article)
    }
  }

  /// Gives the sentences, by date, article and place.
  public func forEachPassage(_ body: (PassageRow) throws -> Void) rethrows {
    // Where the sentences of one article begin.
    let starts = passages.indices.filter { $0 == 0 || passages[$0 - 1].article != passages[$0].article }
    let bounds = starts + [passages.count]
    try makeAhead(starts.count, threads: threads, { records.quotable(Int(passages[starts[$0]].article)) }) {
      place, quotable in
      for passage in passages[bounds[place]..<bounds[place + 1]] {
        let sentence = Int(passage.sentence)
        let (start, end) = quotable.sentences[sentence]
        try body(
          PassageRow(
            article: Int(passage.article), sentence: sentence, start: start, end: end, quote: quotable.quote(sentence),
            date: quotable.article.date, publisher: quotable.article.publishers.first))
      }
    }
  }

  /// Gives the relationships, by id.
  public func forEachRelationship(_ body: (RelationshipRow) throws -> Void) rethrows {
    try forEachTie { range in
      let tie = pieces[range.lowerBound].tie
      try body(
        RelationshipRow(
          kind: tie.kind, source: Int(tie.source), target: Int(tie.target), role: role(of: tie),
          side: sides.isEmpty ? nil : sides[tie].map(Int.init),
          proofs: pieces[range].map { .init(passage: $0.passage, finding: $0.finding) }))
    }
  }
}
