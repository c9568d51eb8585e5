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

  /// Whether a verb tells of a gathering: кездесті, қабылдады, ашылды.
  static func tellsOfGathering(_ word: Word) -> Bool {
    ["кездесті", "жүздесті", "қабылдады"].contains { word.begins(with: $0) }
      || ["кездескен", "кездесіп", "жүздесіп", "ашылды", "ашылған", "ашты"].contains(word)
  }

  /// Whether a word says that something is still to come.
  static func isPlanned(_ word: Word) -> Bool {
    word.begins(with: "жоспарлан") || ["өтеді", "өтетін", "болады", "болашақ"].contains(word)
  }

  /// Gatherings of no other kind that stand on their own; `шара` and `рәсім` mean what is named elsewhere.
  static let festivals: Set<Word> = Set(words: "фестиваль жәрмеңке хакатон слет")

  /// Nouns that may mean any gathering.
  static let generic: Set<Word> = Set(words: "жиын шара іс-шара басқосу кеңес рәсім сапар ашылу")

  /// What is given at gatherings.
  static let awards: Set<Word> = Set(
    words:
      "төсбелгі сыйлық жүлде диплом медаль орден грамота алғысхат сертификат марапат куәлік естелік")

  /// Adverbs that belong to the name of a gathering: *кезектен тыс* съезд.
  static let setPhrases: [[Word]] = [["кезектен", "тыс"], ["жыл", "сайынғы"]]

  /// Documents that are signed.
  static let documents: Set<Word> = Set(
    words:
      "меморандум келісім хаттама шарт келісімшарт құжат жоспар декларация мәлімдеме карта бағдарлама конвенция пакт протокол келісім-шарт уағдаластық"
  )

  /// Whether `қабылдады` says that a document was adopted, not that a guest was received.
  static func adopts(_ sentence: SentenceReading, verb: Int) -> Bool {
    sentence.reading(verb - 1) { documents.contains($0.stem) || ["заң", "шешім", "қаулы", "үндеу"].contains($0.stem) }
      != nil
  }
}
