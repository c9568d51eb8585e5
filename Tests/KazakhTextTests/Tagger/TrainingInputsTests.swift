import Foundation
import Testing

@testable import tagger_training

@Suite struct TrainingInputsTests {
  private static let sentence = "Асан B-PERSON\nкелді O\n\n"

  /// The bytes of a file in a folder of its own, given to a function.
  @discardableResult
  private func withFile<Result>(
    _ name: String, _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  private func code(_ body: () throws -> Void) -> TrainingInputError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? TrainingInputError)?.code
    }
  }

  @Test func everyCutOffSentenceFileIsRefused() throws {
    let whole = Array(Self.sentence.utf8)
    for length in 0..<whole.count {
      let found = try withFile("a.iob2", whole[..<length]) { path in
        code { _ = try TrainingInputs.sentences(of: [path]) }
      }
      // A cut behind a whole line cannot be seen; an empty file holds nothing, and any other cut is inside a line.
      let expected: TrainingInputError.Code? =
        length == 0 ? .empty : whole[length - 1] == UInt8(ascii: "\n") ? nil : .cutOff
      #expect(found == expected, "\(length) bytes")
    }
  }

  @Test(arguments: [
    ("Асан B-PERSON\nкелді\n", "line 2, there is no tag"),
    ("Асан B-PERS\n", "line 1, “B-PERS” is no tag"),
  ])
  func wrongLinesAreNamed(text: String, reason: String) throws {
    try withFile("a.iob2", text.utf8) { path in
      #expect(throws: TrainingInputError(.malformed, path, reason)) { try TrainingInputs.sentences(of: [path]) }
    }
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    try withFile("a.iob2", [0xD0, 0x0A]) { path in
      #expect(throws: TrainingInputError(.notText, path)) { try InputText.text(of: path) }
    }
    #expect(throws: TrainingInputError(.unreadable, "/nowhere/a")) { try InputText.text(of: "/nowhere/a") }
    #expect(throws: TrainingInputError(.unreadable, "/nowhere/a.gz")) { try InputText.text(of: "/nowhere/a.gz") }
  }

  /// `printf 'Асан 7\n' | gzip -n9 | base64`, gzip 1.12.
  private static let packed = "H4sIAAAAAAACA7sw4WLjhQ0X9iqYcwEAZPflpgsAAAA="

  @Test func packedFilesAreUnpackedAndCutOffOnesRefused() throws {
    let packed = Array(try #require(Data(base64Encoded: Self.packed)))
    #expect(try withFile("a.gz", packed) { try InputText.text(of: $0) } == "Асан 7\n")
    for length in [1, 10, packed.count / 2, packed.count - 1] {
      let found = try withFile("a.gz", packed[..<length]) { path in code { _ = try InputText.text(of: path) } }
      #expect(found == .unreadable, "\(length) bytes")
    }
  }

  @Test func wrongLinesOfListsAreNamed() throws {
    var lists = LexiconBuilder()
    #expect(throws: ListLineError(line: 2, expected: "a word and the number of its cluster")) {
      try lists.add(stemClusters: "келді 3 10\nболды\n")
    }
    #expect(throws: ListLineError(line: 1, expected: "a word and the number of its cluster")) {
      try lists.add(wordClusters: "асан 1000\n")
    }
    #expect(throws: ListLineError(line: 1, expected: "a word and its letter cases")) {
      try lists.add(casings: "асан x\n")
    }
  }

  private static let inputs = """
    { "sentences": ["a"], "extra": [], "names": [{ "class": "given", "file": "b" }], "stemClusters": "c",
      "wordClusters": "d", "casings": "e", "about": "f", "epochs": 2, "dropout": 0.3, "margin": 8, "seeds": [1, 2],
      "minimum": 1, "threshold": 0.004 }

    """

  @Test func theListOfInputsIsRead() throws {
    let inputs = try withFile("inputs.json", Self.inputs.utf8) { try TrainingInputs.read($0) }
    #expect(inputs.sentences == ["a"])
    #expect(inputs.training.seeds == [1, 2])
    #expect(inputs.training.packing.threshold == 0.004)
  }

  @Test(arguments: [
    ("\"about\": \"f\", ", "", "“about” is missing"),
    ("\"file\": \"b\"", "\"files\": \"b\"", "“file” is missing in names, item 1"),
    ("\"epochs\": 2", "\"epochs\": \"2\"", "epochs has a value of another kind"),
    ("{ \"sentences\"", "{ sentences", "it is not JSON"),
  ])
  func wrongListsOfInputsAreExplained(part: String, change: String, reason: String) throws {
    let text = Self.inputs.replacing(part, with: change)
    try withFile("inputs.json", text.utf8) { path in
      #expect(throws: TrainingInputError(.malformed, path, reason)) { try TrainingInputs.read(path) }
    }
  }

  @Test func annotationsAreReadInTheOrderOfTheirNames() throws {
    try withFile("b.iob2", Self.sentence.utf8) { path in
      let folder = String(path.dropLast("/b.iob2".count))
      for other in ["a.iob2", "B.iob2", "c.txt"] {
        try Self.sentence.write(toFile: "\(folder)/\(other)", atomically: true, encoding: .utf8)
      }
      let found = try TrainingInputs.annotations(in: folder)
      #expect(found == ["B.iob2", "a.iob2", "b.iob2"].map { "\(folder)/\($0)" })
      try FileManager.default.removeItem(atPath: "\(folder)/b.iob2")
    }
    #expect(throws: TrainingInputError(.unreadable, "/nowhere")) { try TrainingInputs.annotations(in: "/nowhere") }
  }

  /// The list that the shipped model is made by names files of the package that exist, and known classes.
  @Test func theListOfTheShippedModelIsSound() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
      .standardized
    let inputs = try TrainingInputs.read(package.appendingPathComponent("Sources/TaggerTraining/inputs.json").path)
    let files = inputs.names.map(\.file) + [inputs.about]
    for file in files where file.hasPrefix("Sources/") {
      #expect(!(try InputText.text(of: package.appendingPathComponent(file).path).isEmpty), "\(file)")
    }
    #expect(inputs.training.seeds == [1, 2, 3, 4, 5])
  }
}
