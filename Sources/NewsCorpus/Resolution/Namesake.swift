import KazakhText

/// The name of a body that is called after somebody: Темірбек Жүргенов атындағы Қазақ ұлттық өнер академиясы.
struct Namesake {
  /// The last word of the namesake's name, folded.
  private let surname: String
  /// What the body is called without its namesake.
  private let rest: String

  /// Takes the name of a body apart; nil where it is called after nobody.
  init?(_ name: String) {
    let words = name.split(separator: " ")
    guard let place = words.firstIndex(of: "атындағы"), place > 0, place + 1 < words.count else { return nil }
    surname = foldingKey(String(words[place - 1]))
    rest = words[(place + 1)...].joined(separator: " ")
  }

  /// Keys that are the same with the namesake's given name, with initials and without, and with the rest abbreviated (әл-Фараби атындағы ҚазҰУ).
  var keys: [String] {
    let capitals = rest.filter(\.isUppercase)
    let isAbbreviated = !rest.contains(" ") && capitals.count >= 2
    let initials = isAbbreviated ? [capitals] : InstitutionName.of(rest).initials.sorted().filter { $0.count >= 2 }
    return ["n " + surname + " " + foldingKey(InstitutionName.of(rest).core)]
      + initials.map { "n " + surname + " " + foldingKey($0) }
  }

  /// The name without the namesake, where its three words or more can stand alone.
  var longRest: String? { rest.split(separator: " ").count >= 3 ? rest : nil }
}
