import KazakhText
import RelationModel

extension Relationship {
  /// What the relationship says, as a sentence without a full stop, with the date of its event where that is known.
  ///
  /// Kazakh sentences bend the names; those in the other languages are put so that the names stay in the nominative.
  ///
  /// - Parameter isDated: whether the date is added, where it does not stand beside the sentence anyway.
  public func statement(in graph: RelationshipGraph, language: Language, isDated: Bool = true) -> String {
    guard let source = graph[source], let target = graph[target] else { return label(in: language) }
    let parts = StatementParts(
      source: source, target: target, side: side.flatMap { graph[$0] }, relationship: self, language: language)
    let sentence = parts.phrase(language)
    guard isDated else { return sentence }
    let date = target.event?.date ?? (kind == .position ? dates?.upperBound : nil)
    return sentence + (date.map { " (\(language.date($0)))" } ?? "")
  }
}

/// The names that a statement joins.
private struct StatementParts {
  let source: Entity
  let target: Entity
  let side: Entity?
  let relationship: Relationship
  let language: Language

  var phrase: Phrase {
    switch relationship.kind {
    case .signatory: signed
    case .party: wasParty
    case .participant: tookPart
    case .appointee: wasAppointed
    case .position: heldPost
    case .partOf:
      Phrase(
        kk: "\(source.name) \(target.form(.genitive)) құрамына кіреді",
        ru: "\(source.name) входит в состав: \(target.name)", en: "\(source.name) is part of \(target.name)")
    case .coMention:
      Phrase(
        kk: "\(source.withConjunction) \(target.name) бірге аталған",
        ru: "\(source.name) и \(target.name) упомянуты вместе",
        en: "\(source.name) and \(target.name) are named together"
      )
    }
  }

  private var document: String { language.quoted(target.name) }

  private var signed: Phrase {
    let forSide = side.map { " \($0.form(.genitive)) атынан" } ?? ""
    return Phrase(
      kk: "\(source.name)\(forSide) \(target.signedDocument) қол қойды",
      ru: "\(source.name) подписал(а) документ \(document)" + (side.map { " (сторона: \($0.name))" } ?? ""),
      en: "\(source.name) signed \(document)" + (side.map { " for \($0.name)" } ?? ""))
  }

  private var wasParty: Phrase {
    Phrase(
      kk: "\(source.name) \(target.signedDocument) қол қойған тарап болды",
      ru: "\(source.name) — сторона документа \(document)", en: "\(source.name) was a party to \(document)")
  }

  private var tookPart: Phrase {
    switch relationship.role.flatMap(ParticipantRole.init) {
    case .speaker:
      Phrase(
        kk: "\(source.name) \(target.form(.locative)) сөз сөйледі",
        ru: "\(source.name) — среди выступавших на мероприятии \(document)", en: "\(source.name) spoke at \(document)")
    case .organizer:
      Phrase(
        kk: "\(source.name) \(target.form(.accusative)) ұйымдастырды",
        ru: "\(source.name) — организатор мероприятия \(document)", en: "\(source.name) organized \(document)")
    case .host:
      Phrase(
        kk: "\(source.name) \(target.form(.locative)) қабылдаушы тарап болды",
        ru: "\(source.name) — принимающая сторона мероприятия \(document)", en: "\(source.name) hosted \(document)")
    case .attendee, nil:
      Phrase(
        kk: "\(source.name) \(target.form(.dative)) қатысты",
        ru: "\(source.name) — участник мероприятия \(document)", en: "\(source.name) took part in \(document)")
    }
  }

  private var wasAppointed: Phrase {
    // An appointment is called after the person and the post: «Асқар Омаров – директор: тағайындау».
    let parts = target.name.split(separator: " – ", maxSplits: 1)
    let post = parts.dropFirst().first?.split(separator: ": ").dropLast().joined(separator: ": ")
    guard let post, !post.isEmpty else {
      return Phrase(
        kk: "\(source.name) тағайындалды", ru: "\(source.name) — назначение", en: "\(source.name) was appointed")
    }
    return Phrase(
      kk: "\(source.name) \(post) болып тағайындалды", ru: "\(source.name) — назначение: \(post)",
      en: "\(source.name) was appointed \(language.quoted(post))")
  }

  private var heldPost: Phrase {
    guard let title = relationship.role else {
      return Phrase(
        kk: "\(source.name) \(target.form(.locative)) қызмет атқарған",
        ru: "\(source.name) — должность, \(target.name)",
        en: "\(source.name) held a post at \(target.name)")
    }
    return Phrase(
      kk: "\(source.name) \(target.form(.locative)) \(title) қызметін атқарған",
      ru: "\(source.name) — \(title), \(target.name)",
      en: "\(source.name) held the post of \(language.quoted(title)) at \(target.name)")
  }
}

extension Entity {
  /// The name in one of the cases of Kazakh.
  package func form(_ grammaticalCase: GrammaticalCase) -> String {
    // A name that would be put in another order by taking it apart is bent as it stands.
    if kind == .person, case let name = PersonName(self.name), name.full == self.name {
      return name.declined(grammaticalCase)
    }
    return declined(name, in: grammaticalCase)
  }

  /// The name and the “and” that goes with its last letter: «Арман мен», «министрлік пен», «қоғам мен», «Абай мен».
  package var withConjunction: String {
    let ending = form(.instrumental).suffix(3)
    return "\(name) \(["мен", "бен", "пен"].contains(String(ending)) ? String(ending) : "мен")"
  }

  /// What was signed, in the dative; for a signing that is known by no document the words are «құжатқа».
  fileprivate var signedDocument: String {
    let signing = " қол қою"
    return name.hasSuffix(signing) ? name.dropLast(signing.count).lowercased() : form(.dative)
  }
}

extension Language {
  /// The words within quotation marks; marks of another form stand round words that have their own.
  package func quoted(_ words: String) -> String {
    self == .en || words.contains("«") ? "“\(words)”" : "«\(words)»"
  }
}
