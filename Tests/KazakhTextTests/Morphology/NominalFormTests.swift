import KazakhText
import Testing

/// A declension: a stem with number and possessor, and its forms in the seven cases in the order of `GrammaticalCase`.
struct Declension: Sendable, CustomTestStringConvertible {
  let stem: String
  let isPlural: Bool
  let possessor: Possessor
  let forms: [String]

  init(_ stem: String, plural isPlural: Bool = false, _ forms: String) {
    self.init(stem, plural: isPlural, .none, forms)
  }

  init(_ stem: String, plural isPlural: Bool = false, _ possessor: Possessor, _ forms: String) {
    self.stem = stem
    self.isPlural = isPlural
    self.possessor = possessor
    self.forms = forms.split(separator: " ").map(String.init)
  }

  var testDescription: String { forms.first ?? stem }

  func form(in grammaticalCase: GrammaticalCase) -> NominalForm {
    NominalForm(stem: Word(stem), isPlural: isPlural, possessor: possessor, grammaticalCase: grammaticalCase)
  }
}

extension Declension {
  /// Nouns whose declension every grammar and dictionary gives so.
  static let all: [Declension] = [
    // Ends in a vowel
    .init("қала", "қала қаланың қалаға қаланы қалада қаладан қаламен"),
    .init("қала", .third, "қаласы қаласының қаласына қаласын қаласында қаласынан қаласымен"),
    .init("қала", plural: true, "қалалар қалалардың қалаларға қалаларды қалаларда қалалардан қалалармен"),
    .init(
      "қала", plural: true, .third, "қалалары қалаларының қалаларына қалаларын қалаларында қалаларынан қалаларымен"),
    .init("мүше", "мүше мүшенің мүшеге мүшені мүшеде мүшеден мүшемен"),
    .init("мүше", .third, "мүшесі мүшесінің мүшесіне мүшесін мүшесінде мүшесінен мүшесімен"),
    .init(
      "мүше", plural: true, .third, "мүшелері мүшелерінің мүшелеріне мүшелерін мүшелерінде мүшелерінен мүшелерімен"),
    .init("партия", "партия партияның партияға партияны партияда партиядан партиямен"),
    .init("партия", .third, "партиясы партиясының партиясына партиясын партиясында партиясынан партиясымен"),
    .init(
      "ассамблея", .third,
      "ассамблеясы ассамблеясының ассамблеясына ассамблеясын ассамблеясында ассамблеясынан ассамблеясымен"),
    .init("басшы", "басшы басшының басшыға басшыны басшыда басшыдан басшымен"),
    .init("елші", .third, "елшісі елшісінің елшісіне елшісін елшісінде елшісінен елшісімен"),
    .init("радио", .third, "радиосы радиосының радиосына радиосын радиосында радиосынан радиосымен"),
    // Ends in р й у и: -лар, -дың
    .init("тау", "тау таудың тауға тауды тауда таудан таумен"),
    .init("кездесу", .third, "кездесуі кездесуінің кездесуіне кездесуін кездесуінде кездесуінен кездесуімен"),
    .init("директор", "директор директордың директорға директорды директорда директордан директормен"),
    .init("директор", .third, "директоры директорының директорына директорын директорында директорынан директорымен"),
    .init("министр", "министр министрдің министрге министрді министрде министрден министрмен"),
    .init(
      "министр", plural: true,
      "министрлер министрлердің министрлерге министрлерді министрлерде министрлерден министрлермен"),
    .init("мұражай", .third, "мұражайы мұражайының мұражайына мұражайын мұражайында мұражайынан мұражайымен"),
    .init("би", "би бидің биге биді биде биден бимен"),
    // Ends in л: -дар, -дың, -дан
    .init("ауыл", "ауыл ауылдың ауылға ауылды ауылда ауылдан ауылмен"),
    .init("ауыл", plural: true, "ауылдар ауылдардың ауылдарға ауылдарды ауылдарда ауылдардан ауылдармен"),
    .init(
      "өкіл", plural: true, .third, "өкілдері өкілдерінің өкілдеріне өкілдерін өкілдерінде өкілдерінен өкілдерімен"),
    .init("портал", .third, "порталы порталының порталына порталын порталында порталынан порталымен"),
    // Ends in м н ң: -ның, -нан
    .init("адам", "адам адамның адамға адамды адамда адамнан адаммен"),
    .init("адам", plural: true, "адамдар адамдардың адамдарға адамдарды адамдарда адамдардан адамдармен"),
    .init("әкім", "әкім әкімнің әкімге әкімді әкімде әкімнен әкіммен"),
    .init("ұйым", .third, "ұйымы ұйымының ұйымына ұйымын ұйымында ұйымынан ұйымымен"),
    .init("қазақстан", "қазақстан қазақстанның қазақстанға қазақстанды қазақстанда қазақстаннан қазақстанмен"),
    .init("таң", "таң таңның таңға таңды таңда таңнан таңмен"),
    // Ends in ж з: -бен
    .init("қыз", "қыз қыздың қызға қызды қызда қыздан қызбен"),
    .init("көз", plural: true, "көздер көздердің көздерге көздерді көздерде көздерден көздермен"),
    .init("колледж", "колледж колледждің колледжге колледжді колледжде колледжден колледжбен"),
    .init("тараз", "тараз тараздың таразға таразды таразда тараздан таразбен"),
    // Ends in a voiceless consonant, or in б в г д: -тар, -тың, -қа, -пен
    .init("кітап", "кітап кітаптың кітапқа кітапты кітапта кітаптан кітаппен"),
    .init("кеңес", "кеңес кеңестің кеңеске кеңесті кеңесте кеңестен кеңеспен"),
    .init("кеңес", .third, "кеңесі кеңесінің кеңесіне кеңесін кеңесінде кеңесінен кеңесімен"),
    .init("газет", .third, "газеті газетінің газетіне газетін газетінде газетінен газетімен"),
    .init("президент", "президент президенттің президентке президентті президентте президенттен президентпен"),
    .init("сарманов", "сарманов сармановтың сармановқа сармановты сармановта сармановтан сармановпен"),
    .init("клуб", "клуб клубтың клубқа клубты клубта клубтан клубпен"),
    .init("клуб", .third, "клубы клубының клубына клубын клубында клубынан клубымен"),
    .init(
      "университет", .third,
      "университеті университетінің университетіне университетін университетінде университетінен университетімен"),
    // қ к п between vowels: ғ г б
    .init("орталық", "орталық орталықтың орталыққа орталықты орталықта орталықтан орталықпен"),
    .init("орталық", .third, "орталығы орталығының орталығына орталығын орталығында орталығынан орталығымен"),
    .init(
      "орталық", plural: true, .third,
      "орталықтары орталықтарының орталықтарына орталықтарын орталықтарында орталықтарынан орталықтарымен"),
    .init("министрлік", "министрлік министрліктің министрлікке министрлікті министрлікте министрліктен министрлікпен"),
    .init(
      "министрлік", .third,
      "министрлігі министрлігінің министрлігіне министрлігін министрлігінде министрлігінен министрлігімен"),
    .init("одақ", .third, "одағы одағының одағына одағын одағында одағынан одағымен"),
    .init("әкімдік", .third, "әкімдігі әкімдігінің әкімдігіне әкімдігін әкімдігінде әкімдігінен әкімдігімен"),
    .init("мектеп", .third, "мектебі мектебінің мектебіне мектебін мектебінде мектебінен мектебімен"),
    .init("кітап", .third, "кітабы кітабының кітабына кітабын кітабында кітабынан кітабымен"),
    .init("тәртіп", .third, "тәртібі тәртібінің тәртібіне тәртібін тәртібінде тәртібінен тәртібімен"),
    // Stems that lose a vowel
    .init("халық", "халық халықтың халыққа халықты халықта халықтан халықпен"),
    .init("халық", .third, "халқы халқының халқына халқын халқында халқынан халқымен"),
    .init("орын", .third, "орны орнының орнына орнын орнында орнынан орнымен"),
    // Other possessors
    .init("ел", .firstPlural, "еліміз еліміздің елімізге елімізді елімізде елімізден елімізбен"),
    .init(
      "қоғам", .firstPlural, "қоғамымыз қоғамымыздың қоғамымызға қоғамымызды қоғамымызда қоғамымыздан қоғамымызбен"),
    .init("дос", .firstSingular, "досым досымның досыма досымды досымда досымнан досыммен"),
    .init("дос", .secondSingular, "досың досыңның досыңа досыңды досыңда досыңнан досыңмен"),
    .init("ана", .firstSingular, "анам анамның анама анамды анамда анамнан анаммен"),
    .init(
      "бала", plural: true, .firstPlural,
      "балаларымыз балаларымыздың балаларымызға балаларымызды балаларымызда балаларымыздан балаларымызбен"),
    // Compounds
    .init("іс-шара", .third, "іс-шарасы іс-шарасының іс-шарасына іс-шарасын іс-шарасында іс-шарасынан іс-шарасымен"),
    .init(
      "премьер-министр", .third,
      "премьер-министрі премьер-министрінің премьер-министріне премьер-министрін премьер-министрінде премьер-министрінен премьер-министрімен"
    ),
  ]

