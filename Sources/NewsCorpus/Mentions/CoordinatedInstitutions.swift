import KazakhText

/// Several institutions named with one head noun.
extension InstitutionFinder {
  /// `Қорғаныс және оқу-ағарту министрліктері` names two ministries; quoted names before a plural head are each one.
  func coordinated(at index: Int, form: NominalForm, chain: NameChain) -> [InstitutionSpan] {
    let sentence = chain.sentence
    guard form.possessor == .third, ["министрлік", "комитет", "агенттік", "басқарма"].contains(form.stem), index >= 3
    else { return [] }
    guard let and = (0..<index).last(where: { ["және", "мен", "пен", "бен"].contains(sentence.lower($0)) }), and > 0,
      index - and <= 5
    else { return [] }
    let extent = chain.extent(before: and)
    guard extent.start < and, sentence.isCapitalised(extent.start) else { return [] }
    var single = form
    single.isPlural = false
    single.grammaticalCase = .nominative
    let head = single.surface
    let second = sentence.text((and + 1)..<index)
    return [
      InstitutionSpan(
        range: extent.start..<and, name: sentence.text(extent.start..<and) + " " + head, head: form.stem.text,
        naming: .name,
        grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.coordinated"),
      InstitutionSpan(
        range: (and + 1)..<(index + 1), name: second.prefix(1).uppercased() + second.dropFirst() + " " + head,
        head: form.stem.text,
        naming: .name, grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.coordinated"),
    ]
  }

  /// «A», «B» және «C» басылымдары: each quoted name before a plural head.
  func distributed(in sentence: SentenceReading, byEnd: [Int: InstitutionSpan]) -> [InstitutionSpan] {
    var spans: [InstitutionSpan] = []
    for index in sentence.tokens.indices.dropFirst() {
      guard sentence.tokens[index - 1].kind == .closeQuote,
        let form = sentence.reading(
          index, where: { InstitutionWords.heads.contains($0.stem) && $0.isPlural && $0.possessor == .third })
      else { continue }
      var close: Int? = index - 1
      while let end = close, let open = sentence.opening(of: end) {
        spans.append(
          InstitutionSpan(
            range: open..<(end + 1), name: sentence.text((open + 1)..<end), head: form.stem.text, naming: .name,
            grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.coordinated"))
        close =
          open >= 2 && [",", "және", "мен", "пен"].contains(sentence.lower(open - 1))
            && sentence.tokens[open - 2].kind == .closeQuote ? open - 2 : nil
      }
    }
    return spans
  }
}
