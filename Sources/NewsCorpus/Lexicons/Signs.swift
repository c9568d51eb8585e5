import KazakhText

/// What the words and phrases of a sentence tell of.
struct Signs: OptionSet, Sendable {
  let rawValue: UInt32

  /// That something took place.
  static let happened = Signs(rawValue: 1 << 0)
  /// That somebody speaks.
  static let spoke = Signs(rawValue: 1 << 1)
  /// That somebody was there.
  static let attended = Signs(rawValue: 1 << 2)
  /// That awards are given or won.
  static let awarded = Signs(rawValue: 1 << 3)
  /// With somebody present.
  static let presence = Signs(rawValue: 1 << 4)
  /// What somebody becomes a member of.
  static let joiningWhat = Signs(rawValue: 1 << 5)
  /// That somebody becomes a member.
  static let joined = Signs(rawValue: 1 << 6)
  /// That somebody took part.
  static let tookPart = Signs(rawValue: 1 << 7)
  /// That people came together.
  static let came = Signs(rawValue: 1 << 8)
  /// That somebody holds or backs it.
  static let organised = Signs(rawValue: 1 << 9)
  /// Those who held it.
  static let organisers = Signs(rawValue: 1 << 10)
  /// That somebody presided.
  static let chaired = Signs(rawValue: 1 << 11)
  /// That several did it together.
  static let jointly = Signs(rawValue: 1 << 12)
  /// That people meet, or are to.
  static let meeting = Signs(rawValue: 1 << 13)
  /// That people met.
  static let met = Signs(rawValue: 1 << 14)
  /// That somebody came, was invited or joined.
  static let guests = Signs(rawValue: 1 << 15)
  /// Guests and those who take part.
  static let visitors = Signs(rawValue: 1 << 16)
  /// A lecture or talk.
  static let lecture = Signs(rawValue: 1 << 17)
  /// That somebody holds or opens it.
  static let held = Signs(rawValue: 1 << 18)
  /// That somebody receives guests, or adopts a document.
  static let received = Signs(rawValue: 1 << 19)
  /// That an outlet tells it.
  static let source = Signs(rawValue: 1 << 20)
}

extension Signs {
  /// The beginnings of the words, and of the words in a row, that are each sign.
  private static let phrases: [(sign: Signs, phrases: [String])] = [
    (
      .happened,
      [
        "өтті", "өткізілді", "өткізді", "ұйымдастырылды", "ұйымдастырды", "басталды", "ашылды", "аяқталды", "болды",
        "жиналды", "талқыланды", "талқылады", "өткен", "қаралды", "қорытындыланды",
      ]
    ),
    (
      .spoke,
      [
        "деді", "айтты", "айтып", "сөз алды", "мәлімдеді", "баяндады", "баяндама", "түсіндірді", "жеткізді",
        "хабарлады", "қосты", "атап өтті", "сөйледі", "тоқталды", "сөз алған", "сөйлеп", "құттықтады", "ұсынды",
        "шақырды", "білдірді", "таныстырды", "бөлісті", "жүгінді", "баға берді", "деп атап", "айтуынша", "сөзінше",
        "пікірінше", "ескертті", "аударды", "қуаттады", "растады", "көтерді", "сұрады", "сұрақ қойды", "жауап берді",
        "ортаға салды", "пікір алмасты", "ой қосты", "мәлім етті", "мәлімдеме жаса", "хабардар етті", "ақпарат берді",
        "атап көрсетті", "баса көрсетті", "дейді", "еске салды", "есеп берді", "әңгімеледі", "оқып берді",
        "дәріс оқыды", "қозғады", "сөз қылды", "сөз етті", "алға тартты", "тілге тиек", "алғыс айтып", "тілек білдір",
        "тіледі", "сендірді", "нақтылады", "тапсырма берді", "міндет қойды", "міндеттеді", "уәде берді",
        "қорытындылады", "түйіндеді", "үндеді", "сипаттады", "талдап", "жоғары бағалады", "оң бағалады", "жауап қатты",
        "пайымдады", "сауал жолдады", "сауал қойды", "тоқталып", "мақұлдады", "модератор", "сынға алды", "сынады",
        "дәріс берді", "шеберлік сағатын", "арнады", "сөз берді",
      ]
    ),
    (
      .attended,
      [
        "қатысты", "қатысқан", "қатысып", "қатысуымен", "қатысушы", "болды", "құрамында", "келді", "жиналды", "кірді",
        "енді", "куә", "бас қосты", "өнер көрсетті", "бастап барды", "бастап келді", "тамашалады", "онлайн қосыл",
        "қонақ болды", "бақылады", "тыңдады", "бейнебайланыс арқылы қосылды", "шақырылды", "лентасын", "лентаны",
      ]
    ),
    (
      .awarded,
      [
        "табыс етті", "табыстады", "табысталды", "тапсырды", "тапсырылды", "берілді", "бұйырды", "иеленді",
        "марапатталды", "марапаттады", "ие болды", "жеңіп алды", "ұсынылды", "сыйлады", "жүлде алды", "диплом алды",
        "сыйлық алды", "медаль алды",
      ]
    ),
    (.presence, ["қатысуымен"]),
    (.joiningWhat, ["құрамына"]),
    (.joined, ["кірді", "енді"]),
    (.tookPart, ["қатысты", "қатысқан", "қатысуымен"]),
    (.came, ["қатысты", "жиналды", "бас қосты", "келді"]),
    (.organised, ["ұйымдастыр", "бастамашы", "қолдауымен", "бастамасымен", "қолға алған", "қолға алды"]),
    (.organisers, ["ұйымдастырғандар"]),
    (.chaired, ["төрағалық етті", "төрағалық етіп", "төрағалық еткен", "төрағалық жаса", "жүргізді"]),
    (.jointly, ["бірлесіп", "бірге", "бірлесе", "бірлескен"]),
    (.meeting, ["кездес", "келіссөз", "жүздес"]),
    (.met, ["кездесті", "келіссөз", "жүздесті", "талқылады"]), (.guests, ["келген", "шақырылған", "қосылған"]),
    (.visitors, ["қонақ", "қатысушы", "мейман"]), (.lecture, ["дәріс", "баяндама", "лекция"]),
    (.held, ["өткіз", "ұйымдастыр", "ашты"]), (.received, ["қабылдады"]),
    (.source, ["хабарла", "хабарында", "жаз", "мәліметінше", "ақпаратынша", "дерегінше", "сілтеме"]),
  ]

