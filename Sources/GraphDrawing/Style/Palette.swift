/// The colours of a theme.
///
/// Hues: M. Okabe, K. Ito: Color Universal Design (2008), told apart with every common kind of colour blindness. Fills
/// are of three depths (light, middle, dark), so that the first three categories differ in grey print too; every text
/// has a contrast of at least 4.5 : 1 against its fill (WCAG 2.1, 1.4.3).
struct Palette: Hashable {
  /// The colours of one node or group.
  struct Swatch: Hashable {
    let fill: String
    let outline: String
    let text: String
    /// The ground of a group: nearer to the paper than a fill, so that nodes stand out against it.
    let ground: String
  }

  let ink: String
  let softInk: String
  let paper: String
  /// Something stated.
  let line: String
  /// Something only counted.
  let faintLine: String
  /// Something new.
  let accent: String
  let neutral: Swatch
  let categories: [Swatch]

  init(_ theme: Drawing.Theme) {
    self =
      switch theme {
      case .print: .print
      case .screen: .screen
      case .dark: .dark
      }
  }

  func swatch(_ tone: Drawing.Tone) -> Swatch {
    switch tone {
    case .neutral: neutral
    case .category(let number): categories[((number % categories.count) + categories.count) % categories.count]
    }
  }

  func color(of line: Drawing.Line) -> String {
    switch line {
    case .solid, .dashed: self.line
    case .faint: faintLine
    case .strong: accent
    case .dotted: softInk
    }
  }
}

extension Palette {
  private init(
    ink: String, softInk: String, paper: String, line: String, faintLine: String, accent: String, neutral: Swatch,
    _ categories: [Swatch]
  ) {
    self.ink = ink
    self.softInk = softInk
    self.paper = paper
    self.line = line
    self.faintLine = faintLine
    self.accent = accent
    self.neutral = neutral
    self.categories = categories
  }

  private static let print = Palette(
    ink: "#222222", softInk: "#5A5A5A", paper: "#FFFFFF", line: "#444444", faintLine: "#ADADAD", accent: "#B84A00",
    neutral: Swatch(fill: "#F2F2F2", outline: "#8A8A8A", text: "#222222", ground: "#F7F7F7"),
    [
      Swatch(fill: "#E3F0F9", outline: "#0072B2", text: "#222222", ground: "#F3F8FC"),
      Swatch(fill: "#F6CF86", outline: "#B87800", text: "#222222", ground: "#FDF5E4"),
      Swatch(fill: "#7CC4AD", outline: "#00664B", text: "#222222", ground: "#E6F4EF"),
      Swatch(fill: "#F3D9E7", outline: "#AA4A81", text: "#222222", ground: "#FBF1F6"),
      Swatch(fill: "#EE9F74", outline: "#A84A00", text: "#222222", ground: "#FCEFE5"),
      Swatch(fill: "#B9DFF5", outline: "#2B86B8", text: "#222222", ground: "#EEF8FD"),
      Swatch(fill: "#F7F1A6", outline: "#9C9000", text: "#222222", ground: "#FDFBE6"),
      Swatch(fill: "#4D4D4D", outline: "#222222", text: "#FFFFFF", ground: "#EDEDED"),
    ])

  private static let screen = Palette(
    ink: "#1C2126", softInk: "#525A63", paper: "#F4F6F8", line: "#3C454E", faintLine: "#9EA8B2", accent: "#B84A00",
    neutral: Swatch(fill: "#FFFFFF", outline: "#7D8791", text: "#1C2126", ground: "#ECEFF2"),
    [
      Swatch(fill: "#DCEEFB", outline: "#0072B2", text: "#1C2126", ground: "#E9F3FA"),
      Swatch(fill: "#F5BF5B", outline: "#A86A00", text: "#1C2126", ground: "#FBF0D9"),
      Swatch(fill: "#4DB394", outline: "#00593F", text: "#10151A", ground: "#DDF1EA"),
      Swatch(fill: "#EFC6DC", outline: "#A03E75", text: "#1C2126", ground: "#F8EAF2"),
      Swatch(fill: "#EA8A55", outline: "#9A4300", text: "#10151A", ground: "#FAE6D8"),
      Swatch(fill: "#8FCFF2", outline: "#1F77A8", text: "#1C2126", ground: "#E3F2FB"),
      Swatch(fill: "#F3EA7C", outline: "#8A7F00", text: "#1C2126", ground: "#FAF7DA"),
      Swatch(fill: "#474F57", outline: "#1C2126", text: "#FFFFFF", ground: "#E1E5E9"),
    ])

  private static let dark = Palette(
    ink: "#F1F3F5", softInk: "#B4BCC4", paper: "#15191D", line: "#C9D0D6", faintLine: "#5B656F", accent: "#FF9D52",
    neutral: Swatch(fill: "#2A3138", outline: "#8E98A2", text: "#F1F3F5", ground: "#1C2126"),
    [
      Swatch(fill: "#103A57", outline: "#5DB4E8", text: "#F1F3F5", ground: "#172530"),
      Swatch(fill: "#E3A63C", outline: "#FFD894", text: "#14100A", ground: "#2B2415"),
      Swatch(fill: "#0F7A5C", outline: "#5FD6B2", text: "#FFFFFF", ground: "#15291F"),
      Swatch(fill: "#6B2A50", outline: "#E79CC5", text: "#FFFFFF", ground: "#2A1A24"),
      Swatch(fill: "#F08A3C", outline: "#FFC79E", text: "#160B03", ground: "#2E1F14"),
      Swatch(fill: "#77C3EF", outline: "#C6E7FB", text: "#08131A", ground: "#182833"),
      Swatch(fill: "#EFE36B", outline: "#FFF8BD", text: "#141303", ground: "#29281A"),
      Swatch(fill: "#E6E9EC", outline: "#FFFFFF", text: "#15191D", ground: "#262B31"),
    ])
}

extension Drawing.Theme {
  /// Every colour of the theme, by its part in a picture: the same place is the same part in every theme.
  package var colors: [String] {
    let palette = Palette(self)
    let swatches = [palette.neutral] + palette.categories
    return [palette.ink, palette.softInk, palette.paper, palette.line, palette.faintLine, palette.accent]
      + swatches.flatMap { [$0.fill, $0.outline, $0.text, $0.ground] }
  }
}
