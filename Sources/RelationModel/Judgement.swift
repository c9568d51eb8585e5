/// A decision of a person about who is who, which a build applies and which can be taken back.
///
/// A judgement never changes what articles say: entities are worked out from the articles' records and the judgements each time, so that a
/// judgement taken back leaves no trace.
public struct Judgement: Hashable, Sendable {
  /// What is decided.
  public enum Verdict: String, Codable, Sendable, CaseIterable {
    /// Two entities are one.
    case same
    /// Two entities, or two names that were taken for one entity's, belong to two.
    case different
    /// An entity goes by another name.
    case rename
    /// An entity is none, and is left out.
    case ignore
  }

  /// An entity that a judgement speaks of, as it was called when it was judged.
  ///
  /// It is looked up by its id, and by its name where that id is not there any more, or where two names of one id are told apart. The ids of
  /// namesakes are numbered in the order of articles: where several go by the name, an article in which it stood tells which one is meant.
  public struct Subject: Hashable, Codable, Sendable {
    /// The id; nil where only the name is given.
    public var id: EntityID?
    /// The name.
    public var name: String
    /// The id of an article that tells of it; nil where none is known.
    public var article: SourceArticle.ID?

    /// Names an entity.
    public init(id: EntityID?, name: String, article: SourceArticle.ID? = nil) {
      self.id = id
      self.name = name
      self.article = article
    }

    /// Names an entity of a graph.
    ///
    /// - Complexity: O(*e*) time for *e* pieces of evidence about it.
    public init(_ entity: Entity, in graph: RelationshipGraph) {
      self.init(id: entity.id, name: entity.name, article: graph.article(naming: entity.id))
    }
  }

  /// Why parts make no judgement.
  public enum Flaw: Error, Hashable, Sendable {
    /// `same` and `different` are about two entities, `rename` and `ignore` about one.
    case subjectCount(Verdict)
    /// A name is empty.
    case emptyName
    /// `rename` needs a new name; the others take none.
    case newName(Verdict)
    /// Both subjects are the same.
    case repeatedSubject
    /// The score is outside 0…1.
    case score
  }

  /// What is decided.
  public let verdict: Verdict
  /// About whom: two for `same` and `different`, one for `rename` and `ignore`.
  public let subjects: [Subject]
  /// The name that `rename` gives.
  public let newName: String?
  /// Who decided.
  public var who: String?
  /// When.
  public var when: PartialDate?
  /// Why, in the judge's words.
  public var why: String?
  /// How alike the two were, from 0 to 1, when it was decided.
  public var score: Double?
  /// Whether it holds although the two hold conflicting posts or signed with each other.
  public var isForced: Bool

  /// Makes a judgement.
  ///
  /// - Throws: `Flaw` where the parts do not fit the verdict.
  public init(
    _ verdict: Verdict, _ subjects: [Subject], newName: String? = nil, who: String? = nil, when: PartialDate? = nil,
    why: String? = nil, score: Double? = nil, isForced: Bool = false
  ) throws(Flaw) {
    let isPair = verdict == .same || verdict == .different
    guard subjects.count == (isPair ? 2 : 1) else { throw .subjectCount(verdict) }
    guard subjects.allSatisfy({ !$0.name.allSatisfy(\.isWhitespace) }) else { throw .emptyName }
    guard (newName != nil) == (verdict == .rename) else { throw .newName(verdict) }
    if let newName, newName.allSatisfy(\.isWhitespace) { throw .emptyName }
    if isPair, subjects[0].id == subjects[1].id, subjects[0].name == subjects[1].name { throw .repeatedSubject }
    if verdict == .same, let id = subjects[0].id, id == subjects[1].id { throw .repeatedSubject }
    if let score, !(0...1).contains(score) { throw .score }
    self.verdict = verdict
    self.subjects = subjects
    self.newName = newName
    self.who = who
    self.when = when
    self.why = why
    self.score = score
    self.isForced = isForced
  }
}

extension Judgement: Codable {
  enum CodingKeys: String, CodingKey {
    case verdict = "what"
    case subjects = "of"
    case newName = "name"
    case who, when, why, score
    case isForced = "forced"
  }

  /// Reads the keys `what`, `of`, `name`, `who`, `when`, `why`, `score` and `forced`; others are passed over.
  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    do {
      try self.init(
        container.decode(Verdict.self, forKey: .verdict), container.decode([Subject].self, forKey: .subjects),
        newName: container.decodeIfPresent(String.self, forKey: .newName),
        who: container.decodeIfPresent(String.self, forKey: .who),
        when: container.decodeIfPresent(PartialDate.self, forKey: .when),
        why: container.decodeIfPresent(String.self, forKey: .why),
        score: container.decodeIfPresent(Double.self, forKey: .score),
        isForced: container.decodeIfPresent(Bool.self, forKey: .isForced) ?? false)
    } catch let flaw as Flaw {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: flaw.description, underlyingError: flaw))
    }
  }

  /// Writes the keys that have a value.
  public func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(subjects, forKey: .subjects)
    try container.encodeIfPresent(newName, forKey: .newName)
    try container.encodeIfPresent(who, forKey: .who)
    try container.encodeIfPresent(when, forKey: .when)
    try container.encodeIfPresent(why, forKey: .why)
    try container.encodeIfPresent(score, forKey: .score)
    if isForced { try container.encode(true, forKey: .isForced) }
  }
}

extension Judgement.Flaw: CustomStringConvertible {
  /// What is wrong, as part of a sentence.
  public var description: String {
    switch self {
    case .subjectCount(let verdict):
      verdict == .same || verdict == .different
        ? "“\(verdict.rawValue)” is about two entities" : "“\(verdict.rawValue)” is about one entity"
    case .emptyName: "a name is empty"
    case .newName(let verdict):
      verdict == .rename ? "“rename” needs a new name" : "“\(verdict.rawValue)” takes no new name"
    case .repeatedSubject: "both entities are the same"
    case .score: "the score is not between 0 and 1"
    }
  }
}

/// A judgement with the number of its line, from 1, by which it is spoken of.
public struct NumberedJudgement: Hashable, Sendable {
  /// The number of the line in its file, from 1.
  public let number: Int
  /// The judgement.
  public let judgement: Judgement

  /// Numbers a judgement.
  public init(number: Int, judgement: Judgement) {
    self.number = number
    self.judgement = judgement
  }
}

extension RelationshipGraph {
  /// The first article, by id, that proves a relationship of an entity; nil where none does.
  package func article(naming entity: EntityID) -> SourceArticle.ID? {
    relationships(of: entity).lazy.flatMap(\.evidence).map(\.article).min(by: byBytes)
  }

  /// Whether an article proves a relationship of an entity.
  package func tells(_ article: SourceArticle.ID, of entity: EntityID) -> Bool {
    relationships(of: entity).contains { $0.evidence.contains { $0.article == article } }
  }
}
