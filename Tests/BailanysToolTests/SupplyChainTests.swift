import Bailanys
import Foundation
import Testing

/// Whatever others made is named, with its licence, where users and auditors look: in the package, the README and the tool.
@Suite struct SupplyChainTests {
  private struct About: Decodable {
    struct Notice: Decodable {
      let name: String
      let kind: String
      let licence: String
      let authors: String
      let address: String
      let purpose: String
    }
    let version: String
    let made: [Notice]
    let model: String
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  private func about() throws -> About {
    let run = try ToolRun(["about", "--format", "json"])
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(About.self, from: Data(run.output.utf8))
  }

  @Test func everyPackageIsListedWithItsVersionAndReason() throws {
    let (package, readme, made) = (try text("Package.swift"), try text("README.md"), try about().made)
    let declared = package.matches(of: /\n( *\/\/[^\n]*)?\n? *\.package\(url: "([^"]+\/([^"\/]+))", from: "([^"]+)"\)/)
    #expect(declared.count == package.matches(of: /\.package\(/).count && declared.count >= 5)
    for match in declared {
      let (reason, address, name, version) = (match.1, String(match.2), String(match.3), String(match.4))
      #expect(reason != nil, "Package.swift says no reason for \(name)")
      let notice = try #require(made.first { $0.address == address }, "“about” lacks \(address)")
      #expect(notice.kind == "package" && !notice.licence.isEmpty && !notice.authors.isEmpty && !notice.purpose.isEmpty)
      let licence = notice.licence.prefix { $0 != " " }
      #expect(
        readme.contains("| [\(name)](\(address)) | from \(version) | \(licence) | "),
        "the README lacks \(name) \(version)")
    }
  }

  @Test func everySystemLibraryIsListed() throws {
    let (package, readme, made) = (try text("Package.swift"), try text("README.md"), try about().made)
    for match in package.matches(of: /\.systemLibrary\(\s*name: "([^"]+)"/) {
      let notice = try #require(made.first { $0.name == match.1 }, "“about” lacks \(match.1)")
      #expect(notice.kind == "system" && readme.contains("(\(notice.name))") && readme.contains("(\(notice.address))"))
    }
  }

  /// Where packages have been resolved, nothing has come with them that is not listed.
  @Test func everyPinIsListed() throws {
    struct Pins: Decodable {
      struct Pin: Decodable { let location: String }
      let pins: [Pin]
    }
    guard let data = try? Data(contentsOf: Self.root.appendingPathComponent("Package.resolved")) else { return }
    let addresses = Set(try about().made.map { $0.address.lowercased() })
    for pin in try JSONDecoder().decode(Pins.self, from: data).pins {
      #expect(addresses.contains(pin.location.replacing(/\.git$/, with: "").lowercased()), "\(pin.location)")
    }
  }

  /// A file of words is our own, or says in its head of what it was made; both the tool and the README then name that.
  @Test func everyFileOfDataHasItsNotice() throws {
    let (readme, about) = (try text("README.md"), try about())
    let data = about.made.filter { $0.kind == "data" }
    #expect(data.count >= 9)
    for notice in data {
      #expect(readme.contains(notice.name) && readme.contains("| \(notice.licence) |"), "\(notice.name)")
      guard notice.purpose.contains("entity-tagger.model") else { continue }
      #expect(
        about.model.contains(notice.name) && about.model.contains(notice.licence),
        "the model's own words lack \(notice.name)")
    }
    for folder in ["Sources/KazakhText/Lexicons", "Sources/NewsCorpus/Lexicons", "Sources/KazakhText/Resources"] {
      let folder = Self.root.appendingPathComponent(folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
        let head = String(
          decoding: try Data(contentsOf: folder.appendingPathComponent(file)).prefix(1_500), as: UTF8.self)
        let named = data.filter { $0.purpose.contains(file) }
        if file.hasSuffix(".model") || head.contains("Made of") {
          #expect(!named.isEmpty, "no notice names \(file)")
        }
        guard file.hasSuffix(".swift") else { continue }
        for notice in data {
          #expect(
            named.contains { $0.name == notice.name }
              == head.contains(
                String(notice.name.split(separator: " ").last ?? "").replacing("tesseract-ocr-kaz", with: "Tesseract")),
            "\(notice.name) and \(file)")
        }
      }
    }
  }

  @Test func aboutIsReadable() throws {
    let run = try ToolRun(["about"])
    #expect(run.status == 0 && run.output.hasPrefix("Bailanys \(bailanysVersion)\n"))
    for words in ["GRDB.swift – MIT. Copyright (C)", "KazNERD – CC BY 4.0", "The tagger's model:"] {
      #expect(run.output.contains(words))
    }
  }
}
