import Foundation
import GraphDrawing

/// One picture in two sets of colours: by day those that it is drawn with, by night those that the style sheet gives its classes.
struct ThemedSVG {
  /// The picture by day, with a class at every colour that is another by night.
  let text: String

  /// Lays two drawings of one picture over each other.
  ///
  /// Where they differ in more than colours, the picture stays as it is by day.
  init(day: String, night: String) {
    let (tags, others) = (Self.tags(of: day), Self.tags(of: night))
    guard tags.count == others.count else {
      text = day
      return
    }
    var result = ""
    result.reserveCapacity(day.utf8.count * 5 / 4)
    for (tag, other) in zip(tags, others) { result += tag == other ? String(tag) : Self.merged(tag, other) }
    text = result
  }

  /// The text cut before every `<`.
  private static func tags(of svg: String) -> [Substring] {
    svg.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { place, piece in
      place == 0 ? piece : svg[svg.index(before: piece.startIndex)..<piece.endIndex]
    }
  }

  private static func merged(_ day: Substring, _ night: Substring) -> String {
    var tag = String(day)
    var classes: [String] = []
    for name in ["fill", "stroke"] {
      guard let one = color(name, in: day), let other = color(name, in: night), one != other else { continue }
      classes.append(className(name, one, other))
    }
    guard !classes.isEmpty, let end = tag.firstIndex(where: { $0 == " " }) else { return tag }
    tag.insert(contentsOf: " class=\"\(classes.joined(separator: " "))\"", at: end)
    return tag
  }

  private static func color(_ name: String, in tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"#") else { return nil }
    let color = tag[start.upperBound...].prefix { $0.isHexDigit }
    return color.count == 6 ? color.lowercased() : nil
  }

  private static func className(_ name: String, _ day: String, _ night: String) -> String { "\(name)-\(day)-\(night)" }

  /// The rules that turn the colours of day into those of night.
  static let nightRules: String = {
    let pairs = Set(
      zip(Drawing.Theme.print.colors, Drawing.Theme.dark.colors).map { [$0, $1].map { $0.dropFirst().lowercased() } })
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { pair in
      ["fill", "stroke"].map { ".picture .\(className($0, pair[0], pair[1])) { \($0): #\(pair[1]); }" }
    }.joined(separator: "\n")
  }()
}
