import KazakhText

/// The words that page furniture is known by, in lower case: Kazakh first, then the Russian and English of mixed pages.
enum FurnitureWords {
  /// Words of counts: «438 рет», «көрсетілді», «2 мин оқу үшін».
  static let counters = Set(
    words: """
      рет көрсетілді мин минут минуттық сек секунд оқу үшін уақыты саны оқылды оқылым оқылған қаралды қаралым қаралған
      көрілді көрілім көру мың пікір пікірлер
      просмотр просмотра просмотров просмотры минуты чтения комментарий комментариев комментарии
      views view min read reads comments
      """)

  /// Words of sharing: «Бөлісу:», «Сілтемені көшіру».
  static let sharing = Set(
    words: """
      бөлісу бөлісіңіз бөліс достарыңызбен әлеуметтік желілерде желіде сілтемені сілтеме көшіру басып шығару
      поделиться поделитесь печать share copy link print
      """)

  /// Networks and messengers.
  static let networks = Set(
    words: """
      telegram facebook whatsapp instagram twitter vk viber youtube tiktok threads linkedin
      телеграм телеграмм фейсбук ватсап инстаграм инстаграмм твиттер вконтакте вайбер ютуб тикток одноклассники
      """)

  /// Endings after a hyphen and other small words between the names of networks.
  static let particles = Set(words: "та те да де ға ге қа ке арқылы және в и on via")

  /// Calls to follow a channel.
  static let invitations = Set(
    words: """
      жазылыңыз жазылыңыздар қосылыңыз қосылыңыздар тіркеліңіз оқыңыз бақылаңыз
      подписывайтесь подпишитесь присоединяйтесь читайте subscribe follow join
      """)

  /// How words for a channel begin.
  static let channelStems = ["арна", "парақша", "канал", "рассылк", "жаңалық", "новост", "channel"]

  /// Words of somebody's speech, which keep a line in the article.
  static let reporting = Set(words: "деді дейді деп айтты айтады деген сказал сказала")

  /// Words for a picture, which begin its credit.
  static let pictures = Set(
    words:
      "фото сурет фотосурет суреттер фотолар коллаж иллюстрация скриншот photo")

  /// How words for the source of a picture begin: «Сурет ашық дереккөзден алынды».
  static let sourceStems = ["дереккөз", "алынды", "алынған", "мұрағат", "архив", "открыт", "түсірген"]

  /// Labels that stand alone.
  static let labels = phrases(
    """
    толығырақ, толығырақ оқу, толық оқу, артқа, алға, басып шығару, пікір қалдыру, пікір жазу, мақаланы тыңдау,
    тыңдау, жарнама, басты жаңалықтар, соңғы жаңалықтар, танымал жаңалықтар, таңдаулы жаңалықтар, барлық жаңалықтар,
    барлық құқықтар қорғалған, қысқа да нұсқа, telegram қысқа да нұсқа, реклама, все права защищены, подробнее, комментировать, all rights reserved, advertisement
    """)

  /// Labels that also stand before what they label, whatever its length: «Оқи отырыңыз: …», «Тегтер: …».
  static let openLabels = phrases(
    """
    оқи отырыңыз, тағы оқыңыз, тағы да оқыңыз, сондай ақ оқыңыз, осы тақырыпта, осы тақырып бойынша,
    тақырып бойынша, ұқсас жаңалықтар, ұқсас мақалалар, байланысты жаңалықтар, тег, тегтер, тэг, тэгтер, кілт сөздер,
    тэги, теги, ключевые слова, читайте также, читайте еще, похожие новости, tags, related, read also
    """)

  /// Labels of those who wrote: «Автор: …».
  static let bylines = phrases(
    "автор, авторы, авторлар, авторлары, мәтін авторы, мақала авторы, мәтін, дайындаған, әзірлеген, author")

  /// Sections of a newspaper or a site.
  static let sections = phrases(
    """
    басты бет, жаңалықтар, жаңалық, басты жаңалықтар, соңғы жаңалықтар, халықаралық жаңалықтар, ресми, ресми бөлім,
    қоғам, саясат, саяси, экономика, мәдениет, руханият, спорт, әлем, қазақстан, өңір, өңірлер, аймақ, аймақтар,
    білім, ғылым, білім және ғылым, денсаулық, медицина, заң, құқық, оқиға, оқиғалар, технология, технологиялар,
    бизнес, қаржы, тарих, таным, әдебиет, өнер, сұхбат, пікір, талдау, сараптама, репортаж, фоторепортаж, айдар,
    ел тынысы, парламент, үкімет, президент, ақорда, баспасөз релизі, пресс релиз,
    главная, новости, общество, политика, в мире, казахстан, культура
    """)

  private static func phrases(_ text: String) -> Set<Word> {
    Set(text.split(separator: ",").map { Word($0.singleSpaced) })
  }
}
