import KazakhText
import RelationModel

/// The words that tell of events and of what people do at them.
enum EventWords {
  /// Nouns that name a gathering, with its kind.
  static let gatherings: [Word: EventType] = [
    "форум": .forum, "медиафорум": .forum, "медиа-форум": .forum, "конференция": .conference, "съезд": .conference,
    "симпозиум": .conference, "конгресс": .conference, "саммит": .conference, "брифинг": .briefing,
    "мәслихат": .briefing,
    "отырыс": .session, "жиын": .session, "сессия": .session, "кеңес": .session, "кездесу": .meeting,
    "келіссөз": .meeting, "үстел": .meeting, "жүздесу": .meeting, "басқосу": .meeting, "алқа": .session,
    "сапар": .visit, "рәсім": .other, "шара": .other, "іс-шара": .other, "семинар": .conference, "тұсаукесер": .opening,
    "ашылу": .opening, "мерейтой": .session, "жиналыс": .session, "пленум": .session, "вебинар": .conference,
    "мәжіліс": .session, "пікірталас": .meeting, "дебат": .meeting,
    "диспут": .meeting, "пікірсайыс": .meeting,
    "бейнеконференция": .conference, "видеоконференция": .conference,
    "фестиваль": .other, "жәрмеңке": .other, "хакатон": .other, "слет": .other,
  ]

  /// The kind of gathering that a noun names, or the last part of a compound: `бизнес-форум`.
  static func kind(of stem: Word) -> EventType? {
    if let type = gatherings[stem] { return type }
    let bytes = stem.text.utf8
    guard bytes.contains(UInt8(ascii: "-")), let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    return gatherings[Word(String(stem.text[bytes.index(after: hyphen)...]))]
  }

  /// Gatherings of no other kind that stand on their own; `шара` and `рәсім` mean what is named elsewhere.
  static let festivals: Set<Word> = words("фестиваль жәрмеңке хакатон слет")

  /// Nouns that may mean any gathering.
  static let generic: Set<Word> = words("жиын шара іс-шара басқосу кеңес рәсім сапар ашылу")

  /// What is given at gatherings.
  static let awards: Set<Word> = words(
    "төсбелгі сыйлық жүлде диплом медаль орден грамота алғысхат сертификат марапат куәлік естелік")

  /// Ends of verbs of giving and winning awards.
  static let awarded: Phrases = [
    "табыс етті", "табыстады", "табысталды", "тапсырды", "тапсырылды", "берілді", "бұйырды", "иеленді", "марапатталды",
    "марапаттады", "ие болды", "жеңіп алды", "ұсынылды", "сыйлады", "жүлде алды", "диплом алды", "сыйлық алды",
    "медаль алды",

  ]

  /// Adverbs that belong to the name of a gathering: *кезектен тыс* съезд.
  static let setPhrases: [[String]] = [["кезектен", "тыс"], ["жыл", "сайынғы"]]

  /// Documents that are signed.
  static let documents: Set<Word> = words(
    "меморандум келісім хаттама шарт келісімшарт құжат жоспар декларация мәлімдеме карта бағдарлама конвенция пакт протокол келісім-шарт уағдаластық"
  )

  /// Whether `қабылдады` says that a document was adopted, not that a guest was received.
  static func adopts(_ sentence: SentenceReading, verb: Int) -> Bool {
    sentence.reading(verb - 1) { documents.contains($0.stem) || ["заң", "шешім", "қаулы", "үндеу"].contains($0.stem) }
      != nil
  }

  /// Ends of verbs that say that something took place.
  static let happened: Phrases = [
    "өтті", "өткізілді", "өткізді", "ұйымдастырылды", "ұйымдастырды", "басталды", "ашылды", "аяқталды", "болды",
    "жиналды",
    "талқыланды", "талқылады", "өткен", "қаралды", "қорытындыланды",
  ]

  /// Ends of verbs of speaking.
  static let spoke: Phrases = [
    "деді", "айтты", "айтып", "сөз алды", "мәлімдеді", "баяндады", "баяндама", "түсіндірді", "жеткізді", "хабарлады",
    "қосты", "атап өтті", "сөйледі", "тоқталды",
    "сөз алған", "сөйлеп", "құттықтады", "ұсынды", "шақырды", "білдірді", "таныстырды", "бөлісті", "жүгінді",
    "баға берді", "деп атап", "айтуынша",
    "сөзінше", "пікірінше", "ескертті", "аударды", "қуаттады", "растады", "көтерді", "сұрады", "сұрақ қойды",
    "жауап берді", "ортаға салды", "пікір алмасты", "ой қосты",
    "мәлім етті", "мәлімдеме жаса", "хабардар етті", "ақпарат берді", "атап көрсетті", "баса көрсетті",
    "дейді", "еске салды", "есеп берді", "әңгімеледі", "оқып берді", "дәріс оқыды", "қозғады", "сөз қылды", "сөз етті",
    "алға тартты", "тілге тиек", "алғыс айтып", "тілек білдір", "тіледі", "сендірді", "нақтылады", "тапсырма берді",
    "міндет қойды", "міндеттеді", "уәде берді", "қорытындылады", "түйіндеді", "үндеді", "сипаттады", "талдап",
    "жоғары бағалады", "оң бағалады", "жауап қатты", "пайымдады", "сауал жолдады", "сауал қойды", "тоқталып",
    "мақұлдады", "модератор", "сынға алды", "сынады", "дәріс берді", "шеберлік сағатын", "арнады", "сөз берді",
  ]

  /// Words that say that somebody was there.
  static let attended: Phrases = [
    "қатысты", "қатысқан", "қатысып", "қатысуымен", "қатысушы", "болды", "құрамында", "келді", "жиналды", "кірді",
    "енді", "куә", "бас қосты", "өнер көрсетті", "бастап барды", "бастап келді", "тамашалады", "онлайн қосыл",
    "қонақ болды", "бақылады", "тыңдады",
    "бейнебайланыс арқылы қосылды", "шақырылды", "лентасын", "лентаны",
  ]

  private static func words(_ text: String) -> Set<Word> {
    Set(words: text)
  }
}
