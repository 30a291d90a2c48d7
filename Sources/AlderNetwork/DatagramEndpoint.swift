import AlderRuntime
import Glibc
import NIOCore

/// A socket for datagrams.
final class DatagramEndpoint: ChannelInboundHandler, NetworkDatagrams, @unchecked Sendable {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>
  typealias OutboundOut = AddressedEnvelope<ByteBuffer>

  private let loop: any EventLoop
  private let events: any DatagramEvents

  // Safe: only used on the loop.
  private var context: ChannelHandlerContext?
  private var isActive = false
  private var reads = false
  private var isClosed = false

  init(_ loop: any EventLoop, _ events: any DatagramEvents) {
    self.loop = loop
    self.events = events
  }

  func send(
    _ bytes: [UInt8], to address: NetworkAddress,
    completion: @escaping @Sendable (_ failure: Int32) -> Void
  ) {
    guard let target = SocketAddress(address) else { return completion(NetworkFailure.badAddress) }
    loop.execute {
      guard let context = self.context, !self.isClosed else { return completion(EBADF) }
      let envelope = AddressedEnvelope(
        remoteAddress: target, data: context.channel.allocator.buffer(bytes: bytes))
      let promise = self.loop.makePromise(of: Void.self)
      promise.futureResult.whenComplete { result in
        switch result {
        case .success: completion(0)
        case .failure(let error): completion(NetworkFailure.code(error))
        }
      }
      context.writeAndFlush(self.wrapOutboundOut(envelope), promise: promise)
    }
  }

  func read() {
    loop.execute {
      self.reads = true
      self.readNow()
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

  private func readNow() {
    guard reads, isActive, let context else { return }
    reads = false
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
    readNow()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let envelope = unwrapInboundIn(data)
    let sender = envelope.remoteAddress.networkAddress
    envelope.data.withUnsafeReadableBytes { events.received($0, from: sender) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if events.batchEnded() { context.read() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    events.failed(NetworkFailure.code(error))
  }

  func channelInactive(context: ChannelHandlerContext) {
    isClosed = true
    events.closed()
  }
}
