import RelationModel

/// The packed form of an extraction record, a quarter as long as JSON and quick to read: for keeping, not for others to read.
extension ExtractionRecord {
  func pack(into packed: inout PackedWriter) {
    packed.add(id)
    packed.add(date)
    packed.add(title)
    packed.add(publishers) { $0.add($1) }
    packed.add(url)
    packed.add(path)
    packed.add(sentences) {
      $0.addNew($1.text)
      $0.add($1.start)
      $0.add($1.end)
    }
    packed.add(people) {
      $0.add($1.name)
      $0.add($1.aliases) { $0.add($1) }
      $0.add($1.mentions) { $1.pack(into: &$0) }
    }
    packed.add(institutions) {
      $0.add($1.name)
      $0.add($1.aliases) { $0.add($1) }
      $0.add($1.mentions) { $1.pack(into: &$0) }
      $0.add($1.partOf)
    }
    packed.add(events) { $1.pack(into: &$0) }
    packed.add(positions) { $1.pack(into: &$0) }
    packed.add(participants) { $1.pack(into: &$0) }
    packed.add(signedWith) { $0.add($1) { $0.add($1) } }
  }

  init(packed: inout PackedReader) throws(NotPacked) {
    let (id, date, title) = (try packed.text(), try packed.date(), try packed.text())
    let publishers = try packed.list { reader throws(NotPacked) in try reader.text() }
    let (url, path) = (try packed.optionalText(), try packed.text())
    let sentences = try packed.list { reader throws(NotPacked) in
      Sentence(text: try reader.newText(), start: try reader.number(), end: try reader.number())
    }
    self.init(
      id: id, date: date, title: title, publishers: publishers, url: url, path: path,
      people: try packed.list { reader throws(NotPacked) in try Person(packed: &reader) },
      institutions: try packed.list { reader throws(NotPacked) in try Institution(packed: &reader) },
      events: try packed.list { reader throws(NotPacked) in try Event(packed: &reader) },
      positions: try packed.list { reader throws(NotPacked) in try Position(packed: &reader) },
      participants: try packed.list { reader throws(NotPacked) in try Participant(packed: &reader) },
      signedWith: try packed.list { reader throws(NotPacked) in
        try reader.list { reader throws(NotPacked) in try reader.text() }
      },
      sentences: sentences)
  }
}

extension ExtractionRecord.Mention {
  fileprivate func pack(into packed: inout PackedWriter) {
    packed.add(text)
    packed.add(start)
    packed.add(end)
    packed.add(sentence)
    packed.add(rule)
  }

  fileprivate init(packed: inout PackedReader) throws(NotPacked) {
    self.init(
      text: try packed.text(), start: try packed.number(), end: try packed.number(), sentence: try packed.number(),
      rule: try packed.text())
  }
}

extension ExtractionRecord.Person {
  fileprivate init(packed: inout PackedReader) throws(NotPacked) {
    self.init(
      name: try packed.text(), aliases: try packed.list { reader throws(NotPacked) in try reader.text() },
      mentions: try packed.list { reader throws(NotPacked) in try ExtractionRecord.Mention(packed: &reader) })
  }
}

extension ExtractionRecord.Institution {
  fileprivate init(packed: inout PackedReader) throws(NotPacked) {
    self.init(
      name: try packed.text(), aliases: try packed.list { reader throws(NotPacked) in try reader.text() },
      mentions: try packed.list { reader throws(NotPacked) in try ExtractionRecord.Mention(packed: &reader) },
      partOf: try packed.optionalText())
  }
}

extension ExtractionRecord.Event {
  fileprivate func pack(into packed: inout PackedWriter) {
    packed.add(id)
    packed.add(type.rawValue)
    packed.add(label)
    packed.add(date)
    packed.add(place)
    packed.add(sentence)
    packed.add(rule)
  }

  fileprivate init(packed: inout PackedReader) throws(NotPacked) {
    self.init(
      id: try packed.text(), type: try packed.word(), label: try packed.text(), date: try packed.date(),
      place: try packed.optionalText(), sentence: try packed.number(), rule: try packed.text())
  }
}

extension ExtractionRecord.Position {
  fileprivate func pack(into packed: inout PackedWriter) {
    packed.add(person)
    packed.add(title)
    packed.add(institution)
    packed.add(sentence)
    packed.add(rule)
  }

  fileprivate init(packed: inout PackedReader) throws(NotPacked) {
    self.init(
      person: try packed.text(), title: try packed.text(), institution: try packed.optionalText(),
      sentence: try packed.number(), rule: try packed.text())
  }
}

extension ExtractionRecord.Participant {
  fileprivate func pack(into packed: inout PackedWriter) {
    packed.add(event)
    packed.add(who)
    packed.add(role.rawValue)
    packed.add(sentence)
    packed.add(side)
    packed.add(rule)
  }

  fileprivate init(packed: inout PackedReader) throws(NotPacked) {
    self.init(
      event: try packed.text(), who: try packed.text(), role: try packed.word(), sentence: try packed.number(),
      side: try packed.optionalText(), rule: try packed.text())
  }
}
