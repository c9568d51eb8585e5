import Foundation
import Testing

@testable import KazakhText

@Suite struct TaggerModelTests {
  private func code(of bytes: [UInt8]) -> TaggerModelError.Code? {
    do {
      _ = try TaggerModel(bytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func theSameBytesGiveTheSameTags() throws {
    let bytes = try TinyModel.bytes()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-\(UUID()).model")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let words = ["Асан", "Таразда", "болды", "."]
    let fromMemory = EntityTagger(try TaggerModel(bytes)).tags(of: words)
    #expect(try EntityTagger(contentsOf: file.path).tags(of: words) == fromMemory)
  }

  @Test func everyShorterFileIsRefused() throws {
    let bytes = try TinyModel.bytes()
    for length in Swift.stride(from: 0, to: bytes.count, by: 1 + bytes.count / 200) {
      #expect(code(of: Array(bytes[..<length])) == (length < 8 ? .foreign : .damaged))
    }
  }

  @Test func everyChangedByteIsNoticed() throws {
    var bytes = try TinyModel.bytes()
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let place = Int.random(in: 16..<bytes.count, using: &generator)
      let bit: UInt8 = 1 << UInt8.random(in: 0..<8, using: &generator)
      bytes[place] ^= bit
      #expect(code(of: bytes) == .damaged, "byte \(place)")
      bytes[place] ^= bit
    }
    #expect(code(of: bytes) == nil)
  }

  @Test func otherFilesAndVersionsAreNamed() throws {
    var bytes = try TinyModel.bytes()
    #expect(code(of: Array("not a model at all".utf8)) == .foreign)
    #expect(code(of: []) == .foreign)
    bytes[8] = 9
    #expect(code(of: bytes) == .unknownVersion)
    #expect(throws: TaggerModelError(.unreadable, "/nowhere/x.model")) {
      try EntityTagger(contentsOf: "/nowhere/x.model")
    }
  }

  /// Files whose checksum is right and whose sections are not: refused, or read without leaving the file.
  @Test func wrongSectionsNeverTrap() throws {
    let whole = try TinyModel.bytes()
    let sections = try whole.withUnsafeBytes { file in
      try TaggerModelFile.sections(of: file).mapValues { Array(file[$0]) }
    }
    var generator = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<150 {
      var changed = sections
      guard let section = TaggerModelFile.Section.allCases.randomElement(using: &generator) else { continue }
      var bytes = changed[section] ?? []
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes = []
      case 1: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      case 2: bytes += [1, 2, 3, 255, 255, 255, 255]
      default:
        for _ in 0..<5 where !bytes.isEmpty {
          bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      changed[section] = bytes
      do {
        let tagger = EntityTagger(try TaggerModel(TaggerModelFile.bytes(of: changed)))
        #expect(tagger.tags(of: ["Асан", "Батыс", "Қазақстан", "облысында", "."]).count == 5)
      } catch {
        #expect(error.code == .damaged)
        refused += 1
      }
    }
    #expect(refused > 20)
  }

  @Test func tablesWithoutAFreeSlotAreRefused() throws {
    let whole = try TinyModel.bytes()
    var sections = try whole.withUnsafeBytes { file in
      try TaggerModelFile.sections(of: file).mapValues { Array(file[$0]) }
    }
    sections[.names] = [UInt8](repeating: 255, count: 64)
    #expect(code(of: TaggerModelFile.bytes(of: sections)) == .damaged)
  }

  @Test func tablesFindTheirKeys() {
    var generator = SeededGenerator(seed: 3)
    var entries: [UInt64: UInt32] = [:]
    for _ in 0..<1000 { entries[generator.next()] = UInt32.random(in: 1...255, using: &generator) }
    let slots = FingerprintTable.slots(of: entries, valueBits: 8)
    slots.withUnsafeBufferPointer { slots in
      let table = FingerprintTable(slots: slots, valueBits: 8)
      for (key, value) in entries { #expect(table.value(of: key) == value) }
      let strangers = (0..<1000).filter { _ in table.value(of: generator.next()) != 0 }
      #expect(strangers.count < 3)
    }
    #expect(TaggerLexicon.empty.names.value(of: 1) == 0)
  }
}
