import Foundation
import Testing

@testable import GraphDrawing

/// Colours hold up on every paper, in grey print and for the colour-blind.
@Suite struct ThemeTests {
  @Test(arguments: Drawing.Theme.allCases)
  func everyTextIsReadable(theme: Drawing.Theme) {
    let palette = Palette(theme)
    #expect(contrast(palette.ink, palette.paper) >= 7)
    #expect(contrast(palette.softInk, palette.paper) >= 4.5)
    #expect(contrast(palette.line, palette.paper) >= 4.5)
    #expect(contrast(palette.accent, palette.paper) >= 4.5)
    #expect(contrast(palette.faintLine, palette.paper) >= 1.9)
    for swatch in palette.categories + [palette.neutral] {
      #expect(contrast(swatch.text, swatch.fill) >= 4.5, "\(swatch)")
      #expect(contrast(palette.ink, swatch.ground) >= 7, "\(swatch)")
      // The outline of a thing is told from the paper (WCAG 2.1, 1.4.11).
      #expect(contrast(swatch.outline, palette.paper) >= 3, "\(swatch)")
    }
  }

  /// People, institutions and events: told apart in grey print, and by those who see no red, no green or no blue.
  @Test(arguments: Drawing.Theme.allCases)
  func kindsAreToldApart(theme: Drawing.Theme) {
    let fills = Palette(theme).categories.prefix(3).map { linear($0.fill) }
    for first in 0..<3 {
      for second in (first + 1)..<3 {
        #expect(abs(lightness(fills[first]) - lightness(fills[second])) >= 9)
        for sight in Sight.allCases {
          let difference = distance(lab(sight.seen(fills[first])), lab(sight.seen(fills[second])))
          #expect(difference >= 12, "\(sight): \(difference)")
        }
      }
    }
  }

  /// Groups: told apart by fill or outline, by everybody.
  @Test(arguments: Drawing.Theme.allCases)
  func groupsAreToldApart(theme: Drawing.Theme) {
    let swatches = Palette(theme).categories
    for (number, swatch) in swatches.enumerated() {
      for other in swatches.dropFirst(number + 1) {
        for sight in Sight.allCases {
          let differences = [(swatch.fill, other.fill), (swatch.outline, other.outline)].map { one, other in
            distance(lab(sight.seen(linear(one))), lab(sight.seen(linear(other))))
          }
          #expect(max(differences[0], differences[1]) >= 10, "\(swatch) \(other) \(sight): \(differences)")
        }
      }
    }
  }

  @Test(arguments: Drawing.Theme.allCases, LayoutEngine.allCases)
  func theWholePictureIsOnItsPaper(theme: Drawing.Theme, engine: LayoutEngine) throws {
    var drawing = RenderingTests.pair
    drawing.theme = theme
    drawing.engine = engine
    let svg = String(decoding: try drawing.render(as: .svg).data, as: UTF8.self)
    #expect(svg.lowercased().contains("fill=\"\(Palette(theme).paper.lowercased())\"") || theme == .print)
    let others = Drawing.Theme.allCases.filter { $0 != theme }.map { Palette($0).ink.lowercased() }
    for ink in others { #expect(!svg.lowercased().contains("fill=\"\(ink)\"")) }
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [luminance(linear(one)), luminance(linear(other))].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func lightness(_ color: SIMD3<Double>) -> Double { lab(color).x }
}

/// What those see whose eyes have all kinds of cones, or lack one. Source: F. Viénot, H. Brettel, J. Mollon: Digital video
/// colourmaps for checking the legibility of displays by dichromats, 1999; for tritanopia Brettel et al., 1997,
/// simplified.
private enum Sight: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  func seen(_ color: SIMD3<Double>) -> SIMD3<Double> {
    let rows: [SIMD3<Double>] =
      switch self {
      case .full: [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)]
      case .protanopia: [SIMD3(0.11238, 0.88762, 0), SIMD3(0.11238, 0.88762, 0), SIMD3(0.00401, -0.00401, 1)]
      case .deuteranopia: [SIMD3(0.29275, 0.70725, 0), SIMD3(0.29275, 0.70725, 0), SIMD3(-0.02234, 0.02234, 1)]
      case .tritanopia: [SIMD3(1, 0.1446, -0.1446), SIMD3(0, 0.8592, 0.1408), SIMD3(0, 0.8592, 0.1408)]
      }
    let seen = SIMD3((rows[0] * color).sum(), (rows[1] * color).sum(), (rows[2] * color).sum())
    return seen.clamped(lowerBound: .zero, upperBound: .one)
  }
}

private func linear(_ color: String) -> SIMD3<Double> {
  let number = Int(color.dropFirst(), radix: 16) ?? 0
  return SIMD3([16, 8, 0].map { shift in power(Double(number >> shift & 255) / 255) })
}

private func power(_ channel: Double) -> Double {
  channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
}

private func luminance(_ color: SIMD3<Double>) -> Double { (color * SIMD3(0.2126, 0.7152, 0.0722)).sum() }

/// CIE L*a*b* for a white of daylight.
private func lab(_ color: SIMD3<Double>) -> SIMD3<Double> {
  let x = (color * SIMD3(0.4124, 0.3576, 0.1805)).sum() / 0.9505
  let (y, z) = (luminance(color), (color * SIMD3(0.0193, 0.1192, 0.9505)).sum() / 1.089)
  func root(_ value: Double) -> Double {
    value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
  }
  return SIMD3(116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z)))
}

private func distance(_ one: SIMD3<Double>, _ other: SIMD3<Double>) -> Double {
  ((one - other) * (one - other)).sum().squareRoot()
}
