/// A post as a sentence states it.
struct FoundTitle {
  /// The tokens of the post with its institution.
  var range: Range<Int>
  /// The post in the nominative, without the institution.
  var title: String
  /// The institution named with it.
  var institution: Int?
  /// The institution that the office implies: Қорғаныс министрі → Қорғаныс министрлігі.
  var implied: InstitutionSpan?

  /// Whether it is a word or two that do not say where: президент, техникалық директор.
  var isPlain: Bool { title.split(separator: " ").count <= 2 && !title.contains("әкім") && !title.contains("министр") }
}
