/// Nodes by a whole key, where the keys held at one time span no more than a given length. (R. B. Dial, 1969.)
struct DialQueue: ~Copyable {
  /// The first node of each key, counted round; −1 where there is none.
  private let heads: WorkArray<Int32>
  private let next: WorkArray<Int32>
  private let previous: WorkArray<Int32>
  private let mask: Int
  private(set) var count = 0

  init(nodeCount: Int, span: Int) {
    var size = 64
    while size <= span { size *= 2 }
    mask = size - 1
    heads = WorkArray(repeating: -1, count: size)
    next = WorkArray(repeating: -1, count: nodeCount)
    previous = WorkArray(repeating: -1, count: nodeCount)
  }

  @inline(__always)
  mutating func insert(_ node: Int32, key: Int32) {
    let head = heads[Int(key) & mask]
    next[Int(node)] = head
    previous[Int(node)] = -1
    if head >= 0 { previous[Int(head)] = node }
    heads[Int(key) & mask] = node
    count &+= 1
  }

  @inline(__always)
  mutating func remove(_ node: Int32, key: Int32) {
    let (before, after) = (previous[Int(node)], next[Int(node)])
    if before >= 0 { next[Int(before)] = after } else { heads[Int(key) & mask] = after }
    if after >= 0 { previous[Int(after)] = before }
    count &-= 1
  }

  /// The first node of a key.
  @inline(__always)
  func first(key: Int32) -> Int32? {
    let head = heads[Int(key) & mask]
    return head < 0 ? nil : head
  }

  /// The least key from a given one on; there must be a node.
  @inline(__always)
  func leastKey(from key: Int32) -> Int32 {
    var key = key
    while heads[Int(key) & mask] < 0 { key &+= 1 }
    return key
  }

  /// The greatest key up to a given one; there must be a node.
  @inline(__always)
  func greatestKey(upTo key: Int32) -> Int32 {
    var key = key
    while heads[Int(key) & mask] < 0 { key &-= 1 }
    return key
  }
}
