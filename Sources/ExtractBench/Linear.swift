import ArgumentParser
import Benchmarking
import Foundation
import NewsCorpus

/// `extract-bench linear`: whether four and ten times the text take four and ten times the time.
struct Linear: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times texts of one thing over and over at growing sizes, each in a process of its own.")

  @Option(name: .long, help: "One case instead of all.") var only: String?
  @Option(name: .long, help: "The sizes, in bytes.") var bytes = [1_000_000, 4_000_000, 10_000_000]
  @Option(name: .long, help: "How many seconds of processor time a reading may take.") var limit = 60
  @Flag(name: .long, help: .hidden) var once = false

  /// The texts, by name: what is repeated.
  static let cases: [(name: String, unit: String)] = [
    ("one letter", "а"), ("one capital letter", "А"), ("Latin letters", "a"), ("digits", "1"),
    ("opening brackets", "("),
    ("brackets", "()"), ("square brackets", "[]"), ("opening quotes", "«"), ("closing quotes", "»"), ("quotes", "«»"),
    ("straight quotes", "\""), ("combining marks", "\u{301}"), ("letters with marks", "а\u{301}"), ("full stops", "."),
    ("spaced full stops", ". "), ("commas", ","), ("hyphens", "-"), ("hyphened letters", "а-"), ("dashes", " – "),
    ("newlines", "\n"),
    ("letters in lines", "а\n"), ("capitals in lines", "А\n"), ("paragraphs", "Орман\n\n"), ("spaces", " "),
    ("zero-width spaces", "\u{200B}"),
    ("zero-width joiners", "\u{200D}"), ("emoji", "😀"), ("joined emoji", "👩‍👩‍👧"), ("initials", "А."),
    ("spaced initials", "А. "),
    ("words", "орман "), ("capital words", "Орман "), ("capitals", "ҚР "), ("words and commas", "Орман, "),
    ("look-alikes", "аaоo "),
    ("names", "Айгүл Есенова "), ("listed names", "Айгүл Есенова, "), ("initialled names", "А. Есенова, "),
    ("names of many", "#Есенова "), ("names in sentences", "Айгүл #Есенова келді. "),
    ("ministries", "Орман министрлігі "),
    ("many bodies", "«#Алтын» ЖШС, "), ("bodies in sentences", "«#Алтын» ЖШС ашылды. "), ("possessors", "комитетінің "),
    ("and", "және "),
    ("coordinated bodies", "Орман және Көл "), ("signings", "Айгүл Есенова қол қойды. "),
    ("signings of many", "#Айгүл Есенова мен #Ерлан Сарманов келісімге қол қойды. "),
    ("forums of many", "«#Алтын» форумы өтті. "),
    ("appointments of many", "Айгүл #Есенова Орман министрі болып тағайындалды. "),
    ("abbreviations of many", "#Көк агенттігі (#Кө) ашылды. "),
    ("descriptions", "«#Алтын» қоры ашылды. Қор жұмыс істейді. "),
    ("posts of many", "#Көк министрі #Айгүл Есенова қатысты. "),
    ("quotes of many", "«Ол келді», – деді #Айгүл Есенова. "),
    ("possessive chain", "министрліктің комитетінің департаментінің "),
    ("one name again", "Айгүл Есенова келді. Ол кетті. "),
    ("speakers", "– деді Айгүл Есенова. "),
    ("abbreviations", "(ХЖА) "), ("explained abbreviations", "Халықаралық жұлдыз агенттігі (ХЖА) "),
    ("dates", "2024 жылғы 14 наурызда "),
    ("HTML", "<p>&nbsp;"), ("addresses", "http://a.kz/"), ("Markdown", "[а](б) **в** "),
    ("real words", "мемлекеттік қызмет көрсету "),
  ]

  /// How long the reading of a file took.
  private struct Timing: Codable {
    let reading: Double
    let extraction: Double
    let megabytes: Int
    /// What is found must be used, or it might not be looked for.
    let sentences: Int
  }

  func run() throws {
    let cases = Self.cases.filter { only == nil || $0.name == only }
    guard !cases.isEmpty else { throw ValidationError("There is no such case.") }
    if once, let size = bytes.first { return try measure(cases[0].unit, size) }
    print(
      "seconds of processor time to read and to extract \(bytes.map { Self.megabytes($0) }.joined(separator: ", ")) MB;"
    )
    print("the ratio is the last over the first, by their sizes: 1.0 is linear")
    var worst = 0.0
    for test in cases { worst = max(worst, try row(test.name)) }
    print(String(format: "the worst ratio: %.2f", worst))
  }

  private static func megabytes(_ bytes: Int) -> String { String(format: "%g", Double(bytes) / 1e6) }

  /// Prints the times of a case; its ratio, of those times that are long enough to tell.
  private func row(_ name: String) throws -> Double {
    var timings: [(bytes: Int, timing: Timing)] = []
    var note = ""
    for size in bytes {
      let run = try ChildRun(["linear", "--once", "--only", name, "--bytes", String(size), "--limit", String(limit)])
      guard run.end == .exited(0) else {
        note = "\(Self.megabytes(size)) MB \(run.end)"
        break
      }
      timings.append((size, try run.decoded(as: Timing.self)))
    }
    var ratio = note.isEmpty ? 1.0 : .infinity
    if note.isEmpty, let first = timings.first, let last = timings.last {
      let growth = Double(last.bytes) / Double(first.bytes)
      // A hundredth of a second is within the noise.
      ratio =
        max(
          last.timing.reading / max(first.timing.reading, 0.01),
          last.timing.extraction / max(first.timing.extraction, 0.01)) / growth
    }
    let times = timings.map { String(format: "%7.2f+%-7.2f", $0.timing.reading, $0.timing.extraction) }.joined(
      separator: " ")
    let memory = timings.last.map { "\($0.timing.megabytes) MB resident" } ?? ""
    let mark = ratio > 1.5 ? "  <-- not linear" : ""
    print(
      name.padding(toLength: 24, withPad: " ", startingAt: 0) + times + String(format: " ratio %5.2f  ", ratio) + memory
        + " " + note + mark)
    fflush(nil)
    return ratio
  }

  /// Reads and extracts a text of about a size in this process, and prints how long that took.
  private func measure(_ unit: String, _ size: Int) throws {
    ProcessFigures.endProcess(afterSeconds: limit)
    try withScratchFolder { folder in
      let file = folder.appendingPathComponent("text.txt")
      try Self.text(unit, size).write(to: file)
      let begun = ProcessFigures.processorSeconds
      let items = try Array(CorpusReader(file.path))
      let read = ProcessFigures.processorSeconds
      let extractor = ArticleExtractor()
      var sentences = 0
      for case .article(let article) in items { sentences += extractor.record(of: article).sentences.count }
      let timing = Timing(
        reading: read - begun, extraction: ProcessFigures.processorSeconds - read,
        megabytes: ProcessFigures.peakResidentBytes / 1_000_000, sentences: sentences)
      print(String(decoding: try JSONEncoder().encode(timing), as: UTF8.self))
    }
  }

  /// The unit over and over; # stands for syllables that make every name another.
  private static func text(_ unit: String, _ size: Int) -> Data {
    guard unit.contains("#") else {
      return Data(String(repeating: unit, count: size / unit.utf8.count).utf8)
    }
    var maker = WorldMaker(random: SeededRandom(seed: 1))
    var text = Data()
    while true {
      let pieces = unit.split(separator: "#", omittingEmptySubsequences: false)
      var piece = String(pieces[0])
      for rest in pieces.dropFirst() { piece += maker.newName() + rest.lowercased(first: true) }
      guard text.count + piece.utf8.count <= size else { return text }
      text += Data(piece.utf8)
    }
  }
}

extension Substring {
  /// The text with a small letter at its beginning.
  fileprivate func lowercased(first: Bool) -> String { prefix(1).lowercased() + dropFirst() }
}
