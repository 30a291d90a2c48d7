import AlderRuntime
import Glibc
import NIOCore

/// A socket for datagrams.
final class DatagramEndpoint: ReadingOnRequest, ChannelInboundHandler, NetworkDatagrams,
  @unchecked Sendable
{
  typealias InboundIn = AddressedEnvelope<ByteBuffer>
  typealias OutboundOut = AddressedEnvelope<ByteBuffer>

  private let events: any DatagramEvents

  init(_ loop: any EventLoop, _ events: any DatagramEvents) {
    self.events = events
    super.init(loop)
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

  func read() { requestRead() }

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
    noteClosed()
    events.closed()
  }
}
