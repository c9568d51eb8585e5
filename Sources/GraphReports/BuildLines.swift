import RelationModel

extension ReportWriter {
  /// What the graph was made of and with, as far as its file tells: a label and a text for each.
  func buildLines() -> [(Phrase, String)] {
    guard let build = origin.build else { return [] }
    let told: [(Phrase, BuildManifest.Key)] = [
      (ReportPhrases.corpusHash, .corpus), (ReportPhrases.judgementHash, .judgements),
      (ReportPhrases.lexiconHash, .lexicons), (ReportPhrases.modelHash, .model), (ReportPhrases.graphviz, .graphviz),
    ]
    return told.compactMap { label, key in
      build[key].map { (label, $0 == "none" ? ReportPhrases.none(language) : $0) }
    }
  }
}

extension ReportPhrases {
  static let corpusHash = Phrase(
    kk: "Корпус хэші (SHA-256)", ru: "Хэш корпуса (SHA-256)", en: "Corpus hash (SHA-256)")
  static let judgementHash = Phrase(
    kk: "Қолмен қабылданған шешімдер хэші (SHA-256)", ru: "Хэш решений, принятых вручную (SHA-256)",
    en: "Hash of the judgements (SHA-256)")
  static let lexiconHash = Phrase(
    kk: "Сөздіктер хэші (SHA-256)", ru: "Хэш словарей (SHA-256)", en: "Hash of the word lists (SHA-256)")
  static let modelHash = Phrase(
    kk: "Модельдің бақылау қосындысы", ru: "Контрольная сумма модели", en: "Checksum of the model")
  static let graphviz = Phrase(kk: "Graphviz нұсқасы", ru: "Версия Graphviz", en: "Graphviz version")
}
