// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Bailanys",
  products: [
    .library(name: "Bailanys", targets: ["Bailanys"]),
    .executable(name: "bailanys", targets: ["BailanysTool"]),
  ],
  dependencies: [
    // The graph file is SQLite; GRDB gives migrations, transactions and safe concurrency on top of it.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Commands, help texts and exit codes in the form that users of Swift tools know.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Dictionaries that keep their order, so that the same input gives the same bytes.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // The front matter of Markdown articles is YAML.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // The explorer's HTTP: SwiftNIO parses requests, bounds their heads and waits on a thousand connections with a thread per core. Above it
    // only two hundred lines are needed that bound bodies and times. Hummingbird, which stands on it, neither bounds the time in which an
    // answer is taken nor goes on once the process has run out of descriptors, and brings twenty packages more; FlyingFox bounds neither
    // heads nor times.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    .target(name: "RelationModel", dependencies: [.product(name: "OrderedCollections", package: "swift-collections")]),
    // Work on several processors where the system may refuse a thread: libdispatch waits for it for ever.
    .target(name: "WorkerThreads"),
    .target(name: "GraphAlgorithms", dependencies: ["WorkerThreads"]),
    // What benchmarks ask of the system.
    .target(name: "Benchmarking"),
    .executableTarget(
      name: "graph-bench",
      dependencies: [
        "GraphAlgorithms", "Benchmarking", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/GraphBench", exclude: ["README.md", "compare_peers.py"]),
    .target(name: "KazakhText", resources: [.copy("Resources/entity-tagger.model")]),
    .executableTarget(
      name: "tagger-training",
      dependencies: ["KazakhText", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Sources/TaggerTraining", exclude: ["Lists", "README.md", "inputs.json"]),
    .executableTarget(
      name: "extract-bench",
      dependencies: [
        "RelationModel", "KazakhText", "NewsCorpus", "GraphStore", "Benchmarking",
        // Read by its fuzzing.
        "GraphDrawing", "GraphExchange", "GraphExplorer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/ExtractBench", exclude: ["archive_pipeline.py", "crfsuite_pipeline.py", "README.md"]),
    .executableTarget(
      name: "report-bench",
      dependencies: [
        "RelationModel", "GraphReports", "Benchmarking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/ReportBench"),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    // Saved pages and feeds are parsed by libxml2: Foundation's XML reads no HTML on Linux (it refuses `&nbsp;` and `<meta …>`), and no
    // other parser of HTML is at hand; Foundation itself needs the same library.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "NewsCorpus",
      dependencies: [
        "RelationModel", "KazakhText", "WorkerThreads", "CLibXML2", .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "NetworkAnalysis", dependencies: ["RelationModel", "GraphAlgorithms"]),
    .target(name: "GraphDrawing", dependencies: ["RelationModel", "CGraphviz"]),
    .target(
      name: "GraphStore",
      dependencies: [
        "RelationModel", "WorkerThreads", .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite as GRDB uses it, for the rows that come by the million.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "GraphExchange", dependencies: ["RelationModel"], exclude: ["README.md"]),
    .target(
      name: "GraphReports",
      dependencies: ["RelationModel", "KazakhText", "NetworkAnalysis", "GraphDrawing", "WorkerThreads"],
      exclude: ["report.schema.json"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "GraphExplorer",
      dependencies: [
        "RelationModel", "NewsCorpus", "NetworkAnalysis", "GraphDrawing", "GraphStore", "GraphReports", "CZlib",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .target(
      name: "Bailanys",
      dependencies: [
        "RelationModel", "GraphAlgorithms", "KazakhText", "NewsCorpus", "NetworkAnalysis", "GraphDrawing",
        "GraphStore", "GraphExchange", "GraphReports",
      ]),
    .executableTarget(
      name: "BailanysTool",
      dependencies: [
        "Bailanys", "GraphExplorer", "WorkerThreads",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "RelationModelTests", dependencies: ["RelationModel"]),
    .testTarget(name: "WorkerThreadsTests", dependencies: ["WorkerThreads"]),
    .testTarget(
      name: "GraphAlgorithmsTests", dependencies: ["GraphAlgorithms"], resources: [.copy("Goldens")]),
    .testTarget(
      name: "KazakhTextTests", dependencies: ["KazakhText", "tagger-training"], resources: [.copy("Samples")]),
    .testTarget(name: "NewsCorpusTests", dependencies: ["NewsCorpus"], exclude: ["Pages"]),
    .testTarget(name: "ExtractBenchTests", dependencies: ["extract-bench", "NewsCorpus", "KazakhText"]),
    .testTarget(name: "NetworkAnalysisTests", dependencies: ["NetworkAnalysis"]),
    .testTarget(name: "GraphDrawingTests", dependencies: ["GraphDrawing"], resources: [.copy("Snapshots")]),
    .target(name: "RandomGraphs", dependencies: ["RelationModel"], path: "Tests/RandomGraphs"),
    .testTarget(name: "GraphStoreTests", dependencies: ["GraphStore", "RandomGraphs"]),
    .testTarget(
      name: "GraphExchangeTests", dependencies: ["GraphExchange", "RandomGraphs"], exclude: ["read_exports.py"]),
    .testTarget(
      name: "GraphReportsTests", dependencies: ["GraphReports"], exclude: ["check_page.py"],
      resources: [.copy("Snapshots")]),
    .testTarget(
      name: "GraphExplorerTests",
      dependencies: [
        "GraphExplorer", "GraphStore", "BailanysTool", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      exclude: ["check_explorer.py", "load.lua"]),
    .testTarget(
      name: "BailanysTests", dependencies: ["Bailanys", "RandomGraphs", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["run_queries.py"]),
    .testTarget(
      name: "BailanysToolTests", dependencies: ["BailanysTool", "Bailanys", "RandomGraphs"],
      exclude: ["check_outputs.py"]),
  ],
  swiftLanguageModes: [.v6]
)
