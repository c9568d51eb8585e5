import Foundation
import Testing

@testable import NewsCorpus

@Suite struct SpilledBytesTests {
  /// What was added is there again, whether it is in memory, in the file, or went there meanwhile.
  @Test(arguments: [0, 10, 1_000, 1_000_000]) func bytesComeBack(limit: Int) {
    let spilled = SpilledBytes(limit: limit)
    var random = SeededGenerator(seed: 7)
    var kept: [(start: Int, bytes: [UInt8])] = []
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      kept.append((spilled.append(bytes), bytes))
      let some = kept[Int.random(in: kept.indices, using: &random)]
      #expect(spilled.bytes(some.start..<(some.start + some.bytes.count)) == some.bytes)
    }
    for (start, bytes) in kept { #expect(spilled.bytes(start..<(start + bytes.count)) == bytes) }
  }
}
