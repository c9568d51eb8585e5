import KazakhText

/// A decree: one person signs it, and nobody signs it with them.
enum Decree {
  private static let verbs: Set<Word> = ["қойды", "қойған", "қойылды", "қойылған", "қойып", "қою", "қойғанын"]
  /// What decrees and orders are called.
  static let names: Set<Word> = ["жарлық", "өкім", "бұйрық", "заң"]

  /// Whether the sentence tells that a decree or order was signed.
  static func isSigned(in sentence: SentenceReading) -> Bool {
    guard sentence.traits.isSuperset(of: [.decree, .signature]),
      let decree = (0..<sentence.count).first(where: {
        sentence.reading($0, in: names) != nil
      })
    else { return false }
    return (decree..<sentence.count).contains {
      sentence.lower($0) == "қол" && verbs.contains(sentence.lower($0 + 1))
    }
  }

  /// The people who signed a decree, with the sentences that say so.
  static func signatories(_ sentences: [ResolvedSentence]) -> [FoundSignatory] {
    sentences.filter { isSigned(in: $0.sentence) }.flatMap { resolved in
      resolved.people.filter { $0.span.grammaticalCase == .nominative }.prefix(1).map {
        FoundSignatory(person: $0.person, side: nil, sentence: resolved.sentence.number, rule: "decree.signed")
      }
    }
  }
}
