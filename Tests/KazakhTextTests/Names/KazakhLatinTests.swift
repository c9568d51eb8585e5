import Testing

@testable import KazakhText

@Suite struct KazakhLatinTests {
  @Test(arguments: [
    ("Қазақстан Республикасы", "Qazaqstan Respublikasy"), ("Қасым-Жомарт Тоқаев", "Qasym-Jomart Toqaev"),
    ("Шыңғыс", "Şyñğys"), ("Ғылым және жоғары білім министрлігі", "Ğylym jäne joğary bılım ministrlıgı"),
    ("Үкімет", "Ükımet"), ("Ұлт", "Ūlt"), ("Өскемен", "Öskemen"), ("Әлем", "Älem"), ("Ішкі істер", "Işkı ıster"),
    ("Иран", "İran"), ("Ілияс", "Iliias"), ("Баян", "Baian"), ("Юлия Цой", "İuliia Tsoi"), ("ЮНЕСКО", "İUNESKO"),
    ("Чехов", "Chehov"), ("Гаухар", "Gauhar"), ("Вьетнам", "Vetnam"), ("Жүсіпбек", "Jüsıpbek"), ("Щука", "Şşuka"),
    ("ЩУКА", "ŞŞUKA"), ("Ёлкин", "İolkin"), ("Ыбырай", "Ybyrai"), ("2025 жыл", "2025 jyl"),
    ("Kaspi банк", "Kaspi bank"),
    ("", ""), ("«»", "«»"), ("😀", "😀"),
  ])
  func writesLatin(cyrillic: String, latin: String) { #expect(KazakhLatin.latin(cyrillic) == latin) }

  @Test(arguments: [
    ("Qazaqstan Respublikasy", "Қазақстан Республикасы"), ("Qasym-Jomart Toqaev", "Қасым-Жомарт Тоқаев"),
    ("Şyñğys", "Шыңғыс"), ("Şyŋğys", "Шыңғыс"), ("Nūrsūltan Nazarbaev", "Нұрсұлтан Назарбаев"), ("Iliias", "Ілияс"),
    ("Baian", "Баян"), ("Aiat", "Аят"), ("Aigül", "Айгүл"), ("Jūldyz", "Жұлдыз"), ("Işkı ıster", "Ішкі істер"),
    ("İran", "Иран"), ("Almaty", "Алматы"), ("Chehov", "Чехов"), ("Tsoi", "Цой"), ("QAZAQSTAN", "ҚАЗАҚСТАН"),
    // Earlier versions
    ("Ńúrsúltan", "Ңүрсүлтан"), ("Ǵalym", "Ғалым"), ("A’lem", "Әлем"), ("S'yg'ys", "Шығыс"), ("Shyǵys", "Шығыс"),
    ("Ásem", "Әсем"), ("Óskemen", "Өскемен"), ("Çehov", "Чехов"), ("O’Brien", "ӨБриен"), ("2025", "2025"), ("", ""),
  ])
  func readsLatin(latin: String, cyrillic: String) { #expect(KazakhLatin.cyrillic(latin) == cyrillic) }

  /// Names with the sounds of Kazakh alone come back letter by letter.
  @Test(arguments: [
    "Абай Құнанбайұлы", "Ыбырай Алтынсарин", "Шоқан Уәлиханов", "Мұхтар Әуезов", "Ғабит Мүсірепов", "Бауыржан Момышұлы",
    "Әлия Молдағұлова", "Қаныш Сәтбаев", "Дінмұхамед Қонаев", "Жамбыл Жабаев", "Мәншүк Мәметова",
    "Шәкәрім Құдайбердіұлы",
    "Сәкен Сейфуллин", "Ілияс Жансүгіров", "Бейімбет Майлин", "Міржақып Дулатұлы", "Ахмет Байтұрсынұлы",
    "Әлихан Бөкейхан",
    "Мағжан Жұмабаев", "Төлеген Тоқтаров", "Гүлсім", "Айжан", "Еңлік", "Қозы Көрпеш", "Баян сұлу", "Нұр-Сұлтан",
    "Сырдария",
    "Көкшетау", "Қызылорда", "Түркістан", "Үржар", "Шымкент", "Тараз", "Ұлытау", "Жетісу", "Семей", "Атырау",
    "Маңғыстау",
  ])
  func comesBack(text: String) {
    #expect(KazakhLatin.cyrillic(KazakhLatin.latin(text)) == text)
    #expect(KazakhLatin.cyrillic(KazakhLatin.latin(text.uppercased())) == text.uppercased())
  }

  @Test func writesTheSameAgain() {
    for text in FoldingKeyTests.randomTexts {
      let latin = KazakhLatin.latin(text)
      #expect(KazakhLatin.latin(KazakhLatin.cyrillic(latin)).filter { $0 != "'" && $0 != "’" }.count <= latin.count)
      #expect(!latin.unicodeScalars.contains { (0x400..<0x530).contains($0.value) }, "\(latin)")
    }
  }

  /// A query in the alphabet of 2021 finds what is written in Cyrillic; ё, which the key reads as Russian prints it, apart.
  @Test func hasTheFoldingKeyOfTheCyrillicSpelling() {
    for name in GivenNames.all where !name.contains("ё") {
      #expect(foldingKey(KazakhLatin.latin(name)) == foldingKey(name), "\(name) \(KazakhLatin.latin(name))")
    }
  }

  /// The ids of entities that graphs already hold.
  @Test(arguments: [
    ("Бибігүл Жексенбай", "bibigul-zheksenbai"), ("Қасым-Жомарт Тоқаев", "qasym-zhomart-toqaev"),
    ("Сыртқы істер министрлігі", "syrtqy-ister-ministrligi"),
    ("Ғылым және жоғары білім министрлігі", "gylym-zhane-zhogary-bilim-ministrligi"),
    ("Әлихан Смайылов", "alikhan-smaiylov"), ("Щербаков", "shcherbakov"), ("Юрий Цой", "iurii-tsoi"),
    ("«Литер» газеті", "liter-gazeti"),
    ("Euronews", "euronews"), ("ҚХА", "qkha"), ("Шыңғыс Айтматов", "shynggys-aitmatov"), ("Һәм", "ham"),
  ])
  func idsStayAsTheyAre(name: String, slug: String) { #expect(asciiSlug(name) == slug) }
}
