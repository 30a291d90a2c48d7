import Glibc

/// A socket as the module `socket` has it: a descriptor that never waits, on which any process does what it
/// likes, and who is to be told when it is ready.
///
/// It is a port, so that it ends with its owner; it sends no other messages than those that are asked for.
final class RawSocket: PortDriver, @unchecked Sendable {
  let name = PortTerm.text("socket")
  let busyLimits: PortBusyLimits? = nil

  /// A process that waits for a moment at which the descriptor is ready.
  struct Waiter {
    let number: Int
    let process: Int
    /// What it calls that.
    let handle: OwnedTerm
    let token: DescriptorPoller.Token
  }

  // Safe: set before others know the socket; the rest under the port's lock.
  weak var port: Port?
  let descriptor: Int32
  private let poller: DescriptorPoller
  private(set) var waiters: [Waiter] = []
  private var lastNumber = 0
  var figures = SocketFigures()

  init(_ descriptor: Int32, _ poller: DescriptorPoller) {
    self.descriptor = descriptor
    self.poller = poller
  }

  /// Sends `{'$socket', Socket, select, Handle}` to the process, once, when the descriptor is ready.
  func wait(
    for events: DescriptorPoller.Events, _ process: Int, _ handle: Term, _ access: PortAccess
  ) {
    lastNumber += 1
    let number = lastNumber
    let token = poller.add(descriptor, events) { [weak self] in
      _ = self?.port?.access { self?.isReady(number, $0) }
    }
    waiters.append(
      Waiter(
        number: number, process: process, handle: OwnedTerm(copying: handle), token: token))
  }

  private func isReady(_ number: Int, _ access: PortAccess) {
    guard let index = waiters.firstIndex(where: { $0.number == number }) else { return }
    let waiter = waiters.remove(at: index)
    poller.remove(waiter.token)
    tell(waiter, access.port) { _ in (Self.select, waiter.handle.term) }
  }

  /// False when nobody waits under that name.
  func cancel(_ handle: Term) -> Bool {
    guard let index = waiters.firstIndex(where: { $0.handle.term.isExactlyEqual(to: handle) })
    else { return false }
    poller.remove(waiters.remove(at: index).token)
    return true
  }

  private func tell(_ waiter: Waiter, _ port: Port, _ what: (Process) -> (tag: Term, Term)) {
    let signal = Process.withScratch(for: port.machine) { p in
      let (tag, content) = what(p)
      let socket = p.tuple(Self.socket, port.term)
      return Signal.Node.make(
        copying: p.tuple([Self.socket, socket, tag, content]), .message, from: port.peer)
    }
    port.machine.push(signal, to: waiter.process)
  }

  private static let socket = Term(atom: "$socket")
  private static let select = Term(atom: "select")
  private static let abort = Term(atom: "abort")
  private static let closed = Term(atom: "closed")

  // MARK: The port

  func write(_ bytes: [UInt8], _ port: PortAccess) {}
  func resumeInput(_ port: PortAccess) {}

  func close() {
    for waiter in waiters {
      poller.remove(waiter.token)
      guard let port else { continue }
      tell(waiter, port) { p in (Self.abort, p.tuple(waiter.handle.term, Self.closed)) }
    }
    waiters = []
    Glibc.close(descriptor)
  }
}
