import Foundation
import GraphDrawing
import RelationModel
import Testing

/// Writes the sample pictures into a folder, for people to look at, where BAILANYS_PICTURES names one.
@Suite struct SamplePictures {
  static let kinds: [(name: String, kind: PictureKind)] = [
    ("signatures", .signatures), ("positions", .positions), ("events", .events), ("mentions", .mentions),
    ("around", .around(SampleGraph.institution(0).id)),
    ("around-2", .around(SampleGraph.person(3).id, radius: 2)),
    ("path", .path(from: SampleGraph.institution(9).id, hops: (try? path()) ?? [])),
  ]

  static func path() throws -> [[Relationship]] {
    let graph = try SampleGraph.make()
    let walk = ["institution-19", "event-signing-11", "person-10", "event-signing-10", "institution-13"]
      .map { EntityID(rawValue: $0) }
    return zip(walk, walk.dropFirst()).map { from, to in
      graph.relationships(of: from).filter { $0.other(than: from) == to }
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["BAILANYS_PICTURES"] != nil))
  func pictures() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["BAILANYS_PICTURES"] ?? ".")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ drawing: Drawing, _ name: String) throws {
      for format in PictureFormat.allCases {
        let picture = try drawing.render(as: format)
        try picture.data.write(to: folder.appending(path: "\(name).\(format.fileSuffix)"))
        for note in picture.notes { print("\(name).\(format): \(note)") }
      }
    }
    let graph = try SampleGraph.make()
    for (name, kind) in Self.kinds {
      try write(graph.drawing(of: kind, options: PictureOptions(limit: 80)), name)
    }
    let crowd = try SampleGraph.crowd(300)
    try write(crowd.drawing(of: .mentions), "crowd-60")
    try write(crowd.drawing(of: .mentions, options: PictureOptions(limit: 200)), "crowd-200")
  }
}
