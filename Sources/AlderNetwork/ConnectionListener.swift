import AlderRuntime
import NIOCore

/// Where others connect to: lets them in only when somebody waits for them.
final class ConnectionListener: ReadingOnRequest, ChannelInboundHandler, NetworkListener,
  @unchecked Sendable
{
  // Channels, which pass through.
  typealias InboundIn = Any

  private let events: any ListenerEvents

  init(_ loop: any EventLoop, _ events: any ListenerEvents) {
    self.events = events
    super.init(loop)
  }

  func accept() { requestRead() }

  /// Errors of accept: of descriptors, or of a connection that was gone before it was let in.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    events.failed(NetworkFailure.code(error))
  }

  func channelInactive(context: ChannelHandlerContext) {
    noteClosed()
    events.closed()
  }
}
