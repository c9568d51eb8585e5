/// What a web page puts around an article and a copy of the page carries along: counts, sharing words, invitations, labels,
/// credits, addresses.
enum PageFurniture {
  /// Whether a line, wherever it stands, is furniture and no part of the article.
  static func isFurniture(_ line: Substring) -> Bool {
    guard line.utf8.count <= 600 else { return false }
    let tokens = LineToken.tokens(of: line)
    let words = tokens.compactMap(\.word)
    return isRule(tokens) || isCount(words) || isSharing(words) || isInvitation(words, in: line) || isAddress(line)
      || isTagLine(tokens) || isCredit(tokens, words) || isLabelled(tokens)
  }

  /// Whether a line consists of section names, as stand above a headline: «Жаңалықтар», «Басты бет / Саясат».
  static func isSectionLabel(_ line: Substring) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    let pieces = LineToken.tokens(of: line).split { $0.mark.map(separators.contains) ?? false }
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in sections.contains(piece.map { $0.word ?? "?" }.joined(separator: " ")) }
  }

  /// Whether a word in lower case belongs to a count: «438 рет», «көрсетілді», «2 мин оқу үшін».
  static func isCounter(_ word: String) -> Bool { counters.contains(word) }

  /// No letter and no digit: `* * *`.
  private static func isRule(_ tokens: [LineToken]) -> Bool { tokens.allSatisfy { $0.mark != nil } }

  /// Nothing but numbers and counters.
  private static func isCount(_ words: [String]) -> Bool { words.count <= 6 && words.allSatisfy(counters.contains) }

  /// Nothing but the names of networks and words of sharing: «Бөлісу: Telegram, Facebook».
  private static func isSharing(_ words: [String]) -> Bool {
    words.contains { !particles.contains($0) }
      && words.allSatisfy { sharing.contains($0) || networks.contains($0) || particles.contains($0) }
  }

  /// A call to subscribe to a channel, and nobody's words: «Біздің Telegram арнамызға жазылыңыз!».
  private static func isInvitation(_ words: [String], in line: Substring) -> Bool {
    words.count <= 14 && words.contains(where: invitations.contains)
      && words.contains { networks.contains($0) || channelStems.contains(where: $0.hasPrefix) }
      && !words.contains(where: reporting.contains)
      && !["«", "–", "—", "-", "“", "\""].contains(line.unicodeScalars.first)
  }

  private static func isAddress(_ line: Substring) -> Bool {
    let text = line.lowercased()
    return ["http://", "https://", "www."].contains(where: text.hasPrefix)
      && !text.unicodeScalars.contains(where: \.isBlank)
  }

  /// «#меморандум #Қорғаныс министрлігі».
  private static func isTagLine(_ tokens: [LineToken]) -> Bool {
    tokens.count > 1 && tokens[0].mark == "#" && tokens[1].word != nil && tokens[1].gap == 0 && tokens.last?.mark != "."
  }

  /// The source of a picture: «Фото: gov.kz 13.01.2023 18:19 1188», «© Kazinform», «Сурет ашық дереккөзден алынды».
  private static func isCredit(_ tokens: [LineToken], _ words: [String]) -> Bool {
    let tokens = tokens.drop { $0.mark == "(" || $0.mark == "[" }
    if tokens.first?.mark == "©" { return true }
    guard let first = tokens.first?.word, let second = tokens.dropFirst().first else { return false }
    if first == "copyright" { return true }
    let isPicture = pictures.contains(first) || first == "көрнекі" && second.word == "сурет"
    guard isPicture, words.count <= 9 else { return false }
    let mark = tokens.first { $0.word == nil }?.mark
    let isLabel =
      [":", "©", "/", "|"].contains(mark) && tokens.firstIndex { $0.word == nil } ?? 0 <= tokens.startIndex + 2
    let namesSource = words.contains { word in sourceStems.contains(where: word.hasPrefix) }
    return (isLabel && !words.contains(where: reporting.contains)) || namesSource
  }

  /// A label alone, or a label with a colon and what it labels: «Оқи отырыңыз: …», «Тегтер: …», «Автор: …».
  private static func isLabelled(_ tokens: [LineToken]) -> Bool {
    let words = tokens.prefix { $0.word != nil }.compactMap(\.word)
    let label = tokens.prefix { $0.mark != ":" }
    let isWhole = label.count == tokens.count || label.count + 1 == tokens.count
    let name = label.compactMap { $0.word }.joined(separator: " ")
    if isWhole { return labels.contains(name) || openLabels.contains(name) || bylines.contains(name) }
    guard !tokens.compactMap(\.word).contains(where: reporting.contains) else { return false }
    return openLabels.contains(name)
      || bylines.contains(words.joined(separator: " ")) && tokens.count <= words.count + 8
  }

  private static let separators: Set<Unicode.Scalar> = [
    "/", "|", "•", "·", "●", "›", "»", ">", "→", ",", "-", "–", "—",
  ]

  private static let counters: Set<String> = [
    "рет", "көрсетілді", "мин", "минут", "минуттық", "сек", "секунд", "оқу", "үшін", "уақыты", "саны", "оқылды",
    "оқылым",
    "оқылған", "қаралды", "қаралым", "қаралған", "көрілді", "көрілім", "көру", "мың", "пікір", "пікірлер",
    "просмотр", "просмотра", "просмотров", "просмотры", "минуты", "чтения", "комментарий", "комментариев",
    "комментарии",
    "views", "view", "min", "read", "reads", "comments",
  ]

  private static let sharing: Set<String> = [
    "бөлісу", "бөлісіңіз", "бөліс", "достарыңызбен", "әлеуметтік", "желілерде", "желіде", "сілтемені", "сілтеме",
    "көшіру",
    "басып", "шығару", "поделиться", "поделитесь", "share", "copy", "link", "print", "печать",
  ]

  private static let networks: Set<String> = [
    "telegram", "телеграм", "телеграмм", "facebook", "фейсбук", "whatsapp", "ватсап", "instagram", "инстаграм",
    "инстаграмм",
    "twitter", "твиттер", "vk", "вконтакте", "viber", "вайбер", "youtube", "ютуб", "tiktok", "тикток", "threads",
    "linkedin",
    "одноклассники",
  ]

  /// Endings after a hyphen and other small words between the names of networks.
  private static let particles: Set<String> = [
    "та", "те", "да", "де", "ға", "ге", "қа", "ке", "арқылы", "және", "в", "и", "on", "via",
  ]

  private static let invitations: Set<String> = [
    "жазылыңыз", "жазылыңыздар", "жазылып", "қосылыңыз", "қосылыңыздар", "тіркеліңіз", "оқыңыз", "бақылаңыз",
    "подписывайтесь", "подпишитесь", "присоединяйтесь", "читайте", "subscribe", "follow", "join",
  ]

  private static let channelStems = ["арна", "парақша", "канал", "рассылк", "жаңалық", "новост", "channel"]

  /// Words of somebody's speech, which keep a line in the article.
  private static let reporting: Set<String> = ["деді", "дейді", "деп", "айтты", "айтады", "деген", "сказал", "сказала"]

  private static let pictures: Set<String> = [
    "фото", "сурет", "фотосурет", "суреттер", "фотолар", "коллаж", "иллюстрация", "инфографика", "скриншот", "видео",
    "photo",
    "video",
  ]

  private static let sourceStems = ["дереккөз", "алынды", "алынған", "мұрағат", "архив", "открыт", "түсірген"]

  private static let labels: Set<String> = [
    "толығырақ", "толығырақ оқу", "толық оқу", "артқа", "алға", "басып шығару", "сілтемені көшіру", "пікір қалдыру",
    "пікір жазу", "мақаланы тыңдау", "тыңдау", "жарнама", "реклама", "басты жаңалықтар", "соңғы жаңалықтар",
    "танымал жаңалықтар", "таңдаулы жаңалықтар", "барлық жаңалықтар", "барлық құқықтар қорғалған", "все права защищены",
    "подробнее", "комментировать", "all rights reserved", "advertisement",
  ]

  private static let openLabels: Set<String> = [
    "оқи отырыңыз", "тағы оқыңыз", "тағы да оқыңыз", "сондай ақ оқыңыз", "осы тақырыпта", "осы тақырып бойынша",
    "тақырып бойынша", "ұқсас жаңалықтар", "ұқсас мақалалар", "байланысты жаңалықтар", "тег", "тегтер", "кілт сөздер",
    "тэг", "тэги", "тэгтер", "теги", "ключевые слова", "читайте также", "читайте еще", "похожие новости", "tags",
    "related", "read also",
  ]

  private static let bylines: Set<String> = [
    "автор", "авторы", "авторлар", "авторлары", "мәтін авторы", "мақала авторы", "дайындаған", "әзірлеген", "мәтін",
    "author",
  ]

  private static let sections: Set<String> = [
    "басты бет", "жаңалықтар", "жаңалық", "басты жаңалықтар", "соңғы жаңалықтар", "тақырып", "айдар", "ресми",
    "ресми бөлім",
    "қоғам", "саясат", "экономика", "мәдениет", "руханият", "спорт", "әлем", "қазақстан", "өңір", "өңірлер", "аймақ",
    "аймақтар",
    "білім", "ғылым", "білім және ғылым", "денсаулық", "медицина", "заң", "құқық", "оқиға", "оқиғалар", "технология",
    "технологиялар", "бизнес", "қаржы", "тарих", "таным", "әдебиет", "өнер", "сұхбат", "пікір", "талдау", "сараптама",
    "саяси",
    "ел тынысы", "парламент", "үкімет", "президент", "ақорда", "халықаралық жаңалықтар", "репортаж", "фоторепортаж",
    "баспасөз релизі", "пресс релиз", "главная", "новости", "общество", "политика", "в мире", "казахстан", "культура",
  ]
}
