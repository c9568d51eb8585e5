import RelationModel

/// A rule that found something in an article: what it goes by, and how often it is right.
public struct ExtractionRule: Hashable, Sendable {
  /// Its id, as records and evidence carry it: `signing.verb`.
  public let id: String
  /// What it goes by, for readers.
  public let meaning: Phrase
  /// How many of its findings were right in the hand-made records that it was measured on.
  public let right: Int
  /// How many findings it had there.
  public let found: Int

  /// The share of its findings that are right, as far as that many cases can tell: (right + 1) / (found + 2), Laplace's rule of succession.
  public var confidence: Double { Double(right + 1) / Double(found + 2) }

  /// The rule with an id; nil for what is no rule of language, such as being named together.
  ///
  /// - Complexity: O(1).
  public static func named(_ id: String) -> ExtractionRule? { byID[id] }

  /// Every rule, by id.
  ///
  /// Measured on 83 hand-made records, by the definitions of `evaluate`: 62 articles of the sample corpus, on which the rules were
  /// mended, five published articles, and sixteen long ones; the rules of signings and events on sixteen more.
  public static let all: [ExtractionRule] = [
    rule(
      "appointment.decree", 1, 1, kk: "тағайындау туралы жарлықтан кейінгі сөйлем кім екенін айтады",
      ru: "следующее за указом предложение называет, кто назначен",
      en: "the sentence after a decree of appointment names who it is"),
    rule(
      "appointment.title", 11, 16, kk: "лауазым «болып», «қызметіне», «лауазымына» сөздерінің алдында тұр",
      ru: "должность стоит перед болып, қызметіне, лауазымына",
      en: "the post stands before болып, қызметіне, лауазымына"),
    rule(
      "appointment.verb", 16, 16, kk: "«тағайындалды», «сайланды» етістіктерінің бастауышы",
      ru: "подлежащее при тағайындалды, сайланды и подобных", en: "the subject of тағайындалды, сайланды and the like"),
    rule(
      "decree.signed", 3, 3, kk: "жарлыққа немесе заңға қол қойған",
      ru: "подписал указ или закон", en: "signed the decree or law"),
    rule(
      "partOf.possessor", 49, 51, kk: "екінші атаудың иесі ретінде аталған",
      ru: "назван как обладатель другого", en: "named as the possessor of the other's name"),
    rule(
      "participant.attended", 128, 132, kk: "«қатысты», «келді» етістіктерінің бастауышы",
      ru: "подлежащее при қатысты, келді и подобных", en: "the subject of қатысты, келді and the like"),
    rule(
      "participant.awarded", 3, 4, kk: "марапат тапсырды немесе алды",
      ru: "вручил или получил награду", en: "gave or was given an award"),
    rule(
      "participant.chaired", 34, 35, kk: "төрағалық етті, өткізді немесе қабылдады",
      ru: "председательствовал, провёл или принял", en: "chaired, held or received"),
    rule(
      "participant.held", 23, 25, kk: "«өткізді», «ұйымдастырды» етістіктерінің бастауышы",
      ru: "подлежащее при өткізді, ұйымдастырды", en: "the subject of өткізді, ұйымдастырды"),
    rule(
      "participant.met", 5, 7, kk: "кездесті немесе қабылданды",
      ru: "встретился или был принят", en: "met or was received"),
    rule(
      "participant.opening", 1, 1, kk: "ашылған нысан соныкі",
      ru: "открывается то, что ему принадлежит", en: "what opened is its own"),
    rule(
      "participant.organized", 7, 8, kk: "«ұйымдастыруымен», «қолдауымен» сөздерінің алдында",
      ru: "перед ұйымдастыруымен, қолдауымен", en: "before ұйымдастыруымен, қолдауымен"),
    rule(
      "participant.owner", 17, 19, kk: "жиын соның атымен аталған",
      ru: "мероприятие названо его именем", en: "the gathering is called its own"),
    rule(
      "participant.parties", 2, 2, kk: "қол қойған тараптар кездесті",
      ru: "стороны документа встретились", en: "the sides of the document met"),
    rule(
      "participant.pronoun", 3, 3, kk: "«ол» – алдыңғы сөйлемдегі жалғыз адам",
      ru: "ол — единственный человек предыдущего предложения", en: "ол is the one person whom the sentence before names"
    ),
    rule(
      "participant.speech", 215, 225, kk: "сөйлеу етістігінің бастауышы",
      ru: "подлежащее при глаголе речи", en: "the subject of a verb of speaking"),
    rule(
      "participant.venue", 2, 2, kk: "соның алаңында өтті немесе соның ашылуы",
      ru: "прошло на его площадке или это его открытие", en: "it happened at its place or is its opening"),
    rule(
      "position.after", 16, 17, kk: "лауазым есімнен кейін тұр",
      ru: "должность стоит после имени", en: "the post follows the name"),
    rule(
      "position.before", 282, 300, kk: "лауазым есімнің алдында тұр",
      ru: "должность стоит перед именем", en: "the post stands before the name"),
    rule(
      "position.leads", 6, 6, kk: "«басқарды» етістігінің бастауышы",
      ru: "подлежащее при басқарды", en: "the subject of басқарды"),
    rule(
      "position.predicate", 11, 13, kk: "лауазым – баяндауыш",
      ru: "должность — сказуемое", en: "the post is the predicate"),
    rule(
      "position.shared", 2, 2, kk: "бірнеше есімнің алдындағы көпше түрдегі лауазым",
      ru: "должность во множественном числе перед именами", en: "a post in the plural before several names"),
    rule(
      "signing.between", 19, 19, kk: "«арасында» сөзінің алдында",
      ru: "перед арасында", en: "before арасында"),
    rule(
      "signing.declared", 6, 6, kk: "«тараптары –» сөзінен кейін",
      ru: "после тараптары –", en: "after тараптары –"),
    rule(
      "signing.heads", 3, 3, kk: "көпше түрде аталған басшылары қол қойды",
      ru: "подписали их главы, названные во множественном числе", en: "their heads, named in the plural, signed"),
    rule(
      "signing.office", 8, 8, kk: "қол қоюшының жұмыс орны",
      ru: "организация, где подписавший занимает должность", en: "the body for which a signatory holds a post"),
    rule(
      "signing.owners", 2, 2, kk: "құжат солардыкі: X пен Y-тің келісімі",
      ru: "документ принадлежит им: X пен Y-тің келісімі", en: "the document is theirs: X пен Y-тің келісімі"),
    rule(
      "signing.side", 6, 6, kk: "«тарапынан», «атынан» сөздерінің алдында",
      ru: "перед тарапынан, атынан", en: "before тарапынан, атынан"),
    rule(
      "signing.sides", 2, 2, kk: "«қол қойған тараптар» сөздерінен кейін",
      ru: "после қол қойған тараптар", en: "after қол қойған тараптар"),
    rule(
      "signing.verb", 70, 71, kk: "«қол қойды» етістігінің бастауышы",
      ru: "подлежащее при қол қойды", en: "the subject of қол қойды"),
    rule(
      "signing.with", 61, 62, kk: "X Y-мен: бастауыш немесе -мен жалғауымен",
      ru: "X Y-мен: подлежащее или с -мен", en: "X Y-мен: the subject, or with -мен"),
    rule(
      "visit.visitor", 6, 7, kk: "сапармен келген",
      ru: "прибыл с визитом", en: "came on a visit"),
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  private static func rule(_ id: String, _ right: Int, _ found: Int, kk: String, ru: String, en: String)
    -> ExtractionRule
  {
    ExtractionRule(id: id, meaning: Phrase(kk: kk, ru: ru, en: en), right: right, found: found)
  }
}
