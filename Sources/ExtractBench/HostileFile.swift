import Foundation

/// Puts a text into a file of each kind, often not as the kind asks for.
enum HostileFile {
  /// A plain file; sometimes with a mark at its beginning, page furniture, or bytes that are not UTF-8.
  static func plain(_ text: [Unicode.Scalar], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = utf8(text)
    switch random.below(10) {
    case 0: bytes = [0xEF, 0xBB, 0xBF] + bytes
    case 1:
      bytes =
        Array("<html><body>\nБасты бет | Жаңалықтар\n14 наурыз 2024 12:30\n".utf8) + bytes + Array("\n</body>".utf8)
    case 2: bytes = broken(bytes, &random)
    case 3: bytes = Array("2024 жылғы \(random.below(40)) наурыз\n\nФото: А. Б.\n\n".utf8) + bytes
    default: break
    }
    return bytes
  }

  /// A Markdown file whose front matter may be broken.
  static func markdown(_ text: [Unicode.Scalar], _ random: inout SeededRandom) -> [UInt8] {
    let values = [
      "2024-03-14", "2024-13-45", "\"", "[a, b", "{a: b}", "*x", "&x *x", "!!binary a", "|", ">", "'", "null", "~",
      "0x1F", "1e999",
      "\u{85}", "@", "`", "а: б: в", "Айгүл «Есенова»",
    ]
    let keys = ["title", "date", "publisher", "publishers", "url", "id", "text", "<<", "? a", "- b", "\t"]
    var lines = [random.pick(["---", "---", "---", "--- ", "----", "+++", ""])]
    for _ in 0..<random.below(6) {
      lines.append(random.pick(keys) + random.pick([": ", ":", " "]) + random.pick(values))
    }
    lines.append(random.pick(["---", "---", "---", "...", "", "----"]))
    let marked = text.flatMap { scalar -> [Unicode.Scalar] in
      random.happens(1, of: 40)
        ? [random.pick(["*", "[", "]", "(", ")", "_", "#", ">", "`", "!", "\\", "|", "\n"]), scalar] : [scalar]
    }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8) + utf8(marked)
    return random.happens(1, of: 10) ? broken(bytes, &random) : bytes
  }

  /// One to three lines, each an object with `text`, or something that is none.
  static func jsonLines(_ text: [Unicode.Scalar], _ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<(1 + random.below(3)) {
      let from = random.below(text.count + 1)
      let body = escaped(text[from...] + text[..<from], &random)
      var line = Array(
        "{\(random.pick(Self.members))\"text\":\"\(body)\"\(random.pick(["", "", ",\"x\":[1,{}]", ","]))}".utf8)
      if random.happens(1, of: 8) { line = broken(line, &random) }
      bytes += line + Array(random.pick(["\n", "\n", "\r\n", "\n\n", ""]).utf8)
    }
    return bytes
  }

  private static let members = [
    "", "", "\"id\":\"a\",", "\"id\":7,", "\"id\":null,", "\"id\":\"../../a\\u0000\",", "\"date\":\"2024-02-30\",",
    "\"date\":20240314,",
    "\"title\":\"\\ud800\",", "\"title\":\"Айгүл Есенова\",", "\"title\":[],", "\"publisher\":[\"a\",1],",
    "\"publishers\":{},",
    "\"url\":\"\\udfff\\ud83d\",", "\"text\":\"а\",", "\"id\":1e400,",
  ]

  /// The text as the inside of a JSON string, with escapes that need not be there and halves of surrogate pairs.
  private static func escaped(_ text: some Sequence<Unicode.Scalar>, _ random: inout SeededRandom) -> String {
    let halves = random.happens(1, of: 4)
    var result = ""
    for scalar in text {
      if halves, random.happens(1, of: 100) {
        result += random.pick(["\\ud83d", "\\udc00", "\\uDBFF\\u0041", "\\ud83d\\ude00"])
      }
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\u{0}"..."\u{1F}": result += String(format: "\\u%04x", scalar.value)
      default:
        if scalar.value < 0x10000, random.happens(1, of: 200) {
          result += String(format: "\\u%04X", scalar.value)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Bytes of which some are changed, left out, or put in.
  private static func broken(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + random.below(8)) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(random.pick([0, 0x80, 0xC0, 0xED, 0xF5, 0xFF, 0x22, 0x5C, 0x7B, 0x0A]), at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  private static func utf8(_ text: some Sequence<Unicode.Scalar>) -> [UInt8] {
    text.flatMap { Array(UTF8.encode($0) ?? .init()) }
  }
}
