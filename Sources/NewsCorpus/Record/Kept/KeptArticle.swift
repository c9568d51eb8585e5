import RelationModel

/// What is kept of an article that was read, so that it need not be read again: its record, and what tells it from others.
struct KeptArticle: Hashable {
  /// The id that the article gives itself.
  let givenID: String?
  /// The digest of its words.
  let digest: TextDigest
  /// What it says.
  var record: ExtractionRecord

  init(givenID: String?, digest: TextDigest, record: ExtractionRecord) {
    self.givenID = givenID
    self.digest = digest
    self.record = record
  }

  /// The article in few bytes.
  var packed: [UInt8] {
    var packed = PackedWriter()
    packed.add(givenID)
    packed.add(digest.high)
    packed.add(digest.low)
    record.pack(into: &packed)
    return packed.bytes
  }

  /// Reads `packed`; nil where the bytes are damaged.
  init?(packed bytes: [UInt8]) {
    var packed = PackedReader(bytes)
    do {
      givenID = try packed.optionalText()
      digest = TextDigest(high: try packed.wide(), low: try packed.wide())
      record = try ExtractionRecord(packed: &packed)
    } catch {
      return nil
    }
    guard packed.isAtEnd else { return nil }
  }
}
