/// Memory of one algorithm for numbers, freed with its owner; places are checked in debug builds.
///
/// In a field of a noncopyable struct write `array[i] = array[i] + x`, not `array[i] += x`: on the latter Swift 6.3 makes
/// code that it refuses itself under the thread sanitizer.
struct WorkArray<Element: BitwiseCopyable>: ~Copyable {
  let buffer: UnsafeMutableBufferPointer<Element>

  init(repeating value: Element, count: Int) {
    buffer = .allocate(capacity: count)
    buffer.initialize(repeating: value)
  }

  deinit { buffer.deallocate() }

  var count: Int { buffer.count }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { buffer[place] }
    nonmutating set { buffer[place] = newValue }
  }
}

extension WorkArray: @unchecked Sendable where Element: Sendable {}

/// The rows of a graph for hot loops; valid while the arrays are held that it was made from.
struct RowView: @unchecked Sendable {
  let starts: UnsafeBufferPointer<Int>
  let targets: UnsafeBufferPointer<Int32>

  @inline(__always)
  var nodeCount: Int { starts.count - 1 }

  @inline(__always)
  func arcs(of node: Int) -> Range<Int> {
    Range(uncheckedBounds: (starts[node], starts[node + 1]))
  }

  @inline(__always)
  func degree(of node: Int) -> Int { starts[node + 1] &- starts[node] }
}

extension IndexGraph {
  /// Lends the rows to a hot loop.
  @inline(__always)
  func withRows<Result, Failure: Error>(_ body: (RowView) throws(Failure) -> Result) throws(Failure) -> Result {
    try rowStarts.withUnsafeBufferPointer { starts throws(Failure) in
      try targets.withUnsafeBufferPointer { targets throws(Failure) in
        try body(RowView(starts: starts, targets: targets))
      }
    }
  }
}
