import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A connection to a server on this machine that sends what it likes and keeps what comes.
final class Client: Sendable {
  private let channel: any Channel
  private let received: Received

  /// Connects.
  ///
  /// - Parameter reads: Whether what comes is read at once, or only when it is asked for.
  init(_ port: UInt16, reads: Bool = true) async throws {
    let received = Received()
    channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.autoRead, value: reads)
      .channelInitializer { $0.pipeline.addHandler(received) }
      .connect(host: "127.0.0.1", port: Int(port)).get()
    self.received = received
  }

  func send(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)) }

  var isOpen: Bool { channel.isActive }

  func close() { channel.close(promise: nil) }

  /// Tells the other side that nothing more will be sent.
  func finishSending() async throws { try await channel.close(mode: .output) }

  /// What has come once there is anything, or the other side has closed.
  func some() async throws -> String {
    while received.count == 0, channel.isActive { try await Task.sleep(for: .milliseconds(5)) }
    return received.text
  }

  /// What comes until the other side closes.
  func all() async throws -> String {
    try? await channel.setOption(.autoRead, value: true).get()
    channel.read()
    try? await channel.closeFuture.get()
    return received.text
  }

  private final class Received: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    private let bytes = Mutex(ByteBuffer())
    var count: Int { bytes.withLock { $0.readableBytes } }
    var text: String { bytes.withLock { String(buffer: $0) } }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let part = unwrapInboundIn(data)
      bytes.withLock { _ = $0.writeImmutableBuffer(part) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
  }
}
