import Foundation
import GraphReports
import Testing

@Suite struct PlainJSONTests {
  @Test(arguments: [
    "", "«Ақ» ә ң Ң", "\u{7F}\u{80}\u{9B}\u{9F}\u{A0}\u{AB}", "\u{61B}\u{61C}\u{61D}",
    "\u{200D}\u{200E}\u{200F}\u{2010}",
    "\u{2027}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}", "\u{2065}\u{2066}\u{2069}\u{206A}", "\u{1B}\"\\/\n",
    "🇰🇿\u{2066}",
  ])
  func saysTheSameWithoutSteering(text: String) throws {
    let json = try JSONEncoder().encode([text])
    let plain = PlainJSON.escaped(json)
    #expect(try JSONDecoder().decode([String].self, from: plain) == [text])
    for scalar in String(decoding: plain, as: UTF8.self).unicodeScalars {
      #expect(scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl)
    }
    #expect(PlainJSON.escaped(plain) == plain)
  }

  @Test func bytesAtTheEndAreLeft() {
    for bytes in [[0xC2], [0xE2], [0xE2, 0x80], [0xD8], [0xFF]] as [[UInt8]] {
      #expect(PlainJSON.escaped(Data(bytes)) == Data(bytes))
    }
  }
}
