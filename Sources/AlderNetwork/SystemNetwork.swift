import AlderRuntime
import Glibc
import NIOCore
import NIOPosix

/// The system's network, over SwiftNIO. Its threads are started with the first socket.
public final class SystemNetwork: Network {
  private let unwrittenBytes = UnwrittenBytes()

  public init() {}

  public var unwritten: Int { unwrittenBytes.count }

  /// One for all machines of the program.
  private static let group = MultiThreadedEventLoopGroup(
    numberOfThreads: max(1, min(8, System.coreCount / 2)))

  public func connect(
    to address: NetworkAddress, prepare: @escaping @Sendable (Int32) -> Int32,
    _ events: any StreamEvents
  ) -> any NetworkStream {
    let loop = Self.group.next()
    let connection = StreamConnection(loop, unwrittenBytes, events)
    guard let target = SocketAddress(address) else {
      connection.openingFailed(NetworkFailure(code: NetworkFailure.badAddress))
      return connection
    }
    bootstrap(loop, connection) { channel in
      try channel.prepare(prepare)
    }
    .connect(to: target)
    .whenFailure { error in connection.openingFailed(error) }
    return connection
  }

  public func adopt(
    stream descriptor: Int32, _ events: any StreamEvents
  ) -> any NetworkStream {
    let loop = Self.group.next()
    let connection = StreamConnection(loop, unwrittenBytes, events)
    bootstrap(loop, connection) { _ in }
      .withConnectedSocket(descriptor)
      .whenFailure { error in connection.openingFailed(error) }
    return connection
  }

  private func bootstrap(
    _ loop: any EventLoop, _ connection: StreamConnection,
    _ prepare: @escaping @Sendable (any Channel) throws -> Void
  ) -> ClientBootstrap {
    ClientBootstrap(group: loop)
      .channelOption(.autoRead, value: false)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .channelOption(.tcpOption(.tcp_nodelay), value: 0)
      // Who waits says how long.
      .connectTimeout(.hours(24))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try prepare(channel)
          try channel.pipeline.syncOperations.addHandler(connection)
        }
      }
  }

  public func adopt(
    listener descriptor: Int32, backlog: Int32, _ events: any ListenerEvents
  ) -> any NetworkListener {
    let loop = Self.group.next()
    let listener = ConnectionListener(loop, events)
    // What they say now is what is wanted.
    let noDelay = NetworkOption.noDelay(of: descriptor)
    ServerBootstrap(group: loop, childGroup: Self.group)
      .serverChannelOption(.autoRead, value: false)
      .serverChannelOption(.maxMessagesPerRead, value: 16)
      .serverChannelOption(.tcpOption(.tcp_nodelay), value: noDelay)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(listener)
          // SwiftNIO has told it to listen with a backlog of its own.
          try channel.prepare { listen($0, backlog) == 0 ? 0 : errno }
        }
      }
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { [unwrittenBytes] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            StreamConnection(channel.eventLoop, unwrittenBytes, acceptedBy: events))
        }
      }
      .withBoundSocket(descriptor)
      .whenFailure { _ in events.closed() }
    return listener
  }

  public func adopt(
    datagrams descriptor: Int32, _ events: any DatagramEvents
  ) -> any NetworkDatagrams {
    let loop = Self.group.next()
    let endpoint = DatagramEndpoint(loop, events)
    DatagramBootstrap(group: loop)
      .channelOption(.autoRead, value: false)
      // No datagram is longer.
      .channelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16)
      )
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(endpoint)
        }
      }
      .withBoundSocket(descriptor)
      .whenFailure { _ in events.closed() }
    return endpoint
  }
}
