import KazakhText
import RelationModel

/// People and institutions that a reader knows beforehand: a lexicon of one's own.
///
/// It helps twice. What an article calls by a name or alias on the list is found although no rule knows it, in any Kazakh case, and is taken for
/// nothing else. And all names of one entry are one entity, called by the name on the list. A name that stands for several entries of a kind
/// is found, and joins nothing.
///
/// ```swift
/// let list = try NameList(files: ["known.csv"])
/// let record = ArticleExtractor(names: list).record(of: article)
/// ```
public struct NameList: Sendable {
  /// The entries, in the order of the files.
  public let entries: [NameListEntry]

  /// For each first word, the names that begin with it, the longest first.
  let names: [Word: [ListedName]]
  private let owners: [String: Int]

  /// Makes a list of entries.
  ///
  /// - Complexity: O(*n* log *n*) time and O(*n*) space in the names.
  public init(_ entries: [NameListEntry]) {
    self.entries = entries
    var names: [Word: [ListedName]] = [:]
    var owners: [String: Int] = [:]
    for (number, entry) in entries.enumerated() where entry.kind != .event {
      for text in [entry.name] + entry.aliases {
        if let name = ListedName(text, of: number) { names[name.words[0], default: []].append(name) }
        for key in Self.keys(of: text, entry.kind) {
          let isTaken = owners[key].map { $0 == Self.shared || entries[$0].name != entry.name } ?? false
          owners[key] = isTaken ? Self.shared : owners[key] ?? number
        }
      }
    }
    self.names = names.mapValues { $0.sorted { ($1.words.count, $0.entry) < ($0.words.count, $1.entry) } }
    self.owners = owners
  }

  /// Reads lists: CSV with the columns `name`, `kind` (person or institution) and, as wished, `aliases` (parted by `|`), `post` and `parent`; or
  /// FollowTheMoney entities (Person, LegalEntity, Organization, Company, PublicBody), one JSON object a line.
  ///
  /// - Throws: `NameListError`, with the line, for the first thing that cannot be read.
  /// - Complexity: O(*n* log *n*) time and O(*n*) space in the bytes of the files.
  public init(files: [String]) throws(NameListError) {
    var entries: [NameListEntry] = []
    for file in files { entries += try NameListFile.entries(of: file) }
    self.init(entries)
  }

  /// The SHA-256 of the entries, as 64 hexadecimal digits; computed anew each time, in time linear in the names.
  public var digest: String {
    let fields = entries.map { entry in
      ([entry.kind.rawValue, entry.name, entry.post ?? "", entry.parent ?? ""] + entry.aliases).joined(
        separator: "\u{1F}")
    }
    return SHA256.hash(Array(fields.joined(separator: "\u{1E}").utf8))
  }

  /// The entry that a name of a kind stands for; nil for none or several.
  func entry(named name: String, _ kind: EntityKind) -> NameListEntry? {
    let owned = Set(Self.keys(of: name, kind).compactMap { owners[$0] })
    guard owned.count == 1, let owner = owned.first, owner != Self.shared else { return nil }
    return entries[owner]
  }

  private static let shared = -1

  /// By what two names are one: their letters, whatever the spelling; for people also given name and surname, for institutions the name
  /// without «Қазақстан Республикасының».
  private static func keys(of name: String, _ kind: EntityKind) -> Set<String> {
    var keys: Set<String> = [kind.rawValue + foldingKey(name)]
    if kind == .person {
      let parts = PersonName(name)
      if let given = parts.given, let surname = parts.surname {
        keys.insert(kind.rawValue + foldingKey(given + " " + surname))
      }
    } else {
      let parts = InstitutionName.of(name)
      if parts.isDomestic { keys.insert(kind.rawValue + foldingKey(parts.core)) }
    }
    return keys
  }
}

/// A name as it is looked for in sentences.
struct ListedName: Sendable {
  /// The name as the list has it.
  let text: String
  let words: [Word]
  let entry: Int
  /// Whether the name is written with a capital letter, and so is to be looked for with one.
  let isCapitalised: Bool

  /// Takes a name apart; nil where it has no words.
  init?(_ text: String, of entry: Int) {
    let tokens = Tokenizer().tokens(of: text)
    guard !tokens.isEmpty else { return nil }
    self.text = text
    words = tokens.map(Self.key)
    self.entry = entry
    isCapitalised = tokens.contains { $0.isCapitalised || $0.isAbbreviation }
  }

  /// What tokens are compared by: small letters, and one sort of quotation marks.
  static func key(of token: Token) -> Word {
    switch token.kind {
    case .openQuote: "«"
    case .closeQuote: "»"
    default: token.lower
    }
  }
}
