/// A language that readers are spoken to in.
public enum Language: String, Codable, Sendable, CaseIterable {
  /// Kazakh.
  case kk
  /// Russian.
  case ru
  /// English.
  case en
}

/// One text in the three languages.
public struct Phrase: Hashable, Sendable {
  /// The text in Kazakh.
  public let kk: String
  /// The text in Russian.
  public let ru: String
  /// The text in English.
  public let en: String

  /// Makes a phrase of its three texts.
  public init(kk: String, ru: String, en: String) {
    self.kk = kk
    self.ru = ru
    self.en = en
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }
}
