import GraphReports

/// A piece of HTML that holds no unescaped text, by construction.
///
/// It is made of literals of the program, in which every value put between is escaped unless it is markup itself. There is no other way
/// to make one of a text, but for `init(trusted:)`, which takes what the package's own writers have escaped.
struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The HTML.
  private(set) var html: String

  init(stringLiteral html: String) { self.html = html }
  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }
  /// Takes HTML or SVG that another part of the package has made of escaped text.
  init(trusted html: String) { self.html = html }

  /// What stands between two literals.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }
    mutating func appendLiteral(_ literal: String) { html += literal }
    // A literal of the program is markup here too, as in a choice between two of them: hence disfavoured.
    @_disfavoredOverload
    mutating func appendInterpolation(_ text: some StringProtocol) { html += HTML.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ markup: Markup?) { html += markup?.html ?? "" }
    mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { html += part.html } }
  }

  static func + (left: Markup, right: Markup) -> Markup { Markup(trusted: left.html + right.html) }
}

extension Sequence<Markup> {
  /// The pieces one after another, with something between them.
  func joined(separator: Markup = "") -> Markup {
    Markup(trusted: map(\.html).joined(separator: separator.html))
  }
}
