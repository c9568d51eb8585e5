import KazakhText
import RelationModel

/// Decides which titles that articles give one person at one institution are one post.
///
/// Letter case does not matter; a bare head noun (министр, директор) is the fuller title that ends with it (Сыртқы істер министрі, бас директор), and
/// басшы is whatever else the one post there is called.
struct PostTitles {
  private var canonicals: [Relationship.ID: Relationship.ID] = [:]

  /// - Parameters:
  ///   - posts: position relationships, in any order.
  ///   - counts: how many sentences state each.
  /// - Complexity: O(*n* · *t*) time for *n* posts and *t* titles of one person at one institution.
  init(_ posts: [Relationship.ID], counts: (Relationship.ID) -> Int) {
    for (_, same) in Dictionary(grouping: posts, by: { [$0.source, $0.target] }) where same.count > 1 {
      let ranked = same.sorted { (Self.length($0), counts($0), $1) > (Self.length($1), counts($1), $0) }
      for post in ranked { canonicals[post] = Self.fuller(post, among: ranked) }
    }
  }

  /// The post under the title that it goes by.
  func canonical(_ id: Relationship.ID) -> Relationship.ID { canonicals[id] ?? id }

  private static func length(_ id: Relationship.ID) -> Int { (id.role ?? "").split(separator: " ").count }

  /// The first of the posts, the longest titles first, that a post is another wording of; itself at the latest.
  private static func fuller(_ post: Relationship.ID, among ranked: [Relationship.ID]) -> Relationship.ID {
    let title = (post.role ?? "").lowercased()
    let others = ranked.filter { ($0.role ?? "").lowercased() != title }
    if title == "басшы", Set(others.compactMap { head(of: $0) }).count == 1, let other = others.first { return other }
    return ranked.first { other in
      let fuller = (other.role ?? "").lowercased()
      return fuller == title || !title.contains(" ") && head(of: other) == title && fuller.contains(" ")
    } ?? post
  }

  /// The last word of a title, without a possessive ending.
  private static func head(of post: Relationship.ID) -> String? {
    guard let last = post.role?.lowercased().split(separator: " ").last.map(String.init) else { return nil }
    return ["і", "ы"].contains { last.ends(with: $0) } && TitleWords.heads.contains(Word(String(last.dropLast())))
      ? String(last.dropLast()) : last
  }
}
