import Foundation
import RelationModel

/// Reads a list of names: CSV, or FollowTheMoney entities as JSON lines.
enum NameListFile {
  /// The entries of a file, in its order. What begins with `{` is FollowTheMoney.
  static func entries(of path: String) throws(NameListError) -> [NameListEntry] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw NameListError(.unreadable, path) }
    guard let text = String(data: data, encoding: .utf8) else { throw NameListError(.notUTF8, path) }
    let isJSON = text[...].withoutByteOrderMark.trimmed.unicodeScalars.first == "{"
    return isJSON ? try followTheMoney(text, path) : try csv(text, path)
  }

  // MARK: - CSV

  private static func csv(_ text: String, _ path: String) throws(NameListError) -> [NameListEntry] {
    var rows = try CSVRows(text).rows(of: path)[...]
    guard let head = rows.popFirst() else { throw NameListError(.missingColumn, path, line: 1) }
    let columns = head.fields.map { $0[...].trimmed.lowercased() }
    guard let name = columns.firstIndex(of: "name"), let kind = columns.firstIndex(of: "kind") else {
      throw NameListError(.missingColumn, path, line: head.line, cause: columns.joined(separator: ", "))
    }
    var entries: [NameListEntry] = []
    for row in rows {
      func value(_ column: Int?) -> String? {
        guard let column, row.fields.indices.contains(column) else { return nil }
        let value = row.fields[column][...].trimmed.singleSpaced
        return value.isEmpty ? nil : value
      }
      if row.fields.allSatisfy({ $0[...].trimmed.isEmpty }) { continue }
      guard row.fields.count <= columns.count else { throw NameListError(.tooManyFields, path, line: row.line) }
      guard let told = value(name) else { throw NameListError(.missingName, path, line: row.line) }
      guard let sort = value(kind).flatMap({ kinds[$0.lowercased()] }) else {
        throw NameListError(.unknownKind, path, line: row.line, cause: value(kind) ?? "")
      }
      let aliases =
        value(columns.firstIndex(of: "aliases"))?.split(separator: "|").map { $0.trimmed.singleSpaced } ?? []
      entries.append(
        NameListEntry(
          name: told, aliases: aliases.filter { !$0.isEmpty && $0 != told }, kind: sort,
          post: value(columns.firstIndex(of: "post")), parent: value(columns.firstIndex(of: "parent"))))
    }
    return entries
  }

  private static let kinds: [String: EntityKind] = [
    "person": .person, "адам": .person, "человек": .person, "institution": .institution, "мекеме": .institution,
    "организация": .institution, "organization": .institution,
  ]

  // MARK: - FollowTheMoney

  private static func followTheMoney(_ text: String, _ path: String) throws(NameListError) -> [NameListEntry] {
    var entries: [NameListEntry] = []
    // The other characters that end lines of a text may stand in JSON.
    let lines = text[...].withoutByteOrderMark.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !Substring(line).trimmed.isEmpty {
      guard let object = try? JSONDecoder().decode(ListedEntity.self, from: Data(line)) else {
        throw NameListError(.notJSON, path, line: index + 1)
      }
      guard let kind = object.kind else { continue }
      let names =
        object.values("name") + object.values("alias") + object.values("previousName") + object.values("weakAlias")
      guard let name = names.first else { throw NameListError(.missingName, path, line: index + 1) }
      entries.append(
        NameListEntry(
          name: name, aliases: Array(names.dropFirst()).filter { $0 != name }, kind: kind,
          post: object.values("position").first))
    }
    return entries
  }
}

/// A FollowTheMoney entity, as far as its names go.
private struct ListedEntity: Decodable {
  let schema: String
  let properties: [String: [String]]

  /// Other schemata, such as memberships, name nobody.
  var kind: EntityKind? {
    switch schema {
    case "Person": .person
    case "LegalEntity", "Organization", "Company", "PublicBody": .institution
    default: nil
    }
  }

  func values(_ property: String) -> [String] {
    (properties[property] ?? []).map { $0[...].trimmed.singleSpaced }.filter { !$0.isEmpty }
  }
}
