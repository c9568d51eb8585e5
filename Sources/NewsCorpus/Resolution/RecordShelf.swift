import KazakhText
import RelationModel

/// Extraction records in the few bytes that the building of a graph needs of them: some hundred an article, beside its sentences.
///
/// Names, titles and rules that come again and again are kept once for all records; all else goes to a file where it is much. What is taken
/// off the shelf is a record without the places and rules of mentions and without the words of sentences, which `words(of:)` gives.
struct RecordShelf: RandomAccessCollection, Sendable {
  /// An article, and the words of its sentences.
  struct Quotable {
    let article: SourceArticle
    /// Where each sentence stands in the article's file.
    let sentences: [(start: Int, end: Int)]
    /// The words of all sentences, one after the other, in UTF-8.
    fileprivate let words: [UInt8]
    /// Where each sentence ends in them.
    fileprivate let ends: [Int]

    /// The bytes of a sentence.
    func quote(_ sentence: Int) -> ArraySlice<UInt8> {
      words[(sentence == 0 ? 0 : ends[sentence - 1])..<ends[sentence]]
    }
  }

  /// Where the bytes of a record are, and how many of them are its words, which come last.
  private struct Place {
    let start: Int
    let packed: Int32
    let words: Int32

    var ofRecord: Range<Int> { start..<(start + Int(packed)) }
    var ofWords: Range<Int> { ofRecord.upperBound..<(ofRecord.upperBound + Int(words)) }
  }

  /// The ids of the records.
  private(set) var ids: [SourceArticle.ID] = []
  /// The dates of their articles.
  private(set) var dates: [PartialDate?] = []
  private var places: [Place] = []
  private let bytes = SpilledBytes()
  private var texts: [String] = []
  /// By their bytes: to Swift, texts in two Unicode forms are equal; here they are not.
  private var numbers: [Word: Int] = [:]

  let startIndex = 0
  var endIndex: Int { places.count }

  /// Puts a record on the shelf.
  mutating func append(_ record: ExtractionRecord) {
    var packed = PackedWriter()
    packSource(of: record, into: &packed)
    pack(record, into: &packed)
    var all = packed.bytes
    let length = all.count
    for sentence in record.sentences { all.append(contentsOf: sentence.text.utf8) }
    let start = bytes.append(all)
    ids.append(record.id)
    dates.append(record.date)
    places.append(Place(start: start, packed: Int32(length), words: Int32(all.count - length)))
  }

  /// Puts the records in the order of their ids.
  mutating func sort() {
    let order = ids.indices.sorted { byBytes(ids[$0], ids[$1]) }
    if order.elementsEqual(ids.indices) { return }
    ids = order.map { ids[$0] }
    dates = order.map { dates[$0] }
    places = order.map { places[$0] }
  }

  /// The article of a record, and its words.
  func quotable(_ place: Int) -> Quotable {
    var reader = PackedReader(bytes.bytes(places[place].ofRecord))
    let article = source(&reader, place)
    // What was packed here can be read.
    let sentences = (try? reader.sentences()) ?? []
    var ends: [Int] = []
    for sentence in sentences { ends.append((ends.last ?? 0) + sentence.length) }
    return Quotable(
      article: article, sentences: sentences.map { ($0.start, $0.end) }, words: bytes.bytes(places[place].ofWords),
      ends: ends)
  }

  /// The article of a record.
  func source(of place: Int) -> SourceArticle {
    var reader = PackedReader(bytes.bytes(places[place].ofRecord))
    return source(&reader, place)
  }

  /// A record, as far as it was kept.
  subscript(place: Int) -> ExtractionRecord {
    var reader = PackedReader(bytes.bytes(places[place].ofRecord))
    let source = source(&reader, place)
    var record = ExtractionRecord(
      id: source.id, date: source.date, title: source.title, publishers: source.publishers, url: source.url,
      path: source.path, people: [], institutions: [], events: [], positions: [], participants: [], signedWith: [],
      sentences: [])
    // What was packed here can be read.
    try? unpack(&reader, into: &record)
    return record
  }

  // MARK: - Texts

