import ArgumentParser
import Bailanys

/// `bailanys rank --by MEASURE`: the most central entities.
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ranks people, institutions and events by a measure of centrality.",
    discussion: JSONShape.help(
      "{measure, network, entities: [{rank, value, entity: ENTITY}]}", JSONShape.entity))

  @Option(name: .long, help: "\(CentralityMeasure.allCases.map(\.rawValue).joined(separator: ", ")).") var by:
    CentralityMeasure
  @Option(name: .long, help: "Only person, institution or event.") var kind: EntityKind?
  @Option(name: .long, help: "How many to list.") var limit = 20
  @Option(name: .long, help: "ties (stated relationships and strong co-mentions), statements or mentions.") var network:
    NetworkProjection = .ties
  @OptionGroup var options: QueryOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes 1 or more.") }
  }

  func run() throws {
    let outline = try options.source.file().outline()
    let ranking = try Network(outline, projection: network).ranking(by: by, kind: kind, limit: limit)
    switch options.format {
    case .json:
      try sayJSON(
        RankAnswer(measure: by.rawValue, network: network.rawValue, entities: ranking.map(RankAnswer.Row.init)))
    case .text:
      Terminal.say("\(by.name(options.spoken)): \(by.meaning(options.spoken))\n")
      for row in ranking {
        Terminal.say("\(padded(row.rank)). \(printable(row.entity.name)) — \(value(row.value))  [\(row.entity.id)]")
      }
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? " \(number)" : "\(number)" }

  /// Four significant decimals, without trailing zeros.
  private func value(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    let scaled = (value * 10_000).rounded() / 10_000
    return "\(scaled)"
  }
}

extension CentralityMeasure: ExpressibleByArgument {}
extension NetworkProjection: ExpressibleByArgument {}

/// The JSON answer of `rank`.
struct RankAnswer: Encodable {
  struct Row: Encodable {
    let rank: Int
    let value: Double
    let entity: EntityAnswer

    init(_ row: RankedEntity) {
      rank = row.rank
      value = row.value
      entity = EntityAnswer(row.entity)
    }
  }
  let measure: String
  let network: String
  let entities: [Row]
}
