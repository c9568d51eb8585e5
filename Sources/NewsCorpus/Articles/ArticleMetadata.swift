import RelationModel

/// What is told about an article beside its text: by front matter or by a JSON line.
struct ArticleMetadata: Equatable {
  var id: String?
  var title: String?
  var date: PartialDate?
  var url: String?
  var publishers: [String] = []

  /// Takes a value by its key, `id`, `title`, `date`, `url`, `publisher` or `publishers`; other keys and blank values are passed over.
  ///
  /// A date may have any form that a date line has; one that is not understood counts as none.
  mutating func set(_ key: String, to values: [String]) {
    let values = values.map { $0[...].trimmed.singleSpaced }.filter { !$0.isEmpty }
    guard let value = values.first else { return }
    switch key.lowercased() {
    case "id": id = value
    case "title": title = value
    case "date": date = DateExpression.date(in: value)
    case "url": url = value
    case "publisher", "publishers": publishers += values.filter { !publishers.contains($0) }
    default: break
    }
  }
}
