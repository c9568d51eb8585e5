extension PartialDate {
  /// Whether the first of two dates is the earlier, what has no date coming after everything; nil where the two are the same, so that
  /// something else decides.
  package static func isEarlier(_ first: PartialDate?, _ second: PartialDate?) -> Bool? {
    if first == second { return nil }
    guard let first else { return false }
    guard let second else { return true }
    return first < second
  }
}
