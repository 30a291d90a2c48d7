import AlderRuntime
import NIOCore

/// Where others connect to: lets them in only when somebody waits for them.
final class ConnectionListener: ChannelInboundHandler, NetworkListener, @unchecked Sendable {
  // Channels, which pass through.
  typealias InboundIn = Any

  private let loop: any EventLoop
  private let events: any ListenerEvents

  // Safe: only used on the loop.
  private var context: ChannelHandlerContext?
  private var isActive = false
  private var accepts = false
  private var isClosed = false

  init(_ loop: any EventLoop, _ events: any ListenerEvents) {
    self.loop = loop
    self.events = events
  }

  func accept() {
    loop.execute {
      self.accepts = true
      self.acceptNow()
    }
  }

  func abort() {
    loop.execute {
      self.isClosed = true
      self.context?.close(promise: nil)
    }
  }

  func perform(_ body: @escaping @Sendable (Int32?) -> Void) {
    loop.execute {
      let found: Void? = self.context?.channel.withDescriptor { body($0) }
      if found == nil { body(nil) }
    }
  }

  private func acceptNow() {
    guard accepts, isActive, let context else { return }
    accepts = false
    context.read()
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if isClosed { context.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    isActive = true
    acceptNow()
  }

  /// Errors of accept: of descriptors, or of a connection that was gone before it was let in.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    events.failed(NetworkFailure.code(error))
  }

  func channelInactive(context: ChannelHandlerContext) {
    isClosed = true
    events.closed()
  }
}
