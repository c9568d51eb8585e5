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
  /// Measured on 125 hand-made records, by the definitions of `evaluate`: 62 articles of the sample corpus, five published articles, and 58
  /// others; the rules were mended on all of them.
  public static let all: [ExtractionRule] = [
    rule(
      "appointment.decree", 1, 1, kk: "тағайындау туралы жарлықтан кейінгі сөйлем кім екенін айтады",
      ru: "следующее за указом предложение называет, кто назначен",
      en: "the sentence after a decree of appointment names who it is"),
    rule(
      "appointment.title", 41, 60, kk: "лауазым «болып», «қызметіне», «лауазымына» сөздерінің алдында тұр",
      ru: "должность стоит перед болып, қызметіне, лауазымына",
      en: "the post stands before болып, қызметіне, лауазымына"),
    rule(
      "appointment.verb", 61, 63, kk: "«тағайындалды», «сайланды» етістіктерінің бастауышы",
      ru: "подлежащее при тағайындалды, сайланды и подобных", en: "the subject of тағайындалды, сайланды and the like"),
    rule(
      "decree.signed", 3, 3, kk: "жарлыққа немесе заңға қол қойған",
      ru: "подписал указ или закон", en: "signed the decree or law"),
    rule(
      "event.appointment", 59, 64, kk: "тағайындау туралы айтады",
      ru: "говорит о назначении", en: "tells of an appointment"),
    rule(
      "event.gathering", 95, 98, kk: "жиынды атап, өткенін айтады",
      ru: "называет мероприятие и говорит, что оно прошло", en: "names a gathering and says that it took place"),
    rule(
      "event.signing", 73, 73, kk: "құжатқа қол қойылғанын айтады",
      ru: "говорит, что документ подписан", en: "says that a document was signed"),
    rule(
      "event.visit", 9, 9, kk: "сапар туралы айтады",
      ru: "говорит о визите", en: "tells of a visit"),
    rule(
      "institution.abbreviation", 253, 263, kk: "бас әріптерден құралған қысқарту",
      ru: "сокращение из заглавных букв", en: "an abbreviation in capital letters"),
    rule(
      "institution.coordinated", 8, 8, kk: "бір тірек сөзге ортақ бірнеше атаудың бірі",
      ru: "одно из названий при общем слове", en: "one of several names that share a head noun"),
    rule(
      "institution.description", 294, 307, kk: "атауы басқа жерде тұрған мекеменің түрі",
      ru: "вид организации, названной в другом месте", en: "the kind of body that is named elsewhere"),
    rule(
      "institution.employer", 4, 4, kk: "лауазымның алдындағы латын әріптерімен жазылған атау",
      ru: "название латиницей перед должностью", en: "a name in Latin letters before a post"),
    rule(
      "institution.head", 929, 963, kk: "атау мекеменің түрін білдіретін сөзбен аяқталады",
      ru: "название кончается видом организации", en: "the name ends with the kind of body"),
    rule(
      "institution.known", 36, 36, kk: "мақалада басқа жерде толық аталған",
      ru: "полностью названа в другом месте статьи", en: "named in full elsewhere in the article"),
    rule(
      "institution.legalForm", 47, 47, kk: "тырнақшадағы атау мен құқықтық нысан",
      ru: "название в кавычках с правовой формой", en: "a name in quotation marks with its legal form"),
    rule(
      "institution.quoted", 23, 23, kk: "тырнақшадағы белгілі атау",
      ru: "известное название в кавычках", en: "a known name in quotation marks"),
    rule(
      "partOf.possessor", 49, 51, kk: "екінші атаудың иесі ретінде аталған",
      ru: "назван как обладатель другого", en: "named as the possessor of the other's name"),
    rule(
      "participant.attended", 175, 180, kk: "«қатысты», «келді» етістіктерінің бастауышы",
      ru: "подлежащее при қатысты, келді и подобных", en: "the subject of қатысты, келді and the like"),
    rule(
      "participant.awarded", 5, 6, kk: "марапат тапсырды немесе алды",
      ru: "вручил или получил награду", en: "gave or was given an award"),
    rule(
      "participant.chaired", 46, 48, kk: "төрағалық етті, өткізді немесе қабылдады",
      ru: "председательствовал, провёл или принял", en: "chaired, held or received"),
    rule(
      "participant.held", 29, 32, kk: "«өткізді», «ұйымдастырды» етістіктерінің бастауышы",
      ru: "подлежащее при өткізді, ұйымдастырды", en: "the subject of өткізді, ұйымдастырды"),
    rule(
      "participant.met", 8, 9, kk: "кездесті немесе қабылданды",
      ru: "встретился или был принят", en: "met or was received"),
    rule(
      "participant.opening", 1, 1, kk: "ашылған нысан соныкі",
      ru: "открывается то, что ему принадлежит", en: "what opened is its own"),
    rule(
      "participant.organized", 7, 9, kk: "«ұйымдастыруымен», «қолдауымен» сөздерінің алдында",
      ru: "перед ұйымдастыруымен, қолдауымен", en: "before ұйымдастыруымен, қолдауымен"),
    rule(
      "participant.owner", 20, 23, kk: "жиын соның атымен аталған",
      ru: "мероприятие названо его именем", en: "the gathering is called its own"),
    rule(
      "participant.parties", 2, 2, kk: "қол қойған тараптар кездесті",
      ru: "стороны документа встретились", en: "the sides of the document met"),
    rule(
      "participant.pronoun", 3, 3, kk: "«ол» – алдыңғы сөйлемдегі жалғыз адам",
      ru: "ол — единственный человек предыдущего предложения", en: "ол is the one person whom the sentence before names"
    ),
    rule(
      "participant.speech", 290, 317, kk: "сөйлеу етістігінің бастауышы",
      ru: "подлежащее при глаголе речи", en: "the subject of a verb of speaking"),
    rule(
      "participant.venue", 2, 2, kk: "соның алаңында өтті немесе соның ашылуы",
      ru: "прошло на его площадке или это его открытие", en: "it happened at its place or is its opening"),
    rule(
      "person.ending", 5, 5, kk: "тек, әкесінің аты сияқты аяқталады",
      ru: "кончается как фамилия или отчество", en: "ends as surnames or patronymics do"),
    rule(
      "person.givenName", 826, 828, kk: "белгілі есім",
      ru: "известное имя", en: "a known given name"),
    rule(
      "person.initials", 172, 172, kk: "аты-жөнінің бас әріптері бар",
      ru: "есть инициалы", en: "has initials"),
    rule(
      "person.surname", 32, 32, kk: "мақалада аты-жөнімен аталған адамның тегі",
      ru: "фамилия названного в статье человека", en: "the surname of somebody whom the article names in full"),
    rule(
      "person.tagger", 12, 12, kk: "мәтіндерден үйренген модель таныды",
      ru: "распознала обученная на текстах модель", en: "recognised by the model trained on texts"),
    rule(
      "person.title", 61, 61, kk: "алдында лауазым тұр",
      ru: "перед ним стоит должность", en: "a post stands before it"),
    rule(
      "position.after", 13, 17, kk: "лауазым есімнен кейін тұр",
      ru: "должность стоит после имени", en: "the post follows the name"),
    rule(
      "position.before", 555, 649, kk: "лауазым есімнің алдында тұр",
      ru: "должность стоит перед именем", en: "the post stands before the name"),
    rule(
      "position.leads", 10, 12, kk: "«басқарды» етістігінің бастауышы",
      ru: "подлежащее при басқарды", en: "the subject of басқарды"),
    rule(
      "position.predicate", 28, 36, kk: "лауазым – баяндауыш",
      ru: "должность — сказуемое", en: "the post is the predicate"),
    rule(
      "position.shared", 4, 4, kk: "бірнеше есімнің алдындағы көпше түрдегі лауазым",
      ru: "должность во множественном числе перед именами", en: "a post in the plural before several names"),
    rule(
      "position.side", 3, 3, kk: "лауазым иесі қалған тараптың атынан қол қойды",
      ru: "занимающий должность подписал за оставшуюся сторону",
      en: "who holds the post signed for the side that was left"),
    rule(
      "signing.between", 29, 29, kk: "«арасында» сөзінің алдында",
      ru: "перед арасында", en: "before арасында"),
    rule(
      "signing.declared", 6, 6, kk: "«тараптары –» сөзінен кейін",
      ru: "после тараптары –", en: "after тараптары –"),
    rule(
      "signing.heads", 3, 3, kk: "көпше түрде аталған басшылары қол қойды",
      ru: "подписали их главы, названные во множественном числе", en: "their heads, named in the plural, signed"),
    rule(
      "signing.office", 11, 14, kk: "қол қоюшының жұмыс орны",
      ru: "организация, где подписавший занимает должность", en: "the body for which a signatory holds a post"),
    rule(
      "signing.owners", 4, 4, kk: "құжат солардыкі: X пен Y-тің келісімі",
      ru: "документ принадлежит им: X пен Y-тің келісімі", en: "the document is theirs: X пен Y-тің келісімі"),
    rule(
      "signing.post", 1, 1, kk: "мақаладағы сол лауазымның жалғыз иесі қол қойды",
      ru: "подписал единственный в статье обладатель должности", en: "the one holder of that post in the article signed"
    ),
    rule(
      "signing.side", 10, 10, kk: "«тарапынан», «атынан» сөздерінің алдында",
      ru: "перед тарапынан, атынан", en: "before тарапынан, атынан"),
    rule(
      "signing.sides", 2, 2, kk: "«қол қойған тараптар» сөздерінен кейін",
      ru: "после қол қойған тараптар", en: "after қол қойған тараптар"),
    rule(
      "signing.verb", 114, 114, kk: "«қол қойды» етістігінің бастауышы",
      ru: "подлежащее при қол қойды", en: "the subject of қол қойды"),
    rule(
      "signing.with", 84, 85, kk: "X Y-мен: бастауыш немесе -мен жалғауымен",
      ru: "X Y-мен: подлежащее или с -мен", en: "X Y-мен: the subject, or with -мен"),
    rule(
      "visit.visitor", 9, 10, kk: "сапармен келген",
      ru: "прибыл с визитом", en: "came on a visit"),
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  private static func rule(_ id: String, _ right: Int, _ found: Int, kk: String, ru: String, en: String)
    -> ExtractionRule
  {
    ExtractionRule(id: id, meaning: Phrase(kk: kk, ru: ru, en: en), right: right, found: found)
  }
}
