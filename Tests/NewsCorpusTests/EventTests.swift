import NewsCorpus
import RelationModel
import Testing

@Suite("Events and who took part") struct EventTests {
  @Test(arguments: [
    ("Өскеменде халықаралық орман форумы өтті.", EventType.forum),
    ("Көктөбе университетінде ғылыми конференция өтті.", .conference),
    ("Көктөбе қаласында министрлердің кездесуі өтті.", .meeting),
    ("Орман шаруашылығы министрлігінде алқа отырысы өтті.", .session),
    ("Орман шаруашылығы министрлігінде брифинг өтті.", .briefing),
    ("Көктөбе қаласында жаңа кітапхана ашылды.", .opening),
    ("Көктөбеде дөңгелек үстел өтті.", .meeting),
    ("Өскеменде бизнес-форум өтті.", .forum),
    ("Өскеменде орман одағының жалпы жиналысы өтті.", .session),
    ("Өскеменде одақтың кеңейтілген мәжілісі өтті.", .session),
    ("Өскеменде одақтың мерейтойына орай симпозиум өтті.", .conference),
    ("Өскеменде халықаралық жыр фестивалі өтті.", .other),
  ])
  func knowsTheKindOfGathering(text: String, type: EventType) {
    #expect(read(text).events.map(\.type) == [type])
  }

  @Test func aPronounIsTheOnePersonBefore() {
    let one = read("Өскеменде орман форумы өтті.", "Форумға Айгүл Есенова келді. Ол орман көбейгенін айтты.")
    #expect(one.parts == ["speaker Айгүл Есенова"])
    let two = read(
      "Өскеменде орман форумы өтті.", "Форумға Айгүл Есенова мен Ерлан Қайдаров келді. Ол орман көбейгенін айтты.")
    #expect(two.parts == ["attendee Айгүл Есенова", "attendee Ерлан Қайдаров"])
  }

  @Test(arguments: [
    "Өскеменде орман форумы өтті. Айгүл Есенова форумға қатыспады.",
    "Өскеменде орман форумы өтті. Орман шаруашылығы министрлігінің өкілдері қатысқан жоқ.",
    "Өскеменде орман форумы өтті. Айгүл Есенова отырысқа төрағалық ететін болды.",
  ])
  func whoWasNotThereIsNoParticipant(text: String) {
    #expect(read(text).parts == [])
  }

  @Test func aGatheringStillToComeIsNotTheArticles() {
    #expect(read("Айгүл Есенова министрлер жиынының қарсаңында келді.").events.isEmpty)
  }

  @Test func guestsOfTheCeremonyAreNotThoseOfTheBriefing() throws {
    let record = read(
      "Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасты.", "Кейін баспасөз брифингі өтті.",
      "Брифингте Айгүл Есенова сөз сөйледі.", "Рәсімге Ерлан Қайдаров қатысты.")
    let signing = try #require(record.events.first { $0.type == .signing })
    let guests = record.participants.filter { $0.event == signing.id && $0.role == .attendee }.map(\.who)
    #expect(guests == ["Ерлан Қайдаров"])
  }

  @Test(arguments: [
    "Бас директор лауазымына Айгүл Есенова келді.", "«Көктем» газетінің тізгіні Айгүл Есеноваға тиді.",
    "Оның орынбасары болып Айгүл Есенова ауысты.",
  ])
  func anAppointmentHasManyWords(text: String) {
    #expect(read(text).parts == ["appointee Айгүл Есенова"])
  }

  @Test func adoptingADocumentIsNoMeeting() {
    #expect(read("Айгүл Есенова мен Ерлан Қайдаров үндеу қабылдады.").events.isEmpty)
    #expect(read("Айгүл Есенова Ерлан Қайдаровты қабылдады.").events.map(\.type) == [.meeting])
  }

  @Test func thoseWhoCameAreListedInTheNextSentence() {
    let record = read(
      "Өскеменде орман форумы өтті.",
      "Форумға екі ұйымның қызметкерлері қатысты. Олар – Орман шаруашылығы министрлігінің (ОШМ) және Көктөбе университетінің өкілдері."
    )
    #expect(record.parts == ["attendee Көктөбе университеті", "attendee Орман шаруашылығы министрлігі"])
  }

  @Test(arguments: [
    "Айгүл Есенова қиындықтармен кездесіп, бәрін жеңді.", "Күн жылынды.", "Ормандар жайқалып тұр.",
    "Келесі жылы халықаралық форум өткізу жоспарлануда.", "",
  ])
  func findsNoEvent(text: String) {
    #expect(read(text).events.isEmpty)
  }

