/// Places on the page that nothing else takes.
struct FreeSpots {
  private(set) var taken: [Box]
  /// The upper left corner of the page: no place is left of it or above it.
  private let corner: Point

  init(_ taken: [Box], corner: Point = Point(x: -.infinity, y: .infinity)) {
    self.taken = taken
    self.corner = corner
  }

  func isFree(_ box: Box) -> Bool {
    box.left >= corner.x && box.top <= corner.y && !taken.contains { $0.overlaps(box) }
  }

  mutating func take(_ box: Box) { taken.append(box) }

  /// The free place nearest to where a box is wanted, among circles of points around it; the wanted one where all else
  /// is taken.
  ///
  /// - Parameters:
  ///   - margin: the space to leave around the box.
  ///   - reach: how far from the wanted place to look, in points.
  /// - Complexity: O(*n* · (`reach` / 9)²) for *n* taken boxes.
  func nearest(to wanted: Box, margin: Double = 0, reach: Double = 900) -> Box {
    let wanted = wanted.shifted(
      x: max(0, corner.x - wanted.left + margin), y: min(0, corner.y - wanted.top - margin))
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
    return wanted
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
