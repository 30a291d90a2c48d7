/// A socket for datagrams.
final class DatagramSocket: PortDriver, DatagramEvents, @unchecked Sendable {
  let name = PortTerm.text("udp_inet")
  let busyLimits: PortBusyLimits? = nil

  struct Datagram {
    let bytes: [UInt8]
    let sender: NetworkAddress
  }

  // Safe: set before there are events; the rest under the port's lock.
  weak var port: Port?
  var endpoint: (any NetworkDatagrams)?
  var settings: SocketSettings
  /// Where it sends to when nothing else is said.
  var peer: NetworkAddress?
  var figures = SocketFigures()
  private var input: [Datagram] = []
  private var inputBytes = 0
  private var receivers: [SocketRequest] = []
  private var isReading = false
  private var lastRequest = 0
  /// What the system has told of a datagram sent before, and nobody has heard.
  private var failure: Int32 = 0

  /// What is kept for who has not asked yet. The rest is left to the system, which drops what is too
  /// much.
  private static let mostBytes = 1 << 18

  init(_ settings: SocketSettings) { self.settings = settings }

  enum Receiving {
    case datagram(Datagram)
    case wait(SocketRequest)
    case failed(Int32)
  }

  /// Whoever sends or receives next hears of it, once.
  func takeFailure() -> Int32? {
    defer { failure = 0 }
    return failure == 0 ? nil : failure
  }

  func receive(_ process: Int, _ access: PortAccess) -> Receiving {
    if let failure = takeFailure() { return .failed(failure) }
    if receivers.isEmpty, !input.isEmpty {
      defer { proceed(access) }
      return .datagram(takeFirst())
    }
    lastRequest += 1
    let request = SocketRequest(process: process, number: lastRequest)
    receivers.append(request)
    proceed(access)
    return .wait(request)
  }

  private func takeFirst() -> Datagram {
    let datagram = input.removeFirst()
    inputBytes -= datagram.bytes.count
    return datagram
  }

  func cancel(_ number: Int) { receivers.removeAll { $0.number == number } }

  // MARK: Events

  func received(_ bytes: UnsafeRawBufferPointer, from address: NetworkAddress) {
    _ = port?.access { access in
      figures.received(bytes.count)
      access.count(input: bytes.count)
      // One that is connected hears nobody else.
      if let peer, peer.family == address.family, peer != address { return }
      input.append(Datagram(bytes: Array(bytes), sender: address))
      inputBytes += bytes.count
      deliver(access)
    }
  }

  func batchEnded() -> Bool {
    port?.access { access in
      isReading = wantsMore(access)
      return isReading
    } ?? false
  }

  func failed(_ failure: Int32) {
    _ = port?.access { access in
      if settings.activity == .passive {
        if receivers.isEmpty {
          self.failure = failure
        } else {
          access.answer(receivers.removeFirst(), .failed(failure))
        }
      } else {
        access.send(
          .tuple([
            PortTerm(Term(atom: "udp_error")), access.term, PortTerm(PosixError.atom(failure)),
          ]))
      }
      proceed(access)
    }
  }

  func closed() {}

  func proceed(_ access: PortAccess) {
    deliver(access)
    guard !isReading, wantsMore(access) else { return }
    isReading = true
    endpoint?.read()
  }

  private func wantsMore(_ access: PortAccess) -> Bool {
    guard access.isOpen else { return false }
    if settings.activity == .passive { return !receivers.isEmpty || inputBytes < Self.mostBytes }
    if access.mayRead { return true }
    waitForOwner(access.port)
    return false
  }

  private func waitForOwner(_ port: Port) {
    let (left, patience) = port.window.stopped()
    port.machine.poller.after(patience) { [weak port] in
      guard let port, port.window.isWaiting else { return }
      if port.window.lostPatience(left) {
        _ = port.access { self.proceed($0) }
      } else {
        self.waitForOwner(port)
      }
    }
  }

  private func deliver(_ access: PortAccess) {
    while !input.isEmpty {
      if settings.activity == .passive {
        guard !receivers.isEmpty else { return }
        let datagram = takeFirst()
        access.build(to: receivers[0].process, weight: 0) { p in
          p.tuple([
            Term(atom: "inet_async"), access.port.term, Term(small: receivers[0].number),
            p.tuple(Atom.ok, term(datagram, p)),
          ])
        }
        receivers.removeFirst()
      } else {
        tell(takeFirst(), access)
      }
    }
  }

  /// `{Address, Port, Data}`
  func term(_ datagram: Datagram, _ p: Process) -> Term {
    let place = p.term(.address(datagram.sender))
    return p.tuple(
      place.elements[0], place.elements[1], SocketData.bytes(datagram.bytes).term(p, settings))
  }

  private func tell(_ datagram: Datagram, _ access: PortAccess) {
    access.build(to: access.owner, weight: UInt32(clamping: datagram.bytes.count + 64)) { p in
      let content = term(datagram, p).elements
      if settings.deliversAsPort {
        return p.tuple(
          access.port.term,
          p.tuple(Term(atom: "data"), p.tuple(content[0], content[1], content[2])))
      }
      return p.tuple([
        Term(atom: "udp"), access.port.term, content[0], content[1], content[2],
      ])
    }
    switch settings.activity {
    case .once: settings.activity = .passive
    case .count(let left):
      settings.activity = .count(left - 1)
      if left <= 1 { becomePassive(access) }
    case .always, .passive: break
    }
  }

  func becomePassive(_ access: PortAccess) {
    settings.activity = .passive
    access.send(.tuple([PortTerm(Term(atom: "udp_passive")), access.term]))
  }

  // MARK: The port

  func write(_ bytes: [UInt8], _ port: PortAccess) {}
  func resumeInput(_ port: PortAccess) { proceed(port) }

  func close() {
    for request in receivers { port?.answer(request, .closed) }
    receivers = []
    endpoint?.abort()
  }
}
