import Foundation

/// A picture in a file format, and what a reader of it should know.
public struct RenderedPicture: Hashable, Sendable {
  /// The bytes of the file.
  public let data: Data
  /// The format that the bytes are in.
  public let format: PictureFormat
  /// What was done otherwise than asked, such as a lowered resolution, and what Graphviz warned of; a sentence each.
  public let notes: [String]
  /// Where the nodes are, for a later edition of the picture; empty in `gv`, which is not laid out.
  public let layout: DrawingLayout
}

extension Drawing {
  /// Draws, in this process, through the Graphviz library.
  ///
  /// May be called from any thread; calls wait for one another, since Graphviz works on one graph at a time. The same
  /// drawing gives the same bytes in `gv` on every machine, and in `svg` and `png` on every machine with the same fonts
  /// and version of Graphviz. Letters are drawn in the first font that the machine has of: Noto Sans, DejaVu Sans,
  /// PT Sans, Segoe UI, Arial; all of them have the Kazakh letters.
  ///
  /// - Parameters:
  ///   - format: The file format.
  ///   - resolution: Of a bitmap, in dots per inch; above 0 and at most 1,200. A letter is about 11/72 inch high.
  ///   - maximumPixels: The most pixels that a bitmap is wide or high, from 100 to 32,767, which is the most that Cairo
  ///     draws. A larger bitmap is drawn at a lower resolution, and a note says so.
  ///   - kept: Where nodes were in a picture before: those of the same id stand there again, and new ones in free places
  ///     near to what they are tied to.
  /// - Returns: The bytes, and notes.
  /// - Throws: `DrawingError` where ids do not fit, the resolution is impossible, or Graphviz fails.
  /// - Complexity: That of the layout engine: about O(*n* log *n* + *m*) for `sfdp` with *n* nodes and *m* edges,
  ///   O(*n*²) for `neato`, and more for `dot` where layers are crowded.
  public func render(
    as format: PictureFormat, resolution: Double = 144, maximumPixels: Int = 8_000, keeping kept: DrawingLayout? = nil
  ) throws(DrawingError) -> RenderedPicture {
    guard resolution > 0, resolution <= 1_200, (100...32_767).contains(maximumPixels) else {
      throw DrawingError(
        .invalidResolution,
        "a resolution is above 0 and at most 1,200 dots per inch, and a side has 100 to 32,767 pixels")
    }
    let page = Graphviz.Page(format: format, resolution: resolution, maximumPixels: maximumPixels, kept: kept)
    return try Graphviz.render(self, page, themes: [theme])[0]
  }

  /// Draws an SVG in each of some sets of colours, everything standing at the same places, which are worked out once.
  package func renderSVG(themes: [Theme]) throws(DrawingError) -> [RenderedPicture] {
    try Graphviz.render(
      self, .init(format: .svg, resolution: 144, maximumPixels: 8_000, kept: nil), themes: themes)
  }
}
