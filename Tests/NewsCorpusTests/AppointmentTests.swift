import NewsCorpus
import RelationModel
import Testing

@Suite("Appointments in a text") struct AppointmentTests {
  /// A text and the posts that it gives, as `person: title @ institution`.
  struct AppointmentCase: Sendable, CustomTestStringConvertible {
    let text: String
    let posts: [String]

    init(_ text: String, _ posts: String...) {
      self.text = text
      self.posts = posts.sorted()
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    // Before болып and қызметіне, and after the name
    AppointmentCase(
      "Көктөбе университетінің ректоры болып Ерлан Қайдаров тағайындалды.",
      "Ерлан Қайдаров: ректор @ Көктөбе университеті"),
    AppointmentCase(
      "Бану Тоқтарова Көктөбе университетінің ректоры болып сайланды.", "Бану Тоқтарова: ректор @ Көктөбе университеті"),
    AppointmentCase(
      "Көктөбе университетінің ректоры қызметіне Ерлан Қайдаров келді.", "Ерлан Қайдаров: ректор @ Көктөбе университеті"
    ),
    AppointmentCase(
      "Жасыл жол партиясына Бану Тоқтарова төраға болды.", "Бану Тоқтарова: төраға @ Жасыл жол партиясы"),
    // Posts in -лық
    AppointmentCase(
      "Көктөбе университетінің ректорлығына Ерлан Қайдаров бекітілді.", "Ерлан Қайдаров: ректор @ Көктөбе университеті"),
    AppointmentCase(
      "Орман комиссиясының мүшелігіне – Данияр Сарманов.", "Данияр Сарманов: мүше @ Орман комиссиясы"),
    // Several people, one verb
    AppointmentCase(
      "Жасыл жол партиясының төрағасы болып Ерлан Қайдаров, оның орынбасары болып Бану Тоқтарова сайланды.",
      "Ерлан Қайдаров: төраға @ Жасыл жол партиясы", "Бану Тоқтарова: төрағаның орынбасары @ Жасыл жол партиясы"),
    AppointmentCase(
      "Көктөбе қалалық сотының судьялары болып Ерлан Қайдаров, Бану Тоқтарова және Данияр Сарманов сайланды.",
      "Ерлан Қайдаров: судья @ Көктөбе қалалық соты", "Бану Тоқтарова: судья @ Көктөбе қалалық соты",
      "Данияр Сарманов: судья @ Көктөбе қалалық соты"),
    AppointmentCase(
      "Жасыл жол партиясының хатшылығына физик Ерлан Қайдаров пен биолог Бану Тоқтарова сайланды.",
      "Ерлан Қайдаров: хатшы @ Жасыл жол партиясы", "Бану Тоқтарова: хатшы @ Жасыл жол партиясы"),
    // Who appoints gets no post
    AppointmentCase(
      "Ерлан Қайдаров Бану Тоқтарованы Көктөбе университетінің ректоры етіп тағайындады.",
      "Бану Тоқтарова: ректор @ Көктөбе университеті"),
  ])
  func finds(appointment: AppointmentCase) {
    let record = read(appointment.text)
    #expect(record.posts == appointment.posts)
    let appointees = record.participants.filter { $0.role == .appointee }.map(\.who)
    #expect(Set(appointees) == Set(record.positions.map(\.person)))
  }

  @Test(arguments: [
    "Көктөбе университетінің ректоры болып Ерлан Қайдаров тағайындалмады.",
    "Ерлан Қайдаров Көктөбе қаласына келді.",
    "Ерлан Қайдаров өнер институтында директор болған жоқ.",
  ])
  func findsNone(text: String) {
    #expect(!read(text).participants.contains { $0.role == .appointee })
  }

  @Test func aBarePostIsAtTheBodyThatTheArticleIsAbout() {
    let record = read(
      "Жасыл жол партиясының жиыны өтті.", "Жасыл жол партиясы есеп берді.", "Жасыл жол партиясының жаңа жоспары бар.",
      "Вице-президенттікке Ерлан Қайдаров сайланды.")
    #expect(record.posts == ["Ерлан Қайдаров: вице-президент @ Жасыл жол партиясы"])
  }

  @Test func whoLedAnInstitutionBeforeIsItsHead() {
    let record = read(
      "Көктөбе университетінің ректоры болып Ерлан Қайдаров тағайындалды. Бұған дейін ол Жасыл жол партиясын басқарды.")
    #expect(record.posts.contains("Ерлан Қайдаров: басшы @ Жасыл жол партиясы"))
  }

  @Test func rectorsHaveTheirUniversitiesInOrder() {
    let record = read(
      "Көктөбе университеті Орман университетімен меморандум жасасты. Құжатқа ректорлар Ерлан Қайдаров пен Бану Тоқтарова қол қойды."
    )
    #expect(
      record.posts == ["Бану Тоқтарова: ректор @ Орман университеті", "Ерлан Қайдаров: ректор @ Көктөбе университеті"])
  }

  @Test func aMinisterIsOfTheStateWhoseSideSheStandsOn() {
    let record = read(
      "Қазақстан Республикасының Орман шаруашылығы министрлігі мен Қырғыз Республикасының Орман шаруашылығы министрлігі жиын өткізді.",
      "Жиынға қазақ тарапынан министр Бану Тоқтарова келді.")
    #expect(
      record.posts == ["Бану Тоқтарова: министр @ Қазақстан Республикасының Орман шаруашылығы министрлігі"])
  }
}
