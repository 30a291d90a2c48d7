/// The network as the engine sees it: somebody who waits for descriptors, reads and writes. The engine
/// itself has no event loop; who makes a machine installs one, `MachineOptions.network`.
///
/// What is opened here tells of itself through *events*: objects of the engine that are called on a
/// thread of the network, one call at a time for each of them, and must not block. All other
/// functions may be called on any thread and return at once.
public protocol Network: Sendable {
  /// Connects to `address`. `prepare` is given the descriptor before that: it sets options and the
  /// local address, and says 0 or what the system said. `events.opened` tells how it went.
  func connect(
    to address: NetworkAddress, prepare: @escaping @Sendable (Int32) -> Int32,
    _ events: any StreamEvents
  ) -> any NetworkStream

  /// Takes over a descriptor that is connected.
  func adopt(stream descriptor: Int32, _ events: any StreamEvents) -> any NetworkStream

  /// Takes over a descriptor that listens, where so many may wait to be let in.
  func adopt(listener descriptor: Int32, backlog: Int32, _ events: any ListenerEvents)
    -> any NetworkListener

  /// Takes over a descriptor for datagrams.
  func adopt(datagrams descriptor: Int32, _ events: any DatagramEvents) -> any NetworkDatagrams

  /// Bytes that connections have been given to write, those that are closed as well, and that are not with
  /// the system yet.
  var unwritten: Int { get }
}

/// What all that is open can do.
public protocol NetworkHandle: AnyObject, Sendable {
  /// Runs `body` on the network's thread with the descriptor, which is good for as long as that takes;
  /// nil when there is none any more.
  func perform(_ body: @escaping @Sendable (Int32?) -> Void)

  /// Closes at once; what is still to be written is lost.
  func abort()
}

/// A connection.
public protocol NetworkStream: NetworkHandle {
  /// Has bytes written behind those before. `fill` is called at once, to put them where they are kept.
  /// Returns how many of them are not with the system yet; `events.wrote` tells when they are.
  func write(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Int

  /// One more batch is wanted: `received`, then `batchEnded`.
  func read()

  /// Tells the peer that nothing more comes, when all is written.
  func finish()

  /// Closes when all is written.
  func close()
}

public protocol StreamEvents: AnyObject, Sendable {
  /// It is connected, or has failed for a reason of the system, and that was all.
  func opened(_ failure: Int32)
  func received(_ bytes: UnsafeRawBufferPointer)
  /// There is nothing more for now. True when the next batch is wanted.
  func batchEnded() -> Bool
  /// The peer sends no more.
  func ended()
  /// So many bytes are with the system.
  func wrote(_ count: Int)
  /// It is gone; 0 when nothing was wrong.
  func closed(_ failure: Int32)
}

/// Where others connect to.
public protocol NetworkListener: NetworkHandle {
  /// Connections are wanted: some more than one may come.
  func accept()
}

public protocol ListenerEvents: AnyObject, Sendable {
  /// Somebody has connected. What is told of the connection is for the one returned.
  func accepted(_ stream: any NetworkStream) -> any StreamEvents
  /// Nobody could be let in: the system has no descriptors.
  func failed(_ failure: Int32)
  func closed()
}

public protocol NetworkDatagrams: NetworkHandle {
  /// Has a datagram sent; `completion` says 0 or what the system said.
  func send(
    _ bytes: [UInt8], to address: NetworkAddress,
    completion: @escaping @Sendable (_ failure: Int32) -> Void)

  /// Some more are wanted.
  func read()
}

public protocol DatagramEvents: AnyObject, Sendable {
  func received(_ bytes: UnsafeRawBufferPointer, from address: NetworkAddress)
  /// As for a stream.
  func batchEnded() -> Bool
  /// The system tells of an error, of a datagram sent before for example.
  func failed(_ failure: Int32)
  func closed()
}