  /// The number of a text that many records share.
  private mutating func number(of text: String) -> Int {
    let word = Word(text)
    if let number = numbers[word] { return number }
    numbers[word] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  // MARK: - Packing

  private mutating func packSource(of record: ExtractionRecord, into bytes: inout PackedWriter) {
    // Headlines and addresses come once.
    bytes.addNew(record.title)
    add(record.publishers, &bytes)
    bytes.add(record.url == nil ? 0 : 1)
    if let url = record.url { bytes.addNew(url) }
    add([record.path], &bytes)
  }

  private mutating func pack(_ record: ExtractionRecord, into bytes: inout PackedWriter) {
    bytes.add(record.sentences) {
      $0.add($1.start)
      $0.add($1.end)
      $0.add($1.text.utf8.count)
    }
    bytes.add(record.people.count)
    for person in record.people {
      add([person.name], &bytes)
      add(person.aliases, &bytes)
      add(person.mentions, &bytes)
    }
    bytes.add(record.institutions.count)
    for institution in record.institutions {
      add([institution.name], &bytes)
      add(institution.aliases, &bytes)
      add(institution.mentions, &bytes)
      add(institution.partOf, &bytes)
    }
    bytes.add(record.events.count)
    for event in record.events {
      bytes.addNew(event.id)
      bytes.add(EventType.allCases.firstIndex(of: event.type) ?? 0)
      // The words of a headline come once.
      bytes.addNew(event.label)
      bytes.add(event.date)
      add(event.place, &bytes)
    }
    bytes.add(record.positions.count)
    for position in record.positions {
      add([position.person, position.title, position.rule], &bytes)
      add(position.institution, &bytes)
      bytes.add(position.sentence)
    }
    bytes.add(record.participants.count)
    for participant in record.participants {
      bytes.addNew(participant.event)
      add([participant.who, participant.rule], &bytes)
      add(participant.side, &bytes)
      bytes.add(ExtractionRecord.Role.allCases.firstIndex(of: participant.role) ?? 0)
      bytes.add(participant.sentence)
    }
  }

  private mutating func add(_ list: [String], _ bytes: inout PackedWriter) {
    bytes.add(list.count)
    for text in list { bytes.add(number(of: text)) }
  }

  private mutating func add(_ text: String?, _ bytes: inout PackedWriter) {
    bytes.add(text.map { number(of: $0) + 1 } ?? 0)
  }

  private mutating func add(_ mentions: [ExtractionRecord.Mention], _ bytes: inout PackedWriter) {
    bytes.add(mentions.count)
    for mention in mentions {
      bytes.add(number(of: mention.text))
      bytes.add(mention.sentence)
    }
  }

  // MARK: - Unpacking

  private func source(_ reader: inout PackedReader, _ place: Int) -> SourceArticle {
    var article = SourceArticle(id: ids[place], title: "", date: dates[place], path: "")
    // What was packed here can be read.
    try? unpackSource(&reader, into: &article)
    return article
  }

  private func unpackSource(_ reader: inout PackedReader, into article: inout SourceArticle) throws(NotPacked) {
    article.title = try reader.newText()
    article.publishers = try texts(&reader)
    article.url = try reader.number() == 0 ? nil : try reader.newText()
    article.path = try texts(&reader)[0]
  }

  private func unpack(_ reader: inout PackedReader, into record: inout ExtractionRecord) throws(NotPacked) {
    record.sentences = try reader.sentences().map { .init(text: "", start: $0.start, end: $0.end) }
    record.people = try reader.list { reader throws(NotPacked) in
      .init(name: try texts(&reader)[0], aliases: try texts(&reader), mentions: try mentions(&reader))
    }
    record.institutions = try reader.list { reader throws(NotPacked) in
      .init(
        name: try texts(&reader)[0], aliases: try texts(&reader), mentions: try mentions(&reader),
        partOf: try optionalText(&reader))
    }
    record.events = try reader.list { reader throws(NotPacked) in
      .init(
        id: try reader.newText(), type: EventType.allCases[try reader.number()], label: try reader.newText(),
        date: try reader.date(), place: try optionalText(&reader), sentence: 0, rule: "")
    }
    record.positions = try reader.list { reader throws(NotPacked) in
      let named = try texts(&reader)
      return .init(
        person: named[0], title: named[1], institution: try optionalText(&reader), sentence: try reader.number(),
        rule: named[2])
    }
    record.participants = try reader.list { reader throws(NotPacked) in
      let event = try reader.newText()
      let named = try texts(&reader)
      let side = try optionalText(&reader)
      return .init(
        event: event, who: named[0], role: ExtractionRecord.Role.allCases[try reader.number()],
        sentence: try reader.number(), side: side, rule: named[1])
    }
  }

  private func texts(_ reader: inout PackedReader) throws(NotPacked) -> [String] {
    try reader.list { reader throws(NotPacked) in texts[try reader.number()] }
  }

  private func optionalText(_ reader: inout PackedReader) throws(NotPacked) -> String? {
    let number = try reader.number()
    return number == 0 ? nil : texts[number - 1]
  }

  private func mentions(_ reader: inout PackedReader) throws(NotPacked) -> [ExtractionRecord.Mention] {
    try reader.list { reader throws(NotPacked) in
      .init(text: texts[try reader.number()], start: 0, end: 0, sentence: try reader.number(), rule: "")
    }
  }
}

extension PackedReader {
  /// Where sentences are, and how long their words.
  fileprivate mutating func sentences() throws(NotPacked) -> [(start: Int, end: Int, length: Int)] {
    try list { reader throws(NotPacked) in (try reader.number(), try reader.number(), try reader.number()) }
  }
}
