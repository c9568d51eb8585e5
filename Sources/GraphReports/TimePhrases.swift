import NetworkAnalysis
import RelationModel

extension RelationshipGraph {
  /// Whether something held at a date, and why that is known or not, in words.
  package func explanation(of status: TimeStatus, of relationship: Relationship, in language: Language) -> String {
    let dates = status.dates.prefix(4).map(language.date) + (status.dates.count > 4 ? ["…"] : [])
    let reason = status.reason.phrase(
      dates, status.otherHolder.flatMap { self[$0] },
      isPost: relationship.kind == .position && !relationship.isSharedPost)
    return "\(status.certainty.phrase(language)): \(reason(language))"
  }
}

extension Relationship {
  /// The piece of evidence that proves most among those of the dates that an answer rests on.
  package func bestEvidence(for status: TimeStatus) -> Evidence? {
    var dated = self
    dated.evidence.removeAll { piece in piece.date.map { !status.dates.contains($0) } ?? true }
    return dated.bestEvidence
  }
}

extension TimeStatus {
  /// What is said of an event that was at another time than the one asked about.
  package static let otherTime = Phrase(
    kk: "басқа уақытта болған", ru: "произошло в другое время", en: "happened at another time")
}

extension Certainty {
  /// How sure it is that something held at a date.
  package var phrase: Phrase {
    switch self {
    case .certain: Phrase(kk: "анық", ru: "точно", en: "certain")
    case .possible: Phrase(kk: "мүмкін", ru: "возможно", en: "possible")
    case .unknown: Phrase(kk: "белгісіз", ru: "неизвестно", en: "unknown")
    }
  }
}

extension TimeStatus.Reason {
  fileprivate func phrase(_ dates: [String], _ other: Entity?, isPost: Bool) -> Phrase {
    let list = dates.joined(separator: "; ")
    let span = dates.joined(separator: " – ")
    func post(_ kk: String, _ ru: String, _ en: String) -> Phrase {
      isPost ? Phrase(kk: ", " + kk, ru: ", " + ru, en: ", " + en) : Phrase(kk: "", ru: "", en: "")
    }
    switch self {
    case .dated: return Phrase(kk: "дерек мерзімі: \(list)", ru: "дата сообщения: \(list)", en: "evidence of \(list)")
    case .roughlyDated:
      return Phrase(
        kk: "дерек мерзімі шамамен ғана белгілі: \(list)", ru: "дата сообщения известна лишь приблизительно: \(list)",
        en: "the evidence is only known to be of \(list)")
    case .toldAsPast:
      return Phrase(
        kk: "\(list) дерегі бұрынғы уақыт туралы айтады", ru: "сообщение говорит о прежнем времени: \(list)",
        en: "the evidence of \(list) tells of earlier times")
    case .between:
      let none = post("арасында басқа адам аталмаған", "другой между ними не назван", "no other holder known between")
      return Phrase(
        kk: "екі деректің аралығы (\(span))\(none.kk)", ru: "между двумя сообщениями (\(span))\(none.ru)",
        en: "between two mentions (\(span))\(none.en)")
    case .shortlyAfter:
      let none = post(
        "содан кейін басқа адам аталмаған", "другой после этого не назван", "no other holder known after it")
      return Phrase(
        kk: "соңғы дерек: \(list)\(none.kk)", ru: "последнее сообщение: \(list)\(none.ru)",
        en: "last told of on \(list)\(none.en)")
    case .shortlyBefore:
      let none = post("оған дейін басқа адам аталмаған", "другой до этого не назван", "no other holder known before it")
      return Phrase(
        kk: "алғашқы дерек: \(list)\(none.kk)", ru: "первое сообщение: \(list)\(none.ru)",
        en: "first told of on \(list)\(none.en)")
    case .otherHolder:
      let name = other?.name ?? "—"
      return Phrase(
        kk: "өз дерегі: \(list); бұл аралықта осы лауазымда \(name) аталған",
        ru: "своё сообщение: \(list); в этом промежутке в той же должности — \(name)",
        en: "told of on \(list), but \(name) is named in the same post in between")
    case .far:
      return Phrase(
        kk: "ең жақын дерек бір жылдан астам уақыт алшақ: \(list)",
        ru: "ближайшее сообщение отстоит больше чем на год: \(list)",
        en: "the nearest evidence is more than a year away: \(list)")
    case .undated:
      return Phrase(kk: "деректің мерзімі жоқ", ru: "у сообщений нет даты", en: "the evidence has no date")
    }
  }
}
