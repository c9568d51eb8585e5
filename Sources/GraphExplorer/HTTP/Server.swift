import FlyingSocks
import Foundation

/// Answers requests on a socket: bounded in the number of connections, the size of requests and the time that anything may take.
public final class Server: Sendable {
  /// What a client may take at most.
  public struct Limits: Sendable {
    /// Connections at a time; one more is told that the server is busy.
    public var connections = 1_500
    /// Seconds in which a request has to be there as a whole, from its first byte on.
    public var requestTime = 10.0
    /// Seconds that a connection may rest between requests.
    public var idleTime = 30.0
    /// Seconds in which an answer has to be taken.
    public var answerTime = 30.0

    /// Makes the usual limits.
    public init() {}
  }

  private let socket: AsyncSocket
  private let pool: any AsyncSocketPool
  private let limits: Limits
  private let connections = Counter()

  /// The port that the server listens on.
  public let port: UInt16

  /// Binds a socket; from then on clients may connect.
  ///
  /// - Parameters:
  ///   - host: An IPv4 or IPv6 address of this machine.
  ///   - port: The port; 0 takes any that is free.
  public init(host: String, port: UInt16, limits: Limits = Limits()) async throws {
    let pool: some AsyncSocketPool = .make(maxEvents: 64)
    try await pool.prepare()
    let socket: Socket
    if host.contains(":") {
      socket = try Self.bound(.inet6(ip6: host, port: port))
    } else {
      socket = try Self.bound(try .inet(ip4: host, port: port))
    }
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): self.port = port
    case .unix: self.port = port
    }
    self.socket = try AsyncSocket(socket: socket, pool: pool)
    self.pool = pool
    self.limits = limits
  }

  private static func bound(_ address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family), type: .stream)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Answers requests until the task is cancelled.
  ///
  /// - Parameter respond: Answers one request.
  public func run(_ respond: @escaping @Sendable (Request) async -> Response) async throws {
    defer { try? socket.close() }
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { [pool] in try await pool.run() }
      while true {
        let client: AsyncSocket
        do {
          client = try await socket.accept()
        } catch is CancellationError {
          group.cancelAll()
          return
        } catch {
          // Out of descriptors, or a client that left while it was being greeted: the server goes on.
          try await Task.sleep(for: .milliseconds(20))
          continue
        }
        guard connections.enter(most: limits.connections) else {
          try? client.close()
          continue
        }
        group.addTask { [self] in
          defer { connections.leave() }
          await serve(client, respond)
          try? client.close()
        }
      }
    }
  }

  private func serve(_ client: AsyncSocket, _ respond: @Sendable (Request) async -> Response) async {
    var reader = RequestReader()
    while !Task.isCancelled {
      do {
        guard let message = try await nextMessage(from: client, &reader) else { return }
        let response = await respond(message.request)
        let isBare = message.request.method == "HEAD"
        try await send(response, to: client, keepsAlive: message.keepsAlive, withoutBody: isBare)
        if !message.keepsAlive { return }
      } catch let refusal as RequestReader.Refusal {
        try? await send(.text(refusal.status, refusal.sentence), to: client, keepsAlive: false)
        return
      } catch {
        return
      }
    }
  }

  /// The next request; nil where the client has no more.
  private func nextMessage(
    from client: AsyncSocket, _ reader: inout RequestReader
  ) async throws -> RequestReader.Message? {
    var deadline: ContinuousClock.Instant?
    while true {
      if let message = try reader.next() { return message }
      if reader.isInside, deadline == nil { deadline = .now + .seconds(limits.requestTime) }
      let end = deadline ?? .now + .seconds(limits.idleTime)
      let bytes: [UInt8]
      do {
        bytes = try await before(end) { try await client.read(atMost: 4_096) }
      } catch is Late {
        if !reader.isInside { return nil }
        throw RequestReader.Refusal(status: 408, sentence: "The request did not come in time.")
      }
      reader.add(bytes)
    }
  }

  private func send(
    _ response: Response, to client: AsyncSocket, keepsAlive: Bool, withoutBody: Bool = false
  ) async throws {
    var head = "HTTP/1.1 \(response.status) \(Response.reason(response.status))\r\n"
    for field in response.headers {
      // What comes from outside never ends a line here.
      head += "\(field.name): \(field.value.filter { !$0.isNewline })\r\n"
    }
    if response.status != 304 { head += "Content-Length: \(response.body.count)\r\n" }
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    let bytes = Data(head.utf8) + (withoutBody || response.status == 304 ? Data() : response.body)
    try await before(.now + .seconds(limits.answerTime)) { try await client.write(bytes) }
  }

  /// What a task gives, if it does so before a time.
  private func before<Value: Sendable>(
    _ end: ContinuousClock.Instant, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(until: end, clock: .continuous)
        throw Late()
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw Late() }
      return value
    }
  }

  private struct Late: Error {}
}
