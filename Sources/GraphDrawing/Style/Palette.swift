/// The colours of the pictures.
///
/// Hues: M. Okabe, K. Ito: Color Universal Design (2008), told apart with every common kind of colour blindness. Fills
/// are tints of three depths (light, middle, dark), so that the first three categories differ in grey print too; every
/// text has a contrast of at least 4.5 : 1 against its fill (WCAG 2.1, 1.4.3).
enum Palette {
  /// The colours of one node or group.
  struct Swatch: Hashable {
    let fill: String
    let outline: String
    let text: String
    /// The ground of a group: paler than a fill, so that nodes stand out against it.
    let ground: String
  }

  static let ink = "#222222"
  static let softInk = "#5A5A5A"
  static let faintLine = "#BDBDBD"
  static let paper = "#FFFFFF"

  static func swatch(_ tone: Drawing.Tone) -> Swatch {
    switch tone {
    case .neutral: Swatch(fill: "#F2F2F2", outline: "#8A8A8A", text: ink, ground: "#F7F7F7")
    case .category(let number): categories[((number % categories.count) + categories.count) % categories.count]
    }
  }

  private static let categories = [
    Swatch(fill: "#E3F0F9", outline: "#0072B2", text: ink, ground: "#F3F8FC"),
    Swatch(fill: "#F6CF86", outline: "#B87800", text: ink, ground: "#FDF5E4"),
    Swatch(fill: "#7CC4AD", outline: "#00664B", text: ink, ground: "#E6F4EF"),
    Swatch(fill: "#F3D9E7", outline: "#AA4A81", text: ink, ground: "#FBF1F6"),
    Swatch(fill: "#D55E00", outline: "#8F3F00", text: "#000000", ground: "#FCEFE5"),
    Swatch(fill: "#B9DFF5", outline: "#2B86B8", text: ink, ground: "#EEF8FD"),
    Swatch(fill: "#F7F1A6", outline: "#9C9000", text: ink, ground: "#FDFBE6"),
    Swatch(fill: "#4D4D4D", outline: "#222222", text: paper, ground: "#EDEDED"),
  ]

  static func color(of line: Drawing.Line) -> String {
    line == .faint ? faintLine : "#444444"
  }
}
