import KazakhText
import Testing

@Suite struct DerivationTests {
  private let analyzer = NominalAnalyzer()

  private static let words: [(word: String, stem: String, derivation: Derivation)] = [
    ("маңызды", "маңыз", .having), ("сапалы", "сапа", .having), ("талантты", "талант", .having),
    ("белгілі", "белгі", .having), ("мәнді", "мән", .having), ("күшті", "күш", .having), ("тұрақты", "тұрақ", .having),
    ("тәжірибелі", "тәжірибе", .having), ("еңбекті", "еңбек", .having), ("беделді", "бедел", .having),
    ("сапасыз", "сапа", .lacking), ("әділетсіз", "әділет", .lacking), ("шексіз", "шек", .lacking),
    ("министрлік", "министр", .belonging), ("мемлекеттік", "мемлекет", .belonging),
    ("қазақстандық", "қазақстан", .belonging), ("әкімдік", "әкім", .belonging), ("қалалық", "қала", .belonging),
    ("ауылдық", "ауыл", .belonging), ("достық", "дос", .belonging), ("елшілік", "елші", .belonging),
    ("президенттік", "президент", .belonging), ("халықтық", "халық", .belonging), ("ресейлік", "ресей", .belonging),
    ("теңіздік", "теңіз", .belonging), ("әділдік", "әділ", .belonging), ("журналистік", "журналист", .belonging),
    ("парламенттік", "парламент", .belonging), ("алматылық", "алматы", .belonging),
    ("жылғы", "жыл", .timed), ("күнгі", "күн", .timed), ("кешкі", "кеш", .timed), ("қысқы", "қыс", .timed),
    ("ішкі", "іш", .timed), ("бүгінгі", "бүгін", .timed), ("жазғы", "жаз", .timed), ("таңғы", "таң", .timed),
    ("сыртқы", "сырт", .timed),
    ("баланікі", "бала", .owned), ("әкімдікі", "әкім", .owned), ("мемлекеттікі", "мемлекет", .owned),
    ("министрліктікі", "министрлік", .owned), ("қызметкердікі", "қызметкер", .owned), ("елдікі", "ел", .owned),
    ("қазақша", "қазақ", .manner), ("ағылшынша", "ағылшын", .manner), ("орысша", "орыс", .manner),
    ("түрікше", "түрік", .manner), ("өзінше", "өз", .manner), ("айтуынша", "айту", .manner),
    ("мәліметінше", "мәлімет", .manner), ("ойымша", "ой", .manner), ("пікірінше", "пікір", .manner),
    ("дерегінше", "дерек", .manner),
  ]

  @Test(arguments: words) func findsTheNoun(word: String, stem: String, derivation: Derivation) {
    #expect(analyzer.derivations(of: word).contains { $0.base.stem.text == stem && $0.derivation == derivation })
  }

  @Test(arguments: words) func everyWordFoundGivesTheWordAgain(word: String, stem: String, derivation: Derivation) {
    for derived in analyzer.derivations(of: word) { #expect(derived.surface == word, "\(derived)") }
  }

  @Test(arguments: [
    ("қаладағы", "қала", Possessor.none), ("жанындағы", "жан", .third), ("министрліктегі", "министрлік", .none),
    ("еліміздегі", "ел", .firstPlural), ("орталығындағы", "орталық", .third), ("алматыдағы", "алматы", .none),
  ])
  func findsThePlace(word: String, stem: String, possessor: Possessor) {
    let base = NominalForm(stem: Word(stem), possessor: possessor, grammaticalCase: .locative)
    let derived = DerivedWord(base: base, derivation: .located)
    #expect(analyzer.derivations(of: word).contains(derived))
    #expect(derived.surface == word)
  }

  @Test(arguments: [
    ("айту", Possessor.third, "айтуынша"), ("ой", .firstSingular, "ойымша"), ("қазақ", .none, "қазақша"),
    ("деректер", .third, "деректерінше"), ("өкім", .third, "өкімінше"),
  ])
  func writesThePossessedManner(stem: String, possessor: Possessor, expected: String) {
    let base = NominalForm(stem: Word(stem), possessor: possessor)
    #expect(DerivedWord(base: base, derivation: .manner).surface == expected)
  }

  @Test(arguments: [
    ("министрлык", "министр"), ("қазақстанлық", "қазақстан"), ("мемлекетдік", "мемлекет"), ("қаладық", "қала"),
    ("маңызлы", "маңыз"), ("сапаты", "сапа"), ("жылқы", "жыл"), ("кешгі", "кеш"), ("балатікі", "бала"),
    ("мемлекетнікі", "мемлекет"), ("қазақше", "қазақ"), ("түрікша", "түрік"), ("шексыз", "шек"),
  ])
  func doesNotReadWrongForms(word: String, stem: String) {
    #expect(!analyzer.derivations(of: word).contains { $0.base.stem.text == stem })
  }

  @Test(arguments: ["", "-", "ша", "лық", "ғы", "123", "😀", "\u{301}", "нікі", "ньнікі"])
  func readsAnythingWithoutTrapping(word: String) {
    #expect(analyzer.derivations(of: word).allSatisfy { $0.base.stem.text.utf8.count <= word.utf8.count })
  }
}
