import RelationModel

/// What a picture of a relationship graph shows.
public enum PictureKind: Hashable, Sendable {
  /// Who signed with whom: people inside their institutions, and institutions, with the dates of what they signed.
  case signatures
  /// Who holds which post where.
  case positions
  /// Events and who took part in them, in which role.
  case events
  /// Who is named together with whom.
  case mentions
  /// An entity and what it is tied to in at most `radius` steps, 1 or 2.
  case around(EntityID, radius: Int = 1)
  /// How an entity is connected with another: the ties of each step in order, from the given start.
  case path(from: EntityID, hops: [[Relationship]])
}

/// How a picture is to be made.
public struct PictureOptions: Hashable, Sendable {
  /// The language of the words that the tool adds.
  public var language: Language
  /// The most nodes shown, at least 2.
  public var limit: Int
  /// How the nodes are arranged; where nil, what suits the kind of picture and its size.
  public var engine: LayoutEngine?
  /// The headline; where nil, one that names the kind of picture.
  public var title: String?
  /// The line at the foot; where nil, the number and the dates of the articles that the picture rests on.
  public var sourceLine: String?

  /// Makes options.
  public init(
    language: Language = .kk, limit: Int = 60, engine: LayoutEngine? = nil, title: String? = nil,
    sourceLine: String? = nil
  ) {
    self.language = language
    self.limit = limit
    self.engine = engine
    self.title = title
    self.sourceLine = sourceLine
  }
}

extension RelationshipGraph {
  /// A drawing of part of the graph, ready to be rendered.
  ///
  /// Where there are more nodes than the limit, the strongest ties come first: by weight, then by the summed weights of
  /// all ties of their two ends, then by id; a tie is taken as long as its ends fit. Around an entity the nearer ring
  /// comes first, in it stated ties before co-mentions. The caption says how many of how many are shown. A path is
  /// always shown whole.
  ///
  /// - Parameters:
  ///   - kind: What to show.
  ///   - options: Language, limit and the like.
  /// - Throws: `DrawingError` where the entity is unknown or the steps of a path do not follow one another.
  /// - Complexity: O(*r* log *r*) in the number of relationships.
  public func drawing(
    of kind: PictureKind, options: PictureOptions = PictureOptions()
  ) throws(DrawingError) -> Drawing {
    let composer = PictureComposer(graph: self, options: options)
    return switch kind {
    case .signatures: composer.signatures()
    case .positions: composer.positions()
    case .events: composer.events()
    case .mentions: composer.mentions()
    case .around(let entity, let radius): try composer.surroundings(of: entity, radius: radius)
    case .path(let start, let hops): try composer.path(from: start, hops: hops)
    }
  }
}
