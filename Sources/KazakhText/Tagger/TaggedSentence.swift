/// A sentence with the tag of each word, as IOB2 files hold it.
public struct TaggedSentence: Hashable, Sendable {
  /// The name of the sentence, where the file gives one.
  public var id: String?
  /// The words and marks.
  public var words: [String]
  /// The tag of each word.
  public var tags: [EntityTag]

  /// A sentence; there must be a tag for each word.
  public init(id: String? = nil, words: [String], tags: [EntityTag]) {
    precondition(words.count == tags.count, "a tag for each word")
    self.id = id
    self.words = words
    self.tags = tags
  }

  /// The names in the sentence, in order.
  public var entities: [NamedEntity] { EntityTag.entities(in: tags) }
}

/// Why a text is no IOB2 file: a line that is not a word and its tag.
public struct TaggedTextError: Error, Hashable, Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: String
}

extension TaggedTextError: CustomStringConvertible {
  /// The error as a sentence.
  public var description: String { "Line \(line) is not a word and its tag: \(reason)." }
}

extension TaggedSentence {
  /// The sentences of a text in IOB2: a word and its tag a line, white space between, an empty line between sentences.
  ///
  /// Columns between the first and the last are passed over. A sentence may begin with a line that names it, such as
  /// `AID283875 O` in KazNERD.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - tag: what tag a text stands for; nil where none. The 25 classes of KazNERD when left out.
  /// - Throws: `TaggedTextError` for the first line that is not in IOB2.
  /// - Complexity: O(*n*) time in the length of the text.
  public static func sentences(
    ofIOB2 text: String, tag: (Substring) -> EntityTag? = { EntityTag($0) }
  ) throws(TaggedTextError) -> [TaggedSentence] {
    var sentences: [TaggedSentence] = []
    var sentence = TaggedSentence(words: [], tags: [])
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let columns = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard let word = columns.first, let last = columns.last else {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = TaggedSentence(words: [], tags: [])
        continue
      }
      if sentence.words.isEmpty, sentence.id == nil, isName(word), columns.count == 1 || last == "O" {
        sentence.id = String(word)
        continue
      }
      guard columns.count > 1 else { throw TaggedTextError(line: number, reason: "there is no tag") }
      guard let known = tag(last) else { throw TaggedTextError(line: number, reason: "“\(last)” is no tag") }
      sentence.words.append(String(word))
      sentence.tags.append(known)
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// Whether a word names a sentence: capital letters that end in ID, then digits.
  private static func isName(_ word: Substring) -> Bool {
    let letters = word.prefix(while: { $0.isASCII && $0.isUppercase })
    let digits = word.dropFirst(letters.count)
    return letters.hasSuffix("ID") && !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