  /// A phrase whose first word is known.
  struct Phrase: Sendable {
    let sign: Signs
    /// The beginnings of the words after the first.
    let rest: [[UInt8]]
  }

  /// A word's beginning that is a sign, or that opens a phrase that is.
  private struct Opening: Sendable {
    let beginning: [UInt8]
    let phrase: Phrase
  }

  /// The openings by their first letter, a Cyrillic one of two bytes.
  private static let openings: [UInt16: [Opening]] = Dictionary(
    grouping: phrases.flatMap { sign, phrases in
      phrases.map { phrase in
        let words = phrase.split(separator: " ").map { Array($0.utf8) }
        return Opening(beginning: words[0], phrase: Phrase(sign: sign, rest: Array(words.dropFirst())))
      }
    }, by: { $0.beginning.withUnsafeBufferPointer(letter) })

  private static func letter(of bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    bytes.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// The signs that a word is by itself, and the phrases that it may open.
  ///
  /// - Complexity: O(*n*) in the openings with the word's first letter.
  static func opened(by word: Word) -> (signs: Signs, phrases: [Phrase]) {
    word.bytes { bytes in
      let fitting = (openings[letter(of: bytes)] ?? []).filter { begins(bytes, $0.beginning) }
      return (
        Signs(fitting.filter { $0.phrase.rest.isEmpty }.map(\.phrase.sign)),
        fitting.filter { !$0.phrase.rest.isEmpty }.map(\.phrase)
      )
    }
  }

  /// The signs in words that follow each other.
  ///
  /// - Complexity: O(*n*) in the words.
  static func of(_ words: ArraySlice<Lexeme>) -> Signs {
    var signs: Signs = []
    for index in words.indices {
      signs.formUnion(words[index].signs)
      for phrase in words[index].phrases where stands(phrase, after: index, words) { signs.formUnion(phrase.sign) }
    }
    return signs
  }

  private static func stands(_ phrase: Phrase, after index: Int, _ words: ArraySlice<Lexeme>) -> Bool {
    index + phrase.rest.count < words.endIndex
      && phrase.rest.indices.allSatisfy { place in
        words[index + 1 + place].lower.bytes { begins($0, phrase.rest[place]) }
      }
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ beginning: [UInt8]) -> Bool {
    bytes.count >= beginning.count && bytes.prefix(beginning.count).elementsEqual(beginning)
  }
}
