import Glibc

/// A connection as Erlang has it: a port that cuts what comes into packets, and gives them to the owner as
/// messages or to who asks for them.
///
/// All of it is done under the port's lock, by processes and by the network's threads. What comes before
/// there is a port, while the connection waits to be accepted, is noted in `early`.
final class StreamSocket: PortDriver, StreamEvents, @unchecked Sendable {
  let name = PortTerm.text("tcp_inet")
  /// Who sends too much waits here, not in the port.
  let busyLimits: PortBusyLimits? = nil

  private struct Early {
    var port: Port?
    var hasEnded = false
    var failure: Int32?
  }

  private let early = Locked(Early())

  // Safe: under the port's lock.
  var stream: (any NetworkStream)?
  var settings: SocketSettings
  var input = SocketInput()
  var state = State.connecting
  /// Why it is gone, where that was no orderly end.
  var failure: Int32 = 0
  var isReading = false
  var receivers: [SocketRequest] = []
  var senders: [SocketRequest] = []
  var closers: [SocketRequest] = []
  var connector: SocketRequest?
  /// Bytes that are not with the system yet.
  var queued = 0
  var hasFinished = false
  var lastRequest = 0
  var figures = SocketFigures()

  enum State: Equatable {
    case connecting, open
    /// The peer sends no more.
    case ended
    /// There is no connection any more.
    case gone
  }

  init(_ settings: SocketSettings, _ stream: (any NetworkStream)? = nil) {
    self.settings = settings
    self.stream = stream
    if stream != nil { state = .open }
  }

  func newRequest(_ process: Int, length: Int = 0) -> SocketRequest {
    lastRequest += 1
    return SocketRequest(process: process, number: lastRequest, length: length)
  }

  // MARK: Events, from the network

  /// From now on there is a port.
  func attach(_ port: Port) {
    let before = early.withLock { early in
      early.port = port
      return (early.hasEnded, early.failure)
    }
    _ = port.access { access in
      if before.0, state == .open { state = .ended }
      if let code = before.1 {
        state = .gone
        failure = code
      }
      proceed(access)
    }
  }

  private func whenAttached(
    _ note: (inout Early) -> Void = { _ in }, body: (PortAccess) -> Void
  ) {
    let port: Port? = early.withLock { early in
      if early.port == nil { note(&early) }
      return early.port
    }
    _ = port?.access(body)
  }

  func opened(_ failure: Int32) {
    whenAttached { access in
      guard let connector else { return }
      self.connector = nil
      if failure == 0 {
        state = .open
        access.answer(connector, .done)
        proceed(access)
      } else {
        state = .gone
        access.answer(connector, .failed(failure))
      }
    }
  }

  func received(_ bytes: UnsafeRawBufferPointer) {
    whenAttached { access in
      figures.received(bytes.count)
      access.count(input: bytes.count)
      input.append(bytes)
      deliver(access)
    }
  }

  func batchEnded() -> Bool {
    var goesOn = false
    whenAttached { access in
      goesOn = wantsMore(access)
      isReading = goesOn
    }
    return goesOn
  }

  func ended() {
    whenAttached {
      $0.hasEnded = true
    } body: { access in
      if state == .open { state = .ended }
      proceed(access)
    }
  }

  func wrote(_ count: Int) {
    whenAttached { access in
      queued -= count
      access.setQueued(queued)
      written(access)
    }
  }

  func closed(_ failure: Int32) {
    whenAttached {
      $0.failure = failure
    } body: { access in
      state = .gone
      self.failure = failure
      queued = 0
      let closed = endReason
      for sender in senders { access.answer(sender, .failed(closed)) }
      senders = []
      written(access)
      proceed(access)
    }
  }

  // MARK: The port

  func write(_ bytes: [UInt8], _ port: PortAccess) {
    _ = send(bytes.count, port) { target in target.copyBytes(from: bytes) }
  }

  func resumeInput(_ port: PortAccess) { proceed(port) }

  /// What has been sent goes out still.
  func close() {
    state = .gone
    stream?.close()
    guard let port = early.withLock({ $0.port }) else { return }
    for request in receivers + senders { port.answer(request, .closed) }
    for request in closers { port.answer(request, .done) }
    (receivers, senders, closers) = ([], [], [])
  }
}

/// What getstat/1 says.
struct SocketFigures: Sendable {
  var receivedBytes = 0
  var receivedCount = 0
  var receivedMaximum = 0
  var sentBytes = 0
  var sentCount = 0
  var sentMaximum = 0

  mutating func received(_ count: Int) {
    receivedBytes += count
    receivedCount += 1
    receivedMaximum = max(receivedMaximum, count)
  }

  mutating func sent(_ count: Int) {
    sentBytes += count
    sentCount += 1
    sentMaximum = max(sentMaximum, count)
  }
}
