import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers requests on a socket: bounded in the number of connections, the size of requests and the time that anything may take.
public final class Server: Sendable {
  /// What a client may take at most.
  public struct Limits: Sendable {
    /// Connections at a time; one more is closed at once.
    public var connections = 1_500
    /// Seconds in which a request has to be there as a whole, from its first byte on.
    public var requestTime = 10.0
    /// Seconds that a connection may rest between requests.
    public var idleTime = 30.0
    /// Seconds in which an answer has to be taken.
    public var answerTime = 30.0
    /// Bytes of a request's line and headers together.
    public var headSize = 40_960
    /// Headers of a request.
    public var headers = 100
    /// Bytes of a request's body.
    public var bodySize = 65_536

    /// Makes the usual limits.
    public init() {}
  }

  private let channel: any Channel
  private let connections: OpenConnections

  /// The port that the server listens on.
  public let port: UInt16

  /// Binds a socket; from then on requests are answered.
  ///
  /// - Parameters:
  ///   - host: An IPv4 or IPv6 address of this machine.
  ///   - port: The port; 0 takes any that is free.
  ///   - limits: What a client may take at most.
  ///   - respond: Answers one request.
  public init(
    host: String, port: UInt16, limits: Limits = Limits(),
    respond: @escaping @Sendable (Request) async -> Response
  ) async throws {
    let connections = OpenConnections(most: limits.connections)
    let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(AcceptPause()) }
      }
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        guard connections.add(channel) else { return channel.close() }
        return channel.eventLoop.makeCompletedFuture { try Self.prepare(channel, limits, respond) }
      }
    channel = try await bootstrap.bind(host: host, port: Int(port)).get()
    self.port = UInt16(channel.localAddress?.port ?? Int(port))
    self.connections = connections
  }

  private static func prepare(
    _ channel: any Channel, _ limits: Limits, _ respond: @escaping @Sendable (Request) async -> Response
  ) throws {
    var bounds = NIOHTTPDecoderLimitConfiguration()
    bounds.maxHeaderFieldSize = limits.headSize
    bounds.maxHeaderListSize = limits.headSize
    bounds.maxHeaderFieldCount = limits.headers
    // What cannot be parsed is answered by the handler, which tells more than that the request is bad.
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withErrorHandling: false, withEncoderConfiguration: .init(), withDecoderLimitConfiguration: bounds)
    try channel.pipeline.syncOperations.addHandler(ConnectionHandler(limits: limits, respond: respond))
  }

  /// Waits until the task is cancelled, and then closes the socket and every connection.
  public func run() async throws {
    try await withTaskCancellationHandler {
      try await channel.closeFuture.get()
    } onCancel: {
      channel.close(promise: nil)
      connections.closeAll()
    }
  }
}
