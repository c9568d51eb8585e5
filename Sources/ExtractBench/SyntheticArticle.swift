/// An article that was made, and what is true in it.
struct SyntheticArticle: Encodable, Sendable {
  /// Something that the article tells, by the numbers of people and institutions in its world.
  enum Fact: Sendable {
    /// Two people meet.
    case meeting(host: Int, guest: Int)
    /// Institutions sign a paper with each other, each by the person at its place; nobody, where the article names none.
    case signing(sides: [Int], signatories: [Int])
    /// A person gets a post at an institution.
    case appointment(person: Int)
    /// An institution holds an event that people attend.
    case gathering(organizer: Int, attendees: [Int])
    /// A person is quoted.
    case statement(speaker: Int)
  }

  let id: String
  let date: String
  let title: String
  let publisher: String
  let text: String
  /// What is true in it; not written out.
  let facts: [Fact]
  /// The people whom it names, and those of them that it names with their post.
  let people: Set<Int>
  let holders: Set<Int>

  enum CodingKeys: String, CodingKey { case id, date, title, publisher, text }
}
