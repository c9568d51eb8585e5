import RelationModel

/// Why a corpus cannot be read at all.
public struct CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Hashable, Sendable {
    /// There is no such file or folder.
    case notFound
    /// The folder holds no file of a kind that is read, or the file is of no such kind.
    case nothingToRead
    /// The system refused to open the file or folder.
    case unreadable
  }

  /// What went wrong.
  public let code: Code
  /// The path that was asked for.
  public let context: String
  /// What the system said, or what was found instead, where that is known.
  public let cause: String?

  init(_ code: Code, _ context: String, cause: String? = nil) {
    self.code = code
    self.context = context
    self.cause = cause
  }

  /// What went wrong and why, as a sentence in English.
  public var description: String { sentence(in: .en) }

  /// What went wrong and why, as a sentence for readers.
  public func sentence(in language: Language) -> String {
    phrase(language) + (cause.map { " (\($0))." } ?? ".")
  }

  private var phrase: Phrase {
    switch code {
    case .notFound:
      Phrase(
        kk: "«\(context)» деген файл не бума жоқ", ru: "Нет файла или папки «\(context)»",
        en: "There is no file or folder “\(context)”")
    case .nothingToRead:
      Phrase(
        kk: "«\(context)» ішінде оқитын мақала жоқ: .txt, .md, .jsonl, .ndjson, .html, .xml, .rss не .atom файлы керек",
        ru: "В «\(context)» нечего читать: нужны файлы .txt, .md, .jsonl, .ndjson, .html, .xml, .rss или .atom",
        en:
          "There is no article to read in “\(context)”: it takes .txt, .md, .jsonl, .ndjson, .html, .xml, .rss or .atom files"
      )
    case .unreadable:
      Phrase(
        kk: "«\(context)» оқу мүмкін болмады", ru: "Не удалось прочитать «\(context)»",
        en: "“\(context)” could not be read")
    }
  }
}
