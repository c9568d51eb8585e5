/// A point on the page, in points, y upwards.
struct Point: Hashable, CustomStringConvertible {
  var x: Double
  var y: Double

  /// As Graphviz reads it.
  var description: String { "\(decimal(x)),\(decimal(y))" }

  static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
  static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }
}

/// A cubic Bézier curve.
struct Bezier: Hashable, CustomStringConvertible {
  let start: Point
  let first: Point
  let second: Point
  let end: Point

  /// Its four points, as Graphviz reads them.
  var description: String { "\(start) \(first) \(second) \(end)" }

  init(_ start: Point, _ first: Point, _ second: Point, _ end: Point) {
    self.start = start
    self.first = first
    self.second = second
    self.end = end
  }

  /// A straight line.
  init(from start: Point, to end: Point) {
    self.init(start, start + (end - start) * (1 / 3), start + (end - start) * (2 / 3), end)
  }

  /// The parabola that is at `middle` half the way.
  init(from start: Point, through middle: Point, to end: Point) {
    let control = middle * 2 - (start + end) * 0.5
    self.init(start, start + (control - start) * (2 / 3), end + (control - end) * (2 / 3), end)
  }

  /// A line between two boxes; of several, the later ones swing out, to either side in turn.
  static func arc(from tail: Box, to head: Box, turn: Int) -> Bezier {
    arc(from: tail, to: head, swing: Double((turn + 1) / 2) * (turn.isMultiple(of: 2) ? -14 : 14))
  }

  /// An arc between the middles of two boxes that is `swing` points off the straight line half the way.
  static func arc(from tail: Box, to head: Box, swing: Double) -> Bezier {
    let along = head.centre - tail.centre
    guard along.length > 0 else { return loop(at: tail) }
    let aside = Point(x: -along.y, y: along.x) * (swing / along.length)
    return Bezier(from: tail.centre, through: (tail.centre + head.centre) * 0.5 + aside, to: head.centre)
  }

  /// A loop above a box.
  static func loop(at box: Box) -> Bezier {
    Bezier(
      Point(x: box.x - 8, y: box.top), Point(x: box.x - 22, y: box.top + 28), Point(x: box.x + 22, y: box.top + 28),
      Point(x: box.x + 8, y: box.top))
  }

  var reversed: Bezier { Bezier(end, second, first, start) }

  /// The point at a parameter from 0 to 1.
  func point(_ parameter: Double) -> Point {
    let rest = 1 - parameter
    return start * (rest * rest * rest) + first * (3 * rest * rest * parameter)
      + second * (3 * rest * parameter * parameter) + end * (parameter * parameter * parameter)
  }

  /// The curve between two parameters, by de Casteljau's division.
  func part(from lower: Double, to upper: Double) -> Bezier {
    let tail = upper < 1 ? reversed.rest(from: 1 - upper).reversed : self
    return upper > 0 ? tail.rest(from: lower / upper) : tail
  }

  private func rest(from parameter: Double) -> Bezier {
    func mixed(_ one: Point, _ other: Point) -> Point { one * (1 - parameter) + other * parameter }
    let (a, b, c) = (mixed(start, first), mixed(first, second), mixed(second, end))
    let (d, e) = (mixed(a, b), mixed(b, c))
    return Bezier(mixed(d, e), e, c, end)
  }

  /// The parameter, below one half, at which the curve leaves a shape that it starts in; 0 where it does not.
  func exit(_ contains: (Point) -> Bool) -> Double {
    guard contains(start), !contains(point(0.5)) else { return 0 }
    return bisected { contains(point($0)) }
  }

  /// The parameter, below one half, at which the curve is that far from its start.
  func parameter(atDistance distance: Double) -> Double {
    bisected { (point($0) - start).length < distance }
  }

  private func bisected(_ isBefore: (Double) -> Bool) -> Double {
    var (lower, upper) = (0.0, 0.5)
    for _ in 0..<30 {
      let middle = (lower + upper) / 2
      if isBefore(middle) { lower = middle } else { upper = middle }
    }
    return lower
  }

  /// Boxes of a box's size along the curve, from its middle outwards.
  func spots(for box: Box) -> [Box] {
    [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7].map { box.moved(to: point($0)) }
  }

  /// The box around the curve, to the samples along it.
  var bounds: Box { samples.map { Box(left: $0.x, bottom: $0.y, right: $0.x, top: $0.y) }.bounds }

  /// Points along the curve.
  var samples: [Point] { (0...48).map { point(Double($0) / 48) } }
}
