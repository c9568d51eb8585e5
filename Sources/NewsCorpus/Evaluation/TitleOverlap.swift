/// The share of the shorter title's words that the other title has, a possessive ending apart: директор is директоры.
///
/// 1 where neither title has a word, 0 where one has none.
struct TitleOverlap {
  private let words: Set<String>

  init(_ title: String) { words = ComparableText.words(title) }

  func share(with other: TitleOverlap) -> Double {
    // Which of two titles of one length counts as the shorter matters, since one word may equal several of the other.
    let (shorter, longer) = other.words.count < words.count ? (other.words, words) : (words, other.words)
    guard !shorter.isEmpty else { return longer.isEmpty ? 1 : 0 }
    let shared = shorter.count { word in longer.contains { Self.areSame(word, $0) } }
    return Double(shared) / Double(shorter.count)
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    one == other || ["ы", "і", "сы", "сі"].contains { one + $0 == other || other + $0 == one }
  }
}
