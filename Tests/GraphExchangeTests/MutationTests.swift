import Foundation
import RandomGraphs
import RelationModel
import Testing

@testable import GraphExchange

/// Whatever is done to a file, reading it ends in a graph or in a sentence that names the file.
@Suite struct MutationTests {
  @Test(arguments: [ExchangeFormat.followTheMoney, .graphML], 0..<25 as Range<UInt64>)
  func damagedFilesAreReadOrRefused(format: ExchangeFormat, seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var bytes = Array(try SmallGraph.make().exported(as: format)[0].data)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...300, using: &random)))
      case 2:
        bytes.insert(contentsOf: Array("\"<>{}[]&;,:\\u0000null".utf8).shuffled(using: &random).prefix(3), at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 500)], at: place)
      default: bytes.removeLast(bytes.count - max(1, place))
      }
    }
    do {
      let imported = try ImportedGraph(Data(bytes), from: "damaged.txt")
      _ = try imported.graph.exported(as: format)
    } catch let error as ExchangeError {
      #expect(error.description.contains("damaged.txt") && error.description.hasSuffix("."))
    }
  }
}
