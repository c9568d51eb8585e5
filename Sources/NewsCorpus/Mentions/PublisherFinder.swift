import KazakhText

/// Finds the outlets that an article names as its source: «деп хабарлайды BAQ.KZ», «Kazinform хабарлағандай», «El.kz ақпараттық агенттігінің мәліметінше».
enum PublisherFinder {
  /// The outlets named in a sentence, with the tokens that name them.
  static func publishers(in sentence: SentenceReading) -> [(name: String, range: Range<Int>)] {
    guard sentence.signs.contains(.source) else { return [] }
    var found: [(String, Range<Int>)] = []
    for index in 0..<sentence.count where sentence.words[index].signs.contains(.source) {
      let word = sentence.lower(index)
      if ["хабарлайды", "жазды", "жазады", "хабарлады", "хабарлап"].contains(word), sentence.lower(index - 1) == "деп" {
        if let after = name(startingAt: index + 1, sentence) {
          found.append(after)
        } else if let before = name(endingAt: index - 2, sentence) {
          found.append(before)
        }
      }
      if [
        "хабарлағандай", "жазғандай", "хабарлауынша", "мәліметінше", "ақпаратынша", "дерегінше", "хабарлайды",
        "жазуынша", "хабарында",
      ].contains(word),
        sentence.lower(index - 1) != "деп", let before = name(endingAt: index - 1, sentence)
      {
        found.append(before)
      }
      if word == "сілтеме", let before = name(endingAt: index - 1, sentence) { found.append(before) }
    }
    var seen = Set<String>()
    return found.filter { seen.insert($0.0).inserted }
  }

  private static func name(startingAt start: Int, _ sentence: SentenceReading) -> (String, Range<Int>)? {
    guard start < sentence.count else { return nil }
    var begin = start
    if sentence.tokens[begin].kind == .openQuote { begin += 1 }
    var end = begin
    while end < sentence.count, isOutletWord(end, sentence), end == begin || !isDomain(end - 1, sentence) { end += 1 }
    return end > begin ? outlet(begin..<end, sentence) : nil
  }

  private static func name(endingAt last: Int, _ sentence: SentenceReading) -> (String, Range<Int>)? {
    guard last >= 0 else { return nil }
    var end = last + 1
    while end > 0,
      ["агенттігі", "агенттігінің", "порталы", "порталының", "ақпараттық", "ақпарат", "тілшісі", "»"].contains(
        sentence.lower(end - 1))
    { end -= 1 }
    var begin = end
    while begin > 0, isOutletWord(begin - 1, sentence), begin == end || !isDomain(begin - 1, sentence) { begin -= 1 }
    return begin < end ? outlet(begin..<end, sentence) : nil
  }

  private static func isOutletWord(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let token = sentence.tokens[index]
    return token.kind == .word && token.isLatin
  }

  /// An address such as BAQ.KZ is a name by itself.
  private static func isDomain(_ index: Int, _ sentence: SentenceReading) -> Bool {
    sentence.tokens[index].text.contains(".")
  }

  private static func outlet(_ range: Range<Int>, _ sentence: SentenceReading) -> (String, Range<Int>) {
    var text = sentence.text(range)
    if let hyphen = text.lastIndex(of: "-"),
      text[text.index(after: hyphen)...].unicodeScalars.allSatisfy({ $0.value > 0x400 })
    {
      text = String(text[..<hyphen])
    }
    return (text, range)
  }
}
