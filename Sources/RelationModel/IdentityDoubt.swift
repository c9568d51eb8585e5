/// Two entities of a graph that may be one and the same, and why.
public struct IdentityDoubt: Hashable, Sendable {
  /// Something that speaks for or against it.
  public enum Reason: Hashable, Sendable {
    /// Their names are the same, spelling apart.
    case sameName
    /// Their names can be spellings of one, in one alphabet or in two.
    case spelling
    /// Their names differ by that many letters.
    case distance(Int)
    /// Initials of the one fit the other, and the surname is the same.
    case initials
    /// They have the surname in common; the one has no given name.
    case surname
    /// That many others fit as well.
    case otherFits(Int)
    /// They hold a post of one title at one institution.
    case office(title: String, institution: String)
    /// They hold posts at one institution.
    case institution(String)
    /// One person holds posts at both.
    case official(String)
    /// They share an abbreviation.
    case abbreviation(String)
    /// The one's name is the other's in another language.
    case translation
    /// What stands in quotation marks, or the proper name, is the same.
    case properName(String)
    /// The name of one holds all words of the other's.
    case contained
    /// No article names both.
    case noSharedArticle
    /// That many articles name both.
    case sharedArticles(Int)
    /// The articles stand against it.
    case conflict(MergeConflict)
  }

  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
  /// How likely they are one, above 0 and below 1.
  public let score: Double
  /// What an answer is worth: the score times the pieces of evidence that would change hands.
  public let value: Double
  /// What speaks for and against it, the names first.
  public let reasons: [Reason]

  /// Makes a doubt.
  public init(first: Entity, second: Entity, score: Double, value: Double, reasons: [Reason]) {
    self.first = first
    self.second = second
    self.score = score
    self.value = value
    self.reasons = reasons
  }
}

extension IdentityDoubt.Reason {
  /// The reason for readers.
  public var phrase: Phrase {
    switch self {
    case .sameName: Phrase(kk: "аты бірдей", ru: "одно и то же имя", en: "the same name")
    case .spelling:
      Phrase(
        kk: "бір аттың әртүрлі жазылуы болуы мүмкін", ru: "возможно, разные написания одного имени",
        en: "possibly spellings of one name")
    case .distance(let letters):
      Phrase(
        kk: "аттарындағы айырма: \(letters) әріп", ru: "имена различаются буквами: \(letters)",
        en: letters == 1 ? "the names differ by one letter" : "the names differ by \(letters) letters")
    case .initials:
      Phrase(
        kk: "тегі бірдей, аты-жөнінің бас әріптері сәйкес", ru: "та же фамилия, инициалы подходят",
        en: "the same surname, and the initials fit")
    case .surname: Phrase(kk: "тегі бірдей", ru: "та же фамилия", en: "the same surname")
    case .otherFits(let count):
      Phrase(kk: "тағы сәйкес келетіндер: \(count)", ru: "подходят и другие: \(count)", en: "others fit too: \(count)")
    case .office(let title, let institution):
      Phrase(
        kk: "бір лауазым: \(title), \(institution)", ru: "одна должность: \(title), \(institution)",
        en: "one office: \(title), \(institution)")
    case .institution(let name):
      Phrase(kk: "бір мекемеде: \(name)", ru: "в одной организации: \(name)", en: "at one institution: \(name)")
    case .official(let name):
      Phrase(
        kk: "екеуінде де лауазымы бар: \(name)", ru: "должность в обеих занимает \(name)",
        en: "\(name) holds posts at both")
    case .abbreviation(let text):
      Phrase(kk: "қысқартуы бірдей: \(text)", ru: "одна аббревиатура: \(text)", en: "the same abbreviation: \(text)")
    case .translation:
      Phrase(
        kk: "бір атаудың аудармасы болуы мүмкін", ru: "возможно, перевод одного названия",
        en: "possibly one name in two languages")
    case .properName(let name):
      Phrase(
        kk: "меншікті атауы бірдей: \(name)", ru: "одно собственное имя: \(name)", en: "the same proper name: \(name)")
    case .contained:
      Phrase(
        kk: "бір атау екіншісінің ішінде толық тұр", ru: "одно название целиком входит в другое",
        en: "one name holds the other")
    case .noSharedArticle:
      Phrase(kk: "бір мақалада кездеспейді", ru: "в одной статье не встречаются", en: "never in one article")
    case .sharedArticles(let count):
      Phrase(
        kk: "екеуі бірге аталған мақалалар: \(count)", ru: "статей, где названы оба: \(count)",
        en: count == 1 ? "one article names both" : "\(count) articles name both")
    case .conflict(let conflict): conflict.kind.name
    }
  }
}