  /// Loan words that the endings treat in a way of their own.
  static let loanWords: [Declension] = [
    // Final к, г after a consonant or a back vowel take endings with front vowels.
    .init("банк", "банк банктің банкке банкті банкте банктен банкпен"),
    .init("банк", .third, "банкі банкінің банкіне банкін банкінде банкінен банкімен"),
    .init("парк", .third, "паркі паркінің паркіне паркін паркінде паркінен паркімен"),
    .init("округ", .third, "округі округінің округіне округін округінде округінен округімен"),
    // The soft sign goes before a vowel.
    .init("ансамбль", .third, "ансамблі ансамблінің ансамбліне ансамблін ансамблінде ансамблінен ансамблімен"),
    .init("фестиваль", .third, "фестивалі фестивалінің фестиваліне фестивалін фестивалінде фестивалінен фестивалімен"),
    // One т of the two goes: журналист + тер.
    .init(
      "журналист", plural: true,
      "журналистер журналистердің журналистерге журналистерді журналистерде журналистерден журналистермен"),
    // зд loses its д.
    .init("съезд", .third, "съезі съезінің съезіне съезін съезінде съезінен съезімен"),
    // и of a loan word is front.
    .init("париж", "париж париждің парижге парижді парижде парижден парижбен"),
    .init("мадрид", "мадрид мадридтің мадридке мадридті мадридте мадридтен мадридпен"),
  ]

