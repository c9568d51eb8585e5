/// How well extraction records agree with hand-made ones: counts added up over articles.
///
/// A person or institution is found where one of its names equals one of the hand-made record's, letter case, quotation marks and spaces around full
/// stops apart; each is matched once, and a second prediction of it is false, as is every relation that hangs on it. Relations are found where all
/// their ends are. Where an office implies an institution that the text does not name, predicting it is neither right nor wrong.
public struct ExtractionScore: Hashable, Sendable {
  /// What is scored.
  public enum Metric: String, CaseIterable, Hashable, Sendable {
    /// Who is named.
    case people
    /// Which institutions are named.
    case institutions
    /// Who holds a post where, whatever the post is called.
    case positions
    /// Who took part in which kind of event, as signatory or party, appointee, or otherwise.
    case participants
    /// The unordered pairs that signed with each other.
    case signedWith = "signed_with"
  }

  /// Counts of one metric.
  public struct Counts: Hashable, Sendable {
    /// How many the hand-made records hold.
    public var gold = 0
    /// How many were predicted, without those that are neither right nor wrong.
    public var predicted = 0
    /// How many of these are right.
    public var right = 0

    /// How many were predicted only.
    public var invented: Int { predicted - right }
    /// How many stand in the hand-made records only.
    public var missed: Int { gold - right }
    /// The share of the predicted that is right; without predictions 1 where nothing was to be found, else 0.
    public var precision: Double { share(of: predicted) }
    /// The share of the hand-made records' that was found; where they hold nothing, 1 without predictions, else 0.
    public var recall: Double { share(of: gold) }
    /// The harmonic mean of precision and recall; 1 where nothing was to be found and nothing predicted.
    public var f1: Double { gold + predicted == 0 ? 1 : 2 * Double(right) / Double(gold + predicted) }

    private func share(of whole: Int) -> Double {
      whole == 0 ? (gold + predicted == 0 ? 1 : 0) : Double(right) / Double(whole)
    }
  }

  /// What was missed and what was invented in an article, by metric, in words.
  public struct Errors: Hashable, Sendable {
    /// In the hand-made record only.
    public var missed: [Metric: [String]] = [:]
    /// Predicted only; a second prediction of an entity says of which one.
    public var invented: [Metric: [String]] = [:]
    /// The positions found with less than half of the words of their titles.
    public var wrongTitles: [String] = []
  }

  /// The counts of each metric.
  public private(set) var counts: [Metric: Counts] = [:]
  /// How many of the positions found share at least half of the words of the shorter title, possessive endings apart.
  public private(set) var rightTitles = 0
  /// The errors of each article, by its id.
  public private(set) var errors: [Article.ID: Errors] = [:]

  /// A score of no articles.
  public init() {}

  /// The counts of a metric.
  public subscript(metric: Metric) -> Counts { counts[metric] ?? Counts() }

  /// The share of the positions found that have the right title; nil where none was found.
  public var titleAccuracy: Double? {
    let found = self[.positions].right
    return found == 0 ? nil : Double(rightTitles) / Double(found)
  }

  /// Adds the comparison of one article; nil stands for an article that was not read.
  ///
  /// - Parameters:
  ///   - record: what was read.
  ///   - gold: the hand-made record.
  ///   - id: the article's id, under which its errors are kept.
  /// - Complexity: O(*n*²) in the entities and relations of the article.
  public mutating func add(_ record: ExtractionRecord?, gold: GoldRecord, id: Article.ID) {
    add(RecordComparison(gold: gold, predicted: record.map(GoldRecord.init) ?? GoldRecord()), id: id)
  }

  mutating func add(_ comparison: RecordComparison, id: Article.ID) {
    var errors = Errors(wrongTitles: comparison.wrongTitles)
    for (metric, result) in comparison.results {
      counts[metric, default: Counts()].gold += result.right + result.missed.count
      counts[metric, default: Counts()].predicted += result.right + result.invented.count
      counts[metric, default: Counts()].right += result.right
      errors.missed[metric] = result.missed
      errors.invented[metric] = result.invented
    }
    rightTitles += (comparison.results[.positions]?.right ?? 0) - comparison.wrongTitles.count
    self.errors[id] = errors
  }
}
