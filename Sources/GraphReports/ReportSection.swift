/// A chapter of a report.
public struct ReportSection: Hashable, Sendable {
  /// What the chapter is about, in the order of the report.
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case origin, summary, size, components, people, institutions, signings, positions, events, pictures, evidence,
      caveats
  }

  /// A part of a chapter.
  public enum Block: Hashable, Sendable {
    /// Sentences.
    case paragraph(ReportText)
    /// Points without an order.
    case list([ReportText])
    /// A table.
    case table(ReportTable)
    /// The evidence, numbered from 1.
    case evidence([ReportText])
    /// A picture in a file.
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
  /// Its file, relative to the report's.
  public let file: String

  /// Makes a reference to a picture.
  public init(caption: String, file: String) {
    self.caption = caption
    self.file = file
  }
}