  /// Kazakh stems whose consonants or vowels change before a possessive ending.
  static let changingStems: [Declension] = [
    .init("топ", .third, "тобы тобының тобына тобын тобында тобынан тобымен"),
    .init("қауіп", .third, "қаупі қаупінің қаупіне қаупін қаупінде қаупінен қаупімен"),
    .init("әріп", .third, "әрпі әрпінің әрпіне әрпін әрпінде әрпінен әрпімен"),
    .init("ауыз", .third, "аузы аузының аузына аузын аузында аузынан аузымен"),
    .init("мойын", .third, "мойны мойнының мойнына мойнын мойнында мойнынан мойнымен"),
  ]
}

@Suite struct NominalFormTests {
  @Test func theTableHoldsWholeDeclensions() {
    let all = Declension.all + Declension.loanWords + Declension.changingStems
    #expect(all.allSatisfy { $0.forms.count == GrammaticalCase.allCases.count })
    #expect(Declension.all.map(\.forms.count).reduce(0, +) >= 400)
  }

  @Test(arguments: Declension.all) func declines(declension: Declension) {
    for (grammaticalCase, form) in zip(GrammaticalCase.allCases, declension.forms) {
      #expect(declension.form(in: grammaticalCase).surface == form)
    }
  }

  @Test(arguments: Declension.loanWords) func declinesLoanWords(declension: Declension) {
    for (grammaticalCase, form) in zip(GrammaticalCase.allCases, declension.forms) {
      #expect(declension.form(in: grammaticalCase).surface == form)
    }
  }

  @Test(arguments: Declension.changingStems) func changesStems(declension: Declension) {
    for (grammaticalCase, form) in zip(GrammaticalCase.allCases, declension.forms) {
      #expect(declension.form(in: grammaticalCase).surface == form)
    }
  }

  @Test func oldLoanWordsKeepBackVowels() {
    #expect(NominalForm(stem: "тарих", possessor: .third).surface == "тарихы")
    #expect(NominalForm(stem: "тарих", grammaticalCase: .genitive).surface == "тарихтың")
  }

  @Test(arguments: [
    ("қала", Possessor.none, "қаладағы"), ("министрлік", .none, "министрліктегі"), ("мектеп", .none, "мектептегі"),
    ("алматы", .none, "алматыдағы"), ("ресей", .none, "ресейдегі"), ("қазақстан", .none, "қазақстандағы"),
    ("жан", .third, "жанындағы"),
    ("іш", .third, "ішіндегі"), ("ара", .third, "арасындағы"), ("ел", .firstPlural, "еліміздегі"),
    ("ат", .third, "атындағы"),
  ])
  func makesAttributes(stem: String, possessor: Possessor, expected: String) {
    let form = NominalForm(stem: Word(stem), possessor: possessor, grammaticalCase: .locative, isAttributive: true)
    #expect(form.surface == expected)
  }

  @Test func onlyALocativeCanBeAnAttribute() {
    for grammaticalCase in GrammaticalCase.allCases {
      let form = NominalForm(stem: "қала", grammaticalCase: grammaticalCase, isAttributive: true)
      #expect(form.isAttributive == (grammaticalCase == .locative))
    }
  }

  @Test(arguments: ["", "-", "ь", "ъъ", "a", "123", "😀", "\u{301}", "у", "и"])
  func declinesAnythingWithoutTrapping(stem: String) {
    for possessor in Possessor.allCases {
      for grammaticalCase in GrammaticalCase.allCases {
        for isPlural in [false, true] {
          let form = NominalForm(
            stem: Word(stem), isPlural: isPlural, possessor: possessor, grammaticalCase: grammaticalCase)
          #expect(form.surface.unicodeScalars.starts(with: stem.unicodeScalars.prefix(0)))
          #expect(form.surface.utf8.count >= stem.utf8.count - 2)
        }
      }
    }
  }
}
