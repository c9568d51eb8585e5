/// Distances between pairs of nodes, each found from both ends, with memory that is used again.
///
/// (I. Pohl: Bi-directional search, 1971.) One search belongs to one thread.
public final class PairSearch {
  private let graph: IndexGraph
  private let turned: IndexGraph
  private let lengths: PathLengths?
  /// What each node was last reached by: twice the number of the search, plus the side.
  private let marks: WorkArray<Int32>
  /// Two frontiers and room for the next, one after the other.
  private let lists: WorkArray<Int32>
  private var number: Int32 = 0
  private var whole: WholePairSearch?

  /// A search that counts every edge as one step.
  ///
  /// - Complexity: O(*n*) time and space; O(*n* + *m*) where directed.
  public init(_ graph: IndexGraph) {
    self.graph = graph
    turned = graph.transposed()
    lengths = nil
    marks = WorkArray(repeating: 0, count: graph.nodeCount)
    lists = WorkArray(repeating: 0, count: 3 * (graph.nodeCount + 1))
  }

  /// A search by length.
  ///
  /// - Complexity: O(*n*) time and space.
  public init(_ lengths: PathLengths) {
    graph = lengths.graph
    turned = graph
    self.lengths = lengths
    marks = WorkArray(repeating: 0, count: 0)
    lists = WorkArray(repeating: 0, count: 0)
    if !graph.isDirected, case .whole(let rows) = lengths.storage { whole = WholePairSearch(rows) }
  }

  /// The distance from one node to another, or nil where no path leads there.
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(*n* + *m*) time at most; as a rule a small part of the graph is looked at.
  public func distance(from source: Int, to target: Int) throws(IndexGraphError) -> Double? {
    try graph.check(source)
    try graph.check(target)
    if source == target { return 0 }
    guard let lengths else { return steps(from: source, to: target).map(Double.init) }
    if let whole { return whole.distance(from: source, to: target).map(Double.init) }
    let distance = try lengths.distances(from: source)[target]
    return distance.isFinite ? distance : nil
  }

  private func steps(from source: Int, to target: Int) -> Int? {
    if number >= Int32.max / 2 - 1 {
      marks.buffer.update(repeating: 0)
      number = 0
    }
    number += 1
    return graph.withRows { out in
      turned.withRows { into in meet(out, into, source, target) }
    }
  }

  private func meet(_ out: RowView, _ into: RowView, _ source: Int, _ target: Int) -> Int? {
    let size = graph.nodeCount + 1
    var (front, back, spare) = (list(0, size), list(size, size), list(2 * size, size))
    var (frontCount, backCount) = (1, 1)
    var (frontArcs, backArcs) = (out.degree(of: source), into.degree(of: target))
    (front[0], back[0]) = (Int32(truncatingIfNeeded: source), Int32(truncatingIfNeeded: target))
    let (frontMark, backMark) = (2 * number, 2 * number + 1)
    (marks[source], marks[target]) = (frontMark, backMark)
    var steps = 0
    while frontCount > 0, backCount > 0 {
      steps += 1
      if frontArcs <= backArcs {
        guard expand(out, &front, &spare, &frontCount, &frontArcs, own: frontMark, other: backMark) else {
          return steps
        }
      } else {
        guard expand(into, &back, &spare, &backCount, &backArcs, own: backMark, other: frontMark) else { return steps }
      }
    }
    return nil
  }

  private func list(_ start: Int, _ size: Int) -> UnsafeMutableBufferPointer<Int32> {
    UnsafeMutableBufferPointer(rebasing: lists.buffer[start..<start + size])
  }

  /// Takes one side a step on; false where it meets the other.
  @inline(__always)
  private func expand(
    _ rows: RowView, _ list: inout UnsafeMutableBufferPointer<Int32>, _ spare: inout UnsafeMutableBufferPointer<Int32>,
    _ count: inout Int, _ arcs: inout Int, own: Int32, other: Int32
  ) -> Bool {
    var found = 0
    for place in 0..<count {
      for arc in rows.arcs(of: Int(list[place])) {
        let node = rows.targets[arc]
        let mark = marks[Int(node)]
        if mark == other { return false }
        // Written in any case and kept where it is new: a branch would often be mistaken.
        marks[Int(node)] = own
        spare[found] = node
        found &+= mark != own ? 1 : 0
      }
    }
    arcs = 0
    for place in 0..<found { arcs &+= rows.degree(of: Int(spare[place])) }
    count = found
    swap(&list, &spare)
    return true
  }
}

/// The search from both ends in an undirected graph with whole lengths.
private final class WholePairSearch {
  private let rows: WholeRows
  private var sides: [Side]

  /// What is known from one end.
  private final class Side {
    let distances: WorkArray<Int32>
    let isSettled: WorkArray<Bool>
    var queue: DialQueue
    var reached: [Int32] = []
    var least: Int32 = 0

    init(_ rows: WholeRows) {
      distances = WorkArray(repeating: .max, count: rows.starts.count - 1)
      isSettled = WorkArray(repeating: false, count: rows.starts.count - 1)
      queue = DialQueue(nodeCount: rows.starts.count - 1, span: rows.longest)
    }

    func start(at node: Int) {
      distances[node] = 0
      least = 0
      reached.append(Int32(truncatingIfNeeded: node))
      queue.insert(Int32(truncatingIfNeeded: node), key: 0)
    }

    func forget() {
      for node in reached {
        if !isSettled[Int(node)] { queue.remove(node, key: distances[Int(node)]) }
        distances[Int(node)] = .max
        isSettled[Int(node)] = false
      }
      reached.removeAll(keepingCapacity: true)
    }
  }

  init(_ rows: WholeRows) {
    self.rows = rows
    sides = [Side(rows), Side(rows)]
  }

  func distance(from source: Int, to target: Int) -> Int32? {
    let (front, back) = (sides[0], sides[1])
    front.start(at: source)
    back.start(at: target)
    var best = Int32.max
    rows.withRows { rows, lengths in
      while front.queue.count > 0, back.queue.count > 0 {
        front.least = front.queue.leastKey(from: front.least)
        back.least = back.queue.leastKey(from: back.least)
        if best < .max, front.least &+ back.least >= best { break }
        // The side with fewer nodes in sight goes on: where one end is among many, the other has the shorter work.
        if front.queue.count <= back.queue.count {
          settle(rows, lengths, front, back, &best)
        } else {
          settle(rows, lengths, back, front, &best)
        }
      }
    }
    front.forget()
    back.forget()
    return best == .max ? nil : best
  }

  /// Settles one node of a side. A length is left out when no path by way of it can be shorter than the best: the other
  /// side will have looked along it already where its end is settled there.
  @inline(__always)
  private func settle(
    _ rows: RowView, _ lengths: UnsafeBufferPointer<Int32>, _ side: Side, _ other: Side, _ best: inout Int32
  ) {
    let least = side.least
    guard let node = side.queue.first(key: least) else { return }
    side.queue.remove(node, key: least)
    side.isSettled[Int(node)] = true
    let distances = side.distances.buffer
    let others = other.distances.buffer
    for arc in rows.arcs(of: Int(node)) {
      let distance = least &+ lengths[arc]
      if best < .max, distance &+ other.least >= best { break }
      let target = rows.targets[arc]
      let known = distances[Int(target)]
      if distance >= known { continue }
      if known < .max {
        side.queue.remove(target, key: known)
      } else {
        side.reached.append(target)
      }
      distances[Int(target)] = distance
      side.queue.insert(target, key: distance)
      let rest = others[Int(target)]
      if rest < .max { best = min(best, distance &+ rest) }
    }
  }
}
