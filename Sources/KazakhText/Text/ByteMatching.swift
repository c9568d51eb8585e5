/// Beginnings and ends compared byte by byte.
///
/// The standard library compares characters, with Unicode's equivalences; the words of this package are in composed letters already, and
/// bytes are many times as fast.
extension StringProtocol {
  /// Whether the text begins with the bytes of another.
  ///
  /// - Complexity: O(*m*) in the bytes of the prefix.
  package func begins(with prefix: some StringProtocol) -> Bool {
    compared(with: prefix) { text, part in text.prefix(part.count).elementsEqual(part) }
      ?? utf8.starts(with: prefix.utf8)
  }

  /// Whether the text ends with the bytes of another.
  ///
  /// - Complexity: O(*m*) in the bytes of the suffix.
  package func ends(with suffix: some StringProtocol) -> Bool {
    compared(with: suffix) { text, part in text.count >= part.count && text.suffix(part.count).elementsEqual(part) }
      ?? utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  private func compared(
    with part: some StringProtocol, _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool? {
    utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { part in compare(text, part) }
    } ?? nil
  }
}
