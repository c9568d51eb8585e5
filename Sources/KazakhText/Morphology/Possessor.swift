/// Whose a thing is, as the ending on it says.
public enum Possessor: String, Codable, Sendable, CaseIterable {
  /// No possessive ending.
  case none
  /// -ым: my
  case firstSingular
  /// -ымыз: our
  case firstPlural
  /// -ың: your, to one whom one knows
  case secondSingular
  /// -ыңыз: your, in polite speech (еліңіз, сапарыңыз)
  case secondPolite
  /// -ы, -сы: his, her, its, their; the ending of the head noun in министрлігі, газеті
  case third
}
