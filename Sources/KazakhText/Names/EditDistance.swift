/// The number of letters to change, add or drop to make one word of another (Levenshtein), or nil where it is more than the limit.
///
/// - Complexity: O(*n* · *m*) time, O(*m*) space, in the lengths of the words.
public func editDistance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
  let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  guard abs(left.count - right.count) <= limit else { return nil }
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let substituted = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
    }
    if row.min()! > limit { return nil }
  }
  return row[right.count] <= limit ? row[right.count] : nil
}
