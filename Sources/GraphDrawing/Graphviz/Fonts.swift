import Foundation

/// Whether the machine has a font with the Kazakh letters, as fontconfig knows it.
///
/// Graphviz draws bitmaps and measures words with Pango, which asks fontconfig; the library is in the process as soon
/// as Graphviz is, and is looked up there, so that nothing more need be installed to build.
enum Fonts {
  /// A sentence for whoever makes pictures on a machine without such a font, or nil.
  static let warning: String? =
    hasKazakhLetters() == false
    ? "This machine has no font with the Kazakh letters (ә ғ қ ң ө ұ ү һ і), so words will be drawn as empty boxes and "
      + "measured wrongly. Install one, on Debian for instance with “apt-get install fonts-dejavu-core”."
    : nil

  private typealias Pattern = OpaquePointer
  private typealias ParseName = @convention(c) (UnsafePointer<UInt8>) -> Pattern?
  private typealias MakeObjectSet = @convention(c) () -> OpaquePointer?
  private typealias ListFonts =
    @convention(c) (OpaquePointer?, Pattern?, OpaquePointer?) -> UnsafeMutablePointer<Int32>?
  private typealias Destroy = @convention(c) (UnsafeMutableRawPointer?) -> Void

  /// Whether some font has all of the letters; nil where fontconfig cannot be asked.
  private static func hasKazakhLetters() -> Bool? {
    guard
      let library = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL) ?? dlopen("libfontconfig.1.dylib", RTLD_LAZY)
    else { return nil }
    // The library stays in the process: what it knows of the machine's fonts would be lost with it, and be read again by Pango.
    func function<Signature>(_ name: String, as _: Signature.Type) -> Signature? {
      dlsym(library, name).map { unsafeBitCast($0, to: Signature.self) }
    }
    guard let parse = function("FcNameParse", as: ParseName.self),
      let makeSet = function("FcObjectSetCreate", as: MakeObjectSet.self),
      let list = function("FcFontList", as: ListFonts.self),
      let destroyList = function("FcFontSetDestroy", as: Destroy.self),
      let destroySet = function("FcObjectSetDestroy", as: Destroy.self),
      let destroyPattern = function("FcPatternDestroy", as: Destroy.self)
    else { return nil }
    // The code points of ә ғ қ ң ө ұ ү һ і in capital and small letters.
    let letters = ":charset=4d8 4d9 492 493 49a 49b 4a2 4a3 4e8 4e9 4b0 4b1 4ae 4af 4ba 4bb 406 456"
    guard let pattern = parse(Array(letters.utf8) + [0]), let set = makeSet() else { return nil }
    defer {
      destroyPattern(UnsafeMutableRawPointer(pattern))
      destroySet(UnsafeMutableRawPointer(set))
    }
    // The first field of an FcFontSet is the number of its fonts.
    guard let fonts = list(nil, pattern, set) else { return nil }
    defer { destroyList(fonts) }
    return fonts.pointee > 0
  }
}
