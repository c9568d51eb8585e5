import KazakhText

/// Writes the running text between the facts: clauses of words in their cases, some of them new.
struct SyntheticSentences {
  private static let nounRanks = ZipfRanks(count: SyntheticWords.nouns.count)

  /// A sentence of two clauses or of one long one, without its full stop.
  func sentence(_ maker: inout WorldMaker) -> String {
    let first = clause(&maker)
    switch maker.random.below(4) {
    case 0: return first + ", ал " + clause(&maker)
    case 1: return deed(&maker, isLast: false) + ", " + clause(&maker)
    case 2: return maker.random.pick(SyntheticWords.adverbs) + " " + first
    default: return first + ", сондықтан " + clause(&maker)
    }
  }

  /// A clause with its predicate: somebody does something, or something is so.
  func clause(_ maker: inout WorldMaker) -> String {
    let adverb = maker.random.happens(1, of: 3) ? maker.random.pick(SyntheticWords.adverbs) + " " : ""
    if maker.random.happens(1, of: 3) { return adverb + deed(&maker, isLast: true) }
    let place = maker.random.happens(1, of: 3) ? place(&maker) + " " : ""
    return adverb + place + thing(&maker) + " " + amount(&maker) + maker.random.pick(SyntheticWords.states)
  }

  /// What somebody does to something.
  private func deed(_ maker: inout WorldMaker, isLast: Bool) -> String {
    let deed = maker.random.pick(SyntheticWords.deeds)
    return thing(&maker, isPlural: true) + " " + object(deed.governed, &maker) + " "
      + (isLast ? maker.random.pick(deed.finite) : deed.converb)
  }

  /// A thing with what it is like, in a case.
  func object(_ grammaticalCase: GrammaticalCase, _ maker: inout WorldMaker) -> String {
    let form = NominalForm(
      stem: stem(&maker), isPlural: maker.random.happens(1, of: 4),
      possessor: maker.random.happens(1, of: 3) ? .third : .none, grammaticalCase: grammaticalCase)
    let owner =
      maker.random.happens(1, of: 4) ? NominalForm(stem: stem(&maker), grammaticalCase: .genitive).surface + " " : ""
    return owner + maker.random.pick(SyntheticWords.adjectives) + " " + form.surface
  }

  /// A thing with whose it is or what it is like.
  func thing(_ maker: inout WorldMaker, isPlural: Bool = false) -> String {
    let owner =
      maker.random.happens(1, of: 2)
      ? NominalForm(stem: stem(&maker), grammaticalCase: .genitive).surface + " "
      : maker.random.pick(SyntheticWords.adjectives) + " "
    return owner
      + NominalForm(stem: stem(&maker), isPlural: isPlural, possessor: owner.hasSuffix("ң ") ? .third : .none).surface
  }

  /// A noun, by Zipf's law; now and then one that is in no dictionary.
  private func stem(_ maker: inout WorldMaker) -> Word {
    Word(
      maker.random.happens(1, of: 20)
        ? maker.newWord() : SyntheticWords.nouns[Self.nounRanks.rank(using: &maker.random)])
  }

  private func place(_ maker: inout WorldMaker) -> String {
    switch maker.random.below(4) {
    case 0: declined(maker.newName() + " ауылы", in: .locative)
    case 1: declined(maker.random.pick(SyntheticWords.countries), in: .locative)
    case 2: maker.random.pick(SyntheticWords.regions) + " облысында"
    default: declined(maker.random.pick(SyntheticWords.cities), in: .locative)
    }
  }

  private func amount(_ maker: inout WorldMaker) -> String {
    switch maker.random.below(6) {
    case 0: "\(1 + maker.random.below(99)),\(maker.random.below(10)) пайызға "
    case 1: "\(2 + maker.random.below(900)) млн теңгеге "
    case 2: "\(2010 + maker.random.below(17)) жылдан бері "
    default: ""
    }
  }
}
