import KazakhText

/// A sentence with its tokens and what the morphology says of each.
///
/// Every rule holds the sentence that it reads: one object, and no copies.
final class SentenceReading: Sendable {
  /// The number of the sentence in the article, from 0.
  let number: Int
  /// Whether it stands in the headline.
  let isHeadline: Bool
  /// The number of its paragraph.
  let paragraph: Int
  let tokens: [Token]
  /// What is known of each token by itself.
  let words: [Lexeme]
  /// Whether it is written in capital letters, as headlines are, so that capitals say nothing.
  let isInCapitals: Bool
  /// What any of its words is: a rule passes over sentences that have none of the words it looks for.
  let traits: Lexeme.Traits
  /// Whether the sentence says that what it tells of did not happen: its predicate, before any «деп хабарлайды X», is negative or still
  /// to come (ететін болды).
  let isDenied: Bool
  /// What its words and phrases tell of.
  let signs: Signs

  init(number: Int, isHeadline: Bool, paragraph: Int, tokens: [Token], words: [Lexeme]) {
    self.number = number
    self.isHeadline = isHeadline
    self.paragraph = paragraph
    self.tokens = tokens
    self.words = words
    let count = tokens.count { $0.kind == .word }
    isInCapitals = count >= 4 && tokens.count { $0.isAbbreviation } * 2 > count
    traits = words.reduce(into: []) { $0.formUnion($1.traits) }
    isDenied = Self.isDenied(tokens, words)
    signs = Signs.of(words[...])
  }

  var count: Int { tokens.count }
  var start: Int { tokens.first?.start ?? 0 }
  var end: Int { tokens.last?.end ?? 0 }

  func lower(_ index: Int) -> Word { tokens.indices.contains(index) ? tokens[index].lower : Self.nothing }

  private static let nothing: Word = ""

  func isCapitalised(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isCapitalised }

  /// What the words and phrases from a token on tell of.
  func signs(from start: Int) -> Signs { start < count ? Signs.of(words[start...]) : [] }

  /// The first reading that satisfies a condition.
  func reading(_ index: Int, where condition: (NominalForm) -> Bool) -> NominalForm? {
    guard tokens.indices.contains(index) else { return nil }
    return words[index].readings.first(where: condition)
  }

  /// The reading whose stem is in a word list.
  func reading(_ index: Int, in words: Set<Word>) -> NominalForm? { reading(index) { words.contains($0.stem) } }

  /// The reading as a form of a post's head noun.
  func post(_ index: Int) -> NominalForm? { has(.post, index) ? reading(index, in: TitleWords.heads) : nil }

  /// The reading as a form of an institution's head noun.
  func institutionHead(_ index: Int) -> NominalForm? {
    has(.institutionForm, index) ? reading(index, in: InstitutionWords.heads) : nil
  }

  /// Whether the token has a trait.
  func has(_ trait: Lexeme.Traits, _ index: Int) -> Bool {
    words.indices.contains(index) && words[index].traits.contains(trait)
  }

  /// The reading with a stem.
  func reading(_ index: Int, of stem: StaticString) -> NominalForm? { reading(index) { $0.stem.equals(stem) } }

  /// The token without its case ending, in its own letter case.
  func nominative(_ index: Int, of form: NominalForm) -> String { tokens[index].nominative(of: form) }

  /// The text of a range of tokens, single spaces where the article has white space.
  func text(_ range: Range<Int>) -> String {
    if range.count == 1 { return tokens[range.lowerBound].text }
    let length = range.reduce(0) { $0 + tokens[$1].text.utf8.count + 1 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
      var count = 0
      for index in range {
        if index > range.lowerBound, tokens[index].start > tokens[index - 1].end {
          bytes[count] = UInt8(ascii: " ")
          count += 1
        }
        for byte in tokens[index].text.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  /// The text of a range with its last token in the nominative.
  func nominativeText(_ range: Range<Int>, last form: NominalForm) -> String {
    guard let last = range.last else { return "" }
    let ending = nominative(last, of: form)
    guard range.count > 1 else { return ending }
    let space = tokens[last].start > tokens[last - 1].end ? " " : ""
    return text(range.lowerBound..<last) + space + ending
  }

  /// Whether two capital letters follow each other, or initials stand in it: without them no name proves itself.
  var mayNamePeople: Bool {
    var wasCapital = false
    for token in tokens {
      if token.kind == .initial || wasCapital && token.isCapitalised { return true }
      wasCapital = token.isCapitalised
    }
    return words.contains(where: \.isNamePart)
  }

  /// Whether the token opens the sentence, whatever dashes and quotes stand before it.
  func opensSentence(_ index: Int) -> Bool {
    tokens[..<index].allSatisfy { $0.kind == .dash || $0.kind == .openQuote || $0.kind == .mark }
  }

  private static func isDenied(_ tokens: [Token], _ words: [Lexeme]) -> Bool {
    let end = words.firstIndex { $0.lower == thatIs } ?? tokens.count
    guard let predicate = tokens[..<end].lastIndex(where: { $0.kind == .word }) else { return false }
    if words[predicate].traits.contains(.negative) { return true }
    guard predicate > 0, words[predicate].lower == was else { return false }
    let before = words[predicate - 1].lower
    return before.ends(with: "тін") || before.ends(with: "тын")
  }

  private static let thatIs: Word = "деп"
  private static let was: Word = "болды"

  /// The index of the quotation mark that opens what `index` closes.
  func opening(of index: Int) -> Int? {
    tokens[..<index].lastIndex { $0.kind == .openQuote }
  }
}

/// Reads the sentences of articles.
struct SentenceReader: Sendable {
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()
  private let lexemes = Lexemes()

  /// The sentences of an article in order; numbers run on across paragraphs.
  func sentences(of article: Article) -> [SentenceReading] {
    var sentences: [SentenceReading] = []
    for (number, paragraph) in article.paragraphs.enumerated() {
      let tokens = tokenizer.tokens(of: paragraph.text, at: paragraph.start)
      for range in splitter.sentences(of: tokens) {
        let part = Array(tokens[range])
        sentences.append(
          SentenceReading(
            number: sentences.count, isHeadline: paragraph.role == .headline, paragraph: number, tokens: part,
            words: lexemes.lexemes(of: part)))
      }
    }
    return sentences
  }
}
