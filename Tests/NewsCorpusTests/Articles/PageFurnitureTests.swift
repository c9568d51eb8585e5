import Testing

@testable import NewsCorpus

@Suite("Page furniture") struct PageFurnitureTests {
  @Test(
    "Furniture is recognised wherever it stands",
    arguments: [
      "438 рет", "көрсетілді", "438 рет көрсетілді", "2 мин", "оқу үшін", "5 минут оқу", "Оқу уақыты: 3 мин", "1188",
      "Қаралды: 5 623", "👁 1 234", "Пікірлер (0)", "12 просмотров",
      "Бөлісу:", "БӨЛІСУ", "Бөлісу: Telegram, Facebook, WhatsApp", "Telegram", "Facebook-те бөлісу",
      "WhatsApp арқылы бөлісу", "Поделиться", "Сілтемені көшіру",
      "Telegram Қысқа да нұсқа. Жазылыңыз telegram - ға", "Біздің Telegram арнамызға жазылыңыз!",
      "Жаңалықтарды Instagram парақшамыздан оқыңыз", "Подписывайтесь на наш канал",
      "Фото: gov.kz 13.01.2023 18:19 1188", "ФОТО: Kazinform", "(Сурет: Ақорда)", "Сурет ашық дереккөзден алынды",
      "Көрнекі сурет: pixabay.com", "Коллаж: Kazinform", "Фото авторы: Асан Үсенов", "© Kazinform", "Copyright 2023",
      "Автор: Асан Үсенов", "Тегтер: меморандум, министрлік, келісім, ынтымақтастық, ақпарат",
      "#меморандум #министрлік",
      "Оқи отырыңыз: Министрлік келісімге қол қойды", "Сондай-ақ оқыңыз:", "Ұқсас жаңалықтар", "Соңғы жаңалықтар",
      "Толығырақ...", "Барлық құқықтар қорғалған.", "Басып шығару",
      "https://example.kz/news/1", "www.example.kz", "* * *", "———", "•",
    ])
  func furniture(line: String) { #expect(Self.isFurniture(line)) }

  @Test(
    "What tells something is no furniture",
    arguments: [
      "Ол бұл туралы бірнеше рет айтты", "438 рет көрсетілді деп жазды", "5 рет чемпион болды", "Оқу басталды",
      "Министрлік Telegram арна ашты", "«Біздің арнаға жазылыңыз», – деді блогер",
      "Министр: «Telegram арнамызға жазылыңыз» деп шақырды", "– Арнамызға жазылыңыз!",
      "Суретте: министр мен елші", "Фотокөрме ашылды", "ИНФОГРАФИКА: Көктемгі егіс", "Сурет салу байқауы өтті",
      "Фото: бұл туралы министр айтты",
      "Автор кітабын таныстырды", "Автор: «Бұл кітап ел туралы», – деді жазушы", "Мәтін дайын",
      "Тақырып бойынша баяндама жасалды", "Пікір алмасты", "Бөлісу экономикасы дамып келеді",
      "BAQ.KZ", "Қазақстан", "Жаңалықтар", "Астана", "Кеңес өтті.", "А", "№ 5 мектеп", "#1 орын алды.",
    ])
  func noFurniture(line: String) { #expect(!Self.isFurniture(line)) }

  @Test(
    "Section labels above a headline",
    arguments: [
      "Жаңалықтар", "ҚОҒАМ", "Басты бет / Жаңалықтар / Саясат", "Басты бет › Қоғам", "Білім және ғылым", "Қазақстан •",
    ])
  func sectionLabel(line: String) { #expect(Self.isSectionLabel(line)) }

  @Test(
    "Headlines that begin like a section label",
    arguments: [
      "Жаңалықтар агенттігі ашылды", "Қоғам қайраткері марапатталды", "Саясат / Министр", "Қазақстан 2030", "• / •", "",
    ])
  func noSectionLabel(line: String) { #expect(!Self.isSectionLabel(line)) }

  private static func isFurniture(_ line: String) -> Bool {
    PageFurniture.isFurniture(line[...], LineToken.tokens(of: line[...]))
  }

  private static func isSectionLabel(_ line: String) -> Bool {
    PageFurniture.isSectionLabel(LineToken.tokens(of: line[...]))
  }
}
