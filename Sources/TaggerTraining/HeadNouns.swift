import KazakhText

/// The nouns with which names end: министрлігі, орталығы, чемпионаты, президенті.
enum HeadNouns {
  /// For the stem of each word that ends two or more different names of a kind: the kinds, as `TaggerLexicon.headBit`.
  static func masks(of sentences: [TaggedSentence]) -> [UInt64: UInt32] {
    var reader = SentenceFeatures(lexicon: .empty)
    var names: [UInt64: [NamedEntity.Kind: Set<[String]>]] = [:]
    var uses: [UInt64: Int] = [:]
    for sentence in sentences {
      let stems = reader.stems(of: sentence.words)
      for stem in stems { uses[stem, default: 0] += 1 }
      for entity in EntityTag.entities(in: sentence.tags) where TaggerLexicon.headBit(entity.kind) != 0 {
        guard entity.range.count > 1, let last = entity.range.last else { continue }
        names[stems[last], default: [:]][entity.kind, default: []].insert(
          Array(sentence.words[entity.range.dropLast()]))
      }
    }
    var masks: [UInt64: UInt32] = [:]
    for (stem, kinds) in names {
      for (kind, different) in kinds where different.count >= 2 && different.count * 10 >= uses[stem, default: 0] {
        masks[stem, default: 0] |= TaggerLexicon.headBit(kind)
      }
    }
    return masks
  }
}
