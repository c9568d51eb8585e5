import KazakhText

/// A place in a sentence that names an institution.
struct InstitutionSpan: Hashable {
  /// How the institution is named.
  enum Naming: Hashable {
    /// By its name: «Литер» газеті, Қорғаныс министрлігі.
    case name
    /// By an abbreviation: ТАСС, ҚХА.
    case abbreviation
    /// By what it is, where the name stands elsewhere: министрлік, партия.
    case description
    /// Not at all; an office implies it: Қорғаныс министрі.
    case implied
  }

  /// The tokens of the name.
  var range: Range<Int>
  /// The name in the nominative, as the sentence gives it.
  var name: String
  /// The head noun's stem, or the abbreviation.
  var head: String
  var naming: Naming
  /// The case in which the name stands.
  var grammaticalCase: GrammaticalCase
  /// Where the larger institution's name stands, when it is part of this one's.
  var parent: Range<Int>?
  /// The rule that found the name.
  var rule: String
  /// For a description: the state that an adjective before it names (қазақстандық ведомство), in lower case.
  var origin: String?
}