  @Test(arguments: [
    ("Кеше партияның кезектен тыс съезі өтті.", "Партияның кезектен тыс съезі"),
    ("Кеше Орман одағының (ОО) үшінші сессиясы өтті.", "Орман одағының үшінші сессиясы"),
    ("Айгүл Есенова Ерлан Қайдаровпен кездесті.", "Кездесу"),
    ("Айгүл Есенова Ерлан Қайдаровпен кездесіп, орман жобасын талқылады.", "Кездесу"),
    ("Айгүл Есенова министрмен жүздесіп, жобаны талқылады.", "Кездесу"),
    ("Көктөбеде жаңа кітапхана ашылды.", "Ашылу"),
    ("Кеше Қазақстан мен Өзбекстанның екінші форумы өтті.", "Қазақстан мен Өзбекстанның екінші форумы"),
    ("Тараптар орталық ашу туралы келісімге қол қойды.", "Орталық ашу туралы келісім"),
  ])
  func labels(text: String, label: String) {
    #expect(read(text).events.map(\.label) == [label])
  }

  @Test func knowsPlaceAndDate() throws {
    let event = try #require(read("14 наурызда Өскеменде халықаралық орман форумы өтті.").events.first)
    #expect(event.place == "Өскемен")
    #expect(event.date == PartialDate("2024-03-14"))
    #expect(event.label == "Халықаралық орман форумы")
    #expect(event.sentence == 0)
    #expect(event.id == "e1")
  }

  @Test(
    arguments: [
      ("Форумға Айгүл Есенова қатысты.", ["attendee Айгүл Есенова"]),
      ("Форумға Айгүл Есенова мен Ерлан Қайдаров қатысты.", ["attendee Айгүл Есенова", "attendee Ерлан Қайдаров"]),
      ("Айгүл Есенова сөз сөйледі.", ["speaker Айгүл Есенова"]),
      ("«Орман – байлық», – деді Айгүл Есенова.", ["speaker Айгүл Есенова"]),
      ("Айгүл Есенова орман туралы баяндама жасады.", ["speaker Айгүл Есенова"]),
      ("Айгүл Есенованың айтуынша, орман көбейді.", ["speaker Айгүл Есенова"]),
      ("Форумды «Жас дән» қоғамдық бірлестігі ұйымдастырды.", ["organizer «Жас дән» қоғамдық бірлестігі"]),
      (
        "Форумды Көктөбе университеті мен «Алтын дән» ЖШС ұйымдастырды.",
        ["organizer «Алтын дән» ЖШС", "organizer Көктөбе университеті"]
      ),
      ("Форум «Жас дән» қоғамдық бірлестігінің ұйымдастыруымен өтті.", ["organizer «Жас дән» қоғамдық бірлестігі"]),
      ("Жиын Айгүл Есенованың төрағалығымен өтті.", ["host Айгүл Есенова"]),
      ("Форумға Көктөбе университетінің өкілдері қатысты.", ["attendee Көктөбе университеті"]),
      ("Қонақтар Айгүл Есенова туралы кітап оқыды.", []),
      ("Айгүл Есенова былтыр туған.", []),
    ] as [(String, [String])])
  func knowsPartsByTheVerb(text: String, parts: [String]) {
    #expect(read("Өскеменде халықаралық орман форумы өтті.", text).parts == parts)
  }

  @Test func aMeetingIsAttendedByBoth() {
    let record = read("Өскеменде Айгүл Есенова Ерлан Қайдаровпен кездесті.")
    #expect(record.events.map(\.type) == [.meeting])
    #expect(record.parts == ["attendee Айгүл Есенова", "attendee Ерлан Қайдаров"])
  }

  @Test func takesTheMostTellingRole() {
    let record = read(
      "Өскеменде халықаралық орман форумы өтті.", "Форумға Айгүл Есенова қатысты.",
      "«Орман – байлық», – деді Айгүл Есенова.")
    #expect(record.parts == ["speaker Айгүл Есенова"])
  }

  @Test func theHeadlineAloneGivesNoPart() {
    let record = read("Өскеменде халықаралық орман форумы өтті.", title: "Айгүл Есенова форумға қатысты")
    #expect(record.parts.isEmpty)
  }

  // MARK: - Several gatherings

  /// Who took part in the event of a type, sorted.
  private func guests(_ type: EventType, _ record: ExtractionRecord) -> [String] {
    let ids = record.events.filter { $0.type == type }.map(\.id)
    return Set(record.participants.filter { ids.contains($0.event) }.map(\.who)).sorted()
  }

