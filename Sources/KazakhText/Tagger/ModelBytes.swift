import Foundation

/// Where the bytes of models come from.
enum ModelBytes {
  private static let bundle = "Bailanys_KazakhText"
  private static let name = "entity-tagger.model"

  /// The bytes of the model that the package ships: in the bundle of resources beside the program.
  ///
  /// `Bundle.module` would end the process where the bundle is missing.
  static func shipped() throws(TaggerModelError) -> Data {
    for folder in folders() {
      for bundle in ["\(bundle).resources", "\(bundle).bundle", "\(bundle).bundle/Contents/Resources"] {
        let file = folder.appendingPathComponent(bundle).appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: file.path) { return try Self.file(file.path) }
      }
    }
    throw TaggerModelError(.unreadable, "\(bundle)/\(name)")
  }

  /// The bytes of a file.
  static func file(_ path: String) throws(TaggerModelError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw TaggerModelError(.unreadable, path)
    }
  }

  private static func folders() -> [URL] {
    var folders = [Bundle.main.resourceURL, Bundle.main.bundleURL]
    folders.append(Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent())
    for bundle in Bundle.allBundles { folders += [bundle.resourceURL, bundle.bundleURL.deletingLastPathComponent()] }
    return folders.compactMap { $0 }
  }
}
