/// A date known to the day, the month or only the year: 2022-04-20, 2022-04, 2022.
///
/// Ordered by year, month and day; a less exact date comes before the more exact ones inside it (2022 < 2022-04 < 2022-04-20).
public struct PartialDate: Hashable, Sendable {
  /// Year, month and day in one number, 0 for what is not known: graphs hold dates by the million.
  private let code: UInt32

  /// The year, 1 to 9999.
  public var year: Int { Int(code >> 9) }
  /// The month, 1 to 12, where known.
  public var month: Int? { code >> 5 & 15 == 0 ? nil : Int(code >> 5 & 15) }
  /// The day of the month, where known; only beside a month.
  public var day: Int? { code & 31 == 0 ? nil : Int(code & 31) }

  /// Makes a date of the Gregorian calendar, or nil where there is no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month { guard (1...12).contains(month) else { return nil } }
    if let day {
      guard let month, (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    }
    code = UInt32(year) << 9 | UInt32(month ?? 0) << 5 | UInt32(day ?? 0)
  }

  /// Reads `2022`, `2022-04` or `2022-04-20` (ISO 8601), and nothing else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let date = text.withUTF8({ Self(digits: $0) }) else { return nil }
    self = date
  }

  /// Reads the bytes of a text, since graphs are read with a date for every sentence.
  private init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 4 || digits.count == 7 || digits.count == 10 else { return nil }
    var (year, month, day): (Int, Int?, Int?) = (0, nil, nil)
    for place in digits.indices {
      let byte = digits[place]
      let digit = Int(byte) - 48
      switch place {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      case _ where !(0...9).contains(digit): return nil
      case 0...3: year = year * 10 + digit
      case 5, 6: month = (month ?? 0) * 10 + digit
      default: day = (day ?? 0) * 10 + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: Comparable {
  /// Orders by year, month, day; the less exact date first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.code < right.code
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it, as far as it is known.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, to: 4)] + [month, day].compactMap { $0 }.map { padded($0, to: 2) }).joined(separator: "-")
  }
}

extension PartialDate: Codable {
  /// Reads the ISO 8601 form.
  public init(from decoder: Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a date")
    }
    self = date
  }

  /// Writes the ISO 8601 form.
  public func encode(to encoder: Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
