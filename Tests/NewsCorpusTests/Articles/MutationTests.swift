import Testing

@testable import NewsCorpus

@Suite("Any bytes are read without a trap") struct MutationTests {
  private static let seeds: [String] = [
    " date 2025-12-18 Кеңес келісті, деп хабарлайды BAQ.KZ.\r\n— Келісім керек, — деді Р. Асанов.\n",
    "Жаңалықтар\n\nКеңес келісті\nФото: a.kz 13.01.2023 18:19 1188\n\nКеңес\nөтті.\nБөлісу:\nКеңес келісті",
    "Қазақстан • 20 Сәуір, 2022\n2022 жылғы 17 ақпан      Астана қ.,\n\n   Үйі\n438 рет\n«Ел» өтті...",
    "---\ntitle: \"Кеңес\"\ndate: 2023-04-10\npublishers: [a, {b: c}]\n---\n# Кеңес\n**Ол** [а](б) ![в](г)\n1. д\n> е",
    "{\"id\": 1, \"text\": \"Кеңес \\u04e9тті.\\nМинистр\", \"publisher\": [\"a\"]}\n{\"text\": \"20.04.2022 Ол\"}",
  ]

  private static let pieces: [[UInt8]] =
    [
      "\n", "\r", "\r\n", "\u{FEFF}", "\u{301}", "\u{200D}", "🇰🇿", ".", "…", "«", "деп ", "2022", "-", "https://", "](",
      "![", "---\n",
    ]
    .map { Array($0.utf8) } + [[0], [0xFF], [0xD0], [0xF0, 0x9F], [0xED, 0xA0, 0x80]]

  @Test("Changed, doubled, cut and mixed articles keep the laws of paragraphs", arguments: 0..<8)
  func mutations(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<400 {
      var bytes = Array(Self.seeds[random.below(Self.seeds.count)].utf8)
      for _ in 0...random.below(6) { Self.mutate(&bytes, &random) }
      guard let text = try? ArticleFormat.text(of: bytes) else { continue }
      let plain = ArticleDraft(plain: text).text
      Self.checkPlaces(plain, in: bytes) { $0 == $1 }
      if let markdown = try? ArticleDraft(markdown: text).text {
        Self.checkPlaces(markdown, in: bytes) { $0 == $1 || $1 == UInt8(ascii: " ") }
      }
      for line in bytes.split(separator: UInt8(ascii: "\n")) { _ = try? ArticleDraft(jsonLine: Array(line)) }
    }
  }

  /// Paragraphs stand in their order, apart from each other, at their places, and are not blank.
  private static func checkPlaces(_ text: ArticleText, in bytes: [UInt8], isSame: (UInt8, UInt8) -> Bool) {
    var end = 0
    for paragraph in text.paragraphs {
      let length = paragraph.text.utf8.count
      guard paragraph.start >= end, length > 0, paragraph.start + length <= bytes.count else {
        Issue.record("a paragraph at \(paragraph.start) of \(bytes)")
        return
      }
      end = paragraph.start + length
      let isInPlace = zip(bytes[paragraph.start..<end], paragraph.text.utf8).allSatisfy(isSame)
      #expect(isInPlace, "\(bytes)")
    }
    #expect(text.title != nil || text.paragraphs.isEmpty)
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let start = random.below(bytes.count + 1)
    let end = min(bytes.count, start + random.below(12))
    switch random.below(5) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count + 1))
    case 2: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: start)
    case 3: if start < bytes.count { bytes[start] = UInt8(random.below(256)) }
    default: bytes.replaceSubrange(start..., with: seeds[random.below(seeds.count)].utf8.dropFirst(random.below(60)))
    }
  }

  @Test(
    "Half a megabyte of one thing is read in linear time",
    arguments: [
      "a", "қ", "[", "](", "[a](", "![a]", "{", "\"", "\n", "\r", "\r\n", " ", ".", "А. ", "*", "_", "> ", "2022-",
      "\u{301}", "деп ",
    ])
  func repetition(unit: String) {
    let text = String(repeating: unit, count: 500_000 / unit.utf8.count)
    for text in [text, "---\n\(text)", "---\na: 1\n---\n\(text)", "{\"text\": \"\(text)"] {
      let plain = ArticleDraft(plain: text).text
      #expect(plain.paragraphs.allSatisfy { $0.start + $0.text.utf8.count <= text.utf8.count })
      _ = try? ArticleDraft(markdown: text)
      _ = try? ArticleDraft(jsonLine: Array(text.utf8))
    }
  }
}

/// The SplitMix64 generator (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
