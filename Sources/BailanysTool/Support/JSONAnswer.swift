import Bailanys
import Foundation

/// The shapes of the parts of JSON answers, for the help texts.
enum JSONShape {
  static let entity = "ENTITY: {id, kind, name}, for an event also {type, date, place}"
  static let evidence =
    "EVIDENCE: {article, original (the article that it repeats), title, url, date, publisher, sentence, start, end, quote, rule, confidence}"
  static let relationship =
    "RELATIONSHIP: {kind, source: id, target: id, role, side: id, weight, evidence: [EVIDENCE], independentArticles}, with --at also status: STATUS"
  static let status =
    "STATUS: {certainty: certain|possible|unknown, reason: \(TimeStatus.Reason.allCases.map(\.rawValue).joined(separator: "|")), dates: [date], otherHolder: id}"
  static let leftOut =
    "LEFT: {undated, unclear: pieces of evidence that the dates leave out, hubs: [ENTITY] that are passed by}"

  /// A help text: the shape of an answer and of the parts that it names. What is not known is left out of an object.
  static func help(_ answer: String, _ parts: String...) -> String {
    "With --format json: \(answer)" + parts.map { "\n  " + $0 }.joined()
  }
}

/// Writes an answer as JSON: sorted keys, indented, one line end.
func sayJSON(_ answer: some Encodable) throws {
  Terminal.write(try jsonData(answer))
}

/// A value as JSON with sorted keys, indented, with one line end: the same value gives the same bytes.
func jsonData(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return PlainJSON.escaped(try encoder.encode(value)) + Data("\n".utf8)
}

/// What restrictions left out, in a JSON answer.
struct LeftOutAnswer: Encodable {
  let undated: Int
  let unclear: Int
  let hubs: [EntityAnswer]

  init(_ restricted: RestrictedGraph) {
    undated = restricted.selected.undated
    unclear = restricted.selected.unclear
    hubs = restricted.hubs.map { EntityAnswer($0.entity) }
  }
}
