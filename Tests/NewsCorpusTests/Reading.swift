import NewsCorpus
import RelationModel
import Testing

/// An article made of paragraphs, placed in its file as if an empty line stood between them.
func article(
  _ paragraphs: [String], id: String = "a", title: String? = nil, date: String? = "2024-05-20",
  publishers: [String] = []
) -> Article {
  var start = 0
  var placed: [Article.Paragraph] = []
  for (number, text) in ([title].compactMap { $0 } + paragraphs).enumerated() {
    placed.append(.init(text: text, start: start, role: title != nil && number == 0 ? .headline : .body))
    start += text.utf8.count + 2
  }
  return Article(
    id: id, title: title ?? "Мақала", date: date.flatMap { PartialDate($0) }, publishers: publishers, path: "\(id).txt",
    paragraphs: placed)
}

/// What the extractor finds in the paragraphs of an article.
func read(_ paragraphs: String..., id: String = "a", title: String? = nil, date: String? = "2024-05-20")
  -> ExtractionRecord
{
  ArticleExtractor().record(of: article(paragraphs, id: id, title: title, date: date))
}

/// A text and the posts that it gives, as `person: title @ institution`.
struct PostCase: Sendable, CustomTestStringConvertible {
  let text: String
  let posts: [String]

  init(_ text: String, _ posts: String...) {
    self.text = text
    self.posts = posts.sorted()
  }

  var testDescription: String { text }
}

/// A text and the names that it should give, in the order of the text.
struct NamingCase: Sendable, CustomTestStringConvertible {
  let text: String
  let names: [String]

  init(_ text: String, _ names: String...) {
    self.text = text
    self.names = names
  }

  var testDescription: String { text }
}

extension ExtractionRecord {
  /// The names of people, in the order of the text.
  var personNames: [String] { people.map(\.name) }
  /// The names of institutions that the text names, in the order of the text; those that only an office implies have no mention.
  var institutionNames: [String] { institutions.filter { !$0.mentions.isEmpty }.map(\.name) }
  /// The pairs that signed with each other, each pair and the pairs sorted.
  var signedPairs: [String] { signedWith.map { $0.sorted().joined(separator: " ~ ") }.sorted() }
  /// Who took part, as `role who`, sorted.
  var parts: [String] { participants.map { "\($0.role.rawValue) \($0.who)" }.sorted() }
  /// The posts, as `person: title @ institution`, sorted; titles in lower case.
  var posts: [String] {
    positions.map { "\($0.person): \($0.title.lowercased()) @ \($0.institution ?? "–")" }.sorted()
  }

  /// The person whose name or alias it is.
  func person(_ name: String) -> Person? { people.first { $0.name == name || $0.aliases.contains(name) } }
  /// The institution whose name or alias it is.
  func institution(_ name: String) -> Institution? {
    institutions.first { $0.name == name || $0.aliases.contains(name) }
  }
}
