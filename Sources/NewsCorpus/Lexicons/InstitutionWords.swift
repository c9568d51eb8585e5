import KazakhText

/// The words that Kazakh names of institutions are made with.
enum InstitutionWords {
  /// Head nouns: the last word of a name, in the singular without endings (Қорғаныс министр*лігі*).
  static let heads: Set<Word> = Set(
    words: """
      министрлік комитет агенттік департамент басқарма бөлім әкімдік мәслихат парламент сенат мәжіліс үкімет әкімшілік кеңсе
      аппарат сот прокуратура инспекция қызмет орталық институт университет академия колледж мектеп лицей гимназия факультет
      кафедра зертхана кітапхана мұражай музей театр филармония партия фракция қозғалыс одақ бірлестік қауымдастық палата қор
      банк компания корпорация холдинг кәсіпорын серіктестік зауыт фабрика комбинат газет журнал телеарна арна радио
      телерадиокешен телерадиокомпания телерадиокорпорация телекомпания медиакорпорация медиахолдинг басылым портал редакция баспа клуб ассамблея ұйым
      комиссия кеңес алқа штаб гвардия дума ведомство бюро елшілік консулдық өкілдік филиал бөлімше миссия құрылтай
      шеберхана аурухана емхана қоғам федерация конфедерация лига альянс гильдия фонд траст биржа технопарк хаб үй
      медиатоп баспахана медиабірлестік қауымдастық консорциум хатшылық кәсіподақ директорат секретариат трибунал консерватория обсерватория клиника медиаорталық баспасөз-орталық
      медиа-орталық сарай қанат мектеп-интернат мектеп-лицей мектеп-гимназия төралқа мекеме кабинет агентство топ синдикат бөлме коллегия полиция жасақ армия флот күш күштер медиахаб ансамбль оркестр
      порт фирма студия цирк диспансер санаторий балабақша инкубатор акселератор эксимбанк
      """)

  /// Whether a stem is a head noun, or one with `медиа-`, `интернет-` and the like before it.
  static func isHead(_ stem: Word) -> Bool {
    if heads.contains(stem) { return true }
    if stem.text.utf8.contains(UInt8(ascii: "-")), isCompoundHead(stem) { return true }
    return prefixes.contains {
      stem.text.begins(with: $0) && heads.contains(Word(String(stem.text.dropFirst($0.count))))
    }
  }

  /// қорық-музей, мектеп-интернат, музей-үй: two nouns of which one is a head.
  private static func isCompoundHead(_ stem: Word) -> Bool {
    let parts = stem.text.split(separator: "-").map { Word(String($0)) }
    return parts.count == 2 && parts.contains { heads.contains($0) && !weakHeads.contains($0) }
  }

  private static let prefixes = [
    "медиа", "интернет-", "онлайн-", "веб-", "теле", "радио", "авиа", "агро", "эко", "био", "нано",
  ]

  /// Heads that name an institution only where a capital letter, a quoted name or a capitalised attribute stands before them and no
  /// everyday meaning fits better.
  static let weakHeads: Set<Word> = Set(
    words:
      "қызмет үй бөлме кабинет сарай қанат топ қоғам кеңес алқа арна қор күш күштер бөлім ұйым одақ мектеп жасақ сот хаб армия радио порт студия цирк инкубатор акселератор"
  )

  /// Heads of bodies of which every region, city and district has one.
  static let localHeads: Set<Word> = Set(words: "басқарма мәслихат әкімдік департамент прокуратура сот")

  /// Heads of bodies that are part of the one by whose name they are called.
  static let partHeads: Set<Word> = Set(words: "фракция филиал бөлім бөлімше өкілдік кафедра факультет")

  /// Heads of bodies that stand on their own: the name of another body before them in the nominative is no possessor.
  static let wholeHeads: Set<Word> = Set(
    words: """
      министрлік әкімдік мәслихат парламент үкімет партия университет академия мектеп театр кітапхана мұражай банк газет журнал телеарна
      радио компания корпорация холдинг кәсіпорын серіктестік елшілік ұйым
      """)

  /// Those of them that are bodies of a state, which no body but the state has.
  static let stateHeads: Set<Word> = ["министрлік", "әкімдік", "мәслихат", "парламент"]

  /// Heads of bodies that have committees.
  static let committeeHolders: Set<Word> = [
    "министрлік", "агенттік", "парламент", "мәжіліс", "сенат", "үкімет", "кеңес", "ассамблея", "федерация", "ұйым",
    "әкімшілік",
  ]

  /// Heads of bodies that have no parts of their own in the news.
  static let undividedHeads: Set<Word> = Set(
    words:
      "мектеп кітапхана театр мұражай газет журнал телеарна радио клуб аурухана емхана ансамбль оркестр")

  /// Legal forms after a quoted name.
  static let legalForms: Set<Word> = Set(
    words:
      "жшс ақ қб рқб кеақ ұкп рмк рмқк рмм кмм кмқк ұақ жақ ооо тоо ао ққ мкқк шжқ ұк пао гу llp ltd inc gmbh әкк тұк ққ"
  )

  /// Latin words that end the name of an institution.
  static let latinHeads: Set<Word> = Set(
    words:
      "university group agency bank institute holding media company corporation school center centre foundation fund council tv news club academy college energy airlines"
  )

  /// State bodies that need no attribute.
  static let stateBodies: Set<Word> = Set(words: "парламент сенат мәжіліс үкімет прокуратура")

  /// Abbreviations that name no institution.
  static let plainAbbreviations: Set<Word> = Set(
    words: """
      қр рф ақш қхр баә бақ жоо аэс жэс гэс гэк жи it ақпарат pr тв тж ққс жіө ішж кт ғзтк пік соә ббс smi жжм иттс ғтқ хқко эксго
      ат иә ковид covid esg ai ктж нұ ікт хх ххі ххіі хіх ііі іі vi vii viii ix xi xii xiii xiv xv xvi xx xxi xxii xxiii xxxiii xxxiv iii ii iv v x i тжкб жсн
      бсн екб ксро ссср тмд еаэо еао мб гб тб км кг ұбт гто usd eur kzt тг мвт квт гвт вич жқтб ақ жшс қб sdg тдм usa uk eu ua kz ru http https www html pdf rss sms gps qr phd mba vip шқо бқо сқо оқо жқо
      """)

  /// Words that stand for Kazakhstan as the state to which a body belongs.
  static let kazakhstan: Set<Word> = ["қазақстан", "қазақстан республикасы", "қр", "еліміз"]
}
