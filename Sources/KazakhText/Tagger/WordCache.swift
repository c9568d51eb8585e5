/// The words met so far, each with its row of atoms and the sums of the weights that it brings to itself and its neighbours.
///
/// News repeats its words, so most are read once. When it is full it begins anew.
struct WordCache {
  /// How many words are kept.
  static let capacity = 32768
  /// The number of what stands before a sentence.
  static let beginning = 0
  /// The number of what stands behind it.
  static let end = 1

  private static let roles = WordFeatures.Role.allCases.count
  private static let sumCount = roles * TagNumbers.stride

  private let weights: WeightTable
  private var reader: WordReader
  private var slots = [Int32](repeating: -1, count: 256)
  private var keys: [UInt64] = []
  private var atoms: [UInt64] = []
  private var sums: [Int16] = []
  private var features = [UInt64](repeating: 0, count: FeatureWriter.most)
  private var scores = [Int32](repeating: 0, count: TagNumbers.stride)

  init(_ model: TaggerModel) {
    weights = model.weights
    reader = WordReader(lexicon: model.lexicon)
    begin()
  }

  /// Forgets all words, if there is no room for as many new ones.
  mutating func makeRoom(for count: Int) {
    guard keys.count + count > Self.capacity, keys.count > 2 else { return }
    begin()
  }

  /// The number of a word, given as UTF-8; reads it where it is new.
  mutating func number(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let key = Self.key(of: utf8)
    var slot = Int(truncatingIfNeeded: key) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number] == key { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    slots[slot] = Int32(keys.count)
    let first = atoms.count
    atoms.append(contentsOf: repeatElement(0, count: WordAtoms.count))
    atoms.withUnsafeMutableBufferPointer { atoms in
      guard let row = atoms.baseAddress else { return }
      reader.read(utf8, into: row + first)
    }
    finish(key)
    return keys.count - 1
  }

  /// Copies the atoms of a word into a row.
  @inline(__always)
  func copyAtoms(of number: Int, into row: UnsafeMutablePointer<UInt64>) {
    atoms.withUnsafeBufferPointer { atoms in
      guard let base = atoms.baseAddress else { return }
      row.update(from: base + number &* WordAtoms.count, count: WordAtoms.count)
    }
  }

  /// Adds the sums of a word in a role to a row of scores.
  @inline(__always)
  func add(_ number: Int, as role: WordFeatures.Role, to scores: UnsafeMutablePointer<Int32>) {
    sums.withUnsafeBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      let row = base + (number &* Self.sumCount &+ role.rawValue &* TagNumbers.stride)
      for tag in 0..<TagNumbers.stride { scores[tag] &+= Int32(row[tag]) }
    }
  }

  private mutating func begin() {
    slots = [Int32](repeating: -1, count: 256)
    keys.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    for row in [WordFeatures.beginning, WordFeatures.end] {
      atoms += row
      finish(nil)
    }
  }

  /// Sums the weights of the word whose atoms come last, and gives it a number.
  private mutating func finish(_ key: UInt64?) {
    // What stands around a sentence has no key: no search finds it.
    keys.append(key ?? 0)
    let first = atoms.count - WordAtoms.count
    for role in WordFeatures.Role.allCases {
      let (weights, first) = (weights, first)
      atoms.withUnsafeBufferPointer { atoms in
        features.withUnsafeMutableBufferPointer { features in
          scores.withUnsafeMutableBufferPointer { scores in
            guard let row = atoms.baseAddress, let found = features.baseAddress, let scores = scores.baseAddress else {
              return
            }
            var writer = FeatureWriter(found)
            WordFeatures.write(row + first, as: role, &writer)
            scores.update(repeating: 0, count: TagNumbers.stride)
            weights.add(UnsafeBufferPointer(start: found, count: writer.count), to: scores)
          }
        }
      }
      for score in scores { sums.append(Int16(truncatingIfNeeded: score)) }
    }
    if keys.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 2..<max(keys.count, 2) {
      var slot = Int(truncatingIfNeeded: keys[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// A hash of the bytes of a word, letter case and all.
  private static func key(of utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = FeatureHash.mix(FeatureHash.seed, UInt64(utf8.count))
    let bytes = UnsafeRawBufferPointer(utf8)
    var place = 0
    while place &+ 8 <= bytes.count {
      key = FeatureHash.mix(key, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place &+= 1
    }
    return FeatureHash.mix(key, rest)
  }
}
