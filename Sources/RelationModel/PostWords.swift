extension Relationship {
  /// Whether it is a post that several people may hold at one time, as its title tells: a deputy, an adviser, a member.
  public var isSharedPost: Bool { kind == .position && role.map { PostTitle.isShared($0.lowercased()) } ?? false }
}

extension Evidence {
  /// Whether the sentence has words that tell of what was before, so that it proves nothing for its own date.
  public var tellsOfEarlierTimes: Bool {
    let text = quote.lowercased()
    let marks = ["бұған дейін", "осыған дейін", "бұрынғы", "экс-", "келген болатын", "бывш", "ранее занимал"]
    if marks.contains(where: text.contains) { return true }
    return text.contains("дейін") && ["басқарған", "болған", "атқарған", "істеген"].contains(where: text.contains)
  }
}

/// What a title tells of how many hold it.
private enum PostTitle {
  /// The beginnings of words for those of whom an institution has several.
  private static let shared = [
    "депутат", "сенатор", "орынбасар", "вице-министр", "кеңесші", "көмекші", "мүше", "өкіл", "маман", "сарапшы",
    "профессор", "ғылыми қызметкер", "журналист", "тілші", "редактор", "медиаменеджер", "заместител", "советник",
    "член", "представител", "эксперт", "корреспондент",
  ]

  /// Whether several people may hold a title, in small letters, at one time.
  static func isShared(_ title: String) -> Bool {
    if title.hasPrefix("бас редактор") { return false }
    return shared.contains { stem in title.hasPrefix(stem) || title.contains(" " + stem) }
  }
}
