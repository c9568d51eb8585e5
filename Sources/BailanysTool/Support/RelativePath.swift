import Foundation

/// The way from a folder to a file or folder, so that what is written does not depend on the machine.
func relativePath(to path: String, from folder: String) -> String {
  let (target, base) = (absoluteComponents(path), absoluteComponents(folder))
  let shared = zip(target, base).prefix { $0 == $1 }.count
  let steps = Array(repeating: "..", count: base.count - shared) + target[shared...]
  return steps.isEmpty ? "." : steps.joined(separator: "/")
}

private func absoluteComponents(_ path: String) -> [String] {
  let resolved = realpath(path, nil).map { pointer in
    defer { free(pointer) }
    return String(cString: pointer)
  }
  return URL(fileURLWithPath: resolved ?? path).standardizedFileURL.pathComponents
}
