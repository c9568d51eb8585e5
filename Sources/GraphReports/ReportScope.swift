import NetworkAnalysis
import RelationModel

/// What a report tells beyond the state of one whole graph.
public struct ReportScope: Sendable {
  /// The day from which articles count; those before it, and those without a date, are left out. Nil: all count.
  public var since: PartialDate?
  /// The graph of an earlier report, to say what has changed; what `since` leaves out of the graph is left out of it too.
  public var earlier: RelationshipGraph?
  /// Whom the reader asks about; what connects each two of them is told as well.
  public var questions: [EntityID]
  /// Who may be one and the same, the most valuable first.
  public var identityDoubts: [IdentityDoubt]
  /// From which size on the measures of a network are estimated.
  public var limits: ExactnessLimits

  /// Makes a scope.
  public init(
    since: PartialDate? = nil, earlier: RelationshipGraph? = nil, questions: [EntityID] = [],
    identityDoubts: [IdentityDoubt] = [], limits: ExactnessLimits = ExactnessLimits()
  ) {
    self.since = since
    self.earlier = earlier
    self.questions = questions
    self.identityDoubts = identityDoubts
    self.limits = limits
  }
}
