/// A map from 64-bit hashes to small numbers that keeps only a fingerprint of each key.
///
/// Slots of 32 bits with linear probing; a slot holds the number in its low bits and the key's fingerprint above, and 0
/// where it is free, so numbers begin at 1. An absent key is taken for a present one about once in 2^(32 − bits) tries.
package struct FingerprintTable {
  private let slots: UnsafeBufferPointer<UInt32>
  private let valueBits: UInt32

  /// A table in memory that somebody else owns; `valueBits` low bits of a slot hold the number.
  ///
  /// At least one slot must be free.
  package init(slots: UnsafeBufferPointer<UInt32>, valueBits: Int) {
    self.slots = slots
    self.valueBits = UInt32(valueBits)
  }

  /// The number of a key, 0 where it has none.
  @inline(__always)
  package func value(of hash: UInt64) -> UInt32 {
    guard slots.count > 0 else { return 0 }
    var place = Self.home(of: hash, in: slots.count)
    let print = Self.fingerprint(of: hash, valueBits: valueBits)
    while true {
      let slot = slots[place]
      if slot == 0 { return 0 }
      if slot >> valueBits == print { return slot & ((1 << valueBits) &- 1) }
      place += 1
      if place == slots.count { place = 0 }
    }
  }

  /// The slots of a table with the given keys and numbers, each number above 0 and below 2^`valueBits`.
  ///
  /// The same entries give the same slots whatever their order.
  package static func slots(of entries: [UInt64: UInt32], valueBits: Int) -> [UInt32] {
    guard !entries.isEmpty else { return [] }
    let capacity = entries.count + entries.count / 4 + 1
    var slots = [UInt32](repeating: 0, count: capacity)
    for (hash, value) in entries.sorted(by: { $0.key < $1.key }) {
      precondition(value > 0 && value < 1 << valueBits, "a number that the slots cannot hold")
      var place = home(of: hash, in: capacity)
      while slots[place] != 0 { place = (place + 1) % capacity }
      slots[place] = fingerprint(of: hash, valueBits: UInt32(valueBits)) << UInt32(valueBits) | value
    }
    return slots
  }

  @inline(__always)
  private static func home(of hash: UInt64, in capacity: Int) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(capacity)).high)
  }

  @inline(__always)
  private static func fingerprint(of hash: UInt64, valueBits: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: hash) >> valueBits
  }
}
