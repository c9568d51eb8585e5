extension String {
  /// The text with signs replaced wherever they stand: also before a combining mark, with which they are one `Character`, while readers of
  /// XML and other programs see two signs.
  ///
  /// - Complexity: O(*n*) time and space in the signs.
  package func replacing(_ signs: [Unicode.Scalar: String]) -> String {
    // A few signs are sooner compared than hashed, and most texts have none of them.
    let pairs = Array(signs)
    guard unicodeScalars.contains(where: { scalar in pairs.contains { $0.key == scalar } }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if let pair = pairs.first(where: { $0.key == scalar }) {
        text += pair.value
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
