import Foundation
import RelationModel

/// The hand-made records of a folder: a file `<id>.json` for each article.
public struct GoldFolder: Sendable {
  /// The records by the ids of their articles.
  public let records: [Article.ID: GoldRecord]

  /// The ids in their order.
  public var ids: [Article.ID] { records.keys.sorted() }

  /// Reads every record of a folder; other files and folders in it are left alone.
  ///
  /// - Throws: `GoldError` where there is no such folder, no record in it, or a record that cannot be understood.
  /// - Complexity: O(*n*) time and space in the bytes of the records.
  public init(_ path: String) throws(GoldError) {
    guard FileStatus(path: path)?.isFolder == true else { throw GoldError(.notFound, path) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw GoldError(.unreadable, path)
    }
    var records: [Article.ID: GoldRecord] = [:]
    for name in names.sorted() where name.ends(with: ".json") && !name.begins(with: ".") {
      records[String(name.dropLast(5))] = try Self.record(at: path.ends(with: "/") ? path + name : "\(path)/\(name)")
    }
    guard !records.isEmpty else { throw GoldError(.noRecords, path) }
    self.records = records
  }

  private static func record(at path: String) throws(GoldError) -> GoldRecord {
    do {
      let bytes = try InputFile(path: path).readAll(limit: CorpusReader.Limits().articleBytes)
      return try JSONDecoder().decode(GoldRecord.self, from: Data(bytes))
    } catch let reason as SkippedArticle.Reason {
      throw GoldError(.unreadable, path, cause: reason.phrase(.en))
    } catch let error as DecodingError {
      throw GoldError(.badRecord, path, cause: cause(of: error))
    } catch {
      throw GoldError(.badRecord, path, cause: "\(error)")
    }
  }

  private static func cause(of error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      let steps = path.map { key in key.intValue.map { "[\($0)]" } ?? "." + key.stringValue }.joined()
      return steps.isEmpty ? "the record" : "“\(steps.drop { $0 == "." })”"
    }
    return switch error {
    case .keyNotFound(let key, let context): "\(place(context.codingPath)) has no “\(key.stringValue)”"
    case .valueNotFound(_, let context): "\(place(context.codingPath)) is null"
    case .typeMismatch(_, let context): "\(place(context.codingPath)) is of another kind than the schema says"
    case .dataCorrupted: "it is not JSON"
    @unknown default: "\(error)"
    }
  }
}

/// Why hand-made records cannot be read.
public struct GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Hashable, Sendable {
    /// There is no such folder.
    case notFound
    /// The folder holds no record.
    case noRecords
    /// The system refused to open the folder or a record, or the record is too large.
    case unreadable
    /// A record is not JSON, or not of the schema.
    case badRecord
  }

  /// What went wrong.
  public let code: Code
  /// The folder or file.
  public let context: String
  /// What is wrong with it, where that is known.
  public let cause: String?

  init(_ code: Code, _ context: String, cause: String? = nil) {
    self.code = code
    self.context = context
    self.cause = cause
  }

  /// What went wrong and why, as a sentence in English.
  public var description: String { sentence(in: .en) }

  /// What went wrong and why, as a sentence for readers.
  public func sentence(in language: Language) -> String { phrase(language) + (cause.map { " (\($0))." } ?? ".") }

  private var phrase: Phrase {
    switch code {
    case .notFound:
      Phrase(kk: "«\(context)» деген бума жоқ", ru: "Нет папки «\(context)»", en: "There is no folder “\(context)”")
    case .noRecords:
      Phrase(
        kk: "«\(context)» ішінде жазба (.json) жоқ", ru: "В «\(context)» нет записей (.json)",
        en: "There is no record (.json) in “\(context)”")
    case .unreadable:
      Phrase(
        kk: "«\(context)» оқу мүмкін болмады", ru: "Не удалось прочитать «\(context)»",
        en: "“\(context)” could not be read")
    case .badRecord:
      Phrase(
        kk: "«\(context)» мақала жазбасы емес", ru: "«\(context)» не является записью статьи",
        en: "“\(context)” is not the record of an article")
    }
  }
}
