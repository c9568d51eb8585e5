import NIOCore

/// Accepts no connection for a moment after accepting failed, as it does while the process has no descriptor left: the client waits in the
/// socket's queue, and the server neither ends nor spins.
final class AcceptPause: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias OutboundIn = Never

  private var isPaused = false

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isPaused else { return }
    isPaused = true
    context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(50)) {
      self.isPaused = false
      context.read()
    }
  }

  func read(context: ChannelHandlerContext) {
    if !isPaused { context.read() }
  }
}
