extension Language {
  /// The names of the months as they stand alone, from January.
  package static let months = [
    Phrase(kk: "қаңтар", ru: "январь", en: "January"), Phrase(kk: "ақпан", ru: "февраль", en: "February"),
    Phrase(kk: "наурыз", ru: "март", en: "March"), Phrase(kk: "сәуір", ru: "апрель", en: "April"),
    Phrase(kk: "мамыр", ru: "май", en: "May"), Phrase(kk: "маусым", ru: "июнь", en: "June"),
    Phrase(kk: "шілде", ru: "июль", en: "July"), Phrase(kk: "тамыз", ru: "август", en: "August"),
    Phrase(kk: "қыркүйек", ru: "сентябрь", en: "September"), Phrase(kk: "қазан", ru: "октябрь", en: "October"),
    Phrase(kk: "қараша", ru: "ноябрь", en: "November"), Phrase(kk: "желтоқсан", ru: "декабрь", en: "December"),
  ]
}
