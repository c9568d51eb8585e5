/// Finds the first of the shortest paths to one target, with a beginning that is given and steps that are forbidden.
///
/// Both ends search until no shorter path can come up; then the path is followed from the beginning, always to the first
/// node by index that lies on a shortest path. (I. Pohl: Bi-directional search, 1971.)
final class RestrictedSearch {
  private let target: Int
  private let front: Side
  private let back: Side
  /// Whether a node must not be passed.
  private let isBlocked: WorkArray<Bool>
  private let isStepwise: Bool
  private var spur = 0
  private var forbidden: [Int32] = []
  /// The length of the shortest path found so far.
  private var best = Double.infinity

  /// What is known from one end.
  private final class Side {
    let arcs: LengthArcs
    /// The distance from the end to each node; infinite where it has not been.
    let known: WorkArray<Double>
    var reached: [Int32] = []
    var heap = MinHeap<Estimate>()
    /// The nodes of the last level, in searches by steps.
    var frontier: [Int32] = []
    /// The distance of the last node settled.
    var least = 0.0

    init(_ arcs: LengthArcs) {
      self.arcs = arcs
      known = WorkArray(repeating: .infinity, count: arcs.starts.count - 1)
    }

    func start(at node: Int) {
      for node in reached { known[Int(node)] = .infinity }
      reached = [Int32(truncatingIfNeeded: node)]
      frontier = reached
      known[node] = 0
      least = 0
      heap = MinHeap()
      heap.insert(Estimate(distance: 0, node: Int32(truncatingIfNeeded: node)))
    }

    var frontierArcs: Int { frontier.reduce(0) { $0 + arcs.arcs(of: Int($1)).count } }
  }

  init(_ out: LengthArcs, _ into: LengthArcs, target: Int, avoiding avoided: [Int]) {
    self.target = target
    front = Side(out)
    back = Side(into)
    isBlocked = WorkArray(repeating: false, count: out.starts.count - 1)
    for node in avoided { isBlocked[node] = true }
    if case .ones = out.lengths { isStepwise = true } else { isStepwise = false }
  }

  /// The first of the shortest paths that share a beginning and do not go on from it to the forbidden nodes.
  func best(of beginning: Candidate) -> Candidate? {
    spur = beginning.nodes[beginning.nodes.count - 1]
    forbidden = beginning.forbidden
    if spur == target { return forbidden.isEmpty ? beginning : nil }
    // A beginning never passes through a node that is avoided, so nothing is unblocked that should not be.
    for node in beginning.nodes { isBlocked[node] = node != spur }
    defer { for node in beginning.nodes { isBlocked[node] = false } }
    best = .infinity
    front.start(at: spur)
    back.start(at: target)
    if isStepwise { meetBySteps() } else { meetByLength() }
    guard best < .infinity else { return nil }
    var candidate = beginning
    follow(&candidate)
    return candidate
  }

  /// Whether a search may go from one end of an arc to the other.
  @inline(__always)
  private func isOpen(_ side: Side, from node: Int, to next: Int32) -> Bool {
    if isBlocked[Int(next)] { return false }
    if side === front { return node != spur || !forbidden.contains(next) }
    return next != spur || !forbidden.contains(Int32(truncatingIfNeeded: node))
  }

  private func meetBySteps() {
    while !front.frontier.isEmpty, !back.frontier.isEmpty {
      let isFront = front.frontierArcs <= back.frontierArcs
      let (side, other) = isFront ? (front, back) : (back, front)
      var next: [Int32] = []
      for node in side.frontier {
        for arc in side.arcs.arcs(of: Int(node)) {
          let target = side.arcs.targets[arc]
          guard side.known[Int(target)] == .infinity, isOpen(side, from: Int(node), to: target) else { continue }
          if other.known[Int(target)] < .infinity {
            best = side.least + 1 + other.known[Int(target)]
            // What this level has reached so far says nothing about what it has not.
            for node in next { side.known[Int(node)] = .infinity }
            return
          }
          side.known[Int(target)] = side.least + 1
          next.append(target)
        }
      }
      side.reached += next
      side.frontier = next
      side.least += 1
    }
  }

  private func meetByLength() {
    while let first = front.heap.min, let second = back.heap.min {
      if first.distance + second.distance > best * (1 + 1e-12) { return }
      // The side with fewer nodes in sight goes on: where one end is among many, the other has the shorter work.
      if front.heap.count <= back.heap.count {
        settle(front, rest: second.distance, other: back)
      } else {
        settle(back, rest: first.distance, other: front)
      }
    }
  }

  private func settle(_ side: Side, rest: Double, other: Side) {
    guard let nearest = side.heap.removeMin() else { return }
    let node = Int(nearest.node)
    if nearest.distance > side.known[node] { return }
    side.least = nearest.distance
    let bound = best * (1 + 1e-12)
    for arc in side.arcs.arcs(of: node) {
      let distance = nearest.distance + side.arcs.length(arc)
      if distance + rest > bound {
        if side.arcs.isSorted { break }
        continue
      }
      let next = side.arcs.targets[arc]
      let known = side.known[Int(next)]
      guard distance < known, isOpen(side, from: node, to: next) else { continue }
      if known == .infinity { side.reached.append(next) }
      side.known[Int(next)] = distance
      side.heap.insert(Estimate(distance: distance, node: next))
      best = min(best, distance + other.known[Int(next)])
    }
  }

  /// Goes on from the spur along shortest paths; nodes that turn out not to lead to the target are left again.
  private func follow(_ candidate: inout Candidate) {
    var isDead: Set<Int32> = []
    let start = candidate.nodes.count
    var distances = [0.0]
    while let node = candidate.nodes.last, node != target, let distance = distances.last {
      if let arc = nextArc(from: node, at: distance, dead: isDead) {
        candidate.nodes.append(Int(front.arcs.targets[arc]))
        candidate.lengths.append(front.arcs.length(arc))
        distances.append(distance + front.arcs.length(arc))
      } else {
        guard candidate.nodes.count > start else { return }
        isDead.insert(Int32(truncatingIfNeeded: node))
        candidate.nodes.removeLast()
        candidate.lengths.removeLast()
        distances.removeLast()
      }
    }
  }

  /// The arc to the first node that lies on a shortest path, as the other side knows, or that may, as this one does.
  private func nextArc(from node: Int, at start: Double, dead: Set<Int32>) -> Int? {
    var found: Int?
    let bound = best * (1 + 1e-12)
    for arc in front.arcs.arcs(of: node) {
      let next = front.arcs.targets[arc]
      let distance = start + front.arcs.length(arc)
      if distance > bound, front.arcs.isSorted { break }
      if let found, front.arcs.targets[found] <= next { continue }
      let isAcross = distance + back.known[Int(next)] <= bound
      let isTight = front.known[Int(next)] == distance && distance <= front.least
      guard isAcross || isTight && !dead.contains(next), isOpen(front, from: node, to: next) else { continue }
      found = arc
      if isStepwise { break }
    }
    return found
  }
}

/// A node that a search has come to.
private struct Estimate: Comparable {
  let distance: Double
  let node: Int32

  static func < (left: Self, right: Self) -> Bool { left.distance < right.distance }
}
