import Foundation

/// How fast articles are read and how long that still takes, said twice a second.
struct Pace {
  private let begun = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// A few words, or nil where it is too early for others.
  mutating func text(_ articles: Int, done: Int, of all: Int) -> String? {
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(500) { return nil }
    last = now
    let seconds = (now - begun) / .seconds(1)
    return Self.text(articles, done: done, of: all, seconds: seconds)
  }

  static func text(_ articles: Int, done: Int, of all: Int, seconds: Double) -> String {
    guard seconds >= 1, done > 0 else { return "articles read: \(articles)" }
    let left = Int((seconds * Double(max(0, all - done)) / Double(done)).rounded(.up))
    let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
    return "articles read: \(articles), \(Int(Double(articles) / seconds)) a second, \(time) left"
  }
}
