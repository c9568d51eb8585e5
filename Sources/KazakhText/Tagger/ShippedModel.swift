import Foundation

extension EntityTagger {
  /// What tells the model that the package ships from others: its checksum as 16 hexadecimal digits; nil where it is not there.
  public static var shippedVersion: String? {
    guard let header = try? ModelBytes.shipped().prefix(TaggerModelFile.headerLength),
      header.count == TaggerModelFile.headerLength, header.starts(with: TaggerModelFile.magic)
    else { return nil }
    return header.suffix(8).reversed().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
