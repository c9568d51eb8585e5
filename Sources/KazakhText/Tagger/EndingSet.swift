/// The endings that a noun can carry: plural, possessor and case together, and the endings that make adjectives of it.
///
/// Kept as hashes of the letters from the last to the first, so that a word is looked through from its end.
package struct EndingSet: Sendable {
  /// The set; there is only one.
  package static let shared = EndingSet()
  /// How many letters the longest ending has.
  package static let longest = 10

  private let slots: [UInt64]
  private let mask: Int

  private init() {
    let hashes = Set(Self.endings().filter { $0.unicodeScalars.count <= Self.longest }.map { FeatureHash.ending($0) })
    var size = 1
    while size < hashes.count * 3 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for hash in hashes.sorted() {
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = hash
    }
    self.slots = slots
    mask = size - 1
  }

  /// Whether the hash is that of an ending.
  @inline(__always)
  package func contains(_ hash: UInt64) -> Bool {
    slots.withUnsafeBufferPointer { slots in
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 {
        if slots[place] == hash { return true }
        place = (place + 1) & mask
      }
      return false
    }
  }

  private static func endings() -> Set<String> {
    var all: Set<String> = []
    for plural in [""] + plurals {
      for possessor in [""] + possessors {
        for ending in [""] + cases { all.insert(plural + possessor + ending) }
      }
    }
    for derived in derivations {
      for ending in [""] + cases + plurals { all.insert(derived + ending) }
    }
    all.remove("")
    return all
  }

  private static let plurals = ["лар", "лер", "дар", "дер", "тар", "тер"]
  private static let possessors = [
    "ы", "і", "сы", "сі", "ым", "ім", "м", "ымыз", "іміз", "мыз", "міз", "ың", "ің", "ң", "ыңыз", "іңіз",
  ]
  private static let cases = [
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "а", "е", "ны", "ні", "ды", "ді",
    "ты",
    "ті", "н", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен",
    "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі", "нікі", "дікі", "тікі",
  ]
  private static let derivations = [
    "лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті", "ша", "ше", "лығы", "лігі", "дығы",
    "дігі",
    "тығы", "тігі", "сыз", "сіз", "дай", "дей", "тай", "тей", "лықтар", "ліктер", "дықтар", "діктер", "тықтар",
    "тіктер",
  ]
}
