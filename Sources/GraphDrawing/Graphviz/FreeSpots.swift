/// Places on the page that nothing else takes.
///
/// What is taken is kept by squares of the page, so that only neighbours are compared; boxes of very many squares are kept
/// apart and compared with everything.
struct FreeSpots {
  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  private static let side = 100.0
  private static let mostSquares = 256

  private var taken: [Square: [Box]] = [:]
  private var large: [Box] = []
  /// The upper left corner of the page: no place is left of it or above it.
  private let corner: Point

  init(_ taken: [Box], corner: Point = Point(x: -.infinity, y: .infinity)) {
    self.corner = corner
    for box in taken { take(box) }
  }

  func isFree(_ box: Box) -> Bool {
    guard box.left >= corner.x, box.top <= corner.y, !large.contains(where: { $0.overlaps(box) }) else { return false }
    guard let squares = Self.squares(of: box) else { return !taken.values.joined().contains { $0.overlaps(box) } }
    return !squares.contains { taken[$0]?.contains { $0.overlaps(box) } ?? false }
  }

  mutating func take(_ box: Box) {
    guard let squares = Self.squares(of: box) else { return large.append(box) }
    for square in squares { taken[square, default: []].append(box) }
  }

  /// The free place nearest to where a box is wanted; the wanted one where all else is taken.
  func nearest(to wanted: Box, margin: Double = 0, reach: Double = 900) -> Box {
    free(near: wanted, margin: margin, reach: reach) ?? onPage(wanted, margin: margin)
  }

  /// The free place nearest to where a box is wanted, among circles of points around it; nil where all of them is taken.
  ///
  /// - Parameters:
  ///   - margin: the space to leave around the box.
  ///   - reach: how far from the wanted place to look, in points.
  /// - Complexity: O(*k* · (`reach` / 9)²) for *k* taken boxes in a box's neighbourhood.
  func free(near wanted: Box, margin: Double = 0, reach: Double = 900) -> Box? {
    let wanted = onPage(wanted, margin: margin)
    var distance = 0.0
    while distance <= reach {
      let count = max(1, Int(distance / 9) * 6)
      for step in 0..<count {
        let direction = Self.direction(Double(step) / Double(count))
        let spot = wanted.moved(to: wanted.centre + direction * distance)
        if isFree(spot.grown(by: margin)) { return spot }
      }
      distance += 9
    }
    return nil
  }

  private func onPage(_ box: Box, margin: Double) -> Box {
    box.shifted(x: max(0, corner.x - box.left + margin), y: min(0, corner.y - box.top - margin))
  }

  /// The squares of the page that a box touches; nil where they are too many.
  private static func squares(of box: Box) -> [Square]? {
    let sides = [box.left, box.right, box.bottom, box.top].map { Int(exactly: ($0 / side).rounded(.down)) }
    guard let left = sides[0], let right = sides[1], let bottom = sides[2], let top = sides[3], left <= right,
      bottom <= top, right - left < mostSquares, top - bottom < mostSquares,
      (right - left + 1) * (top - bottom + 1) <= mostSquares
    else { return nil }
    return (left...right).flatMap { column in (bottom...top).map { Square(column: column, row: $0) } }
  }

  /// The direction at a part of the full turn, from the right counter-clockwise, on a diamond: exact on every machine.
  private static func direction(_ turn: Double) -> Point {
    let (side, along) = (Int(turn * 4), turn * 4 - (turn * 4).rounded(.down))
    return switch side {
    case 0: Point(x: 1 - along, y: along)
    case 1: Point(x: -along, y: 1 - along)
    case 2: Point(x: along - 1, y: -along)
    default: Point(x: along, y: along - 1)
    }
  }
}
