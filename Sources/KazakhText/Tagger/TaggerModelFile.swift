/// The file format of a model: a header, a table of sections and the sections, little-endian.
///
/// Header: the bytes `QZTAGGER`, the version, the number of sections (32 bits each), and a checksum of all that follows
/// (64 bits). Each row of the table: the section's number and a zero (32 bits each), where it begins in the file, and its
/// length in bytes (64 bits each). Sections begin at multiples of 16.
package enum TaggerModelFile {
  /// What a section holds.
  package enum Section: UInt32, CaseIterable, Sendable {
    case names = 1
    case phrases, stemClusters, wordClusters, casings, heads
    case transitions, weightStarts, weightRows
    case about
  }

  static let magic = Array("QZTAGGER".utf8)
  static let version: UInt32 = 1
  static let headerLength = 24
  static let rowLength = 24
  static let alignment = 16

  /// The bytes of a model with the given sections.
  package static func bytes(of sections: [Section: [UInt8]]) -> [UInt8] {
    let present = Section.allCases.filter { sections[$0] != nil }
    var table: [UInt8] = []
    var data: [UInt8] = []
    let dataStart = aligned(headerLength + present.count * rowLength)
    for section in present {
      let bytes = sections[section] ?? []
      data += [UInt8](repeating: 0, count: aligned(data.count) - data.count)
      append(section.rawValue, to: &table)
      append(UInt32(0), to: &table)
      append(UInt64(dataStart + data.count), to: &table)
      append(UInt64(bytes.count), to: &table)
      data += bytes
    }
    let filling = [UInt8](repeating: 0, count: dataStart - headerLength - table.count)
    let body = table + filling + data
    var file = magic
    append(version, to: &file)
    append(UInt32(present.count), to: &file)
    append(body.withUnsafeBytes { checksum($0) }, to: &file)
    return file + body
  }

  /// The bytes of a row of numbers.
  package static func bytes<Number: FixedWidthInteger>(of numbers: [Number]) -> [UInt8] {
    numbers.withUnsafeBytes { Array($0) }
  }

  /// Where each section lies in a file.
  ///
  /// - Throws: `TaggerModelError` where the bytes are no model, or not all of one.
  static func sections(of file: UnsafeRawBufferPointer) throws(TaggerModelError) -> [Section: Range<Int>] {
    guard file.count >= magic.count, file.prefix(magic.count).elementsEqual(magic) else {
      throw TaggerModelError(.foreign, "the file")
    }
    guard file.count >= headerLength else { throw TaggerModelError(.damaged, "the header is cut off") }
    let version = file.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == Self.version else { throw TaggerModelError(.unknownVersion, "\(version)") }
    let count = Int(file.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let expected = file.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard checksum(UnsafeRawBufferPointer(rebasing: file[headerLength...])) == expected else {
      throw TaggerModelError(.damaged, "the checksum differs")
    }
    return try table(of: file, count: count)
  }

  private static func table(
    of file: UnsafeRawBufferPointer, count: Int
  ) throws(TaggerModelError) -> [Section: Range<Int>] {
    guard count <= 64, headerLength + count * rowLength <= file.count else {
      throw TaggerModelError(.damaged, "the table of sections is cut off")
    }
    var sections: [Section: Range<Int>] = [:]
    for row in 0..<count {
      let place = headerLength + row * rowLength
      let number = file.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let start = file.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      let length = file.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self)
      guard start <= file.count, length <= file.count - Int(start), start % UInt64(alignment) == 0 else {
        throw TaggerModelError(.damaged, "section \(number) lies outside the file")
      }
      guard let section = Section(rawValue: number) else { continue }
      sections[section] = Int(start)..<Int(start + length)
    }
    return sections
  }

  /// A checksum of 64 bits: FNV-1a over words of eight bytes, then the rest.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      sum = (sum ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x0000_0100_0000_01B3
      sum ^= sum >> 29
      place += 8
    }
    while place < bytes.count {
      sum = (sum ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
      place += 1
    }
    return sum
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  private static func aligned(_ length: Int) -> Int { (length + alignment - 1) / alignment * alignment }
}
