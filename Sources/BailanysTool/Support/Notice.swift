/// Somebody else's work that is part of the tool, or that it needs.
struct Notice: Encodable {
  enum Kind: String, Encodable, CaseIterable {
    /// Part of the program.
    case package
    /// Installed with the system.
    case system
    /// Lists of words, and what the model was trained on.
    case data

    var heading: String {
      switch self {
      case .package: "Packages in the program"
      case .system: "Libraries of the system"
      case .data: "Data"
      }
    }
  }

  let name: String
  let kind: Kind
  let licence: String
  let authors: String
  let address: String
  /// What it is there for; of data, also where.
  let purpose: String

  init(_ kind: Kind, _ name: String, _ licence: String, _ authors: String, _ address: String, _ purpose: String) {
    (self.name, self.kind, self.licence) = (name, kind, licence)
    (self.authors, self.address, self.purpose) = (authors, address, purpose)
  }

  /// All of them; a test holds them against `Package.swift` and the files.
  static let all = [
    Notice(
      .package, "GRDB.swift", "MIT", "Copyright (C) 2015-2025 Gwendal Roué", "https://github.com/groue/GRDB.swift",
      "The graph is an SQLite file, written in transactions."),
    Notice(
      .package, "swift-argument-parser", "Apache-2.0 with the Swift runtime library exception",
      "Apple Inc. and the Swift project authors",
      "https://github.com/apple/swift-argument-parser", "Commands, their help and their exit codes."),
    Notice(
      .package, "swift-collections", "Apache-2.0 with the Swift runtime library exception",
      "Apple Inc. and the Swift project authors",
      "https://github.com/apple/swift-collections", "Dictionaries that keep their order."),
    Notice(
      .package, "Yams", "MIT", "Copyright (c) 2016 JP Simard; in it LibYAML (MIT), by Kirill Simonov and Ingy döt Net",
      "https://github.com/jpsim/Yams", "The front matter of Markdown articles is YAML."),
    Notice(
      .package, "swift-nio", "Apache-2.0", "Apple Inc. and the SwiftNIO project authors",
      "https://github.com/apple/swift-nio", "The server of the pages in a browser."),
    Notice(
      .package, "swift-atomics", "Apache-2.0 with the Swift runtime library exception",
      "Apple Inc. and the Swift project authors", "https://github.com/apple/swift-atomics", "Comes with swift-nio."),
    Notice(
      .package, "swift-system", "Apache-2.0 with the Swift runtime library exception",
      "Apple Inc. and the Swift project authors", "https://github.com/apple/swift-system", "Comes with swift-nio."),
    Notice(
      .system, "CGraphviz", "EPL-1.0", "AT&T, and John Ellson, Emden Gansner, Yifan Hu and Stephen North",
      "https://graphviz.org",
      "Layout and rendering of pictures (libgvc, libcgraph)."),
    Notice(
      .system, "CLibXML2", "MIT", "Daniel Veillard and others", "https://gitlab.gnome.org/GNOME/libxml2",
      "Saved pages and feeds; GraphML, through Foundation."),
    Notice(
      .system, "CZlib", "Zlib", "Jean-loup Gailly and Mark Adler", "https://zlib.net", "Packed answers to browsers."),
    Notice(
      .system, "SQLite", "public domain", "D. Richard Hipp and others", "https://sqlite.org",
      "The file format of graphs, through GRDB."),
    Notice(
      .data, "KazNERD", "CC BY 4.0", "Yeshpanov, Khassanov and Varol, LREC 2022", "https://github.com/IS2AI/KazNERD",
      "One tenth trained the tagger (entity-tagger.model)."),
    Notice(
      .data, "NLP-KazNU/kaz-parallel-corpora", "CC BY-SA", "NLP-KazNU",
      "https://github.com/NLP-KazNU/kaz-parallel-corpora_collect_and_clean",
      "Headlines trained the tagger (entity-tagger.model)."),
    Notice(
      .data, "NTREX", "CC BY-SA 4.0", "Microsoft Translator", "https://github.com/MicrosoftTranslator/NTREX",
      "Translated news trained the tagger (entity-tagger.model)."),
    Notice(
      .data, "GeoNames", "CC BY 4.0", "GeoNames", "https://www.geonames.org",
      "Names of places in the tagger (entity-tagger.model)."),
    Notice(
      .data, "airlock-pii", "Apache-2.0", "The airlock-pii authors", "the Python package airlock-pii",
      "Given names and places (GivenNames.swift, Places.swift, entity-tagger.model)."),
    Notice(
      .data, "mimesis", "MIT", "The mimesis authors", "https://github.com/lk-geimfari/mimesis",
      "Names, cities and countries (GivenNames.swift, Places.swift, entity-tagger.model)."),
    Notice(
      .data, "natasha", "MIT", "The natasha authors", "https://github.com/natasha",
      "Russian names and clusters of word vectors (GivenNames.swift, entity-tagger.model)."),
    Notice(
      .data, "Unicode CLDR", "Unicode-3.0", "Unicode, Inc.", "https://cldr.unicode.org",
      "Countries, cities and languages (Places.swift, entity-tagger.model)."),
    Notice(
      .data, "tesseract-ocr-kaz", "Apache-2.0", "The Tesseract authors", "https://github.com/tesseract-ocr",
      "Stems of nouns, and letter cases (NounStems.swift, entity-tagger.model)."),
  ]
}
