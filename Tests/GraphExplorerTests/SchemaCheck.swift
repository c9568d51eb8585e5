import Foundation

/// Holds JSON against the parts of JSON Schema that the API's description uses.
struct SchemaCheck {
  private let root: [String: Any]
  private(set) var problems: [String] = []

  init(root: [String: Any]) { self.root = root }

  /// Notes everything in which a value is not as a schema says.
  mutating func check(_ value: Any, _ schema: [String: Any], at place: String) {
    guard let schema = resolved(schema) else { return problems.append("\(place): nothing at \(schema["$ref"] ?? "")") }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      problems.append("\(place): \(value) is not one of \(allowed)")
    }
    switch schema["type"] as? String {
    case "object": checkObject(value, schema, at: place)
    case "array": checkArray(value, schema, at: place)
    case "string": checkText(value, schema, at: place)
    case "integer", "number": checkNumber(value, schema, at: place)
    default: if schema["enum"] == nil { problems.append("\(place): a schema without a type") }
    }
  }

  /// What a part of the description refers to, or the part itself where it refers to nothing.
  func resolved(_ part: [String: Any]) -> [String: Any]? {
    guard let reference = part["$ref"] as? String else { return part }
    return reference.split(separator: "/").dropFirst()
      .reduce(root as Any?) { ($0 as? [String: Any])?[String($1)] } as? [String: Any]
  }

  private mutating func checkObject(_ value: Any, _ schema: [String: Any], at place: String) {
    guard let object = value as? [String: Any] else { return problems.append("\(place) is no object") }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      problems.append("\(place) has no \(name)")
    }
    for (name, value) in object {
      if let property = properties[name] {
        check(value, property, at: place + "." + name)
      } else if schema["additionalProperties"] as? Bool == false {
        problems.append("\(place) has \(name), which is not described")
      }
    }
  }

  private mutating func checkArray(_ value: Any, _ schema: [String: Any], at place: String) {
    guard let array = value as? [Any], let items = schema["items"] as? [String: Any] else {
      return problems.append("\(place) is no array")
    }
    if let most = schema["maxItems"] as? Int, array.count > most { problems.append("\(place) has more than \(most)") }
    for (number, item) in array.enumerated() { check(item, items, at: "\(place)[\(number)]") }
  }

  private mutating func checkText(_ value: Any, _ schema: [String: Any], at place: String) {
    guard let text = value as? String else { return problems.append("\(place) is no text") }
    if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
      problems.append("\(place): \(text) does not match \(pattern)")
    }
  }

  private mutating func checkNumber(_ value: Any, _ schema: [String: Any], at place: String) {
    guard let number = value as? Double else { return problems.append("\(place) is no number") }
    if schema["type"] as? String == "integer", number != number.rounded() { problems.append("\(place) is not whole") }
    if let least = schema["minimum"] as? Double, number < least { problems.append("\(place) is below \(least)") }
    if let most = schema["maximum"] as? Double, number > most { problems.append("\(place) is above \(most)") }
  }
}
