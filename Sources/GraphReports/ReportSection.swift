/// A chapter of a report.
public struct ReportSection: Hashable, Sendable {
  /// What the chapter is about, in the order of the report.
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case origin, summary, size, components, keys, stability, brokers, communities, signings, positions, events, ties
    case changes, questions, pictures, evidence, caveats
  }

  /// A part of a chapter.
  public enum Block: Hashable, Sendable {
    /// A heading within the chapter.
    case heading(String)
    /// Sentences.
    case paragraph(ReportText)
    /// Points without an order.
    case list([ReportText])
    /// Points in order, counted from 1.
    case steps([ReportText])
    /// A table.
    case table(ReportTable)
    /// The evidence, numbered from 1.
    case evidence([ReportText])
    /// A picture.
    case picture(ReportPicture)
  }

  /// What the chapter is about.
  public let topic: Topic
  /// Its heading.
  public let heading: String
  /// Its parts, in order.
  public let blocks: [Block]
}

/// A picture that a report shows.
public struct ReportPicture: Hashable, Sendable {
  /// What it shows.
  public let caption: String
  /// Its file, relative to the report's; for forms that show pictures beside them.
  public let file: String
  /// The picture itself as SVG, for forms that hold everything in one file.
  public let svg: String?

  /// Makes a reference to a picture, or a picture.
  public init(caption: String, file: String, svg: String? = nil) {
    self.caption = caption
    self.file = file
    self.svg = svg
  }
}
