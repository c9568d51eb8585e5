import RelationModel

extension Language {
  /// A whole number with its thousands apart: `12 345` in Kazakh and Russian (no-break space), `12,345` in English.
  public func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    let groups = digits.indices.reduce(into: "") { result, place in
      if place > 0, (digits.count - place) % 3 == 0 { result += self == .en ? "," : "\u{A0}" }
      result.unicodeScalars.append(Unicode.Scalar(digits[place]))
    }
    return (value < 0 ? "−" : "") + groups
  }

  /// A number with a fixed count of digits after the decimal comma, in English the decimal point.
  ///
  /// - Parameter digits: how many digits, 0 to 9; half is rounded away from 0.
  public func number(_ value: Double, digits: Int) -> String {
    let digits = min(9, max(0, digits))
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    // What is no number, or beyond whole numbers, is written as Swift does.
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "\(value)" }
    let sign = scaled < 0 ? "−" : ""
    let whole = number(Int(scaled.magnitude) / scale)
    if digits == 0 { return sign + whole }
    let fraction = String(Int(scaled.magnitude) % scale)
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return sign + whole + (self == .en ? "." : ",") + zeros + fraction
  }

  /// A share from 0 to 1 in per cent with one digit after the point: `92,3%`, in Russian `92,3 %`.
  public func percent(_ share: Double) -> String {
    number(share * 100, digits: 1) + (self == .ru ? "\u{A0}%" : "%")
  }

  /// A date as far as it is known: «2025 жылғы 18 желтоқсан», «18 декабря 2025 года», “18 December 2025”.
  public func date(_ date: PartialDate) -> String {
    guard let month = date.month else {
      return Phrase(kk: "\(date.year) жыл", ru: "\(date.year) год", en: "\(date.year)")(self)
    }
    guard let day = date.day else {
      let name = Self.months[month - 1](self)
      return Phrase(kk: "\(date.year) жылғы \(name)", ru: "\(name) \(date.year) года", en: "\(name) \(date.year)")(self)
    }
    let name = self == .ru ? Self.russianGenitives[month - 1] : Self.months[month - 1](self)
    return Phrase(
      kk: "\(date.year) жылғы \(day) \(name)", ru: "\(day) \(name) \(date.year) года", en: "\(day) \(name) \(date.year)"
    )(
      self)
  }

  private static let russianGenitives = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
}

/// A noun with the forms it takes beside a number.
package struct CountedNoun: Sendable {
  /// After any number.
  let kk: String
  /// After 1, 21 …; after 2, 3, 4, 22 …; after all others.
  let ru: (one: String, few: String, many: String)
  /// After 1; after all others.
  let en: (one: String, many: String)

  /// Makes a noun of its forms.
  package init(kk: String, ru: (one: String, few: String, many: String), en: (one: String, many: String)) {
    self.kk = kk
    self.ru = ru
    self.en = en
  }

  /// The number with the noun.
  package func callAsFunction(_ count: Int, _ language: Language) -> String {
    let noun =
      switch language {
      case .kk: kk
      case .ru: russian(count)
      case .en: count == 1 ? en.one : en.many
      }
    return language.number(count) + "\u{A0}" + noun
  }

  private func russian(_ count: Int) -> String {
    if (11...14).contains(count % 100) { return ru.many }
    return count % 10 == 1 ? ru.one : (2...4).contains(count % 10) ? ru.few : ru.many
  }
}
