import ArgumentParser
import Bailanys

/// `bailanys check`: whether a graph file is sound.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks that the graph's file is whole, that every relationship has evidence, and that quotes are true.",
    discussion: """
      With --corpus, the articles' files are read, and every quote is held against the bytes that it is said to come from. \
      Exit code 0: all is well; 1: something is wrong, and named.

      """
        + JSONShape.help(
          "{sound: bool, checks: [CHECK]}",
          "CHECK: {question, sound: bool, checked: count, problemCount, problems: [text]} for each question asked"))

  @Option(name: .long, help: "The file or folder of articles that the graph was built from.") var corpus: String?
  @OptionGroup var options: QueryOptions

  func run() throws {
    let file = try options.source.file()
    var checks = try file.check()
    // A graph that cannot be read has no quotes to check.
    let isReadable = checks.allSatisfy { $0.isSound || [.views, .inputs, .manifest].contains($0.question) }
    if let corpus {
      if isReadable {
        checks += try file.checkQuotes(in: corpus)
      } else {
        Terminal.complain(CheckWords.noQuotes(options.spoken))
      }
    }
    switch options.format {
    case .json: try sayJSON(CheckAnswer(checks))
    case .text: for check in checks { say(check) }
    }
    if corpus == nil, options.format == .text { Terminal.say(CheckWords.noCorpus(options.spoken)) }
    if checks.contains(where: { !$0.isSound }) { throw ExitCode(Failure.Code.noAnswer.rawValue) }
  }

  private func say(_ check: SoundnessCheck) {
    let amount = check.checked.map { " (\($0))" } ?? ""
    let language = options.spoken
    let answer = check.isSound ? CheckWords.sound(language) : "\(CheckWords.wrong(language)): \(check.problemCount)"
    Terminal.say("\(check.question.name(language))\(amount) – \(answer)")
    for problem in check.problems { Terminal.say(wrapped(problem, indent: 4)) }
    if check.problemCount > check.problems.count { Terminal.say("    …") }
  }
}

private struct CheckAnswer: Encodable {
  struct Answer: Encodable {
    let question: SoundnessCheck.Question
    let sound: Bool
    let checked: Int?
    let problemCount: Int
    let problems: [String]
  }
  let sound: Bool
  let checks: [Answer]

  init(_ checks: [SoundnessCheck]) {
    sound = checks.allSatisfy(\.isSound)
    self.checks = checks.map {
      Answer(
        question: $0.question, sound: $0.isSound, checked: $0.checked, problemCount: $0.problemCount,
        problems: $0.problems)
    }
  }
}

private enum CheckWords {
  static let sound = Phrase(kk: "дұрыс", ru: "в порядке", en: "sound")
  static let wrong = Phrase(kk: "қате", ru: "ошибок", en: "wrong")
  static let noCorpus = Phrase(
    kk: "Дәйексөздер мақалалармен салыстырылмады: --corpus арқылы мақалалар тұрған жерді көрсетіңіз.",
    ru: "Цитаты не сверялись со статьями: укажите, где лежат статьи, параметром --corpus.",
    en: "The quotes were not held against the articles: say where these are with --corpus.")
  static let noQuotes = Phrase(
    kk: "Дәйексөздер мақалалармен салыстырылмады: алдымен графтағы қателерді түзету керек.",
    ru: "Цитаты не сверялись со статьями: сначала нужно исправить ошибки графа.",
    en: "The quotes were not held against the articles: first the graph has to be mended.")
}

extension SoundnessCheck.Question {
  fileprivate var name: Phrase {
    switch self {
    case .integrity: Phrase(kk: "Файл бүтін", ru: "Файл цел", en: "The file is whole")
    case .foreignKeys:
      Phrase(kk: "Жолдар арасындағы сілтемелер", ru: "Ссылки между строками", en: "References between rows")
    case .evidence:
      Phrase(
        kk: "Әр қатынастың дәлелі бар", ru: "У каждого отношения есть свидетельство",
        en: "Every relationship has evidence")
    case .articles:
      Phrase(
        kk: "Әр дәлелдің мақаласы бар", ru: "У каждого свидетельства есть статья",
        en: "Every piece of evidence has its article")
    case .dates: Phrase(kk: "Күндер", ru: "Даты", en: "Dates")
    case .graph:
      Phrase(kk: "Граф құрамы", ru: "Состав графа", en: "Entities and relationships")
    case .views: Phrase(kk: "Көріністер (views)", ru: "Представления (views)", en: "Views")
    case .inputs:
      Phrase(kk: "Оқылғандар тізімі", ru: "Список прочитанного", en: "The list of what was read")
    case .manifest: Phrase(kk: "Манифест", ru: "Манифест", en: "The manifest")
    case .sources:
      Phrase(
        kk: "Мақалалар орнында және өзгермеген", ru: "Статьи на месте и не изменились",
        en: "The articles are there and unchanged")
    case .quotes:
      Phrase(
        kk: "Дәйексөздер мақаладағы орнында тұр", ru: "Цитаты стоят на своих местах",
        en: "Quotes stand where the graph says")
    }
  }
}
