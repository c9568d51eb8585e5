/// Keeps what took time to make: each thing is made once, however many ask for it meanwhile, and the longest unused make room.
actor Cache<Value: Sendable> {
  private struct Entry {
    let value: Value
    let cost: Int
    var lastUse: Int
  }

  private let capacity: Int
  private let cost: @Sendable (Value) -> Int
  private var entries: [String: Entry] = [:]
  private var inProgress: [String: Task<Value, any Error>] = [:]
  private var uses = 0
  private var total = 0

  /// Makes a cache.
  ///
  /// - Parameters:
  ///   - capacity: The greatest sum of costs; a thing that costs more is kept alone.
  ///   - cost: What a thing costs, negative where it is not to be kept; 1 unless said otherwise, so that the capacity is a number of things.
  init(capacity: Int, cost: @escaping @Sendable (Value) -> Int = { _ in 1 }) {
    self.capacity = capacity
    self.cost = cost
  }

  /// The thing of a key, made where it is not there. Making goes on when whoever asked has left, so that the next finds it.
  func value(_ key: String, make: @escaping @Sendable () async throws -> Value) async throws -> Value {
    uses += 1
    if let entry = entries[key] {
      entries[key]?.lastUse = uses
      return entry.value
    }
    if let task = inProgress[key] { return try await task.value }
    let task = Task(operation: make)
    inProgress[key] = task
    defer { inProgress[key] = nil }
    let value = try await task.value
    keep(value, key)
    return value
  }

  private func keep(_ value: Value, _ key: String) {
    let cost = cost(value)
    guard cost >= 0 else { return }
    total += cost
    entries[key] = Entry(value: value, cost: cost, lastUse: uses)
    while total > capacity, entries.count > 1, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      total -= oldest.value.cost
      entries[oldest.key] = nil
    }
  }
}