  @Test func aMeetingAfterTheSessionIsAnother() {
    let record = read(
      "Өскеменде Орман одағының отырысы өтті.", "Отырыста Айгүл Есенова сөз сөйледі.",
      "Отырыстан кейін екіжақты кездесу өтті. Оған Ерлан Қайдаров қатысты.")
    #expect(record.events.map(\.type) == [.session, .meeting])
    #expect(guests(.meeting, record) == ["Ерлан Қайдаров"])
    #expect(guests(.session, record).contains("Айгүл Есенова"))
  }

  @Test func theArticleComesBackToItsGathering() {
    let record = read(
      "Өскеменде халықаралық орман форумы өтті.", "Форум аясында дөңгелек үстел өтті. Онда Ерлан Қайдаров сөз сөйледі.",
      "Форумда Айгүл Есенова баяндама жасады.")
    #expect(guests(.meeting, record) == ["Ерлан Қайдаров"])
    #expect(guests(.forum, record) == ["Айгүл Есенова"])
  }

  @Test func beingReceivedIsAMeetingOfItsOwn() {
    let record = read(
      "Өскеменде халықаралық орман форумы өтті. Форумда Айгүл Есенова сөз сөйледі.",
      "Ерлан Қайдаровты Данияр Сарманов қабылдады.")
    #expect(guests(.meeting, record) == ["Данияр Сарманов", "Ерлан Қайдаров"])
    #expect(guests(.forum, record) == ["Айгүл Есенова"])
  }

  @Test(arguments: [
    "Кездесуде орман туралы айтылды.", "Келесі жылы екіжақты кездесу өтеді.",
    "Форумнан кейін отырыс өткізу жоспарлануда.", "Жиынға орманшылар келді.",
  ])
  func anotherWordForItIsNoOtherGathering(text: String) {
    #expect(read("Өскеменде халықаралық орман форумы өтті.", text).events.map(\.type) == [.forum])
  }

  @Test func whoSpeaksAtTheMeetingBesideASigning() {
    let record = read(
      "Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасты.", "Жиында Айгүл Есенова орман туралы айтты.")
    #expect(record.events.map(\.type) == [.signing, .meeting])
    #expect(guests(.meeting, record) == ["Айгүл Есенова"])
  }

  @Test func theSidesOfADocumentMeet() {
    let record = read(
      "Көктөбе университеті «Алтын дән» ЖШС-мен меморандум жасасты.", "Рәсімнен кейін тараптар кездесу өткізді.")
    #expect(guests(.meeting, record) == ["«Алтын дән» ЖШС", "Көктөбе университеті"])
  }

  @Test(
    arguments: [
      ("Форумға Айгүл Есенова бейнебайланыс арқылы есеп берді.", ["speaker Айгүл Есенова"]),
      ("Айгүл Есенова бұл мәселені еске салды.", ["speaker Айгүл Есенова"]),
      ("Есенова ханым орманды аралады. Айгүл Есенова ханымның айтуынша, орман көбейді.", ["speaker Айгүл Есенова"]),
      ("Сахнада Айгүл Есенова өнер көрсетті.", ["attendee Айгүл Есенова"]),
      ("Форумға келген Айгүл Есенова риза.", ["attendee Айгүл Есенова"]),
      (
        "Айгүл Есенова Ерлан Қайдаровқа алғысхат табыс етті.",
        ["attendee Айгүл Есенова", "attendee Ерлан Қайдаров"]
      ),
      (
        "Қонақтар арасында Айгүл Есенова мен Ерлан Қайдаров бар.",
        ["attendee Айгүл Есенова", "attendee Ерлан Қайдаров"]
      ),
      ("Жиын Айгүл Есенованың басқаруымен өтті.", ["host Айгүл Есенова"]),
      ("Форум «Жас дән» қоғамдық бірлестігінің бастамасымен өтті.", ["organizer «Жас дән» қоғамдық бірлестігі"]),
      ("Бас жүлдені Айгүл Есенова жеңіп алды.", ["attendee Айгүл Есенова"]),
      (
        "Форумды Көктөбе университеті «Алтын дән» ЖШС-мен бірлесіп ұйымдастырды.",
        ["organizer «Алтын дән» ЖШС", "organizer Көктөбе университеті"]
      ),
      ("– Ерлан Қайдаров орманды біледі, – деді Айгүл Есенова.", ["speaker Айгүл Есенова"]),
      // None
      ("Алматыға келген Айгүл Есенова риза.", []),
      ("Ормандар арасында Айгүл Есенова отырғызғаны да бар.", []),
      ("Айгүл Есенова орманнан диплом іздеді.", []),
      ("«Ерлан Қайдаров», – деп хабарланды.", []),
    ] as [(String, [String])])
  func knowsMoreWaysToTakePart(text: String, parts: [String]) {
    #expect(read("Өскеменде халықаралық орман форумы өтті.", text).parts == parts)
  }

