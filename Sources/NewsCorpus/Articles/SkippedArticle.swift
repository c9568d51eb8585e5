import RelationModel

/// An article that could not be read, or was read before, and why.
public struct SkippedArticle: Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to the folder read.
  public let path: String
  /// The line of a JSON Lines file, from 1; nil where the whole file was skipped.
  public let line: Int?
  /// Why it was skipped.
  public let reason: Reason

  /// Makes a note of a skipped article.
  public init(path: String, line: Int? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// The place and the reason, in English: `2023/a.txt: it is empty`.
  public var description: String { sentence(in: .en) }

  /// The place and the reason, for readers.
  public func sentence(in language: Language) -> String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(reason.phrase(language))"
  }

  /// Why an article was skipped.
  public enum Reason: Error, Hashable, Codable, Sendable {
    /// There is nothing in it but white space.
    case empty
    /// Only page furniture is in it: no headline, no running text.
    case noText
    /// It holds NUL bytes.
    case binary
    /// Its bytes are not UTF-8.
    case notUTF8
    /// It is larger than the limit, given in bytes.
    case tooLarge(limit: Int)
    /// The system refused to read it, with the system's words.
    case unreadable(cause: String)
    /// The line is no JSON object.
    case notJSON
    /// The JSON object has no `text` that is a string.
    case missingText
    /// The Markdown file does not begin with front matter, and so is no article.
    case noFrontMatter
    /// The front matter is not YAML of keys and values, with what is wrong.
    case badFrontMatter(cause: String)
    /// Its bytes are in no encoding that is known: it is not UTF-8 and names none, or names one that the system does not have.
    case unknownEncoding(name: String?)
    /// It is neither an HTML page nor a feed, though its name says so.
    case notMarkup
    /// Its markup is deeper or wider than that of any page.
    case tooComplicated
    /// The feed breaks the rules of XML: what could be read of it was read.
    case brokenFeed
    /// An earlier article, named by its id, has the same text.
    case duplicate(of: Article.ID)

    /// The reason for readers, as the end of a sentence that names the file.
    public var phrase: Phrase {
      switch self {
      case .empty:
        Phrase(kk: "файл бос", ru: "файл пуст", en: "it is empty")
      case .noText:
        Phrase(kk: "мақала мәтіні жоқ", ru: "нет текста статьи", en: "it holds no article text")
      case .binary:
        Phrase(
          kk: "NUL байттары бар: мәтін емес немесе UTF-16", ru: "есть байты NUL: это не текст или UTF-16",
          en: "it holds NUL bytes: it is no text, or text in UTF-16")
      case .notUTF8:
        Phrase(kk: "мәтін UTF-8 емес", ru: "текст не в UTF-8", en: "its text is not UTF-8")
      case .tooLarge(let limit):
        Phrase(
          kk: "\(limit) байттан үлкен", ru: "больше \(limit) байт", en: "it is larger than \(limit) bytes")
      case .unreadable(let cause):
        Phrase(
          kk: "оқу мүмкін болмады (\(cause))", ru: "не удалось прочитать (\(cause))",
          en: "it could not be read (\(cause))")
      case .notJSON:
        Phrase(
          kk: "жол JSON нысаны емес", ru: "строка не является объектом JSON", en: "the line is not a JSON object")
      case .missingText:
        Phrase(
          kk: "JSON нысанында «text» мәтіні жоқ", ru: "в объекте JSON нет строки «text»",
          en: "the JSON object has no string “text”")
      case .noFrontMatter:
        Phrase(
          kk: "басында YAML деректері жоқ Markdown файлы мақала емес",
          ru: "файл Markdown без блока YAML в начале не является статьёй",
          en: "a Markdown file without YAML front matter is not an article")
      case .badFrontMatter(let cause):
        Phrase(
          kk: "басындағы YAML деректері оқылмады (\(cause))", ru: "блок YAML в начале не разобран (\(cause))",
          en: "its YAML front matter could not be understood (\(cause))")
      case .unknownEncoding(nil):
        Phrase(
          kk: "мәтін UTF-8 емес, ал кодтауы көрсетілмеген", ru: "текст не в UTF-8, а кодировка не указана",
          en: "its text is not UTF-8, and it names no encoding")
      case .unknownEncoding(let name?):
        Phrase(
          kk: "мәтін «\(name)» кодтауында оқылмады", ru: "не удалось прочитать текст в кодировке «\(name)»",
          en: "its text could not be read in its encoding “\(name)”")
      case .notMarkup:
        Phrase(
          kk: "HTML беті де, жаңалықтар таспасы (RSS, Atom) да емес", ru: "это не страница HTML и не лента (RSS, Atom)",
          en: "it is neither an HTML page nor a feed (RSS, Atom)")
      case .tooComplicated:
        Phrase(
          kk: "белгілеуі тым күрделі", ru: "слишком сложная разметка", en: "its markup is too complicated")
      case .brokenFeed:
        Phrase(
          kk: "таспа XML ережелерін бұзады: кейбір мақалалар оқылмауы мүмкін",
          ru: "лента нарушает правила XML: часть статей могла быть не прочитана",
          en: "the feed breaks the rules of XML: some of its articles may not have been read")
      case .duplicate(let id):
        Phrase(
          kk: "мәтіні «\(id)» мақаласымен бірдей", ru: "текст тот же, что у статьи «\(id)»",
          en: "its text is that of article “\(id)”")
      }
    }
  }
}
