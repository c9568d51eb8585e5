/// How well extraction records agree with hand-made ones: counts added up over articles.
///
/// A person or institution is found where one of its names equals one of the hand-made record's, letter case and quotation marks apart; each is
/// matched once, and a second prediction of it is false. Relations are found where all their ends are. Where an office implies an
/// institution that the text does not name, predicting it is neither right nor wrong.
public struct ExtractionScore: Hashable, Sendable {
  /// What is scored.
  public enum Metric: String, CaseIterable, Hashable, Sendable {
    /// Who is named.
    case people
    /// Which institutions are named.
    case institutions
    /// Who holds a post where.
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
    /// How many were predicted.
    public var predicted = 0
    /// How many of these are right.
    public var right = 0

    /// The share of the predicted that is right; 1 where nothing is predicted and nothing was to be, else 0 without predictions.
    public var precision: Double { share(of: predicted) }
    /// The share of the hand-made records' that was found.
    public var recall: Double { share(of: gold) }
    /// The harmonic mean of precision and recall.
    public var f1: Double { gold + predicted == 0 ? 1 : 2 * Double(right) / Double(gold + predicted) }

    private func share(of whole: Int) -> Double {
      whole == 0 ? (gold + predicted == 0 ? 1 : 0) : Double(right) / Double(whole)
    }
  }

  /// What was missed and what was invented in an article, by metric, in words.
  public struct Errors: Hashable, Sendable {
    /// In the hand-made record only.
    public var missed: [Metric: [String]] = [:]
    /// Predicted only.
    public var invented: [Metric: [String]] = [:]
  }

  /// The counts of each metric.
  public private(set) var counts: [Metric: Counts] = [:]
  /// Of the positions found, how many have the right title.
  public private(set) var rightTitles = 0
  /// The errors of each article, by its id.
  public private(set) var errors: [String: Errors] = [:]

  /// A score of no articles.
  public init() { for metric in Metric.allCases { counts[metric] = Counts() } }

  /// The counts of a metric.
  public subscript(metric: Metric) -> Counts { counts[metric] ?? Counts() }

  /// Adds the comparison of one article; nil stands for an article that was not read.
  ///
  /// - Complexity: O(*n*²) in the entities and relations of the article.
  public mutating func add(_ record: ExtractionRecord?, gold: GoldRecord, id: String) {
    let predicted = record.map(GoldRecord.init) ?? GoldRecord()
    let comparison = RecordComparison(gold: gold, predicted: predicted)
    var errors = Errors()
    for (metric, result) in comparison.results {
      counts[metric]?.gold += result.right + result.missed.count
      counts[metric]?.predicted += result.right + result.invented.count
      counts[metric]?.right += result.right
      errors.missed[metric] = result.missed
      errors.invented[metric] = result.invented
    }
    rightTitles += comparison.rightTitles
    self.errors[id] = errors
  }
}

extension GoldRecord {
  init() {}
}
