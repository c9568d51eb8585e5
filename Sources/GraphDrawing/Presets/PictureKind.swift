import RelationModel

/// What a picture of a relationship graph shows.
public enum PictureKind: Hashable, Sendable {
  /// Who signed with whom: people inside their institutions, and institutions, with the dates of what they signed.
  case signatures
  /// Which institutions signed with each other.
  case parties
  /// Who holds which post where.
  case positions
  /// Events and who took part in them, in which role.
  case events
  /// Who is named together with whom.
  case mentions
  /// The communities that the options name, each in a frame.
  case communities
  /// Events month by month, and who leads from one to the next.
  case timeline
  /// What articles of two periods tell: new, gone and kept ties.
  case comparison(earlier: Period, later: Period)
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
  /// The colours.
  public var theme: Drawing.Theme
  /// Whether edges carry the numbers of the sentences that prove them; the edges of a path always do.
  ///
  /// A list that is too long for the picture is the drawing's `sourceList`, and the picture says that it is beside it.
  public var numbersSources: Bool
  /// A measure of entities, such as a centrality, by which nodes grow; where empty, what suits the kind of picture.
  public var sizes: [EntityID: Double]
  /// Entities that belong together, the largest community first; where there are any, nodes have their colours.
  public var communities: [[EntityID]]
  /// Around an entity: how many nodes there would be without a limit, where the graph has only those that are shown; fewer than the graph
  /// itself has do not count.
  public var reached: Int?

  /// Makes options.
  public init(
    language: Language = .kk, limit: Int = 60, engine: LayoutEngine? = nil, title: String? = nil,
    sourceLine: String? = nil, theme: Drawing.Theme = .print, numbersSources: Bool = false,
    sizes: [EntityID: Double] = [:], communities: [[EntityID]] = [], reached: Int? = nil
  ) {
    self.language = language
    self.limit = limit
    self.engine = engine
    self.title = title
    self.sourceLine = sourceLine
    self.theme = theme
    self.numbersSources = numbersSources
    self.sizes = sizes
    self.communities = communities
    self.reached = reached
  }
}

extension RelationshipGraph {
  /// A drawing of part of the graph, ready to be rendered.
  ///
  /// Where there are more nodes than the limit, the strongest ties come first: by weight, then by the summed weights of
  /// all ties of their two ends, then by id; a tie is taken as long as its ends fit. Around an entity the nearer ring
  /// comes first, in it stated ties before co-mentions; in a comparison, ties that are new or gone; in a timeline, events
  /// with most participants. The caption says how many of how many are shown. A path is always shown whole. Of many
  /// co-mentions between the nodes shown, only the most telling are drawn (the disparity filter), about 1.6 a node; of
  /// stated ties too where there are more than 60 and more than two a node, which nobody could follow. The caption says
  /// of how many.
  ///
  /// A line is broken where all that it stands for is planned (the event is later than the articles that tell of it) or
  /// uncertain (found by rules that are right in less than three of four cases).
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
    case .parties: composer.parties()
    case .communities: composer.communityMap()
    case .timeline: composer.timeline()
    case .comparison(let earlier, let later): composer.comparison(earlier, later)
    case .positions: composer.positions()
    case .events: composer.events()
    case .mentions: composer.mentions()
    case .around(let entity, let radius): try composer.surroundings(of: entity, radius: radius)
    case .path(let start, let hops): try composer.path(from: start, hops: hops)
    }
  }
}
