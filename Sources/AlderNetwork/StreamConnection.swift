import AlderRuntime
import NIOConcurrencyHelpers
import NIOCore

/// A connection: what it is asked to do, by any thread, and the handler that does it on the event loop.
///
/// What is to be written is given to the system at once, as long as it takes it. All other requests are put
/// down under a lock, and the loop is told once for all that have come until it looks.
final class StreamConnection: ChannelInboundHandler, NetworkStream, @unchecked Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private struct Requests {
    var buffers: [ByteBuffer] = []
    var reads = false
    var finishes = false
    var closes = false
    var aborts = false
  }

  private struct State {
    /// Bytes go out by this one, as long as there are none that the loop has to write before.
    var direct: DirectDescriptor?
    /// Bytes that the loop writes, or is going to.
    var unwritten = 0
    /// What the system said when bytes were written directly.
    var failure: Int32 = 0
    var requests = Requests()
    /// The loop has been told.
    var isScheduled = false
    /// There is no connection any more.
    var isGone = false

    var writesDirectly: Bool { direct != nil && unwritten == 0 }
  }

  private let loop: any EventLoop
  private let state = NIOLockedValueBox(State())
  private let allocator = ByteBufferAllocator()
  private let unwrittenBytes: UnwrittenBytes

  // Safe: only used on the loop from here on; `events` is set before.
  private var events: (any StreamEvents)?
  private var listener: (any ListenerEvents)?
  private var context: ChannelHandlerContext?
  private var isOpened = false
  private var isClosed = false
  private var failure: Int32 = 0
  private var finishes = false
  private var closes = false

  /// More is given to the loop, which writes it together with what else there is.
  private static let mostDirectly = 1 << 16

  init(_ loop: any EventLoop, _ unwritten: UnwrittenBytes, _ events: any StreamEvents) {
    self.loop = loop
    self.events = events
    unwrittenBytes = unwritten
  }

  /// Whose events are known when the listener has been told.
  init(
    _ loop: any EventLoop, _ unwritten: UnwrittenBytes, acceptedBy listener: any ListenerEvents
  ) {
    self.loop = loop
    self.listener = listener
    unwrittenBytes = unwritten
  }

  // MARK: Requests, from any thread

  private func request(_ change: (inout Requests) -> Void) {
    let tells = state.withLockedValue { state in
      change(&state.requests)
      return Self.schedule(&state)
    }
    if tells { loop.execute { self.perform() } }
  }

  /// True for the one who has to tell the loop.
  private static func schedule(_ state: inout State) -> Bool {
    defer { state.isScheduled = true }
    return !state.isScheduled
  }

  func write(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Int {
    guard count <= Self.mostDirectly, state.withLockedValue({ $0.writesDirectly }) else {
      var buffer = allocator.buffer(capacity: count)
      buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
        fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]))
        return count
      }
      write(later: buffer)
      return count
    }
    return withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { bytes in
      fill(bytes)
      let left = writeDirectly(UnsafeRawBufferPointer(bytes))
      if left > 0 { write(later: allocator.buffer(bytes: bytes.suffix(left))) }
      return left
    }
  }

  /// How many bytes are left: all, when others are to be written before.
  ///
  /// The lock is held meanwhile, so that the descriptor is not closed.
  private func writeDirectly(_ bytes: UnsafeRawBufferPointer) -> Int {
    state.withLockedValue { state in
      guard let direct = state.direct, state.unwritten == 0 else { return bytes.count }
      switch direct.write(bytes) {
      case .bytes(let count): return bytes.count - count
      case .failed(let code):
        // The loop finds that out by itself, but not always why.
        state.failure = code
        return bytes.count
      }
    }
  }

  private func write(later buffer: ByteBuffer) {
    let tells = state.withLockedValue { state in
      if state.isGone { return false }
      state.unwritten += buffer.readableBytes
      unwrittenBytes.add(buffer.readableBytes)
      state.requests.buffers.append(buffer)
      return Self.schedule(&state)
    }
    if tells { loop.execute { self.perform() } }
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
    let requests = state.withLockedValue { state -> Requests in
      state.isScheduled = false
      // What is to be written waits until there is a channel.
      guard isReady || state.requests.closes || state.requests.aborts else { return Requests() }
      defer { state.requests = Requests() }
      return state.requests
    }
    finishes = finishes || requests.finishes
    closes = closes || requests.closes
    guard let context, !isClosed else {
      if requests.aborts || requests.closes { isClosed = true }
      return
    }
    if !requests.buffers.isEmpty { write(requests.buffers, context) }
    if requests.aborts { return close(context) }
    if requests.reads, isOpened { context.read() }
    endWhenWritten(context)
  }

  private func write(_ buffers: [ByteBuffer], _ context: ChannelHandlerContext) {
    let byteCount = buffers.reduce(0) { $0 + $1.readableBytes }
    let promise = loop.makePromise(of: Void.self)
    promise.futureResult.assumeIsolated().whenSuccess {
      self.noteWritten(byteCount)
      self.events?.wrote(byteCount)
      if let context = self.context { self.endWhenWritten(context) }
    }
    for buffer in buffers.dropLast() {
      context.write(wrapOutboundOut(buffer), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(buffers[buffers.count - 1]), promise: promise)
  }

  private func noteWritten(_ byteCount: Int) {
    state.withLockedValue { state in
      if state.isGone { return }
      state.unwritten -= byteCount
      unwrittenBytes.remove(byteCount)
    }
  }

  private func endWhenWritten(_ context: ChannelHandlerContext) {
    guard closes || finishes, !isClosed, state.withLockedValue({ $0.unwritten == 0 }) else {
      return
    }
    if closes {
      close(context)
    } else if isOpened {
      finishes = false
      context.close(mode: .output, promise: nil)
    }
  }

  /// The other descriptor first: the connection ends with the last.
  private func close(_ context: ChannelHandlerContext) {
    state.withLockedValue { $0.direct = nil }
    context.close(promise: nil)
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
    let direct = context.channel.withDescriptor { DirectDescriptor(duplicating: $0) } ?? nil
    state.withLockedValue { $0.direct = direct }
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
      self.noteGone()
    }
  }

  private func closed() {
    if isClosed && events == nil { return }
    isClosed = true
    let reason = noteGone()
    events?.closed(reason == 0 ? failure : reason)
    events = nil
  }

  /// What the system has said to who wrote directly.
  @discardableResult
  private func noteGone() -> Int32 {
    state.withLockedValue { state in
      unwrittenBytes.remove(state.unwritten)
      state.unwritten = 0
      state.direct = nil
      state.isGone = true
      return state.failure
    }
  }
}
