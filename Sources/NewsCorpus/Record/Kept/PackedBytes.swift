import KazakhText
import RelationModel

/// Writes numbers and texts one after the other into few bytes.
///
/// Numbers are in LEB128, seven bits a byte. A text that was there before is written as its number, since the names and rules of a record
/// come again and again.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  /// By their bytes: to Swift, texts in two Unicode forms are equal; their bytes are to be kept.
  private var numbers: [Word: Int] = [:]

  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds a number that is nearly always 0 or more.
  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ text: String) {
    let word = Word(text)
    if let number = numbers[word] { return add(number + 1) }
    numbers[word] = numbers.count
    add(0)
    addNew(text)
  }

  /// Adds a text that is not there twice, such as a sentence.
  mutating func addNew(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ date: PartialDate?) {
    add(date?.year ?? 0)
    guard let date else { return }
    add(date.month ?? 0)
    add(date.day ?? 0)
  }

  mutating func add<Element>(_ elements: [Element], _ addElement: (inout PackedWriter, Element) -> Void) {
    add(elements.count)
    for element in elements { addElement(&self, element) }
  }
}

/// That bytes are not what a `PackedWriter` wrote.
struct NotPacked: Error {}

/// Reads what a `PackedWriter` wrote; throws where the bytes are damaged, and never reads beyond their end.
struct PackedReader {
  private let bytes: [UInt8]
  private var place = 0
  private var texts: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  mutating func wide() throws(NotPacked) -> UInt64 {
    var (number, shift) = (UInt64(0), UInt64(0))
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw NotPacked()
  }

  mutating func number() throws(NotPacked) -> Int { Int(Int64(bitPattern: try wide())) }

  /// A number of things, each of which takes a byte at least.
  private mutating func count() throws(NotPacked) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - place else { throw NotPacked() }
    return count
  }

  mutating func text() throws(NotPacked) -> String {
    let number = try number()
    if number == 0 {
      let text = try newText()
      texts.append(text)
      return text
    }
    guard texts.indices.contains(number - 1) else { throw NotPacked() }
    return texts[number - 1]
  }

  mutating func newText() throws(NotPacked) -> String {
    let end = try count() + place
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func optionalText() throws(NotPacked) -> String? { try number() == 0 ? nil : try text() }

  mutating func date() throws(NotPacked) -> PartialDate? {
    let year = try number()
    guard year != 0 else { return nil }
    let (month, day) = (try number(), try number())
    guard let date = PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day) else {
      throw NotPacked()
    }
    return date
  }

  mutating func word<Word: RawRepresentable>() throws(NotPacked) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try text()) else { throw NotPacked() }
    return word
  }

  mutating func list<Element>(
    _ element: (inout PackedReader) throws(NotPacked) -> Element
  ) throws(NotPacked) -> [Element] {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }
}
