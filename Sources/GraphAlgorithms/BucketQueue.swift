/// Nodes by a whole key, where the keys held at one time span no more than a given length; a node whose key has fallen
/// stays under the old one as well, for the caller to skip. (R. B. Dial, 1969.)
struct BucketQueue: ~Copyable {
  /// A node, and the place of the next entry of the same key; −1 where there is none.
  private struct Entry {
    var node: Int32
    var next: Int32
  }

  /// The place of the first entry of each key, counted round; −1 where there is none.
  private let heads: WorkArray<Int32>
  private let mask: Int
  /// Entries in use and, in a list of their own, free ones.
  private var entries: UnsafeMutableBufferPointer<Entry>
  private var used = 0
  private var free: Int32 = -1
  /// How many entries there are, outdated ones included.
  private(set) var count = 0

  init(span: Int, capacity: Int = 1 << 10) {
    var size = 64
    while size <= span { size *= 2 }
    mask = size - 1
    heads = WorkArray(repeating: -1, count: size)
    entries = .allocate(capacity: capacity)
  }

  deinit { entries.deallocate() }

  @inline(__always)
  mutating func insert(_ node: Int32, key: Int32) {
    var place = Int(free)
    if place >= 0 {
      free = entries[place].next
    } else {
      if used == entries.count { grow() }
      place = used
      used = used &+ 1
    }
    entries[place] = Entry(node: node, next: heads[Int(key) & mask])
    heads[Int(key) & mask] = Int32(truncatingIfNeeded: place)
    count = count &+ 1
  }

  /// Takes out the last entry of a key.
  @inline(__always)
  mutating func remove(key: Int32) -> Int32? {
    let place = heads[Int(key) & mask]
    if place < 0 { return nil }
    let entry = entries[Int(place)]
    heads[Int(key) & mask] = entry.next
    entries[Int(place)].next = free
    free = place
    count = count &- 1
    return entry.node
  }

  /// The least key from a given one on; there must be an entry.
  @inline(__always)
  func leastKey(from key: Int32) -> Int32 {
    var key = key
    while heads[Int(key) & mask] < 0 { key &+= 1 }
    return key
  }

  /// The greatest key up to a given one; there must be an entry.
  @inline(__always)
  func greatestKey(upTo key: Int32) -> Int32 {
    var key = key
    while heads[Int(key) & mask] < 0 { key &-= 1 }
    return key
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Entry>.allocate(capacity: 2 * used)
    _ = larger.moveInitialize(fromContentsOf: entries)
    entries.deallocate()
    entries = larger
  }
}
