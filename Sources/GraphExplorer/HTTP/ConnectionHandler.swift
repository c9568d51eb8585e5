import Foundation
import NIOCore
import NIOHTTP1

/// One connection: collects a request within its bounds, has it answered, sends the answer, and waits for the next.
///
/// Requests are parsed and put one after another by the handlers before it in the pipeline.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum Stage {
    /// Nothing of a request has come.
    case waiting
    /// Part of a request has come.
    case receiving
    /// The request is being answered.
    case answering
    /// The last answer is sent, and whatever comes is dropped until the client closes.
    case leaving
  }

  private let limits: Server.Limits
  private let respond: @Sendable (Request) async -> Response
  private var stage = Stage.waiting
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()
  private var keepsAlive = true
  private var alarm: Scheduled<Void>?

  init(limits: Server.Limits, respond: @escaping @Sendable (Request) async -> Response) {
    self.limits = limits
    self.respond = respond
  }

  func channelActive(context: ChannelHandlerContext) {
    setAlarm(limits.idleTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stage = .leaving
    alarm?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard stage == .waiting || stage == .receiving else { return }
    switch unwrapInboundIn(data) {
    case .head(let head): begin(head, context)
    case .body(var part):
      body.writeBuffer(&part)
      if body.readableBytes > limits.bodySize { refuse(.tooLarge(limits.bodySize), context) }
    case .end: answer(context)
    }
  }

  /// Bytes have come: where they are not yet the head of a request, its time runs from here.
  func channelReadComplete(context: ChannelHandlerContext) {
    if stage == .waiting { startReceiving(context) }
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event as? ChannelEvent == .inputClosed else { return context.fireUserInboundEventTriggered(event) }
    // Whoever has asked may say that they ask no more, and still wait for the answer.
    if stage == .answering { keepsAlive = false } else { context.close(promise: nil) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError, stage == .waiting || stage == .receiving else {
      return context.close(promise: nil)
    }
    switch error {
    case .headerOverflow:
      refuse(Refusal(status: 431, sentence: "The head of the request is too long."), context)
    case .invalidVersion: refuse(Refusal(status: 505, sentence: "Only HTTP/1.1 is spoken here."), context)
    default: refuse(Refusal(status: 400, sentence: "This is no request."), context)
    }
  }
}

extension ConnectionHandler {
  private func startReceiving(_ context: ChannelHandlerContext) {
    stage = .receiving
    setAlarm(limits.requestTime, context)
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    if stage == .waiting { startReceiving(context) }
    self.head = head
    body.clear()
    keepsAlive = head.isKeepAlive
    if let refusal = Refusal(of: head, bodySize: limits.bodySize) { refuse(refusal, context) }
  }

  private func answer(_ context: ChannelHandlerContext) {
    guard let head else { return }
    let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { $0 + ", " + $1 }
    let request = Request(
      method: head.method.rawValue, target: head.uri, headers: headers, body: Data(body.readableBytesView))
    body.clear()
    guard let request else { return refuse(Refusal(status: 400, sentence: "The address cannot be read."), context) }
    stage = .answering
    alarm?.cancel()
    let isBare = head.method == .HEAD
    context.eventLoop.makeFutureWithTask { [respond] in await respond(request) }
      .assumeIsolated().whenSuccess { self.send($0, withoutBody: isBare, context) }
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    stage = .answering
    keepsAlive = false
    send(.text(refusal.status, refusal.sentence), withoutBody: false, context)
  }

  private func send(_ response: Response, withoutBody: Bool, _ context: ChannelHandlerContext) {
    guard stage == .answering, context.channel.isActive else { return }
    // What comes from outside never ends a line here.
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value.filter { !$0.isNewline }) })
    if response.status != 304 { headers.replaceOrAdd(name: "Content-Length", value: String(response.body.count)) }
    headers.replaceOrAdd(name: "Connection", value: keepsAlive ? "keep-alive" : "close")
    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: response.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let body = withoutBody || response.status == 304 ? ByteBuffer() : ByteBuffer(bytes: response.body)
    setAlarm(limits.answerTime, context)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(body))))
      .assumeIsolated().whenSuccess { self.finish(context) }
  }

  /// The answer has been taken. Only now is it marked as ended: the next request on the connection is read after that, so that whoever asks
  /// much and reads nothing has one answer waiting at most.
  private func finish(_ context: ChannelHandlerContext) {
    guard keepsAlive else {
      stage = .leaving
      setAlarm(1, context)
      // Closed at once, what the client is still sending would make the system drop the answer.
      return context.close(mode: .output, promise: nil)
    }
    stage = .waiting
    setAlarm(limits.idleTime, context)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func setAlarm(_ seconds: Double, _ context: ChannelHandlerContext) {
    alarm?.cancel()
    alarm = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(seconds * 1_000))) {
      if self.stage == .receiving {
        self.refuse(Refusal(status: 408, sentence: "The request did not come in time."), context)
      } else {
        context.close(promise: nil)
      }
    }
  }
}

extension ConnectionHandler {
  /// Why a request is not answered.
  fileprivate struct Refusal {
    let status: Int
    let sentence: String

    static func tooLarge(_ size: Int) -> Self { Self(status: 413, sentence: "The body is larger than \(size) bytes.") }

    init(status: Int, sentence: String) {
      self.status = status
      self.sentence = sentence
    }

    /// What is wrong with a head; nil where nothing is.
    init?(of head: HTTPRequestHead, bodySize: Int) {
      if head.uri.utf8.count > Request.longestTarget {
        self.init(status: 414, sentence: "The address is too long.")
      } else if head.headers["host"].count > 1 {
        self.init(status: 400, sentence: "There is more than one host.")
      } else if let length = head.headers.first(name: "content-length").map({ Int($0) ?? .max }), length > bodySize {
        self = .tooLarge(bodySize)
      } else {
        return nil
      }
    }
  }
}
