import AlderRuntime
import NIOCore

/// The handler of a channel that reads only when somebody waits for what comes: what a listener and a
/// socket for datagrams have in common.
class ReadingOnRequest: @unchecked Sendable {
  let loop: any EventLoop

  // Safe: only used on the loop.
  private(set) var context: ChannelHandlerContext?
  private(set) var isClosed = false
  private var isActive = false
  private var isRequested = false

  init(_ loop: any EventLoop) { self.loop = loop }

  func requestRead() {
    loop.execute {
      self.isRequested = true
      self.readIfRequested()
    }
  }

  func abort() {
    loop.execute {
      self.isClosed = true
      self.context?.close(promise: nil)
    }
  }

  /// Calls with the channel's descriptor, or with nil when there is none any more.
  func perform(_ body: @escaping @Sendable (Int32?) -> Void) {
    loop.execute {
      let found: Void? = self.context?.channel.withDescriptor { body($0) }
      if found == nil { body(nil) }
    }
  }

  private func readIfRequested() {
    guard isRequested, isActive, let context else { return }
    isRequested = false
    context.read()
  }

  // MARK: The channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if isClosed { context.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    isActive = true
    readIfRequested()
  }

  func noteClosed() { isClosed = true }
}
