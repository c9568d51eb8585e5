/// The seven cases of Kazakh.
public enum GrammaticalCase: String, Codable, Sendable, CaseIterable {
  /// атау септік: кім? не?
  case nominative
  /// ілік септік: -ның
  case genitive
  /// барыс септік: -ға
  case dative
  /// табыс септік: -ны
  case accusative
  /// жатыс септік: -да
  case locative
  /// шығыс септік: -дан
  case ablative
  /// көмектес септік: -мен
  case instrumental
}
