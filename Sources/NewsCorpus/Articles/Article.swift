import RelationModel

/// A news article as it was read: what is known about it, and its paragraphs with their places in the file.
public struct Article: Identifiable, Hashable, Sendable {
  /// The article's id, unique in its corpus and usable as a file name: the file name without its ending, or the `id` of
  /// the JSON line, in Unicode's composed form (NFC). A repeated id gets `-2`, `-3`, ….
  public let id: String
  /// The headline, with single spaces; where the article has none, its first sentence without «деп хабарлайды X».
  public let title: String
  /// When it appeared: as the metadata says, else as the date line says, else as the file name says.
  public let date: PartialDate?
  /// The outlets that the metadata names. Those named only in the prose are not here.
  public let publishers: [String]
  /// Where it stands on the web, as the metadata says.
  public let url: String?
  /// The file it was read from, relative to the folder read.
  public let path: String
  /// Headlines and running text in their order; never empty. Date lines, photo credits and page furniture are left out.
  public let paragraphs: [Paragraph]

  /// Makes an article of its parts.
  public init(
    id: String, title: String, date: PartialDate? = nil, publishers: [String] = [], url: String? = nil, path: String,
    paragraphs: [Paragraph]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.publishers = publishers
    self.url = url
    self.path = path
    self.paragraphs = paragraphs
  }

  /// One paragraph and its place.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph is in its article.
    public enum Role: String, Hashable, Sendable {
      /// The headline, a further headline above the text, or a Markdown heading.
      case headline
      /// Running text.
      case body
    }

    /// The text, verbatim. In Markdown, each byte of a mark (`**`, `[`, `](address)`) is a space, so that offsets hold.
    public let text: String
    /// Where the text begins, in UTF-8 bytes from 0: in the file, or where the file holds the text in another form, in that text: for
    /// JSON Lines the decoded value of `text`; for pages and feeds the extracted text, each block after a blank line. Reading the file again
    /// gives the same paragraphs, and so proves a quote.
    public let start: Int
    /// Headline or running text.
    public let role: Role

    /// Makes a paragraph of its text, its place in UTF-8 bytes and its role.
    public init(text: String, start: Int, role: Role) {
      self.text = text
      self.start = start
      self.role = role
    }
  }

  /// The reference that evidence carries.
  public var source: SourceArticle {
    SourceArticle(id: id, title: title, date: date, publishers: publishers, url: url, path: path)
  }
}
