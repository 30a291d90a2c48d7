import AlderRuntime
import NIOConcurrencyHelpers
import NIOCore

/// A connection: what it is asked to do, by any thread, and the handler that does it on the event loop.
///
/// Requests are put down under a lock, and the loop is told once for all that have come until it
/// looks: a process that sends many small pieces wakes it once.
final class StreamConnection: ChannelInboundHandler, NetworkStream, @unchecked Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private struct Requests {
    var buffers: [ByteBuffer] = []
    var byteCount = 0
    var reads = false
    var finishes = false
    var closes = false
    var aborts = false
    /// The loop has been told.
    var isScheduled = false
  }

  private let loop: any EventLoop
  private let requests = NIOLockedValueBox(Requests())
  private let allocator = ByteBufferAllocator()

  // Safe: only used on the loop from here on; `events` is set before.
  private var events: (any StreamEvents)?
  private var listener: (any ListenerEvents)?
  private var context: ChannelHandlerContext?
  private var isOpened = false
  private var isClosed = false
  private var failure: Int32 = 0
  /// Bytes that the channel has not yet written.
  private var unwritten = 0
  private var finishes = false
  private var closes = false

  init(_ loop: any EventLoop, _ events: any StreamEvents) {
    self.loop = loop
    self.events = events
  }

  /// Whose events are known when the listener has been told.
  init(_ loop: any EventLoop, acceptedBy listener: any ListenerEvents) {
    self.loop = loop
    self.listener = listener
  }

  // MARK: Requests, from any thread

  private func request(_ change: (inout Requests) -> Void) {
    let tells = requests.withLockedValue { requests in
      change(&requests)
      defer { requests.isScheduled = true }
      return !requests.isScheduled
    }
    if tells { loop.execute { self.perform() } }
  }

  func write(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    var buffer = allocator.buffer(capacity: count)
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
      fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]))
      return count
    }
    request { requests in
      requests.buffers.append(buffer)
      requests.byteCount += count
    }
  }

  func read() { request { $0.reads = true } }
  func finish() { request { $0.finishes = true } }
  func close() { request { $0.closes = true } }
  func abort() { request { $0.aborts = true } }

  func perform(_ body: @escaping @Sendable (Int32?) -> Void) {
    loop.execute {
      // What was asked for before comes first.
      self.perform()
      let found: Void? = self.context?.channel.withDescriptor { body($0) }
      if found == nil { body(nil) }
    }
  }

  // MARK: On the loop

  private func perform() {
    let isReady = context != nil || isClosed
    let requests = requests.withLockedValue { requests -> Requests in
      requests.isScheduled = false
      // What is to be written waits until there is a channel.
      guard isReady || requests.closes || requests.aborts else { return Requests() }
      defer { requests = Requests() }
      return requests
    }
    finishes = finishes || requests.finishes
    closes = closes || requests.closes
    guard let context, !isClosed else {
      if requests.aborts || requests.closes { isClosed = true }
      return
    }
    if !requests.buffers.isEmpty { write(requests.buffers, requests.byteCount, context) }
    if requests.aborts { return context.close(promise: nil) }
    if requests.reads, isOpened { context.read() }
    endWhenWritten(context)
  }

  private func write(
    _ buffers: [ByteBuffer], _ byteCount: Int, _ context: ChannelHandlerContext
  ) {
    unwritten += byteCount
    let promise = loop.makePromise(of: Void.self)
    promise.futureResult.assumeIsolated().whenSuccess {
      self.unwritten -= byteCount
      self.events?.wrote(byteCount)
      if let context = self.context { self.endWhenWritten(context) }
    }
    for buffer in buffers.dropLast() {
      context.write(wrapOutboundOut(buffer), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(buffers[buffers.count - 1]), promise: promise)
  }

  private func endWhenWritten(_ context: ChannelHandlerContext) {
    guard unwritten == 0, !isClosed else { return }
    if closes {
      context.close(promise: nil)
    } else if finishes, isOpened {
      finishes = false
      context.close(mode: .output, promise: nil)
    }
  }

  // MARK: The channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    // It was closed before there was a channel.
    if isClosed { context.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    isOpened = true
    if let listener {
      events = listener.accepted(self)
      self.listener = nil
    }
    events?.opened(0)
    perform()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    unwrapInboundIn(data).withUnsafeReadableBytes { events?.received($0) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if events?.batchEnded() ?? false { context.read() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent { events?.ended() }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    failure = NetworkFailure.code(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { closed() }

  /// It could not be opened, or was closed before.
  func openingFailed(_ error: any Error) {
    loop.execute {
      if !self.isOpened, !self.isClosed { self.events?.opened(NetworkFailure.code(error)) }
      self.isClosed = true
      self.events = nil
    }
  }

  private func closed() {
    if isClosed && events == nil { return }
    isClosed = true
    events?.closed(failure)
    events = nil
  }
}
