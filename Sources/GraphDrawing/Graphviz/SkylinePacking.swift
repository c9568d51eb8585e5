/// Packing of rectangles onto a page.
///
/// Skyline, bottom-left: each rectangle, the tallest first, is put where its top stays lowest; the page's width is the
/// one at which the whole comes nearest to the wanted shape. Source: J. Jylänki: A thousand ways to pack the bin, 2010,
/// section 2.6.
enum SkylinePacking {
  /// The lower left corners of the rectangles, in the order given; y upwards.
  ///
  /// - Parameters:
  ///   - sizes: Width and height of each rectangle.
  ///   - gap: The space between two of them.
  ///   - shape: Width through height of the page.
  /// - Complexity: O(*k* · *n* · *s*) for *n* rectangles, *k* ≤ 24 widths tried, and *s* steps of the skyline.
  static func corners(
    of sizes: [(width: Double, height: Double)], gap: Double, shape: Double
  ) -> [(x: Double, y: Double)] {
    let order = sizes.indices.sorted { left, right in
      (-sizes[left].height, -sizes[left].width, left) < (-sizes[right].height, -sizes[right].width, right)
    }
    let widest = sizes.map(\.width).max() ?? 0
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let usual = (area * shape).squareRoot()
    var best: (corners: [(x: Double, y: Double)], cost: Double)?
    for step in 0..<24 {
      let page = max(widest, usual * (0.7 + 0.05 * Double(step)))
      let corners = packed(sizes, order, gap: gap, page: page)
      let width = zip(corners, sizes).map { $0.x + $1.width }.max() ?? 0
      let height = zip(corners, sizes).map { $0.y + $1.height }.max() ?? 0
      let cost = max(width / shape, height)
      guard cost < best?.cost ?? .infinity else { continue }
      // Turned upside down, so that the tallest stand at the top.
      best = (zip(corners, sizes).map { ($0.x, height - $0.y - $1.height) }, cost)
    }
    return best?.corners ?? []
  }

  private static func packed(
    _ sizes: [(width: Double, height: Double)], _ order: [Int], gap: Double, page: Double
  ) -> [(x: Double, y: Double)] {
    var corners = Array(repeating: (x: 0.0, y: 0.0), count: sizes.count)
    var skyline = [(x: 0.0, y: 0.0)]  // Each step lasts until the next one, the last to the page's edge.
    for row in order {
      let width = sizes[row].width
      var best: (x: Double, y: Double)?
      for start in skyline where start.x == 0 || start.x + width <= page {
        let y = height(of: skyline, from: start.x, to: start.x + width)
        if y < best?.y ?? .infinity { best = (start.x, y) }
      }
      let corner = best ?? (0, 0)
      corners[row] = corner
      raise(&skyline, from: corner.x, to: corner.x + width + gap, height: corner.y + sizes[row].height + gap)
    }
    return corners
  }

  private static func height(of skyline: [(x: Double, y: Double)], from left: Double, to right: Double) -> Double {
    skyline.indices.reduce(0) { highest, step in
      let end = step + 1 < skyline.count ? skyline[step + 1].x : .infinity
      return skyline[step].x < right && end > left ? max(highest, skyline[step].y) : highest
    }
  }

  private static func raise(
    _ skyline: inout [(x: Double, y: Double)], from left: Double, to right: Double, height: Double
  ) {
    let after = skyline.last { $0.x <= right }?.y ?? 0
    skyline = skyline.filter { $0.x < left } + [(left, height), (right, after)] + skyline.filter { $0.x > right }
  }
}
