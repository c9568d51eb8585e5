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

/// A relative path as seen from a folder, without the steps that lead in and out again.
func joinedPath(_ folder: String, _ relative: String) -> String {
  var components = (folder as NSString).pathComponents
  for step in (relative as NSString).pathComponents {
    if step == "..", let last = components.last, !["..", "/", "."].contains(last) {
      components.removeLast()
    } else if step != "." {
      components.append(step)
    }
  }
  return NSString.path(withComponents: components)
}
