import Bailanys
import Foundation

/// The folder of a graph and of all that is made of it.
struct ProductFolder {
  /// Where it is.
  let path: String

  /// What an earlier build left for the next one.
  struct Kept {
    /// What was read of articles.
    let records: RecordFile
    /// The articles taken back.
    let retractions: [Retraction]
    /// The graph in its place; nil where there is none yet.
    let earlier: GraphFile?

    /// What the earlier graph had that a new one has not; nothing where each article that it rests on is still there.
    func loss(to build: CorpusBuild) throws -> GraphLoss {
      guard let earlier else { return GraphLoss() }
      do {
        let known = try earlier.inputs().compactMap(\.article)
        let taken = Set(retractions.map(\.article))
        // Most builds only add; the earlier graph need not be read for that.
        if !known.isEmpty, known.allSatisfy({ taken.contains($0) || build.restsOn($0) }) {
          return GraphLoss()
        }
        return GraphLoss(from: try earlier.read(), to: build.graph)
      } catch {
        guard error.code == .damaged else { throw error }
        Terminal.complain("\(error) What fell with it cannot be told.")
        return GraphLoss()
      }
    }
  }

  /// The graph's file.
  var graph: GraphFile { GraphFile(path: (path as NSString).appendingPathComponent("graph.sqlite")) }

  /// Makes all products anew and puts them in place when they are complete; nobody else writes there meanwhile.
  ///
  /// - Parameters:
  ///   - make: makes the products in the staging folder, and names them.
  ///   - say: says what was done, and what fell.
  func replaceProducts(
    _ make: (Kept, StagingFolder) throws -> (CorpusBuild, [String]),
    then say: (CorpusBuild, [String], GraphLoss) throws -> Void
  ) throws {
    try StagingFolder.use(for: path) { staging in
      let kept = try kept()
      defer { try? kept.records.close() }
      let (build, files) = try make(kept, staging)
      let loss = try kept.loss(to: build)
      try staging.publish(files)
      do {
        try kept.records.keepOnly(build.inputs)
        try kept.records.close()
      } catch {
        Terminal.complain("The graph is complete, but not all that was read could be kept: \(error)")
      }
      try say(build, files, loss)
    }
  }

  private func kept() throws -> Kept {
    try graph.checkReplaceable()
    let hasGraph = FileManager.default.fileExists(atPath: graph.path)
    return Kept(
      records: RecordFile(besideGraphIn: path), retractions: hasGraph ? try retractions() : [],
      earlier: hasGraph ? graph : nil)
  }

  private func retractions() throws -> [Retraction] {
    do {
      return try graph.retractions()
    } catch {
      guard error.code == .damaged else { throw error }
      throw Failure(.badData, "\(error) Retractions in it would be lost; remove the file to build anew.")
    }
  }
}
