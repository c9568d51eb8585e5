import Testing

@testable import NewsCorpus

@Suite("Hand-made records in a folder")
struct GoldFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Keys may be missing, null or of other things; mentions may be texts")
  func looseRecords() throws {
    try folder.write("{}", to: "b.json")
    try folder.write(
      """
      {"id": "x", "facts": ["f1"], "people": [{"name": "А", "aliases": null, "mentions": ["А"], "other_names": ["Б"]}],
       "institutions": [{"name": "В", "mentions": [{"text": "В", "start": 0, "end": 2, "sentence": 0}], "part_of": null}],
       "events": [{"id": "e1", "type": "signing", "date": null}], "positions": null, "signed_with": [["А", null]]}
      """, to: "a.json")
    try folder.write("no record", to: "README.md")
    let gold = try GoldFolder(folder.path)
    #expect(gold.ids == ["a", "b"])
    #expect(gold.records["b"] == GoldRecord())
    #expect(gold.records["a"]?.people == [.init(name: "А")])
    #expect(gold.records["a"]?.signedWith == [["А", nil]])
  }

  @Test(
    "A record that departs from the schema is named, with the place",
    arguments: [
      ("{", "it is not JSON"), ("", "it is not JSON"), ("[]", "the record is of another kind than the schema says"),
      (#"{"people": [{"aliases": []}]}"#, "“people[0]” has no “name”"),
      (#"{"people": [{"name": null}]}"#, "“people[0].name” is null"),
      (#"{"signed_with": "А"}"#, "“signed_with” is of another kind than the schema says"),
    ])
  func badRecords(text: String, cause: String) throws {
    try folder.write("{}", to: "a.json")
    try folder.write(text, to: "b.json")
    let error = #expect(throws: GoldError.self) { try GoldFolder(folder.path) }
    #expect(error?.code == .badRecord)
    #expect(error?.description == "“\(folder["b.json"])” is not the record of an article (\(cause)).")
  }

  @Test("No such folder, a file, a folder without records, a record that cannot be opened")
  func nothingToRead() throws {
    func code(_ path: String) -> GoldError.Code? {
      do {
        _ = try GoldFolder(path)
        return nil
      } catch { return error.code }
    }
    try folder.write("{}", to: "file.json/inner.txt")
    #expect(code(folder["nowhere"]) == .notFound)
    #expect(code(folder["file.json/inner.txt"]) == .notFound)
    #expect(code(folder["file.json"]) == .noRecords)
    #expect(code(folder.path) == .unreadable)
  }
}
