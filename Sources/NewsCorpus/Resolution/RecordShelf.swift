import RelationModel

/// Extraction records in the few bytes that the building of a graph needs of them: some hundred an article, beside its sentences.
///
/// Names, titles and rules that come again and again are kept once for all records. What is taken off the shelf is a record without the
/// places and rules of mentions and without the words of sentences, which evidence takes from `words(of:)`.
struct RecordShelf: RandomAccessCollection, Sendable {
  /// The words of an article's sentences, one after the other.
  struct Words: Sendable {
    /// In UTF-8; shared by all evidence of the article.
    let bytes: [UInt8]
    /// Where each sentence ends in them.
    let ends: [Int]

    /// The bytes of a sentence.
    func range(of sentence: Int) -> Range<Int> { (sentence == 0 ? 0 : ends[sentence - 1])..<ends[sentence] }
  }

  /// The articles, in the order of records.
  private(set) var sources: [SourceArticle] = []
  private var packed: [[UInt8]] = []
  private var words: [[UInt8]] = []
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]
  private var publishers: [[String]: [String]] = [:]

  let startIndex = 0
  var endIndex: Int { sources.count }

  /// Puts a record on the shelf.
  mutating func append(_ record: ExtractionRecord) {
    let path = number(of: record.path)
    sources.append(
      SourceArticle(
        id: record.id, title: record.title, date: record.date, publishers: shared(record.publishers), url: record.url,
        path: texts[path]))
    var bytes = PackedWriter()
    pack(record, into: &bytes)
    packed.append(Array(bytes.bytes))
    var spoken: [UInt8] = []
    spoken.reserveCapacity(record.sentences.reduce(0) { $0 + $1.text.utf8.count })
    for sentence in record.sentences { spoken.append(contentsOf: sentence.text.utf8) }
    words.append(spoken)
  }

  /// Puts the records in the order of their ids.
  mutating func sort() {
    let order = sources.indices.sorted { byBytes(sources[$0].id, sources[$1].id) }
    if order.elementsEqual(sources.indices) { return }
    sources = order.map { sources[$0] }
    packed = order.map { packed[$0] }
    words = order.map { words[$0] }
  }

  /// The words of a record's sentences.
  func words(of place: Int) -> Words {
    var reader = PackedReader(packed[place])
    var ends: [Int] = []
    // What was packed here can be read.
    for sentence in (try? reader.sentences()) ?? [] { ends.append((ends.last ?? 0) + sentence.length) }
    return Words(bytes: words[place], ends: ends)
  }

  /// A record, as far as it was kept.
  subscript(place: Int) -> ExtractionRecord {
    var reader = PackedReader(packed[place])
    let source = sources[place]
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
    // To Swift, texts in two Unicode forms are equal; here they are not.
    if let number = numbers[text], texts[number].utf8.elementsEqual(text.utf8) { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  private mutating func shared(_ list: [String]) -> [String] {
    if let known = publishers[list], zip(known, list).allSatisfy({ $0.utf8.elementsEqual($1.utf8) }) { return known }
    publishers[list] = list
    return list
  }

  // MARK: - Packing

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
