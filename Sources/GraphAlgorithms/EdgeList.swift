extension IndexGraph {
  /// Builds a graph from text: lines `u v` or `u v w` with node numbers from 0 and a weight.
  ///
  /// Fields are parted by spaces or tabs; empty lines and lines that begin with `#` or `%` are skipped. A line without a
  /// weight weighs 1. There are as many nodes as the largest number tells, or as `nodeCount` says.
  ///
  /// - Parameters:
  ///   - edgeList: the text in UTF-8.
  ///   - nodeCount: how many nodes there are; nil takes the largest number and 1.
  ///   - isDirected: whether edges lead from the first node to the second only.
  ///   - parallels: what becomes of edges that join the same two nodes.
  ///   - progress: is told the share of the text read and may stop the reading.
  /// - Throws: `IndexGraphError` with the number of the line that cannot be read, where it was stopped, and whatever building
  ///   throws.
  /// - Complexity: linear time in the text; 12 bytes an edge besides building, 16 where a weight needs all its digits.
  public init(
    edgeList: RawSpan, nodeCount: Int? = nil, isDirected: Bool = false, parallels: ParallelEdges = .summed,
    progress: ProgressHandler? = nil
  ) throws(IndexGraphError) {
    let run = RoundsRun(progress)
    var share = 0.0
    if var list = try EdgeList<Float>(edgeList, run, &share) {
      let nodeCount = nodeCount ?? list.nodeCount
      try self.init(
        nodeCount: nodeCount, records: list.takeEdges(), isDirected: isDirected, parallels: parallels)
    } else if var list = try EdgeList<Double>(edgeList, run, &share) {
      let nodeCount = nodeCount ?? list.nodeCount
      try self.init(
        nodeCount: nodeCount, records: list.takeEdges(), isDirected: isDirected, parallels: parallels)
    } else {
      throw IndexGraphError(.invalidEdgeList, "the weights cannot be kept")
    }
  }
}

/// The edges that a text lists.
private struct EdgeList<Weight: StoredWeight> {
  struct Record: EdgeRecord {
    let from: Int32
    let to: Int32
    let strength: Weight

    var source: Int { Int(from) }
    var target: Int { Int(to) }
    var weight: Double { Double(strength) }
  }

  private var edges: [Record] = []
  private(set) var nodeCount = 0

  /// Reads a text; nil where a weight does not fit into a `Weight` without loss.
  ///
  /// - Parameter share: how much of a text was read at most so far.
  init?(_ text: RawSpan, _ run: RoundsRun, _ share: inout Double) throws(IndexGraphError) {
    var failure: IndexGraphError?
    let fits = text.withUnsafeBytes { bytes -> Bool in
      do throws(IndexGraphError) {
        return try read(bytes, run, &share)
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    if !fits { return nil }
  }

  /// Gives the edges away.
  mutating func takeEdges() -> [Record] {
    defer { edges = [] }
    return edges
  }

  private mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ run: RoundsRun, _ share: inout Double
  ) throws(IndexGraphError) -> Bool {
    var reader = LineReader(bytes: bytes)
    edges.reserveCapacity(bytes.count / 12)
    var largest = -1
    while reader.beginLine() {
      guard let source = reader.node(), let target = reader.node(), let weight = reader.weight(), reader.endLine()
      else {
        throw IndexGraphError(
          .invalidEdgeList, "line \(reader.line) is not two node numbers below \(Int32.max) and perhaps a weight")
      }
      let strength = Weight(weight)
      if Double(strength) != weight, weight.isFinite { return false }
      if edges.count % 65_536 == 0 {
        share = max(share, Double(reader.place) / Double(bytes.count))
        try run.check(share)
      }
      if edges.count == Int(Int32.max) { try IndexGraph.check(edgeCount: edges.count + 1) }
      largest = max(largest, source, target)
      edges.append(
        Record(from: Int32(truncatingIfNeeded: source), to: Int32(truncatingIfNeeded: target), strength: strength))
    }
    nodeCount = largest + 1
    return true
  }
}

/// Takes lines of numbers out of bytes.
private struct LineReader {
  let bytes: UnsafeRawBufferPointer
  /// How many bytes have been read.
  private(set) var place = 0
  /// The number of the line that is being read, from 1.
  private(set) var line = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let comments = [UInt8(ascii: "#"), UInt8(ascii: "%")]
  }

  /// Goes to the next line with something on it; false at the end.
  mutating func beginLine() -> Bool {
    while place < bytes.count {
      line += 1
      skipBlanks()
      guard place < bytes.count else { return false }
      let byte = bytes[place]
      if !isLineEnd(byte), byte != Byte.comments[0], byte != Byte.comments[1] { return true }
      while place < bytes.count, bytes[place] != Byte.newline { place += 1 }
      place += 1
    }
    return false
  }

  /// A node number; nil where there is none or it is too large.
  mutating func node() -> Int? {
    skipBlanks()
    let start = place
    var value = 0
    while place < bytes.count, let digit = digit(bytes[place]) {
      value = value &* 10 &+ digit
      place += 1
    }
    guard place > start, place - start <= 10, value < Int(Int32.max) - 1, atFieldEnd else { return nil }
    return value
  }

  /// The weight, 1 where the line has ended; nil where something else stands there.
  mutating func weight() -> Double? {
    skipBlanks()
    if place == bytes.count || isLineEnd(bytes[place]) { return 1 }
    let start = place
    var value = 0
    while place < bytes.count, let digit = digit(bytes[place]) {
      value = value &* 10 &+ digit
      place += 1
    }
    // Up to 15 digits are exact; whatever is longer or has a fraction is read by the standard library.
    if place > start, place - start <= 15, atFieldEnd { return Double(value) }
    while !atFieldEnd { place += 1 }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// Leaves a line; false where something is left on it.
  mutating func endLine() -> Bool {
    skipBlanks()
    if place < bytes.count, bytes[place] == Byte.carriageReturn { place += 1 }
    guard place < bytes.count else { return true }
    guard bytes[place] == Byte.newline else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == Byte.space || bytes[place] == Byte.tab { place += 1 }
  }

  private var atFieldEnd: Bool {
    place >= bytes.count || isLineEnd(bytes[place]) || bytes[place] == Byte.space || bytes[place] == Byte.tab
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Byte.newline || byte == Byte.carriageReturn }

  private func digit(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }
}
