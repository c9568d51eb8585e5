import Foundation

/// The entities of a FollowTheMoney file, each with the place of its first line.
struct FollowTheMoneyLines {
  /// An entity and where the file tells of it first.
  struct Line {
    var entity: FollowTheMoneyEntity
    var supplement = FollowTheMoneyEntity.Supplement()
    /// The number of the line, from 1.
    let number: Int
    /// The line's bytes in the file.
    let bytes: Range<Int>
  }

  /// The lines, in the order of the file; fragments of one entity are united.
  private(set) var lines: [Line] = []
  private var places: [String: Int] = [:]
  /// The lines that several fragments were united in.
  private var united: Set<Int> = []
  private let file: String

  /// Reads every line.
  init(_ data: Data, from start: Int, file: String) throws(ExchangeError) {
    self.file = file
    let decoder = JSONText.decoder()
    var (number, begin) = (0, data.startIndex + start)
    while begin < data.endIndex {
      let end = data[begin...].firstIndex(of: UInt8(ascii: "\n")) ?? data.endIndex
      number += 1
      if data[begin..<end].contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) {
        try add(data[begin..<end], number, begin - data.startIndex, decoder)
      }
      begin = end + 1
    }
    for place in united { lines[place].entity.properties = lines[place].entity.properties.mapValues { $0.unique() } }
  }

  private mutating func add(
    _ data: Data, _ number: Int, _ start: Int, _ decoder: JSONDecoder
  ) throws(ExchangeError) {
    var line: Line
    do {
      let entity = try decoder.decode(FollowTheMoneyEntity.self, from: data)
      line = Line(entity: entity, number: number, bytes: start..<start + data.count)
      for supplement in try entity.supplements() { line.supplement.unite(with: supplement) }
    } catch {
      throw ExchangeError(.malformed, file, line: number, cause: JSONText.words(for: error))
    }
    guard !line.entity.id.isEmpty else {
      throw ExchangeError(.malformed, file, line: number, cause: "the id is empty")
    }
    guard let place = places[line.entity.id] else {
      places[line.entity.id] = lines.count
      return lines.append(line)
    }
    united.insert(place)
    for (property, values) in line.entity.properties { lines[place].entity.properties[property, default: []] += values }
    lines[place].supplement.unite(with: line.supplement)
  }
}

extension FollowTheMoneyEntity.Supplement {
  /// Adds what another supplement of the same entity says; where both say something else, the first stands.
  mutating func unite(with other: Self) {
    article = article ?? other.article
    entity = entity ?? other.entity
    guard relationship != nil else { return relationship = other.relationship }
    if relationship?.side == nil { relationship?.side = other.relationship?.side }
    relationship?.evidence += other.relationship?.evidence ?? []
  }
}
