import RelationModel

/// Keeps the ids of articles apart, in the order in which they are read.
enum ArticleNumbering: BlockDecision {
  struct Line: BlockLine {
    let block: String
    /// The id that the article gives itself.
    let article: String
    let path: String
    let line: Int
  }

  struct Answer: Encodable {
    let path: String
    let line: Int
    let article: String
  }

  static func answers(to block: [Line]) throws -> [Answer] {
    var seen = SeenArticles()
    return try block.enumerated().map { number, line in
      // Articles of one text are out already.
      let digest = TextDigest(high: 0, low: UInt64(number))
      return Answer(path: line.path, line: line.line, article: try seen.admit(line.article, digest))
    }
  }
}

/// Gives entities that are called alike ids of their own.
enum EntityNumbering: BlockDecision {
  struct Line: BlockLine {
    let block: String
    let group: String
    let kind: EntityKind
    /// The id that it would have if no other were called alike.
    let base: String
    let order: String
    let article: String
    let place: Int
  }

  struct Answer: Encodable {
    let group: String
    let id: EntityID
  }

  static func answers(to block: [Line]) -> [Answer] {
    var ids = IDMaker()
    return block.sorted(by: precedes).map { line in
      Answer(group: line.group, id: ids.id(line.kind, String(line.base.dropFirst(line.kind.rawValue.count + 1))))
    }
  }

  private static func precedes(_ left: Line, _ right: Line) -> Bool {
    if left.order != right.order { return left.order < right.order }
    if left.article != right.article { return byBytes(left.article, right.article) }
    return left.place < right.place
  }
}
