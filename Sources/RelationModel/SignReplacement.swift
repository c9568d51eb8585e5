extension String {
  /// The text with signs replaced wherever they stand: also before a combining mark, with which they are one `Character`, while readers of
  /// XML and other programs see two signs.
  ///
  /// - Complexity: O(*n*) time and space in the signs.
  package func replacing(_ signs: [Unicode.Scalar: String]) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if let replacement = signs[scalar] { text += replacement } else { text.unicodeScalars.append(scalar) }
    }
  }
}