  @Test func whoseJubileeItIsNeedNotHoldIt() {
    #expect(read("Өскеменде Орман одағының мерейтойына арналған отырыс өтті.").parts == [])
    #expect(read("Өскеменде Орман одағының кезектен тыс жалпы отырысы өтті.").parts == ["organizer Орман одағы"])
  }

  @Test func whoeverOpensABranchHostsTheOpening() {
    #expect(
      read("Өскеменде Көктөбе университетінің филиалы салтанатты түрде ашылды.").parts == ["host Көктөбе университеті"])
    #expect(read("Көктөбе университетінде жаңа кітапхана ашылды.").parts == [])
  }

  @Test func aDelegationTravelsWithItsLeader() {
    let record = read(
      "Орман шаруашылығы министрлігінің делегациясы Бішкекке жұмыс сапарымен барды. Делегацияны Айгүл Есенова басқарды."
    )
    #expect(guests(.visit, record) == ["Айгүл Есенова", "Орман шаруашылығы министрлігі"])
  }

  @Test func aFestivalIsAnEventBesideAnAppointment() {
    let record = read(
      "Өскеменде халықаралық жыр фестивалі өтті.", "Айгүл Есенова театр директоры болып тағайындалды.")
    #expect(record.events.map(\.type) == [.other, .appointment])
  }

  // MARK: - Appointments

  @Test(arguments: [
    "Айгүл Есенова «Көктем» газетінің бас редакторы болып тағайындалды.",
    "Айгүл Есенова «Көктем» газетінің бас редакторы қызметіне тағайындалды.",
    "Айгүл Есенова «Көктем» газетінің бас редакторы лауазымына тағайындалды.",
    "Айгүл Есенова «Көктем» газетінің бас редакторы болып сайланды.",
    "Кеше Айгүл Есенова «Көктем» газетінің бас редакторы болып тағайындалды.",
  ])
  func findsAppointments(text: String) {
    let record = read(text)
    #expect(record.events.map(\.type) == [.appointment])
    #expect(record.parts == ["appointee Айгүл Есенова"])
    #expect(record.posts == ["Айгүл Есенова: бас редактор @ «Көктем» газеті"])
  }

  @Test func anAppointmentByDecreeNamesWhoSigned() {
    let record = read(
      "Мемлекет басшысы Данияр Сарманов Жарлыққа қол қойды.",
      "Айгүл Есенова Орман шаруашылығы министрі болып тағайындалды.")
    #expect(record.signedPairs.isEmpty)
    #expect(record.parts == ["appointee Айгүл Есенова", "signatory Данияр Сарманов"])
    #expect(record.posts.contains("Айгүл Есенова: орман шаруашылығы министрі @ Орман шаруашылығы министрлігі"))
  }

  @Test func theOneWhoseDecreeItIsIsNotAppointed() {
    let record = read("Данияр Сармановтың жарлығымен Айгүл Есенова Орман шаруашылығы министрі болып тағайындалды.")
    #expect(record.participants.filter { $0.role == .appointee }.map(\.who) == ["Айгүл Есенова"])
  }

  // MARK: - Publishers

  @Test(
    arguments: [
      ("Көктөбеде қар жауды, деп хабарлайды Orman.kz.", ["Orman.kz"]),
      ("Orman.kz хабарлағандай, Көктөбеде қар жауды.", ["Orman.kz"]),
      ("Көктөбеде қар жауды, деп жазды Tau News.", ["Tau News"]), ("Көктөбеде қар жауды.", []),
      ("Orman.kz сайты ашылды.", []),
      ("Көктөбеде қар жауды, деп хабарлайды ORMAN.KZ", ["ORMAN.KZ"]),
      ("Orman.kz порталының мәліметінше, Көктөбеде қар жауды.", ["Orman.kz"]),
      ("Көктөбеде қар жауды, – деп хабарлайды «Orman.kz».", ["Orman.kz"]),
    ] as [(String, [String])])
  func findsPublishers(text: String, publishers: [String]) {
    let record = read(text)
    #expect(record.publishers == publishers)
  }

  @Test func aPublisherIsNoInstitution() {
    #expect(read("Көктөбеде қар жауды, деп хабарлайды Orman.kz.").institutions.isEmpty)
  }

  @Test func publishersOfTheMetadataComeFirst() {
    let record = ArticleExtractor().record(
      of: article(["Көктөбеде қар жауды, деп хабарлайды Orman.kz."], publishers: ["tau.kz", "Orman.kz"]))
    #expect(record.publishers == ["tau.kz", "Orman.kz"])
  }
}
